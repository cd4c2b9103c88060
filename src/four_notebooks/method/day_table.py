"""The table of days that a user may edit: which days are worked, and what they are called.

METHOD 4's working-day clock runs by it when it is on; the plan shows it always.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from four_notebooks.method.workdays import WEEKEND, WorkingDays, read_weekend

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""The days that can be planned or listed; anything else is a slip of the pen."""
MOST_LISTED = 4_000
LONGEST_NAME = 60


class ListedDay(NamedTuple):
    """A line of the table: whether the day is worked, and its name."""

    works: bool
    name: str = ""


class DayKind(NamedTuple):
    """What a day is: worked or not, its name, and whether the table says so itself."""

    works: bool
    name: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class DayTable:
    """``weekend`` holds the weekdays off (Monday is 0), ``days`` what differs from the week.

    ``years`` are those whose public holidays have been filled in. Raises ValueError for a
    table that is too long, a day that cannot be, a name too long, or a week without work.
    """

    weekend: frozenset[int] = WEEKEND
    days: Mapping[date, ListedDay] = field(default_factory=dict)
    years: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        WorkingDays(self.weekend)
        if len(self.days) > MOST_LISTED or len(self.years) > LAST_DAY.year - FIRST_DAY.year:
            raise ValueError("too many days are listed")
        for day, listed in self.days.items():
            if not can_be(day) or len(listed.name) > LONGEST_NAME:
                raise ValueError(f"this day cannot be listed: {day} {listed.name[:LONGEST_NAME]}")

    def kind(self, day: date) -> DayKind:
        """What a day is."""
        listed = self.days.get(day)
        if listed is not None:
            return DayKind(listed.works, listed.name, True)
        return DayKind(day.weekday() not in self.weekend)

    def working_days(self) -> WorkingDays:
        """The table as the clock of METHOD 4 needs it: only what differs from the week."""
        off: set[date] = set()
        made_up: set[date] = set()
        for day, listed in self.days.items():
            if listed.works == (day.weekday() in self.weekend):
                (made_up if listed.works else off).add(day)
        return WorkingDays(self.weekend, frozenset(off), frozenset(made_up))

    def put(self, lines: Mapping[date, ListedDay]) -> DayTable:
        """With these lines for their days."""
        return replace(self, days={**self.days, **lines})

    def without(self, days: Iterable[date]) -> DayTable:
        """Without lines for these days: they are as their weekday is."""
        gone = set(days)
        return replace(self, days={d: line for d, line in self.days.items() if d not in gone})

    def with_weekend(self, weekend: Iterable[int]) -> DayTable:
        """With other weekdays off."""
        return replace(self, weekend=frozenset(weekend))

    def with_year(self, year: int, lines: Mapping[date, ListedDay]) -> DayTable:
        """With a year's public holidays in place of what the table listed for it."""
        kept = {day: line for day, line in self.days.items() if day.year != year}
        return replace(self, days={**kept, **lines}, years=self.years | {year})

    def to_json(self) -> dict[str, object]:
        """The table as a JSON value, for ``from_json``."""
        return {
            "weekend": sorted(self.weekend),
            "days": {
                day.isoformat(): [line.works, line.name] for day, line in sorted(self.days.items())
            },
            "years": sorted(self.years),
        }

    @classmethod
    def from_json(cls, value: object) -> DayTable:
        """The table from a JSON value. Raises ValueError for anything that is none."""
        if not isinstance(value, Mapping):
            raise ValueError("a table of days is an object")
        days, years = value.get("days", {}), value.get("years", [])
        if not isinstance(days, Mapping) or not isinstance(years, list):
            raise ValueError("days are an object and years a list")
        if len(days) > MOST_LISTED or not all(type(year) is int for year in years):
            raise ValueError("too many days are listed, or a year is no number")
        return cls(
            read_weekend(value.get("weekend", sorted(WEEKEND))),
            {_day(text): _line(line) for text, line in days.items()},
            frozenset(years),
        )


def can_be(day: date) -> bool:
    """Whether a day lies where visits are planned."""
    return FIRST_DAY <= day <= LAST_DAY


def _day(text: object) -> date:
    if not isinstance(text, str):
        raise ValueError(f"not a day: {text!r}")
    return date.fromisoformat(text)


def _line(line: object) -> ListedDay:
    if not isinstance(line, list | tuple) or len(line) != 2:
        raise ValueError(f"not a line of the table: {line!r}")
    works, name = line
    if not isinstance(works, bool) or not isinstance(name, str):
        raise ValueError(f"not a line of the table: {line!r}")
    return ListedDay(works, name)
