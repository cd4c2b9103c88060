"""What tests let come in: leads, cards and events by hand, planned and written into a book."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from four_notebooks.exchange.arrivals import Arrival, Arrivals, Checklist, DatedNote, Visit
from four_notebooks.exchange.columns import guess
from four_notebooks.exchange.known import known_accounts
from four_notebooks.exchange.leads import Lead, LeadContact
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.plan import ImportPlan, PreviewRow
from four_notebooks.exchange.taking_in.planning import plan_arrivals, plan_import
from four_notebooks.exchange.taking_in.writing import ImportResult, run_import
from four_notebooks.services.book import Book

__all__ = ["Checklist", "DatedNote", "LeadContact", "Visit"]


def at(text: str) -> datetime:
    """A moment in UTC, as "2026-11-01 08:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def card(row: int, name: str, group: str = "", **has: Any) -> Arrival:  # noqa: ANN401 - any field
    """A card: fields of a lead by their names, and what else an arrival has."""
    own = {key: has.pop(key) for key in ("notes", "visits", "checklists", "names") if key in has}
    return Arrival(row, Lead(name, **has), group, **own)


def board(*cards: Arrival, kind: str = "trello", name: str = "board.json") -> Arrivals:
    """What a reader gives of a board or a calendar."""
    groups = tuple(dict.fromkeys(each.group for each in cards if each.group))
    return Arrivals(name, kind, groups, cards)


def planned(book: Book, source: Arrivals | Table, **how: Any) -> ImportPlan:  # noqa: ANN401
    """What taking it in would do now."""
    common = {"now": book.now(), "zone": book.zone, **how}
    if isinstance(source, Table):
        return plan_import(source, guess(source), known_accounts(book), **common)
    return plan_arrivals(source, known_accounts(book), **common)


def taken(book: Book, source: Arrivals | Table, **how: Any) -> ImportResult:  # noqa: ANN401
    """Taken in now."""
    return run_import(book, planned(book, source, **how))


def table(header: str, *rows: str) -> Table:
    """A table from lines of cells."""
    return Table("list.csv", "csv", tuple(tuple(row.split(",")) for row in (header, *rows)), 0)


def row(plan: ImportPlan, number: int) -> PreviewRow:
    """What the preview says of one row."""
    return next(each for each in plan.preview() if each.row == number)


def changes_of(plan: ImportPlan, number: int) -> dict[str, tuple[str, str]]:
    """What a duplicate row would change: by field, before and after."""
    duplicate = row(plan, number).duplicate
    assert duplicate is not None
    return {each.field: (each.before, each.after) for each in duplicate.differences}
