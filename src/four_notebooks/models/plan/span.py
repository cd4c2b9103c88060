"""Which days the plan shows: a week from Monday, or the weeks that hold a month."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.method.day_table import FIRST_DAY, LAST_DAY
from four_notebooks.models.account.when import date_words

translate = QCoreApplication.translate
WEEK = timedelta(days=7)
MONTHS = (
    QT_TRANSLATE_NOOP("Plan", "January"),
    QT_TRANSLATE_NOOP("Plan", "February"),
    QT_TRANSLATE_NOOP("Plan", "March"),
    QT_TRANSLATE_NOOP("Plan", "April"),
    QT_TRANSLATE_NOOP("Plan", "May"),
    QT_TRANSLATE_NOOP("Plan", "June"),
    QT_TRANSLATE_NOOP("Plan", "July"),
    QT_TRANSLATE_NOOP("Plan", "August"),
    QT_TRANSLATE_NOOP("Plan", "September"),
    QT_TRANSLATE_NOOP("Plan", "October"),
    QT_TRANSLATE_NOOP("Plan", "November"),
    QT_TRANSLATE_NOOP("Plan", "December"),
)


class View(StrEnum):
    """How much of the plan is seen at once."""

    WEEK = "week"
    MONTH = "month"


class Span(NamedTuple):
    """The days from ``first`` to ``last``, both included; ``day`` is the one meant."""

    view: View
    day: date
    first: date
    last: date

    def days(self) -> list[date]:
        """All its days."""
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]

    def holds(self, day: date) -> bool:
        """Whether a day is shown."""
        return self.first <= day <= self.last


def span_of(view: View, day: date) -> Span:
    """The week or the month of a day; days that cannot be planned give the nearest that can."""
    day = min(max(day, FIRST_DAY + 6 * WEEK), LAST_DAY - 6 * WEEK)
    if view is View.WEEK:
        first = _monday(day)
        return Span(view, day, first, first + timedelta(days=6))
    first = _monday(day.replace(day=1))
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    last = _monday(following - timedelta(days=1)) + timedelta(days=6)
    return Span(view, day, first, last)


def turned(span: Span, step: int) -> Span:
    """The span before (-1) or after (1) this one."""
    if span.view is View.WEEK:
        return span_of(span.view, span.day + step * WEEK)
    months = span.day.year * 12 + span.day.month - 1 + step
    year, month = divmod(months, 12)
    return span_of(span.view, date(year, month + 1, 1))


def title(span: Span, today: date) -> str:
    """The span in words, as it heads the page."""
    if span.view is View.MONTH:
        pattern = translate("Plan", "{month} {year}")
        name = MONTHS[span.day.month - 1]
        return pattern.format(month=translate("Plan", str(name)), year=span.day.year)
    return translate("Plan", "{first} – {last}").format(
        first=date_words(span.first, today), last=date_words(span.last, today)
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
