"""Filling the index of a book that has none yet, or anew, in pieces."""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from four_notebooks.storage.prompt import raw_of
from four_notebooks.storage.search import index
from four_notebooks.storage.search.documents import COLUMNS, MOMENTS, TABLES, document, key_of
from four_notebooks.storage.search.merging import Writing, merge

PIECE_SECONDS = 0.012
"""How long one piece should hold the door."""
_FEWEST, _MOST = 8, 4000
_PAGES = 100
"""How many pages one piece merges, when all is there (about as long as a piece lasts)."""


class Fill:
    """One filling: pieces in rising order of time, each a transaction of its own.

    ``seconds`` is how long a piece may last. What is already in the index is passed over, so
    that a filling that was broken off goes on where it was.
    """

    def __init__(self, writing: Writing, seconds: float = PIECE_SECONDS) -> None:
        self._writing = writing
        self._seconds = seconds
        self._size = 32

    def begin(self, *, anew: bool) -> bool:
        """Make room for the index; False if it is complete and sound already."""
        with self._writing() as connection:
            raw = raw_of(connection)
            if not anew and index.is_complete(raw) and not looks_broken(raw):
                return False
            if anew or not index.is_alive(raw) or looks_broken(raw):
                index.make_anew(raw, _scale(raw))
        return True

    def run(
        self,
        stopping: Callable[[], bool] = lambda: False,
        progress: Callable[[int, int], None] = lambda done, of: None,
    ) -> bool:
        """Put every record in and merge; False if ended before every record is there.

        ``progress`` hears records done, of all.
        """
        waiting = [(table, self._ids(table)) for table in TABLES]
        total, done = sum(len(ids) for _, ids in waiting), 0
        for table, ids in waiting:
            for part in self._parts(ids):
                if stopping():
                    return False
                self._put(table, part)
                done += len(part)
                progress(done, total)
        with self._writing() as connection:
            raw = raw_of(connection)
            if not index.is_alive(raw):
                return False
            index.set_mark(raw, index.COMPLETE, index.FORMAT)
            index.set_mark(raw, index.FILLING, None)
        merge(self._writing, _PAGES, stopping)
        return True

    def _ids(self, table: str) -> array[int]:
        order = ", ".join((*MOMENTS[table], "id"))
        with self._writing() as connection:
            rows = raw_of(connection).execute(f"SELECT id FROM {table} ORDER BY {order}")
            return array("q", [row[0] for row in rows])

    def _parts(self, ids: Sequence[int]) -> Iterator[Sequence[int]]:
        at = 0
        while at < len(ids):
            part = ids[at : at + self._size]
            at += len(part)
            yield part

    def _put(self, table: str, ids: Sequence[int]) -> None:
        with self._writing() as connection:
            began = time.perf_counter()
            raw = raw_of(connection)
            there = {index.place_of(raw, key_of(table, one)) is not None and one for one in ids}
            wanted = [one for one in ids if one not in there]
            found = [document(table, row) for row in rows_of(raw, table, wanted)]
            index.put(raw, [(None, each) for each in found if each is not None])
        taken = max(time.perf_counter() - began, 0.0005)
        fitting = int(len(ids) * self._seconds / taken)
        self._size = max(_FEWEST, min(_MOST, (self._size + fitting) // 2))


_ROWS = 500


def rows_of(raw: sqlite3.Connection, table: str, ids: Sequence[int]) -> list[dict[str, Any]]:
    """What the index reads of these records, in the order asked; unknown ones are left out."""
    columns = columns_of(table)
    found: dict[int, dict[str, Any]] = {}
    for start in range(0, len(ids), _ROWS):
        part = ids[start : start + _ROWS]
        query = (
            f"SELECT {', '.join(columns)} FROM {table} WHERE id IN ({','.join('?' * len(part))})"
        )
        for row in raw.execute(query, list(part)):
            found[row[0]] = dict(zip(columns, row, strict=True))
    return [found[one] for one in ids if one in found]


def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a table that the index reads, the id first."""
    account = () if table == "account" else ("account_id",)
    further = ("sheet", "question") if table == "answer" else ()
    return tuple(dict.fromkeys(("id", *account, *COLUMNS[table], *MOMENTS[table], *further)))


def _scale(raw: sqlite3.Connection) -> int:
    """As many places a day as the visits and notes of the book want."""
    entries = "SELECT count(*), coalesce(min(start), 0), coalesce(max(start), 0) FROM entry"
    count, first, last = raw.execute(entries).fetchone()
    if count == 0:
        return index.FIRST_SCALE
    return index.scale_for(count, first // 60_000, last // 60_000)


def looks_broken(raw: sqlite3.Connection) -> bool:
    """Whether the tables of the index do not even answer."""
    try:
        for name in index.SQL:
            raw.execute(f"SELECT rowid FROM {name} WHERE {name} MATCH 'a' LIMIT 1").fetchall()
            raw.execute(f"SELECT k FROM {name}_config LIMIT 1").fetchall()
        raw.execute(f"SELECT id FROM {index.PLACE} LIMIT 1").fetchall()
    except sqlite3.DatabaseError as fault:
        if index.is_index_fault(fault):
            return True
        raise
    return False
