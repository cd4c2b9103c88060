"""What single cells mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.cells import Moment, amount_in, blank, moment_in

DAY = date(2026, 11, 23)


@pytest.mark.parametrize("text", ["", " ", "-", "—", "/", "无", "暂无", "N/A", "NULL", "－"])
def test_signs_for_nothing_are_nothing(text: str) -> None:
    assert blank(text)


@pytest.mark.parametrize("text", ["0", "无锡", "a", "—a"])
def test_anything_else_is_something(text: str) -> None:
    assert not blank(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-23", Moment(DAY)),
        ("2026/11/23", Moment(DAY)),
        ("2026.11.23", Moment(DAY)),
        ("2026年11月23日", Moment(DAY)),
        ("2026年11月23日 星期一", Moment(DAY)),
        ("20261123", Moment(DAY)),
        ("23.11.2026", Moment(DAY)),
        ("23/11/2026", Moment(DAY)),
        ("11/23/2026", Moment(DAY)),
        ("２０２６-１１-２３", Moment(DAY)),
        ("46349", Moment(DAY)),
        ("2026-11-23 14:00", Moment(DAY, time(14))),
        ("2026-11-23T14:05:30", Moment(DAY, time(14, 5))),
        ("2026/11/23 2:30 PM", Moment(DAY, time(14, 30))),
        ("2026年11月23日 下午3点", Moment(DAY, time(15))),
        ("2026年11月23日下午3点半", Moment(DAY, time(15, 30))),
        ("2026-11-23 00:00:00", Moment(DAY)),
        ("46349.5", Moment(DAY, time(12))),
    ],
)
def test_a_moment_is_read_in_the_forms_people_and_programs_write(text: str, moment: Moment) -> None:
    assert moment_in(text) == moment


@pytest.mark.parametrize(
    "text", ["", "下周一", "2026-13-01", "2026-02-30", "13800000000", "12", "12345678", "x" * 99]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert moment_in(text) is None


def test_a_moment_with_an_hour_is_an_instant_of_the_users_zone() -> None:
    zone = timezone(timedelta(hours=8))
    assert Moment(DAY, time(14)).instant(zone) == datetime(2026, 11, 23, 6, tzinfo=UTC)
    assert Moment(DAY).instant(zone) is None


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [
        ("12.5万元", 12_500_000),
        ("¥1,200.50", 120_050),
        ("80万人民币", 80_000_000),
        ("3亿", 30_000_000_000),
        ("0", 0),
        ("-5", None),
        ("面议", None),
        ("10-20万", None),
    ],
)
def test_an_amount_is_read_in_hundredths(text: str, hundredths: int | None) -> None:
    assert amount_in(text) == hundredths


@given(st.text(max_size=50))
def test_no_text_breaks_the_reading_of_a_cell(text: str) -> None:
    moment, amount = moment_in(text), amount_in(text)
    assert moment is None or 1900 <= moment.day.year <= 2200
    assert amount is None or amount >= 0
