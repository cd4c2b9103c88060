"""The phases of a window and of a deadline, in whole milliseconds (METHOD 4, 5).

Nothing heavy is imported here: the board asks for the phase of ten thousand cards
at each tick. Where the clock stands still on free days, pass all instants through
``workdays.clock_of(...).read`` first.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, TypeAlias

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

Marks: TypeAlias = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]

DEFAULT_MARKS: Marks = ((2, 3), (1, 3), (1, 12))
"""The fractions left, as (part, whole), above which a window is fresh, warm and hot."""


class Phase(StrEnum):
    """How far a window has run, the best first (METHOD 4)."""

    FRESH = "fresh"
    WARM = "warm"
    HOT = "hot"
    RED = "red"
    EXPIRED = "expired"


REDS = frozenset({Phase.RED, Phase.EXPIRED})
"""The phases that count as red on a notebook's head."""


class DeadlinePhase(StrEnum):
    """Where a signing deadline stands, the best first (METHOD 5)."""

    OK = "ok"
    SOON = "soon"
    PASSED = "passed"


class Countdown(NamedTuple):
    """The time to a moment, or since it when ``past``; at the moment itself it is past."""

    past: bool
    days: int
    hours: int
    minutes: int
    seconds: int


class Turns(NamedTuple):
    """The first instants at which a window is warm, hot, red and expired."""

    warm: int
    hot: int
    red: int
    expired: int


def phase(opened_ms: int, closes_ms: int, now_ms: int, marks: Marks = DEFAULT_MARKS) -> Phase:
    """The phase of a window at one moment; at a mark itself the worse one holds.

    A window that opens after ``now_ms`` (a meeting that still goes on) is fresh.
    """
    left = closes_ms - now_ms
    if left <= 0:
        return Phase.EXPIRED
    total = closes_ms - opened_ms
    (fresh, fresh_of), (warm, warm_of), (hot, hot_of) = marks
    if left * fresh_of > total * fresh:
        return Phase.FRESH
    if left * warm_of > total * warm:
        return Phase.WARM
    if left * hot_of > total * hot:
        return Phase.HOT
    return Phase.RED


def turns(opened_ms: int, closes_ms: int, marks: Marks = DEFAULT_MARKS) -> Turns:
    """When a window changes its phase, so that a tick need only compare one number."""
    total = closes_ms - opened_ms
    warm, hot, red = (closes_ms - total * part // whole for part, whole in marks)
    return Turns(warm, hot, red, closes_ms)


def fraction_left(opened_ms: int, closes_ms: int, now_ms: int) -> float:
    """The part of the window that is left, from 1.0 when it opens to 0.0 when it closes."""
    total = closes_ms - opened_ms
    if total <= 0 or now_ms >= closes_ms:
        return 0.0
    return min(1.0, (closes_ms - now_ms) / total)


def countdown_parts(closes_ms: int, now_ms: int) -> Countdown:
    """The days, hours, minutes and seconds to (or since) a moment, parts of a second dropped."""
    left = closes_ms - now_ms
    seconds = abs(left) // SECOND
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    return Countdown(left <= 0, days, hours, minutes, seconds)


def deadline_phase(deadline_ms: int, now_ms: int, warning_ms: int) -> DeadlinePhase:
    """The phase of a signing deadline; ``warning_ms`` is how long before it the warning begins.

    Both begin at their own moment: a deadline has passed from ``deadline_ms`` on.
    """
    if now_ms >= deadline_ms:
        return DeadlinePhase.PASSED
    if now_ms >= deadline_ms - warning_ms:
        return DeadlinePhase.SOON
    return DeadlinePhase.OK
