"""From what came to what would become of it. Pure: nothing is written.

Rules: a row that matches an account already there, or an earlier row, is a duplicate and
is treated as chosen; a foreign system's level stays an extra field; a planned day without
an hour is a plan for that day, one in the past becomes a note; remarks become notes dated
at import, comments at their own time; a legal representative becomes a contact of unknown
level. An event that names no known account is left out unless it is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from types import MappingProxyType
from typing import Any, TypeVar

from four_notebooks.exchange import columns
from four_notebooks.exchange.arrivals import Arrival, Arrivals, Choice, FailedRow
from four_notebooks.exchange.faults import Cancelled, Unreadable
from four_notebooks.exchange.known import KnownAccounts
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.fitting import fitted
from four_notebooks.exchange.taking_in.growing import Moments
from four_notebooks.exchange.taking_in.growth import Growth
from four_notebooks.exchange.taking_in.plan import (
    ImportPlan,
    Left,
    LeftOut,
)
from four_notebooks.exchange.taking_in.recognising import Recognising
from four_notebooks.exchange.taking_in.sorting import Sorting
from four_notebooks.method.values import Notebook
from four_notebooks.services.refusals import Refused

_ASKED_EVERY = 200
_NO_CHOICES: Mapping[int, Choice] = MappingProxyType({})
T = TypeVar("T")


def plan_import(
    table: Table,
    mapping: columns.Mapping,
    known: KnownAccounts,
    *,
    now: datetime,
    zone: tzinfo,
    notebook: Notebook = Notebook.INBOX,
    choice: Choice = Choice.FILL,
    choices: Mapping[int, Choice] = _NO_CHOICES,
    recognising: Recognising | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPlan:
    """What importing a list would do at a moment; ``choices`` are those of single rows.

    ``recognising`` is what an earlier plan of the same source and the same ``known`` found out.

    About a second for ten thousand rows: call it off the interface's thread.

    Raises:
        Unreadable: ``no_name_column`` where the mapping names no column for the account.
        Cancelled: ``cancelled``, asked every few hundred rows, said yes.
    """
    if not mapping.has_name:
        raise Unreadable("no_name_column")
    comparing = recognising or Recognising(known)
    sorting = Sorting(comparing, Moments(now, zone), choice, choices)
    for row in _asking(comparing.rows_of(table, mapping, zone), cancelled):
        if isinstance(row, Arrival):
            sorting.take(row, None)
        elif isinstance(row, FailedRow):
            sorting.failed.append(row)
        else:
            sorting.blank.append(row)
    return _planned(
        sorting, table.name, notebook, cancelled, headers=table.headers, mapping=mapping
    )


def plan_arrivals(
    arrivals: Arrivals,
    known: KnownAccounts,
    *,
    now: datetime,
    zone: tzinfo,
    targets: Mapping[str, Notebook | None] = MappingProxyType({}),
    notebook: Notebook = Notebook.INBOX,
    choice: Choice = Choice.FILL,
    choices: Mapping[int, Choice] = _NO_CHOICES,
    strangers: bool | None = None,
    recognising: Recognising | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPlan:
    """What taking in a board, a calendar or a text would do at a moment.

    ``targets`` says where new accounts of a group lie (None: the group is left out), all
    others lie in ``notebook``. ``strangers``: whether unknown names become accounts; None is
    yes, but for a calendar, whose events name anything. ``recognising`` as ``plan_import``.

    Raises:
        Cancelled: ``cancelled``, asked every few hundred rows, said yes.
    """
    if strangers is None:
        strangers = arrivals.kind != "calendar"
    comparing = recognising or Recognising(known)
    sorting = Sorting(comparing, Moments(now, zone), choice, choices, strangers=strangers)
    sorting.failed += arrivals.failed
    for each in _asking(arrivals.found, cancelled):
        if each.group in targets and targets[each.group] is None:
            sorting.left.append(LeftOut(each.row, each.lead.name, Left.GROUP, each.group))
            continue
        try:
            sound = fitted(each, now=now, zone=zone)
        except Refused as refusal:
            cells = (each.lead.name,)
            sorting.failed.append(FailedRow(each.row, refusal.code, refusal.values, cells))
            continue
        sorting.take(sound, targets.get(each.group))
    sorting.blank += arrivals.blank_rows
    return _planned(sorting, arrivals.name, notebook, cancelled, notices=arrivals.notices)


def _asking(things: Iterable[T], cancelled: Callable[[], bool] | None) -> Iterator[T]:
    """The things; whether it is cancelled is asked now and then."""
    for at, thing in enumerate(things):
        if cancelled is not None and at % _ASKED_EVERY == 0 and cancelled():
            raise Cancelled
        yield thing


def _planned(
    sorting: Sorting,
    name: str,
    notebook: Notebook,
    cancelled: Callable[[], bool] | None,
    **others: Any,  # noqa: ANN401 - the other fields of a plan
) -> ImportPlan:
    """What all arrivals come to."""
    growth = Growth(sorting)
    duplicates = tuple([growth.take(each) for each in _asking(sorting.again, cancelled)])
    rows = (sorting.new, sorting.again, sorting.failed, sorting.blank, sorting.left)
    return ImportPlan(
        table=name,
        notebook=notebook,
        rows=sum(len(each) for each in rows),
        new=tuple(_asking(growth.new_accounts(), cancelled)),
        updates=tuple(growth.updates()),
        duplicates=duplicates,
        failed=tuple(sorting.failed),
        blank_rows=tuple(sorting.blank),
        left=tuple(sorting.left),
        **others,
    )
