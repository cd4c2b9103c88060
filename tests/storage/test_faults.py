import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from invented import NOW, account, do, everything, later
from sqlalchemy.exc import DBAPIError
from surroundings import contents, impatient

from four_notebooks.method.values import Account, Draft
from four_notebooks.storage import attachment_files
from four_notebooks.storage.backup import backups_folder, make_backup
from four_notebooks.storage.changes import Announcement, Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.storage.errors import (
    BookDamaged,
    BookError,
    BookInUse,
    BookMissing,
    BookReadOnly,
    DiskFull,
    WriteFailed,
    named,
    naming,
)
from four_notebooks.storage.opening import create_book, open_book
from four_notebooks.storage.store import Store


def fault(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_WRITE, WriteFailed),
        (sqlite3.SQLITE_IOERR_FSYNC, WriteFailed),
        (sqlite3.SQLITE_READONLY, BookReadOnly),
        (sqlite3.SQLITE_READONLY_DBMOVED, BookReadOnly),
        (sqlite3.SQLITE_BUSY, BookInUse),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BookInUse),
        (sqlite3.SQLITE_NOTADB, BookDamaged),
        (sqlite3.SQLITE_CORRUPT, BookDamaged),
        (sqlite3.SQLITE_CORRUPT_INDEX, BookDamaged),
    ],
)
def test_faults_of_sqlite_are_known_by_name(code: int, expected: type[BookError]) -> None:
    plain = named(fault(code), "a.book")
    assert type(plain) is expected
    assert plain is not None
    assert (plain.path, plain.detail) == (Path("a.book"), "as SQLite says it")
    wrapped = DBAPIError("SELECT", {}, fault(code))
    assert type(named(wrapped)) is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, BookReadOnly),
        (errno.EACCES, BookReadOnly),
        (errno.ENOENT, BookMissing),
        (errno.EIO, WriteFailed),
    ],
)
def test_faults_of_the_system_are_known_by_name(number: int, expected: type[BookError]) -> None:
    assert type(named(OSError(number, os.strerror(number)))) is expected


def test_a_bug_is_no_known_fault() -> None:
    assert named(fault(sqlite3.SQLITE_ERROR)) is None
    assert named(fault(sqlite3.SQLITE_CONSTRAINT)) is None
    with pytest.raises(KeyError), naming("a.book"):
        raise KeyError("bug")


@contextmanager
def nearly_full(path: Path, monkeypatch: pytest.MonkeyPatch, pages: int = 3) -> Iterator[Store]:
    """A store whose file may grow by a few pages only."""
    with closing(sqlite3.connect(path)) as connection:
        (now,) = connection.execute("PRAGMA page_count").fetchone()
    impatient(monkeypatch, f"max_page_count = {now + pages}")
    opening = open_book(path)
    store = Store(opening)
    try:
        yield store
    finally:
        store.close()
        opening.close()


def test_a_full_disk_loses_nothing_and_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Announcement] = []
    with nearly_full(path, monkeypatch) as store:
        store.listen(heard.append)
        kept = account(store, "甲")
        before, announced = everything(store), len(heard)
        with pytest.raises(DiskFull):
            do(store, "edit", Change(kept, replace(kept, note="长" * 50_000)))
        with pytest.raises(DiskFull):
            store.set_draft("entry/1", "长" * 50_000, at=NOW)
        assert (everything(store), len(heard)) == (before, announced)
        do(store, "edit", Change(kept, replace(kept, note="短")))
        store.set_draft("entry/1", "短", at=NOW)
    assert check(path) == []
    monkeypatch.undo()
    opening = open_book(path)
    store = Store(opening)
    assert [one.note for one in store.all(Account)] == ["短"]
    assert store.drafts() == [Draft(id="entry/1", text="短", updated_at=NOW)]
    store.close()
    opening.close()


def test_a_long_step_on_a_full_disk_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with nearly_full(path, monkeypatch, pages=30) as store:
        kept = account(store)
        before = everything(store)
        with pytest.raises(DiskFull), store.bulk(StepName("import"), at=NOW) as step:
            for number in store.new_ids(Account, 500):
                value = Account(id=number, name="甲", created_at=NOW, note="长" * 300)
                step.add([Change(None, value)])
        assert everything(store) == before
        do(store, "edit", Change(kept, replace(kept, note="短")))
    assert check(path) == []


def test_ids_of_a_step_that_failed_are_not_given_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with nearly_full(path, monkeypatch) as store:
        (number,) = store.new_ids(Account)
        big = Account(id=number, name="甲", created_at=NOW, note="长" * 50_000)
        with pytest.raises(DiskFull):
            do(store, "create", Change(None, big))
        do(store, "create", Change(None, replace(big, note="")))
        store.undo()
    monkeypatch.undo()
    opening = open_book(path)
    store = Store(opening)
    assert store.new_ids(Account)[0] == number + 1
    store.close()
    opening.close()


def test_a_backup_on_a_full_disk_leaves_nothing_behind(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account(store)
    impatient(monkeypatch, "max_page_count = 10")
    with pytest.raises(DiskFull):
        make_backup(path, now=NOW)
    assert contents(backups_folder(path)) == {}


def test_a_book_on_a_full_disk_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    impatient(monkeypatch, "max_page_count = 10")
    with pytest.raises(DiskFull):
        create_book(tmp_path / "a.book")
    assert contents(tmp_path) == {}


def test_what_one_has_typed_can_be_kept_when_the_disk_has_room_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with nearly_full(path, monkeypatch) as store:
        with pytest.raises(DiskFull):
            store.set_draft("entry/1", "长" * 50_000, at=NOW)
        monkeypatch.undo()
        store.set_draft("entry/1", "长" * 50_000, at=later(1))
        assert store.drafts()[0].text == "长" * 50_000


def test_attachments_are_kept_once_and_privately(tmp_path: Path) -> None:
    folder = tmp_path / "a.book.attachments"
    source = tmp_path / "图.png"
    source.write_bytes(b"picture" * 500_000)
    digest, size = attachment_files.keep(folder, source)
    assert attachment_files.keep(folder, source.read_bytes()) == (digest, size)
    place = attachment_files.place(folder, digest)
    assert place.read_bytes() == source.read_bytes()
    assert list(contents(folder)) == [f"{digest[:2]}/{digest}"]
    assert {oct(f.stat().st_mode & 0o777) for f in folder.rglob("*")} == {"0o600", "0o700"}


def test_an_attachment_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "a.book.attachments"
    with pytest.raises(BookMissing):
        attachment_files.keep(folder, tmp_path / "none.png")
    assert contents(folder) == {}
