"""Opening a book in the order that loses nothing (standard library only, for the first paint).

Lock; size; header; revision. ``inspect_whole`` does the slow checks right afterwards, on
its own connection and in any thread; until it has passed nothing is written or backed up.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from four_notebooks.storage.connection import APPLICATION_ID, connect, is_writable, may_write
from four_notebooks.storage.errors import (
    BookDamaged,
    BookEmpty,
    BookInUse,
    BookMissing,
    BookNewer,
    BookReadOnly,
    code_of,
    naming,
)
from four_notebooks.storage.first_bytes import first_bytes
from four_notebooks.storage.lock import BookLock
from four_notebooks.storage.revision import HEAD, KNOWN

_MAGIC = b"SQLite format 3\x00"


@dataclass
class Opening:
    """A book that is open: what every connection to it needs to know. Close it once, last.

    ``read_only``: nothing may be written (asked for, or the file or folder forbids it).
    ``immutable``: the folder forbids even SQLite's own side files.
    ``broken_off``: a long step is being written by somebody, or was left by a crash.
    ``revision`` is the stored schema revision; ``newer`` tells that this program does not know it.
    """

    path: Path
    revision: str
    read_only: bool = False
    immutable: bool = False
    newer: bool = False
    broken_off: bool = False
    lock: BookLock | None = None

    def connect(self, *, write: bool = False) -> sqlite3.Connection:
        """A connection under the rules; raises BookError, BookReadOnly for a forbidden write."""
        if write and self.read_only:
            raise BookReadOnly(self.path)
        if write:
            mode = "rw"
        elif self.newer or not may_write(self.path):
            mode = "ro"
        else:
            mode = "read"
        with naming(self.path):
            return connect(self.path, mode=mode, immutable=self.immutable)

    def close(self) -> None:
        """Give the book's lock back. Safe to call twice."""
        if self.lock is not None:
            self.lock.release()
            self.lock = None


def open_book(
    path: Path,
    *,
    read_only: bool = False,
    allow_newer: bool = False,
    now: datetime | None = None,
) -> Opening:
    """Open an existing book and, unless ``read_only``, take its lock.

    A book of an earlier revision is upgraded first (backup, then Alembic; the one slow case),
    unless it may not be written: then it raises BookReadOnly.
    ``allow_newer`` opens a later program's book to read. A file or folder without the right
    to write opens with ``Opening.read_only`` set.
    ``now`` dates the backup before an upgrade (by default the book's own last change does).
    Raises BookMissing, BookEmpty, BookDamaged, BookNewer, BookInUse; then nothing was written.
    """
    path = path.resolve()
    with naming(path):
        if not path.is_file():
            raise BookMissing(path)
        lock = None if read_only else _lock_if_writable(path)
        try:
            opening = _look(path, lock)
            if opening.newer and not allow_newer:
                raise BookNewer(path, opening.revision)
            if opening.revision != HEAD and not opening.newer:
                _bring_up_to_date(opening, now)
            if opening.broken_off and not opening.read_only:
                _take_back_what_broke_off(opening)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return opening


def _lock_if_writable(path: Path) -> BookLock | None:
    if not may_write(path):
        return None
    try:
        return BookLock(path)
    except PermissionError:
        return None


def _look(path: Path, lock: BookLock | None) -> Opening:
    """Size, header and revision, without writing anything."""
    look_at_header(path)
    tidy = _is_tidy(path)
    immutable = not is_writable(path.parent) and (tidy or not _opens_with_its_log(path))
    mode = "read" if tidy and may_write(path) else "ro"
    # With the lock held and no log, nobody of ours can change the file while it is read.
    still = immutable or (tidy and lock is not None)
    revision, broken_off = _revision_and_rest(path, mode, still)
    newer = revision not in KNOWN
    return Opening(path, revision, lock is None or newer, immutable, newer, broken_off, lock)


def _opens_with_its_log(path: Path) -> bool:
    """Whether a book with changes in its log can be read in a folder that is not ours to write."""
    try:
        with closing(connect(path, mode="ro")) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        return False
    return True


def look_at_header(path: Path) -> None:
    """Raises BookMissing, BookEmpty or BookDamaged by the first bytes of a file."""
    try:
        head = first_bytes(path, 100)
    except (FileNotFoundError, IsADirectoryError):
        raise BookMissing(path) from None
    if not head:
        raise BookEmpty(path)
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise BookDamaged(path, "header")


def _is_tidy(path: Path) -> bool:
    """Whether all of a book is in its file: no write-ahead log with anything in it."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size == 0
    except FileNotFoundError:
        return True


def stored_revision(path: Path, *, immutable: bool = False) -> str:
    """The revision a file says it has; BookDamaged where it is no book of ours."""
    return _revision_and_rest(path, "ro", immutable)[0]


def _revision_and_rest(path: Path, mode: str, immutable: bool) -> tuple[str, bool]:
    """The stored revision, and whether a long step was broken off."""
    with naming(path), closing(connect(path, mode=mode, immutable=immutable)) as connection:
        try:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            if mark != APPLICATION_ID:
                raise BookDamaged(path, "not a book")
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            if row is None:
                raise BookDamaged(path, "no revision")
            open_step = "SELECT 1 FROM step WHERE state = 'open' LIMIT 1"
            broken_off = row[0] in KNOWN and connection.execute(open_step).fetchone() is not None
        except sqlite3.OperationalError as fault:
            if code_of(fault) == sqlite3.SQLITE_ERROR:
                raise BookDamaged(path, str(fault)) from fault
            raise
        return str(row[0]), broken_off


def _take_back_what_broke_off(opening: Opening) -> None:
    """A long step that a crash broke off goes before anybody sees its pieces."""
    from four_notebooks.storage.store import Store

    Store(opening).close()
    opening.broken_off = False


def _bring_up_to_date(opening: Opening, now: datetime | None) -> None:
    if opening.read_only:
        raise BookReadOnly(opening.path, f"revision {opening.revision}")
    from four_notebooks.storage.upgrade import upgrade

    changed = datetime.fromtimestamp(opening.path.stat().st_mtime, UTC)
    upgrade(opening.path, now=now or changed)
    opening.revision = HEAD


def create_book(path: Path, *, settings: Mapping[str, str] | None = None) -> None:
    """Make a new, empty book by the real migrations, private to the user (0600, folders 0700).

    ``settings``: ids and JSON texts to start with (for example ``{"rules": ...}``).
    Appears at ``path`` only when complete. Raises BookInUse where a file is already there
    (also one of 0 bytes), BookReadOnly, DiskFull, WriteFailed.
    """
    path = path.absolute()
    with naming(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = BookLock(path)
        try:
            if path.exists():
                raise BookInUse(path, "a file is there")
            _make(path, settings or {})
        finally:
            lock.release()


def _make(path: Path, settings: Mapping[str, str]) -> None:
    from four_notebooks.storage.upgrade import build

    unfinished = path.with_name(path.name + ".new")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        build(unfinished, settings)
        settle(unfinished)
        unfinished.rename(path)
        settle(path.parent)
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            unfinished.with_name(unfinished.name + end).unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Wait until a file or a folder's names are on the disk (folders: not on Windows)."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def inspect_whole(path: Path, *, immutable: bool = False) -> None:
    """quick_check and foreign_key_check on a connection of its own; any thread.

    Raises BookDamaged with SQLite's first finding in ``detail``.
    """
    mode = "read" if may_write(path) else "ro"
    with naming(path), closing(connect(path, mode=mode, immutable=immutable)) as connection:
        (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if finding != "ok":
            raise BookDamaged(path, str(finding))
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise BookDamaged(path, f"foreign key {broken[0]} {broken[1]} -> {broken[2]}")
