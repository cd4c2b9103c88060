"""The tables of the index and what may be done to them, on a plain SQLite connection.

``search_place`` says which record stands at which place. Places follow time (so many a
day, ``Scale``), so that the newest come first; accounts and contacts stand above all days.
``search_pair``, ``search_single`` and ``search_name`` are FTS5 tables without content: to
take a record out, its own tokens are told again. ``derived`` says how far it is filled.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from four_notebooks.storage.search.documents import NAMED, Document, record_of

FORMAT = 1
"""Raised when the same texts give other tokens: every book then fills its index anew."""
COMPLETE, FILLING, SCALE, SLACK = "search", "search_filling", "search_scale", "search_slack"
"""Lines of ``derived``: filled (by which format), being filled, places a day, farthest astray."""
PAIR, SINGLE, NAME, PLACE = "search_pair", "search_single", "search_name", "search_place"
FIRST_SCALE = 4096
_SCALES = (8, 8192)
_SHADOWS = ("data", "idx", "config")
_DAY = 1440
_BEFORE_1970 = 719_163
"""Days from the first of all to 1970."""
UNDATED = 1 << 40
"""Accounts and contacts have their places from here on."""
PEOPLE = 1 << 60
"""In the index of names accounts stand below, by id, and contacts from here on."""

_TABLES = (
    (PAIR, "full"),
    (SINGLE, "none"),
    (NAME, "full"),
)
SQL: dict[str, str] = {
    name: f"CREATE VIRTUAL TABLE {name} USING fts5("
    f"t, content='', columnsize=0, detail={detail}, tokenize='ascii')"
    for name, detail in _TABLES
}
"""How the tables are made; the revision says the same."""


_FAULTS = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CONSTRAINT)


def is_of_index(name: str) -> bool:
    """Whether a table is one of FTS5's, or of those that it keeps its own in."""
    return name in SQL or any(name == f"{table}_{end}" for table in SQL for end in _SHADOWS)


def is_index_fault(fault: Exception) -> bool:
    """Whether an error of SQLite says that the index is broken, and not that the disk is."""
    code = getattr(fault, "sqlite_errorcode", None)
    return isinstance(fault, sqlite3.DatabaseError) and (code is None or code & 0xFF in _FAULTS)


def marks(raw: sqlite3.Connection) -> dict[str, int]:
    """How far the index is: its lines of ``derived``."""
    query = "SELECT id, format FROM derived WHERE id LIKE 'search%'"
    return dict(raw.execute(query).fetchall())


def set_mark(raw: sqlite3.Connection, name: str, value: int | None) -> None:
    """Write or remove a line of ``derived``."""
    raw.execute("DELETE FROM derived WHERE id = ?", (name,))
    if value is not None:
        raw.execute("INSERT INTO derived (id, format) VALUES (?, ?)", (name, value))


def is_complete(raw: sqlite3.Connection) -> bool:
    """Whether every text of the book is in the index."""
    return marks(raw).get(COMPLETE) == FORMAT


def is_alive(raw: sqlite3.Connection) -> bool:
    """Whether texts that are written now belong into the index."""
    found = marks(raw)
    return FORMAT in (found.get(COMPLETE), found.get(FILLING))


def make_anew(raw: sqlite3.Connection, scale: int) -> None:
    """Empty tables, whatever was there, and the mark that they are being filled."""
    for name, statement in SQL.items():
        try:
            raw.execute(f"DROP TABLE IF EXISTS {name}")
        except sqlite3.DatabaseError as fault:
            if not is_index_fault(fault):
                raise
            _tear_out(raw, name)
        raw.execute(statement)
    raw.execute(f"DELETE FROM {PLACE}")
    set_mark(raw, COMPLETE, None)
    set_mark(raw, SLACK, None)
    set_mark(raw, SCALE, scale)
    set_mark(raw, FILLING, FORMAT)


def _tear_out(raw: sqlite3.Connection, name: str) -> None:
    """Remove a table whose own tables are broken, so that FTS5 cannot do it."""
    for end in _SHADOWS:
        raw.execute(f"DROP TABLE IF EXISTS {name}_{end}")
    raw.execute("PRAGMA writable_schema = ON")
    try:
        raw.execute("DELETE FROM sqlite_master WHERE name = ?", (name,))
    finally:
        raw.execute("PRAGMA writable_schema = RESET")


def scale_for(count: int, first: int, last: int) -> int:
    """How many places a day has, for so many records from one minute to another."""
    days = max(1, (last - first) // _DAY)
    return max(_SCALES[0], min(_SCALES[1], count * 5 // (days * 4) + 1))


@dataclass(slots=True)
class Scale:
    """Where moments have their places: so many a day, some so far astray."""

    places: int
    slack: int

    @classmethod
    def of(cls, found: dict[str, int]) -> Scale:
        """As the book's ``marks`` say."""
        return cls(found.get(SCALE, FIRST_SCALE), found.get(SLACK, 0))

    def ideal(self, at: int) -> int:
        """The place of a minute."""
        place = (at + _BEFORE_1970 * _DAY) * self.places // _DAY
        return max(1, min(place, UNDATED - 1))

    def since(self, at: int) -> int:
        """No record of this minute or later stands lower."""
        return max(0, self.ideal(at) - self.slack)

    def until(self, at: int) -> int:
        """No dated record of this minute or earlier stands higher."""
        return min(UNDATED - 1, self.ideal(at) + self.slack)


_AT_PLACE = f"SELECT 1 FROM {PLACE} WHERE id = ?"
_NEWEST = f"SELECT id, at FROM {PLACE} WHERE id < {UNDATED} ORDER BY id DESC LIMIT 1"
_PLACE_OF = f"SELECT id, account_id, at FROM {PLACE} WHERE record = ?"


def place_of(raw: sqlite3.Connection, key: int) -> int | None:
    """Where a record stands, None if the index does not hold it."""
    found = raw.execute(_PLACE_OF, (key,)).fetchone()
    return None if found is None else int(found[0])


def _free_place(raw: sqlite3.Connection, scale: Scale, document: Document) -> int:
    """A place for a new record: above all that are older, if it is the newest of all.

    Where a crowd of one moment is, the next goes down among older ones, as near as is quick:
    what is newer than the crowd stays above it.
    """
    table, record_id = record_of(document.key)
    if table in NAMED:
        return UNDATED + record_id * len(NAMED) + NAMED.index(table)
    ideal = scale.ideal(document.at)
    newest = raw.execute(_NEWEST).fetchone()
    if newest is None or ideal > newest[0]:
        return ideal
    found = newest[0] + 1 if document.at >= newest[1] else ideal
    step, turn = 1, document.key * 0x9E3779B97F4A7C15
    while raw.execute(_AT_PLACE, (found,)).fetchone() is not None:
        turn = (turn * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        away = 1 + (turn >> 33) % step
        found = max(1, ideal - away)
        step = min(step * 2, 1 << 38)
    astray = abs(found - ideal)
    if astray > scale.slack:
        scale.slack = astray
        set_mark(raw, SLACK, astray)
    return found


def put(raw: sqlite3.Connection, changes: Iterable[tuple[Document | None, Document | None]]) -> int:
    """Write what changed: documents before and after; how many records were touched.

    A record that is not in the index (a book not filled yet) is only put in. FTS5 wants
    rising places within a transaction: each place is left and taken in that order.
    """
    scale = Scale.of(marks(raw))
    orders: list[tuple[int, int, Document]] = []
    for before, after in changes:
        there = None if before is None else place_of(raw, before.key)
        if there is None and before is None and after is not None:
            there = place_of(raw, after.key)
            if there is not None:
                continue
        if there is not None and before is not None:
            orders.append((there, 0, before))
        if after is not None:
            if there is None or before is None or not _stays(before, after):
                if there is not None:
                    raw.execute(f"DELETE FROM {PLACE} WHERE id = ?", (there,))
                there = _free_place(raw, scale, after)
            row = (there, after.key, after.account_id, after.at)
            raw.execute(f"INSERT OR REPLACE INTO {PLACE} VALUES (?, ?, ?, ?)", row)
            orders.append((there, 1, after))
        elif there is not None:
            raw.execute(f"DELETE FROM {PLACE} WHERE id = ?", (there,))
    _tell(raw, sorted(orders, key=_turn))
    return len(orders)


def _turn(order: tuple[int, int, Document]) -> tuple[int, int]:
    """By place; what goes before what comes to the same place."""
    return order[0], order[1]


def _stays(before: Document, after: Document) -> bool:
    """Whether a changed record keeps its place."""
    return abs(before.at - after.at) < _DAY or record_of(after.key)[0] in NAMED


def name_place(document: Document) -> int:
    """Where a name stands in the index of names: accounts by id, then contacts by id."""
    table, record_id = record_of(document.key)
    return record_id + (0 if table == NAMED[0] else PEOPLE)


_INTO = {name: f"INSERT INTO {name}(rowid, t) VALUES (?, ?)" for name in SQL}
_OUT_OF = {name: f"INSERT INTO {name}({name}, rowid, t) VALUES ('delete', ?, ?)" for name in SQL}


def _tell(raw: sqlite3.Connection, orders: list[tuple[int, int, Document]]) -> None:
    """Tell the three tables, each in its own order."""
    for place, coming, document in orders:
        raw.execute((_INTO if coming else _OUT_OF)[PAIR], (place, document.pairs))
    for place, coming, document in orders:
        raw.execute((_INTO if coming else _OUT_OF)[SINGLE], (place, document.singles))
    named = [(name_place(each), coming, each) for _, coming, each in orders if each.name]
    for place, coming, document in sorted(named, key=_turn):
        raw.execute((_INTO if coming else _OUT_OF)[NAME], (place, document.name))
