"""What is true of an account at one moment (METHOD 4-6, 10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Literal

from four_notebooks.method.advice import advice_for
from four_notebooks.method.heat import heat_now
from four_notebooks.method.history import History
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.phase import DeadlinePhase, Phase, deadline_phase, phase
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import ANSWER, OpenPlan, Standing, replay
from four_notebooks.method.values import Notebook, Status
from four_notebooks.method.workdays import clock_of


@dataclass(frozen=True, slots=True)
class Window:
    """A window at one moment; ``seconds_left`` is negative after the close (METHOD 4).

    Where the clock stands still on free days, ``seconds_left`` does not count them.
    """

    target: int | Literal["answer"]
    opened_at: datetime
    closes_at: datetime
    seconds_left: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class Attempts:
    """Meetings at the reached distance, and how many there should be at most (METHOD 5)."""

    used: int
    limit: int


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment to sign by, and where it stands (METHOD 5)."""

    at: datetime
    phase: DeadlinePhase


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is true of an account at one moment; advice holds METHOD 10's codes in order.

    ``notebook`` is None in the pool. ``heat`` has one decimal. ``next_plan`` is the next
    planned visit from this moment on, ``to_write_up`` those whose time has passed.
    """

    status: Status
    notebook: Notebook | None
    distance: int | None
    window: Window | None
    attempts: Attempts | None
    deadline: Deadline | None
    heat: float | None
    grade: Notebook | None
    questions: tuple[str, ...]
    care_due_at: datetime | None
    advice: tuple[str, ...]
    next_plan: OpenPlan | None
    to_write_up: tuple[OpenPlan, ...]


def assess(history: History, rules: Rules, now: datetime) -> Assessment:
    """What is true at ``now``; events after it have not happened yet, one at it has."""
    standing = replay(history, rules, to_ms(now))
    return assess_standing(standing, rules, now, history.zone)


def assess_standing(
    standing: Standing, rules: Rules, now: datetime, zone: tzinfo = UTC
) -> Assessment:
    """What is true at ``now`` of a standing that holds nothing later than that.

    ``zone`` matters only where the clock stands still on free days.
    """
    now_ms = to_ms(now)
    window = _window(standing, rules, now_ms, zone)
    deadline = _deadline(standing, rules, now_ms)
    heat = heat_now(standing.heat, standing.heat_from, now_ms, rules)
    coming = next_plan(standing, now_ms)
    return Assessment(
        status=standing.status,
        notebook=standing.notebook,
        distance=standing.distance,
        window=window,
        attempts=_attempts(standing, rules),
        deadline=deadline,
        heat=None if heat is None else round(heat, 1),
        grade=standing.grade,
        questions=standing.questions,
        care_due_at=None if standing.care_due is None else from_ms(standing.care_due),
        advice=advice_for(
            standing,
            rules,
            now_ms,
            None if window is None else window.phase,
            None if deadline is None else deadline.phase,
            None if coming is None else coming.due,
        ),
        next_plan=coming,
        to_write_up=to_write_up(standing, now_ms),
    )


def next_plan(standing: Standing, now_ms: int) -> OpenPlan | None:
    """The next planned visit from now on (METHOD 7: one whose time has passed counts no more)."""
    return next((plan for plan in standing.plans if plan.due >= now_ms), None)


def to_write_up(standing: Standing, now_ms: int) -> tuple[OpenPlan, ...]:
    """The planned visits whose time has passed with nothing recorded (METHOD 7)."""
    return tuple(plan for plan in standing.plans if plan.due < now_ms)


def as_json(assessment: Assessment, zone: tzinfo = UTC) -> dict[str, object]:
    """An assessment as a JSON object, times in ISO 8601 with the zone's offset."""

    def told(at: datetime | None) -> str | None:
        return None if at is None else at.astimezone(zone).isoformat()

    window, attempts, deadline = assessment.window, assessment.attempts, assessment.deadline
    return {
        "status": str(assessment.status),
        "notebook": _code(assessment.notebook),
        "distance": assessment.distance,
        "window": window
        and {
            "target": window.target,
            "opened_at": told(window.opened_at),
            "closes_at": told(window.closes_at),
            "seconds_left": window.seconds_left,
            "phase": str(window.phase),
        },
        "attempts": attempts and {"used": attempts.used, "limit": attempts.limit},
        "deadline": deadline and {"at": told(deadline.at), "phase": str(deadline.phase)},
        "heat": assessment.heat,
        "grade": _code(assessment.grade),
        "questions": list(assessment.questions),
        "care_due_at": told(assessment.care_due_at),
        "advice": list(assessment.advice),
    }


def _code(notebook: Notebook | None) -> str | None:
    return None if notebook is None else str(notebook)


def _window(standing: Standing, rules: Rules, now_ms: int, zone: tzinfo) -> Window | None:
    opened, closes = standing.window_opened, standing.window_closes
    if opened is None or closes is None or standing.target is None:
        return None
    read = clock_of(rules.working_days, zone).read
    left = read(closes) - read(now_ms)
    return Window(
        "answer" if standing.target == ANSWER else standing.target,
        from_ms(opened),
        from_ms(closes),
        left // 1000 if left >= 0 else -(-left // 1000),
        phase(read(opened), read(closes), read(now_ms), rules.phase_marks),
    )


def _attempts(standing: Standing, rules: Rules) -> Attempts | None:
    if standing.status is not Status.ACTIVE or not standing.distance:
        return None
    return Attempts(standing.attempts, rules.attempts_in(standing.notebook))


def _deadline(standing: Standing, rules: Rules, now_ms: int) -> Deadline | None:
    if standing.deadline is None:
        return None
    warning = rules.warning_ms(standing.notebook)
    return Deadline(from_ms(standing.deadline), deadline_phase(standing.deadline, now_ms, warning))
