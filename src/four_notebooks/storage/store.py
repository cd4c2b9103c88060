"""The one door: every read of values and every write to a book (SQLAlchemy is imported here).

Safe to use from any thread. A write holds the store's lock for its own short transaction
only; reads use connections of their own and never wait for a writer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TypeVar

from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Draft,
    Entry,
    Move,
    PlannedVisit,
    Record,
    Setting,
    Strategy,
)
from four_notebooks.storage.changes import Announcement, Change, Listener, StepName
from four_notebooks.storage.opening import Opening

R = TypeVar("R", Account, Contact, Entry, Strategy, PlannedVisit, Move, Attachment, Draft, Setting)


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the ledger as a list shows it, newest first."""

    id: int
    name: StepName
    at: datetime
    undone: bool


class BulkStep:
    """A long step written in short pieces from a worker thread; see ``Store.bulk``."""

    def add(self, changes: Iterable[Change]) -> None:
        """Write one piece at once (split further so that no lock is held over ~20 ms)."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Take every piece back and leave nothing; the ``with`` block then ends quietly."""
        raise NotImplementedError

    @property
    def announcement(self) -> Announcement | None:
        """What was announced at the end; None before it, when cancelled or when empty."""
        raise NotImplementedError


class Store:
    """A book's records, its ledger of steps and its drafts.

    ``on_listener_fault`` is called with each exception of a listener (default: sys.excepthook);
    listeners can never undo a commit or keep others from hearing of it.
    """

    on_listener_fault: Callable[[Exception], None]

    def __init__(self, opening: Opening, *, zone: tzinfo | None = None) -> None:
        """Connect to an opened book (raises BookError). ``zone``: the local day of METHOD 7."""
        raise NotImplementedError

    def verify(self) -> None:
        """Run ``inspect_whole`` once; a write does it by itself if nobody has. BookDamaged."""
        raise NotImplementedError

    def close(self) -> None:
        """Close all connections (the lock stays with the Opening). Safe to call twice."""
        raise NotImplementedError

    # reading: values, never rows -------------------------------------------------

    def get(self, kind: type[R], record_id: int | str) -> R | None:
        """The record, or None."""
        raise NotImplementedError

    def many(self, kind: type[R], ids: Iterable[int | str]) -> list[R]:
        """The records with these ids, in the order asked, unknown ones left out."""
        raise NotImplementedError

    def all(self, kind: type[R]) -> list[R]:
        """Every record of a kind by id (deleted accounts too)."""
        raise NotImplementedError

    def of_account(self, kind: type[R], account_id: int, limit: int | None = None) -> list[R]:
        """An account's records: entries newest first, strategies, plans and moves by time,
        contacts by position, attachments by id; ``limit`` counts from the start of that order.
        """
        raise NotImplementedError

    def of_accounts(self, kind: type[R], account_ids: Iterable[int]) -> dict[int, list[R]]:
        """The same for several accounts at once; an account without any is left out."""
        raise NotImplementedError

    def entries_between(self, start: datetime, end: datetime) -> list[Entry]:
        """Entries that start in [start, end), oldest first, deleted accounts' left out."""
        raise NotImplementedError

    def plans_between(self, first: date, last: date) -> list[PlannedVisit]:
        """Planned visits of the local days first..last (both included), by day and position."""
        raise NotImplementedError

    def drafts(self, prefix: str = "") -> list[Draft]:
        """Drafts whose id begins so, by id."""
        raise NotImplementedError

    def find_text(self, words: Iterable[str], limit: int) -> list[Record]:
        """Records (accounts, contacts, entries, strategies) that hold every word, newest first."""
        raise NotImplementedError

    def deleted_accounts(self) -> list[Account]:
        """Accounts in the bin, latest first."""
        raise NotImplementedError

    def edge_position(self, notebook: str, *, last: bool = True) -> float | None:
        """The smallest or largest hand-order position in use in a notebook, None if empty."""
        raise NotImplementedError

    # writing ---------------------------------------------------------------------

    def new_ids(self, kind: type[Record], count: int = 1) -> range:
        """Ids for new records of a kind (not drafts or settings): rising, never given twice."""
        raise NotImplementedError

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
        are one step of the ledger. Changes whose before and after are equal are left out.
        Clears what could be redone. Instants are kept to the millisecond.
        Raises StaleChange, BookReadOnly, DiskFull, BookInUse, WriteFailed, BookDamaged; then
        nothing was written. ValueError for a step without a change or naive instants.
        """
        raise NotImplementedError

    @contextmanager
    def bulk(self, name: StepName, *, at: datetime, who: str = "") -> Iterator[BulkStep]:
        """A step written in pieces: one undo step, one announcement (at the end).

        An exception in the block, ``cancel`` or a crash leaves nothing of it in the book.
        While it is open other steps may be made, but not on records it has touched (StaleChange).
        """
        raise NotImplementedError

    def undo(self, *, who: str = "") -> Announcement | None:
        """Take the latest step back; None if there is none. Drafts typed since stay."""
        raise NotImplementedError

    def redo(self, *, who: str = "") -> Announcement | None:
        """Do the step again that was taken back last; None if there is none."""
        raise NotImplementedError

    def next_undo(self) -> StepName | None:
        """The name of the step that ``undo`` would take back."""
        raise NotImplementedError

    def next_redo(self) -> StepName | None:
        """The name of the step that ``redo`` would do again."""
        raise NotImplementedError

    def steps(self, limit: int = 100) -> list[StepLine]:
        """The ledger, newest first."""
        raise NotImplementedError

    def steps_of_account(self, account_id: int, limit: int = 100) -> list[StepLine]:
        """The steps that touched an account, newest first."""
        raise NotImplementedError

    def set_draft(self, draft_id: str, text: str, *, at: datetime) -> None:
        """Keep typed text durably; no undo step, no announcement. Empty text removes it."""
        raise NotImplementedError

    def erase(
        self, account_ids: Iterable[int], *, drafts: Iterable[str] = (), backups: bool = False
    ) -> Announcement:
        """Remove accounts for good: rows, their text in steps, their attachments' files and,
        told so, the same in every backup. Cannot be undone; announced with step id 0.
        """
        raise NotImplementedError

    def rebuild_standing(self, account_ids: Iterable[int] | None = None) -> int:
        """Write the standing of accounts (all by default) anew from the history; how many."""
        raise NotImplementedError

    def listen(self, listener: Listener) -> None:
        """Tell ``listener`` of every commit, in the committing thread, in the order of commits."""
        raise NotImplementedError

    def unlisten(self, listener: Listener) -> None:
        """Stop telling it; no fault if it does not listen."""
        raise NotImplementedError
