"""What touches very many cards at once comes to the board by parts, and is right in the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Account, Entry, EntryKind, Notebook
from four_notebooks.models.board.lines import MANY, Lines
from four_notebooks.models.clock import Clock
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.storage.changes import Change, StepName
from samples import START, SettableClock

COUNT = MANY + 50


@pytest.fixture
def lines(book: Book, qtbot: QtBot) -> Lines:
    """Many accounts in B, each met once."""
    book.warm()
    relay = Relay()
    book.listen(relay.listener)
    found = Lines(book, relay, Clock(book.now))
    found.finish()
    with book.ledger.bulk(StepName("import", count=COUNT)) as step:
        visits = book.ledger.new_ids(Entry, COUNT)
        for number, visit in zip(book.ledger.new_ids(Account, COUNT), visits, strict=True):
            lead = Account(id=number, name=f"客户 {number}", created_at=START, notebook=Notebook.B)
            talk = Entry(
                id=visit,
                account_id=number,
                kind=EntryKind.IN_PERSON,
                start=START,
                recorded_at=START,
            )
            step.add([Change(None, lead), Change(None, talk)])
    return found


def truth(book: Book, lines: Lines, qtbot: QtBot) -> Callable[[], bool]:
    """Whether the board shows every account as one that is read now."""
    relay = Relay()
    fresh = Lines(book, relay, lines.clock)
    fresh.finish()

    def same() -> bool:
        ours, theirs = ({one.id: one for one in each.all()} for each in (lines, fresh))
        marks = all(lines.mark(one) == fresh.mark(one) for one in theirs)
        return ours == theirs and marks and lines.red(Notebook.B) == fresh.red(Notebook.B)

    return same


def test_an_import_and_its_undo_come_by_parts(book: Book, lines: Lines, qtbot: QtBot) -> None:
    heard: list[frozenset[int]] = []
    lines.changed.connect(heard.append)
    qtbot.waitUntil(lambda: lines.total(Notebook.B) == COUNT)
    book.ledger.undo()
    still = lines.total(Notebook.B)
    qtbot.waitUntil(lambda: lines.total(Notebook.B) == 0)

    assert still == COUNT
    assert len(heard) > 6 and max(map(len, heard)) < MANY


def test_another_number_comes_by_parts(book: Book, lines: Lines, qtbot: QtBot) -> None:
    lines.finish()
    book.settings.save_rules(book.rules.put(window_hours_b=12))
    right = truth(book, lines, qtbot)

    assert not right()
    qtbot.waitUntil(right)
    assert {one.window_closes for one in lines.all()} == {
        (START + timedelta(hours=13)).timestamp() * 1000
    }


def test_what_must_be_known_at_once_is_taken_in_at_once(
    book: Book, lines: Lines, qtbot: QtBot
) -> None:
    book.settings.save_rules(book.rules.put(window_hours_b=12))
    lines.finish()

    assert truth(book, lines, qtbot)()


def test_a_clock_set_back_is_followed_by_parts(
    book: Book, lines: Lines, clock: SettableClock, qtbot: QtBot
) -> None:
    lines.finish()
    clock.set(START + timedelta(days=9))
    lines.clock.look()
    late = lines.red(Notebook.B)
    clock.set(START + timedelta(hours=2))
    lines.clock.look()

    qtbot.waitUntil(truth(book, lines, qtbot))
    assert (late, lines.red(Notebook.B)) == (COUNT, 0)
