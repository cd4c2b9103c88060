"""Whether the index says what the texts say; ``check`` tells what differs.

Every record's place, account and minute are compared. The tokens are compared one by one in
a book of up to ``MOST_WHOLE`` records; in a larger one those of ``SAMPLE`` records, spread
evenly over the book, are looked for where they should stand.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from four_notebooks.names.passages import BREAK
from four_notebooks.storage.search import index, tokens
from four_notebooks.storage.search.documents import (
    TABLES,
    Document,
    document,
    record_of,
)
from four_notebooks.storage.search.filling import rows_of

MOST_WHOLE = 3000
SAMPLE = 400
_PART = 400
_MASK = (1 << 64) - 1


class Difference(NamedTuple):
    """One record about which the index and the texts disagree; ``what`` is how."""

    table: str
    record_id: int
    what: str


def differences(raw: sqlite3.Connection) -> list[Difference]:
    """What differs; nothing for an index that is not complete, which is not looked into.

    An index that cannot be read is one difference, without a record.
    """
    try:
        if not index.is_complete(raw):
            return []
        placed = {
            record: (place, account_id, at)
            for place, record, account_id, at in raw.execute(
                f"SELECT id, record, account_id, at FROM {index.PLACE}"
            )
        }
        found = list(_places(raw, dict(placed)))
        if len(placed) <= MOST_WHOLE:
            found += _all_tokens(raw, placed)
        else:
            some = sorted(placed)[:: max(1, len(placed) // SAMPLE)]
            found += _sampled(raw, {key: placed[key] for key in some})
    except sqlite3.DatabaseError as fault:
        if not index.is_index_fault(fault):
            raise
        return [Difference(index.PAIR, 0, str(fault))]
    except (TypeError, ValueError, IndexError) as fault:
        return [Difference(index.PLACE, 0, repr(fault))]
    return found


_Placed = dict[int, tuple[int, int, int]]


def _documents(raw: sqlite3.Connection, table: str, ids: Sequence[int]) -> Iterator[Document]:
    for start in range(0, len(ids), _PART):
        for row in rows_of(raw, table, ids[start : start + _PART]):
            found = document(table, row)
            if found is not None:
                yield found


def _places(raw: sqlite3.Connection, placed: _Placed) -> Iterator[Difference]:
    for table in TABLES:
        ids = [row[0] for row in raw.execute(f"SELECT id FROM {table} ORDER BY id")]
        for wanted in _documents(raw, table, ids):
            there = placed.pop(wanted.key, None)
            record_id = record_of(wanted.key)[1]
            if there is None:
                yield Difference(table, record_id, "missing")
            elif there[1:] != (wanted.account_id, wanted.at):
                yield Difference(table, record_id, "account or time")
    for key in placed:
        yield Difference(*record_of(key), "no such text")


def _all_tokens(raw: sqlite3.Connection, placed: _Placed) -> Iterator[Difference]:
    held = {table: _held(raw, table) for table in index.SQL}
    wrong: dict[int, str] = {}
    for key, (place, _, _) in placed.items():
        table, record_id = record_of(key)
        for wanted in _documents(raw, table, [record_id]):
            own = {index.PAIR: (place, wanted.pairs), index.SINGLE: (place, wanted.singles)}
            if wanted.name:
                own[index.NAME] = (index.name_place(wanted), wanted.name)
            for name, (at, text) in own.items():
                if held[name].pop(at, 0) != _sum(text, ordered=name != index.SINGLE):
                    wrong[key] = f"tokens in {name}"
    for key, what in wrong.items():
        yield Difference(*record_of(key), what)
    for name, left in held.items():
        for place, total in left.items():
            if total:
                yield Difference(name, place, "tokens of nothing")


def _sum(text: str, *, ordered: bool) -> int:
    places = enumerate(text.split(" "))
    return sum(hash((token, at if ordered else 0)) for at, token in places) & _MASK


def _held(raw: sqlite3.Connection, table: str) -> dict[int, int]:
    """What the index holds at each place, as a sum over its tokens."""
    found: dict[int, int] = defaultdict(int)
    raw.execute(f"CREATE VIRTUAL TABLE temp.search_held USING fts5vocab(main, {table}, instance)")
    try:
        for term, place, at in raw.execute('SELECT term, doc, "offset" FROM temp.search_held'):
            found[place] = (found[place] + hash((term, at or 0))) & _MASK
    finally:
        raw.execute("DROP TABLE temp.search_held")
    return dict(found)


def _sampled(raw: sqlite3.Connection, placed: _Placed) -> Iterator[Difference]:
    for key, (place, _, _) in placed.items():
        table, record_id = record_of(key)
        for wanted in _documents(raw, table, [record_id]):
            lines = wanted.whole.split(BREAK)
            step = tokens.LONGEST - 1
            pieces = {
                line[at : at + step + 1] for line in lines for at in range(0, len(line), step)
            }
            asked = " AND ".join(tokens.phrase(piece) for piece in pieces if len(piece) > 1)
            if asked and not _stands(raw, index.PAIR, asked, place):
                yield Difference(table, record_id, f"tokens in {index.PAIR}")
            once = " AND ".join(tokens.phrase(one) for one in set(wanted.whole) - {BREAK})
            if not _stands(raw, index.SINGLE, once, place):
                yield Difference(table, record_id, f"tokens in {index.SINGLE}")


def _stands(raw: sqlite3.Connection, table: str, asked: str, place: int) -> bool:
    query = f"SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid = ?"
    return raw.execute(query, (asked, place)).fetchone() is not None
