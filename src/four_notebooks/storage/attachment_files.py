"""Attachments' files, named by the SHA-256 of their content; written before the step."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import mkstemp

from four_notebooks.storage.errors import naming
from four_notebooks.storage.opening import settle

_BLOCK = 1 << 20


def keep(folder: Path, content: bytes | Path) -> tuple[str, int]:
    """Put content into the folder, durably and private; (digest in hex, size in bytes).

    The same content is kept once. Raises BookError (DiskFull, BookReadOnly, WriteFailed,
    BookMissing for a path that is not there).
    """
    with naming(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = mkstemp(prefix=".new-", dir=folder)
        unfinished = Path(name)
        try:
            digest, size = hashlib.sha256(), 0
            with os.fdopen(descriptor, "wb") as file:
                for block in _blocks(content):
                    digest.update(block)
                    size += len(block)
                    file.write(block)
                file.flush()
                os.fsync(file.fileno())
            _rename(unfinished, place(folder, digest.hexdigest()))
        finally:
            unfinished.unlink(missing_ok=True)
        return digest.hexdigest(), size


def _rename(unfinished: Path, there: Path) -> None:
    new = not there.parent.is_dir()
    there.parent.mkdir(mode=0o700, exist_ok=True)
    unfinished.replace(there)
    settle(there.parent)
    if new:
        settle(there.parent.parent)


def _blocks(content: bytes | Path) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with closing(content.open("rb")) as file:
        while block := file.read(_BLOCK):
            yield block


def place(folder: Path, digest: str) -> Path:
    """Where the content with this digest lies."""
    return folder / digest[:2] / digest


def digest_of(file: Path) -> str:
    """The SHA-256 of a file's content, hex. Raises OSError."""
    digest = hashlib.sha256()
    for block in _blocks(file):
        digest.update(block)
    return digest.hexdigest()


def share(source: Path, target: Path, digests: set[str]) -> None:
    """Bring content from one folder to another where it lacks it: a hard link, else a copy.

    Content that the source lacks too is passed over (``check`` tells). Raises OSError.
    """
    for digest in sorted(digests):
        here, there = place(source, digest), place(target, digest)
        if there.exists() or not here.exists():
            continue
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        there.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            os.link(here, there)
        except OSError:
            keep(target, here)
    if target.is_dir():
        settle(target)
