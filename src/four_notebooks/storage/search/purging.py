"""Taking what was erased out of the index's file too.

FTS5 keeps the tokens of what was deleted, beside a line that they are gone, until its
parts are merged; and a page that was given back keeps its content until it is used again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from four_notebooks.storage.prompt import raw_of
from four_notebooks.storage.search import index
from four_notebooks.storage.search.following import give_up

_PAGES = 400
"""How many pages one piece merges or overwrites."""


def purge(piece: Callable[[], AbstractContextManager[Connection]]) -> None:
    """Merge every part of the index into one, and overwrite the pages that nobody uses.

    ``piece`` begins a short transaction on a connection with ``secure_delete`` on. A broken
    index is given up, to be made anew. Raises BookError.
    """
    for table in index.SQL:
        pages = -_PAGES
        while _merged(piece, table, pages):
            pages = _PAGES
    with piece() as connection:
        overwrite_free_pages(raw_of(connection))


def _merged(piece: Callable[[], AbstractContextManager[Connection]], table: str, n: int) -> bool:
    """Merge so many pages; whether there may be more to do."""
    with piece() as connection:
        raw = raw_of(connection)
        before = raw.total_changes
        try:
            raw.execute(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (n,))
        except sqlite3.DatabaseError as fault:
            if not index.is_index_fault(fault):
                raise
            give_up(raw)
            return False
        return raw.total_changes - before >= 2


def overwrite_free_pages(raw: sqlite3.Connection) -> None:
    """Fill the pages that nobody uses with zeros, and give them back (in a transaction)."""
    (free,) = raw.execute("PRAGMA freelist_count").fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    raw.execute("CREATE TABLE search_overwritten (zeros BLOB)")
    for first in range(0, free, _PAGES):
        zeros = size * min(_PAGES, free - first)
        raw.execute("INSERT INTO search_overwritten VALUES (zeroblob(?))", (zeros,))
    raw.execute("DROP TABLE search_overwritten")
