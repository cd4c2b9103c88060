"""An account taking shape from the rows about it, whether it is there already or new."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Generic, TypeVar

from four_notebooks.exchange.arrivals import Arrival, Checklist, Choice, DatedNote, Visit
from four_notebooks.exchange.known import NO_DETAILS, Details
from four_notebooks.exchange.leads import Lead, LeadContact
from four_notebooks.exchange.taking_in.checklists import SheetsOfLists, Ticks, as_text, unsaid
from four_notebooks.exchange.taking_in.differing import differences
from four_notebooks.exchange.taking_in.filling import (
    filled,
    filled_person,
    updated,
    updated_person,
    without_numbers_of,
)
from four_notebooks.exchange.taking_in.plan import Belongings, Difference
from four_notebooks.method.values import Account, Contact

Holder = TypeVar("Holder", Account, Lead)


@dataclass(frozen=True, slots=True)
class Moments:
    """What lies ahead and what is past, at one moment in the user's zone.

    ``no_hour_minute`` is the minute of the day at which a plan without an hour counts
    (METHOD 7: 18:00).
    """

    now: datetime
    zone: tzinfo
    no_hour_minute: int = 18 * 60

    def is_ahead(self, visit: Visit) -> bool:
        """Whether a visit can still be planned; today without an hour can."""
        if visit.at is None:
            return visit.day >= self.now.astimezone(self.zone).date()
        return visit.at >= self.now

    def told(self, visit: Visit) -> DatedNote:
        """A visit that cannot be planned, as a note at its time."""
        at = visit.at
        if at is None:
            midnight = datetime(visit.day.year, visit.day.month, visit.day.day, tzinfo=self.zone)
            at = midnight + timedelta(minutes=self.no_hour_minute)
        local = at.astimezone(self.zone)
        when = f"{visit.day.isoformat()}" + (f" {local:%H:%M}" if visit.at is not None else "")
        return DatedNote(at, f"{when} {visit.purpose}".strip())


@dataclass(slots=True)
class Growing(Generic[Holder]):
    """One account: its fields, people and belongings as the rows so far have them.

    ``known`` is what it has in the book; visits are planned only if ``active``.
    """

    holder: Holder
    times: Moments
    sheets: SheetsOfLists
    people: list[Contact | LeadContact] = field(default_factory=list)
    known: Details = NO_DETAILS
    active: bool = True
    remarks: dict[str, None] = field(default_factory=dict)
    notes: dict[DatedNote, None] = field(default_factory=dict)
    visits: list[Visit] = field(default_factory=list)
    planned: set[tuple[date, datetime | None]] = field(default_factory=set)
    ticks: dict[str, Ticks] = field(default_factory=dict)

    @property
    def has(self) -> Belongings:
        """What has come for it so far besides its fields and people."""
        return Belongings(
            tuple(self.remarks), tuple(self.notes), tuple(self.visits), tuple(self.ticks.values())
        )

    def begin(self, arrival: Arrival) -> None:
        """Take what comes with the first row, whose lead it is."""
        self.people = list(arrival.lead.contacts)
        if arrival.lead.remarks or arrival.notes:
            self._take_journal(arrival)
        if arrival.visits:
            self._take_visits(arrival)
        for checklist in arrival.checklists:
            self._take_checklist(checklist, newer=False)

    def lead(self) -> Lead:
        """The lead that a new account is made of."""
        assert isinstance(self.holder, Lead)
        people = tuple(each for each in self.people if isinstance(each, LeadContact))
        if people == self.holder.contacts:
            return self.holder
        return replace(self.holder, contacts=people)

    def take(self, arrival: Arrival, choice: Choice) -> tuple[Difference, ...]:
        """Let a row fill gaps, or with ``UPDATE`` replace fields; what it changed."""
        lead, newer = arrival.lead, choice is Choice.UPDATE
        before, people, has = self.holder, list(self.people), self.has
        theirs = [each for each in self.people if isinstance(each, Contact)]
        lean = without_numbers_of(theirs, lead)
        self.holder = updated(self.holder, lean) if newer else filled(self.holder, lean)
        for person in lead.contacts:
            self._take_person(person, newer=newer)
        self._take_journal(arrival)
        self._take_visits(arrival)
        for checklist in arrival.checklists:
            self._take_checklist(checklist, newer=newer)
        return differences(before, self.holder, people, self.people, has, self.has)

    def _take_person(self, person: LeadContact, *, newer: bool) -> None:
        at = next((at for at, each in enumerate(self.people) if each.name == person.name), None)
        if at is None:
            self.people.append(person)
            return
        there = self.people[at]
        if isinstance(there, Contact):
            now = updated_person(there, person) if newer else filled_person(there, person)
            self.people[at] = now
        else:
            self.people[at] = (
                updated_person(there, person) if newer else filled_person(there, person)
            )

    def _take_journal(self, arrival: Arrival) -> None:
        for remark in arrival.lead.remarks:
            self._remark(remark)
        for note in arrival.notes:
            self._note(note)

    def _remark(self, text: str) -> None:
        if text.strip() and text not in self.known.bodies:
            self.remarks[text] = None

    def _note(self, note: DatedNote) -> None:
        if (note.at, note.body) not in self.known.dated:
            self.notes[note] = None

    def _take_visits(self, arrival: Arrival) -> None:
        """Plan what lies ahead; what is past, or cannot be planned, is told in a note.

        A list's row has its own words for a note; a second day of one list is a remark.
        """
        lead = arrival.lead
        for visit in arrival.visits:
            if (visit.day, visit.at) in self.planned or _is_known(visit, lead, self.known):
                continue
            words = "\n".join(part for part in (lead.visit_words, visit.purpose) if part)
            if lead.visit_words and self.visits:
                self._remark(lead.visit_words)
            elif self.active and self.times.is_ahead(visit):
                self.visits.append(visit)
                self.planned.add((visit.day, visit.at))
            elif lead.visit_words:
                self._remark(words)
            else:
                told = self.times.told(visit)
                if told.at <= self.times.now:
                    self._note(told)
                else:
                    self._remark(told.body)

    def _take_checklist(self, checklist: Checklist, *, newer: bool) -> None:
        ticks = self.sheets.ticks(checklist)
        if ticks is None:
            self._remark(as_text(checklist))
            return
        left = unsaid(ticks, self.known.answers, newer=newer)
        earlier = self.ticks.get(ticks.template.id)
        if earlier is None or newer:
            merged = {each[0]: each for each in (earlier.answers if earlier else ())}
            merged |= {each[0]: each for each in left.answers}
            if merged:
                self.ticks[ticks.template.id] = replace(left, answers=tuple(merged.values()))


def _is_known(visit: Visit, lead: Lead, known: Details) -> bool:
    """Whether a visit is planned in the book already: any of the day that a list names, else
    one of the same day without an hour, with the same, or for the same purpose."""
    if visit.day not in known.days:
        return False
    if visit.at is None or lead.visit_words:
        return True
    return any(
        day == visit.day and (at is None or at == visit.at or (bool(why) and why == visit.purpose))
        for day, at, why in known.hours
    )
