"""The day as Today and the command line show it: frozen values (METHOD 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from four_notebooks.method.day_table import DayKind
from four_notebooks.method.phase import DeadlinePhase, Phase
from four_notebooks.method.values import Account, Contact, Notebook, PlannedVisit, Strategy


class PlanStanding(StrEnum):
    """How a planned visit stands at a moment: derived, but for the user's own word."""

    AHEAD = "ahead"
    TO_WRITE_UP = "to_write_up"
    DONE = "done"
    MISSED = "missed"
    DROPPED = "dropped"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One planned visit with all that one needs on the way there.

    ``at`` is the instant it counts for (18:00 where the plan has no hour, see
    ``plan.at``). ``strategy`` None is red: no strategy, no visit; for a visit already
    made it is the one it was made with. ``target`` is the person to be met for the next
    step and ``target_distance`` the distance to be reached (None without a window, -1
    for an answer). ``opened_at``, ``closes_at`` and ``phase`` are the window, only where
    the notebook shows one. ``attempts`` is (used, limit) or None. ``too_late``: planned
    after the close of an open window. ``entry_id`` is the visit that used it up.
    """

    plan: PlannedVisit
    account: Account
    at: datetime
    standing: PlanStanding
    notebook: Notebook | None
    strategy: Strategy | None
    contacts: tuple[Contact, ...] = ()
    target: Contact | None = None
    target_distance: int | None = None
    distance: int | None = None
    opened_at: datetime | None = None
    closes_at: datetime | None = None
    phase: Phase | None = None
    attempts: tuple[int, int] | None = None
    deadline_at: datetime | None = None
    deadline_phase: DeadlinePhase | None = None
    too_late: bool = False
    entry_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusItem:
    """One of the sixteen (METHOD 9), in order; ``strategy`` tells whether there is one."""

    account_id: int
    name: str
    notebook: Notebook
    closes_at: datetime | None
    deadline_at: datetime | None
    plan_at: datetime | None
    heat: float | None
    strategy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A day in order, what is still to be written up, tomorrow, and the focus list.

    ``kind`` tells a working day from a day off. ``usual`` and ``most`` are the visits a
    day holds and may hold (15 and 32).
    ``to_write_up`` holds visits of any day up to ``now``, oldest first; those of ``day``
    stand in ``items`` too. Dropped and cancelled visits are left out.
    """

    day: date
    now: datetime
    items: tuple[AgendaItem, ...]
    to_write_up: tuple[AgendaItem, ...]
    tomorrow: tuple[AgendaItem, ...]
    focus: tuple[FocusItem, ...]
    usual: int
    most: int
    kind: DayKind
