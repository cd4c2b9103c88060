"""What one day asks of a book, in questions that stay small however large the book is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, func, select

from four_notebooks.method.values import EntryKind, Notebook
from four_notebooks.storage.prompt import fetch
from four_notebooks.storage.queries import ACCOUNT, ENTRY, STANDING

_WAITING = (
    select(STANDING.c.account_id)
    .where(STANDING.c.deleted.is_(False), STANDING.c.plan_at < bindparam("before"))
    .order_by(STANDING.c.account_id)
)
_VISITS = (
    select(func.count())
    .select_from(ENTRY)
    .join(ACCOUNT, ACCOUNT.c.id == ENTRY.c.account_id)
    .where(ENTRY.c.start >= bindparam("first"), ENTRY.c.start < bindparam("end"))
    .where(ENTRY.c.kind != EntryKind.NOTE.value, ACCOUNT.c.deleted_at.is_(None))
)
_LINE = (
    STANDING.c.account_id,
    STANDING.c.name,
    STANDING.c.notebook,
    STANDING.c.window_closes,
    STANDING.c.deadline,
    STANDING.c.plan_at,
    STANDING.c.later_plans,
    STANDING.c.heat,
    STANDING.c.heat_from,
    STANDING.c.has_strategy,
)


class FocusLine(NamedTuple):
    """What the focus list needs of a card; instants in milliseconds.

    ``later_plans`` is the JSON of the planned visits after ``plan_at``, empty without any.
    """

    id: int
    name: str
    notebook: str
    window_closes: int | None
    deadline: int | None
    plan_at: int | None
    later_plans: str
    heat: int | None
    heat_from: int | None
    has_strategy: int


def waiting_accounts(connection: Connection, before: int) -> list[int]:
    """Accounts with a planned visit before an instant (ms) that nothing was recorded for."""
    return [row[0] for row in fetch(connection, _WAITING, {"before": before})]


def count_visits(connection: Connection, bounds: Sequence[int]) -> list[int]:
    """How many visits of every kind began between each two of these instants (ms)."""
    return [
        fetch(connection, _VISITS, {"first": first, "end": end})[0][0]
        for first, end in pairwise(bounds)
    ]


def focus_lines(
    connection: Connection,
    notebooks: Sequence[str],
    now: int,
    tomorrow: int,
    deadline_before: int,
    most: int,
) -> list[FocusLine]:
    """Every card that can be among the first ``most`` of the focus list, and a few more.

    The list ranks open windows by their close, deadlines by their moment and late windows
    by their close, so that the first of each kind are enough; cards without a window are
    ranked by a heat that cools: all are read, but only where the others are too few.
    All instants in ms.
    """
    card = STANDING.c
    shown = select(*_LINE).where(card.on_board.is_(True), card.notebook.in_(notebooks))
    named = (card.name, card.account_id)
    is_open = shown.where(card.window_closes > now).order_by(card.window_closes, *named)
    late = shown.where(card.window_closes <= now).order_by(card.window_closes.desc(), *named)
    near = shown.where(card.deadline <= deadline_before, card.notebook == Notebook.A.value)
    near = near.order_by(card.deadline, *named)
    today = shown.where(card.plan_at >= now, card.plan_at < tomorrow)
    found: dict[int, FocusLine] = {}
    for query in (is_open.limit(most), near.limit(most), today, late.limit(most)):
        found.update(_lines(connection, query))
    if len(found) < most:
        return list(_lines(connection, shown).values())
    again = shown.where(card.plan_at < now, card.later_plans != "")  # Perhaps today as well.
    found.update(_lines(connection, again))
    return list(found.values())


def _lines(connection: Connection, query: Select[Any]) -> dict[int, FocusLine]:
    return {row[0]: FocusLine._make(row) for row in connection.execute(query)}
