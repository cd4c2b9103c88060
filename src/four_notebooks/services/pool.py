"""The open pool: what was let go, and the second look at it (METHOD 5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from four_notebooks.method.instants import from_ms
from four_notebooks.method.phase import DAY
from four_notebooks.method.reminders import event_id
from four_notebooks.method.values import Account, Reminder, ReminderKind, Status
from four_notebooks.services.recorder import note_of
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.pool_queries import ReleasedLine

LONGEST_DAYS = 3650
"""How far a second look can be put off, in days."""


@dataclass(frozen=True, slots=True)
class Released:
    """One account in the pool; instants in milliseconds, ``amount`` in hundredths.

    ``notebook`` is the one it was let go from. ``look_at`` is when the second look is due,
    None once it was done.
    """

    id: int
    name: str
    keys: str
    notebook: str
    released: int
    area: str
    amount: int | None
    reason: str
    lost_by: str
    note: str
    last_visit: int | None
    look_at: int | None


class Pool:
    """What lies in the pool, and what became of the second looks."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def accounts(self, ids: Iterable[int] | None = None) -> list[Released]:
        """The pool, the latest first; ``ids`` keeps to those of them that lie there."""
        span = self._book.rules.second_look_days * DAY
        return [_released(line, span) for line in self._book.store.released_lines(ids)]

    def looked(self, ids: Iterable[int], note: str = "", who: str = "") -> Announcement | None:
        """The second look was taken and nothing came of it; a note goes into the journal.

        Raises:
            Refused: ``not_released``, ``unknown_account``, ``text_too_long``.
        """
        now = self._book.now()
        accounts, changes = self._looks(ids, lambda one: replace(one, done_at=now))
        if note.strip():
            changes += [Change(None, note_of(self._book, each.id, note)) for each in accounts]
        return self._commit("deal_with", accounts, changes, who)

    def postpone(self, ids: Iterable[int], days: int, who: str = "") -> Announcement | None:
        """Look again in so many days from now.

        Raises:
            Refused: ``look_days`` for fewer than one or more than ten years of days,
                ``not_released``, ``unknown_account``.
        """
        if not 1 <= days <= LONGEST_DAYS:
            raise Refused("look_days", least=1, most=LONGEST_DAYS)
        until = self._book.now() + timedelta(days=days)
        accounts, changes = self._looks(
            ids, lambda one: replace(one, snoozed_until=until, done_at=None)
        )
        return self._commit("snooze", accounts, changes, who)

    def _looks(
        self, ids: Iterable[int], become: Callable[[Reminder], Reminder]
    ) -> tuple[list[Account], list[Change]]:
        """The accounts and the changes of the reminders of their second looks."""
        store, span = self._book.store, self._book.rules.second_look_days * DAY
        wanted = list(dict.fromkeys(ids))
        accounts = [a for a in store.many(Account, wanted) if a.deleted_at is None]
        if len(accounts) != len(wanted):
            raise Refused("unknown_account")
        for account in accounts:
            if account.status is not Status.RELEASED:
                raise Refused("not_released", name=account.name)
        kind, looks = ReminderKind.SECOND_LOOK, []
        for line in store.released_lines(wanted):
            name = event_id(kind, line.id, line.released)
            due = from_ms(line.released + span)
            looks.append(Reminder(id=name, account_id=line.id, kind=kind, due_at=due))
        known = {one.id: one for one in store.many(Reminder, [one.id for one in looks])}
        return accounts, [
            Change(known.get(one.id), become(known.get(one.id, one))) for one in looks
        ]

    def _commit(
        self, code: str, accounts: list[Account], changes: list[Change], who: str
    ) -> Announcement | None:
        subject = accounts[0].name if len(accounts) == 1 else ""
        return self._book.ledger.commit(StepName(code, subject, len(accounts)), changes, who=who)


def _released(line: ReleasedLine, span: int) -> Released:
    look_at = None if line.looked is not None else line.put_off or line.released + span
    return Released(
        id=line.id,
        name=line.name,
        keys=line.keys,
        notebook=line.notebook,
        released=line.released,
        area=line.area,
        amount=line.amount,
        reason=line.reason,
        lost_by=line.lost_by,
        note=line.note,
        last_visit=line.last_visit,
        look_at=look_at,
    )
