"""Which of many events hold at a moment; moving on costs only what changed meanwhile.

Events are made when they are asked for: of ten thousand accounts only a moment each is kept,
and the events that hold now.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heapify, heappop, heappush
from typing import Final

from four_notebooks.method.reminders import NEVER, Event

JITTER_MS: Final = 2_000
"""A clock that is put right by so little does not run backwards."""


class Timeline:
    """The events of all accounts; ``events_of`` says which an account has, whenever they are.

    ``turns`` is another number each time other events hold than before.
    """

    def __init__(self, events_of: Callable[[int], list[Event]]) -> None:
        self.turns = 0
        self._events_of = events_of
        self._now = 0
        self._holding: dict[int, list[Event]] = {}
        self._next: dict[int, int] = {}
        # Whose moment has been replaced meanwhile stays here until that moment.
        self._coming: list[tuple[int, int]] = []
        self._all: list[Event] | None = None
        self._beginning = False

    def runs_back(self, now_ms: int) -> bool:
        """Whether every account is to be looked at anew, or is just now: the clock was set back."""
        return self._beginning or now_ms < self._now - JITTER_MS

    def clear(self, now_ms: int) -> None:
        """Forget all accounts; it is ``now_ms``."""
        self._holding.clear()
        self._next.clear()
        self._coming.clear()
        self._now = now_ms
        self._turned()

    def read(self, account_id: int) -> None:
        """The events of an account may be others now."""
        self.drop(account_id)
        self._place(account_id)

    def drop(self, account_id: int) -> None:
        """An account has no events any more."""
        self._next.pop(account_id, None)
        if self._holding.pop(account_id, None) is not None:
            self._turned()

    def at(self, now_ms: int) -> list[Event]:
        """What has come due by then and still holds."""
        if self.runs_back(now_ms):
            self._begin_anew(now_ms)
        self._now = max(self._now, now_ms)
        while self._coming and self._coming[0][0] <= self._now:
            moment, account_id = heappop(self._coming)
            if self._next.get(account_id) == moment:
                self.read(account_id)
        if self._all is None:
            self._all = [event for events in self._holding.values() for event in events]
        return self._all

    def _turned(self) -> None:
        self.turns += 1
        self._all = None

    def _place(self, account_id: int) -> None:
        """Keep what holds of an account now, and when that changes next."""
        following, holding = NEVER, []
        for event in self._events_of(account_id):
            if event.at > self._now:
                following = min(following, event.at)
            elif event.until > self._now:
                following = min(following, event.until)
                holding.append(event)
        # Also without a moment to come: the clock may be set back.
        self._next[account_id] = following
        if following < NEVER:
            heappush(self._coming, (following, account_id))
        if holding:
            self._holding[account_id] = holding
            self._turned()

    def _begin_anew(self, now_ms: int) -> None:
        """The clock was set back: what was over may be to come."""
        self._beginning = True
        try:
            accounts = list(self._next)
            self.clear(now_ms)
            for account_id in accounts:
                self._place(account_id)
            heapify(self._coming)
        finally:
            self._beginning = False
