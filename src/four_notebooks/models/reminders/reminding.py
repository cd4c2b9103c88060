"""Tells events as they come due: looks by the minute, after steps and when the program wakes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.method.reminders import Event
from four_notebooks.method.values import ReminderKind
from four_notebooks.models import words
from four_notebooks.models.clock import Clock
from four_notebooks.models.errand import Errand
from four_notebooks.models.relay import Relay
from four_notebooks.models.reminders import wording
from four_notebooks.models.reminders.notifier import Note, Notifier
from four_notebooks.services.book import Book
from four_notebooks.services.reminders import ListedReminder, Telling
from four_notebooks.storage.errors import BookError

AFTER_STEP_MS = 300
"""From a step to the look after it: a run of steps is looked at once."""
MANY = 200
"""How many accounts a step may touch that are read anew without leaving the thread."""
SNOOZE = timedelta(hours=1)
SUMMARY = "summary"


class Reminding(QObject):
    """Asks the book what is to be told and hands it to the ``notifier``.

    ``account_wanted`` and ``today_wanted`` come from the buttons of a notification,
    ``counted`` carries how many reminders are to be dealt with, ``failed`` a BookError of
    something that a button asked for. Everything large is read in a thread of its own.
    """

    account_wanted = Signal(int)
    today_wanted = Signal()
    counted = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        book: Book,
        relay: Relay,
        clock: Clock,
        notifier: Notifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._clock = clock
        self._relay = relay
        self.notifier = notifier
        self.telling = True
        self._shown: dict[str, tuple[str, ...]] = {}
        self._reading: Errand | None = None
        self._begun = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_STEP_MS)
        self._soon.timeout.connect(self._ticked)
        notifier.acted.connect(self.act)

    def start(self) -> None:
        """Begin; the book may be written from now on."""
        if not self._begun:
            self._begun = True
            self._clock.minute.connect(self._ticked)
            self._relay.stepped.connect(self._stepped)
            self._read()

    def close(self) -> None:
        """End; what is being read is waited for."""
        self._soon.stop()
        if self._begun:
            self._begun = False
            self._clock.minute.disconnect(self._ticked)
            self._relay.stepped.disconnect(self._stepped)
        if self._reading is not None:
            self._reading.forget()
            self._reading.wait()
        self.notifier.close()

    def look(self) -> None:
        """Tell what has come due; where much is to be read, soon."""
        if not self._begun or self._reading is not None:
            return
        if self._book.busy:
            self._soon.start()
            return
        reminders = self._book.reminders
        if not reminders.ready or reminders.waiting > MANY:
            self._read()
            return
        self._show(told_now(self._book, self._clock.now()))
        self._withdraw()

    def act(self, key: str, action: str) -> None:
        """Do what a button of a notification asks for; a note that is gone asks nothing."""
        ids = self._shown.pop(key, ())
        if not ids:
            return
        self.notifier.withdraw([key])
        if action == "snooze":
            self._write(lambda: self._book.reminders.snooze(ids, self._book.now() + SNOOZE))
        elif action == "done":
            self._write(lambda: self._book.reminders.deal_with(ids))
        elif len(ids) == 1:
            account = next((e.account_id for e in self._events() if e.id == ids[0]), 0)
            self.account_wanted.emit(account)
        else:
            self.today_wanted.emit()

    # -- the inside ---------------------------------------------------------------

    def _events(self) -> list[Event]:
        return self._book.reminders.events(self._clock.now())

    def _read(self) -> None:
        book, now = self._book, self._clock.now()
        self._reading = Errand(lambda _errand: _first_look(book, now))
        self._reading.done.connect(self._have_read)
        self._reading.failed.connect(self._have_not_read)
        self._reading.start()

    def _have_read(self, telling: Telling) -> None:
        self._reading = None
        self._show(telling)
        self._ticked()

    def _have_not_read(self, fault: Exception) -> None:
        self._reading = None
        if not isinstance(fault, BookError):
            raise fault

    def _ticked(self, _now: object = None) -> None:
        self.look()
        self._count()

    def _stepped(self, _announcement: object) -> None:
        self._soon.start()

    def _count(self) -> None:
        if self._begun and self._reading is None and self._book.reminders.ready:
            self.counted.emit(len(self._book.reminders.listed(self._clock.now())))

    def _show(self, telling: Telling) -> None:
        if not telling.reminders or not self.telling:
            return
        if telling.summary:
            self._shown[SUMMARY] = tuple(one.id for one in telling.reminders)
            self.notifier.show(self._summary(telling.reminders))
            return
        for reminder in telling.reminders:
            self._shown[reminder.id] = (reminder.id,)
            self.notifier.show(self._note(reminder))

    def _withdraw(self) -> None:
        """Take back notes of which nothing is true any more."""
        if not self._shown:
            return
        true = {event.id for event in self._events()}
        gone = [key for key, ids in self._shown.items() if not true.intersection(ids)]
        for key in gone:
            del self._shown[key]
        if gone:
            self.notifier.withdraw(gone)

    def _note(self, reminder: ListedReminder) -> Note:
        title = wording.sentence(reminder, self._clock.now(), self._book.zone)
        return Note(reminder.id, title, self._body(reminder), self._buttons(done=True))

    def _summary(self, reminders: Sequence[ListedReminder]) -> Note:
        title = wording.title_of_many(len(reminders))
        return Note(SUMMARY, title, wording.many(reminders), self._buttons(done=False))

    def _buttons(self, *, done: bool) -> tuple[tuple[str, str], ...]:
        """What can be done at once; a summary is not dealt with unread."""
        found = [("open", self.tr("Open")), ("snooze", self.tr("In an hour"))]
        if done:
            found.append(("done", self.tr("Done")))
        return tuple(found)

    def _body(self, reminder: ListedReminder) -> str:
        """What to do there next, or why it was let go."""
        card = self._book.reader.card(reminder.account_id)
        if card is None:
            return ""
        if reminder.kind is ReminderKind.SECOND_LOOK:
            reason = words.reason(card.reason) if card.reason else ""
            return self.tr("Let go: {reason}").format(reason=reason) if reason else ""
        return card.strategy or self.tr("No strategy yet")

    def _write(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except BookError as fault:
            self.failed.emit(fault)


def told_now(book: Book, now: datetime) -> Telling:
    """What is to be shown at a moment, marked as told before anybody sees it; any thread.

    Where it cannot be marked nothing is shown: the next look tries again.
    """
    telling = book.reminders.to_tell(now)
    if telling.held:
        return telling
    try:
        book.reminders.told(telling.marks, now)
    except BookError:
        return Telling(held=True)
    return telling


def _first_look(book: Book, now: datetime) -> Telling:
    """The same, and the list made ready, so that nobody waits for it."""
    telling = told_now(book, now)
    book.reminders.listed(now)
    return telling
