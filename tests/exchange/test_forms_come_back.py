"""What docs/EXPORT.md says comes back from each form does: out, into an empty book, compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from four_notebooks.exchange.incoming import OwnExport, read_incoming
from four_notebooks.exchange.out.forms import FORMS, export
from four_notebooks.exchange.own.take_in import take_in
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.exchange.taking_in.files import Manner, plan_for
from four_notebooks.exchange.taking_in.writing import run_import
from four_notebooks.method.kinds import Notebook, PlanState, Status
from four_notebooks.method.values import Account, Contact, PlannedVisit
from four_notebooks.services.book import Book
from naughty import NAUGHTY

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
DOCS = Path(__file__).parents[2] / "docs" / "EXPORT.md"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Callable[[str], Book]]:
    made: list[Book] = []

    def make(name: str) -> Book:
        made.append(Book.open(tmp_path / name, now=lambda: NOW, zone=UTC, create=True))
        return made[-1]

    yield make
    for book in made:
        book.close()


@pytest.fixture
def book(home: Callable[[str], Book]) -> Book:
    book = home("a.book")
    make_sample(book)
    return book


def taken_in(book: Book, path: Path) -> None:
    """As the command line takes a file in."""
    source = read_incoming(path, zone=UTC, now=NOW)
    if isinstance(source, OwnExport):
        take_in(book, source.path)
    else:
        lists = {each for each in getattr(source, "groups", ()) if each in set(Notebook)}
        manner = Manner(targets={each: Notebook(each) for each in lists})
        run_import(book, plan_for(book, source, manner))


def alive(book: Book) -> dict[str, Account]:
    return {a.name: a for a in book.store.all(Account) if a.deleted_at is None}


def people(book: Book, account: Account) -> list[tuple[str, ...]]:
    found = book.store.of_account(Contact, account.id)
    return sorted((c.name, c.title, *map(digits, c.phones), c.wechat, c.mail) for c in found)


def digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)


def claimed() -> dict[str, tuple[str, ...]]:
    """The last column of the table in the docs: codes of what comes back, by ending."""
    found = {}
    for row in DOCS.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if len(cells) == 4 and (cells[0] == "none" or cells[0].startswith("`.")):
            ending = "" if cells[0] == "none" else cells[0].strip("`")
            found[ending] = tuple(re.findall(r"`([a-z_ ]+)`", cells[3]))
    return found


FIELDS = ("short_name", "registration_code", "area", "address", "industry", "source")
FIELDS += ("tags", "amount", "website", "note")


def of_account(name: str) -> Callable[[Book, Account], object]:
    return lambda _book, account: getattr(account, name)


READ: dict[str, Callable[[Book, Account], object]] = {
    **{name: of_account(name) for name in FIELDS},
    "phones": lambda _book, account: sorted(map(digits, account.phones)),
    "people": people,
    "notebook": of_account("notebook"),
    "plans": lambda book, account: sorted(
        (plan.day, plan.at)
        for plan in book.store.of_account(PlannedVisit, account.id)
        if plan.state is PlanState.OPEN and plan.day >= book.today()
    ),
}


def test_the_docs_name_every_form() -> None:
    assert set(claimed()) == {*FORMS, ""}
    assert set().union(*claimed().values()) <= {*READ, "everything", "nothing"}


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".vcf", ".ics", ".md"])
def test_what_the_docs_say_comes_back(
    book: Book, home: Callable[[str], Book], tmp_path: Path, ending: str
) -> None:
    path, other = tmp_path / f"out{ending}", home("b.book")
    export(book, path, "en")
    if ending == ".ics":
        for account in alive(book).values():
            other.accounts.create(account.name)
    taken_in(other, path)
    there, here = alive(book), alive(other)
    expected = set(there)
    if ending == ".vcf":
        expected = {name for name, each in there.items() if each.status is not Status.RELEASED}
    if ending == ".md":
        expected = {name for name, each in there.items() if each.status is Status.ACTIVE}
    assert set(here) == expected
    for code in claimed()[ending]:
        for name in expected:
            sent, got = READ[code](book, there[name]), READ[code](other, here[name])
            assert got == sent, (ending, code, name)


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".vcf"])
def test_naughty_names_come_back(home: Callable[[str], Book], tmp_path: Path, ending: str) -> None:
    book, other = home("c.book"), home("d.book")
    for number, text in enumerate(NAUGHTY):
        book.accounts.create(f"{number} {text}"[:190], address=f"路 {text}"[:400])
    export(book, tmp_path / f"out{ending}", "en")
    taken_in(other, tmp_path / f"out{ending}")
    assert {as_held(name, ending) for name in alive(book)} <= {
        as_held(name, ending) for name in alive(other)
    }


def as_held(name: str, ending: str) -> str:
    """A name as a form can hold it: on one line, in a workbook without control characters."""
    held = re.sub("[\x00-\x08\x0b-\x1f]", "\ufffd", name) if ending == ".xlsx" else name
    return " ".join(held.split())
