"""A card of any board on its way to an arrival: its name, headed texts, days and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from four_notebooks.exchange.arrivals import Arrival, Checklist, DatedNote, Visit
from four_notebooks.exchange.cells import Moment, blank
from four_notebooks.exchange.columns import SINGLE, Field, Mapping, of_header
from four_notebooks.exchange.leads import Lead, lead_of
from four_notebooks.method.day_table import can_be
from four_notebooks.services.entering import LIMITS, MOST_PARTS, SHORT
from four_notebooks.services.refusals import Refused

MOST_NOTES = 5_000
"""Notes that one card brings; a card with more is told to be too large."""
MOST_ITEMS = 200
"""Items of one checklist; a longer one is cut into several."""
_NOT_HERE = frozenset({Field.NAME, Field.SHORT_NAME, Field.SKIP})
"""Fields that a card has by its own name, or that leave something out."""
_MARKS = {True: "☑", False: "☐"}


@dataclass(frozen=True, slots=True)
class Times:
    """What lies ahead and what is past, at one moment in the user's zone."""

    now: datetime
    zone: tzinfo

    def note(self, at: datetime, body: str) -> DatedNote:
        """A note at its moment; one from the future is dated now."""
        return DatedNote(min(at, self.now).astimezone(UTC), body)

    def local(self, at: datetime) -> Moment | None:
        """A moment in the user's zone; midnight is a day without an hour. None: no such day."""
        try:
            here = at.astimezone(self.zone)
        except OverflowError:
            return None
        if not can_be(here.date()):
            return None
        hour = time(here.hour, here.minute)
        return Moment(here.date(), hour if hour != time() else None)

    def placed(self, moment: Moment, done: bool, purpose: str = "") -> Visit | DatedNote:
        """A day as a visit to be planned, or as a note where it is done or past."""
        at = moment.instant(self.zone)
        today = self.now.astimezone(self.zone).date()
        ahead = moment.day >= today if at is None else at >= self.now
        if ahead and not done:
            return Visit(moment.day, at, purpose)
        words = f"{_MARKS[done]} {words_of(moment)}"
        when = at or datetime.combine(moment.day, time(12), self.zone)
        return self.note(when, f"{words}\n{purpose}".strip())


def words_of(moment: Moment) -> str:
    """A moment in figures that every language reads."""
    hour = "" if moment.hour is None else f" {moment.hour:%H:%M}"
    return f"{moment.day.isoformat()}{hour}"


def instant(text: str) -> datetime | None:
    """A moment written by ISO 8601, in UTC; None where it is none or lies beyond all days."""
    try:
        at = datetime.fromisoformat(text.strip())
        at = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
        at = at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if _within(at.date()) else None


def _within(day: date) -> bool:
    """Whether a day and its neighbours (in other zones) can be kept."""
    one = timedelta(days=1)
    return date.min + one < day < date.max - one and can_be(day - one) and can_be(day + one)


@dataclass(slots=True)
class Card:
    """What a card says, gathered piece by piece.

    ``fields`` are texts under headers; ``remarks`` are notes without a date of their own.
    """

    row: int
    name: str
    group: str = ""
    tags: list[str] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    notes: list[DatedNote] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    checklists: list[Checklist] = field(default_factory=list)

    def place(self, placed: Visit | DatedNote) -> None:
        """Take a day that is ahead or past."""
        if isinstance(placed, Visit):
            self.visits.append(placed)
        else:
            self.notes.append(placed)

    def check(self, title: str, items: Sequence[tuple[str, bool]]) -> None:
        """Take a list of items, each done or not; blank ones fall away."""
        kept = [(text[:SHORT], done) for text, done in items if text.strip()]
        for at in range(0, len(kept), MOST_ITEMS):
            part = tuple(kept[at : at + MOST_ITEMS])
            number = f" ({at // MOST_ITEMS + 1})" if at else ""
            self.checklists.append(Checklist(title[: SHORT - 10] + number, part))

    def arrival(self) -> Arrival:
        """The card as an arrival.

        Raises:
            Refused: ``name_blank``, ``text_too_long`` (limit), ``too_many`` (limit).
        """
        name = " ".join(self.name.split())
        if len(name) > LIMITS["name"]:
            self.remarks.insert(0, self.name.strip())
            name = name[: LIMITS["name"] - 1] + "…"
        lead = self._lead(name)
        tags = tuple(dict.fromkeys(tag[:SHORT] for tag in (*lead.tags, *self.tags)))[:MOST_PARTS]
        remarks = (*self.remarks, *lead.remarks)
        self._bounded(remarks)
        return Arrival(
            row=self.row,
            lead=replace(lead, tags=tags, remarks=remarks),
            group=self.group,
            notes=tuple(sorted(self.notes, key=lambda note: note.at)),
            visits=tuple(dict.fromkeys(self.visits)),
            checklists=tuple(self.checklists),
        )

    def _lead(self, name: str) -> Lead:
        """The name with the filled fields, by the rules of a row."""
        filled = [(header, text) for header, text in self.fields if text]
        if not filled and not blank(name):
            return Lead(name)
        headers = [header for header, _ in filled]
        mapping = Mapping((Field.NAME, *fields_of(headers)))
        return lead_of((name, *(text for _, text in filled)), ("", *headers), mapping)

    def _bounded(self, remarks: Sequence[str]) -> None:
        bodies = [*remarks, *(note.body for note in self.notes)]
        if any(len(body) > LIMITS["body"] for body in bodies):
            raise Refused("text_too_long", field="body", limit=LIMITS["body"])
        if len(bodies) + len(self.visits) + len(self.checklists) > MOST_NOTES:
            raise Refused("too_many", field="notes", limit=MOST_NOTES)


def fields_of(headers: Sequence[str]) -> list[Field]:
    """What the headed texts of a card become; what says nothing known is an extra field."""
    found: list[Field] = []
    for header in headers:
        known = of_header(header)
        twice = known in SINGLE and known in found
        found.append(Field.EXTRA if known is None or known in _NOT_HERE or twice else known)
    return found
