"""Taking a plan in: written as one step that one undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from four_notebooks.exchange.arrivals import FailedRow
from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.mappings import remembering
from four_notebooks.exchange.taking_in.plan import ImportPlan, NewAccount, Update
from four_notebooks.exchange.taking_in.records import Records
from four_notebooks.method.values import Method, Notebook
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_PIECE = 50
"""Accounts handed over at once; the step itself cuts them to what nobody waits for."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: accounts added, accounts really changed, rows that were duplicates,
    blank rows passed over, rows left out, and the rows that failed.

    ``made`` are the ids of the new accounts in the order of their rows.
    """

    added: int
    updated: int
    duplicates: int
    skipped: int
    failed: tuple[FailedRow, ...] = ()
    left: int = 0
    made: tuple[int, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """The result as plain JSON values; rows left out are told where there are some."""
        found: dict[str, Any] = {
            "added": self.added,
            "updated": self.updated,
            "duplicates": self.duplicates,
            "skipped": self.skipped,
            "failed": [{"row": each.row, "reason": each.reason} for each in self.failed],
        }
        return found | ({"left": self.left} if self.left else {})


def run_import(
    book: Book,
    plan: ImportPlan,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Write a plan into a book, from any thread, as one step; nothing to write is no step.

    A checked backup comes first. ``progress`` hears (done, total) accounts. The mapping of a
    list is remembered in the same step.

    Raises:
        Cancelled: ``cancelled`` said yes; nothing of the import is left.
        Refused: ``wrong_notebook`` for D in the funnel, which would sign.
        BookError: storage failed, or an account was changed since the plan was made
            (StaleChange); nothing of the import is left.
    """
    if Notebook.D in {plan.notebook, *plan.notebooks} and book.method is Method.FUNNEL:
        raise Refused("wrong_notebook", notebook=Notebook.D)
    total = plan.added + plan.updated
    records = Records(book, plan)
    if total:
        if book.accounts.all_ids(None):
            book.backups.make(why="import")
        name = StepName("import", subject=plan.table, count=total)
        with book.ledger.bulk(name) as step:
            first = _remembered(book, plan)
            if first:
                step.add(first)
            _write(records, step.add, total, progress, cancelled)
    return result_of(plan, tuple(records.made))


def result_of(plan: ImportPlan, made: tuple[int, ...] = ()) -> ImportResult:
    """What a plan comes to when it is written."""
    return ImportResult(
        plan.added,
        plan.updated,
        len(plan.duplicates),
        plan.skipped,
        plan.failed,
        len(plan.left),
        made,
    )


def _remembered(book: Book, plan: ImportPlan) -> list[Change]:
    """The change that remembers how the columns of this list were read, if it is news."""
    if plan.mapping is None:
        return []
    change = remembering(book, plan.headers, plan.mapping)
    return [change] if change is not None else []


def _write(
    records: Records,
    add: Callable[[list[Change]], None],
    total: int,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    """Write piece after piece; between two of them the user may stop it."""
    things: Iterator[NewAccount | Update] = records.things()
    done = 0
    while piece := list(islice(things, _PIECE)):
        if cancelled is not None and cancelled():
            raise Cancelled
        add([change for thing in piece for change in records.changes(thing)])
        done += len(piece)
        if progress is not None:
            progress(done, total)
