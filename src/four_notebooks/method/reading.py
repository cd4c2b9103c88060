"""Reading a history event by event, by the rules of METHOD 1-7.

What METHOD leaves open is decided so:

- A meeting counts from its start. While it goes on, the window it opens is already
  told, with an opening in the future, and is fresh.
- "Last" visits and meetings are those that began last.
- Meetings go on to count for distance, attempts, strategy and plans while an account is
  signed or in the pool; they open no window there.
- Of two plans equally near a meeting of their day the earlier one is used up.
- A signed card moved to another notebook has its signature taken back in both methods;
  put back where it lay it keeps the day it entered. One moved in the pool is picked up.
- A move to D in the funnel signs, whether it was recorded as a move or as a signature.
- Signing what lies in the pool takes the notebook it lay in; nothing starts afresh.
"""

from __future__ import annotations

from four_notebooks.method.history import (
    Event,
    History,
    Moved,
    Noted,
    PlanClosed,
    StrategyWritten,
    Visited,
    VisitPlanned,
)
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, MoveKind, Notebook, Status


class Reading:
    """The state between two events; it lives for one replay only.

    Its fields are read after each ``take``; ``strategy`` and the keys of ``plans`` are ids.
    """

    __slots__ = (
        "asked",
        "attempts",
        "before_signing",
        "distance",
        "entered",
        "first_meeting",
        "heat",
        "heat_from",
        "history",
        "kept",
        "last_meeting",
        "last_visit_end",
        "moved",
        "notebook",
        "plans",
        "reason",
        "released_at",
        "rules",
        "signed_at",
        "status",
        "strategy",
        "visits",
        "window",
    )

    def __init__(self, history: History, rules: Rules) -> None:
        self.history = history
        self.rules = rules
        released = history.start_status is Status.RELEASED
        signed = history.start_status is Status.SIGNED
        self.status = history.start_status
        self.notebook: Notebook | None = None if released else history.start
        self.kept = history.start
        self.before_signing = history.start
        self.entered: int | None = None if released else history.created
        self.signed_at: int | None = history.created if signed else None
        self.released_at: int | None = history.created if released else None
        self.moved: int | None = None
        self.reason = ""
        self.heat: int | None = None
        self.heat_from: int | None = None
        self.asked = 0
        self.last_visit_end: int | None = None
        self.strategy: int | None = None
        self.plans: dict[int, VisitPlanned] = {}
        self.visits: list[Visited] = []
        self._start_afresh()

    def take(self, event: Event) -> None:
        """Let one event happen."""
        if isinstance(event, Visited):
            self._visited(event)
        elif isinstance(event, Moved):
            self._moved(event)
        elif isinstance(event, StrategyWritten):
            self.strategy = None if event.blank else event.id
        elif isinstance(event, VisitPlanned):
            self.plans[event.id] = event
        elif isinstance(event, PlanClosed):
            self.plans.pop(event.id, None)
        else:
            assert isinstance(event, Noted)

    def _start_afresh(self) -> None:
        self.distance: int | None = None
        self.attempts = 0
        self.window: int | None = None
        self.first_meeting: int | None = None
        self.last_meeting: Visited | None = None

    # Visits (METHOD 1, 4, 6, 7).

    def _visited(self, visit: Visited) -> None:
        self.visits.append(visit)
        self.last_visit_end = visit.end
        self.asked += visit.asked
        if visit.heat is not None:
            self.heat, self.heat_from = visit.heat, visit.end
        if visit.meeting:
            self._met(visit)

    def _met(self, visit: Visited) -> None:
        closer = self.distance is None or visit.distance < self.distance
        if closer:
            self.distance, self.attempts = visit.distance, 1
        else:
            self.attempts += 1
        asks = self.distance == 0 and visit.asked
        if (closer or asks) and self.status is Status.ACTIVE:
            self.window = visit.end
        if self.first_meeting is None:
            self.first_meeting = visit.at
        self.last_meeting = visit
        self.strategy = None
        self._use_up_plan(visit)

    def _use_up_plan(self, visit: Visited) -> None:
        """The nearest plan of the meeting's local day; of two as near, the earlier one."""
        here = [plan for plan in self.plans.values() if plan.day == visit.day]
        if here:
            nearest = min(here, key=lambda plan: (abs(plan.due - visit.at), plan.due))
            del self.plans[nearest.id]

    # Moves (METHOD 2, 4, 5).

    def _moved(self, move: Moved) -> None:
        if move.kind is MoveKind.RELEASE:
            self._release(move)
        elif move.kind is MoveKind.SIGN:
            self._sign(move)
        elif self.status is Status.RELEASED:
            self._pick_up(move)
        elif self.status is Status.SIGNED:
            self._unsign(move)
        elif move.to is not None and move.to is not self.notebook:
            self._go(move)

    def _go(self, move: Moved) -> None:
        if move.to is Notebook.D and self.rules.method is Method.FUNNEL:
            self._sign(move)
            return
        if move.to is Notebook.D:
            self.window = None
        elif self.notebook is Notebook.D and self.rules.method is Method.QUALIFICATION:
            self._start_afresh()
        self._enter(move.to, move)

    def _enter(self, notebook: Notebook | None, move: Moved) -> None:
        self.moved = move.at
        self.reason = move.reason
        if notebook is not self.notebook:
            self.notebook = notebook
            self.entered = None if notebook is None else move.at
        if notebook is not None:
            self.kept = notebook

    def _sign(self, move: Moved) -> None:
        if self.status is Status.SIGNED:
            return
        self.before_signing = self.kept
        self.status = Status.SIGNED
        self.signed_at, self.released_at = move.at, None
        self.window = None
        funnel = self.rules.method is Method.FUNNEL
        self._enter(Notebook.D if funnel else move.to or self.kept, move)

    def _unsign(self, move: Moved) -> None:
        if move.kind is not MoveKind.UNSIGN and move.to in (None, self.notebook):
            return
        self.status = Status.ACTIVE
        self.signed_at = None
        self._enter(move.to or self.before_signing, move)

    def _release(self, move: Moved) -> None:
        if self.status is Status.RELEASED:
            return
        self.status = Status.RELEASED
        self.released_at, self.signed_at = move.at, None
        self.window = None
        self.strategy = None
        self.plans.clear()
        self._enter(None, move)

    def _pick_up(self, move: Moved) -> None:
        self.status = Status.ACTIVE
        self.released_at = None
        self._start_afresh()
        self._enter(Notebook.INBOX, move)
        if move.to is not None and move.to is not Notebook.INBOX:
            self._go(move)
