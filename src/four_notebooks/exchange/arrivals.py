"""What a reader of boards, calendars and texts gives: leads with their journal and plans.

Every reader ends in ``Arrivals`` (a list of rows ends in a ``Table``, and its rows become
arrivals by its mapping); what becomes of them is decided in ``taking_in``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from four_notebooks.exchange.leads import Lead
from four_notebooks.method.kinds import EntryKind


class Choice(StrEnum):
    """What becomes of a row about an account that is there already.

    ``SKIP`` leaves the account as it is; ``FILL`` fills its blank fields; ``UPDATE`` lets
    the row's filled fields replace the account's, and empties none; ``BOTH`` makes a
    second account.
    """

    SKIP = "skip"
    FILL = "fill"
    UPDATE = "update"
    BOTH = "both"


class Visit(NamedTuple):
    """A visit to be planned: a local day, the instant (aware) if there was an hour, its
    purpose, and how long it takes in minutes. Where there is an instant, it says the day."""

    day: date
    at: datetime | None
    purpose: str
    minutes: int = 60


@dataclass(frozen=True, slots=True)
class DatedNote:
    """A line of the journal at its own moment (UTC): a comment, a remark, a message.

    METHOD 7: a note is counted nowhere and opens no window, whenever it was written.
    """

    at: datetime
    body: str
    kind: EntryKind = EntryKind.NOTE


@dataclass(frozen=True, slots=True)
class Checklist:
    """A list of items, each done or not: it becomes a sheet with a question per item."""

    title: str
    items: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One card, event or paragraph: ``row`` counts from 1 in the order of the source.

    ``group`` is the list of a board it lay in, '' where the source has none. ``names`` are
    other texts in which the name of a known account may stand, best first (an event's
    summary, place and guests).
    """

    row: int
    lead: Lead
    group: str = ""
    notes: tuple[DatedNote, ...] = ()
    visits: tuple[Visit, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether it brings nothing but the account's own fields and people."""
        return not (self.lead.remarks or self.notes or self.visits or self.checklists)


class Said(StrEnum):
    """What there may be to tell of a whole source, each with a ``count``.

    Words for each stand in ``views.import_list.wording``.
    """

    ARCHIVED = "archived_left_out"
    NO_ACCOUNTS = "no_accounts_left_out"
    COMMENTS_MISSING = "comments_missing"
    TEXT = "text_left_out"
    CANCELLED = "cancelled_left_out"
    TASKS = "tasks_left_out"
    REPEATS_CUT = "repeats_cut"
    REPEATS_ONCE = "repeats_once"
    ZONES_UNKNOWN = "zones_unknown"


@dataclass(frozen=True, slots=True)
class Notice:
    """What the user should know of the whole source: a code and values, never a sentence."""

    code: Said
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FailedRow:
    """A row that cannot be taken: its number, the reason as a code, and its cells."""

    row: int
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrivals:
    """All that one source holds. ``name`` is the file's or the board's own.

    ``kind`` is trello, obsidian, calendar or text. ``groups`` are the lists of a board in
    their order, empty where the source has none. A row is in one of ``found``, ``failed``
    and ``blank_rows``, never in two. ``notices`` say what was left out and why.
    """

    name: str
    kind: str
    groups: tuple[str, ...]
    found: tuple[Arrival, ...]
    failed: tuple[FailedRow, ...] = ()
    blank_rows: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
