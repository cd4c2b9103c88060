"""The clock that stands still on free days, read far away, and what it refuses to be made of."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from four_notebooks.method.day_table import DayTable, ListedDay
from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import DAY, HOUR
from four_notebooks.method.rules import Rules
from four_notebooks.method.workdays import MOST_DAYS, WorkingClock, WorkingDays

ZONE = timezone(timedelta(hours=8))


def ms(year: int, month: int, day: int, hour: int = 0) -> int:
    return to_ms(datetime(year, month, day, hour, tzinfo=ZONE))


def test_a_window_over_national_day_runs_on_worked_days_alone() -> None:
    off = {date(2026, 10, day): ListedDay(False, "National Day") for day in range(1, 8)}
    table = DayTable(days={**off, date(2026, 10, 10): ListedDay(True, "National Day")})
    clock = WorkingClock(table.working_days(), ZONE)

    closes = clock.add(ms(2026, 9, 30, 10), 72 * HOUR)

    # 14 hours of Wednesday, then Thursday and Friday, and ten hours of the worked Saturday.
    assert closes == ms(2026, 10, 10, 10)


def test_what_the_week_says_already_is_no_line_of_the_clock() -> None:
    saturday, monday = date(2026, 11, 28), date(2026, 11, 30)
    table = DayTable(days={saturday: ListedDay(False, "x"), monday: ListedDay(True, "y")})

    assert table.working_days() == WorkingDays()
    assert table.with_weekend([0]).working_days() == WorkingDays(
        frozenset({0}), frozenset({saturday}), frozenset({monday})
    )


@pytest.mark.parametrize("year", [1903, 1970, 2026, 2190])
def test_far_instants_are_read_in_few_steps_and_rightly(year: int) -> None:
    clock = WorkingClock(WorkingDays(), ZONE)
    clock.read(ms(2026, 1, 1))
    first = date(year, 3, 2)
    monday = first + timedelta(days=-first.weekday() % 7)
    start = to_ms(datetime(monday.year, monday.month, monday.day, tzinfo=ZONE))

    week = clock.read(start + 7 * DAY) - clock.read(start)

    assert week == 5 * DAY
    assert clock.add(start, 5 * DAY) == start + 5 * DAY
    assert clock.add(start, 5 * DAY + HOUR) == start + 7 * DAY + HOUR


@pytest.mark.parametrize(
    "days",
    [
        {"weekend": [1e400]},
        {"weekend": [True]},
        {"weekend": "56"},
        {"weekend": [7]},
        {"holidays": "2026-10-01"},
        {"holidays": {"2026-10-01": 1}},
        {"make_up": [20261001]},
        {"make_up": ["2026-02-30"]},
        {"holidays": ["2026-10-01"] * (MOST_DAYS + 1)},
    ],
    ids=range(9),
)
def test_rules_with_days_that_are_none_are_refused(days: object) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        Rules.from_json({"working_days": days})


def test_a_table_survives_being_written_down() -> None:
    days = {date(2026, 10, 1): ListedDay(False, "国庆"), date(2026, 10, 10): ListedDay(True)}
    table = DayTable(frozenset({4, 5}), days, frozenset({2025, 2026}))

    assert DayTable.from_json(table.to_json()) == table
    assert datetime(2026, 10, 1, tzinfo=UTC).date() in table.days
