"""One state of a book for long reading, whatever is written meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from four_notebooks.storage.opening import Opening
from four_notebooks.storage.reading import Reading


class _Held:
    """Answers every wish for a connection with the one that holds the moment."""

    def __init__(self, connection: Connection, opening: Opening) -> None:
        self._connection = connection
        self.opening = opening

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection of the moment."""
        yield self._connection


class Snapshot(Reading):
    """All the questions of a store, answered from one moment; for one thread."""

    def __init__(self, connection: Connection, opening: Opening) -> None:
        self._connections = _Held(connection, opening)
