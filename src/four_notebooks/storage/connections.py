"""SQLAlchemy's side of the connections: one that writes, a few that read."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from four_notebooks.storage.connection import (
    fold_log,
    fold_log_at_commits,
    wait_for_the_disk,
)
from four_notebooks.storage.errors import BookError, BookReadOnly, named, naming
from four_notebooks.storage.opening import Opening, inspect_whole


class Connections:
    """Transactions on an opened book; they are ours alone, none begins by itself."""

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self._readers = create_engine(
            "sqlite://", creator=opening.connect, poolclass=QueuePool, pool_size=4, max_overflow=12
        )
        event.listen(self._readers, "begin", lambda c: c.exec_driver_sql("BEGIN"))
        self._writers = create_engine(
            "sqlite://", creator=lambda: opening.connect(write=True), poolclass=StaticPool
        )
        event.listen(self._writers, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
        self._writer: Connection | None = None
        self._waits = True
        self._long = False
        self._sound = False
        self._closed = False
        self._checking = threading.Lock()

    def verify(self) -> None:
        """Check the whole book once; raises BookDamaged, each time if it is."""
        with self._checking:
            if not self._sound:
                inspect_whole(self.opening.path, immutable=self.opening.immutable)
                self._sound = True

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the book, whatever is written meanwhile."""
        self._refuse_closed()
        try:
            with naming(self.opening.path), self._readers.connect() as connection:
                yield connection
        finally:
            if self._closed:
                self._readers.pool.dispose()

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Connection]:
        """One transaction; the caller holds the door. Commits at the end, else leaves nothing.

        Without ``durable`` the commit does not wait for the disk: for pieces that a later
        durable commit confirms, and that are taken back where it never came.
        """
        self._refuse_closed()
        if self.opening.read_only:
            raise BookReadOnly(self.opening.path)
        self.verify()
        with naming(self.opening.path):
            try:
                writer = self._ready_writer(durable)
                with writer.begin():
                    yield writer
            except BaseException as fault:
                if not isinstance(fault, BookError) and named(fault) is not None:
                    self._drop_writer()
                else:
                    self._end_transaction()
                raise

    def _ready_writer(self, durable: bool) -> Connection:
        if self._writer is None:
            self._writer = self._open_writer()
            self._waits = True
        if durable is not self._waits:
            wait_for_the_disk(_raw(self._writer), durable)
            self._waits = durable
        return self._writer

    def _refuse_closed(self) -> None:
        """The lock may be another's by now: a late thread must not write."""
        if self._closed:
            raise BookReadOnly(self.opening.path, "closed")

    def _open_writer(self) -> Connection:
        writer = self._writers.connect()
        try:
            _raw(writer).execute("PRAGMA journal_mode = WAL")
            fold_log_at_commits(_raw(writer), not self._long)
        except BaseException:
            writer.close()
            raise
        return writer

    def begin_long_work(self) -> None:
        """From now on ``fold_log`` is called instead of at commits. The caller holds the door."""
        self._long = True
        if self._writer is not None:
            fold_log_at_commits(_raw(self._writer), False)

    def end_long_work(self) -> None:
        """Commits fold the log again. The caller holds the door."""
        self._long = False
        if self._writer is not None:
            fold_log_at_commits(_raw(self._writer), True)

    def fold_log(self) -> None:
        """Fold the log into the book on a connection of its own; nobody waits for it."""
        with naming(self.opening.path), closing(self.opening.connect(write=True)) as connection:
            fold_log(connection)

    def _end_transaction(self) -> None:
        """A commit that is refused (a reference to nothing) leaves its transaction open."""
        if self._writer is not None and _raw(self._writer).in_transaction:
            _raw(self._writer).execute("ROLLBACK")

    def _drop_writer(self) -> None:
        """After a fault of the disk the next write starts on a connection of its own."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.invalidate()
            writer.close()

    def close(self) -> None:
        """Close every connection; what comes later is refused. Safe to call twice.

        A question that is being answered in another thread closes its own at its end.
        """
        self._closed = True
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._writers.pool.dispose()
        self._readers.pool.dispose()


def _raw(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw
