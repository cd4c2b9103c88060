"""Changes as rows: what a step writes, checked against what is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Update, bindparam, delete, insert, update

from four_notebooks.method.values import Draft, Record
from four_notebooks.storage import codec, course, prompt
from four_notebooks.storage.changes import Change
from four_notebooks.storage.codec import KINDS, TABLES, Row
from four_notebooks.storage.errors import StaleChange
from four_notebooks.storage.queries import BY_KIND, rows

_RANK = {table: rank for rank, table in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class RowChange:
    """A change in its plain form. ``record_id`` is the row's key, ``table`` its kind."""

    table: str
    record_id: int | str
    before: Row | None
    after: Row | None

    @property
    def key(self) -> tuple[str, int | str]:
        """Which record it is about."""
        return self.table, self.record_id

    @property
    def account_id(self) -> int | None:
        """The account the record belongs to, or None (drafts, settings)."""
        row = self.after if self.after is not None else self.before
        assert row is not None
        return self._account_of(row)

    @property
    def accounts(self) -> frozenset[int]:
        """The accounts it touches: two where a record goes from one to another."""
        rows = (row for row in (self.before, self.after) if row is not None)
        return frozenset(found for row in rows if (found := self._account_of(row)) is not None)

    def _account_of(self, row: Row) -> int | None:
        found: int | None = row["id"] if self.table == "account" else row.get("account_id")
        return found

    def reversed(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.record_id, self.after, self.before)

    def as_change(self) -> Change:
        """The same over values."""
        return Change(_value(self.table, self.before), _value(self.table, self.after))


@dataclass(frozen=True, slots=True)
class Written:
    """What a transaction wrote, and further accounts whose standing it moved."""

    changes: list[RowChange]
    accounts: frozenset[int] = frozenset()


def _value(table: str, row: Row | None) -> Record | None:
    kind: Any = KINDS[table]
    record: Record | None = None if row is None else codec.from_row(kind, row)
    return record


def prepared(changes: Iterable[Change]) -> list[RowChange]:
    """The changes as rows in the order they are written: one per record, none that does nothing.

    Two changes of the same record become one (the first before, the last after).
    """
    plain = []
    for change in changes:
        before = None if change.before is None else codec.to_row(change.before)
        after = None if change.after is None else codec.to_row(change.after)
        record = change.record
        plain.append(RowChange(TABLES[type(record)], record.id, before, after))
    return merged(plain)


def merged(changes: Iterable[RowChange]) -> list[RowChange]:
    """One change per record, in writing order: parents come before and go after their own.

    Raises StaleChange where two changes of one record do not follow on each other.
    """
    found: dict[tuple[str, int | str], RowChange] = {}
    for change in changes:
        earlier = found.get(change.key)
        if earlier is None:
            found[change.key] = change
            continue
        if earlier.after != change.before:
            raise StaleChange("", change.table, change.record_id)
        found[change.key] = RowChange(change.table, change.record_id, earlier.before, change.after)
    return sorted((c for c in found.values() if c.before != c.after), key=_turn)


def _turn(change: RowChange) -> tuple[bool, int]:
    gone = change.after is None
    rank = _RANK[change.table]
    return gone, -rank if gone else rank


def write(
    connection: Connection,
    changes: Sequence[RowChange],
    *,
    force: bool = False,
    keep_newer_drafts: bool = False,
    fresh_ids: bool = False,
) -> list[RowChange]:
    """Write changes whose records are as their ``before`` says; returns those written.

    ``fresh_ids`` says that new records have ids that were never given before: they are not
    looked for. ``force`` writes whatever is there (taking back what nobody else could have
    touched); ``keep_newer_drafts`` leaves drafts alone that were typed on since. Raises
    StaleChange.
    """
    versions: dict[tuple[str, int | str], int] = {}
    written: list[RowChange] = []
    for table, group in _by_table(changes).items():
        asked = [c.record_id for c in group if not (fresh_ids and _is_numbered(c))]
        there = rows(connection, KINDS[table], asked) if asked else {}
        for change in group:
            row = there.get(change.record_id)
            if not force and not _is(row, change.before):
                if keep_newer_drafts and KINDS[table] is Draft:
                    continue
                raise StaleChange("", table, change.record_id)
            if row is not None:
                versions[change.key] = row["version"]
            written.append(change)
        course.went(len(group))
    _put(connection, written, versions)
    return written


def _is_numbered(change: RowChange) -> bool:
    """Whether it is a new record under a number of the book's own."""
    return change.before is None and isinstance(change.record_id, int)


def _is(row: Row | None, expected: Row | None) -> bool:
    if row is None or expected is None:
        return row is None and expected is None
    return all(row[name] == value for name, value in expected.items())


def _by_table(changes: Iterable[RowChange]) -> dict[str, list[RowChange]]:
    groups: dict[str, list[RowChange]] = defaultdict(list)
    for change in changes:
        groups[change.table].append(change)
    return groups


def _put(
    connection: Connection,
    changes: Sequence[RowChange],
    versions: dict[tuple[str, int | str], int],
) -> None:
    """Insert, update and delete, a statement per table and sort; keys are checked at the commit."""
    for name, group in _by_table(changes).items():
        put, replace, remove = _statements(name)
        new = [c.after | {"version": 1} for c in group if c.after and c.key not in versions]
        if new:
            prompt.write(connection, put, new)
        changed = [
            {f"to_{n}": v for n, v in c.after.items() if n != "id"}
            | {"to_version": versions[c.key] + 1, "the_id": c.record_id}
            for c in group
            if c.after and c.key in versions
        ]
        if changed:
            prompt.write(connection, replace, changed)
        gone = [{"the_id": c.record_id} for c in group if c.after is None]
        if gone:
            prompt.write(connection, remove, gone)


@cache
def _statements(name: str) -> tuple[Insert, Update, Delete]:
    """How a row of a table is put in, replaced and removed."""
    table = BY_KIND[KINDS[name]]
    by_id = table.c.id == bindparam("the_id")
    names = [n for n in codec.columns(KINDS[name]) if n != "id"]
    values: dict[str, Any] = {n: bindparam(f"to_{n}") for n in (*names, "version")}
    return insert(table), update(table).where(by_id).values(values), delete(table).where(by_id)
