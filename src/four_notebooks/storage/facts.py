"""The facts the review counts, written in the same step as the change that moved them.

``visit_fact``, ``window_fact`` and ``stay_fact`` follow from the history and the rules as
``standing`` does; only rows that differ are written. A repeated share (METHOD 7) is
counted anew only where its own words, those of the visits before it, or a name changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta, tzinfo
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Connection, Select, Table, bindparam, delete, insert, select, update

from four_notebooks.method.history import History
from four_notebooks.method.rules import Rules
from four_notebooks.method.tracing import Trace, trace
from four_notebooks.method.workdays import first_instant
from four_notebooks.storage import ledger_tables, repeat_shares
from four_notebooks.storage.codec import to_ms
from four_notebooks.storage.fact_changes import FactChanges
from four_notebooks.storage.own_records import OwnRecords
from four_notebooks.storage.prompt import fetch, write
from four_notebooks.storage.queries import METADATA, chunks

VISIT_FACT = METADATA.tables[ledger_tables.VisitFactRow.__tablename__]
WINDOW_FACT = METADATA.tables[ledger_tables.WindowFactRow.__tablename__]
STAY_FACT = METADATA.tables[ledger_tables.StayFactRow.__tablename__]
DERIVED = METADATA.tables[ledger_tables.DerivedRow.__tablename__]
TABLES: tuple[Table, ...] = (VISIT_FACT, WINDOW_FACT, STAY_FACT)
FORMAT = 1
"""Raised when the same history gives other facts: every book then fills them anew."""
FACTS = "facts"
"""The line of ``derived`` that says that every account has its facts."""

_ENTRY, _SHARE = 0, len(VISIT_FACT.c) - 1
_BY_TIME = itemgetter(2, 0)
_KEYS: dict[str, tuple[str, ...]] = {
    VISIT_FACT.name: ("entry_id",),
    WINDOW_FACT.name: ("account_id", "opened"),
    STAY_FACT.name: ("account_id", "entered"),
}
_COLUMNS: dict[str, list[str]] = {table.name: table.c.keys() for table in TABLES}
Key: TypeAlias = tuple[int, ...]
Rows: TypeAlias = dict[Key, tuple[Any, ...]]
"""The rows of one table by their key, in the order of the table's columns."""


def refresh(
    connection: Connection,
    histories: Iterable[tuple[OwnRecords, History]],
    gone: Collection[int],
    changes: FactChanges,
    rules: Rules,
    zone: tzinfo,
    *,
    fill: bool = False,
) -> None:
    """Write the facts of these accounts anew; ``gone`` are ids that have none any more.

    With ``fill`` the shares that were never counted are counted too.
    """
    each = list(histories)
    ids = [own.account.id for own, _ in each] + list(gone)
    stored = {table.name: _stored(connection, table, ids) for table in TABLES}
    fresh: dict[str, Rows] = {table.name: {} for table in TABLES}
    for own, history in each:
        traced = trace(history, rules)
        before = stored[VISIT_FACT.name].get(own.account.id, {})
        shares = _shares(connection, own, traced, before, changes, rules, fill=fill)
        _put_facts(fresh, own, traced, shares, zone)
    for table in TABLES:
        there = {key: row for rows in stored[table.name].values() for key, row in rows.items()}
        _bring(connection, table, there, fresh[table.name])


def _shares(
    connection: Connection,
    own: OwnRecords,
    traced: Trace,
    before: Rows,
    changes: FactChanges,
    rules: Rules,
    *,
    fill: bool,
) -> Mapping[int, float | None]:
    """The share of each visit: the one it had, or counted anew where it may have moved."""
    ids = [visit.id for visit in traced.visits]
    counting = repeat_shares.Shares(connection, own, ids, rules)
    kept: dict[int, float | None] = {row[_ENTRY]: row[_SHARE] for row in before.values()}
    former = [row[_ENTRY] for row in sorted(before.values(), key=_BY_TIME)]
    wanted = counting.moved(former, changes.texts, changes.names.get(own.account.id, ()))
    if fill:
        wanted.update(number for number in ids if kept.get(number) is None)
    if not changes.counts_shares:
        return kept | dict.fromkeys(wanted)
    return kept | counting.count(wanted)


def _put_facts(
    fresh: dict[str, Rows],
    own: OwnRecords,
    traced: Trace,
    shares: Mapping[int, float | None],
    zone: tzinfo,
) -> None:
    """Add an account's facts as rows."""
    account, entries = own.account.id, {entry.id: entry for entry in own.entries}
    visits = fresh[VISIT_FACT.name]
    for number, at, day, distance, gained in traced.visits:
        entry = entries[number]
        late = to_ms(entry.recorded_at) >= _day_end(day, zone)
        kind, asked = entry.kind.value, entry.asked
        share = shares.get(number)
        visits[number,] = (number, account, at, kind, late, asked, distance, gained, share)
    for window in traced.windows:
        fresh[WINDOW_FACT.name][account, window.opened] = (account, *window)
    for stay in traced.stays:
        row = (account, stay.entered, stay.notebook.value, stay.left, stay.met)
        fresh[STAY_FACT.name][account, stay.entered] = row


@lru_cache(maxsize=8192)
def _day_end(day: int, zone: tzinfo) -> int:
    """The first instant of the local day after the one with this ordinal."""
    return first_instant(date.fromordinal(day) + timedelta(1), zone)


@cache
def _select(name: str, several: bool) -> Select[Any]:
    table = METADATA.tables[name]
    account = table.c.account_id
    if several:
        return select(table).where(account.in_(bindparam("ids", expanding=True)))
    return select(table).where(account == bindparam("ids"))


def _stored(connection: Connection, table: Table, ids: list[int]) -> dict[int, Rows]:
    """The rows as they are written, by account and key."""
    found: dict[int, Rows] = defaultdict(dict)
    for part in chunks(ids):
        if len(part) == 1:
            found[part[0]] = _keyed(
                table, fetch(connection, _select(table.name, False), {"ids": part[0]})
            )
            continue
        for row in connection.execute(_select(table.name, True), {"ids": part}):
            found[row.account_id] |= _keyed(table, [tuple(row)])
    return found


def _keyed(table: Table, rows: Iterable[tuple[Any, ...]]) -> Rows:
    if len(_KEYS[table.name]) == 1:
        return {row[:1]: row for row in rows}
    return {row[:2]: row for row in rows}


@cache
def _orders(name: str) -> tuple[Any, Any]:
    table = METADATA.tables[name]
    remove = delete(table)
    for column in _KEYS[name]:
        remove = remove.where(table.c[column] == bindparam(f"the_{column}"))
    return remove, insert(table)


def _bring(connection: Connection, table: Table, there: Rows, fresh: Rows) -> None:
    """Write what differs. A row is removed before it is put, also where another account's
    was: an entry that went over in a merger."""
    changed = {key: row for key, row in fresh.items() if there.get(key) != row}
    leaving = [*changed, *(key for key in there if key not in fresh)]
    remove, put = _orders(table.name)
    names = [f"the_{name}" for name in _KEYS[table.name]]
    if leaving:
        write(connection, remove, [dict(zip(names, key, strict=True)) for key in leaving])
    if changed:
        columns = _COLUMNS[table.name]
        write(connection, put, [dict(zip(columns, row, strict=True)) for row in changed.values()])


def forget_shares(connection: Connection) -> None:
    """The numbers of repetition changed: every share is to be counted anew."""
    connection.execute(update(VISIT_FACT).values(share=None))


def accounts_to_count(connection: Connection) -> list[int]:
    """The accounts with visits whose share was not counted yet."""
    query = select(VISIT_FACT.c.account_id).where(VISIT_FACT.c.share.is_(None)).distinct()
    return list(connection.execute(query).scalars())


def are_complete(connection: Connection) -> bool:
    """Whether every account has its facts."""
    format_ = connection.execute(select(DERIVED.c.format).where(DERIVED.c.id == FACTS)).scalar()
    return format_ == FORMAT


def mark_complete(connection: Connection) -> None:
    """Every account has its facts now."""
    connection.execute(delete(DERIVED).where(DERIVED.c.id == FACTS))
    connection.execute(insert(DERIVED).values(id=FACTS, format=FORMAT))


def remove(connection: Connection, account_ids: Iterable[int]) -> None:
    """Remove the facts of accounts that are erased."""
    ids = list(account_ids)
    for table in TABLES:
        order = delete(table).where(table.c.account_id == bindparam("the_id"))
        if ids:
            connection.execute(order, [{"the_id": one} for one in ids])


def clear(connection: Connection) -> None:
    """Remove every fact."""
    for table in TABLES:
        connection.execute(delete(table))


def stored_rows(connection: Connection, table: Table) -> Rows:
    """Every row of a table of facts, by its key."""
    return _keyed(table, (tuple(row) for row in connection.execute(select(table))))


def recounted(
    connection: Connection,
    histories: Iterable[tuple[OwnRecords, History]],
    rules: Rules,
    zone: tzinfo,
) -> Mapping[str, Rows]:
    """The facts of accounts as their records say now, shares too; not written."""
    found: dict[str, Rows] = {table.name: {} for table in TABLES}
    for own, history in histories:
        traced = trace(history, rules)
        shares = _shares(connection, own, traced, {}, FactChanges(), rules, fill=True)
        _put_facts(found, own, traced, shares, zone)
    return found


def difference(table: str, told: tuple[Any, ...] | None, fresh: tuple[Any, ...]) -> str:
    """Which columns of a row say something else; a share not counted yet does not."""
    if told is None:
        return "missing"
    columns = _COLUMNS[table]
    return ", ".join(
        name
        for name, one, other in zip(columns, told, fresh, strict=True)
        if one != other and not (name == "share" and one is None)
    )
