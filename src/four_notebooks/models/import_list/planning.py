"""What the user has chosen for an import, and what would come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.columns import Mapping as Columns
from four_notebooks.exchange.known import KnownAccounts, known_accounts
from four_notebooks.exchange.taking_in.effort import Passed, limits_passed
from four_notebooks.exchange.taking_in.plan import ImportPlan
from four_notebooks.exchange.taking_in.planning import plan_arrivals, plan_import
from four_notebooks.exchange.taking_in.recognising import Recognising
from four_notebooks.method.values import Notebook
from four_notebooks.models.import_list.fates import Outlook, outlook_of
from four_notebooks.models.import_list.reading import Reading

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is chosen: where new accounts go, what becomes of those that are there.

    ``targets`` are the notebooks of a board's lists (None: left out), ``choices`` those of
    single rows; ``strangers``: whether events that name no known account become accounts.
    """

    mapping: Columns | None = None
    notebook: Notebook = Notebook.INBOX
    targets: Mapping[str, Notebook | None] = field(default_factory=dict)
    choice: Choice = Choice.FILL
    choices: Mapping[int, Choice] = field(default_factory=dict)
    strangers: bool = False

    def chosen(
        self,
        *,
        notebook: Notebook,
        targets: Mapping[str, Notebook | None],
        choice: Choice | None,
        choices: Mapping[int, Choice],
        strangers: bool,
    ) -> Wanted:
        """The same columns with everything else chosen otherwise."""
        return replace(
            self,
            notebook=notebook,
            targets=targets,
            choice=choice or Choice.FILL,
            choices=dict(choices),
            strangers=strangers,
        )

    def mapped(self, mapping: Columns) -> Wanted:
        """The same with other columns."""
        return replace(self, mapping=mapping)


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies ahead: the plan as the preview shows it, the accounts it was compared with, and
    the limits of METHOD 2 that it would pass."""

    outlook: Outlook
    recognising: Recognising
    limits: tuple[Passed, ...] = ()

    @property
    def known(self) -> KnownAccounts:
        """The accounts of the book."""
        return self.recognising.known

    @property
    def plan(self) -> ImportPlan:
        """What would be written."""
        return self.outlook.plan


def look_ahead(
    book: Book,
    reading: Reading,
    wanted: Wanted,
    recognising: Recognising | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Ahead:
    """What importing would do; ``recognising`` of an earlier look at the same source spares
    reading the book and comparing the rows again.

    About a second for ten thousand rows: call it off the interface's thread.

    Raises:
        Unreadable: ``no_name_column``.
        Cancelled: ``cancelled`` said yes.
        BookError: storage failed.
    """
    recognising = recognising or Recognising(known_accounts(book))
    if reading.arrivals is not None:
        calendar = reading.arrivals.kind == "calendar"
        plan = plan_arrivals(
            reading.arrivals,
            recognising.known,
            now=book.now(),
            zone=book.zone,
            targets=wanted.targets,
            notebook=wanted.notebook,
            choice=wanted.choice,
            choices=wanted.choices,
            strangers=wanted.strangers if calendar else None,
            recognising=recognising,
            cancelled=cancelled,
        )
    else:
        assert reading.table is not None
        plan = plan_import(
            reading.table,
            wanted.mapping or Columns(()),
            recognising.known,
            now=book.now(),
            zone=book.zone,
            notebook=wanted.notebook,
            choice=wanted.choice,
            choices=wanted.choices,
            recognising=recognising,
            cancelled=cancelled,
        )
    return Ahead(outlook_of(plan), recognising, limits_passed(book, plan))
