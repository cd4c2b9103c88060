"""The quick visit's own words: chips, proposals, what will be recorded, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.values import EntryKind
from four_notebooks.models import words
from four_notebooks.models.account.when import date_words, day_words, moment_words
from four_notebooks.models.quick.before import SaidBefore
from four_notebooks.models.quick.session import Proposed
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import Token, TokenKind
from four_notebooks.services.quick_when import When

translate = QCoreApplication.translate


def time_words(minute: int) -> str:
    """A time of day by its minutes after midnight."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def when_words(when: When, today: date) -> str:
    """Day and time of a chip: today 14:10."""
    time = "" if when.minute is None else time_words(when.minute)
    if when.day is None:
        return time
    return f"{day_words(when.day, today)} {time}".strip()


def minutes_words(minutes: int) -> str:
    """A duration."""
    return translate("Quick", "{minutes} min").format(minutes=minutes)


def chip(token: Token, today: date) -> str:
    """What a chip says."""
    value = token.value
    if token.kind is TokenKind.PERSON and isinstance(value, Known):
        return f"{words.level(value.level)} {value.name}"
    if isinstance(value, Known):
        return value.name
    if token.kind is TokenKind.NEW_ACCOUNT:
        return translate("Quick", "New lead: {name}").format(name=value)
    if token.kind is TokenKind.NEW_PERSON:
        return translate("Quick", "New KP?: {name}").format(name=value)
    if isinstance(value, When):
        return when_words(value, today)
    if isinstance(value, EntryKind):
        return words.kind(value)
    if token.kind is TokenKind.MINUTES and isinstance(value, int):
        return minutes_words(value)
    return f"{value}°"


def offer_lead(name: str) -> str:
    """The row that adds an unknown account."""
    return translate("Quick", "New lead “{name}”").format(name=name)


def perhaps(detail: str) -> str:
    """What is said of an account that may be the one a new name means."""
    return translate("Quick", "perhaps the same · {detail}").format(detail=detail)


def offer_person(name: str) -> str:
    """The row that adds an unknown person."""
    return translate("Quick", "New contact “{name}”, level ?").format(name=name)


def will_record(proposed: Proposed, zone: tzinfo, today: date) -> str:
    """When, how and how long the visit will be said to have been."""
    if proposed.start is None:
        return translate("Quick", "this time has not come yet")
    local = proposed.start.astimezone(zone)
    return translate("Quick", "{day} {time} · {kind} · {minutes} min").format(
        day=day_words(local.date(), today),
        time=f"{local:%H:%M}",
        kind=words.kind(proposed.kind),
        minutes=proposed.minutes,
    )


def will_plan(proposed: Proposed, zone: tzinfo, today: date) -> str:
    """The next visit that recording plans: as written, else as Ctrl+Shift+Enter will."""
    day = day_words(proposed.next_day, today)
    if proposed.next_at is not None:
        day = f"{day} {proposed.next_at.astimezone(zone):%H:%M}"
    if proposed.said:
        return translate("Quick", "will be planned: {day}").format(day=day)
    return translate("Quick", "proposed: {day}").format(day=day)


def strategy_label(
    closes: datetime | None, over: bool, hours: int, zone: tzinfo, today: date
) -> str:
    """The label of the next strategy, with the end of the window where one will run."""
    if closes is None:
        return translate("Quick", "Next strategy · time (tomorrow 17:00 …)")
    if over:
        return translate("Quick", "Next strategy · time (the window closed {moment})").format(
            moment=moment_words(closes, zone, today)
        )
    days = timedelta(hours=hours).days
    return translate(
        "Quick", "Next strategy · time (within {days} days: {moment} at the latest)"
    ).format(days=days, moment=moment_words(closes, zone, today))


def too_late(closes: datetime, zone: tzinfo, today: date) -> str:
    """The next visit lies after the end of the window."""
    return translate("Quick", "too late: the window closes {moment}").format(
        moment=moment_words(closes, zone, today)
    )


def repeated(found: SaidBefore, zone: tzinfo, today: date) -> str:
    """The warning that most of this was said before, with the piece and its day."""
    return translate(
        "Quick", "{day}: said before: “{piece}” ({share} %). What is new this time?"
    ).format(
        day=date_words(found.at.astimezone(zone).date(), today),
        piece=found.piece,
        share=round(found.share * 100),
    )


def alike(names: Sequence[str]) -> str:
    """A new lead looks like accounts of the book."""
    return translate("Quick", "Looks like {names}. The same customer?").format(
        names=translate("Quick", ", ").join(names)
    )


def missing(code: str) -> str:
    """Why the visit cannot be recorded yet, and what to do."""
    return {
        "no_account": translate(
            "Quick",
            "Whose visit is it? Begin the line with the customer and take one from the list.",
        ),
        "no_text": translate("Quick", "What was said? A few words are enough."),
        "future": translate(
            "Quick", "This time has not come yet. For yesterday write “yesterday 16:00”."
        ),
        "past": translate("Quick", "The time of the next visit has passed. Write a later one."),
    }[code]
