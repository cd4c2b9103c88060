"""Which events of METHOD 9 are to be told, which are listed, and what the user did with them.

Every event is told at most once, whatever the clock does: it is marked in the book before it
is shown. An event that is first seen after its moment had been passed over (an import of old
data, a visit written up days later, other numbers) is not told; while it is true it is listed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from threading import RLock
from typing import TYPE_CHECKING

from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.phase import DAY, HOUR
from four_notebooks.method.reminders import (
    NEVER,
    Event,
    Habits,
    account_of,
    put_off,
)
from four_notebooks.method.values import Reminder, ReminderKind
from four_notebooks.services.due import HABITS, Due, ListedReminder
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

FEW = 3
"""How many reminders are shown one by one; more at once are one summary."""
AWAY_MS = 12 * HOUR
"""After so long without a look, what came due is one summary."""
FIRST_LOOK_MS = DAY
"""What came due so long before a book is looked at for the first time is still told."""
KEEP_MS = 400 * DAY
"""How long it is remembered that an event was told; what is older is never told anyway."""
_UP_TO = "up to"
_AT, _ABOUT = attrgetter("at"), attrgetter("about")
_ORDER = {kind: rank for rank, kind in enumerate(ReminderKind)}


@dataclass(frozen=True, slots=True)
class Telling:
    """What is to be told at a moment: each by itself, or all in one ``summary``.

    A summary holds only the latest per account. ``marks`` is what ``told`` is to be given,
    also where nothing is told. ``held``: these are quiet hours, nothing is told or marked.
    """

    reminders: tuple[ListedReminder, ...] = ()
    summary: bool = False
    marks: tuple[str, ...] = ()
    held: bool = False


class Reminders:
    """Events, the list of what is to be dealt with, and what is to be told. Any thread.

    All accounts are read once (``load``); after that only those that a step touched.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._lock = RLock()
        self._due = Due(book)
        self._marks: dict[str, int] | None = None
        self._up_to: int | None = None
        self._kept_up_to = 0
        self._listed: list[ListedReminder] = []
        self._listed_for = (-1, 0, 0)

    # -- reading ------------------------------------------------------------------

    @property
    def ready(self) -> bool:
        """Whether all accounts have been read, so that every question is quick."""
        return self._due.ready

    @property
    def waiting(self) -> int:
        """How many accounts the next question looks at anew: those that a step touched, or all
        where the clock was set back.
        """
        return self._due.waiting

    def load(self) -> None:
        """Read what is not read yet."""
        with self._lock:
            self._due.load()
            if self._marks is None:
                self._marks = self._book.store.told()
                self._up_to = self._marks.pop(_UP_TO, None)
                self._kept_up_to = self._up_to or 0

    @property
    def habits(self) -> Habits:
        """When the user wants to be told; METHOD's own where none is kept or it is spoilt."""
        return self._due.kept_habits()

    def save_habits(self, habits: Habits, who: str = "") -> Announcement | None:
        """Keep when the user wants to be told, as a step ``settings``."""
        value = json.loads(json.dumps(habits.to_json()))
        return self._book.settings.set(HABITS, value, who=who)

    def events(self, now: datetime) -> list[Event]:
        """All that has come due by now and still holds, whatever was done with it."""
        with self._lock:
            self.load()
            return list(self._due.timeline.at(to_ms(now)))

    def listed(self, now: datetime) -> list[ListedReminder]:
        """What is to be dealt with, the latest first: one per account, the one due last.

        What was dealt with is gone, and all that had come due for that account before it;
        what was put off is away until then.
        """
        now_ms = to_ms(now)
        with self._lock:
            self.load()
            holding = self._due.timeline.at(now_ms)
            turns, first, last = self._listed_for
            if turns != self._due.timeline.turns or not first <= now_ms < last:
                coming = (at for at in self._due.put_off.values() if at > now_ms)
                self._listed = self._list(holding, now_ms)
                self._listed_for = (self._due.timeline.turns, now_ms, min(coming, default=NEVER))
            return list(self._listed)

    def to_tell(self, now: datetime) -> Telling:
        """What is to be told now and was not told before; see ``Telling``.

        Call ``told`` with its marks before showing anything.
        """
        now_ms = to_ms(now)
        with self._lock:
            self.load()
            self._take_up(now_ms)
            if self._due.habits.quiet(now, self._book.zone):
                return Telling(held=True)
            tell, settled = self._sorted_out(now_ms)
            marks = (*(self._due.mark(event) for event in tell), *settled)
            away = now_ms - (self._up_to or 0) > AWAY_MS
            summary = len(tell) > FEW or (away and len(tell) > 1)
            if summary:
                tell = _latest(tell)
            shown = tuple(self._due.shown(event) for event in _in_order(tell))
            return Telling(shown, summary and len(shown) > 1, marks)

    def choices(self, now: datetime) -> dict[str, datetime]:
        """Until when something can be put off: ``hour``, ``tonight`` (if any), ``tomorrow``."""
        return put_off(now, self.habits, self._book.zone)

    # -- writing ------------------------------------------------------------------

    def told(self, marks: Iterable[str], now: datetime | None = None) -> None:
        """Keep that these were told, durably and without a step, and that all was looked for.

        A book that is open to be read only keeps it until it is closed. Raises BookError.
        """
        moment = self._book.now() if now is None else now
        now_ms = to_ms(moment)
        fresh = {mark: account_of(mark) or 0 for mark in marks}
        with self._lock:
            if fresh or not 0 <= now_ms - self._kept_up_to < HOUR:
                self._keep(fresh, moment, now_ms)
            self._up_to = now_ms
            self._known_marks.update(dict.fromkeys(fresh, now_ms))

    def rest(self) -> None:
        """Keep up to when all was looked for, as before the book is closed. Raises BookError."""
        with self._lock:
            if self._up_to is None or self._book.read_only:
                return
            if self._up_to != self._kept_up_to:
                self._keep({}, self._book.now(), self._up_to)
            self._book.store.forget_told(from_ms(max(0, self._up_to - KEEP_MS)))

    def snooze(
        self, ids: str | Iterable[str], until: datetime, who: str = ""
    ) -> Announcement | None:
        """Put events off, as one step; those that are gone by now are passed over.

        Raises:
            BookError: nothing was written.
        """
        return self._note("snooze", ids, who, until=until)

    def deal_with(self, ids: str | Iterable[str], who: str = "") -> Announcement | None:
        """Take events off the list, as one step; those that are gone by now are passed over.

        Raises:
            BookError: nothing was written.
        """
        return self._note("deal_with", ids, who)

    def _note(
        self, code: str, ids: str | Iterable[str], who: str, until: datetime | None = None
    ) -> Announcement | None:
        now = self._book.now()
        with self._lock:
            self.load()
            events = self._named([ids] if isinstance(ids, str) else ids, to_ms(now))
            names = [self._due.names[event.account_id] for event in events]
        known = {one.id: one for one in self._book.store.many(Reminder, [e.id for e in events])}
        changes = [
            Change(
                known.get(event.id),
                Reminder(
                    id=event.id,
                    account_id=event.account_id,
                    kind=event.kind,
                    due_at=from_ms(event.at),
                    snoozed_until=until,
                    done_at=None if until is not None else now,
                ),
            )
            for event in events
        ]
        name = StepName(code, names[0] if len(names) == 1 else "", len(events))
        return self._book.ledger.commit(name, changes, who=who)

    def _named(self, ids: Iterable[str], now_ms: int) -> list[Event]:
        """The events with these ids that have come due for accounts that are still there."""
        found = []
        for id_ in dict.fromkeys(ids):
            account = account_of(id_)
            events = self._due.events_of(account) if account is not None else []
            found += [event for event in events if event.id == id_ and event.at <= now_ms]
        return found

    def _keep(self, fresh: Mapping[str, int], moment: datetime, up_to: int) -> None:
        if not self._book.read_only:
            self._book.store.tell(fresh, at=moment, up_to=from_ms(up_to))
        self._kept_up_to = up_to

    # -- the inside ---------------------------------------------------------------

    def _list(self, holding: Iterable[Event], now_ms: int) -> list[ListedReminder]:
        """What is to be dealt with among what holds."""
        done, away = self._due.done, self._due.put_off
        open_ = [e for e in holding if e.at > done.get(e.account_id, -1)]
        here = [e for e in _latest(open_) if away.get(e.id, 0) <= now_ms]
        return [self._due.shown(event) for event in _in_order(here)]

    @property
    def _known_marks(self) -> dict[str, int]:
        """What was told, as read by ``load``."""
        assert self._marks is not None
        return self._marks

    def _take_up(self, now_ms: int) -> None:
        """Where this look goes on from: the first of all reaches back a day; after the clock
        was set back everything counts that is not marked."""
        if self._up_to is None:
            self._up_to = now_ms - FIRST_LOOK_MS
        elif self._up_to > now_ms:
            self._up_to = 0

    def _sorted_out(self, now_ms: int) -> tuple[list[Event], list[str]]:
        """What is to be told, and the marks of what needs no telling any more."""
        assert self._up_to is not None
        tell: list[Event] = []
        settled: list[str] = []
        for event in self._due.timeline.at(now_ms):
            woken = self._due.put_off.get(event.id)
            mark = self._due.mark(event)
            if mark in self._known_marks or (woken is not None and woken > now_ms):
                continue
            passed_over = event.at <= self._up_to and woken is None
            dealt_with = event.at <= self._due.done.get(event.account_id, -1)
            if passed_over or dealt_with or event.kind in self._due.habits.off:
                settled.append(mark)
            else:
                tell.append(event)
        return tell, settled


def _latest(events: Iterable[Event]) -> list[Event]:
    """Of each account the event that came due last."""
    found: dict[int, Event] = {}
    for event in events:
        other = found.get(event.account_id)
        if other is None or (event.at, _ORDER[event.kind]) > (other.at, _ORDER[other.kind]):
            found[event.account_id] = event
    return list(found.values())


def _in_order(events: Iterable[Event]) -> list[Event]:
    """The latest first; of those due together the one that speaks of the sooner moment."""
    return sorted(sorted(events, key=_ABOUT), key=_AT, reverse=True)


__all__ = ["Habits", "ListedReminder", "Reminders", "Telling"]
