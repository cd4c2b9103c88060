"""What an import would do, before anything is written: the preview is the plan itself.

Rules: a row that matches an account already there, or an earlier row, is a duplicate and
fills that account's gaps; a foreign system's level stays an extra field; a planned day
without an hour is a plan for that day, one in the past becomes a note; remarks become
notes dated at import; a legal representative becomes a contact of unknown level.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import NamedTuple

from four_notebooks.exchange.arrivals import FailedRow, Visit
from four_notebooks.exchange.columns import Mapping
from four_notebooks.exchange.faults import Cancelled, Unreadable
from four_notebooks.exchange.gaps import filled, filled_person, merged
from four_notebooks.exchange.known import Details, KnownAccounts
from four_notebooks.exchange.leads import Lead, LeadContact, lead_of
from four_notebooks.exchange.same_account import Match, known_by, recognition_of
from four_notebooks.exchange.tables_in import Table
from four_notebooks.method.values import Account, Contact, Notebook, Status
from four_notebooks.services.refusals import Refused

__all__ = [
    "Duplicate",
    "FailedRow",
    "ImportPlan",
    "NewAccount",
    "PreviewRow",
    "Update",
    "Visit",
    "notes_of",
    "plan_import",
]
_ASKED_EVERY = 200


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to be made from a row and the later rows about the same."""

    row: int
    lead: Lead
    notes: tuple[str, ...]
    visit: Visit | None


@dataclass(frozen=True, slots=True)
class Update:
    """Gaps of an account already there that rows fill."""

    before: Account
    after: Account
    people: tuple[tuple[Contact, Contact], ...] = ()
    new_people: tuple[LeadContact, ...] = ()
    notes: tuple[str, ...] = ()
    visit: Visit | None = None

    @property
    def changes_anything(self) -> bool:
        """Whether the account or anything it has would be different."""
        return bool(
            self.before != self.after or self.people or self.new_people or self.notes or self.visit
        )


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row about an account already there (``account_id``) or about an earlier row.

    ``by`` is ``code``, ``name`` or ``phone``; ``fills`` names what the row adds.
    """

    row: int
    name: str
    by: str
    match_name: str
    account_id: int | None
    first_row: int | None
    fills: tuple[str, ...] = ()


class PreviewRow(NamedTuple):
    """One row as the preview shows it.

    ``state`` is new, duplicate, failed or blank; ``detail`` is the account a duplicate
    matches, or the code of the reason.
    """

    row: int
    state: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything an import would write, and what it would leave out."""

    table: str
    notebook: Notebook
    rows: int
    new: tuple[NewAccount, ...]
    updates: tuple[Update, ...]
    duplicates: tuple[Duplicate, ...]
    failed: tuple[FailedRow, ...]
    blank_rows: tuple[int, ...]

    @property
    def added(self) -> int:
        """How many accounts would be made."""
        return len(self.new)

    @property
    def updated(self) -> int:
        """How many accounts already there would really change."""
        return len(self.updates)

    @property
    def skipped(self) -> int:
        """How many rows are blank."""
        return len(self.blank_rows)

    def preview(self, limit: int | None = None) -> list[PreviewRow]:
        """The rows in the order of the table."""
        found = [PreviewRow(each.row, "new", each.lead.name) for each in self.new]
        found += [PreviewRow(d.row, "duplicate", d.name, d.match_name) for d in self.duplicates]
        found += [PreviewRow(f.row, "failed", "", f.reason) for f in self.failed]
        found += [PreviewRow(row, "blank", "") for row in self.blank_rows]
        return sorted(found)[:limit]


def plan_import(
    table: Table,
    mapping: Mapping,
    known: KnownAccounts,
    *,
    now: datetime,
    zone: tzinfo,
    notebook: Notebook = Notebook.INBOX,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPlan:
    """What importing a table would do at a moment. Pure: nothing is written.

    About a second for ten thousand rows: call it off the interface's thread.

    Raises:
        Unreadable: ``no_name_column`` where the mapping names no column for the account.
        Cancelled: ``cancelled``, asked every few hundred rows, said yes.
    """
    if not mapping.has_name:
        raise Unreadable("no_name_column")
    reading = _Reading(known, table.headers, mapping)
    for at, line in enumerate(table.lines):
        if cancelled is not None and at % _ASKED_EVERY == 0 and cancelled():
            raise Cancelled
        reading.take(line.number, line.cells, line.blank)
    times = _Times(now, zone)
    return ImportPlan(
        table=table.name,
        notebook=notebook,
        rows=len(table.lines),
        new=tuple(times.new_account(row, lead) for row, lead in reading.new),
        updates=tuple(_updates(reading, known, times)),
        duplicates=tuple(reading.duplicates),
        failed=tuple(reading.failed),
        blank_rows=tuple(reading.blank),
    )


@dataclass
class _Reading:
    """Rows taken one after the other; each is compared with all that came before."""

    known: KnownAccounts
    headers: tuple[str, ...]
    mapping: Mapping
    new: list[tuple[int, Lead]] = field(default_factory=list)
    also: dict[int, list[Lead]] = field(default_factory=dict)
    duplicates: list[Duplicate] = field(default_factory=list)
    failed: list[FailedRow] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._recognition = recognition_of(self.known.compared())

    def take(self, row: int, cells: tuple[str, ...], is_blank: bool) -> None:
        """Sort one row into new, duplicate, failed or blank."""
        if is_blank:
            self.blank.append(row)
            return
        try:
            lead = lead_of(cells, self.headers, self.mapping)
        except Refused as refusal:
            self.failed.append(FailedRow(row, refusal.code, refusal.values, cells))
            return
        wanted = known_by(
            -1 - len(self.new),
            lead.name,
            code=lead.registration_code,
            phones=lead.all_phones,
            area=lead.area,
            address=lead.address,
            short_name=lead.short_name,
        )
        match = self._recognition.find(wanted)
        if match is None:
            self.new.append((row, lead))
            self._recognition.add(wanted)
        else:
            self._take_again(row, lead, match)

    def _take_again(self, row: int, lead: Lead, match: Match) -> None:
        """A row about an account that is known already, or about an earlier row."""
        if match.known.key >= 0:
            self._fill_account(row, lead, match)
            return
        at = -1 - match.known.key
        first_row, earlier = self.new[at]
        together = merged(earlier, lead)
        self.new[at] = (first_row, together)
        self.duplicates.append(
            Duplicate(
                row, lead.name, match.by, earlier.name, None, first_row, _fills(earlier, together)
            )
        )

    def _fill_account(self, row: int, lead: Lead, match: Match) -> None:
        account = self.known.accounts[match.known.key]
        fills = _fills(account, filled(account, lead))
        self.also.setdefault(account.id, []).append(lead)
        self.duplicates.append(
            Duplicate(row, lead.name, match.by, account.name, account.id, None, fills)
        )


def _fills(before: Account | Lead, after: Account | Lead) -> tuple[str, ...]:
    """The names of the fields that differ."""
    return tuple(name for name in before.__slots__ if getattr(before, name) != getattr(after, name))


@dataclass(frozen=True, slots=True)
class _Times:
    """What lies ahead and what is past, at one moment in the user's zone."""

    now: datetime
    zone: tzinfo

    def planned(self, lead: Lead) -> Visit | None:
        """The lead's visit if it lies ahead; today without an hour does."""
        if lead.visit is None:
            return None
        at = lead.visit.instant(self.zone)
        today = self.now.astimezone(self.zone).date()
        ahead = lead.visit.day >= today if at is None else at >= self.now
        return Visit(lead.visit.day, at, lead.visit_purpose) if ahead else None

    def new_account(self, row: int, lead: Lead) -> NewAccount:
        """A row as the account to be made: the visit planned, or told in a note."""
        visit = self.planned(lead)
        return NewAccount(row, lead, notes_of(lead, visit), visit)


def notes_of(lead: Lead, visit: Visit | None) -> tuple[str, ...]:
    """The notes of a lead: its remarks, and the visit that could not be planned."""
    if lead.visit is None or visit is not None:
        return lead.remarks
    words = "\n".join(part for part in (lead.visit_words, lead.visit_purpose) if part)
    return (*lead.remarks, words)


def _updates(reading: _Reading, known: KnownAccounts, times: _Times) -> list[Update]:
    """What really changes of the accounts that rows were recognised as."""
    details = known.journals(list(reading.also))
    found = []
    for account_id, leads in reading.also.items():
        together = leads[0]
        for lead in leads[1:]:
            together = merged(together, lead)
        account = known.accounts[account_id]
        people = known.contacts.get(account_id, ())
        update = _update(account, people, together, details.get(account_id, Details()), times)
        if update.changes_anything:
            found.append(update)
    return found


def _update(
    account: Account,
    people: tuple[Contact, ...],
    lead: Lead,
    details: Details,
    times: _Times,
) -> Update:
    """The gaps of one account that a lead fills; what was imported before is not said again."""
    visit = times.planned(lead) if account.status is Status.ACTIVE else None
    notes = notes_of(lead, visit)
    if lead.visit is not None and lead.visit.day in details.days:
        visit, notes = None, lead.remarks
    named = {person.name: person for person in people}
    changed = [
        (named[each.name], filled_person(named[each.name], each))
        for each in lead.contacts
        if each.name in named
    ]
    return Update(
        before=account,
        after=filled(account, _without_numbers_of(people, lead)),
        people=tuple((before, after) for before, after in changed if before != after),
        new_people=tuple(each for each in lead.contacts if each.name not in named),
        notes=tuple(note for note in notes if note not in details.bodies),
        visit=visit,
    )


def _without_numbers_of(people: tuple[Contact, ...], lead: Lead) -> Lead:
    """The lead without numbers of the account that its people have already."""
    theirs = {number for person in people for number in person.phones}
    return replace(lead, phones=tuple(each for each in lead.phones if each not in theirs))
