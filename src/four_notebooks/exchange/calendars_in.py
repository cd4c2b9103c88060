"""Calendars (iCalendar, vCalendar) as arrivals: events to come are visits, past ones notes.

What becomes of the parts of an event is told in docs/IMPORT.md.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, tzinfo

from four_notebooks.exchange.arrivals import (
    Arrival,
    Arrivals,
    DatedNote,
    FailedRow,
    Notice,
    Said,
    Visit,
)
from four_notebooks.exchange.boards.cards import Times
from four_notebooks.exchange.calendars.blocks import Calendar, calendar_of
from four_notebooks.exchange.calendars.events import Event, EventReader
from four_notebooks.exchange.calendars.naming import account_in, own_parts
from four_notebooks.exchange.calendars.series import Series
from four_notebooks.exchange.decoding import decoded
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.leads import Lead, LeadContact
from four_notebooks.names.folding import clean
from four_notebooks.services.entering import LIMITS, SHORT
from four_notebooks.services.refusals import Refused

_ENDINGS = (".ics", ".vcs", ".ical")
MOST_EVENTS = 20_000
"""Events of a file; five a day for ten years are fewer."""


def recognises(content: bytes, name: str) -> bool:
    """Whether the content begins as calendars do; one called so may begin with damage."""
    head = content[:80]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head.decode("utf-16", errors="ignore")
    else:
        text = head.removeprefix(codecs.BOM_UTF8).decode("ascii", errors="ignore")
    if text.lstrip()[:15].upper() == "BEGIN:VCALENDAR":
        return True
    return name.lower().endswith(_ENDINGS) and b"BEGIN:V" in content


def read(content: bytes, name: str, *, zone: tzinfo, now: datetime) -> Arrivals:
    """The events of a calendar, in the order of the file; a damaged one costs itself alone.

    Raises:
        Unreadable: ``not_a_table`` (no text), ``no_rows``, ``too_many_rows`` (limit).
    """
    calendar = calendar_of(clean(decoded(content)[0]))
    if not calendar.events:
        raise Unreadable("no_rows")
    if len(calendar.events) > MOST_EVENTS:
        raise Unreadable("too_many_rows", limit=MOST_EVENTS)
    reading = _Reading(calendar, Times(now, zone))
    reading.take_all()
    return Arrivals(
        name=name,
        kind="calendar",
        groups=(),
        found=tuple(reading.found),
        failed=tuple(sorted(reading.failed, key=lambda each: each.row)),
        notices=tuple(reading.notices()),
    )


@dataclass
class _Reading:
    """Events understood one by one, then put in their places."""

    calendar: Calendar
    times: Times
    found: list[Arrival] = field(default_factory=list)
    failed: list[FailedRow] = field(default_factory=list)
    cancelled: int = 0

    def __post_init__(self) -> None:
        self._reader = EventReader(self.calendar, self.times.zone)
        self._series = Series(self.times)

    def take_all(self) -> None:
        """Every event with its number; those that stand for one of a series are known first."""
        events: list[tuple[int, Event]] = []
        for row, block in enumerate(self.calendar.events, start=1):
            try:
                event = self._reader.event(block)
            except Refused as refusal:
                self._fail(row, refusal)
                continue
            events.append((row, event))
            self._series.know(event)
        for row, event in events:
            if event.cancelled:
                self.cancelled += 1
                continue
            try:
                self.found.append(self._arrival(row, event))
            except Refused as refusal:
                self._fail(row, refusal)

    def _fail(self, row: int, refusal: Refused) -> None:
        shown = self.calendar.events[row - 1].shown()
        self.failed.append(FailedRow(row, refusal.code, refusal.values, shown))

    def notices(self) -> Iterator[Notice]:
        """What was left out, and what was not followed."""
        told = Counter({Said.CANCELLED: self.cancelled, Said.TASKS: self.calendar.others})
        told.update(self._reader.told)
        told.update(self._series.told)
        for code, count in sorted(told.items()):
            if count:
                yield Notice(code, {"count": count})

    def _arrival(self, row: int, event: Event) -> Arrival:
        lead, purpose = _own(event) if event.own else _foreign(event)
        visits = tuple(
            Visit(
                day,
                start.astimezone(UTC) if isinstance(start, datetime) else None,
                purpose,
                event.minutes,
            )
            for day, start in self._series.ahead(event)
        )
        return Arrival(
            row=row,
            lead=lead,
            notes=() if visits else (self._note(event),),
            visits=visits,
            names=tuple(dict.fromkeys(_names(event))),
        )

    def _note(self, event: Event) -> DatedNote:
        """An event that has been, at its start; one of a whole day at noon."""
        start = event.start
        if not isinstance(start, datetime):
            start = datetime.combine(start, time(12), self.times.zone)
        return self.times.note(start, _told(event, "")[: LIMITS["body"]])


def _own(event: Event) -> tuple[Lead, str]:
    """The account and the purpose of an event that this program wrote."""
    name, people = own_parts(event.summary, event.account)
    contacts = tuple(LeadContact(person[: LIMITS["name"]]) for person in people)
    lead = Lead(name=_short(name), contacts=contacts, address=event.location[:SHORT])
    return lead, _without_numbers(event.description)[: LIMITS["purpose"]]


def _foreign(event: Event) -> tuple[Lead, str]:
    """The account that an event seems to be about, and all it says."""
    name = _short(account_in(event.summary or event.location or event.description))
    purpose, limit = _told(event, name), LIMITS["purpose"]
    remarks = (purpose[: LIMITS["body"]],) if len(purpose) > limit else ()
    return Lead(name=name, remarks=remarks), purpose[:limit]


def _short(name: str) -> str:
    return " ".join(name.split())[: LIMITS["name"]]


def _told(event: Event, name: str) -> str:
    """An event in words: its summary where it says more than the name, place, guests, text."""
    guests = [
        f"{guest} <{mail}>" if guest and mail and guest != mail else guest or mail
        for guest, mail in event.guests
    ]
    summary = event.summary if event.summary != name else ""
    parts = (summary, event.location, ", ".join(guests), event.description)
    return "\n".join(part for part in parts if part)


def _names(event: Event) -> Iterator[str]:
    """The texts in which a known account may be named."""
    for text in (event.summary, event.location, *(guest for guest, _ in event.guests)):
        if text:
            yield " ".join(text.split())[:SHORT]


def _without_numbers(description: str) -> str:
    """The description that this program wrote, without the telephone numbers at its end."""
    lines = description.split("\n")
    while lines and _is_number(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def _is_number(line: str) -> bool:
    last = line.rsplit(" ", 1)[-1]
    digits = sum(character.isdigit() for character in last)
    return digits >= 5 and digits * 2 > len(last)
