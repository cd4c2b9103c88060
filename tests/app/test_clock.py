"""The local zone, and clocks that stand or run on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from four_notebooks.app.clock import LocalZone, parse_time, running, standing, zone_of

ZONES = [
    "Africa/Cairo",
    "America/New_York",
    "Asia/Shanghai",
    "Europe/London",
    "Australia/Lord_Howe",
]


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield ZoneInfo(request.param)
    monkeypatch.undo()
    time.tzset()


def test_the_local_zone_agrees_with_the_world_s_table_all_year(zone: ZoneInfo) -> None:
    local = LocalZone()
    first = datetime(2025, 1, 1, tzinfo=UTC)
    for half_hours in range(0, 365 * 48):
        moment = first + timedelta(minutes=30 * half_hours)
        here, there = moment.astimezone(local), moment.astimezone(zone)
        assert (here.replace(tzinfo=None), here.fold) == (there.replace(tzinfo=None), there.fold)
        assert here.utcoffset() == there.utcoffset()
        assert here.astimezone(UTC) == moment


def test_hours_that_do_not_exist_or_come_twice_have_the_offset_of_the_table(
    zone: ZoneInfo,
) -> None:
    first = datetime(2025, 1, 1)
    for half_hours in range(0, 365 * 48):
        for fold in (0, 1):
            wall = (first + timedelta(minutes=30 * half_hours)).replace(fold=fold)
            assert wall.replace(tzinfo=LocalZone()).utcoffset() == (
                wall.replace(tzinfo=zone).utcoffset()
            )


def test_a_clock_that_stands_always_tells_the_same() -> None:
    moment = parse_time("2026-11-21T17:00+08:00")
    now = standing(moment)

    assert now() == now() == moment
    assert now().tzinfo is UTC


def test_a_clock_that_runs_starts_there_and_goes_on() -> None:
    now = running(parse_time("2026-11-21T17:00+08:00"))
    first = now()

    deadline = time.monotonic() + 5
    while now() == first and time.monotonic() < deadline:
        pass
    assert timedelta(0) < now() - first < timedelta(seconds=5)


def test_a_time_with_an_offset_makes_that_the_local_zone() -> None:
    assert zone_of(parse_time("2026-11-21T17:00+08:00")) == timezone(timedelta(hours=8))


def test_a_time_without_an_offset_is_local_time() -> None:
    assert isinstance(zone_of(parse_time("2026-11-21 17:00")), LocalZone)


def test_words_that_are_no_time_are_refused() -> None:
    with pytest.raises(ValueError):
        parse_time("noon")
