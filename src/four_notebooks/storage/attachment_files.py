"""Attachments' files, named by the SHA-256 of their content; written before the step."""

from __future__ import annotations

from pathlib import Path


def keep(folder: Path, content: bytes | Path) -> tuple[str, int]:
    """Put content into the folder, durably and private; (digest in hex, size in bytes).

    The same content is kept once. Raises BookError (DiskFull, BookReadOnly, WriteFailed …).
    """
    raise NotImplementedError


def place(folder: Path, digest: str) -> Path:
    """Where the content with this digest lies."""
    raise NotImplementedError
