"""The one door: every read of values and every write to a book (SQLAlchemy is imported here).

Safe to use from any thread. A write holds the door for its own short transaction only;
reads use connections of their own and never wait for a writer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo

from sqlalchemy import Connection

from four_notebooks.method.values import Draft, Record
from four_notebooks.storage import codec, derived_rows, facts, ledger, standing_rows, telling
from four_notebooks.storage.bulk import BulkStep
from four_notebooks.storage.changes import Announcement, Change, Listener, StepName, Way
from four_notebooks.storage.fact_changes import FactChanges
from four_notebooks.storage.opening import Opening
from four_notebooks.storage.queries import rows
from four_notebooks.storage.reading import StepLine
from four_notebooks.storage.rows import RowChange, Written, merged, prepared, write
from four_notebooks.storage.snapshot import Snapshot
from four_notebooks.storage.writing import Writing, refuse_bad_rules

__all__ = ["BulkStep", "StepLine", "Store"]

_THIN_EVERY = 50


class Store(Writing):
    """A book's records, its ledger of steps and its drafts.

    ``on_listener_fault`` is called with each exception of a listener (default: sys.excepthook);
    listeners can never undo a commit or keep others from hearing of it.
    """

    def __init__(self, opening: Opening, *, zone: tzinfo | None = None) -> None:
        """Connect to an opened book (raises BookError). ``zone``: the local day of METHOD 7.

        A long step that a crash broke off is taken back before anything else.
        """
        super().__init__(opening, zone or UTC)
        if not opening.read_only:
            with self._closing_if_it_fails():
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

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """One state of the book for long reading (an export), whatever is written meanwhile."""
        outside: OSError | None = None
        with self._connections.reading() as connection:
            try:
                yield Snapshot(connection, self.opening)
            except OSError as fault:
                outside = fault  # of a file that is written meanwhile, and none of the book's
        if outside is not None:
            raise outside

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
        refuse_bad_rules(plain)
        with self._door.entered():
            with self.transaction() as connection:
                self._refuse_held(plain)
                done = self.write_rows(connection, plain)
                number = self._record(connection, name, done.changes, at_ms, who, join)
            answer = self.announce(self.announcement(number, name, Way.DO, done, who))
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
            with self._door.entered():
                self._connections.begin_long_work()
            step = BulkStep(self, name, codec.to_ms(at), who)
            try:
                self._take_back_what_broke_off()
                self._bulk = step
                try:
                    yield step
                    step.finish()
                except BaseException:
                    step.cancel()
                    raise
            finally:
                self._bulk = None
                with self._door.entered():
                    self._connections.end_long_work()
        self._announcer.tell()

    def undo(self, *, who: str = "") -> Announcement | None:
        """Take the latest step back; None if there is none. Drafts typed since stay."""
        return self._turn(ledger.DONE, ledger.UNDONE, Way.UNDO, who)

    def redo(self, *, who: str = "") -> Announcement | None:
        """Do the step again that was taken back last; None if there is none."""
        return self._turn(ledger.UNDONE, ledger.DONE, Way.REDO, who)

    def _turn(self, state: str, to: str, way: Way, who: str) -> Announcement | None:
        with self._door.entered():
            with ledger.fitting(self.opening.path), self.transaction() as connection:
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
            answer = self.announcement(step.id, ledger.name_of(step), way, done, who)
            answer.sort()
            self.announce(answer)
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

    def tell(self, events: Mapping[str, int], *, at: datetime, up_to: datetime) -> None:
        """Keep durably that events (id and account) were told; no step, no announcement.

        ``up_to`` is until when the book was looked at for events.
        """
        with self._door.entered(), self.transaction() as connection:
            telling.tell(connection, events, codec.to_ms(at), codec.to_ms(up_to))

    def forget_told(self, before: datetime) -> None:
        """Forget what was told before a moment, and of accounts that are gone."""
        with self._door.entered(), self.transaction() as connection:
            telling.forget_old(connection, codec.to_ms(before))

    def erase(
        self, account_ids: Iterable[int], *, drafts: Iterable[str] = (), backups: bool = False
    ) -> Announcement:
        """Remove accounts for good: rows, their text in steps, their attachments' files and,
        told so, the same in every backup. Cannot be undone; announced with step id 0. As a
        long verb (``course``) it can be stopped before the rows are gone, not afterwards.
        """
        from four_notebooks.storage import course, erasing
        from four_notebooks.storage.search.purging import purge

        ids, names = sorted(set(account_ids)), sorted(set(drafts))
        extent = self.extent()
        with self._door.entered():
            with self.transaction() as connection:
                removed, digests = erasing.erase_rows(connection, ids, names)
                self._refuse_held(removed)
                course.went(0)
            course.committed()
            name = StepName("erase", count=len(ids))
            answer = self.announce(self.announcement(0, name, Way.DO, Written(removed), ""))
        self._announcer.tell()
        purge(self._piece)
        with self._door.entered():
            erasing.forget_pages(self.opening)
        course.went(extent)
        path = self.opening.path
        erasing.erase_files(path, ids, names, digests, backups=backups, extent=extent)
        return answer

    def rebuild_standing(self, account_ids: Iterable[int] | None = None) -> int:
        """Write what is derived of accounts (all by default), their standing and their facts,
        anew from the history; how many.
        """
        with self._door.entered(), self.transaction() as connection:
            everyone = standing_rows.all_ids(connection)
            ids = everyone if account_ids is None else list(account_ids)
            moved = FactChanges(accounts=set(ids))
            rules = self._rules_now(connection)
            if account_ids is None:
                standing_rows.remove_strays(connection)
                facts.clear(connection)
            derived_rows.refresh(connection, ids, moved, rules, self.zone, fill=True)
            if account_ids is None:
                facts.mark_complete(connection)
        return len(ids)
