"""The index in the step that writes a text: do, undo, redo, imports and what is taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from sqlalchemy import Connection

from four_notebooks.storage.prompt import raw_of
from four_notebooks.storage.rows import RowChange
from four_notebooks.storage.search import index
from four_notebooks.storage.search.documents import Document, differ, document


class Following:
    """Whether the index is alive, kept between the steps of one store; used in the door."""

    def __init__(self) -> None:
        self._alive: bool | None = None

    def forget(self) -> None:
        """A transaction failed, or the index was made anew: look again."""
        self._alive = None

    def follow(self, connection: Connection, changes: Iterable[RowChange]) -> None:
        """Write what these changes mean for the index, in their own transaction.

        A broken index never keeps a step from being written: it is given up as a whole, to
        be filled anew. Faults of the disk are raised.
        """
        moved = [change for change in changes if differ(change.table, change.before, change.after)]
        if not moved:
            return
        raw = raw_of(connection)
        if self._alive is None:
            self._alive = index.is_alive(raw)
        if not self._alive:
            return
        raw.execute("SAVEPOINT search")
        try:
            index.put(raw, [_documents(change) for change in moved])
            # Now FTS5 writes what it holds back, where its faults can still be taken back.
            raw.execute("SAVEPOINT search_told")
        except sqlite3.DatabaseError as fault:
            if not index.is_index_fault(fault):
                raise
            raw.execute("ROLLBACK TO search")
            give_up(raw)
            self._alive = False
        raw.execute("RELEASE search")


def _documents(change: RowChange) -> tuple[Document | None, Document | None]:
    return document(change.table, change.before), document(change.table, change.after)


def give_up(raw: sqlite3.Connection) -> None:
    """The index is broken: nothing is looked for in it until it is made anew."""
    index.set_mark(raw, index.COMPLETE, None)
    index.set_mark(raw, index.FILLING, None)
