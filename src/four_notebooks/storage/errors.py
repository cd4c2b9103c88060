"""What can go wrong with a book, by name and with plain attributes; no sentences.

The faults of SQLite and of the file system are told apart here, once, at the edge of
storage (``named``); everything above sees only these classes and turns them into words.
"""

# ruff: noqa: N818  (named for what happened to the book)
from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BookError(Exception):
    """Something known happened to a book; ``path`` is the book, ``code`` the fault's name.

    ``detail`` is SQLite's or the system's own text, for a report, never for the screen.
    """

    code = "book"

    def __init__(self, path: Path | str = "", detail: str = "") -> None:
        super().__init__(self.code, str(path), detail)
        self.path = Path(path)
        self.detail = detail


class BookMissing(BookError):
    """There is no file (or no folder) at this place."""

    code = "missing"


class BookEmpty(BookError):
    """A file of 0 bytes: it would open as a valid empty database, but is no book."""

    code = "empty"


class BookDamaged(BookError):
    """Not a database, not a book of ours, or one whose check found faults."""

    code = "damaged"


class BookNewer(BookError):
    """Written by a later program: ``revision`` is not known here. It can be read only."""

    code = "newer"

    def __init__(self, path: Path | str = "", revision: str = "") -> None:
        super().__init__(path, revision)
        self.revision = revision


class BookInUse(BookError):
    """Another writer has the book; ``pid`` and ``host`` name it where known (0 and "" else)."""

    code = "in_use"

    def __init__(
        self, path: Path | str = "", detail: str = "", *, pid: int = 0, host: str = ""
    ) -> None:
        super().__init__(path, detail)
        self.pid = pid
        self.host = host


class BookReadOnly(BookError):
    """The file, its folder or the way it was opened does not allow writing."""

    code = "read_only"


class DiskFull(BookError):
    """No room for the write; nothing of it is in the book."""

    code = "disk_full"


class WriteFailed(BookError):
    """The system could not read or write (a broken disk, a lost network drive)."""

    code = "write_failed"


class StaleChange(BookError):
    """A record is no longer what the change says it was before; nothing was written.

    ``kind`` is the record's table and ``record_id`` its id.
    """

    code = "stale"

    def __init__(
        self, path: Path | str = "", kind: str = "", record_id: int | str = 0, detail: str = ""
    ) -> None:
        super().__init__(path, detail or f"{kind} {record_id}")
        self.kind = kind
        self.record_id = record_id


_BY_CODE: dict[int, type[BookError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: BookReadOnly,
    sqlite3.SQLITE_PERM: BookReadOnly,
    sqlite3.SQLITE_BUSY: BookInUse,
    sqlite3.SQLITE_LOCKED: BookInUse,
    sqlite3.SQLITE_NOTADB: BookDamaged,
    sqlite3.SQLITE_CORRUPT: BookDamaged,
    sqlite3.SQLITE_FORMAT: BookDamaged,
    sqlite3.SQLITE_IOERR: WriteFailed,
    sqlite3.SQLITE_CANTOPEN: WriteFailed,
    sqlite3.SQLITE_NOLFS: WriteFailed,
}
_BY_ERRNO: dict[int, type[BookError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: BookReadOnly,
    errno.EACCES: BookReadOnly,
    errno.EPERM: BookReadOnly,
    errno.ENOENT: BookMissing,
}


def code_of(fault: BaseException) -> int:
    """SQLite's primary code of a fault; 0 for one that sqlite3 itself found."""
    return (getattr(fault, "sqlite_errorcode", None) or 0) & 0xFF


def named(fault: BaseException, path: Path | str = "") -> BookError | None:
    """The book error that a fault of sqlite3 or of the file system means, or None (a bug).

    SQLAlchemy's wrappers are looked through (their ``orig``).
    """
    if isinstance(fault, BookError):
        return fault
    origin = getattr(fault, "orig", None) or fault
    if isinstance(origin, sqlite3.Error):
        kind = _BY_CODE.get(code_of(origin))
        if isinstance(origin, sqlite3.OperationalError) and not code_of(origin):
            kind = BookDamaged  # the module's own fault: what it read is no text
        return kind(path, str(origin)) if kind else None
    if isinstance(origin, UnicodeDecodeError):
        return BookDamaged(path, str(origin))  # SQLite's own message names something damaged
    if isinstance(origin, OSError):
        kind = _BY_ERRNO.get(origin.errno or 0, WriteFailed)
        return kind(path, str(origin))
    return None


@contextmanager
def naming(path: Path | str) -> Iterator[None]:
    """Run a block so that every known fault leaves it as a ``BookError``; bugs pass through.

    A statement that SQLite refuses is a bug where the book's schema is whole, else damage.
    """
    try:
        yield
    except BookError as told:
        if told.path == Path():
            told.path = Path(path)
        raise
    except Exception as fault:
        known = named(fault, path) or _of_schema(fault, Path(path))
        if known is None:
            raise
        raise known from fault


def _of_schema(fault: Exception, path: Path) -> BookError | None:
    """The book error where a refused statement is the fault of a damaged schema."""
    if not isinstance(getattr(fault, "orig", None) or fault, sqlite3.DatabaseError):
        return None
    from four_notebooks.storage.schema import fault_of_schema

    return fault_of_schema(path) if path.is_file() else None
