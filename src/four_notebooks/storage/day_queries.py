"""What one day asks of a book, in questions that stay small however large the book is."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from four_notebooks.method.values import EntryKind
from four_notebooks.storage.prompt import fetch
from four_notebooks.storage.queries import ACCOUNT, ENTRY, STANDING

_WAITING = (
    select(STANDING.c.account_id)
    .where(STANDING.c.deleted.is_(False), STANDING.c.plan_at < bindparam("before"))
    .order_by(STANDING.c.account_id)
)
_STARTS = (
    select(ENTRY.c.start)
    .join(ACCOUNT, ACCOUNT.c.id == ENTRY.c.account_id)
    .where(ENTRY.c.start >= bindparam("first"), ENTRY.c.start < bindparam("end"))
    .where(ENTRY.c.kind != EntryKind.NOTE.value, ACCOUNT.c.deleted_at.is_(None))
    .order_by(ENTRY.c.start)
)
_IN_FOCUS = select(
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
).where(STANDING.c.on_board.is_(True))


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


def visit_starts(connection: Connection, first: int, end: int) -> list[int]:
    """When the visits of every kind in [first, end) began (all in ms), the earliest first."""
    return [row[0] for row in fetch(connection, _STARTS, {"first": first, "end": end})]


def focus_lines(connection: Connection) -> list[FocusLine]:
    """Every card of the board, in no order."""
    return list(map(FocusLine._make, fetch(connection, _IN_FOCUS, {})))
