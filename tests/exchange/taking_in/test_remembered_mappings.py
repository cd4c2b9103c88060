"""How a list's columns were read is remembered with the import, for the same set of headers."""

from __future__ import annotations

from coming import table, taken

from four_notebooks.exchange.columns import Field, guess
from four_notebooks.exchange.known import known_accounts
from four_notebooks.exchange.mappings import MAPPINGS, MOST_SETS, remembered, remembering
from four_notebooks.exchange.taking_in.planning import plan_import
from four_notebooks.exchange.taking_in.writing import run_import
from four_notebooks.method.values import Setting
from four_notebooks.services.book import Book
from four_notebooks.storage.changes import Change, StepName

NAMED = StepName("settings", MAPPINGS)
LIST = table("企业名称,甲,乙,电话", "恒远印务,x,y,13800000000")
CHOSEN = guess(LIST).changed(1, Field.INDUSTRY).changed(2, Field.SKIP)


def imported(book: Book) -> None:
    """The list read as chosen, and taken in."""
    plan = plan_import(LIST, CHOSEN, known_accounts(book), now=book.now(), zone=book.zone)
    run_import(book, plan)


def test_the_same_headers_are_read_the_same_again_in_any_order_and_spelling(book: Book) -> None:
    assert remembered(book, LIST.headers) is None
    imported(book)
    assert remembered(book, LIST.headers) == CHOSEN
    turned = remembered(book, ("电话", "乙", " 甲 ", "企业名称"))
    assert turned is not None
    assert turned.fields == (Field.PHONE, Field.SKIP, Field.INDUSTRY, Field.NAME)
    assert remembered(book, ("企业名称", "甲", "电话")) is None
    assert remembered(book, (*LIST.headers, "丙")) is None


def test_it_is_part_of_the_import_that_undo_takes_back(book: Book) -> None:
    steps = len(book.ledger.steps())
    imported(book)
    assert len(book.ledger.steps()) == steps + 1
    book.ledger.undo()
    assert remembered(book, LIST.headers) is None
    assert book.store.get(Setting, MAPPINGS) is None
    book.ledger.redo()
    assert remembered(book, LIST.headers) == CHOSEN


def test_an_import_that_writes_nothing_remembers_nothing(book: Book) -> None:
    taken(book, table("企业名称", "恒远印务"))
    steps = book.ledger.steps()
    taken(book, table("企业名称,甲", "恒远印务,"))
    assert book.ledger.steps() == steps
    assert remembered(book, ("企业名称", "甲")) is None


def test_columns_of_one_name_and_without_a_name_keep_their_places(book: Book) -> None:
    twice = table("企业名称,状态,状态,", "恒远印务,在业,存续,z")
    mapping = guess(twice).changed(1, Field.INDUSTRY).changed(3, Field.REMARK)
    plan = plan_import(twice, mapping, known_accounts(book), now=book.now(), zone=book.zone)
    run_import(book, plan)
    assert remembered(book, twice.headers) == mapping


def test_only_so_many_sets_of_headers_are_kept_the_latest_stay(book: Book) -> None:
    for number in range(MOST_SETS + 5):
        headers = ("企业名称", f"第{number}列")
        change = remembering(book, headers, guess(table(",".join(headers), "甲,乙")))
        assert change is not None
        book.store.step(NAMED, [change], at=book.now())
    assert remembered(book, ("企业名称", "第0列")) is None
    assert remembered(book, ("企业名称", f"第{MOST_SETS + 4}列")) is not None


def test_a_remembered_mapping_spoiled_by_hand_is_none(book: Book) -> None:
    imported(book)
    kept = book.store.get(Setting, MAPPINGS)
    assert kept is not None
    for spoiled in ("[]", "{}", '{"x": 1}', kept.value.replace("industry", "no such field")):
        there = book.store.get(Setting, MAPPINGS)
        book.store.step(NAMED, [Change(there, Setting(id=MAPPINGS, value=spoiled))], at=book.now())
        assert remembered(book, LIST.headers) is None
