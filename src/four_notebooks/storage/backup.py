"""Backups: SQLite's own backup call, checked, fsynced, renamed, with a SHA-256 beside them.

A book ``x`` has its attachments in ``x.attachments/`` and its backups in ``x.backups/``,
which holds the attachments of all of them, by digest, in ``attachments/``. A backup made
elsewhere, ``y``, has its own in ``y.attachments/`` and opens as a book by itself.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from four_notebooks.storage import attachment_files
from four_notebooks.storage.connection import connect, is_writable, may_write
from four_notebooks.storage.errors import BookDamaged, BookError, BookNewer, naming
from four_notebooks.storage.lock import BookLock
from four_notebooks.storage.opening import (
    inspect_whole,
    look_at_header,
    settle,
    stored_revision,
)
from four_notebooks.storage.revision import KNOWN
from four_notebooks.storage.thinning import to_remove

DUE_AFTER = timedelta(minutes=30)
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-([a-z_]+?)(?:-\d+)?\.book")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on disk: when it was made (from its name), why, and its size in bytes."""

    path: Path
    at: datetime
    why: str
    size: int


def backups_folder(book: Path) -> Path:
    """Where a book's own backups lie."""
    return book.with_name(book.name + ".backups")


def attachments_folder(book: Path) -> Path:
    """Where a book's attachments lie, each named by its digest."""
    return book.with_name(book.name + ".attachments")


def attachments_beside(backup: Path) -> Path:
    """Where a backup's attachments lie: shared by all in a folder of backups, else its own."""
    own = attachments_folder(backup)
    shared = backup.parent / "attachments"
    in_folder = _NAME.fullmatch(backup.name) and backup.parent.name.endswith(".backups")
    return shared if in_folder and not own.is_dir() else own


def make_backup(
    book: Path, *, now: datetime, why: str = "hand", target: Path | None = None
) -> Path:
    """Back a book up beside it, or to ``target`` (never over an existing file: FileExistsError).

    ``why`` is a word of the name: start, close, upgrade, import, removal, restore, hand.
    Works beside a running writer. Raises BookDamaged (the book or the copy failed its check;
    nothing is left behind), DiskFull, BookReadOnly, WriteFailed.
    """
    book = book.resolve()
    if target is not None and target.exists():
        raise FileExistsError(str(target))
    with naming(book):
        look_at_header(book)
        if target is None:
            folder = backups_folder(book)
            folder.mkdir(mode=0o700, exist_ok=True)
            target = _free_name(folder, now, why)
        _copy_checked(book, target)
        return target


def _free_name(folder: Path, now: datetime, why: str) -> Path:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    place, count = folder / f"{stamp}-{why}.book", 1
    while place.exists():
        count += 1
        place = folder / f"{stamp}-{why}-{count}.book"
    return place


def _copy_checked(book: Path, target: Path) -> None:
    """Copy, check, bring the attachments, fsync, and only then give it its name."""
    unfinished = target.with_name(f".{target.name}.new")
    try:
        copy_database(book, unfinished)
        inspect_whole(unfinished)
        digests = _digests(unfinished)
        attachment_files.share(attachments_folder(book), attachments_beside(target), digests)
        settle(unfinished)
        write_sum(unfinished, target)
        unfinished.rename(target)
        settle(target.parent)
    finally:
        _remove_file(unfinished)


def copy_database(book: Path, copy: Path) -> None:
    """A private copy through SQLite's backup call: one state, whatever is written meanwhile."""
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    mode = "read" if may_write(book) else "ro"
    immutable = not is_writable(book.parent)
    with (
        closing(connect(book, mode=mode, immutable=immutable)) as source,
        closing(connect(copy, mode="rw")) as target,
    ):
        source.backup(target)


def _digests(copy: Path) -> set[str]:
    with closing(connect(copy, mode="read")) as connection:
        found = connection.execute("SELECT DISTINCT digest FROM attachment")
        return {row[0] for row in found}


def write_sum(content: Path, named: Path | None = None) -> None:
    """Write ``<named>.sha256`` for a file's content, as sha256sum does, durably and private."""
    named = named or content
    beside = _sum_of(named)
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{attachment_files.digest_of(content)}  {named.name}\n")
        file.flush()
        os.fsync(file.fileno())


def _sum_of(backup: Path) -> Path:
    return backup.with_name(backup.name + ".sha256")


def _remove_file(file: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + end).unlink(missing_ok=True)


def list_backups(book: Path) -> list[Backup]:
    """The book's backups, the latest first."""
    found = []
    folder = backups_folder(book.resolve())
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match:
            at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, at, match[2], path.stat().st_size))
    return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def is_due(book: Path, *, now: datetime) -> bool:
    """Whether the book changed since its last backup and that is half an hour old."""
    book = book.resolve()
    backups = [backup for backup in list_backups(book) if backup.at <= now]
    if not backups:
        return True
    log = book.with_name(book.name + "-wal")
    changed = max(f.stat().st_mtime for f in (book, log) if f.exists())
    last = backups[0]
    return now - last.at >= DUE_AFTER and changed > last.path.stat().st_mtime


def is_good(backup: Path) -> bool:
    """Whether a backup has the content it was made with and passes SQLite's check."""
    try:
        _examine(backup)
    except (BookError, OSError, ValueError):
        return False
    return True


def _examine(backup: Path) -> None:
    """Raises BookMissing, BookEmpty, BookDamaged or BookNewer."""
    with naming(backup):
        look_at_header(backup)
        beside = _sum_of(backup)
        if beside.exists():
            stored = beside.read_text("utf-8").split()
            if not stored or stored[0] != attachment_files.digest_of(backup):
                raise BookDamaged(backup, "sha256")
        revision = stored_revision(backup, immutable=True)
        if revision not in KNOWN:
            raise BookNewer(backup, revision)
        inspect_whole(backup, immutable=True)


def restore(backup: Path, book: Path, *, now: datetime) -> Path | None:
    """Put a backup in the book's place, attachments too; the present book is backed up first
    (its copy is returned, None if there was no book). Refuses with BookInUse while anybody
    has the book open for writing; raises BookMissing, BookDamaged, BookNewer for the backup.

    A present book that is damaged is kept beside, as it is, under a name with a stamp.
    """
    _examine(backup)
    book = book.resolve()
    with naming(book):
        book.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = BookLock(book)
        unfinished = book.with_name(book.name + ".new")
        try:
            copy_database(backup, unfinished)
            inspect_whole(unfinished)
            source = attachments_beside(backup)
            attachment_files.share(source, attachments_folder(book), _digests(unfinished))
            settle(unfinished)
            kept = _put_aside(book, now) if book.exists() else None
            unfinished.replace(book)
            settle(book.parent)
            return kept
        finally:
            _remove_file(unfinished)
            lock.release()


def _put_aside(book: Path, now: datetime) -> Path:
    """Keep the present book, and leave no log beside that could be read into the next one."""
    try:
        kept = make_backup(book, now=now, why="restore")
    except BookError:
        stamp = now.astimezone(UTC).strftime(_STAMP)
        kept = book.with_name(f"{book.name}.damaged-{stamp}")
        for end in ("", "-wal", "-shm", "-journal"):
            part = book.with_name(book.name + end)
            if part.exists():
                part.replace(kept.with_name(kept.name + end))
        return kept
    _fold_log(book)
    return kept


def _fold_log(book: Path) -> None:
    with closing(connect(book, mode="rw")) as connection:
        (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise sqlite3.OperationalError("the log is being read")
    for end in ("-wal", "-shm"):
        book.with_name(book.name + end).unlink(missing_ok=True)


def thin(book: Path, *, now: datetime) -> list[Path]:
    """Remove backups by age: all of two days stay, then 12 daily, 10 weekly, 9 monthly.

    Nothing goes if a name is dated in the future, or if no good one would stay. Those removed.
    """
    with naming(book):
        _drop_unfinished(book.resolve(), now)
        backups = list_backups(book)
        going = set(to_remove([backup.at for backup in backups], now))
        staying = [backup for backup in backups if backup.at not in going]
        if not going or not any(is_good(backup.path) for backup in staying):
            return []
        removed = [backup.path for backup in backups if backup.at in going]
        for path in removed:
            path.unlink(missing_ok=True)
            _sum_of(path).unlink(missing_ok=True)
        _drop_unused_attachments(backups_folder(book.resolve()) / "attachments", staying)
        return removed


def _drop_unfinished(book: Path, now: datetime) -> None:
    """Remove what crashes left half written, a day and more ago."""
    folder, files = backups_folder(book), attachments_folder(book)
    for left in (*folder.glob(".*.new*"), *files.glob(".new-*")):
        written = datetime.fromtimestamp(left.stat().st_mtime, UTC)
        if now - written > timedelta(days=1):
            left.unlink(missing_ok=True)


def _drop_unused_attachments(folder: Path, staying: list[Backup]) -> None:
    if not folder.is_dir():
        return
    used: set[str] = set()
    for backup in staying:
        try:
            used |= _digests(backup.path)
        except sqlite3.Error:
            return
    for file in folder.glob("??/*"):
        if file.name not in used:
            file.unlink(missing_ok=True)
