"""Making one part of the many that FTS5 writes a table of the index in.

A question goes through every part; one part is asked in about half the time, and is smaller.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from four_notebooks.storage.prompt import raw_of
from four_notebooks.storage.search import index
from four_notebooks.storage.search.following import give_up

Writing = Callable[[], AbstractContextManager[Connection]]
"""Begins a short transaction in which nobody else writes."""


def merge(piece: Writing, pages: int, stopping: Callable[[], bool] = lambda: False) -> None:
    """Merge every table of the index, so many pages in a piece, until done or ``stopping``.

    A broken index is given up, to be made anew. Raises BookError.
    """
    for table in index.SQL:
        # Below zero: every part takes part, whatever FTS5 would leave for later.
        now = -pages
        while not stopping() and _merged(piece, table, now):
            now = pages


def _merged(piece: Writing, table: str, pages: int) -> bool:
    """Merge so many pages; whether there may be more to do."""
    with piece() as connection:
        raw = raw_of(connection)
        before = raw.total_changes
        try:
            raw.execute(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (pages,))
        except sqlite3.DatabaseError as fault:
            if not index.is_index_fault(fault):
                raise
            give_up(raw)
            return False
        return raw.total_changes - before >= 2
