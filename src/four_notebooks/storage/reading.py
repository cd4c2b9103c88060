"""What a store answers: values, never rows, from connections that wait for no writer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import Connection, select

from four_notebooks.method.reminders import Situation
from four_notebooks.method.values import Account, Draft, Entry, PlannedVisit, Record, Referral
from four_notebooks.storage import (
    answer_queries,
    day_queries,
    hand_order,
    ledger,
    pool_queries,
    queries,
    telling,
)
from four_notebooks.storage.changes import StepName
from four_notebooks.storage.codec import NO_VALUE, R, from_ms, to_ms
from four_notebooks.storage.errors import BookDamaged
from four_notebooks.storage.opening import Opening
from four_notebooks.storage.queries import STEP, STEP_CHANGE


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the ledger as a list shows it, newest first."""

    id: int
    name: StepName
    at: datetime
    undone: bool


class Readable(Protocol):
    """Where connections to read come from."""

    opening: Opening

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the book."""
        ...


class Reading:
    """The questions a store answers; each sees one state of the book."""

    _connections: Readable

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

    def counted_entries(self, account_ids: Iterable[int]) -> dict[int, list[Entry]]:
        """Entries of several accounts without their texts, newest first: what the rules count."""
        with self._connections.reading() as connection:
            return queries.counted_entries(connection, account_ids)

    def entries_between(self, start: datetime, end: datetime) -> list[Entry]:
        """Entries that start in [start, end), oldest first, deleted accounts' left out."""
        with self._connections.reading() as connection:
            return queries.entries_between(connection, start, end)

    def plans_between(self, first: date, last: date) -> list[PlannedVisit]:
        """Planned visits of the local days first..last (both included), by day and position."""
        with self._connections.reading() as connection:
            return queries.plans_between(connection, first, last)

    def waiting_accounts(self, before: datetime) -> list[int]:
        """Accounts with a planned visit before a moment that nothing was recorded for, by id."""
        with self._connections.reading() as connection:
            return day_queries.waiting_accounts(connection, to_ms(before))

    def count_visits(self, bounds: Sequence[int]) -> list[int]:
        """How many visits of every kind began between each two of these instants (ms)."""
        with self._connections.reading() as connection:
            return day_queries.count_visits(connection, bounds)

    def focus_lines(
        self,
        notebooks: Sequence[str],
        now: int,
        tomorrow: int,
        deadline_before: int,
        most: int,
    ) -> list[day_queries.FocusLine]:
        """The cards that can be among the first of the focus list; all instants in ms."""
        with self._connections.reading() as connection:
            return day_queries.focus_lines(
                connection, notebooks, now, tomorrow, deadline_before, most
            )

    def released_lines(self, ids: Iterable[int] | None = None) -> list[pool_queries.ReleasedLine]:
        """The pool, the latest first; ``ids`` keeps to these accounts."""
        with self._connections.reading() as connection:
            return pool_queries.released_lines(connection, ids)

    def signed_lines(self, ids: Iterable[int] | None = None) -> list[pool_queries.SignedLine]:
        """The signed, the latest first; ``ids`` keeps to these accounts."""
        with self._connections.reading() as connection:
            return pool_queries.signed_lines(connection, ids)

    def last_visits(self, ids: Iterable[int]) -> dict[int, int]:
        """When the last visit of any kind began (ms), by account; the others are absent."""
        with self._connections.reading() as connection:
            return pool_queries.last_visits(connection, ids)

    def referrals_to(self, lead_ids: Iterable[int]) -> list[Referral]:
        """The referrals that these leads came of, the earliest first."""
        with self._connections.reading() as connection:
            return pool_queries.referrals_to(connection, lead_ids)

    def count_answers(
        self, sheet: str, questions: Sequence[str], account_ids: Iterable[int]
    ) -> dict[int, int]:
        """How many of these questions are answered about each account on a sheet."""
        with self._connections.reading() as connection:
            return answer_queries.count_answers(connection, sheet, questions, account_ids)

    def has_answers(self, sheet: str) -> bool:
        """Whether a sheet has any answers."""
        with self._connections.reading() as connection:
            return answer_queries.has_answers(connection, sheet)

    def count_script_uses(self, account_id: int | None = None) -> dict[int, tuple[int, int]]:
        """(uses, invitations accepted) by call script, of one account or of all."""
        with self._connections.reading() as connection:
            return answer_queries.count_script_uses(connection, account_id)

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

    def situations(
        self, account_ids: Iterable[int] | None = None
    ) -> dict[int, tuple[str, Situation]]:
        """(name, what can come due) of these accounts, or of all that are not in the bin."""
        with self._connections.reading() as connection:
            return telling.situations(connection, account_ids)

    def told(self) -> dict[str, int]:
        """When each event was told, in milliseconds; see ``telling.UP_TO``."""
        with self._connections.reading() as connection:
            return telling.told(connection)

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

    def extent(self) -> int:
        """About how many records a change of the rules takes up."""
        with self._connections.reading() as connection:
            return queries.extent(connection)

    def weight_of_undo(self) -> int:
        """About how many records ``undo`` would take up."""
        return self._weight(ledger.DONE)

    def weight_of_redo(self) -> int:
        """About how many records ``redo`` would take up."""
        return self._weight(ledger.UNDONE)

    def _weight(self, state: str) -> int:
        with self._connections.reading() as connection:
            step = ledger.last_of(connection, state, first=state == ledger.UNDONE)
            if step is None:
                return 0
            count, ruled = ledger.weight(connection, step.id)
            # Each record is read and written; going there is more to be derived than going back.
            each = 3 if state == ledger.UNDONE else 2
            return each * count + (queries.extent(connection) if ruled else 0)

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
