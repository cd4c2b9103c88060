"""A clock that is set by hand, and a few invented accounts in a real book."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    EntryKind,
    Notebook,
    PlannedVisit,
    Strategy,
)
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording

START = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))
"""A Monday morning."""


class SettableClock:
    """A clock that stands until it is told otherwise; call it for the moment, in UTC."""

    def __init__(self, moment: datetime = START) -> None:
        self._moment = moment.astimezone(UTC)

    def __call__(self) -> datetime:
        return self._moment

    def set(self, moment: datetime) -> None:
        """Turn it to a moment, forward or back."""
        self._moment = moment.astimezone(UTC)

    def forward(self, **span: float) -> datetime:
        """Let time pass, as in ``forward(hours=2)``; the new moment."""
        self._moment += timedelta(**span)
        return self._moment


class Sample:
    """Writes what tests need into a book, through the same verbs that people use."""

    def __init__(self, book: Book, clock: SettableClock) -> None:
        self.book = book
        self.clock = clock

    def account(self, name: str = "恒远印务", notebook: Notebook = Notebook.INBOX) -> Account:
        """An account, made now."""
        return self.book.accounts.create(name, notebook=notebook)

    def person(self, account: Account, name: str, level: int | None = None) -> Contact:
        """Somebody at an account."""
        return self.book.people.add(account.id, name, level=level)

    def visit(
        self,
        account: Account,
        *met: Contact,
        kind: EntryKind = EntryKind.IN_PERSON,
        asked: bool = False,
        heat: int | None = None,
        body: str = "",
        start: datetime | None = None,
    ) -> Entry:
        """A visit of an hour that ended now, or that began at ``start``."""
        recording = Recording(
            account=account.id,
            kind=kind,
            met=tuple(person.id for person in met),
            asked=asked,
            heat=heat,
            body=body,
            start=start,
        )
        return self.book.journal.record(recording).entry

    def strategy(self, account: Account, goal: str = "见到总经理") -> Strategy:
        """A strategy for the next visit, written now."""
        return self.book.journal.save_strategy(account.id, goal=goal)

    def plan(self, account: Account, day: date, at: datetime | None = None) -> PlannedVisit:
        """A planned visit, with an hour or without."""
        return self.book.plan.plan(account.id, day, at=at)
