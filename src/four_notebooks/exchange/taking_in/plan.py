"""What an import would do, as values: the preview is the plan itself."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from four_notebooks.exchange.arrivals import Choice, DatedNote, FailedRow, Notice, Visit
from four_notebooks.exchange.columns import Mapping
from four_notebooks.exchange.leads import Lead, LeadContact
from four_notebooks.exchange.taking_in.checklists import Ticks
from four_notebooks.method.values import Account, Contact, Notebook, Status

Values: TypeAlias = AnyMapping[str, object]
_NO_VALUES: Values = MappingProxyType({})


class Difference(NamedTuple):
    """One field that a row would change: the text there now, and the text there would be.

    ``field`` is a field of the account, or ``contacts``, ``notes``, ``visits``,
    ``checklists``; what is only added has no text before.
    """

    field: str
    before: str
    after: str


class Maybe(NamedTuple):
    """An account that a new row may be about; it is shown, and nothing is done about it.

    ``by`` is ``likeness`` (``share`` 0-1), ``sound``, ``phone``, ``bin`` (recognised for sure,
    but it lies in the bin, where nothing is taken in), or ``both`` (recognised for sure, and
    kept beside it). ``account_id`` is 0 for an earlier row.
    """

    account_id: int
    name: str
    by: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Belongings:
    """What comes with an account besides its fields and people.

    ``remarks`` are notes dated at the import, ``notes`` at their own moments.
    """

    remarks: tuple[str, ...] = ()
    notes: tuple[DatedNote, ...] = ()
    visits: tuple[Visit, ...] = ()
    ticks: tuple[Ticks, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.remarks or self.notes or self.visits or self.ticks)


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to be made from a row and the later rows about the same."""

    row: int
    lead: Lead
    has: Belongings = Belongings()
    notebook: Notebook | None = None
    maybe: Maybe | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes that are dated at the import."""
        return self.has.remarks

    @property
    def visit(self) -> Visit | None:
        """The first visit to be planned."""
        return next(iter(self.has.visits), None)


@dataclass(frozen=True, slots=True)
class Update:
    """An account already there as rows change it: its gaps, or whatever they fill."""

    before: Account
    after: Account
    people: tuple[tuple[Contact, Contact], ...] = ()
    new_people: tuple[LeadContact, ...] = ()
    has: Belongings = Belongings()

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes that are dated at the import."""
        return self.has.remarks

    @property
    def visit(self) -> Visit | None:
        """The first visit to be planned."""
        return next(iter(self.has.visits), None)

    @property
    def changes_anything(self) -> bool:
        """Whether the account or anything it has would be different."""
        return bool(self.before != self.after or self.people or self.new_people or self.has)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row about an account already there (``account_id``) or about an earlier row.

    ``by`` is ``code``, ``name``, ``phone``, ``mention`` (an event names the account) or
    ``chosen`` (the user said so); ``status`` is the account's, None for an earlier row.
    ``differences`` is what the row changes under its ``choice``.
    """

    row: int
    name: str
    by: str
    match_name: str
    account_id: int | None
    first_row: int | None
    choice: Choice = Choice.FILL
    status: Status | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def fills(self) -> tuple[str, ...]:
        """The names of the fields that the row changes."""
        return tuple(dict.fromkeys(each.field for each in self.differences))


class Left(StrEnum):
    """Why a row is left out: its list is, the row is, or it is an event that names nobody."""

    GROUP = "group"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"


class LeftOut(NamedTuple):
    """A row that is left out, and why."""

    row: int
    name: str
    why: Left
    group: str = ""
    maybe: Maybe | None = None


class PreviewRow(NamedTuple):
    """One row as the preview shows it.

    ``state`` is new, duplicate, failed, blank or left; ``detail`` is the account a duplicate
    matches, the code of the reason of a failed row (its sentence takes ``values``), or why
    a row is left out (``Left``).
    """

    row: int
    state: str
    name: str
    detail: str = ""
    duplicate: Duplicate | None = None
    maybe: Maybe | None = None
    notebook: Notebook | None = None
    values: Values = _NO_VALUES


@dataclass(frozen=True)
class ImportPlan:
    """Everything an import would write, and what it would leave out.

    ``table`` is the name of the source; ``headers`` and ``mapping`` are remembered when it
    is written. Every row is in exactly one of ``new``, ``duplicates``, ``failed``,
    ``blank_rows`` and ``left``.
    """

    table: str
    notebook: Notebook
    rows: int
    new: tuple[NewAccount, ...]
    updates: tuple[Update, ...]
    duplicates: tuple[Duplicate, ...]
    failed: tuple[FailedRow, ...]
    blank_rows: tuple[int, ...]
    left: tuple[LeftOut, ...] = ()
    notices: tuple[Notice, ...] = ()
    headers: tuple[str, ...] = ()
    mapping: Mapping | None = None

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

    @property
    def notebooks(self) -> frozenset[Notebook]:
        """Where new accounts would lie."""
        return frozenset(each.notebook or self.notebook for each in self.new)

    def preview(self, limit: int | None = None) -> list[PreviewRow]:
        """The rows in the order of the source; made once, so ask for it off the thread."""
        return list(self._shown[:limit])

    @cached_property
    def _shown(self) -> tuple[PreviewRow, ...]:
        return tuple(sorted(self._rows(), key=lambda each: each.row))

    def _rows(self) -> Iterable[PreviewRow]:
        for new in self.new:
            place = new.notebook or self.notebook
            yield PreviewRow(new.row, "new", new.lead.name, "", None, new.maybe, place)
        for again in self.duplicates:
            yield PreviewRow(again.row, "duplicate", again.name, again.match_name, again)
        for bad in self.failed:
            yield PreviewRow(bad.row, "failed", "", bad.reason, values=bad.values)
        for row in self.blank_rows:
            yield PreviewRow(row, "blank", "")
        for out in self.left:
            yield PreviewRow(out.row, "left", out.name, out.why, None, out.maybe)
