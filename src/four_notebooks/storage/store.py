"""The one door: every read of values and every write to a book (SQLAlchemy is imported here).

Safe to use from any thread. A write holds the door for its own short transaction only;
reads use connections of their own and never wait for a writer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo

from sqlalchemy import Connection

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Draft, Record
from four_notebooks.storage import codec, ledger, standing_rows
from four_notebooks.storage.bulk import BulkStep
from four_notebooks.storage.changes import Announcement, Change, Listener, StepName, Way
from four_notebooks.storage.connections import Connections
from four_notebooks.storage.door import Announcer, Door
from four_notebooks.storage.errors import StaleChange
from four_notebooks.storage.opening import Opening
from four_notebooks.storage.queries import rows
from four_notebooks.storage.reading import Reading, StepLine
from four_notebooks.storage.rows import RowChange, Written, merged, prepared, write
from four_notebooks.storage.sequences import Sequences

__all__ = ["BulkStep", "StepLine", "Store"]

_PIECE = 60
"""How many changes of a broken-off step are taken back at once."""
_THIN_EVERY = 50


class Store(Reading):
    """A book's records, its ledger of steps and its drafts.

    ``on_listener_fault`` is called with each exception of a listener (default: sys.excepthook);
    listeners can never undo a commit or keep others from hearing of it.
    """

    def __init__(self, opening: Opening, *, zone: tzinfo | None = None) -> None:
        """Connect to an opened book (raises BookError). ``zone``: the local day of METHOD 7.

        A long step that a crash broke off is taken back before anything else.
        """
        self.opening = opening
        self.zone: tzinfo = zone or UTC
        self._connections = Connections(opening)
        self._door = Door()
        self._announcer = Announcer()
        self._long = threading.Lock()
        self._bulk: BulkStep | None = None
        with self._connections.reading() as connection:
            self._rules: Rules | None = standing_rows.rules_in(connection)
            self._sequences = Sequences(connection)
            self._number = ledger.last_number(connection)
        if not opening.read_only:
            self._take_back_what_broke_off()

    @property
    def on_listener_fault(self) -> Callable[[Exception], None]:
        """What happens with a listener's exception."""
        return self._announcer.on_fault

    @on_listener_fault.setter
    def on_listener_fault(self, hook: Callable[[Exception], None]) -> None:
        self._announcer.on_fault = hook

    def verify(self) -> None:
        """Run ``inspect_whole`` once; a write does it by itself if nobody has. BookDamaged."""
        self._connections.verify()

    def close(self) -> None:
        """Close all connections (the lock stays with the Opening). Safe to call twice."""
        with self._door.entered():
            self._connections.close()

    def listen(self, listener: Listener) -> None:
        """Tell ``listener`` of every commit, in the committing thread, in the order of commits."""
        self._announcer.listen(listener)

    def unlisten(self, listener: Listener) -> None:
        """Stop telling it; no fault if it does not listen."""
        self._announcer.unlisten(listener)

    def new_ids(self, kind: type[Record], count: int = 1) -> range:
        """Ids for new records of a kind (not drafts or settings): rising, never given twice."""
        return self._sequences.take(codec.TABLES[kind], count)

    # Writing.

    def step(
        self,
        name: StepName,
        changes: Iterable[Change],
        *,
        at: datetime,
        who: str = "",
        join: str | None = None,
    ) -> Announcement:
        """Write changes as one step: one transaction, one undo step, one announcement after it.

        ``join``: consecutive steps with the same token, each within 30 minutes of the last,
        are one step of the ledger. Changes whose before and after are equal are left out; if
        none is left, nothing is written or announced and the answer has step id 0.
        Clears what could be redone. Instants are kept to the millisecond.
        Raises StaleChange, BookReadOnly, DiskFull, BookInUse, WriteFailed, BookDamaged; then
        nothing was written. ValueError for naive instants and for rules that are none.
        """
        at_ms = codec.to_ms(at)
        plain = prepared(changes)
        if not plain:
            return Announcement(0, name, Way.DO, (), frozenset(), who)
        _refuse_bad_rules(plain)
        with self._door.entered():
            with self.transaction() as connection:
                self._refuse_held(plain)
                done = self.write_rows(connection, plain)
                number = self._record(connection, name, done.changes, at_ms, who, join)
            answer = self.announce(number, name, Way.DO, done, who)
        self._announcer.tell()
        return answer

    def _record(
        self,
        connection: Connection,
        name: StepName,
        changes: list[RowChange],
        at_ms: int,
        who: str,
        join: str | None,
    ) -> int:
        """Put a step down in the ledger, or let the latest one take its changes."""
        earlier = ledger.joinable(connection, join, at_ms)
        if earlier is not None:
            ledger.join_step(connection, earlier, name, changes, at_ms)
            return int(earlier.id)
        ledger.clear_redo(connection)
        number = self.next_number()
        ledger.add_step(connection, number, name, at_ms=at_ms, who=who, join=join)
        ledger.add_changes(connection, number, changes)
        if number % _THIN_EVERY == 0:
            ledger.thin(connection, at_ms)
        return number

    @contextmanager
    def bulk(self, name: StepName, *, at: datetime, who: str = "") -> Iterator[BulkStep]:
        """A step written in pieces: one undo step, one announcement (at the end).

        An exception in the block, ``cancel`` or a crash leaves nothing of it in the book.
        While it is open other steps may be made, but not on records it has touched (StaleChange).
        A second long step waits for the first, in another thread.
        """
        with self._long:
            self._take_back_what_broke_off()
            step = BulkStep(self, name, codec.to_ms(at), who)
            self._bulk = step
            try:
                try:
                    yield step
                    step.finish()
                except BaseException:
                    step.cancel()
                    raise
            finally:
                self._bulk = None
        self._announcer.tell()

    def undo(self, *, who: str = "") -> Announcement | None:
        """Take the latest step back; None if there is none. Drafts typed since stay."""
        return self._turn(ledger.DONE, ledger.UNDONE, Way.UNDO, who)

    def redo(self, *, who: str = "") -> Announcement | None:
        """Do the step again that was taken back last; None if there is none."""
        return self._turn(ledger.UNDONE, ledger.DONE, Way.REDO, who)

    def _turn(self, state: str, to: str, way: Way, who: str) -> Announcement | None:
        with self._door.entered():
            with self.transaction() as connection:
                step = ledger.last_of(connection, state, first=way is Way.REDO)
                if step is None:
                    return None
                changes = ledger.changes_of(connection, step.id)
                if way is Way.UNDO:
                    changes = [change.reversed() for change in reversed(changes)]
                changes = merged(changes)
                self._refuse_held(changes)
                done = self.write_rows(connection, changes, keep_newer_drafts=True)
                ledger.mark(connection, step.id, to)
            answer = self.announce(step.id, ledger.name_of(step), way, done, who)
        self._announcer.tell()
        return answer

    def set_draft(self, draft_id: str, text: str, *, at: datetime) -> None:
        """Keep typed text durably; no undo step, no announcement. Empty text removes it."""
        draft = Draft(id=draft_id, text=text, updated_at=at)
        after = codec.to_row(draft) if text else None
        with self._door.entered(), self.transaction() as connection:
            there = rows(connection, Draft, [draft_id]).get(draft_id)
            if there is not None or after is not None:
                write(connection, [RowChange("draft", draft_id, there, after)], force=True)

    def erase(
        self, account_ids: Iterable[int], *, drafts: Iterable[str] = (), backups: bool = False
    ) -> Announcement:
        """Remove accounts for good: rows, their text in steps, their attachments' files and,
        told so, the same in every backup. Cannot be undone; announced with step id 0.
        """
        from four_notebooks.storage import erasing

        ids, names = sorted(set(account_ids)), sorted(set(drafts))
        with self._door.entered():
            with self.transaction() as connection:
                removed, digests = erasing.erase_rows(connection, ids, names)
                self._refuse_held(removed)
            erasing.forget_pages(self.opening)
            name = StepName("erase", count=len(ids))
            answer = self.announce(0, name, Way.DO, Written(removed), "")
        self._announcer.tell()
        erasing.erase_files(self.opening.path, ids, names, digests, backups=backups)
        return answer

    def rebuild_standing(self, account_ids: Iterable[int] | None = None) -> int:
        """Write the standing of accounts (all by default) anew from the history; how many."""
        with self._door.entered(), self.transaction() as connection:
            everyone = standing_rows.all_ids(connection)
            ids = everyone if account_ids is None else list(account_ids)
            standing_rows.refresh(connection, ids, self._rules_now(connection), self.zone)
            if account_ids is None:
                standing_rows.remove_strays(connection)
        return len(ids)

    # What a long step and the verbs above are made of.

    @contextmanager
    def last_in_line(self) -> Iterator[None]:
        """Hold the door for a piece of long work: others go first."""
        with self._door.entered_last():
            yield

    @contextmanager
    def transaction(self, *, durable: bool = True) -> Iterator[Connection]:
        """One transaction; the caller holds the door. See ``Connections.writing``."""
        try:
            with self._connections.writing(durable=durable) as connection:
                yield connection
        except BaseException:
            self._rules = None
            self._sequences.forget()
            raise

    def _rules_now(self, connection: Connection) -> Rules:
        if self._rules is None:
            self._rules = standing_rows.rules_in(connection)
        return self._rules

    def next_number(self) -> int:
        """The next step's number; the caller holds the door."""
        self._number += 1
        return self._number

    def write_rows(
        self,
        connection: Connection,
        changes: list[RowChange],
        *,
        force: bool = False,
        keep_newer_drafts: bool = False,
    ) -> Written:
        """Write rows, their ids' sequence and the standing of the accounts they touch."""
        written = write(connection, changes, force=force, keep_newer_drafts=keep_newer_drafts)
        self._sequences.note(connection, written)
        touched = {c.account_id for c in written if c.account_id is not None}
        if any(c.key == ("setting", standing_rows.RULES_SETTING) for c in written):
            self._rules = None
            touched |= set(standing_rows.all_ids(connection))
        standing_rows.refresh(connection, touched, self._rules_now(connection), self.zone)
        return Written(written, frozenset(touched))

    def take_back_pieces(self, step_id: int) -> None:
        """Take an open step back piece by piece, the last first, until nothing of it is left."""
        left = True
        while left:
            with self.last_in_line(), self.transaction(durable=False) as connection:
                changes = ledger.changes_of(connection, step_id, last=_PIECE)
                self.write_rows(connection, merged(c.reversed() for c in changes), force=True)
                ledger.remove_last_changes(connection, step_id, len(changes))
                left = bool(changes)
        with self.last_in_line(), self.transaction() as connection:
            ledger.remove_steps(connection, [step_id])

    def _take_back_what_broke_off(self) -> None:
        """Long steps that a crash or a full disk broke off."""
        while True:
            with self._connections.reading() as connection:
                step = ledger.last_of(connection, ledger.OPEN)
            if step is None:
                return
            self.take_back_pieces(step.id)

    def _refuse_held(self, changes: Iterable[RowChange]) -> None:
        step = self._bulk
        for change in changes if step is not None else ():
            assert step is not None
            if step.holds(change):
                raise StaleChange(self.opening.path, change.table, change.record_id)

    def announce(
        self, number: int, name: StepName, way: Way, done: Written, who: str
    ) -> Announcement:
        """Note a commit to be told, while the door is held; ``tell`` it afterwards."""
        values = tuple(change.as_change() for change in done.changes)
        accounts = {c.account_id for c in values if c.account_id is not None}
        answer = Announcement(number, name, way, values, frozenset(accounts | done.accounts), who)
        self._announcer.put(answer)
        return answer


def _refuse_bad_rules(changes: Iterable[RowChange]) -> None:
    for change in changes:
        if change.key == ("setting", standing_rows.RULES_SETTING) and change.after is not None:
            standing_rows.rules_from(change.after["value"])
