"""Ids for new records: given in memory, kept in the book with the first record that uses them."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select, update

from four_notebooks.storage.codec import KINDS
from four_notebooks.storage.queries import BY_KIND, SEQUENCE
from four_notebooks.storage.rows import RowChange

_TEXT_KEYS = frozenset({"draft", "setting", "sheet", "reminder"})


class Sequences:
    """The next id of every table. Safe from any thread; ``note`` and ``forget`` in the door."""

    def __init__(self, connection: Connection) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, int] = {}
        self._next: dict[str, int] = {}
        for table in KINDS.keys() - _TEXT_KEYS:
            highest = select(func.max(BY_KIND[KINDS[table]].c.id))
            self._next[table] = (connection.execute(highest).scalar_one() or 0) + 1
        for row in connection.execute(select(SEQUENCE)):
            self._next[row.kind] = max(self._next.get(row.kind, 1), row.next_id)

    def take(self, table: str, count: int) -> range:
        """So many new ids."""
        with self._lock:
            first = self._next[table]
            self._next[table] = first + count
        return range(first, first + count)

    def note(self, connection: Connection, changes: Iterable[RowChange]) -> None:
        """Keep in the book that the ids of new records are given."""
        used: dict[str, int] = {}
        for change in changes:
            if change.before is None and isinstance(change.record_id, int):
                used[change.table] = max(used.get(change.table, 0), change.record_id + 1)
        for table, after in used.items():
            if after > self._kept.get(table, 0):
                self._keep(connection, table, after)

    def _keep(self, connection: Connection, table: str, after: int) -> None:
        this = SEQUENCE.c.kind == table
        stored = connection.execute(select(SEQUENCE.c.next_id).where(this)).scalar_one_or_none()
        if stored is None:
            connection.execute(insert(SEQUENCE), {"kind": table, "next_id": after})
        elif stored < after:
            connection.execute(update(SEQUENCE).where(this).values(next_id=after))
        self._kept[table] = max(after, stored or 0)
        with self._lock:
            self._next[table] = max(self._next[table], after)

    def forget(self) -> None:
        """A transaction failed: what was noted in it is not in the book."""
        self._kept.clear()
