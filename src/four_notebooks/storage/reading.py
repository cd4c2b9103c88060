"""What a store answers: values, never rows, from connections that wait for no writer."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from four_notebooks.method.values import Account, Draft, Entry, PlannedVisit, Record
from four_notebooks.storage import hand_order, ledger, queries
from four_notebooks.storage.changes import StepName
from four_notebooks.storage.codec import NO_VALUE, R, from_ms
from four_notebooks.storage.connections import Connections
from four_notebooks.storage.errors import BookDamaged
from four_notebooks.storage.queries import STEP, STEP_CHANGE


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the ledger as a list shows it, newest first."""

    id: int
    name: StepName
    at: datetime
    undone: bool


class Reading:
    """The questions a store answers; each sees one state of the book."""

    _connections: Connections

    def get(self, kind: type[R], record_id: int | str) -> R | None:
        """The record, or None."""
        found = self.many(kind, [record_id])
        return found[0] if found else None

    def many(self, kind: type[R], ids: Iterable[int | str]) -> list[R]:
        """The records with these ids, in the order asked, unknown ones left out."""
        with self._connections.reading() as connection:
            return queries.many(connection, kind, ids)

    def all(self, kind: type[R]) -> list[R]:
        """Every record of a kind by id (deleted accounts too)."""
        with self._connections.reading() as connection:
            return queries.all_of(connection, kind)

    def of_account(self, kind: type[R], account_id: int, limit: int | None = None) -> list[R]:
        """An account's records: entries newest first, strategies, plans and moves by time,
        contacts by position, attachments by id; ``limit`` counts from the start of that order.
        """
        with self._connections.reading() as connection:
            return queries.of_account(connection, kind, account_id, limit)

    def of_accounts(self, kind: type[R], account_ids: Iterable[int]) -> dict[int, list[R]]:
        """The same for several accounts at once; an account without any is left out."""
        with self._connections.reading() as connection:
            return queries.of_accounts(connection, kind, account_ids)

    def entries_between(self, start: datetime, end: datetime) -> list[Entry]:
        """Entries that start in [start, end), oldest first, deleted accounts' left out."""
        with self._connections.reading() as connection:
            return queries.entries_between(connection, start, end)

    def plans_between(self, first: date, last: date) -> list[PlannedVisit]:
        """Planned visits of the local days first..last (both included), by day and position."""
        with self._connections.reading() as connection:
            return queries.plans_between(connection, first, last)

    def drafts(self, prefix: str = "") -> list[Draft]:
        """Drafts whose id begins so, by id."""
        with self._connections.reading() as connection:
            return queries.drafts(connection, prefix)

    def find_text(self, words: Iterable[str], limit: int) -> list[Record]:
        """Records (accounts, contacts, entries, strategies) that hold every word, newest first."""
        with self._connections.reading() as connection:
            return queries.find_text(connection, list(words), limit)

    def deleted_accounts(self) -> list[Account]:
        """Accounts in the bin, latest first."""
        with self._connections.reading() as connection:
            return queries.deleted_accounts(connection)

    def edge_position(self, notebook: str, *, last: bool = True) -> float | None:
        """The smallest or largest hand-order position in use in a notebook, None if empty."""
        with self._connections.reading() as connection:
            return queries.edge_position(connection, notebook, last)

    def row(self, notebook: str, status: str) -> list[tuple[int, float]]:
        """(id, position) of the cards of a notebook with that status, in hand order."""
        with self._connections.reading() as connection:
            return hand_order.row(connection, notebook, status)

    def neighbours(
        self, notebook: str, status: str, before: int | None, without: Collection[int] = ()
    ) -> tuple[tuple[int, float] | None, tuple[int, float] | None]:
        """The (id, position) between which a card put in front of ``before`` would come.

        ``before`` None is the end. Cards in ``without`` are passed over; a ``before`` among
        them stands for the next one that is not.
        """
        with self._connections.reading() as connection:
            return hand_order.neighbours(connection, notebook, status, before, without)

    def next_undo(self) -> StepName | None:
        """The name of the step that ``undo`` would take back."""
        with self._connections.reading() as connection:
            step = ledger.last_of(connection, ledger.DONE)
        return None if step is None else ledger.name_of(step)

    def next_redo(self) -> StepName | None:
        """The name of the step that ``redo`` would do again."""
        with self._connections.reading() as connection:
            step = ledger.last_of(connection, ledger.UNDONE, first=True)
        return None if step is None else ledger.name_of(step)

    def steps(self, limit: int = 100) -> list[StepLine]:
        """The ledger, newest first."""
        return self._steps(limit)

    def steps_of_account(self, account_id: int, limit: int = 100) -> list[StepLine]:
        """The steps that touched an account, newest first."""
        return self._steps(limit, account_id)

    def _steps(self, limit: int, account_id: int | None = None) -> list[StepLine]:
        query = select(STEP).where(STEP.c.state != ledger.OPEN)
        if account_id is not None:
            its = select(STEP_CHANGE.c.step_id).where(STEP_CHANGE.c.account_id == account_id)
            query = query.where(STEP.c.id.in_(its))
        with self._connections.reading() as connection:
            found = connection.execute(query.order_by(STEP.c.turn.desc()).limit(limit)).all()
        try:
            return [
                StepLine(row.id, ledger.name_of(row), from_ms(row.at), row.state == ledger.UNDONE)
                for row in found
            ]
        except NO_VALUE as fault:
            raise BookDamaged(self._connections.opening.path, f"step: {fault!r}") from fault
