"""The things a book holds, as frozen values.

Every record has an ``id`` that is unique among its kind. Instants are aware
datetimes in UTC; days are local dates. A record is never changed: a step of the
ledger replaces one value by another (see ``storage.changes``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from four_notebooks.method.kinds import (
    MEETINGS,
    Answer,
    Attitude,
    EntryKind,
    LostBy,
    Method,
    MoveKind,
    Notebook,
    PlanState,
    ReleaseReason,
    ReminderKind,
    SheetAbout,
    Status,
    Temper,
    Term,
    Told,
)
from four_notebooks.method.sheet_values import Script, ScriptUse, SheetAnswer, SheetTemplate

__all__ = [
    "MEETINGS",
    "Account",
    "Answer",
    "Attachment",
    "Attitude",
    "Contact",
    "Draft",
    "Entry",
    "EntryKind",
    "Evidence",
    "LostBy",
    "Method",
    "Move",
    "MoveKind",
    "Notebook",
    "PlanState",
    "PlannedVisit",
    "Record",
    "Referral",
    "ReleaseReason",
    "Reminder",
    "ReminderKind",
    "Script",
    "ScriptUse",
    "Setting",
    "SheetAbout",
    "SheetAnswer",
    "SheetTemplate",
    "Status",
    "Strategy",
    "Temper",
    "Term",
    "Told",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One question of METHOD 3 about an account: the answer, a note, and when it was given."""

    answer: Answer = Answer.UNKNOWN
    note: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A company or household being sold to; one card.

    ``amount`` is the expected amount in hundredths of the book's currency.
    ``position`` orders cards within a notebook by hand, smallest first.
    ``extra`` keeps fields of other systems as (label, text), in their order.
    ``locked`` keeps it from being released (METHOD 5) until it is unlocked.
    ``deleted_at`` is set while the account lies in the bin.
    """

    id: int
    name: str
    created_at: datetime
    notebook: Notebook = Notebook.INBOX
    status: Status = Status.ACTIVE
    position: float = 0.0
    term: Term = Term.SHORT
    short_name: str = ""
    registration_code: str = ""
    phones: tuple[str, ...] = ()
    area: str = ""
    address: str = ""
    industry: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    amount: int | None = None
    website: str = ""
    note: str = ""
    need: Evidence = Evidence()
    power: Evidence = Evidence()
    value: Evidence = Evidence()
    extra: tuple[tuple[str, str], ...] = ()
    locked: bool = False
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at an account. ``level`` None is unknown, shown as "?", and counts as 3."""

    id: int
    account_id: int
    name: str
    title: str = ""
    level: int | None = None
    reports_to: int | None = None
    phones: tuple[str, ...] = ()
    wechat: str = ""
    mail: str = ""
    attitude: Attitude = Attitude.UNKNOWN
    temper: Temper = Temper.UNKNOWN
    ally: bool = False
    note: str = ""
    position: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the journal: a visit of any kind, or a note (METHOD 7).

    ``start`` is UTC, ``minutes`` the duration; ``met`` holds contact ids;
    ``heat`` is 0-100 or None; ``recorded_at`` tells late entries from timely ones.
    """

    id: int
    account_id: int
    kind: EntryKind
    start: datetime
    recorded_at: datetime
    minutes: int = 60
    met: tuple[int, ...] = ()
    purpose: str = ""
    body: str = ""
    state: str = ""
    problem_solved: Answer = Answer.UNKNOWN
    next_problem: str = ""
    asked: bool = False
    answer: str = ""
    heat: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """What the next visit is for (METHOD 1, 下次策略); a newer one replaces the earlier.

    Blank text in all four fields is no strategy.
    """

    id: int
    account_id: int
    written_at: datetime
    goal: str = ""
    way_in: str = ""
    news: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVisit:
    """A visit planned for a local day; without an hour (``at`` None) it counts as 18:00."""

    id: int
    account_id: int
    day: date
    created_at: datetime
    at: datetime | None = None
    minutes: int = 60
    contacts: tuple[int, ...] = ()
    purpose: str = ""
    position: float = 0.0
    state: PlanState = PlanState.OPEN
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One line of an account's history: where it went, when and why (METHOD 3, 5).

    ``from_notebook`` and ``to_notebook`` are None for the open pool.
    """

    id: int
    account_id: int
    at: datetime
    kind: MoveKind
    from_notebook: Notebook | None = None
    to_notebook: Notebook | None = None
    reason: str = ""
    lost_by: LostBy = LostBy.UNSAID
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file kept beside the book, named by the SHA-256 of its content (``digest``, hex)."""

    id: int
    account_id: int
    digest: str
    name: str
    media_type: str
    size: int
    added_at: datetime
    entry_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Text not recorded yet, kept as typed. ``id`` names the field, for example ``entry/12``."""

    id: str
    text: str
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting that lives in the book; ``value`` is JSON text."""

    id: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What the user did with one event of METHOD 9: put it off, or dealt with it.

    ``id`` names the event (kind, account and moment), so that it can come up only once;
    ``due_at`` is the event's moment. Events nobody has touched have no record.
    """

    id: str
    account_id: int
    kind: ReminderKind
    due_at: datetime
    snoozed_until: datetime | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A signed account was asked for a referral; ``lead_id`` is the lead that came of it."""

    id: int
    account_id: int
    at: datetime
    lead_id: int | None = None
    note: str = ""


Record: TypeAlias = (
    Account
    | Contact
    | Entry
    | Strategy
    | PlannedVisit
    | Move
    | Attachment
    | SheetTemplate
    | SheetAnswer
    | Script
    | ScriptUse
    | Reminder
    | Referral
    | Draft
    | Setting
)
