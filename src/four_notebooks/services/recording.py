"""What is handed over when a visit is recorded: one value, one step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    Notebook,
    PlannedVisit,
    Strategy,
    Term,
)
from four_notebooks.storage.changes import Announcement


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """A lead to be made together with what is recorded about it."""

    name: str
    notebook: Notebook = Notebook.INBOX
    term: Term = Term.SHORT
    phones: tuple[str, ...] = ()
    area: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContact:
    """A person met for the first time, to be made in the step that records the visit.

    ``reports_to`` is the id of a contact that exists already.
    """

    name: str
    level: int | None = None
    title: str = ""
    reports_to: int | None = None
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceGiven:
    """An answer to ``need``, ``power`` or ``value`` that came out of a visit (METHOD 3)."""

    question: str
    answer: Answer
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStrategy:
    """The strategy for the next visit; blank in all fields replaces the old one by none."""

    goal: str = ""
    way_in: str = ""
    news: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPlan:
    """When to come again: a local day, and the instant if there is an hour."""

    day: date
    at: datetime | None = None
    minutes: int = 60
    contacts: tuple[int, ...] = ()
    purpose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Everything one press of "record" writes, in one step that one undo takes back.

    ``account`` is an id, or a lead to be made. ``start`` None means now less the
    duration. ``met`` mixes ids of contacts and new people. ``move_to`` moves the card in
    the same step. ``drafts`` are ids of drafts that this uses up (undo brings them
    back), ``attachments`` ids of files added while it was a draft. ``why`` and
    ``why_not`` answer the two questions of the move, kept as a note of their own under
    the headings the user saw (as ``Board.answer_questions`` does).
    """

    account: int | NewAccount
    kind: EntryKind = EntryKind.IN_PERSON
    start: datetime | None = None
    minutes: int = 60
    met: tuple[int | NewContact, ...] = ()
    purpose: str = ""
    body: str = ""
    state: str = ""
    problem_solved: Answer = Answer.UNKNOWN
    next_problem: str = ""
    asked: bool = False
    answer: str = ""
    heat: int | None = None
    evidence: tuple[EvidenceGiven, ...] = ()
    move_to: Notebook | None = None
    move_reason: str = ""
    why: str = ""
    why_not: str = ""
    why_headings: tuple[str, str] = ("", "")
    strategy: NextStrategy | None = None
    plan: NextPlan | None = None
    drafts: tuple[str, ...] = ()
    attachments: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What a recording became."""

    entry: Entry
    account: Account
    new_contacts: tuple[Contact, ...]
    strategy: Strategy | None
    plan: PlannedVisit | None
    announcement: Announcement
