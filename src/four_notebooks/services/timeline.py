"""Which of many events hold at a moment; moving on costs only what changed meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from heapq import heapify, heappop, heappush

from four_notebooks.method.reminders import NEVER, Event


class Timeline:
    """The events of all accounts, those that hold apart from those to come and those over.

    ``turns`` is another number each time other events hold than before.
    """

    def __init__(self) -> None:
        self.turns = 0
        self._now = -NEVER
        self._of: dict[int, list[Event]] = {}
        self._all: dict[str, Event] = {}
        self._holding: dict[str, Event] = {}
        # What has been replaced stays in the heaps until its turn: it is not in _all then.
        self._coming: list[tuple[int, str, Event]] = []
        self._ending: list[tuple[int, str, Event]] = []

    def clear(self) -> None:
        """Forget all events."""
        for known in (self._of, self._all, self._holding):
            known.clear()
        self._coming.clear()
        self._ending.clear()
        self.turns += 1

    def of(self, account_id: int) -> list[Event]:
        """All events of an account, whenever they are."""
        return self._of.get(account_id, [])

    def put(self, account_id: int, events: Iterable[Event]) -> None:
        """These are the events of an account from now on."""
        self.drop(account_id)
        kept = list(events)
        if kept:
            self._of[account_id] = kept
        for event in kept:
            self._all[event.id] = event
            self._place(event)
        self.turns += 1

    def drop(self, account_id: int) -> None:
        """An account has no events any more."""
        for event in self._of.pop(account_id, ()):
            self._all.pop(event.id, None)
            self._holding.pop(event.id, None)
        self.turns += 1

    def at(self, now_ms: int) -> Collection[Event]:
        """What has come due by then and still holds."""
        if now_ms < self._now:
            self._begin_anew(now_ms)
        self._now = now_ms
        while self._coming and self._coming[0][0] <= now_ms:
            event = heappop(self._coming)[2]
            if self._all.get(event.id) is event:
                self._place(event)
                self.turns += 1
        while self._ending and self._ending[0][0] <= now_ms:
            event = heappop(self._ending)[2]
            if self._holding.get(event.id) is event:
                del self._holding[event.id]
                self.turns += 1
        return self._holding.values()

    def _place(self, event: Event) -> None:
        """Put an event where it belongs at this moment; one that is over belongs nowhere."""
        if event.at > self._now:
            heappush(self._coming, (event.at, event.id, event))
        elif event.until > self._now:
            self._holding[event.id] = event
            if event.until < NEVER:
                heappush(self._ending, (event.until, event.id, event))

    def _begin_anew(self, now_ms: int) -> None:
        """The clock was set back: what was over may be to come."""
        self._holding.clear()
        self._coming = [(event.at, event.id, event) for event in self._all.values()]
        heapify(self._coming)
        self._ending.clear()
        self._now = now_ms
        self.turns += 1
