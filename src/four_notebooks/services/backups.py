"""Backups of the book with its attachments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.storage import backup
from four_notebooks.storage.backup import Backup

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Backups:
    """Checked copies in the folder beside the book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def make(self, target: Path | None = None, *, why: str = "hand") -> Path:
        """Make a checked backup now; ``target`` None is the backups folder.

        ``why`` is a word of its name: start, close, import, removal, restore, hand.

        Raises:
            BookError: BookDamaged, DiskFull, ...; FileExistsError for a target that exists.
        """
        return backup.make_backup(self._book.path, now=self._book.now(), why=why, target=target)

    def make_if_due(self, why: str = "start") -> Path | None:
        """As at start and at close: only if changed and the last is half an hour old."""
        if not backup.is_due(self._book.path, now=self._book.now()):
            return None
        made = self.make(why=why)
        self.thin()
        return made

    def is_good(self, path: Path) -> bool:
        """Whether a backup has the content it was made with and passes SQLite's check."""
        return backup.is_good(path)

    def thin(self) -> list[Path]:
        """Keep two days, 12 daily, 10 weekly, 9 monthly; those removed."""
        return backup.thin(self._book.path, now=self._book.now())

    def list(self) -> list[Backup]:
        """The backups, newest first."""
        return backup.list_backups(self._book.path)
