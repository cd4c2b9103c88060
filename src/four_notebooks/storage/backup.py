"""Backups: SQLite's own backup call, checked, fsynced, renamed, with a SHA-256 beside them.

A book ``x`` has its attachments in ``x.attachments/`` and its backups in ``x.backups/``,
which holds the attachments of all of them, by digest, in ``attachments/``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on disk: when it was made (from its name), why, and its size in bytes."""

    path: Path
    at: datetime
    why: str
    size: int


def backups_folder(book: Path) -> Path:
    """Where a book's own backups lie."""
    raise NotImplementedError


def attachments_folder(book: Path) -> Path:
    """Where a book's attachments lie, each named by its digest."""
    raise NotImplementedError


def make_backup(
    book: Path, *, now: datetime, why: str = "hand", target: Path | None = None
) -> Path:
    """Back a book up beside it, or to ``target`` (never over an existing file: FileExistsError).

    ``why`` is a word of the name: start, close, upgrade, import, removal, restore, hand.
    Works beside a running writer. Raises BookDamaged (the book or the copy failed its check;
    nothing is left behind), DiskFull, BookReadOnly, WriteFailed.
    """
    raise NotImplementedError


def list_backups(book: Path) -> list[Backup]:
    """The book's backups, the latest first."""
    raise NotImplementedError


def is_due(book: Path, *, now: datetime) -> bool:
    """Whether the book changed since its last backup and that is half an hour old."""
    raise NotImplementedError


def is_good(backup: Path) -> bool:
    """Whether a backup has the content it was made with and passes SQLite's check."""
    raise NotImplementedError


def restore(backup: Path, book: Path, *, now: datetime) -> Path | None:
    """Put a backup in the book's place, attachments too; the present book is backed up first
    (its copy is returned, None if there was no book). Refuses with BookInUse while anybody
    has the book open for writing; raises BookMissing, BookDamaged, BookNewer for the backup.
    """
    raise NotImplementedError


def thin(book: Path, *, now: datetime) -> list[Path]:
    """Remove backups by age: all of two days stay, then 12 daily, 10 weekly, 9 monthly.

    Nothing goes if a name is dated in the future, or if no good one would stay. Those removed.
    """
    raise NotImplementedError
