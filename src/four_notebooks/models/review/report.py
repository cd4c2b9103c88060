"""The day report and the week report as text to paste into a chat: short, plain lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from four_notebooks.models import words
from four_notebooks.models.account.when import (
    date_words,
    hour_words,
    planned_words,
    weekday,
)
from four_notebooks.models.review import saying
from four_notebooks.services.review.reports import DayReport, Outcome, ReportVisit, WeekReport

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

translate = QCoreApplication.translate
_POINT, _GOAL = 48, 36
_ENDS = "。!?！？\n"
_NAMES = 12


def report_of(book: Book, now: datetime, which: str) -> str:
    """The report of today (``day``), or of this week (``week``), as far as it has come.

    Raises:
        BookError: the book cannot be read.
    """
    today = now.astimezone(book.zone).date()
    if which == "week":
        return week_text(book.review.week(today, now), today)
    return day_text(book.review.day(today, now), today, book.zone)


def day_text(report: DayReport, today: date, zone: tzinfo) -> str:
    """The report of a day."""
    head = translate("Report", "Day report {date} {weekday}").format(
        date=date_words(report.day, today), weekday=weekday(report.day)
    )
    lines = [head, _day_numbers(report)]
    if report.visits:
        lines += [
            _visit(number, visit, today, zone) for number, visit in enumerate(report.visits, 1)
        ]
    lines += _outcome(report.outcome)
    lines += _plans(report, zone)
    return "\n".join(lines)


def _day_numbers(report: DayReport) -> str:
    if not report.visits:
        return translate("Report", "No visit was recorded.")
    text = translate("Report", "{visits} visits, {meetings} of them meetings; asked {asked} times.")
    return text.format(visits=len(report.visits), meetings=report.meetings, asked=report.asked)


def _visit(number: int, visit: ReportVisit, today: date, zone: tzinfo) -> str:
    """One visit: when and who, what was said, heat, and what comes next."""
    entry = visit.entry
    who = translate("Report", ", ").join(
        f"{words.level(person.level)} {person.name}" for person in visit.met
    )
    parts = [
        f"{number}. {hour_words(entry.start, zone)} {_name(visit)}",
        who or words.kind(entry.kind),
        first_sentence(entry.state or entry.body, _POINT),
        translate("Report", "heat {heat}").format(heat=entry.heat)
        if entry.heat is not None
        else "",
        translate("Report", "asked for the order") if entry.asked else "",
        _next(visit, today, zone),
    ]
    return translate("Report", " · ").join(part for part in parts if part)


def _name(visit: ReportVisit) -> str:
    return visit.account.short_name or visit.account.name


def _next(visit: ReportVisit, today: date, zone: tzinfo) -> str:
    strategy, plan = visit.strategy, visit.next_plan
    goal = ""
    if strategy is not None:
        said = strategy.goal or strategy.ask or strategy.way_in or strategy.news
        goal = first_sentence(said, _GOAL)
    when = planned_words(plan.day, plan.at, zone, today) if plan is not None else ""
    both = " ".join(part for part in (when, goal) if part)
    return translate("Report", "next: {what}").format(what=both) if both else ""


def _outcome(outcome: Outcome) -> list[str]:
    rows = (
        (translate("Report", "Met the payer: {names}"), outcome.at_payer),
        (translate("Report", "Windows kept: {names}"), outcome.kept),
        (translate("Report", "Windows run out: {names}"), outcome.lost),
        (translate("Report", "Signed: {names}"), outcome.signed),
        (translate("Report", "Let go: {names}"), outcome.released),
    )
    return [text.format(names=_names(names)) for text, names in rows if names]


def _names(names: Sequence[str]) -> str:
    shown = translate("Report", ", ").join(names[:_NAMES])
    more = len(names) - _NAMES
    if more > 0:
        return translate("Report", "{names} and {n} more").format(names=shown, n=more)
    return shown


def _plans(report: DayReport, zone: tzinfo) -> list[str]:
    if not report.plans:
        return [translate("Report", "Tomorrow: nothing planned yet.")]
    lines = [translate("Report", "Tomorrow, {n} visits:").format(n=len(report.plans))]
    for each in report.plans:
        at = f"{hour_words(each.plan.at, zone)} " if each.plan.at is not None else ""
        name = each.account.short_name or each.account.name
        goal = first_sentence(each.goal, _GOAL) or translate("Report", "no strategy yet")
        line = translate("Report", "- {hour}{name}: {goal}")
        lines.append(line.format(hour=at, name=name, goal=goal))
    return lines


def week_text(report: WeekReport, today: date) -> str:
    """The report of a week."""
    head = translate("Report", "Week report {first} – {last}").format(
        first=date_words(report.first, today), last=date_words(report.last, today)
    )
    numbers = translate(
        "Report",
        "{visits} visits, {meetings} of them meetings; asked {asked} times; {late} recorded later.",
    )
    days = " ".join(
        f"{weekday(date.fromordinal(report.first.toordinal() + n))} {meetings + others}"
        for n, (meetings, others) in enumerate(report.days)
    )
    windows = translate("Report", "Windows: {kept} kept, {lost} run out.")
    lines = [
        head,
        numbers.format(
            visits=report.visits, meetings=report.meetings, asked=report.asked, late=report.late
        )
        if report.visits
        else translate("Report", "No visit was recorded."),
        translate("Report", "Per day: {days}").format(days=days) if report.visits else "",
        windows.format(kept=len(report.outcome.kept), lost=len(report.outcome.lost))
        if report.outcome.kept or report.outcome.lost
        else "",
        *_outcome(report.outcome),
        translate("Report", "Expected amount signed: {amount}").format(
            amount=saying.amount(report.signed_amount)
        )
        if report.signed_amount
        else "",
        translate("Report", "Planned next week: {n} visits.").format(n=report.planned),
    ]
    return "\n".join(line for line in lines if line)


def first_sentence(text: str, most: int) -> str:
    """The first sentence without markdown's marks, cut with an ellipsis where it is long."""
    plain = text.strip().lstrip("#>-*+ ").replace("**", "").replace("`", "")
    ends = [at for end in _ENDS if (at := plain.find(end)) > 0]
    full = plain.find(". ")
    end = min([*ends, *([full] if full > 0 else []), len(plain)])
    sentence = " ".join(plain[:end].split()).rstrip(".")
    return sentence if len(sentence) <= most else sentence[: most - 1].rstrip() + "…"
