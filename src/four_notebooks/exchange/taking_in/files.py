"""A file taken in whole, as the command line does: read, compared, and written as one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.exchange.arrivals import Arrivals, Choice
from four_notebooks.exchange.columns import guess
from four_notebooks.exchange.known import KnownAccounts, known_accounts
from four_notebooks.exchange.mappings import remembered
from four_notebooks.exchange.tables_in import Table, read_table
from four_notebooks.exchange.taking_in.plan import ImportPlan
from four_notebooks.exchange.taking_in.planning import plan_arrivals, plan_import
from four_notebooks.exchange.taking_in.writing import ImportResult, run_import
from four_notebooks.method.values import Notebook

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

DONE = " ✓"
"""How the groups of cards end that a board has ticked (``boards.obsidian``)."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How something is taken in: where to, what becomes of duplicates and of unknown names.

    Groups of ticked cards (``DONE``) that ``targets`` says nothing of are left out.
    """

    notebook: Notebook = Notebook.INBOX
    targets: Mapping[str, Notebook | None] = field(default_factory=dict)
    choice: Choice = Choice.FILL
    strangers: bool | None = None


def plan_for(
    book: Book,
    source: Table | Arrivals,
    manner: Manner,
    known: KnownAccounts | None = None,
) -> ImportPlan:
    """What taking a source in would do; a list's columns as remembered, else as guessed.

    Raises:
        Unreadable: ``no_name_column``. BookError.
    """
    there = known or known_accounts(book)
    now, zone = book.now(), book.zone
    if isinstance(source, Arrivals):
        return plan_arrivals(
            source,
            there,
            now=now,
            zone=zone,
            targets=_targets(source, manner),
            notebook=manner.notebook,
            choice=manner.choice,
            strangers=manner.strangers,
        )
    mapping = remembered(book, source.headers) or guess(source)
    return plan_import(
        source,
        mapping,
        there,
        now=now,
        zone=zone,
        notebook=manner.notebook,
        choice=manner.choice,
    )


def _targets(source: Arrivals, manner: Manner) -> Mapping[str, Notebook | None]:
    ticked: dict[str, Notebook | None] = {
        group: None for group in source.groups if group.endswith(DONE)
    }
    return {**ticked, **manner.targets}


def import_file(
    book: Book,
    path: Path,
    *,
    notebook: Notebook = Notebook.INBOX,
    encoding: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Read a list, read its columns as remembered or guessed, and take it in.

    Raises:
        Unreadable: the file is no list. Cancelled, Refused, BookError as ``run_import``.
    """
    table = read_table(path, encoding=encoding)
    return run_import(book, plan_for(book, table, Manner(notebook)), progress, cancelled)
