"""Periods, figures and reports in words."""

from __future__ import annotations

from datetime import date

import pytest

from four_notebooks.models.review import saying
from four_notebooks.models.review.periods import PERIODS, period_of
from four_notebooks.models.review.report import first_sentence

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("today", FRIDAY, FRIDAY),
        ("week", date(2026, 11, 23), date(2026, 11, 29)),
        ("last_week", date(2026, 11, 16), date(2026, 11, 22)),
        ("month", date(2026, 11, 1), date(2026, 11, 30)),
        ("last_month", date(2026, 10, 1), date(2026, 10, 31)),
        ("quarter", date(2026, 10, 1), date(2026, 12, 31)),
        ("year", date(2026, 1, 1), date(2026, 12, 31)),
        ("nonsense", date(2026, 11, 1), date(2026, 11, 30)),
    ],
)
def test_periods_are_those_of_the_calendar(code: str, first: date, last: date) -> None:
    found = period_of(code, FRIDAY)
    assert (found.first, found.last) == (first, last)


def test_periods_hold_today_at_every_end_of_a_year() -> None:
    for today in (date(2027, 1, 1), date(2028, 2, 29), date(2026, 12, 31), date(2026, 3, 31)):
        for code in PERIODS:
            found = period_of(code, today)
            assert found.first <= found.last
            assert code.startswith("last") or found.first <= today <= found.last
        assert period_of("quarter", today).first.month % 3 == 1


def test_shares_days_and_amounts_are_short() -> None:
    assert [saying.percent(share) for share in (None, 0.0, 0.456, 1.0)] == [
        "–",
        "0 %",
        "46 %",
        "100 %",
    ]
    assert [saying.days(count) for count in (None, 0.04, 2.25, 9.96)] == [
        "–",
        "0.0 d",
        "2.2 d",
        "10 d",
    ]
    assert [saying.amount(n) for n in (0, 99_900, 1_250_000, 999_000_000, 1_000_000_00_00)] == [
        "0",
        "999",
        "12.5 k",
        "10 M",
        "100 M",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("# 判断:差一个人。后面还有。", "判断:差一个人"),
        ("- **Leo** signs at 3.5 percent. Next week.", "Leo signs at 3.5 percent"),
        ("一" * 60, "一" * 19 + "…"),
        ("两行\n第二行", "两行"),
    ],
)
def test_a_reports_line_takes_the_first_sentence(text: str, said: str) -> None:
    assert first_sentence(text, 20 if len(text) > 50 else 60) == said
