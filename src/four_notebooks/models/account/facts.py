"""Everything the page needs of one account, read together once per step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.assess import Assessment, assess_standing
from four_notebooks.method.history import History, Visited
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.reading import Reading
from four_notebooks.method.standing import Standing, replay
from four_notebooks.method.uses import uses
from four_notebooks.method.values import (
    MEETINGS,
    Account,
    Contact,
    Entry,
    PlannedVisit,
    Setting,
    Strategy,
)
from four_notebooks.services.book import RULES

if TYPE_CHECKING:
    from four_notebooks.models.clock import Clock
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement


class AccountFacts(QObject):
    """The records of an account and what the rulebook makes of them at one moment.

    ``entries`` and ``strategies`` are newest first, ``plans`` those still ahead, soonest
    first. ``stepped`` passes on an announcement that concerns the account, after
    everything was read again; ``turned`` comes with the minute; ``gone`` says that the
    account was deleted for good.
    """

    stepped = Signal(object)
    turned = Signal()
    gone = Signal()

    def __init__(
        self, book: Book, relay: Relay, clock: Clock, account_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.book = book
        self.clock = clock
        self.account_id = account_id
        self.account: Account = book.accounts.get(account_id)
        self.contacts: list[Contact]
        self.entries: list[Entry]
        self.strategies: list[Strategy]
        self.plans: list[PlannedVisit] = []
        self.history: History
        self.standing: Standing
        self.found: Assessment
        self._distances: dict[int, int | None] | None = None
        self._read()
        relay.stepped.connect(self._stepped)
        clock.minute.connect(self._minute)

    @property
    def strategy(self) -> Strategy | None:
        """The strategy for the next visit."""
        wanted = self.standing.strategy_id
        return next((s for s in self.strategies if s.id == wanted), None)

    @property
    def met(self) -> frozenset[int]:
        """Who was met since meetings count: a fresh start forgets the earlier (METHOD 4)."""
        first = self.standing.first_meeting
        if first is None:
            return frozenset()
        began = from_ms(first)
        return frozenset(
            i for e in self.entries if e.kind in MEETINGS and e.start >= began for i in e.met
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the people; one that is new in a text is progress (METHOD 7)."""
        return tuple(c.name for c in self.contacts)

    def distances(self) -> dict[int, int | None]:
        """The reached distance after each visit, by the entry's id."""
        if self._distances is None:
            reading = Reading(self.history, self.book.rules)
            found: dict[int, int | None] = {}
            for event in self.history.events:
                reading.take(event)
                if isinstance(event, Visited):
                    found[event.id] = reading.distance
            self._distances = found
        return self._distances

    def used(self) -> dict[int, Strategy]:
        """The strategy that each meeting was made with, by the entry's id."""
        by_id = {s.id: s for s in self.strategies}
        found = uses(self.history, self.book.rules).strategy_of_entry
        return {entry: by_id[s] for entry, s in found.items() if s in by_id}

    def _read(self) -> None:
        book, account_id = self.book, self.account_id
        self.contacts = book.people.contacts(account_id)
        self.entries = book.journal.entries(account_id)
        self.strategies = book.journal.strategies(account_id)
        self.history = book.accounts.history(account_id)
        self._distances = None
        self._judge()

    def _judge(self) -> None:
        """What the rulebook says now; nothing is read for it but plans that are new here."""
        now = self.clock.now()
        self.standing = replay(self.history, self.book.rules, to_ms(now))
        self.found = assess_standing(self.standing, self.book.rules, now, self.book.zone)
        ahead = [p.id for p in self.standing.plans if p.due >= to_ms(now)]
        self.plans = [self.book.plan.get(plan_id) for plan_id in ahead]

    def _minute(self, _moment: object) -> None:
        self._judge()
        self.turned.emit()

    def _stepped(self, announcement: Announcement) -> None:
        ruled = any(change.record.id == RULES for change in announcement.of(Setting))
        if self.account_id not in announcement.accounts and not ruled:
            return
        found = self.book.accounts.find([self.account_id])
        if not found:
            self.gone.emit()
            return
        self.account = found[0]
        self._read()
        self.stepped.emit(announcement)
