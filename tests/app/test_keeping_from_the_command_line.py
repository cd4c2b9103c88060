"""check, backup, restore, and what unusable books do to every command."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.conftest import LISTS, NOW, Run
from four_notebooks.app.clock import parse_time, standing
from four_notebooks.services.book import Book

READING = [("search", "华"), ("assess",), ("agenda",), ("check",), ("backup",)]
WRITING = [("import", LISTS / "leads-gbk.csv"), ("sample",)]


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 12] = b"\xa5" * (4096 * 11)
    path.write_bytes(content)


def not_a_book(path: Path) -> None:
    path.write_text("客户名单\n", encoding="utf-8")


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


UNUSABLE: list[Callable[[Path], None]] = [emptied, not_a_book, newer]


def folder(path: Path) -> dict[str, bytes]:
    """The book's file and what lies beside it, but for SQLite's own side files."""
    return {
        each.name: each.read_bytes()
        for each in sorted(path.parent.iterdir())
        if each.is_file() and not each.name.endswith(("-wal", "-shm"))
    }


@pytest.mark.parametrize("spoil", UNUSABLE, ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("words", READING + WRITING, ids=lambda words: words[0])
def test_an_unusable_book_gives_three_and_one_line_and_stays_as_it_was(
    run: Run, filled: Path, spoil: Callable[[Path], None], words: tuple[object, ...]
) -> None:
    spoil(filled)
    before = folder(filled)

    said = run(*words)

    assert said.code == 3
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert str(filled) in said.err
    assert folder(filled) == before


@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_a_book_that_is_not_there_gives_one_and_is_not_made(
    run: Run, path: Path, words: tuple[object, ...]
) -> None:
    said = run(*words)

    assert said.code == 1
    assert str(path) in said.err
    assert not path.exists()


def test_check_of_a_sound_book_says_so(run: Run, filled: Path) -> None:
    said = run("check")
    listed = json.loads(run("check", "--json").out)

    assert (said.code, said.out) == (0, "The book is sound.\n")
    assert listed == {"sound": True, "faults": []}


def test_check_finds_damaged_pages_and_leaves_them(run: Run, filled: Path) -> None:
    damaged(filled)
    before = folder(filled)

    said = run("check")

    assert said.code == 3
    assert folder(filled) == before


def test_check_tells_a_fault_by_its_code(run: Run, filled: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("UPDATE standing SET attempts = 77")
    connection.commit()
    connection.close()

    said = run("check", "--json")

    told = json.loads(said.out)
    assert said.code == 3
    assert told["sound"] is False
    assert {fault["code"] for fault in told["faults"]} == {"standing"}


def test_while_a_window_has_the_book_one_can_read_and_not_write(run: Run, filled: Path) -> None:
    moment = parse_time(NOW)
    book = Book.open(filled, now=standing(moment), zone=moment.tzinfo)
    try:
        assert run("search", "华启").code == 0
        assert run("agenda").code == 0
        assert run("backup").code == 0
        refused = run("import", LISTS / "leads-gbk.csv")
    finally:
        book.close()

    assert refused.code == 3
    assert "in use" in refused.err


def test_a_backup_goes_where_it_is_told_and_never_over_a_file(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    target = tmp_path / "kept.book"

    first = run("backup", target)
    second = run("backup", target)

    assert (first.code, first.out) == (0, f"{target}\n")
    assert second.code == 1
    assert str(target) in second.err


def test_restore_brings_a_backup_back_and_keeps_what_was_there(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.book"
    run("backup", kept)
    run("import", LISTS / "leads-gbk.csv")

    told = json.loads(run("restore", kept, "--json").out)

    assert told["book"] == str(filled)
    assert Path(told["kept"]).exists()
    assert len(json.loads(run("assess", "--json").out)) < 121


def test_a_backup_that_is_damaged_or_missing_restores_nothing(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.book"
    bad.write_text("nothing of a book", encoding="utf-8")
    before = filled.read_bytes()

    assert run("restore", bad).code == 3
    assert run("restore", tmp_path / "none.book").code == 1
    assert filled.read_bytes() == before
