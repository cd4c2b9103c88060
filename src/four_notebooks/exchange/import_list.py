"""Taking a list in: the plan written as one step that one undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.exchange.columns import guess
from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.import_plan import (
    FailedRow,
    ImportPlan,
    NewAccount,
    Update,
    Visit,
    plan_import,
)
from four_notebooks.exchange.known import known_accounts
from four_notebooks.exchange.leads import Lead, LeadContact
from four_notebooks.exchange.tables_in import read_table
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    EntryKind,
    Method,
    Notebook,
    PlannedVisit,
    Record,
)
from four_notebooks.services.places import STEP
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.store import BulkStep

_PIECE = 20
"""Accounts written at once: short enough that nobody waits for the write lock."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: accounts added, accounts really changed, rows that were duplicates,
    blank rows passed over, and the rows that failed."""

    added: int
    updated: int
    duplicates: int
    skipped: int
    failed: tuple[FailedRow, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """The result as plain JSON values."""
        return {
            "added": self.added,
            "updated": self.updated,
            "duplicates": self.duplicates,
            "skipped": self.skipped,
            "failed": [{"row": each.row, "reason": each.reason} for each in self.failed],
        }


def run_import(
    book: Book,
    plan: ImportPlan,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Write a plan into a book, from any thread, as one step; nothing to write is no step.

    A checked backup comes first. ``progress`` hears (done, total) accounts.

    Raises:
        Cancelled: ``cancelled`` said yes; nothing of the import is left.
        Refused: ``wrong_notebook`` for D in the funnel, which would sign.
        BookError: storage failed, or an account was changed since the plan was made
            (StaleChange); nothing of the import is left.
    """
    if plan.notebook is Notebook.D and book.method is Method.FUNNEL:
        raise Refused("wrong_notebook", notebook=plan.notebook)
    total = plan.added + plan.updated
    if total:
        if book.accounts.all_ids(None):
            book.backups.make(why="import")
        name = StepName("import", subject=plan.table, count=total)
        with book.ledger.bulk(name) as step:
            _write(_Writing(book, step, plan), progress, cancelled)
    return ImportResult(plan.added, plan.updated, len(plan.duplicates), plan.skipped, plan.failed)


def import_file(
    book: Book,
    path: Path,
    *,
    notebook: Notebook = Notebook.INBOX,
    encoding: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Read a list, guess its columns and take it in.

    Raises:
        Unreadable: the file is no list. Cancelled, Refused, BookError as ``run_import``.
    """
    table = read_table(path, encoding=encoding)
    plan = plan_import(
        table,
        guess(table),
        known_accounts(book),
        now=book.now(),
        zone=book.zone,
        notebook=notebook,
    )
    return run_import(book, plan, progress, cancelled)


def _write(
    writing: _Writing,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    """Write piece after piece; between two of them the user may stop it."""
    pieces = iter(writing.things())
    total, done = writing.total, 0
    while piece := list(islice(pieces, _PIECE)):
        if cancelled is not None and cancelled():
            raise Cancelled
        writing.write(piece)
        done += len(piece)
        if progress is not None:
            progress(done, total)


class _Writing:
    """A plan being turned into changes, with ids of the open step."""

    def __init__(self, book: Book, step: BulkStep, plan: ImportPlan) -> None:
        self._ledger = book.ledger
        self._step = step
        self._plan = plan
        self._now: datetime = book.now()
        self._position = book.accounts.end_of(plan.notebook)
        self.total = plan.added + plan.updated

    def things(self) -> Iterator[NewAccount | Update]:
        """What is to be written, in the order of the list."""
        yield from self._plan.new
        yield from self._plan.updates

    def write(self, piece: Sequence[NewAccount | Update]) -> None:
        """Write some accounts with all they have as one piece of the step."""
        changes: list[Change] = []
        for thing in piece:
            changes += self._new(thing) if isinstance(thing, NewAccount) else self._update(thing)
        self._step.add(changes)

    def _new(self, new: NewAccount) -> list[Change]:
        """A new account behind the last card of its notebook, as the list has them."""
        account = _account(
            self._id(Account), new.lead, self._plan.notebook, self._position, self._now
        )
        self._position += STEP
        things = self._things_of(account.id, new.lead.contacts, new.notes, new.visit)
        return [Change(None, account), *things]

    def _update(self, update: Update) -> list[Change]:
        account = update.before
        changes = [Change(account, update.after)] if account != update.after else []
        changes += [Change(before, after) for before, after in update.people]
        return changes + self._things_of(account.id, update.new_people, update.notes, update.visit)

    def _things_of(
        self,
        account: int,
        people: Sequence[LeadContact],
        notes: Sequence[str],
        visit: Visit | None,
    ) -> list[Change]:
        """People of unknown level, notes dated now, and the planned visit of an account."""
        found: list[Change] = [
            Change(None, self._contact(account, person, at)) for at, person in enumerate(people)
        ]
        found += [Change(None, self._note(account, body)) for body in notes]
        if visit is not None:
            found.append(Change(None, self._planned(account, visit)))
        return found

    def _id(self, kind: type[Record]) -> int:
        return self._ledger.new_ids(kind)[0]

    def _contact(self, account: int, person: LeadContact, at: int) -> Contact:
        return Contact(
            id=self._id(Contact),
            account_id=account,
            name=person.name,
            title=person.title,
            phones=person.phones,
            mail=person.mail,
            wechat=person.wechat,
            position=float(at),
        )

    def _note(self, account: int, body: str) -> Entry:
        return Entry(
            id=self._id(Entry),
            account_id=account,
            kind=EntryKind.NOTE,
            start=self._now,
            recorded_at=self._now,
            minutes=0,
            body=body,
        )

    def _planned(self, account: int, visit: Visit) -> PlannedVisit:
        return PlannedVisit(
            id=self._id(PlannedVisit),
            account_id=account,
            day=visit.day,
            at=visit.at,
            created_at=self._now,
            purpose=visit.purpose,
        )


def _account(
    account_id: int, lead: Lead, notebook: Notebook, position: float, now: datetime
) -> Account:
    return Account(
        id=account_id,
        name=lead.name,
        created_at=now,
        notebook=notebook,
        position=position,
        short_name=lead.short_name,
        registration_code=lead.registration_code,
        phones=lead.phones,
        area=lead.area,
        address=lead.address,
        industry=lead.industry,
        source=lead.source,
        tags=lead.tags,
        amount=lead.amount,
        website=lead.website,
        extra=lead.extra,
    )
