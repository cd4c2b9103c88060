"""What a history leaves behind for the review: visits, windows and stays (METHOD 1, 2, 4).

Told of the whole history without the time of day, by the same reading as the standing.
"""

from __future__ import annotations

from typing import NamedTuple

from four_notebooks.method.history import Event, History, Moved, Visited
from four_notebooks.method.reading import Reading
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import ANSWER
from four_notebooks.method.values import Notebook, Status
from four_notebooks.method.workdays import clock_of

OPEN, STEP, SIGN, CLOSED = "open", "step", "sign", "closed"
"""How a window ended: not yet, by its step, by the signature, or closed (D, let go, afresh)."""


class VisitTrace(NamedTuple):
    """A visit: the reached distance after it, None before the first meeting, and whether
    it reached a smaller one. ``day`` is the ordinal of its local day."""

    id: int
    at: int
    day: int
    distance: int | None
    gained: bool


class WindowTrace(NamedTuple):
    """A window, shown or not: ``closes`` by itself, ``ended`` when its step began or it was
    closed, None where neither happened. ``target`` is a distance, or -1 for an answer."""

    opened: int
    closes: int
    target: int
    ended: int | None
    how: str


class Stay(NamedTuple):
    """The time an active account lay in a notebook; ``left`` None: it still does.

    ``met`` is since when in this stay it counts as met at least once, None if never.
    """

    entered: int
    notebook: Notebook
    left: int | None
    met: int | None


class Trace(NamedTuple):
    """Visits by time; windows by opening and stays by entering, one each per instant."""

    visits: tuple[VisitTrace, ...]
    windows: tuple[WindowTrace, ...]
    stays: tuple[Stay, ...]


def trace(history: History, rules: Rules) -> Trace:
    """All that happened, event by event.

    Of two windows that open at one instant, and of two stays, the later one stands; a stay
    without length is none. A window's close follows the notebook the card lies in until
    the close has passed, and stays as it was from then on.
    """
    tracer = _Tracer(history, rules)
    for event in history.events:
        tracer.take(event)
    return tracer.told()


class _Tracer:
    """Watches a reading and puts down what each event changed."""

    __slots__ = (
        "_clock",
        "_history",
        "_met",
        "_place",
        "_reading",
        "_rules",
        "_since",
        "_stays",
        "_visits",
        "_window",
        "_windows",
    )

    def __init__(self, history: History, rules: Rules) -> None:
        self._history, self._rules = history, rules
        self._reading = Reading(history, rules)
        self._clock = clock_of(rules.working_days, history.zone)
        self._visits: list[VisitTrace] = []
        self._windows: dict[int, WindowTrace] = {}
        self._window: WindowTrace | None = None
        self._stays: dict[int, Stay] = {}
        self._place: Notebook | None = None
        self._since = 0
        self._met: int | None = None
        self._placed(history.created)

    def take(self, event: Event) -> None:
        """One more event."""
        reading = self._reading
        distance = reading.distance
        reading.take(event)
        if isinstance(event, Visited):
            gained = reading.distance != distance
            self._visits.append(VisitTrace(event.id, event.at, event.day, reading.distance, gained))
            asks = event.meeting and event.asked and reading.distance == 0
            if (gained or asks) and reading.status is Status.ACTIVE:
                self._end(event.at, STEP)
                self._open(event.end)
            if self._met is None and reading.first_meeting is not None:
                self._met = max(self._since, event.at)
        elif isinstance(event, Moved):
            if reading.window is None:
                self._end(event.at, SIGN if reading.status is Status.SIGNED else CLOSED)
            elif self._window is not None and event.at < self._window.closes:
                self._window = self._window._replace(closes=self._closes(self._window.opened))
            self._placed(event.at)

    def _open(self, opened: int) -> None:
        distance = self._reading.distance or 0
        target = distance - 1 if distance else ANSWER
        self._window = WindowTrace(opened, self._closes(opened), target, None, OPEN)

    def _closes(self, opened: int) -> int:
        span = self._rules.window_ms(self._history.term, self._reading.notebook)
        return self._clock.add(opened, span)

    def _end(self, at: int, how: str) -> None:
        if self._window is not None:
            self._windows[self._window.opened] = self._window._replace(ended=at, how=how)
            self._window = None

    def _placed(self, at: int) -> None:
        """The card may lie elsewhere now."""
        reading = self._reading
        place = reading.notebook if reading.status is Status.ACTIVE else None
        if place is self._place:
            return
        self._leave(at)
        self._place, self._since = place, at
        self._met = None if reading.first_meeting is None else at

    def _leave(self, at: int | None) -> None:
        if self._place is not None and (at is None or at > self._since):
            self._stays[self._since] = Stay(self._since, self._place, at, self._met)

    def told(self) -> Trace:
        """All of it."""
        if self._window is not None:
            self._windows[self._window.opened] = self._window
        self._leave(None)
        return Trace(
            tuple(self._visits),
            tuple(self._windows[at] for at in sorted(self._windows)),
            tuple(self._stays[at] for at in sorted(self._stays)),
        )
