"""What can come due for accounts, read off their standing, and which events were told of.

Told events are no records: nothing undoes that somebody has been told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from four_notebooks.method.kinds import Status
from four_notebooks.method.reminders import Situation
from four_notebooks.storage import prompt
from four_notebooks.storage.queries import STANDING, TOLD, chunks

UP_TO = "up to"
"""The line of ``told`` whose moment says up to when the book was looked at for events."""

_S = STANDING.c
_COLUMNS = (
    _S.account_id, _S.name, _S.status, _S.notebook, _S.window_opened, _S.window_closes,
    _S.deadline, _S.plan_at, _S.plan_hour, _S.later_plans, _S.moved,
)  # fmt: skip
_TIMED = (
    _S.window_closes.is_not(None)
    | _S.deadline.is_not(None)
    | _S.plan_at.is_not(None)
    | (_S.status == str(Status.RELEASED))
)
_ALL = select(*_COLUMNS).where(_S.deleted.is_(False), _TIMED)
_SOME = _ALL.where(_S.account_id.in_(bindparam("ids", expanding=True)))
_PUT = insert(TOLD).on_conflict_do_update(
    index_elements=[TOLD.c.id], set_={"at": insert(TOLD).excluded.at}
)
_GONE = delete(TOLD).where(TOLD.c.id != UP_TO, TOLD.c.account_id.not_in(select(_S.account_id)))
_OLD = delete(TOLD).where(TOLD.c.id != UP_TO, TOLD.c.at < bindparam("least"))


def situations(
    connection: Connection, account_ids: Iterable[int] | None = None
) -> dict[int, tuple[str, Situation]]:
    """(name, situation) of these accounts, or of all; without those in the bin and those for
    whom nothing can come due."""
    if account_ids is None:
        found = prompt.fetch(connection, _ALL, {})
    else:
        found = [
            row
            for part in chunks(account_ids)
            for row in connection.execute(_SOME, {"ids": part}).all()
        ]
    return {row[0]: (row[1], _situation(tuple(row))) for row in found}


def _situation(row: tuple) -> Situation:  # type: ignore[type-arg]
    account_id, _, status, notebook, opened, closes, deadline, plan_at, hour, later, moved = row
    plans: tuple[tuple[int, bool], ...] = ()
    if plan_at is not None:
        plans = ((plan_at, bool(hour)),)
    if later:
        plans += tuple((due, bool(has_hour)) for due, has_hour in json.loads(later))
    released = moved if status == Status.RELEASED else None
    return Situation(account_id, status, notebook, opened, closes, deadline, plans, released)


def told(connection: Connection) -> dict[str, int]:
    """When each event was told, in milliseconds; ``UP_TO`` among them once there is any."""
    return {row.id: row.at for row in connection.execute(select(TOLD.c.id, TOLD.c.at))}


def tell(connection: Connection, events: Mapping[str, int], at_ms: int, up_to: int) -> None:
    """Note that events (id and account) were told, and up to when the book was looked at."""
    rows = [{"id": id_, "account_id": about, "at": at_ms} for id_, about in events.items()]
    connection.execute(_PUT, [*rows, {"id": UP_TO, "account_id": 0, "at": up_to}])


def forget_old(connection: Connection, least_ms: int) -> None:
    """Forget what was told before a moment, and of accounts that are gone."""
    connection.execute(_GONE)
    connection.execute(_OLD, {"least": least_ms})


def forget_accounts(connection: Connection, account_ids: Iterable[int]) -> None:
    """Forget what was told of accounts that are erased."""
    for part in chunks(account_ids):
        connection.execute(delete(TOLD).where(TOLD.c.account_id.in_(part)))
