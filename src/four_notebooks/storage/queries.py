"""Small questions to a book's tables; each returns values, never rows."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, func, select

from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Draft,
    Entry,
    EntryKind,
    Move,
    PlannedVisit,
    Record,
    Referral,
    Reminder,
    ScriptUse,
    Setting,
    SheetAnswer,
    Strategy,
)
from four_notebooks.storage import codec, ledger_tables, sheet_tables, tables
from four_notebooks.storage.codec import R
from four_notebooks.storage.errors import BookDamaged
from four_notebooks.storage.prompt import fetch
from four_notebooks.storage.search.tables import SearchPlaceRow

T = TypeVar("T")

METADATA = tables.Base.metadata
assert sheet_tables.SheetRow.metadata is METADATA
assert SearchPlaceRow.metadata is METADATA
BY_KIND: dict[type[Record], Table] = {k: METADATA.tables[t] for k, t in codec.TABLES.items()}
ACCOUNT = BY_KIND[Account]
CONTACT = BY_KIND[Contact]
ENTRY = BY_KIND[Entry]
STRATEGY = BY_KIND[Strategy]
PLAN = BY_KIND[PlannedVisit]
MOVE = BY_KIND[Move]
ATTACHMENT = BY_KIND[Attachment]
DRAFT = BY_KIND[Draft]
SETTING = BY_KIND[Setting]
ANSWER = BY_KIND[SheetAnswer]
SCRIPT_USE = BY_KIND[ScriptUse]
REMINDER = BY_KIND[Reminder]
REFERRAL = BY_KIND[Referral]
STEP = METADATA.tables[ledger_tables.StepRow.__tablename__]
STEP_CHANGE = METADATA.tables[ledger_tables.StepChangeRow.__tablename__]
SEQUENCE = METADATA.tables[ledger_tables.SequenceRow.__tablename__]
STANDING = METADATA.tables[ledger_tables.StandingRow.__tablename__]
TOLD = METADATA.tables[ledger_tables.ToldRow.__tablename__]

_ORDER: dict[type[Record], tuple[ColumnElement[Any], ...]] = {
    Contact: (CONTACT.c.position, CONTACT.c.id),
    Entry: (ENTRY.c.start.desc(), ENTRY.c.id.desc()),
    Strategy: (STRATEGY.c.written_at, STRATEGY.c.id),
    PlannedVisit: (PLAN.c.day, PLAN.c.at, PLAN.c.position, PLAN.c.id),
    Move: (MOVE.c.at, MOVE.c.id),
    Attachment: (ATTACHMENT.c.id,),
    SheetAnswer: (ANSWER.c.sheet, ANSWER.c.id),
    ScriptUse: (SCRIPT_USE.c.at, SCRIPT_USE.c.id),
    Reminder: (REMINDER.c.due_at, REMINDER.c.id),
    Referral: (REFERRAL.c.at, REFERRAL.c.id),
}
"""The order of an account's records."""

CHUNK = 500
"""How many ids one query names (SQLite allows 999 values in old builds)."""


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """The items in lists of at most ``size``."""
    source = iter(items)
    while part := list(islice(source, size)):
        yield part


def _values(connection: Connection, kind: type[R], query: Select[Any]) -> list[R]:
    return [codec.from_row(kind, dict(row)) for row in connection.execute(query).mappings()]


@cache
def _by_id(name: str, several: bool) -> Select[Any]:
    table = METADATA.tables[name]
    if several:
        return select(table).where(table.c.id.in_(bindparam("ids", expanding=True)))
    return select(table).where(table.c.id == bindparam("ids"))


def rows(connection: Connection, kind: type[Record], ids: Iterable[int | str]) -> dict[Any, Any]:
    """The rows with these ids as plain dictionaries (with ``version``), by id."""
    name = codec.TABLES[kind]
    return {row["id"]: row for row in _asked(connection, BY_KIND[kind], _by_id, name, ids)}


def _asked(
    connection: Connection,
    table: Table,
    query: Callable[[str, bool], Select[Any]],
    name: str,
    ids: Iterable[int | str],
) -> Iterator[dict[str, Any]]:
    """Rows for some ids; the one of a single save takes the short way."""
    columns = table.c.keys()
    for part in chunks(ids):
        if len(part) == 1:
            found = fetch(connection, query(name, False), {"ids": part[0]})
        else:
            found = list(connection.execute(query(name, True), {"ids": part}))
        for row in found:
            yield dict(zip(columns, row, strict=True))


def many(connection: Connection, kind: type[R], ids: Iterable[int | str]) -> list[R]:
    """Records in the order asked; unknown ids are left out."""
    asked = list(ids)
    found = rows(connection, kind, asked)
    return [codec.from_row(kind, found[one]) for one in asked if one in found]


def all_of(connection: Connection, kind: type[R]) -> list[R]:
    """Every record of a kind, by id."""
    table = BY_KIND[kind]
    return _values(connection, kind, select(table).order_by(table.c.id))


def of_account(
    connection: Connection, kind: type[R], account_id: int, limit: int | None
) -> list[R]:
    """An account's records in their order, at most ``limit``."""
    table = BY_KIND[kind]
    query = select(table).where(table.c.account_id == account_id).order_by(*_ORDER[kind])
    return _values(connection, kind, query if limit is None else query.limit(limit))


@cache
def _by_account(name: str, several: bool, counted: bool = False) -> Select[Any]:
    table = METADATA.tables[name]
    wanted = [ENTRY.c[name] for name in _COUNTED] if counted else [table]
    query = select(*wanted).order_by(*_ORDER[codec.KINDS[name]])
    if several:
        return query.where(table.c.account_id.in_(bindparam("ids", expanding=True)))
    return query.where(table.c.account_id == bindparam("ids"))


def of_accounts(
    connection: Connection, kind: type[R], account_ids: Iterable[int]
) -> dict[int, list[R]]:
    """The records of several accounts, each list in its order."""
    found: dict[int, list[R]] = defaultdict(list)
    name = codec.TABLES[kind]
    for row in _asked(connection, BY_KIND[kind], _by_account, name, account_ids):
        found[row["account_id"]].append(codec.from_row(kind, row))
    return dict(found)


_COUNTED = (
    "id",
    "account_id",
    "kind",
    "start",
    "recorded_at",
    "minutes",
    "met",
    "asked",
    "heat",
)


def counted_entries(connection: Connection, account_ids: Iterable[int]) -> dict[int, list[Entry]]:
    """Entries without their texts: all that the rules count, at a part of the price."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for part in chunks(account_ids):
        query = _by_account("entry", len(part) > 1, True)
        if len(part) == 1:
            lines = fetch(connection, query, {"ids": part[0]})
        else:
            lines = list(connection.execute(query, {"ids": part}))
        for row in lines:
            entry = _counted(row)
            found[entry.account_id].append(entry)
    return dict(found)


def _counted(row: Sequence[Any]) -> Entry:
    number, account_id, kind, start, recorded, minutes, met, asked, heat = row
    try:
        return Entry(
            id=number,
            account_id=account_id,
            kind=EntryKind(kind),
            start=codec.from_ms(start),
            recorded_at=codec.from_ms(recorded),
            minutes=minutes,
            met=() if met == "[]" else tuple(json.loads(met)),
            asked=bool(asked),
            heat=heat,
        )
    except codec.NO_VALUE as fault:
        raise BookDamaged(detail=f"entry {number}: {fault!r}") from fault


def entries_between(connection: Connection, start: datetime, end: datetime) -> list[Entry]:
    """Entries that start in [start, end) at accounts not deleted, oldest first."""
    query = (
        select(ENTRY)
        .join(ACCOUNT, ACCOUNT.c.id == ENTRY.c.account_id)
        .where(ENTRY.c.start >= codec.to_ms(start), ENTRY.c.start < codec.to_ms(end))
        .where(ACCOUNT.c.deleted_at.is_(None))
        .order_by(ENTRY.c.start, ENTRY.c.id)
    )
    return _values(connection, Entry, query)


def plans_between(connection: Connection, first: date, last: date) -> list[PlannedVisit]:
    """Planned visits of the days first..last at accounts not deleted, by day and position."""
    query = (
        select(PLAN)
        .join(ACCOUNT, ACCOUNT.c.id == PLAN.c.account_id)
        .where(PLAN.c.day.between(first.isoformat(), last.isoformat()))
        .where(ACCOUNT.c.deleted_at.is_(None))
        .order_by(PLAN.c.day, PLAN.c.position, PLAN.c.at, PLAN.c.id)
    )
    return _values(connection, PlannedVisit, query)


def drafts(connection: Connection, prefix: str) -> list[Draft]:
    """Drafts whose id begins with ``prefix``, by id."""
    begins = DRAFT.c.id.startswith(prefix, autoescape=True)
    return _values(connection, Draft, select(DRAFT).where(begins).order_by(DRAFT.c.id))


def deleted_accounts(connection: Connection) -> list[Account]:
    """Accounts in the bin, latest first."""
    query = (
        select(ACCOUNT)
        .where(ACCOUNT.c.deleted_at.is_not(None))
        .order_by(ACCOUNT.c.deleted_at.desc(), ACCOUNT.c.id.desc())
    )
    return _values(connection, Account, query)


def extent(connection: Connection) -> int:
    """About how many records the rules are read over: accounts and entries, rather too many."""
    return sum(connection.execute(select(func.max(t.c.id))).scalar() or 0 for t in (ACCOUNT, ENTRY))


def edge_position(connection: Connection, notebook: str, last: bool) -> float | None:
    """The largest or smallest position of the cards of a notebook."""
    place = STANDING.c.position
    here = (STANDING.c.on_board.is_(True), STANDING.c.notebook == notebook)
    query = select(place).where(*here).order_by(place.desc() if last else place).limit(1)
    found = connection.execute(query).scalar_one_or_none()
    return None if found is None else float(found)


_SEARCHED: tuple[tuple[type[Any], tuple[ColumnElement[str], ...]], ...] = (
    (Account, tuple(ACCOUNT.c[n] for n in ("name", "short_name", "phones", "note", "extra"))),
    (Contact, tuple(CONTACT.c[n] for n in ("name", "title", "phones", "wechat", "note"))),
    (Entry, tuple(ENTRY.c[n] for n in ("body", "purpose", "state", "next_problem", "answer"))),
    (Strategy, tuple(STRATEGY.c[n] for n in ("goal", "way_in", "news", "ask"))),
)


def find_text(connection: Connection, words: Sequence[str], limit: int) -> list[Record]:
    """Records that hold every word in some field: accounts first, each kind newest first."""
    found: list[Record] = []
    for kind, fields in _SEARCHED:
        if len(found) >= limit:
            break
        table = BY_KIND[kind]
        account = table.c.id if kind is Account else table.c.account_id
        query = select(table).join(
            live := ACCOUNT.alias("live"), (live.c.id == account) & live.c.deleted_at.is_(None)
        )
        whole = fields[0]
        for field in fields[1:]:
            whole = whole + "\n" + field
        for word in words:
            query = query.where(whole.icontains(word, autoescape=True))
        newest = ENTRY.c.start if kind is Entry else table.c.id
        found += _values(connection, kind, query.order_by(newest.desc()).limit(limit - len(found)))
    return found
