"""Where an account stands: all that follows from its history without the time of day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from four_notebooks.method.grade import Grade, grade
from four_notebooks.method.history import History
from four_notebooks.method.phase import DAY
from four_notebooks.method.reading import Reading
from four_notebooks.method.repeats import share
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Answer, Method, Notebook, Status
from four_notebooks.method.workdays import clock_of

ANSWER = -1
"""The target of a window once the payer was met: an answer (METHOD 4)."""


class OpenPlan(NamedTuple):
    """A planned visit neither used up nor cancelled; ``due`` is its moment in milliseconds."""

    due: int
    id: int
    has_hour: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What history and rules make of an account; every instant is in milliseconds.

    ``notebook`` is None in the pool; ``kept_notebook`` is then the one it lay in.
    ``distance`` is the reached distance. ``attempts`` is 0 unless it is 1 or more.
    ``window_opened``, ``window_closes`` and ``target`` (-1 for an answer) are None where
    no window is shown; one that runs unseen in the inbox or D is not told.
    ``entered`` is when the card entered its notebook, ``deadline`` the day to sign by.
    ``heat`` was set at ``heat_from``; a signed account has 100 and no such moment.
    ``asked`` counts the visits that asked for the order. ``plans`` are sorted by due time
    and hold passed ones too, which are to be written up. ``grade`` and ``questions`` are
    None and empty in the funnel and unless active. ``repeated`` is the repeated share
    of the last visit. ``moved`` is the last change of notebook or status.
    """

    status: Status
    notebook: Notebook | None
    kept_notebook: Notebook
    distance: int | None
    attempts: int
    first_meeting: int | None
    last_meeting: int | None
    last_meeting_asked: bool
    last_visit_end: int | None
    entered: int | None
    moved: int | None
    window_opened: int | None
    window_closes: int | None
    target: int | None
    deadline: int | None
    heat: int | None
    heat_from: int | None
    asked: int
    strategy_id: int | None
    plans: tuple[OpenPlan, ...]
    signed_at: int | None
    care_due: int | None
    released_at: int | None
    second_look: int | None
    reason: str
    need: Answer
    power: Answer
    value: Answer
    grade: Notebook | None
    questions: tuple[str, ...]
    repeated: float


def replay(history: History, rules: Rules, until_ms: int | None = None) -> Standing:
    """The standing after all events, or after those at or before ``until_ms``."""
    reading = Reading(history, rules)
    for event in history.events:
        if until_ms is not None and event.at > until_ms:
            break
        reading.take(event)
    return _told(reading)


def _told(reading: Reading) -> Standing:
    rules, history = reading.rules, reading.history
    opened, closes, target = _shown_window(reading)
    signed = reading.status is Status.SIGNED
    evidence = _grade(reading)
    meeting = reading.last_meeting
    return Standing(
        status=reading.status,
        notebook=reading.notebook,
        kept_notebook=reading.kept,
        distance=reading.distance,
        attempts=reading.attempts if reading.distance else 0,
        first_meeting=reading.first_meeting,
        last_meeting=None if meeting is None else meeting.at,
        last_meeting_asked=meeting is not None and meeting.asked,
        last_visit_end=reading.last_visit_end,
        entered=reading.entered,
        moved=reading.moved,
        window_opened=opened,
        window_closes=closes,
        target=target,
        deadline=_deadline(reading),
        heat=100 if signed else reading.heat,
        heat_from=None if signed else reading.heat_from,
        asked=reading.asked,
        strategy_id=reading.strategy,
        plans=tuple(sorted(OpenPlan(p.due, p.id, p.has_hour) for p in reading.plans.values())),
        signed_at=reading.signed_at,
        care_due=_care_due(reading),
        released_at=reading.released_at,
        second_look=_later(reading.released_at, rules.second_look_days),
        reason=reading.reason,
        need=history.need,
        power=history.power,
        value=history.value,
        grade=evidence.notebook,
        questions=evidence.questions,
        repeated=_repeated(reading),
    )


def _shown_window(reading: Reading) -> tuple[int | None, int | None, int | None]:
    if (
        reading.window is None
        or reading.distance is None
        or reading.notebook not in reading.rules.worked
    ):
        return None, None, None
    target = reading.distance - 1 if reading.distance else ANSWER
    clock = clock_of(reading.rules.working_days, reading.history.zone)
    span = reading.rules.window_ms(reading.history.term, reading.notebook)
    return reading.window, clock.add(reading.window, span), target


def _deadline(reading: Reading) -> int | None:
    if reading.status is not Status.ACTIVE or reading.entered is None:
        return None
    days = reading.rules.deadline_days(reading.notebook)
    return None if days is None else reading.entered + days * DAY


def _care_due(reading: Reading) -> int | None:
    if reading.signed_at is None:
        return None
    return _later(max(reading.signed_at, reading.last_visit_end or 0), reading.rules.care_days)


def _grade(reading: Reading) -> Grade:
    if reading.status is not Status.ACTIVE or reading.rules.method is Method.FUNNEL:
        return Grade(None)
    history = reading.history
    return grade(reading.distance, history.need, history.power, history.value)


def _repeated(reading: Reading) -> float:
    if len(reading.visits) < 2 or not reading.visits[-1].body:
        return 0.0
    bodies = [visit.body for visit in reading.visits[-1 - reading.rules.repeat_visits :]]
    history = reading.history
    return share(
        bodies[-1], tuple(bodies[:-1]), history.names, history.headings, rules=reading.rules
    )


def _later(ms: int | None, days: int) -> int | None:
    return None if ms is None else ms + days * DAY
