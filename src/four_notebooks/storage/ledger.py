"""The ledger of steps inside a transaction: writing, joining, undoing and thinning them out.

Used by ``store.Store`` only; the verbs for others are its methods.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from four_notebooks.storage import codec, course
from four_notebooks.storage.changes import StepName
from four_notebooks.storage.errors import BookDamaged
from four_notebooks.storage.prompt import fetch, write
from four_notebooks.storage.queries import STEP, STEP_CHANGE
from four_notebooks.storage.rows import RowChange

JOIN_WITHIN_MS = 30 * 60 * 1000
"""Writes of one sitting are joined when no longer than this apart."""
KEEP_STEPS = 1000
KEEP_MS = 90 * 24 * 3600 * 1000
"""A step is kept while it is one of the last ``KEEP_STEPS`` or younger than ``KEEP_MS``."""

DONE, UNDONE, OPEN = "done", "undone", "open"
_PIECE = 400
"""After how many changes a long reading tells how far it is."""

StepLineRow = Row[Any]


def last_number(connection: Connection) -> int:
    """The highest step id or turn so far, 0 in a new book."""
    query = select(func.max(STEP.c.id), func.max(STEP.c.turn))
    highest = connection.execute(query).one()
    return max(highest[0] or 0, highest[1] or 0)


_BY_STATE = select(STEP).where(STEP.c.state == bindparam("state")).limit(1)
_ANY = select(STEP.c.id).where(STEP.c.state == bindparam("state")).limit(1)
_LATEST = _BY_STATE.order_by(STEP.c.turn.desc())
_FIRST = _BY_STATE.order_by(STEP.c.turn)
_ADD_STEP, _ADD_CHANGES = insert(STEP), insert(STEP_CHANGE)


def last_of(connection: Connection, state: str, *, first: bool = False) -> StepLineRow | None:
    """The latest (or first) step in a state."""
    # Most questions are answered "none": that is asked the short way.
    if not fetch(connection, _ANY, {"state": state}):
        return None
    return connection.execute(_FIRST if first else _LATEST, {"state": state}).one_or_none()


def name_of(step: StepLineRow) -> StepName:
    """What a step is called."""
    return StepName(step.code, step.subject, step.things)


def changes_of(connection: Connection, step_id: int, *, last: int | None = None) -> list[RowChange]:
    """A step's changes in order; ``last``: only so many, the last one first."""
    query = select(STEP_CHANGE).where(STEP_CHANGE.c.step_id == step_id)
    if last is None:
        query = query.order_by(STEP_CHANGE.c.seq)
    else:
        query = query.order_by(STEP_CHANGE.c.seq.desc()).limit(last)
    found = []
    for row in connection.execute(query):
        found.append(_change(row))
        if not len(found) % _PIECE:
            course.went(_PIECE)
    return found


def _change(row: StepLineRow) -> RowChange:
    """The change that a line keeps; BookDamaged where its texts are none of its record."""
    before, after = codec.row_from_json(row.before), codec.row_from_json(row.after)
    there = after if after is not None else before
    if there is None:
        raise BookDamaged(detail=f"step: {row.kind} {row.record_id} is nothing")
    for kept in (before, after):
        if kept is not None:
            codec.refuse_damaged(row.kind, row.record_id, kept)
    change = RowChange(row.kind, there["id"], before, after)
    if change.account_id != row.account_id:
        raise BookDamaged(detail=f"step: {row.kind} {row.record_id} is not of {row.account_id}")
    return change


@contextmanager
def fitting(path: Path) -> Iterator[None]:
    """A step that the book's own keys refuse is damage: its records were there once, as it says."""
    try:
        yield
    except (IntegrityError, sqlite3.IntegrityError) as fault:
        raise BookDamaged(path, f"step: {fault}") from fault


def clear_redo(connection: Connection) -> None:
    """Forget the steps that were taken back."""
    if last_of(connection, UNDONE) is None:
        return
    undone = select(STEP.c.id).where(STEP.c.state == UNDONE)
    connection.execute(delete(STEP_CHANGE).where(STEP_CHANGE.c.step_id.in_(undone)))
    connection.execute(delete(STEP).where(STEP.c.state == UNDONE))


def add_step(
    connection: Connection,
    number: int,
    name: StepName,
    *,
    at_ms: int,
    who: str,
    join: str | None = None,
    state: str = DONE,
) -> None:
    """Put a new step down, still without changes."""
    values = {
        "id": number,
        "turn": number,
        "code": name.code,
        "subject": name.subject,
        "things": name.count,
        "at": at_ms,
        "last_at": at_ms,
        "who": who,
        "joined": join,
        "state": state,
        "format": codec.FORMAT,
    }
    write(connection, _ADD_STEP, [values])


def add_changes(
    connection: Connection, step_id: int, changes: Sequence[RowChange], first_seq: int = 0
) -> None:
    """Put changes down under a step."""
    lines = [
        {
            "step_id": step_id,
            "seq": first_seq + place,
            "kind": change.table,
            "record_id": str(change.record_id),
            "account_id": change.account_id,
            "before": codec.row_to_json(change.before),
            "after": codec.row_to_json(change.after),
        }
        for place, change in enumerate(changes)
    ]
    if lines:
        write(connection, _ADD_CHANGES, lines)


def joinable(connection: Connection, join: str | None, at_ms: int) -> StepLineRow | None:
    """The latest step, if a write with this token belongs to it."""
    if join is None or last_of(connection, UNDONE) is not None:
        return None
    step = last_of(connection, DONE)
    if step is None or step.joined != join or step.format != codec.FORMAT:
        return None
    return step if 0 <= at_ms - step.last_at <= JOIN_WITHIN_MS else None


def join_step(
    connection: Connection,
    step: StepLineRow,
    name: StepName,
    changes: Iterable[RowChange],
    at_ms: int,
) -> None:
    """Let a step take further changes: the first before, the last after of each record.

    A step that then changes nothing is gone.
    """
    query = select(STEP_CHANGE).where(STEP_CHANGE.c.step_id == step.id)
    there = {(row.kind, row.record_id): row for row in connection.execute(query)}
    seq = max((row.seq for row in there.values()), default=-1) + 1
    left, new = len(there), []
    for change in changes:
        row = there.get((change.table, str(change.record_id)))
        if row is None:
            new.append(change)
            continue
        after = codec.row_to_json(change.after)
        this = (STEP_CHANGE.c.step_id == step.id) & (STEP_CHANGE.c.seq == row.seq)
        if after == row.before:
            connection.execute(delete(STEP_CHANGE).where(this))
            left -= 1
        else:
            connection.execute(update(STEP_CHANGE).where(this).values(after=after))
    add_changes(connection, step.id, new, seq)
    if left + len(new) == 0:
        connection.execute(delete(STEP).where(STEP.c.id == step.id))
        return
    values = {"subject": name.subject, "things": name.count, "last_at": at_ms}
    connection.execute(update(STEP).where(STEP.c.id == step.id).values(values))


def weight(connection: Connection, step_id: int) -> tuple[int, bool]:
    """How many records a step changed, and whether the rules are among them."""
    of_it = STEP_CHANGE.c.step_id == step_id
    rules = (STEP_CHANGE.c.kind == "setting") & (STEP_CHANGE.c.record_id == "rules")
    query = select(func.count(), func.max(rules)).where(of_it)
    count, ruled = connection.execute(query).one()
    return count, bool(ruled)


def mark(connection: Connection, step_id: int, state: str, **values: int) -> None:
    """Set a step's state (and ``turn``)."""
    connection.execute(update(STEP).where(STEP.c.id == step_id).values({"state": state, **values}))


def remove_last_changes(connection: Connection, step_id: int, count: int) -> None:
    """Forget the last ``count`` changes of an open step that were taken back."""
    seqs = (
        select(STEP_CHANGE.c.seq)
        .where(STEP_CHANGE.c.step_id == step_id)
        .order_by(STEP_CHANGE.c.seq.desc())
        .limit(count)
    )
    found = [row.seq for row in connection.execute(seqs)]
    connection.execute(
        delete(STEP_CHANGE).where(
            STEP_CHANGE.c.step_id == step_id, STEP_CHANGE.c.seq >= min(found, default=0)
        )
    )


def remove_steps(connection: Connection, step_ids: Sequence[int]) -> None:
    """Remove steps with their changes."""
    connection.execute(delete(STEP_CHANGE).where(STEP_CHANGE.c.step_id.in_(step_ids)))
    connection.execute(delete(STEP).where(STEP.c.id.in_(step_ids)))


def thin(connection: Connection, now_ms: int, at_most: int = 50) -> int:
    """Remove the oldest steps that need not be kept; how many (``at_most`` at once)."""
    last_kept = (
        select(STEP.c.turn).order_by(STEP.c.turn.desc()).offset(KEEP_STEPS - 1).limit(1)
    ).scalar_subquery()
    query = (
        select(STEP.c.id)
        .where(STEP.c.turn < last_kept, STEP.c.last_at < now_ms - KEEP_MS, STEP.c.state == DONE)
        .order_by(STEP.c.turn)
        .limit(at_most)
    )
    old = [row.id for row in connection.execute(query)]
    if old:
        remove_steps(connection, old)
    return len(old)
