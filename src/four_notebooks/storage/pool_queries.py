"""What the lists of released and of signed accounts ask of a book, in one question each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    String,
    and_,
    bindparam,
    cast,
    func,
    literal,
    select,
)

from four_notebooks.method.reminders import event_id
from four_notebooks.method.values import (
    EntryKind,
    MoveKind,
    Referral,
    ReminderKind,
    Status,
)
from four_notebooks.storage import codec
from four_notebooks.storage.queries import (
    ACCOUNT,
    ENTRY,
    MOVE,
    REFERRAL,
    REMINDER,
    STANDING,
    chunks,
)

L = TypeVar("L")


class ReleasedLine(NamedTuple):
    """An account in the pool; instants in milliseconds, ``amount`` in hundredths.

    ``notebook`` is the one it was let go from. ``put_off`` and ``looked`` are what became of
    its second look: put off until then, or done then.
    """

    id: int
    name: str
    keys: str
    notebook: str
    released: int
    area: str
    amount: int | None
    locked: bool
    reason: str
    lost_by: str
    note: str
    last_visit: int | None
    put_off: int | None
    looked: int | None


class SignedLine(NamedTuple):
    """A signed account; instants in milliseconds, ``amount`` in hundredths.

    ``notebook`` is the one it was signed from; ``asked`` and ``given`` count its referrals.
    """

    id: int
    name: str
    keys: str
    notebook: str
    signed: int
    area: str
    amount: int | None
    care_due: int | None
    note: str
    last_visit: int | None
    asked: int
    given: int


def released_lines(connection: Connection, ids: Iterable[int] | None) -> list[ReleasedLine]:
    """The pool, the latest first; ``ids`` keeps to these accounts."""
    return _lines(connection, _released(), ids, ReleasedLine._make)


def signed_lines(connection: Connection, ids: Iterable[int] | None) -> list[SignedLine]:
    """The signed, the latest first; ``ids`` keeps to these accounts."""
    return _lines(connection, _signed(), ids, SignedLine._make)


def last_visits(connection: Connection, ids: Iterable[int]) -> dict[int, int]:
    """When the last visit of any kind began (ms), by account; those never visited are absent."""
    query = (
        select(ENTRY.c.account_id, func.max(ENTRY.c.start))
        .where(ENTRY.c.account_id.in_(bindparam("ids", expanding=True)))
        .where(ENTRY.c.kind != EntryKind.NOTE.value)
        .group_by(ENTRY.c.account_id)
    )
    found: dict[int, int] = {}
    for part in chunks(ids):
        found.update((row[0], row[1]) for row in connection.execute(query, {"ids": part}))
    return found


def referrals_to(connection: Connection, lead_ids: Iterable[int]) -> list[Referral]:
    """The referrals that these leads came of, the earliest first."""
    found = []
    query = (
        select(REFERRAL)
        .where(REFERRAL.c.lead_id.in_(bindparam("ids", expanding=True)))
        .order_by(REFERRAL.c.at, REFERRAL.c.id)
    )
    for part in chunks(lead_ids):
        rows = connection.execute(query, {"ids": part}).mappings()
        found += [codec.from_row(Referral, dict(row)) for row in rows]
    return found


def _lines(
    connection: Connection,
    query: Select[Any],
    ids: Iterable[int] | None,
    make: Callable[[Iterable[Any]], L],
) -> list[L]:
    if ids is None:
        return [make(row) for row in connection.execute(query)]
    some = query.where(STANDING.c.account_id.in_(bindparam("ids", expanding=True)))
    return [make(row) for part in chunks(ids) for row in connection.execute(some, {"ids": part})]


def _last_visit() -> ScalarSelect[Any]:
    return (
        select(func.max(ENTRY.c.start))
        .where(ENTRY.c.account_id == STANDING.c.account_id)
        .where(ENTRY.c.kind != EntryKind.NOTE.value)
        .scalar_subquery()
    )


def _let(kind: MoveKind) -> ColumnElement[bool]:
    """The line of the history that put an account where it is."""
    return and_(
        MOVE.c.account_id == STANDING.c.account_id,
        MOVE.c.at == STANDING.c.moved,
        MOVE.c.kind == kind.value,
    )


def _listed(status: Status) -> ColumnElement[bool]:
    return and_(STANDING.c.deleted.is_(False), STANDING.c.status == status.value)


def _released() -> Select[Any]:
    begins = event_id(ReminderKind.SECOND_LOOK, 0, "").partition("/")[0] + "/"
    number, moment = cast(STANDING.c.account_id, String), cast(STANDING.c.moved, String)
    look = REMINDER.c.id == literal(begins) + number + literal("/") + moment
    return (
        select(
            STANDING.c.account_id,
            STANDING.c.name,
            STANDING.c["keys"],
            STANDING.c.notebook,
            STANDING.c.moved,
            STANDING.c.area,
            ACCOUNT.c.amount,
            ACCOUNT.c.locked,
            func.coalesce(MOVE.c.reason, ""),
            func.coalesce(MOVE.c.lost_by, ""),
            func.coalesce(MOVE.c.note, ""),
            _last_visit(),
            REMINDER.c.snoozed_until,
            REMINDER.c.done_at,
        )
        .join_from(STANDING, ACCOUNT, ACCOUNT.c.id == STANDING.c.account_id)
        .outerjoin(MOVE, _let(MoveKind.RELEASE))
        .outerjoin(REMINDER, look)
        .where(_listed(Status.RELEASED))
        .order_by(STANDING.c.moved.desc(), STANDING.c.account_id.desc())
    )


def _signed() -> Select[Any]:
    def count(of: ColumnElement[Any]) -> ScalarSelect[int]:
        mine = REFERRAL.c.account_id == STANDING.c.account_id
        return select(func.count(of)).where(mine).scalar_subquery()

    return (
        select(
            STANDING.c.account_id,
            STANDING.c.name,
            STANDING.c["keys"],
            func.coalesce(MOVE.c.from_notebook, STANDING.c.notebook),
            STANDING.c.moved,
            STANDING.c.area,
            ACCOUNT.c.amount,
            STANDING.c.care_due,
            func.coalesce(MOVE.c.note, ""),
            _last_visit(),
            count(REFERRAL.c.id),
            count(REFERRAL.c.lead_id),
        )
        .join_from(STANDING, ACCOUNT, ACCOUNT.c.id == STANDING.c.account_id)
        .outerjoin(MOVE, _let(MoveKind.SIGN))
        .where(_listed(Status.SIGNED))
        .order_by(STANDING.c.moved.desc(), STANDING.c.account_id.desc())
    )
