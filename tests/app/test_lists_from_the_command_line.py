"""import, sample: what they say, and what is in the book afterwards."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from app.conftest import LISTS, NOW, Run
from four_notebooks.app.clock import parse_time, standing
from four_notebooks.services.book import Book
from four_notebooks.storage.search.index import is_of_index

LEADS = LISTS / "leads-gbk.csv"


def opened(path: Path) -> Book:
    moment = parse_time(NOW)
    return Book.open(path, now=standing(moment), zone=moment.tzinfo)


def test_a_list_gives_accounts_duplicates_and_the_failed_row_with_its_reason(run: Run) -> None:
    said = run("import", LEADS, "--json")

    told = json.loads(said.out)
    assert said.code == 0
    assert set(told) == {"added", "updated", "duplicates", "skipped", "failed"}
    assert (told["added"], told["duplicates"], told["skipped"]) == (401, 2, 1)
    assert [set(row) for row in told["failed"]] == [{"row", "reason"}]
    assert told["failed"][0]["reason"] == "A name is missing."


def test_the_same_list_again_adds_nobody(run: Run) -> None:
    run("import", LEADS)

    told = json.loads(run("import", LEADS, "--json").out)

    assert (told["added"], told["updated"], told["duplicates"]) == (0, 0, 403)


def test_one_undo_empties_the_book_again(run: Run, path: Path) -> None:
    run("import", LEADS)
    book = opened(path)
    try:
        book.ledger.undo()

        assert book.accounts.all_ids(None) == []
    finally:
        book.close()


def test_a_workbook_brings_its_customers(run: Run) -> None:
    told = json.loads(run("import", LISTS / "crm-export.xlsx", "--json").out)

    assert told["added"] == 150


def test_two_lists_are_counted_together(run: Run) -> None:
    told = json.loads(run("import", LEADS, LISTS / "crm-export.xlsx", "--json").out)

    assert told["added"] + told["updated"] + told["duplicates"] >= 550


def test_leads_may_go_straight_into_a_notebook(run: Run, path: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.csv"
    short.write_text("公司名称\n宁远包装\n", encoding="utf-8")

    run("import", short, "--notebook", "C")

    book = opened(path)
    try:
        assert [book.accounts.get(i).notebook for i in book.accounts.all_ids()] == ["C"]
    finally:
        book.close()


def test_a_list_that_is_not_there_makes_no_book(run: Run, path: Path, tmp_path: Path) -> None:
    said = run("import", tmp_path / "nothing.csv")

    assert said.code == 1
    assert "nothing.csv" in said.err
    assert not path.exists()


def test_a_file_that_is_no_list_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    noise = tmp_path / "noise.csv"
    noise.write_bytes(bytes(range(256)) * 40)

    said = run("import", noise)

    assert said.code == 1
    assert said.err.count("\n") == 1
    assert said.err.startswith("noise.csv: ")


def test_the_sample_is_the_same_whenever_it_is_made_for_one_moment(
    run: Run, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.book", tmp_path / "second.book"
    run("sample", book=first)
    run("sample", book=second)

    assert _dump(first) == _dump(second)


def test_a_book_with_accounts_takes_no_sample(run: Run, filled: Path) -> None:
    before = filled.read_bytes()

    said = run("sample")

    assert said.code == 1
    assert str(filled) in said.err
    assert filled.read_bytes() == before


def test_the_sample_tells_how_many_accounts_it_made(run: Run, path: Path) -> None:
    assert json.loads(run("sample", "--json").out) == {"book": str(path), "accounts": 120}


def _dump(path: Path) -> list[str]:
    """All that a book says; the index follows from it (and cannot be read row by row)."""
    connection = sqlite3.connect(path)
    try:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [name for (name,) in tables if not is_of_index(name)]
        return [str((n, row)) for n in names for row in connection.execute(f"SELECT * FROM {n}")]
    finally:
        connection.close()
