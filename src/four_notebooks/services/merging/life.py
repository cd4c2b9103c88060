"""What the accounts' own lives had cancelled stays cancelled in the life they share (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from four_notebooks.method.history import History, Moved, StrategyWritten, history_of
from four_notebooks.method.instants import from_ms
from four_notebooks.method.reading import Reading
from four_notebooks.method.standing import Standing, replay
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    Move,
    MoveKind,
    PlannedVisit,
    PlanState,
    Status,
    Strategy,
)
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


K = TypeVar("K", Contact, Entry, Strategy, PlannedVisit)


@dataclass(slots=True)
class Cancelled:
    """Plans with the moment, and strategies, that an account's own release took away."""

    plans: dict[int, datetime] = field(default_factory=dict)
    strategies: set[int] = field(default_factory=set)


def cancelled(book: Book, accounts: Iterable[Account]) -> Cancelled:
    """What was cancelled by moves of these accounts, which will count no more."""
    found = Cancelled()
    for history in book.past.histories(accounts).values():
        reading = Reading(history, book.rules)
        for event in history.events:
            strategy, plans = reading.strategy, set(reading.plans)
            reading.take(event)
            if isinstance(event, Moved) and event.kind is MoveKind.RELEASE:
                gone = plans - set(reading.plans)
                found.plans |= {plan: from_ms(event.at) for plan in gone}
                found.strategies |= {strategy} if strategy is not None else set()
    return found


def closings(changes: Sequence[Change], off: Cancelled) -> list[Change]:
    """The changes, with the plans that were cancelled dropped at that moment."""
    done: list[Change] = []
    for change in changes:
        plan = change.after
        if isinstance(plan, PlannedVisit) and plan.id in off.plans and plan.state is PlanState.OPEN:
            plan = replace(plan, state=PlanState.DROPPED, closed_at=off.plans[plan.id])
        done.append(Change(change.before, plan))
    return done


def strategies(
    book: Book, keep: Account, changes: Sequence[Change], off: Cancelled
) -> list[Change]:
    """Further changes, so that the strategy in force is one that was not cancelled.

    The kept account in the pool has neither strategy nor plans: those handed over to it
    are cancelled now, as its release cancelled its own.
    """
    history = _shared(book, keep, changes)
    stands = replay(history, book.rules)
    if keep.status is Status.RELEASED:
        return _let_go(book, keep, changes, stands)
    if stands.strategy_id not in off.strategies:
        return []
    kept = tuple(
        event
        for event in history.events
        if not (isinstance(event, StrategyWritten) and event.id in off.strategies)
    )
    wanted = replay(replace(history, events=kept), book.rules).strategy_id
    return [_written_now(book, keep, wanted)]


def _let_go(book: Book, keep: Account, changes: Sequence[Change], stands: Standing) -> list[Change]:
    alive = {plan.id for plan in stands.plans}
    now = book.now()
    after = {c.after.id: c.after for c in changes if isinstance(c.after, PlannedVisit)}
    further = [
        Change(after[id_], replace(after[id_], state=PlanState.DROPPED, closed_at=now))
        for id_ in sorted(alive & set(after))
    ]
    if stands.strategy_id is not None:
        further.append(_written_now(book, keep, None))
    return further


def _written_now(book: Book, keep: Account, strategy_id: int | None) -> Change:
    """The strategy in force from now on: one written before once more, or a blank one."""
    (new_id,) = book.store.new_ids(Strategy)
    before = None if strategy_id is None else book.store.get(Strategy, strategy_id)
    blank = Strategy(id=new_id, account_id=keep.id, written_at=book.now())
    if before is None:
        return Change(None, blank)
    again = replace(before, id=new_id, account_id=keep.id, written_at=book.now())
    return Change(None, again)


def _after(book: Book, keep: Account, kind: type[K], changes: Sequence[Change]) -> list[K]:
    """The kept account's records of a kind after the changes."""
    touched = {change.record.id for change in changes if isinstance(change.record, kind)}
    found = [r for r in book.store.of_account(kind, keep.id) if r.id not in touched]
    return found + [change.after for change in changes if isinstance(change.after, kind)]


def _shared(book: Book, keep: Account, changes: Sequence[Change]) -> History:
    """The history of the kept account after the changes."""

    return history_of(
        keep,
        _after(book, keep, Contact, changes),
        _after(book, keep, Entry, changes),
        _after(book, keep, Strategy, changes),
        _after(book, keep, PlannedVisit, changes),
        book.store.of_account(Move, keep.id),
        zone=book.zone,
        no_hour_minute=book.rules.no_hour_minute,
    )
