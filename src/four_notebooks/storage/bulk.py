"""A long step, written in short pieces that the interface never waits for."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection

from four_notebooks.storage import ledger
from four_notebooks.storage.changes import Announcement, Change, StepName, Way, accounts_of
from four_notebooks.storage.codec import KINDS
from four_notebooks.storage.rows import RowChange, merged, prepared

if TYPE_CHECKING:
    from four_notebooks.storage.writing import Writing

Key: TypeAlias = tuple[str, int | str]
"""A table and the id of a record in it."""
_RANK = {table: rank for rank, table in enumerate(KINDS)}
PIECE_SECONDS = 0.025
"""How long one piece should hold the door: a step made meanwhile waits that long at most."""
_FEWEST, _MOST = 60, 800
"""Changes of a piece. Fewer would cost more than they spare: each piece has its own commit."""
_FOLD_AFTER = 2000
"""After so many changes the log is folded into the book, beside the writing."""


class BulkStep:
    """A long step written in short pieces from a worker thread; see ``Store.bulk``."""

    def __init__(self, store: Writing, name: StepName, at_ms: int, who: str) -> None:
        self.name = name
        self.cancelled = False
        self.announcement: Announcement | None = None
        """What was announced at the end; None before it, when cancelled or when empty."""
        self._store = store
        self._at_ms = at_ms
        self._who = who
        self._id = 0
        self._written = 0
        self._changes: dict[Key, Change] = {}
        self._latest: dict[str, RowChange] = {}
        self._held: set[Key] = set()
        self._new_accounts: set[int] = set()
        self._size = _FEWEST
        self._unfolded = 0

    def holds(self, change: RowChange) -> bool:
        """Whether a change of somebody else would touch what this step has written."""
        return change.key in self._held or (change.account_id or 0) in self._new_accounts

    def add(self, changes: Iterable[Change]) -> None:
        """Write one piece at once (split further so that no lock is held over ~20 ms).

        Each call must leave every reference whole. Raises what ``Store.step`` raises;
        after that the step can only be taken back.
        """
        if self.cancelled:
            return
        for piece in self._pieces(prepared(changes)):
            with self._store.last_in_line():
                began = time.perf_counter()
                with self._store.transaction(durable=False) as connection:
                    written = self._write(connection, piece)
                self._note(written)
            self._adapt(len(piece), time.perf_counter() - began)
            self._unfolded += len(piece)
            if self._unfolded >= _FOLD_AFTER:
                self._unfolded = 0
                self._store.fold_log()

    def _pieces(self, changes: list[RowChange]) -> Iterator[list[RowChange]]:
        """An account and all of its own stay together; a piece holds whole accounts."""
        by_account: dict[int, list[RowChange]] = defaultdict(list)
        for change in changes:
            by_account[change.account_id or 0].append(change)
        piece: list[RowChange] = []
        for group in by_account.values():
            if piece and len(piece) + len(group) > self._size:
                yield merged(piece)
                piece = []
            piece = piece + group
        if piece:
            yield merged(piece)

    def _write(self, connection: Connection, piece: list[RowChange]) -> list[RowChange]:
        if not self._written:
            ledger.clear_redo(connection)
            self._id = self._store.next_number()
            ledger.add_step(
                connection,
                self._id,
                self.name,
                at_ms=self._at_ms,
                who=self._who,
                state=ledger.OPEN,
            )
        written = self._store.write_rows(connection, piece, long=True).changes
        # Account by account, as they were given: how fast the machine is leaves no trace.
        place = {key: n for n, key in enumerate(dict.fromkeys(c.account_id for c in piece))}
        written = sorted(written, key=lambda change: place.get(change.account_id, 0))
        ledger.add_changes(connection, self._id, written, self._written)
        return written

    def _note(self, written: list[RowChange]) -> None:
        """After the commit: what nobody else may touch until the end, and what is to be told.

        Kept as values, which are small; the rows of a piece are let go with it.
        """
        self._written += len(written)
        for change in written:
            self._held.add(change.key)
            if change.before is None and isinstance(change.record_id, int):
                latest = self._latest.get(change.table)
                if latest is None or int(latest.record_id) < change.record_id:
                    self._latest[change.table] = change
                if change.table == "account":
                    self._new_accounts.add(change.record_id)
            self._remember(change.key, change.as_change())

    def _remember(self, key: Key, change: Change) -> None:
        """One change per record: the first before, the last after."""
        earlier = self._changes.get(key)
        before = change.before if earlier is None else earlier.before
        if before != change.after:
            self._changes[key] = Change(before, change.after)
        elif earlier is not None:
            del self._changes[key]

    def _adapt(self, changes: int, seconds: float) -> None:
        fitting = changes * PIECE_SECONDS / max(seconds, 0.0005)
        self._size = max(_FEWEST, min(_MOST, int((self._size + fitting) / 2)))

    def cancel(self) -> None:
        """Take every piece back and leave nothing; the ``with`` block then ends quietly."""
        if not self.cancelled:
            self.cancelled = True
            if self._id:
                self._store.take_back_pieces(self._id)

    def finish(self) -> None:
        """Make the pieces one step that is done, and announce it."""
        if self.cancelled or not self._id:
            return
        # Made before the door is taken: of ten thousand records it takes a while.
        values = tuple(self._in_turn())
        self._changes = {}
        told = Announcement(self._id, self.name, Way.DO, values, accounts_of(values), self._who)
        told.sort()
        with self._store.last_in_line():
            with self._store.transaction() as connection:
                ledger.clear_redo(connection)
                self._store.note_ids(connection, list(self._latest.values()))
                turn = self._store.next_number()
                ledger.mark(connection, self._id, ledger.DONE, turn=turn, last_at=self._at_ms)
            self._id = 0
            self._store.announce(told)
            self.announcement = told

    def _in_turn(self) -> Iterator[Change]:
        """Parents come before and go after their own. Put together, not sorted: sorting a
        hundred thousand would hold the interpreter."""
        turns: dict[tuple[bool, int], list[Change]] = defaultdict(list)
        for (table, _), change in self._changes.items():
            gone, rank = change.after is None, _RANK[table]
            turns[gone, -rank if gone else rank].append(change)
        for turn in sorted(turns):
            yield from turns[turn]
