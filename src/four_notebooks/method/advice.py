"""Advice: what the method says should be done next (METHOD 10)."""

from __future__ import annotations

from four_notebooks.method.phase import DAY, DeadlinePhase, Phase
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import Standing
from four_notebooks.method.values import Notebook, Status

CODES = (
    "window_expired",
    "attempts_used",
    "nine_days",
    "deadline_passed",
    "deadline_soon",
    "ask_for_order",
    "reach_next_level",
    "no_strategy",
    "no_visit_planned",
    "planned_too_late",
    "repeats_last_visit",
    "grade_differs",
)
"""All advice in the order in which it is given."""

OUTCOMES: dict[Notebook, tuple[str, ...]] = {
    Notebook.A: ("B", "D"),
    Notebook.B: ("C", "D"),
    Notebook.C: ("D",),
    Notebook.D: ("release",),
}
"""Where a card goes if its time runs out (METHOD 2, last column): notebooks, or ``release``."""


def advice_for(
    standing: Standing,
    rules: Rules,
    now_ms: int,
    window: Phase | None,
    deadline: DeadlinePhase | None,
    next_plan_ms: int | None,
) -> tuple[str, ...]:
    """The codes that hold, in order; none unless active and in a notebook that is worked.

    ``window`` and ``deadline`` are the phases at this moment, ``next_plan_ms`` is the next
    planned visit from it on. Every code of ``CODES`` is judged on its own.
    """
    if standing.status is not Status.ACTIVE or standing.notebook not in rules.worked:
        return ()
    away = bool(standing.distance)
    open_window = window is not None and window is not Phase.EXPIRED
    first, closes = standing.first_meeting, standing.window_closes
    holds = (
        window is Phase.EXPIRED,
        away and standing.attempts >= rules.attempts_in(standing.notebook),
        away and first is not None and now_ms - first > rules.payer_days * DAY,
        deadline is DeadlinePhase.PASSED,
        deadline is DeadlinePhase.SOON,
        standing.distance == 0 and not standing.last_meeting_asked,
        away and open_window,
        standing.strategy_id is None,
        next_plan_ms is None,
        open_window and next_plan_ms is not None and closes is not None and next_plan_ms > closes,
        standing.repeated >= rules.repeat_warning and standing.repeated > 0,
        standing.grade is not None and standing.grade is not standing.notebook,
    )
    return tuple(code for code, held in zip(CODES, holds, strict=True) if held)
