"""What readers give, as the book can hold it: cleaned, within its limits, in possible time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import Any

from four_notebooks.exchange.arrivals import Arrival, DatedNote, Visit
from four_notebooks.exchange.leads import TEXT_FIELDS, Lead, LeadContact
from four_notebooks.method.kinds import MEETINGS, EntryKind
from four_notebooks.names.folding import clean
from four_notebooks.services import entering
from four_notebooks.services.entering import LIMITS, MOST_PARTS, SHORT
from four_notebooks.services.refusals import Refused

_USUAL_MINUTES = 60


def fitted(arrival: Arrival, *, now: datetime, zone: tzinfo) -> Arrival:
    """An arrival that can be written as it is. What is too long for a field is kept in a note.

    Raises:
        Refused: ``name_blank``, ``name_too_long`` (limit).
    """
    lead, too_long = _lead(arrival.lead)
    visits, impossible = _visits(arrival.visits, zone)
    notes = [note for each in arrival.notes if (note := _note(each, now))]
    undated = [note.body for note in notes if note.at > now]
    remarks = _texts((*lead.remarks, *undated, *too_long, *impossible), LIMITS["body"])
    return replace(
        arrival,
        lead=replace(lead, remarks=remarks),
        notes=tuple(note for note in notes if note.at <= now),
        visits=visits,
    )


def _lead(lead: Lead) -> tuple[Lead, list[str]]:
    """The lead within the limits, and the whole of what was cut."""
    name = _line(lead.name)
    if not name:
        raise Refused("name_blank")
    if len(name) > LIMITS["name"]:
        raise Refused("name_too_long", limit=LIMITS["name"])
    cut: list[str] = []
    fields: dict[str, Any] = {each: _short(getattr(lead, each), cut) for each in TEXT_FIELDS}
    extra = tuple(
        (_short(label, cut), _short(text, cut)) for label, text in lead.extra[:MOST_PARTS]
    )
    people = (_person(each, cut) for each in lead.contacts[:MOST_PARTS])
    made = replace(
        lead,
        name=name,
        phones=_texts(lead.phones, SHORT),
        tags=_texts(lead.tags, SHORT),
        extra=extra,
        contacts=tuple(each for each in people if each.name),
        visit_purpose=clean(lead.visit_purpose)[:SHORT],
        **fields,
    )
    return made, cut


def _person(person: LeadContact, cut: list[str]) -> LeadContact:
    return LeadContact(
        _line(person.name)[: LIMITS["name"]],
        _line(person.title)[: LIMITS["title"]],
        _texts(person.phones, SHORT),
        _short(person.mail, cut),
        _short(person.wechat, cut),
    )


def _note(note: DatedNote, now: datetime) -> DatedNote | None:
    """A note that counts nowhere; None for one without words. On a day that there is not it
    lies after now, and so does what is dated in the future: both are dated at the import.

    METHOD 4: a meeting would open a window, so it comes as the note that it is.
    """
    body = clean(note.body)[: LIMITS["body"]]
    if not body.strip():
        return None
    try:
        at = entering.instant(note.at)
    except (Refused, OverflowError):
        at = now + timedelta(days=1)
    kind = EntryKind.NOTE if note.kind in MEETINGS else note.kind
    return DatedNote(at, body, kind)


def _visits(visits: Iterable[Visit], zone: tzinfo) -> tuple[tuple[Visit, ...], list[str]]:
    """The visits on days that there are, each in the user's zone; the others as words."""
    found, impossible = [], []
    for visit in visits:
        purpose = clean(visit.purpose)[: LIMITS["purpose"]]
        try:
            at = None if visit.at is None else entering.instant(visit.at)
            day = entering.possible_day(visit.day if at is None else at.astimezone(zone).date())
        except (Refused, OverflowError):
            impossible.append(f"{visit.day.isoformat()} {purpose}".strip())
            continue
        fits = 0 <= visit.minutes <= entering.LONGEST_MINUTES
        found.append(Visit(day, at, purpose, visit.minutes if fits else _USUAL_MINUTES))
    return tuple(found), impossible


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _short(text: str, cut: list[str]) -> str:
    tidy = clean(text)
    if len(tidy) <= SHORT:
        return tidy
    cut.append(tidy)
    return tidy[: SHORT - 1] + "…"


def _texts(texts: Iterable[str], longest: int) -> tuple[str, ...]:
    """Each text once, without blank ones, no more and no longer than is kept."""
    tidy = (clean(text).strip()[:longest] for text in texts)
    return tuple(dict.fromkeys(text for text in tidy if text))[:MOST_PARTS]
