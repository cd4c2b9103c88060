import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from invented import NOW, account, everything
from surroundings import contents, harm_a_leaf
from test_erasing import attach

from four_notebooks.method.values import Account
from four_notebooks.storage import attachment_files
from four_notebooks.storage.backup import (
    attachments_folder,
    backups_folder,
    is_due,
    is_good,
    list_backups,
    make_backup,
    restore,
    thin,
)
from four_notebooks.storage.checking import check
from four_notebooks.storage.errors import (
    BookDamaged,
    BookEmpty,
    BookInUse,
    BookMissing,
    BookNewer,
)
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.store import Store


def names(path: Path) -> list[str]:
    opening = open_book(path, read_only=True)
    store = Store(opening)
    found = [one.name for one in store.all(Account)]
    store.close()
    opening.close()
    return found


def test_a_backup_beside_a_running_writer_holds_all_that_is_confirmed(
    store: Store, path: Path
) -> None:
    kept = account(store, "甲")
    attach(store, path, kept, b"picture")
    backup = make_backup(path, now=NOW, why="start")
    assert backup == backups_folder(path) / "20261123T013000Z-start.book"
    assert names(backup) == ["甲"]
    assert is_good(backup)
    shared = backup.parent / "attachments"
    assert [f.read_bytes() for f in shared.glob("??/*")] == [b"picture"]


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_backup_is_readable_by_its_owner_only(store: Store, path: Path) -> None:
    attach(store, path, account(store), b"picture")
    backup = make_backup(path, now=NOW)
    modes = {f: stat.S_IMODE(f.stat().st_mode) for f in backup.parent.rglob("*")}
    assert set(modes.values()) == {0o600, 0o700}
    assert stat.S_IMODE(backup.parent.stat().st_mode) == 0o700


def test_its_sum_is_what_sha256sum_would_write(store: Store, path: Path) -> None:
    backup = make_backup(path, now=NOW)
    digest = attachment_files.digest_of(backup)
    beside = backup.with_name(backup.name + ".sha256")
    assert beside.read_text("utf-8") == f"{digest}  {backup.name}\n"


def test_backups_of_one_second_have_names_of_their_own(store: Store, path: Path) -> None:
    made = [make_backup(path, now=NOW, why="close") for _ in range(3)]
    assert len(set(made)) == 3
    listed = list_backups(path)
    assert {backup.path for backup in listed} == set(made)
    assert {(backup.at, backup.why) for backup in listed} == {(NOW, "close")}


def test_a_backup_elsewhere_is_a_book_by_itself(store: Store, path: Path, tmp_path: Path) -> None:
    attach(store, path, account(store, "甲"), b"picture")
    target = tmp_path / "U 盘 #1" / "拷贝.book"
    target.parent.mkdir()
    assert make_backup(path, now=NOW, target=target) == target
    assert check(target) == []
    with pytest.raises(FileExistsError):
        make_backup(path, now=NOW, target=target)


def test_no_backup_is_made_of_a_damaged_book(connected: Callable[[], Store], path: Path) -> None:
    store = connected()
    for number in range(40):
        account(store, f"客户 {number}")
    store.close()
    store.opening.close()
    harm_a_leaf(path)
    with pytest.raises(BookDamaged):
        make_backup(path, now=NOW)
    assert contents(backups_folder(path)) == {}


def test_a_backup_is_due_when_the_book_changed_and_the_last_is_half_an_hour_old(
    store: Store, path: Path
) -> None:
    assert is_due(path, now=NOW)
    account(store)
    backup = make_backup(path, now=NOW)
    assert not is_due(path, now=NOW + timedelta(hours=5))
    account(store)
    changed = backup.stat().st_mtime + 1
    for end in ("", "-wal"):
        os.utime(path.with_name(path.name + end), (changed, changed))
    assert not is_due(path, now=NOW + timedelta(minutes=29))
    assert is_due(path, now=NOW + timedelta(minutes=30))


def test_restoring_brings_all_back_and_keeps_the_present_book(
    connected: Callable[[], Store], path: Path
) -> None:
    store = connected()
    kept = account(store, "甲")
    picture = attach(store, path, kept, b"picture")
    before = everything(store)
    backup = make_backup(path, now=NOW)
    account(store, "乙")
    attachment_files.place(attachments_folder(path), picture.digest).unlink()
    with pytest.raises(BookInUse):
        restore(backup, path, now=NOW)
    store.close()
    store.opening.close()
    safety = restore(backup, path, now=NOW)
    assert safety is not None
    assert names(safety) == ["甲", "乙"]
    assert everything(connected()) == before
    assert check(path) == []


def test_restoring_where_there_is_no_book_makes_one(
    store: Store, path: Path, tmp_path: Path
) -> None:
    attach(store, path, account(store, "甲"), b"picture")
    place = tmp_path / "new" / "b.book"
    assert restore(make_backup(path, now=NOW), place, now=NOW) is None
    assert names(place) == ["甲"]
    assert check(place) == []


def test_restoring_over_a_damaged_book_keeps_it_beside(
    connected: Callable[[], Store], path: Path
) -> None:
    store = connected()
    account(store, "甲")
    backup = make_backup(path, now=NOW)
    store.close()
    store.opening.close()
    path.write_bytes(b"broken" * 1000)
    aside = restore(backup, path, now=NOW)
    assert aside is not None
    assert aside.read_bytes() == b"broken" * 1000
    assert names(path) == ["甲"]


def test_a_log_left_beside_the_old_book_never_reaches_the_new_one(
    store: Store, path: Path, tmp_path: Path
) -> None:
    account(store, "甲")
    backup = make_backup(path, now=NOW)
    account(store, "乙")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for end in ("", "-wal"):
        part = path.with_name(path.name + end)
        (crashed / part.name).write_bytes(part.read_bytes())
    safety = restore(backup, crashed / path.name, now=NOW)
    assert safety is not None
    assert names(safety) == ["甲", "乙"]
    assert names(crashed / path.name) == ["甲"]


def _missing(backup: Path) -> None:
    backup.unlink()


def _empty(backup: Path) -> None:
    backup.write_bytes(b"")


def _another_sum(backup: Path) -> None:
    backup.with_name(backup.name + ".sha256").write_text("0" * 64 + "  x\n")


def _flipped(backup: Path) -> None:
    whole = bytearray(backup.read_bytes())
    whole[-10] ^= 1
    backup.write_bytes(whole)


def _newer(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    backup.with_name(backup.name + ".sha256").unlink()


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (_missing, BookMissing),
        (_empty, BookEmpty),
        (_another_sum, BookDamaged),
        (_flipped, BookDamaged),
        (_newer, BookNewer),
    ],
)
def test_a_bad_backup_is_not_restored(
    connected: Callable[[], Store],
    path: Path,
    harm: Callable[[Path], None],
    expected: type[Exception],
) -> None:
    store = connected()
    account(store)
    backup = make_backup(path, now=NOW)
    store.close()
    store.opening.close()
    harm(backup)
    before = contents(path.parent)
    assert not is_good(backup)
    with pytest.raises(expected):
        restore(backup, path, now=NOW)
    assert contents(path.parent) == before


def test_backups_thin_out_but_never_the_only_good_one(store: Store, path: Path) -> None:
    attach(store, path, account(store), b"picture")
    for day in range(40):
        make_backup(path, now=NOW - timedelta(days=day))
    removed = thin(path, now=NOW)
    left = {backup.at for backup in list_backups(path)}
    assert len(removed) == 40 - len(left)
    assert {NOW - timedelta(days=day) for day in range(15)} <= left
    assert not any(f.name.startswith(gone.name) for gone in removed for f in gone.parent.iterdir())
    assert len(list((backups_folder(path) / "attachments").glob("??/*"))) == 1
    for backup in list_backups(path):
        backup.path.write_bytes(b"broken")
    good = make_backup(path, now=NOW - timedelta(days=300))
    make_backup(path, now=NOW - timedelta(days=299))
    for backup in list_backups(path):
        if backup.path != good:
            backup.path.write_bytes(b"broken")
    assert thin(path, now=NOW) == []
    assert is_good(good)


def test_a_backup_from_the_future_stops_the_thinning(store: Store, path: Path) -> None:
    for day in range(30):
        make_backup(path, now=NOW - timedelta(days=day))
    make_backup(path, now=NOW + timedelta(days=1))
    assert thin(path, now=NOW) == []


def test_other_files_in_the_folder_are_no_backups(store: Store, path: Path) -> None:
    make_backup(path, now=NOW)
    for name in ("notes.txt", "20261123T013000Z.book", ".20261123T013000Z-hand.book.new"):
        (backups_folder(path) / name).write_bytes(b"x")
    assert len(list_backups(path)) == 1


def test_making_a_backup_needs_no_orm(path: Path) -> None:
    order = (
        "import sys, pathlib, datetime; from four_notebooks.storage.backup import make_backup;"
        "make_backup(pathlib.Path(sys.argv[1]), now=datetime.datetime.now(datetime.UTC));"
        "print('sqlalchemy' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", order, str(path)], capture_output=True, text=True, check=True
    )
    assert told.stdout == "False\n"


def test_the_stamp_of_a_name_is_in_utc(store: Store, path: Path) -> None:
    there = datetime(2026, 11, 23, 9, 30, tzinfo=UTC).astimezone()
    assert make_backup(path, now=there).name.startswith("20261123T093000Z")
