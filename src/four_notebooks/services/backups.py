"""Backups of the book with its attachments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where it lies, of when, and whether its sum still holds."""

    path: Path
    at: datetime
    size: int


class Backups:
    """Checked copies in the folder beside the book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def make(self, target: Path | None = None) -> Path:
        """Make a checked backup now; ``target`` None is the backups folder."""
        raise NotImplementedError

    def make_if_due(self) -> Path | None:
        """As at start and at close: only if changed and the last is half an hour old."""
        raise NotImplementedError

    def list(self) -> list[Backup]:
        """The backups, newest first."""
        raise NotImplementedError

    def thin(self) -> int:
        """Keep two days, 12 daily, 10 weekly, 9 monthly; the number removed."""
        raise NotImplementedError
