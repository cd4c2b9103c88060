import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from invented import NOW, account, do
from surroundings import as_another_user, contents, harm_a_leaf, impatient

from four_notebooks.method.values import Account
from four_notebooks.storage.board_reader import BoardReader
from four_notebooks.storage.changes import Change
from four_notebooks.storage.errors import (
    BookDamaged,
    BookEmpty,
    BookError,
    BookInUse,
    BookMissing,
    BookNewer,
    BookReadOnly,
)
from four_notebooks.storage.opening import create_book, inspect_whole, open_book
from four_notebooks.storage.store import Store


def test_a_new_book_is_private_and_opens(path: Path) -> None:
    opening = open_book(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with closing(BoardReader(opening)) as reader:
        assert reader.ids("inbox").tolist() == []
    opening.close()


def test_making_a_book_makes_its_folders_private(tmp_path: Path) -> None:
    place = tmp_path / "一 二" / "三#%" / "a.book"
    create_book(place, settings={"language": '"zh_CN"'})
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    opening = open_book(place)
    with closing(BoardReader(opening)) as reader:
        assert reader.settings() == {"language": '"zh_CN"'}
    opening.close()


def test_no_book_is_made_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.book").write_bytes(b"")
    with pytest.raises(BookInUse):
        create_book(tmp_path / "a.book")
    assert contents(tmp_path) == {"a.book": b""}


def test_a_missing_book_is_missing_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(BookMissing):
        open_book(tmp_path / "none.book")
    with pytest.raises(BookMissing):
        open_book(tmp_path / "no folder" / "none.book")
    with pytest.raises(BookMissing):
        open_book(tmp_path)
    assert contents(tmp_path) == {}


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _no_database(path: Path) -> None:
    path.write_text("客户,电话\n" * 100, encoding="utf-8")


def _short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _another_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096])


def _overwritten(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[100:4000] = b"\xff" * 3900
    path.write_bytes(whole)


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (_empty, BookEmpty),
        (_no_database, BookDamaged),
        (_short, BookDamaged),
        (_another_database, BookDamaged),
        (_cut, BookDamaged),
        (_overwritten, BookDamaged),
        (_newer, BookNewer),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_cannot_be_opened_is_named_and_left_as_it_was(
    path: Path, harm: Callable[[Path], None], expected: type[BookError], read_only: bool
) -> None:
    harm(path)
    before = contents(path.parent)
    with pytest.raises(expected) as caught:
        open_book(path, read_only=read_only)
    assert caught.value.path == path.resolve()
    assert contents(path.parent) == before


def test_a_newer_book_opens_to_read_when_that_is_asked_for(path: Path) -> None:
    _newer(path)
    before = contents(path.parent)[path.name]
    opening = open_book(path, allow_newer=True)
    assert (opening.newer, opening.read_only, opening.revision) == (True, True, "9999")
    reader = BoardReader(opening)
    assert reader.ids("A").tolist() == []
    reader.close()
    with pytest.raises(BookReadOnly):
        opening.connect(write=True)
    opening.close()
    assert contents(path.parent)[path.name] == before


def test_a_second_writer_is_told_who_has_the_book(path: Path) -> None:
    opening = open_book(path)
    before = path.read_bytes()
    with pytest.raises(BookInUse) as caught:
        open_book(path)
    assert caught.value.pid == os.getpid()
    assert path.read_bytes() == before
    opening.close()
    open_book(path).close()


def test_a_writer_in_another_process_holds_the_book_until_it_dies(path: Path) -> None:
    order = (
        "import sys, pathlib; from four_notebooks.storage.opening import open_book;"
        "open_book(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", order, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdin is not None
    assert other.stdout is not None
    with other, other.stdin, other.stdout:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(BookInUse) as caught:
            open_book(path)
        assert caught.value.pid == other.pid
        other.kill()
        other.wait()
    open_book(path).close()


def test_reading_works_beside_a_running_writer(path: Path, store: Store) -> None:
    kept = account(store, "瑞丰木业")
    reading = open_book(path, read_only=True)
    reader = BoardReader(reading)
    assert [card.name for card in reader.cards([kept.id])] == ["瑞丰木业"]
    second = account(store, "金桥管道")
    assert reader.ids("B").tolist() == [kept.id, second.id]
    reader.close()
    reading.close()


def test_reading_leaves_nothing_beside_the_book(path: Path) -> None:
    before = contents(path.parent)
    opening = open_book(path, read_only=True)
    reader = BoardReader(opening)
    assert reader.counts(0).active == 0
    reader.close()
    opening.close()
    assert contents(path.parent) == before


def test_closing_leaves_nothing_beside_the_book(path: Path, connected: Callable[[], Store]) -> None:
    store = connected()
    account(store)
    opening = store.opening
    store.close()
    opening.close()
    assert list(contents(path.parent)) == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_book_that_may_not_be_written_opens_to_read(
    tmp_path: Path, new_book: Path, what: str
) -> None:
    folder = Path("/tmp", f"four-notebooks-{os.getpid()}-{what}")
    folder.mkdir()
    path = Path(shutil.copy(new_book, folder / "a.book"))
    path.chmod(0o444)
    folder.chmod(0o555 if what == "folder" else 0o777)
    before = contents(folder)
    try:
        with as_another_user():
            opening = open_book(path)
            assert opening.read_only
            assert opening.immutable == (what == "folder")
            reader = BoardReader(opening)
            assert reader.counts(0).active == 0
            reader.close()
            store = Store(opening)
            with pytest.raises(BookReadOnly):
                store.set_draft("entry/1", "草稿", at=NOW)
            store.close()
            opening.close()
        assert contents(folder)["a.book"] == before["a.book"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_transaction_of_another_program_is_in_use(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient(monkeypatch)
    opening = open_book(path)
    store = Store(opening)
    kept = account(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookInUse):
            do(store, "remove", Change(kept, None))
        other.execute("ROLLBACK")
    do(store, "remove", Change(kept, None))
    assert store.all(Account) == []
    store.close()
    opening.close()


def test_faults_in_the_pages_are_found_and_then_nothing_is_written(path: Path) -> None:
    opening = open_book(path)
    store = Store(opening)
    for number in range(40):
        account(store, f"客户 {number}")
    store.close()
    opening.close()
    harm_a_leaf(path)
    before = path.read_bytes()
    with pytest.raises(BookDamaged):
        inspect_whole(path)
    opening = open_book(path)
    store = Store(opening)
    with pytest.raises(BookDamaged):
        account(store)
    store.close()
    opening.close()
    assert path.read_bytes() == before
