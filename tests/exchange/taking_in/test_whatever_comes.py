"""Whatever comes in: every row has one fate, undo gives the book back, again adds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from coming import Checklist, DatedNote, LeadContact, Visit, card, planned
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from four_notebooks.exchange.arrivals import Arrival, Arrivals, Choice
from four_notebooks.exchange.columns import Field, Mapping
from four_notebooks.exchange.known import KnownAccounts, known_from
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.plan import ImportPlan
from four_notebooks.exchange.taking_in.planning import plan_arrivals, plan_import
from four_notebooks.exchange.taking_in.writing import run_import
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    Notebook,
    PlannedVisit,
    Setting,
    SheetAnswer,
    SheetTemplate,
)
from four_notebooks.services.book import Book

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
NAMES = (
    "恒远印务",
    "南通恒远印务有限公司",
    "恒远印刷",
    "海纳物流",
    "Acme Tools Ltd.",
    " ",
    "甲" * 201,
)
PRINTED = st.characters(exclude_categories=("Cs", "Cc"))
"""Control characters have tests of their own (``tests/hostile``)."""
name = st.sampled_from(NAMES) | st.text(PRINTED, max_size=12)
number = st.sampled_from(("13800000000", "+86 138 0000 0000", "0513-88880001", "")) | st.text(
    max_size=8
)
text = st.sampled_from(("", "新址 2 号", "老客户", "路" * 501)) | st.text(PRINTED, max_size=20)
day = st.dates(date(1990, 1, 1), date(2199, 1, 1))
moment = st.datetimes(datetime(1950, 1, 1), datetime(2199, 1, 1)).map(
    lambda each: each.replace(tzinfo=UTC)
)
choices = st.sampled_from(list(Choice))

cells = st.tuples(name, number, text, text, text)
MAPPING = Mapping((Field.NAME, Field.PHONE, Field.ADDRESS, Field.REMARK, Field.CONTACT))
HEADERS = ("企业名称", "电话", "注册地址", "备注", "联系人")

leads = st.builds(
    lambda name, phone, address, remark, person, notes, visits, items, group: {
        "name": name,
        "phones": (phone,) if phone else (),
        "address": address,
        "remarks": (remark,) if remark else (),
        "contacts": (LeadContact(person),) if person else (),
        "notes": tuple(notes),
        "visits": tuple(visits),
        "checklists": (Checklist("清单", tuple(items)),) if items else (),
        "group": group,
    },
    name,
    number,
    text,
    text,
    text,
    st.lists(st.builds(DatedNote, moment, text), max_size=2),
    st.lists(st.builds(Visit, day, st.none() | moment, text, st.integers(-5, 3000)), max_size=2),
    st.lists(st.tuples(text, st.booleans()), max_size=3),
    st.sampled_from(("", "谈", "扔")),
)


def known() -> KnownAccounts:
    accounts = [
        Account(id=1, name="恒远印务", created_at=NOW, phones=("13800000000",)),
        Account(id=2, name="海纳物流", created_at=NOW, deleted_at=NOW),
    ]
    return known_from(accounts, [Contact(id=1, account_id=1, name="周明")])


def fates(plan: ImportPlan) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for each in plan.preview():
        found.setdefault(each.row, []).append(each.state)
    return found


@settings(max_examples=150, deadline=None)
@given(
    st.lists(cells, max_size=8), choices, st.dictionaries(st.integers(2, 9), choices, max_size=4)
)
def test_every_row_of_a_list_is_exactly_one_of_new_known_failed_blank_or_left(
    rows: list[tuple[str, ...]], choice: Choice, each: dict[int, Choice]
) -> None:
    table = Table("list", "csv", (HEADERS, *rows), 0)
    plan = plan_import(table, MAPPING, known(), now=NOW, zone=UTC, choice=choice, choices=each)
    assert fates(plan).keys() == {line.number for line in table.lines}
    assert all(len(states) == 1 for states in fates(plan).values())
    assert plan.rows == len(table.lines)
    assert all(new.lead.name.strip() for new in plan.new)
    touched = {update.before.id for update in plan.updates}
    assert touched <= {one.account_id for one in plan.duplicates if one.choice is not Choice.SKIP}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(leads, max_size=6), choices, st.dictionaries(st.integers(1, 6), choices, max_size=3)
)
def test_every_card_is_exactly_one_of_new_known_failed_or_left(
    found: list[dict[str, object]], choice: Choice, each: dict[int, Choice]
) -> None:
    source = source_of(found)
    for kind in ("trello", "calendar"):
        plan = plan_arrivals(
            Arrivals(source.name, kind, source.groups, source.found),
            known(),
            now=NOW,
            zone=UTC,
            targets={"扔": None, "谈": Notebook.B},
            choice=choice,
            choices=each,
        )
        assert fates(plan).keys() == {one.row for one in source.found}
        assert all(len(states) == 1 for states in fates(plan).values())


def source_of(found: list[dict[str, object]]) -> Arrivals:
    cards: list[Arrival] = []
    for row, values in enumerate(found, 1):
        has = dict(values)
        cards.append(card(row, str(has.pop("name")), str(has.pop("group")), **has))
    return Arrivals("board.json", "trello", ("谈", "扔"), tuple(cards))


def everything(book: Book) -> list[object]:
    kinds = (Account, Contact, Entry, PlannedVisit, SheetTemplate, SheetAnswer, Setting)
    return [book.store.all(kind) for kind in kinds]


@pytest.fixture(scope="module")
def pristine() -> Iterator[Path]:
    """A book with a few accounts, copied for every example."""
    with TemporaryDirectory(prefix="four-notebooks-") as folder:
        path = Path(folder, "pristine.fournotebooks")
        book = Book.open(path, now=lambda: NOW, zone=UTC, create=True)
        account = book.accounts.create("恒远印务", phones=("13800000000",))
        book.people.add(account.id, "周明")
        book.close()
        yield path


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(leads, min_size=1, max_size=6), choices)
def test_undo_gives_the_book_back_and_the_same_again_adds_nothing(
    pristine: Path, found: list[dict[str, object]], choice: Choice
) -> None:
    with TemporaryDirectory(prefix="four-notebooks-") as folder:
        path = Path(folder, "b.fournotebooks")
        path.write_bytes(pristine.read_bytes())
        now = [NOW]
        book = Book.open(path, now=lambda: now[0], zone=UTC)
        try:
            before = everything(book)
            source = source_of(found)
            result = run_import(book, planned(book, source, choice=choice))
            after = everything(book)
            assert book.check() == []
            if choice is not Choice.BOTH:
                now[0] += timedelta(hours=1)
                again = run_import(book, planned(book, source, choice=choice))
                assert again.added == 0
                if choice is not Choice.UPDATE:
                    assert again.updated == 0
                    assert everything(book) == after
            if result.added or result.updated:
                while book.ledger.next_undo().code == "import":  # type: ignore[union-attr]
                    book.ledger.undo()
            assert everything(book) == before
        finally:
            book.close()
