"""Visits per day; over a longer time per week or month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from four_notebooks.models.account.when import date_words, weekday
from four_notebooks.models.review.chart import DAYS, Bar, Behind, Chart, Line, Part, Table
from four_notebooks.services.review import Figures
from four_notebooks.services.review.figures import DayVisits

translate = QCoreApplication.translate
MOST_DAYS, MOST_WEEKS = 45, 40 * 7
_A_WEEK = 8


def visits_chart(figures: Figures, today: date) -> Chart:
    """Meetings and other visits as bars that stand on each other."""
    days = figures.visits.days
    groups = _groups(days)
    bars = tuple(_bar(group, len(days), today) for group in groups)
    columns = (
        translate("Review", "Day"),
        translate("Review", "Meetings"),
        translate("Review", "Others"),
        translate("Review", "Later written up"),
        translate("Review", "Asked for the order"),
    )
    return Chart(
        code="visits",
        kind=DAYS,
        title=_title(len(days)),
        aside=_aside(figures, today),
        table=Table(columns, tuple(_line(group, today) for group in groups)),
        bars=bars,
        legend=(
            ("a", translate("Review", "meetings"), False),
            ("b", translate("Review", "phone, messages"), False),
        ),
        empty=translate("Review", "No visit was recorded in these days."),
    )


def _title(count: int) -> str:
    if count <= MOST_DAYS:
        return translate("Review", "Visits per day")
    if count <= MOST_WEEKS:
        return translate("Review", "Visits per week")
    return translate("Review", "Visits per month")


def _aside(figures: Figures, today: date) -> str:
    """The mean over the days that had visits."""
    worked = sum(bool(day.visits) for day in figures.visits.days)
    if not worked:
        return ""
    return translate("Review", "{n} on a day with visits").format(
        n=f"{figures.visits.count / worked:.1f}"
    )


def _groups(days: tuple[DayVisits, ...]) -> list[list[DayVisits]]:
    if len(days) <= MOST_DAYS:
        return [[day] for day in days]
    if len(days) <= MOST_WEEKS:
        return [list(g) for _, g in groupby(days, lambda each: each.day.isocalendar()[:2])]
    return [list(g) for _, g in groupby(days, lambda each: (each.day.year, each.day.month))]


def _bar(group: list[DayVisits], count: int, today: date) -> Bar:
    meetings, others = _sum(group)
    first, last = group[0].day, group[-1].day
    name = _name(first, last, today)
    which = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    tip = translate("Review", "{name}: {meetings} meetings, {others} others").format(
        name=name, meetings=meetings, others=others
    )
    return Bar(
        _short(first, count),
        (Part(meetings, "a"), Part(others, "b")),
        str(meetings + others) if meetings + others else "",
        Behind("day", which, name),
        None,
        tip,
    )


def _sum(group: Iterable[DayVisits]) -> tuple[int, int]:
    days = list(group)
    return sum(day.meetings for day in days), sum(day.others for day in days)


def _line(group: list[DayVisits], today: date) -> Line:
    meetings, others = _sum(group)
    first, last = group[0].day, group[-1].day
    name = _name(first, last, today)
    which = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    cells = (
        name,
        str(meetings),
        str(others),
        str(sum(day.late for day in group)),
        str(sum(day.asked for day in group)),
    )
    return Line(cells, Behind("day", which, name))


def _name(first: date, last: date, today: date) -> str:
    if first == last:
        return translate("Review", "{weekday} {date}").format(
            weekday=weekday(first), date=date_words(first, today)
        )
    return translate("Review", "{first} – {last}").format(
        first=date_words(first, today), last=date_words(last, today)
    )


def _short(first: date, count: int) -> str:
    """Under the bar: the day of the week, of the month, or the month."""
    if count <= _A_WEEK:
        return weekday(first)
    if count <= MOST_DAYS:
        return str(first.day)
    if count <= MOST_WEEKS:
        return f"{first.month}/{first.day}"
    return str(first.month)
