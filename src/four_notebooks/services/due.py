"""What has come due for every account, and what the user did with it, read once and kept true."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.reminders import Event, Habits, Situation, events_of
from four_notebooks.method.values import Reminder, ReminderKind, Setting
from four_notebooks.services.book import RULES
from four_notebooks.services.timeline import Timeline
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

HABITS = "reminders"
"""The setting that holds when the user wants to be told."""


@dataclass(frozen=True, slots=True)
class ListedReminder:
    """An event that is to be dealt with. ``at`` is when it came due, ``about`` the moment it
    speaks of (the close, the deadline, the visit); ``mark`` is what ``told`` is to be given.
    """

    id: str
    account_id: int
    name: str
    kind: ReminderKind
    at: datetime
    about: datetime
    has_hour: bool
    mark: str


class Due:
    """The events of all accounts; of the rest of its users one at a time may ask.

    All accounts are read by the first ``load``; later ones read those that a step touched.
    ``done`` is, by account, up to when all was dealt with, ``put_off`` until when an event is.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._hearing = Lock()
        self._touched: set[int] = set()
        self._afresh = True
        self._loading = False
        self.habits = Habits()
        self.timeline = Timeline(self.events_of)
        self.names: dict[int, str] = {}
        self._situations: dict[int, Situation] = {}
        self.done: dict[int, int] = {}
        self.put_off: dict[str, int] = {}
        self._made: dict[str, ListedReminder] = {}
        book.listen(self._heard)

    @property
    def ready(self) -> bool:
        """Whether all accounts have been read."""
        return not self._afresh and not self._loading

    @property
    def waiting(self) -> int:
        """How many accounts are to be looked at anew: those that a step touched, or all where
        the clock was set back.
        """
        back = self.timeline.runs_back(to_ms(self._book.now()))
        return len(self._situations) if back else len(self._touched)

    def load(self) -> None:
        """Read what is not read yet. Raises BookError; then it is read the next time."""
        with self._hearing:
            touched, self._touched = self._touched, set()
            self._loading, self._afresh = self._afresh, False
        try:
            if self._loading:
                self._load_all()
            elif touched:
                self._load_some(touched)
        except BaseException:
            self._afresh = True
            raise
        finally:
            self._loading = False

    def kept_habits(self) -> Habits:
        """When the user wants to be told; METHOD's own where none is kept or it is spoilt."""
        text = self._book.setting(HABITS)
        try:
            return Habits() if text is None else Habits.from_json(json.loads(text))
        except ValueError:
            return Habits()

    def events_of(self, account_id: int) -> list[Event]:
        """All events of an account, whenever they are; none of one that is gone."""
        situation = self._situations.get(account_id)
        if situation is None:
            return []
        return events_of(situation, self._book.rules, self.habits, self._book.zone)

    def mark(self, event: Event) -> str:
        """What is kept of a telling: an event that was put off is told once more."""
        woken = self.put_off.get(event.id)
        return event.id if woken is None else f"{event.id}/{woken}"

    def shown(self, event: Event) -> ListedReminder:
        """An event as lists and notifications take it."""
        made = self._made.get(event.id)
        if made is None:
            made = self._made[event.id] = ListedReminder(
                event.id,
                event.account_id,
                self.names.get(event.account_id, ""),
                event.kind,
                from_ms(event.at),
                from_ms(event.about),
                event.has_hour,
                self.mark(event),
            )
        return made

    def _heard(self, done: Announcement) -> None:
        """Remember what a step touched; told in the thread that made it."""
        settings = {change.record.id for change in done.of(Setting)}
        with self._hearing:
            self._touched |= done.accounts
            if settings & {RULES, HABITS}:
                self._afresh = True

    def _load_all(self) -> None:
        self.habits = self.kept_habits()
        for known in (self.names, self.done, self.put_off, self._made, self._situations):
            known.clear()
        self.timeline.clear(to_ms(self._book.now()))
        self._take_in(None, self._book.store.all(Reminder))

    def _load_some(self, touched: set[int]) -> None:
        of_them = self._book.store.of_accounts(Reminder, touched)
        for account_id in touched:
            self.names.pop(account_id, None)
            self.done.pop(account_id, None)
            for event in self.events_of(account_id):
                self.put_off.pop(event.id, None)
                self._made.pop(event.id, None)
            self._situations.pop(account_id, None)
            self.timeline.drop(account_id)
        self._take_in(touched, [one for many in of_them.values() for one in many])

    def _take_in(self, ids: Iterable[int] | None, reminders: Iterable[Reminder]) -> None:
        """Make the events of accounts, and note what the user did with them."""
        for account_id, (name, situation) in self._book.store.situations(ids).items():
            self.names[account_id] = name
            self._situations[account_id] = situation
            self.timeline.read(account_id)
        for one in reminders:
            if one.done_at is not None:
                due = max(to_ms(one.due_at), self.done.get(one.account_id, 0))
                self.done[one.account_id] = due
            elif one.snoozed_until is not None:
                self.put_off[one.id] = to_ms(one.snoozed_until)
