"""What repeats, held against another reader of the same rules."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.calendars.repeats import Budget, rule_of

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
START = date(2024, 1, 31)


def parts_of(text: str) -> dict[str, list[str]]:
    return {key: value.split(",") for key, value in (part.split("=") for part in text.split(";"))}


def days_of(text: str, start: date, first: date, last: date) -> list[date]:
    rule = rule_of(parts_of(text), start)
    assert rule is not None, text
    return list(rule.days(start, first, last, Budget()))


def theirs(text: str, start: date, first: date, last: date) -> list[date]:
    begin = datetime.combine(start, datetime.min.time())
    found = rrulestr(text, dtstart=begin).between(
        datetime.combine(first, datetime.min.time()),
        datetime.combine(last, datetime.min.time()),
        inc=True,
    )
    return [each.date() for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=200",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=DAILY;BYMONTH=3;BYMONTHDAY=1,15,-1",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU",
        "FREQ=WEEKLY;BYDAY=SU;COUNT=80",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=1MO,-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
        "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,7;BYDAY=2SU",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTHDAY=5",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ],
)
def test_the_days_of_a_rule_are_those_another_reader_finds(text: str) -> None:
    first, last = date(2024, 6, 1), date(2027, 12, 31)
    assert days_of(text, START, first, last) == theirs(text, START, first, last)


@given(
    st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")),
    st.integers(1, 5),
    st.none() | st.integers(1, 60),
    st.lists(st.sampled_from(DAYS), max_size=3, unique=True),
    st.lists(st.integers(1, 12), max_size=3, unique=True),
    st.dates(date(2019, 1, 1), date(2026, 12, 31)),
)
def test_any_rule_finds_the_same_days(
    frequency: str,
    interval: int,
    count: int | None,
    weekdays: list[str],
    months: list[int],
    start: date,
) -> None:
    text = f"FREQ={frequency};INTERVAL={interval}"
    text += f";COUNT={count}" if count else ""
    text += f";BYDAY={','.join(weekdays)}" if weekdays else ""
    text += f";BYMONTH={','.join(map(str, months))}" if months else ""
    first, last = date(2026, 11, 23), date(2028, 11, 23)
    assert days_of(text, start, first, last) == theirs(text, start, first, last)


def test_an_end_at_an_hour_leaves_out_a_later_start_of_that_day() -> None:
    start = datetime(2026, 11, 1, 14, 0)
    for hour, last in ((13, 4), (14, 5)):
        until = datetime(2026, 11, 5, hour, 0)
        rule = rule_of({"FREQ": ["DAILY"], "UNTIL": [until]}, start)
        assert rule is not None
        found = list(rule.days(start.date(), start.date(), date(2027, 1, 1), Budget()))
        assert found[-1].day == last


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=DAILY;BYHOUR=1,2",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=x",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=YEARLY;BYMONTH=13",
        "COUNT=3",
        "FREQ=MONTHLY;BYMONTHDAY=" + ",".join(["1"] * 500),
    ],
)
def test_a_rule_that_is_not_followed_is_none(text: str) -> None:
    assert rule_of(parts_of(text), START) is None


@pytest.mark.parametrize("frequency", ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
def test_a_rule_that_never_holds_ends_within_its_budget(frequency: str) -> None:
    text = f"FREQ={frequency};COUNT=5;BYMONTH=2" + (
        ";BYMONTHDAY=30" if frequency != "WEEKLY" else ";BYSETPOS=9"
    )
    budget = Budget(20_000)
    rule = rule_of(parts_of(text), date(1900, 1, 1))
    assert rule is not None
    begin = time.monotonic()
    assert not list(rule.days(date(1900, 1, 1), START, START + timedelta(days=366), budget))
    assert time.monotonic() - begin < 5
    assert budget.left >= -1
