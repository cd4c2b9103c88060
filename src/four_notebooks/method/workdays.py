"""The working-day clock: it stands still on weekends and public holidays (METHOD 4)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Protocol

from four_notebooks.method.instants import day_of, to_ms

_CHUNK = 64
WEEKEND = frozenset({5, 6})
"""Saturday and Sunday."""
MOST_DAYS = 4_000
"""How many days off, and how many worked in spite of that, a clock knows."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days count: ``weekend`` holds weekdays off (Monday is 0).

    ``holidays`` are days off besides, ``make_up`` days worked in spite of both.
    Raises ValueError if no weekday is left to work on, or if there are too many days.
    """

    weekend: frozenset[int] = WEEKEND
    holidays: frozenset[date] = frozenset()
    make_up: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if not self.weekend < frozenset(range(7)):
            raise ValueError("a week needs a working day, and weekdays run from 0 to 6")
        if max(len(self.holidays), len(self.make_up)) > MOST_DAYS:
            raise ValueError(f"more than {MOST_DAYS} days are listed")

    def works(self, day: date) -> bool:
        """Whether the clock runs on that day."""
        if day in self.make_up:
            return True
        return day.weekday() not in self.weekend and day not in self.holidays

    def to_json(self) -> dict[str, object]:
        """The days as a JSON value, for ``from_json``."""
        return {
            "weekend": sorted(self.weekend),
            "holidays": [day.isoformat() for day in sorted(self.holidays)],
            "make_up": [day.isoformat() for day in sorted(self.make_up)],
        }

    @classmethod
    def from_json(cls, value: object) -> WorkingDays:
        """The days from a JSON value. Raises ValueError for anything that is none."""
        if not isinstance(value, Mapping):
            raise ValueError(f"working days are an object: {value!r}")
        return cls(
            read_weekend(value.get("weekend", sorted(WEEKEND))),
            _read_days(value.get("holidays", ())),
            _read_days(value.get("make_up", ())),
        )


def read_weekend(value: object) -> frozenset[int]:
    """Weekdays off from a JSON list of whole numbers. Raises ValueError."""
    if not isinstance(value, list | tuple) or not all(type(day) is int for day in value):
        raise ValueError(f"a weekend is a list of weekdays: {value!r}")
    return frozenset(value)


def _read_days(value: object) -> frozenset[date]:
    if not isinstance(value, list | tuple) or len(value) > MOST_DAYS:
        raise ValueError("days are a list, and not too long a one")
    if not all(isinstance(day, str) for day in value):
        raise ValueError("a day is written like 2026-10-01")
    return frozenset(date.fromisoformat(day) for day in value)


class Clock(Protocol):
    """What a window runs by; all values are milliseconds."""

    def read(self, ms: int) -> int:
        """What the clock shows at an instant; it never goes back, but may stand still."""
        ...

    def add(self, ms: int, span: int) -> int:
        """The first instant at which the clock shows ``span`` more than at ``ms``."""
        ...


class PlainClock:
    """The clock that never stands still."""

    def read(self, ms: int) -> int:
        """The instant itself."""
        return ms

    def add(self, ms: int, span: int) -> int:
        """So much later."""
        return ms + span


class WorkingClock:
    """A clock that runs on working days of one zone only.

    A day reaches from its first instant to the next day's first instant in ``zone``,
    whether or not it has a midnight, so days of 23 and 25 hours count as they are.
    """

    def __init__(self, days: WorkingDays, zone: tzinfo) -> None:
        self._days = days
        self._zone = zone
        # (first day, starts of days, clock at those starts); replaced whole, never changed.
        self._table: tuple[date, list[int], list[int]] | None = None

    def read(self, ms: int) -> int:
        """What the clock shows at an instant, counted from a moment that stays the same."""
        _, starts, shown = self._reaching(ms)
        at = bisect_right(starts, ms) - 1
        return min(shown[at] + ms - starts[at], shown[at + 1])

    def add(self, ms: int, span: int) -> int:
        """The first instant at which the clock shows ``span`` more than at ``ms``."""
        goal = self.read(ms) + span
        if span <= 0:
            return ms
        _, starts, shown = self._reaching(ms)
        while shown[-1] < goal:
            _, starts, shown = self._reaching(starts[-1] + 1)
        at = bisect_left(shown, goal) - 1
        return starts[at] + goal - shown[at]

    def _reaching(self, ms: int) -> tuple[date, list[int], list[int]]:
        """The table, made longer until it holds the instant."""
        table = self._table
        if table is None:
            anchor = _EPOCH_DAY
            near = day_of(ms, self._zone)
            table = self._rows(min(anchor, near - timedelta(1)), max(anchor, near) + _AHEAD)
        # Each time half as long again: a far instant takes few steps, not one per chunk.
        while ms < table[1][0]:
            more = timedelta(max(_CHUNK, len(table[1]) // 2))
            table = self._rows(table[0] - more, table[0] + timedelta(len(table[1]) - 1))
        while ms >= table[1][-1]:
            more = timedelta(max(_CHUNK, len(table[1]) // 2))
            table = self._rows(table[0], table[0] + timedelta(len(table[1]) - 1) + more)
        self._table = table
        return table

    def _rows(self, first: date, last: date) -> tuple[date, list[int], list[int]]:
        starts = [
            first_instant(first + timedelta(n), self._zone) for n in range((last - first).days + 1)
        ]
        shown = [0]
        for n in range(len(starts) - 1):
            length = starts[n + 1] - starts[n] if self._days.works(first + timedelta(n)) else 0
            shown.append(shown[-1] + length)
        zero = shown[(_EPOCH_DAY - first).days]
        return first, starts, [value - zero for value in shown]


_EPOCH_DAY = date(2026, 1, 1)
_AHEAD = timedelta(_CHUNK)
_PLAIN = PlainClock()


def first_instant(day: date, zone: tzinfo) -> int:
    """The first instant of a local day in milliseconds, also where it has no midnight."""
    return to_ms(datetime.combine(day, time(0), zone).astimezone(UTC))


@lru_cache(maxsize=16)
def _working_clock(days: WorkingDays, zone: tzinfo) -> WorkingClock:
    return WorkingClock(days, zone)


def clock_of(days: WorkingDays | None, zone: tzinfo) -> Clock:
    """The clock that windows run by; without working days the plain one."""
    return _PLAIN if days is None else _working_clock(days, zone)
