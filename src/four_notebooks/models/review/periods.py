"""The periods that can be chosen, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.models.account.when import date_words

translate = QCoreApplication.translate

PERIODS: Final[dict[str, object]] = {
    "today": QT_TRANSLATE_NOOP("Review", "Today"),
    "week": QT_TRANSLATE_NOOP("Review", "This week"),
    "last_week": QT_TRANSLATE_NOOP("Review", "Last week"),
    "month": QT_TRANSLATE_NOOP("Review", "This month"),
    "last_month": QT_TRANSLATE_NOOP("Review", "Last month"),
    "quarter": QT_TRANSLATE_NOOP("Review", "This quarter"),
    "year": QT_TRANSLATE_NOOP("Review", "This year"),
}
"""By code, in the order they are offered; ``custom`` is from a day to a day."""
CUSTOM: Final = "custom"


@dataclass(frozen=True, slots=True)
class Period:
    """Local days, both included."""

    code: str
    first: date
    last: date


def period_of(code: str, today: date) -> Period:
    """A period by its code, as seen from today; an unknown code is this month.

    Weeks begin on Monday. A period that goes on ends with its own last day, not today.
    """
    if code == "today":
        return Period(code, today, today)
    if code in ("week", "last_week"):
        monday = today - timedelta(today.weekday() + (7 if code == "last_week" else 0))
        return Period(code, monday, monday + timedelta(6))
    if code == "last_month":
        last = today.replace(day=1) - timedelta(1)
        return Period(code, last.replace(day=1), last)
    if code == "quarter":
        first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        return Period(code, first, _month_end(first + timedelta(70)))
    if code == "year":
        return Period(code, date(today.year, 1, 1), date(today.year, 12, 31))
    return Period("month", today.replace(day=1), _month_end(today))


def _month_end(day: date) -> date:
    following = day.replace(day=28) + timedelta(4)
    return following.replace(day=1) - timedelta(1)


def period_name(code: str) -> str:
    """What a period is called."""
    return (
        translate("Review", str(PERIODS[code]))
        if code in PERIODS
        else translate("Review", "From–to")
    )


def span_words(first: date, last: date, today: date) -> str:
    """The days of a period."""
    if first == last:
        return date_words(first, today)
    return translate("Review", "{first} – {last}").format(
        first=date_words(first, today), last=date_words(last, today)
    )
