"""An export of the program taken into a book: as it was into an empty one, beside what is
there into another.

Into an empty book every record keeps its id, and the settings come along. Into a book with
accounts everything gets new ids, the book keeps its own settings, sheets it has already and
unfinished drafts stay out, and an account that is there already is passed over with all its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.exchange.arrivals import FailedRow
from four_notebooks.exchange.faults import Cancelled, Unreadable
from four_notebooks.exchange.known import KnownAccounts, known_accounts
from four_notebooks.exchange.own.contents import Contents
from four_notebooks.exchange.own.known_in import compared
from four_notebooks.exchange.own.lines_in import Content, Line, read_lines
from four_notebooks.exchange.own.renaming import Renamed
from four_notebooks.exchange.same_account import recognition_of
from four_notebooks.exchange.taking_in.writing import ImportResult
from four_notebooks.method.values import (
    Account,
    Attachment,
    Draft,
    Record,
    Referral,
    Script,
    Setting,
    SheetTemplate,
)
from four_notebooks.storage.changes import Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.store import BulkStep

_ASKED_EVERY = 200
MOST_FAILED = 10_000
"""Lines that may fail; with more of them the file is damaged as a whole."""
_TOGETHER = 200
"""Changes written at once, whole accounts."""


def take_in(
    book: Book,
    path: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Take an export in as one step ``import``; a line that cannot be taken fails alone.

    ``progress`` hears (lines read, 0): how many there are is not known beforehand.

    Raises:
        Unreadable: it is no export of this program, one of a newer program, or damaged all over.
        Cancelled: ``cancelled`` said yes; nothing of it is left.
        BookError: storage failed; nothing of it is left.
    """
    empty = not book.accounts.all_ids(None) and not book.accounts.deleted()
    if not empty:
        book.backups.make(why="import")
    with book.ledger.bulk(StepName("import", subject=path.name)) as step:
        taking = _Taking(book, step, keep=empty)
        try:
            for line in read_lines(path):
                if line.number % _ASKED_EVERY == 0:
                    if cancelled is not None and cancelled():
                        raise Cancelled
                    if progress is not None:
                        progress(line.number, 0)
                taking.take(line)
            taking.finish()
        finally:
            taking.contents.close()
    return taking.result()


@dataclass(slots=True)
class _Counts:
    """What became of the lines so far."""

    added: int = 0
    known: int = 0
    left_out: int = 0
    failed: list[FailedRow] = field(default_factory=list)


class _Taking:
    """Lines being turned into changes: an account with all it has stays together."""

    def __init__(self, book: Book, step: BulkStep, *, keep: bool) -> None:
        self._book = book
        self._step = step
        self._renamed = Renamed(book, keep=keep)
        self._counts = _Counts()
        self._changes: list[Change] = []
        self._group: list[tuple[Line, Record]] = []
        self._referrals: list[tuple[Line, Record]] = []
        there = KnownAccounts() if keep else known_accounts(book)
        self._region = there.region
        self._known = recognition_of(there.compared())
        self.contents = Contents(book.attachments_folder)

    def take(self, line: Line) -> None:
        """Take one line in, or note why not."""
        holds = line.holds
        if holds is None:
            self._fail(line, line.fault)
        elif isinstance(holds, Content):
            if not self.contents.take(holds):
                self._fail(line, "bad_line")
        elif isinstance(holds, Account):
            self._account(line, holds)
        elif isinstance(holds, Setting | SheetTemplate | Draft):
            self._of_book(line, holds)
        elif isinstance(holds, Script):
            self._script(line, holds)
        elif self._renamed.is_passed_over(holds):
            self._counts.left_out += 1
        elif isinstance(holds, Attachment) and holds.digest in self.contents.spoiled:
            self._fail(line, "content_damaged")
        elif isinstance(holds, Referral):
            self._referrals.append((line, holds))
        else:
            self._group.append((line, holds))

    def finish(self) -> None:
        """Write what is left; referrals last, since they may name any account."""
        self._close_group()
        self._group = self._referrals
        self._close_group()
        self._write()

    def result(self) -> ImportResult:
        """What was done."""
        counts = self._counts
        return ImportResult(counts.added, 0, counts.known, counts.left_out, tuple(counts.failed))

    def _account(self, line: Line, account: Account) -> None:
        self._close_group()
        if len(self._changes) >= _TOGETHER:
            self._write()
        if not self._renamed.keep and self._is_known(account):
            self._renamed.pass_over(account.id)
            self._counts.known += 1
        elif self._put(line, self._renamed.account(account)):
            self._counts.added += 1

    def _close_group(self) -> None:
        """Turn the records of an account into changes, people first known to all."""
        self._renamed.people(record for _, record in self._group)
        for line, record in self._group:
            self._put(line, self._renamed.record(record))
        self._group = []

    def _of_book(self, line: Line, record: Setting | SheetTemplate | Draft) -> None:
        """What belongs to the whole book: taken where the book has none of its own."""
        kind: Any = type(record)
        there: Record | None = self._book.store.get(kind, record.id)
        of_an_empty_book = self._renamed.keep and isinstance(record, Setting)
        wanted = self._renamed.keep or isinstance(record, SheetTemplate)
        if not wanted or (there is not None and not of_an_empty_book):
            self._counts.left_out += 1
            return
        self._close_group()
        self._changes.append(Change(there, record))
        self._write()

    def _script(self, line: Line, script: Script) -> None:
        """A call script stands in the book before any call made with it."""
        self._close_group()
        self._put(line, self._renamed.script(script))
        self._write()

    def _is_known(self, account: Account) -> bool:
        return self._known.find(compared(account, self._region)) is not None

    def _put(self, line: Line, found: Record | str) -> bool:
        if isinstance(found, str):
            self._fail(line, found)
            return False
        self._changes.append(Change(None, found))
        return True

    def _write(self) -> None:
        changes, self._changes = self._changes, []
        if changes:
            self._step.add(changes)

    def _fail(self, line: Line, reason: str) -> None:
        if len(self._counts.failed) >= MOST_FAILED:
            raise Unreadable("damaged")
        self._counts.failed.append(FailedRow(line.number, reason, {}, line.cells))
