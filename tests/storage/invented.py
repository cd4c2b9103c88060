"""Invented values for the tests of storage."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    EntryKind,
    Move,
    MoveKind,
    Notebook,
    Record,
)
from four_notebooks.storage.changes import Announcement, Change, StepName
from four_notebooks.storage.store import Store

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
KINDS = get_args(Record)


def later(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def account(store: Store, name: str = "恒远印务", notebook: Notebook = Notebook.B) -> Account:
    """A new account in the book."""
    (number,) = store.new_ids(Account)
    value = Account(id=number, name=name, created_at=NOW, notebook=notebook, position=float(number))
    do(store, "create_account", Change(None, value))
    return value


def contact(store: Store, at: Account, name: str = "林晓", level: int | None = 2) -> Contact:
    """A new person in the book."""
    value = Contact(id=store.new_ids(Contact)[0], account_id=at.id, name=name, level=level)
    do(store, "create_contact", Change(None, value))
    return value


def visit(store: Store, at: Account, *met: Contact, minutes: float = 0, body: str = "") -> Entry:
    """A new visit in the book."""
    value = Entry(
        id=store.new_ids(Entry)[0],
        account_id=at.id,
        kind=EntryKind.IN_PERSON,
        start=later(minutes),
        recorded_at=later(minutes + 90),
        met=tuple(person.id for person in met),
        body=body,
    )
    do(store, "record_visit", Change(None, value))
    return value


def move(store: Store, of: Account, to: Notebook, minutes: float = 0) -> Move:
    """A new line in an account's history of moves."""
    value = Move(
        id=store.new_ids(Move)[0],
        account_id=of.id,
        at=later(minutes),
        kind=MoveKind.MOVE,
        from_notebook=of.notebook,
        to_notebook=to,
    )
    do(store, "move", Change(None, value))
    return value


def do(store: Store, code: str, *changes: Change, join: str | None = None) -> Announcement:
    """A step, now."""
    return store.step(StepName(code), changes, at=NOW, join=join)


def everything(store: Store) -> dict[str, list[Record]]:
    """All records of a book."""
    return {kind.__name__: list(store.all(kind)) for kind in KINDS}
