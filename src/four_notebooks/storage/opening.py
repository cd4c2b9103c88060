"""Opening a book in the order that loses nothing (standard library only, for the first paint).

Lock; size; header; revision. ``inspect_whole`` does the slow checks right afterwards, on
its own connection and in any thread; until it has passed nothing is written or backed up.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class Opening:
    """A book that is open: what every connection to it needs to know. Close it once, last.

    ``read_only``: nothing may be written (asked for, or the file or folder forbids it).
    ``immutable``: the folder forbids even SQLite's own side files.
    ``revision`` is the stored schema revision; ``newer`` tells that this program does not know it.
    """

    path: Path
    revision: str
    read_only: bool = False
    immutable: bool = False
    newer: bool = False

    def close(self) -> None:
        """Give the book's lock back. Safe to call twice."""
        raise NotImplementedError


def open_book(path: Path, *, read_only: bool = False, allow_newer: bool = False) -> Opening:
    """Open an existing book and, unless ``read_only``, take its lock.

    A book of an earlier revision is upgraded first (backup, then Alembic; the one slow case),
    unless ``read_only``: then it raises BookReadOnly with the code in ``detail``.
    ``allow_newer`` opens a later program's book to read. A file or folder without the right
    to write opens with ``Opening.read_only`` set.
    Raises BookMissing, BookEmpty, BookDamaged, BookNewer, BookInUse; then nothing was written.
    """
    raise NotImplementedError


def create_book(path: Path, *, settings: Mapping[str, str] | None = None) -> None:
    """Make a new, empty book by the real migrations, private to the user (0600, folders 0700).

    ``settings``: ids and JSON texts to start with (for example ``{"rules": ...}``).
    Appears at ``path`` only when complete. Raises BookInUse where a file is already there
    (also one of 0 bytes), BookReadOnly, DiskFull, WriteFailed.
    """
    raise NotImplementedError


def inspect_whole(path: Path) -> None:
    """quick_check and foreign_key_check on a connection of its own; any thread.

    Raises BookDamaged with SQLite's first finding in ``detail``.
    """
    raise NotImplementedError
