"""Whatever a book holds goes out as JSON lines, into an empty book, and out again: equal files,
and every table equal row for row."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from whole_books import NOW, books, filled, of_text, tables, write

from four_notebooks.exchange.own.lines_out import write_lines
from four_notebooks.exchange.own.take_in import take_in
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.method.values import Account, Contact, Record, Referral
from four_notebooks.services.book import Book
from naughty import NASTIER, NAUGHTY


def opened(path: Path) -> Book:
    return Book.open(path, now=lambda: NOW, zone=UTC, create=True)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Callable[[str], Book]]:
    made: list[Book] = []

    def make(name: str) -> Book:
        made.append(opened(tmp_path / name))
        return made[-1]

    yield make
    for book in made:
        book.close()


def comes_back(book: Book, other: Book, folder: Path) -> None:
    """Out of one book, into the other, out again."""
    out, again = folder / "out.jsonl", folder / "again.jsonl"
    accounts = write_lines(book, out)
    result = take_in(other, out)
    write_lines(other, again)
    assert result.failed == ()
    assert result.added == accounts
    assert again.read_bytes() == out.read_bytes()
    assert tables(other) == tables(book)
    assert other.check() == []


def test_the_sample_book_comes_back(home: Callable[[str], Book], tmp_path: Path) -> None:
    book, other = home("a.book"), home("b.book")
    make_sample(book)
    comes_back(book, other, tmp_path)


def test_naughty_strings_come_back_from_every_field_of_every_record(
    home: Callable[[str], Book], tmp_path: Path
) -> None:
    book, other = home("a.book"), home("b.book")
    for records in of_text(book, (*NAUGHTY, *NASTIER)):
        write(book, records)
    book.drafts.set("entry/1", "".join(NAUGHTY))
    comes_back(book, other, tmp_path)
    assert len(other.store.all(Contact)) == len(NAUGHTY) + len(NASTIER)
    assert other.attachments.missing() == []


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty book to be copied: making one takes longer than filling it."""
    path = tmp_path_factory.mktemp("empty") / "empty.book"
    opened(path).close()
    return path


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)
@given(records=books())
def test_a_book_made_up_comes_back(empty: Path, records: list[Record]) -> None:
    with tempfile.TemporaryDirectory(prefix="four-notebooks-") as folder:
        for name in ("a.book", "b.book"):
            shutil.copyfile(empty, Path(folder, name))
        book, other = opened(Path(folder, "a.book")), opened(Path(folder, "b.book"))
        try:
            write(book, records)
            comes_back(book, other, Path(folder))
        finally:
            book.close()
            other.close()


def test_what_comes_in_gives_new_records_new_ids(
    home: Callable[[str], Book], tmp_path: Path
) -> None:
    book, other = home("a.book"), home("b.book")
    make_sample(book)
    comes_back(book, other, tmp_path)
    there = {account.id for account in book.store.all(Account)}
    assert other.accounts.create("后来的").id not in there


def test_a_referral_whose_lead_was_erased_comes_back(
    home: Callable[[str], Book], tmp_path: Path
) -> None:
    book, other = home("a.book"), home("b.book")
    giver, lead = book.accounts.create("给的"), book.accounts.create("来的")
    own = filled(Referral, "同学", id=9, account_id=giver.id, at=NOW, lead_id=lead.id)
    write(book, [own])
    book.accounts.delete([lead.id])
    book.accounts.erase([lead.id])
    comes_back(book, other, tmp_path)


def test_amounts_beyond_what_other_programs_count_exactly_come_back(
    home: Callable[[str], Book], tmp_path: Path
) -> None:
    book, other = home("a.book"), home("b.book")
    book.accounts.create("很大", amount=2**62 + 1)
    comes_back(book, other, tmp_path)
