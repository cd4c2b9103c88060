"""When the window would close if the visit being written were recorded."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

import pytest

from four_notebooks.method.values import Account, Contact, Entry, EntryKind, Notebook, ReleaseReason
from four_notebooks.services.book import Book
from four_notebooks.services.quick_window import window_after


class Writing(Protocol):
    def account(self, name: str = ..., notebook: Notebook = ...) -> Account: ...

    def person(self, account: Account, name: str, level: int | None = None) -> Contact: ...

    def visit(self, account: Account, *met: Contact) -> Entry: ...


class Turning(Protocol):
    def forward(self, **span: float) -> datetime: ...


HOUR = timedelta(hours=1)


def after(
    book: Book,
    account: Account,
    *met: Contact,
    kind: EntryKind = EntryKind.IN_PERSON,
    asked: bool = False,
    goes_to: Notebook | None = None,
) -> datetime | None:
    ids = tuple(person.id for person in met)
    return window_after(book, account.id, book.now() - HOUR, 60, kind, ids, asked, goes_to)


@pytest.mark.parametrize("notebook", [Notebook.INBOX, Notebook.C])
def test_a_first_meeting_opens_three_days_from_its_end(
    book: Book, sample: Writing, notebook: Notebook
) -> None:
    account = sample.account(notebook=notebook)
    assert after(book, account) == book.now() + timedelta(days=3)


def test_a_call_opens_none(book: Book, sample: Writing) -> None:
    account = sample.account(notebook=Notebook.B)
    assert after(book, account, kind=EntryKind.PHONE) is None


def test_meeting_the_same_person_again_buys_no_time(
    book: Book, sample: Writing, clock: Turning
) -> None:
    account = sample.account(notebook=Notebook.B)
    person = sample.person(account, "李敏", 2)
    sample.visit(account, person)
    closes = book.now() + timedelta(days=3)
    clock.forward(days=1)
    assert after(book, account, person) == closes


def test_meeting_the_payer_opens_a_new_window(book: Book, sample: Writing, clock: Turning) -> None:
    account = sample.account(notebook=Notebook.B)
    sample.visit(account, sample.person(account, "李敏", 2))
    payer = sample.person(account, "周总", 1)
    clock.forward(days=1)
    assert after(book, account, payer) == book.now() + timedelta(days=3)


def test_a_card_going_to_d_or_let_go_has_none(book: Book, sample: Writing) -> None:
    account = sample.account(notebook=Notebook.B)
    assert after(book, account, goes_to=Notebook.D) is None
    book.board.release([account.id], ReleaseReason.NO_NEED)
    assert after(book, account) is None


def test_asking_beforehand_writes_nothing(book: Book, sample: Writing) -> None:
    account = sample.account(notebook=Notebook.B)
    steps = len(book.ledger.steps())
    after(book, account)
    assert len(book.ledger.steps()) == steps
    assert book.journal.entries(account.id) == []
