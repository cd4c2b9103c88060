"""What people type, on its way into the book: cleaned, never altered otherwise, bounded."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import TypedDict, TypeVar

from four_notebooks.method.day_table import FIRST_DAY, LAST_DAY, can_be
from four_notebooks.method.values import Account, Attitude, Contact, Evidence, Temper, Term
from four_notebooks.names.folding import clean
from four_notebooks.services.refusals import Refused

SHORT = 500
LONG = 20_000
LIMITS = {
    "name": 200,
    "title": 200,
    "body": 500_000,
    "note": LONG,
    "state": LONG,
    "next_problem": LONG,
    "answer": LONG,
    "purpose": LONG,
    "goal": LONG,
    "way_in": LONG,
    "news": LONG,
    "ask": LONG,
    "text": 2_000_000,
}
"""The longest text of a field in characters; any other field holds ``SHORT``."""
MOST_PARTS = 200
"""How many phones, tags or foreign fields one record holds."""
LONGEST_MINUTES = 24 * 60
LEVELS = (1, 2, 3)

R = TypeVar("R")


class AccountFields(TypedDict, total=False):
    """The fields of an account that a person fills in."""

    term: Term
    short_name: str
    registration_code: str
    phones: tuple[str, ...]
    area: str
    address: str
    industry: str
    source: str
    tags: tuple[str, ...]
    amount: int | None
    website: str
    note: str
    need: Evidence
    power: Evidence
    value: Evidence
    extra: tuple[tuple[str, str], ...]


class ContactFields(TypedDict, total=False):
    """The fields of a contact that a person fills in."""

    title: str
    level: int | None
    reports_to: int | None
    phones: tuple[str, ...]
    wechat: str
    mail: str
    attitude: Attitude
    temper: Temper
    ally: bool
    note: str
    position: float


def text(value: str, field: str) -> str:
    """A text cleaned. Raises Refused ``text_too_long`` (field, limit)."""
    tidy = clean(value)
    limit = LIMITS.get(field, SHORT)
    if len(tidy) > limit:
        raise Refused("text_too_long", field=field, limit=limit)
    return tidy


def name(value: str) -> str:
    """A name on one line, without white space around it. Raises Refused ``name_blank``."""
    tidy = " ".join(clean(value).split("\n")).strip()
    if not tidy:
        raise Refused("name_blank")
    return text(tidy, "name")


def entered(record: R) -> R:
    """A record with every text in it cleaned, and the bounds of its figures kept.

    Raises:
        Refused: ``name_blank``, ``text_too_long``, ``too_many``, ``level``, ``amount``.
    """
    found: dict[str, object] = {}
    for each in fields(record):  # type: ignore[arg-type]
        before = getattr(record, each.name)
        after = _tidy(before, each.name)
        if after is not before and after != before:
            found[each.name] = after
    if isinstance(record, Account | Contact):
        found["name"] = name(record.name)
    if isinstance(record, Contact) and record.level is not None and record.level not in LEVELS:
        raise Refused("level", level=record.level)
    if isinstance(record, Account) and record.amount is not None and record.amount < 0:
        raise Refused("amount", amount=record.amount)
    return replace(record, **found) if found else record  # type: ignore[type-var]


def _tidy(value: object, field: str) -> object:
    """One field cleaned: a text, texts in a row, pairs of texts, or evidence."""
    if isinstance(value, str):
        return type(value)(text(value, field))
    if isinstance(value, tuple):
        if len(value) > MOST_PARTS:
            raise Refused("too_many", field=field, limit=MOST_PARTS)
        return tuple([_tidy(part, f"{field}_part") for part in value])
    if isinstance(value, Evidence):
        return replace(value, note=text(value.note, "note"))
    return value


def instant(moment: datetime) -> datetime:
    """A moment in UTC to the millisecond, as the book keeps it. Raises Refused ``no_such_day``."""
    possible_day(moment.date())
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def possible_day(day: date) -> date:
    """A day that can be planned or written about. Raises Refused ``no_such_day``."""
    if not can_be(day):
        raise Refused("no_such_day", first=FIRST_DAY, last=LAST_DAY)
    return day


def begun(start: datetime, now: datetime) -> datetime:
    """The start of something that has happened. Raises Refused ``in_future``."""
    moment = instant(start)
    if moment > now:
        raise Refused("in_future", start=moment)
    return moment


def duration(minutes: int) -> int:
    """A duration in minutes. Raises Refused ``duration``."""
    if not 0 <= minutes <= LONGEST_MINUTES:
        raise Refused("duration", minutes=minutes, least=0, most=LONGEST_MINUTES)
    return minutes


def heat(value: int | None) -> int | None:
    """A heat of 0-100 or none. Raises Refused ``heat``."""
    if value is not None and not 0 <= value <= 100:
        raise Refused("heat", heat=value)
    return value
