"""The list of what is to be dealt with, the latest first; one row per account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.models.clock import Clock
from four_notebooks.models.errand import Errand
from four_notebooks.models.lists.rows import KeyedList
from four_notebooks.models.relay import Relay
from four_notebooks.models.reminders import wording
from four_notebooks.models.reminders.reminding import MANY
from four_notebooks.services.book import Book
from four_notebooks.services.reminders import ListedReminder
from four_notebooks.storage.errors import BookError

AT_ONCE = 1000
"""Up to so many accounts a book is read without leaving the thread."""


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """One reminder in words. ``key`` is the account; ``id`` is what the services know it by."""

    key: int
    id: str
    title: str
    text: str
    red: bool

    @property
    def account_id(self) -> int:
        """Whom it is about."""
        return self.key

    @property
    def spoken(self) -> str:
        """The whole row."""
        return f"{self.title} · {self.text}"


class ReminderList(KeyedList):
    """Follows the book and the clock; ``counted`` comes when it has another length."""

    counted = Signal(int)

    def __init__(
        self, book: Book, relay: Relay, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._clock = clock
        self._listed: dict[int, ListedReminder] = {}
        self._reading: Errand | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        relay.stepped.connect(self._later)
        clock.minute.connect(self._later)

    def refresh(self) -> None:
        """Bring the rows up to this moment; a large book is read in a thread first."""
        reminders = self._book.reminders
        if self._reading is not None:
            return
        if reminders.waiting > MANY or not (reminders.ready or self._small()):
            self._read()
            return
        before = len(self._listed)
        listed = reminders.listed(self._clock.now())
        self._listed = {**self._listed, **{one.account_id: one for one in listed}}
        self.set_keys([one.account_id for one in listed])
        self._listed = {one.account_id: one for one in listed}
        if listed:
            self.dataChanged.emit(self.index(0), self.index(len(listed) - 1))
        if len(listed) != before:
            self.counted.emit(len(listed))

    def ids(self, keys: Iterable[int]) -> list[str]:
        """What the services know these rows by."""
        return [self._listed[key].id for key in keys if key in self._listed]

    def choices(self) -> list[tuple[str, str, datetime]]:
        """Until when reminders can be put off now: (code, words, moment)."""
        found = self._book.reminders.choices(self._clock.now())
        zone = self._book.zone
        return [(code, wording.put_off_words(code, at, zone), at) for code, at in found.items()]

    def snooze(self, keys: Iterable[int], until: datetime) -> None:
        """Put the reminders of these rows off. Raises BookError."""
        self._book.reminders.snooze(self.ids(keys), until)

    def deal_with(self, keys: Iterable[int]) -> None:
        """Take these rows off the list for good. Raises BookError."""
        self._book.reminders.deal_with(self.ids(keys))

    def _row(self, key: int) -> ReminderRow | None:
        reminder = self._listed.get(key)
        if reminder is None:
            return None
        text = wording.what(reminder, self._clock.now(), self._book.zone)
        return ReminderRow(key, reminder.id, reminder.name, text, reminder.kind in wording.RED)

    def _small(self) -> bool:
        counts = self._book.reader.counts(self._clock.moment)
        return counts.active + counts.released + counts.signed <= AT_ONCE

    def _later(self, _what: object = None) -> None:
        self._soon.start()

    def _read(self) -> None:
        book, now = self._book, self._clock.now()
        self._reading = Errand(lambda _errand: book.reminders.listed(now))
        self._reading.done.connect(self._have_read)
        self._reading.failed.connect(self._have_not_read)
        self._reading.start()

    def _have_read(self, _nothing: object) -> None:
        self._reading = None
        self.refresh()

    def _have_not_read(self, fault: Exception) -> None:
        self._reading = None
        if not isinstance(fault, BookError):
            raise fault
