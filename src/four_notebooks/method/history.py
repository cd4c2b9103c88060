"""An account's history as events in order of time, ready to be read by the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from typing import NamedTuple, TypeAlias

from four_notebooks.method.instants import day_of, to_ms
from four_notebooks.method.people import distances, met_distance
from four_notebooks.method.phase import MINUTE
from four_notebooks.method.values import (
    MEETINGS,
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    PlanState,
    Status,
    Strategy,
    Term,
)

NO_HOUR_MINUTE = 18 * 60


class Visited(NamedTuple):
    """A visit of any kind; it counts at its start. ``day`` is the ordinal of its local day."""

    at: int
    id: int
    end: int
    meeting: bool
    distance: int
    asked: bool
    heat: int | None
    day: int
    body: str


class Noted(NamedTuple):
    """A note: never counted, but an entry all the same."""

    at: int
    id: int


class StrategyWritten(NamedTuple):
    """A strategy; a blank one only takes the earlier one away."""

    at: int
    id: int
    blank: bool


class VisitPlanned(NamedTuple):
    """A plan made; ``due`` is the moment it is for, ``day`` the ordinal of its local day."""

    at: int
    id: int
    due: int
    day: int
    has_hour: bool


class PlanClosed(NamedTuple):
    """A plan missed or dropped by the user's own word."""

    at: int
    id: int


class Moved(NamedTuple):
    """A line of the history of moves."""

    at: int
    id: int
    kind: MoveKind
    to: Notebook | None
    reason: str


Event: TypeAlias = Visited | Noted | StrategyWritten | VisitPlanned | PlanClosed | Moved


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All that the rules need to know of one account; instants are milliseconds.

    ``start`` and ``start_status`` are how the account was before the first event.
    ``names`` are its contacts' names, ``headings`` those of the forms its visits were
    written on (both for repeats). ``zone`` decides which local day an instant falls on.
    ``events`` are in order of time, ties in the order given.
    """

    created: int
    start: Notebook
    start_status: Status
    term: Term
    need: Answer
    power: Answer
    value: Answer
    names: tuple[str, ...]
    headings: tuple[str, ...]
    zone: tzinfo
    events: tuple[Event, ...]


def history_of(
    account: Account,
    contacts: Sequence[Contact] = (),
    entries: Iterable[Entry] = (),
    strategies: Iterable[Strategy] = (),
    plans: Iterable[PlannedVisit] = (),
    moves: Iterable[Move] = (),
    *,
    zone: tzinfo,
    headings: tuple[str, ...] = (),
    no_hour_minute: int = NO_HOUR_MINUTE,
) -> History:
    """The history of one account from its records, given in any order.

    Entries count at their start, strategies when written, plans when made (and closed),
    moves at their time. At one and the same millisecond entries come first, then moves,
    plans, strategies, each by id: a strategy written in the step that records a visit
    is for the next visit.
    """
    ordered: list[Entry | Strategy | PlannedVisit | Move] = [
        *sorted(entries, key=_by_id),
        *sorted(moves, key=_by_id),
        *sorted(plans, key=_by_id),
        *sorted(strategies, key=_by_id),
    ]
    return history_in_order(
        account, contacts, ordered, zone=zone, headings=headings, no_hour_minute=no_hour_minute
    )


def history_in_order(
    account: Account,
    contacts: Sequence[Contact],
    records: Iterable[Entry | Strategy | PlannedVisit | Move],
    *,
    zone: tzinfo,
    headings: tuple[str, ...] = (),
    no_hour_minute: int = NO_HOUR_MINUTE,
) -> History:
    """The history from records of all kinds; those of one instant keep the order given."""
    distance = distances(contacts)
    events: list[Event] = []
    moves: list[Move] = []
    for record in records:
        if isinstance(record, Entry):
            events.append(_entry_event(record, distance, zone))
        elif isinstance(record, Strategy):
            events.append(_strategy_event(record))
        elif isinstance(record, PlannedVisit):
            events.extend(_plan_events(record, zone, no_hour_minute))
        else:
            moves.append(record)
            events.append(_move_event(record))
    events.sort(key=_at)
    start, status = _beginning(account, moves)
    return History(
        created=to_ms(account.created_at),
        start=start,
        start_status=status,
        term=account.term,
        need=account.need.answer,
        power=account.power.answer,
        value=account.value.answer,
        names=tuple(contact.name for contact in contacts if contact.name.strip()),
        headings=headings,
        zone=zone,
        events=tuple(events),
    )


def plan_due(plan: PlannedVisit, zone: tzinfo, no_hour_minute: int = NO_HOUR_MINUTE) -> int:
    """The moment a plan is for, in milliseconds; without an hour 18:00 of its day (METHOD 7)."""
    if plan.at is not None:
        return to_ms(plan.at)
    hour, minute = divmod(no_hour_minute, 60)
    return to_ms(datetime.combine(plan.day, time(hour, minute), zone))


def is_blank(strategy: Strategy) -> bool:
    """Whether a strategy says nothing: blank characters are no strategy."""
    return not (
        strategy.goal.strip()
        or strategy.way_in.strip()
        or strategy.news.strip()
        or strategy.ask.strip()
    )


def _by_id(record: Entry | Strategy | PlannedVisit | Move) -> int:
    return record.id


def _at(event: Event) -> int:
    return event.at


def _entry_event(entry: Entry, distance: dict[int, int], zone: tzinfo) -> Event:
    at = to_ms(entry.start)
    if entry.kind is EntryKind.NOTE:
        return Noted(at, entry.id)
    return Visited(
        at,
        entry.id,
        at + entry.minutes * MINUTE,
        entry.kind in MEETINGS,
        met_distance(entry.met, distance),
        entry.asked,
        entry.heat,
        entry.start.astimezone(zone).toordinal(),
        entry.body,
    )


def _strategy_event(strategy: Strategy) -> Event:
    return StrategyWritten(to_ms(strategy.written_at), strategy.id, is_blank(strategy))


def _plan_events(plan: PlannedVisit, zone: tzinfo, no_hour_minute: int) -> list[Event]:
    due = plan_due(plan, zone, no_hour_minute)
    day = plan.day if plan.at is None else day_of(due, zone)
    made = to_ms(plan.created_at)
    events: list[Event] = [VisitPlanned(made, plan.id, due, day.toordinal(), plan.at is not None)]
    if plan.state is not PlanState.OPEN:
        closed = made if plan.closed_at is None else to_ms(plan.closed_at)
        events.append(PlanClosed(max(made, closed), plan.id))
    return events


def _move_event(move: Move) -> Event:
    return Moved(to_ms(move.at), move.id, move.kind, move.to_notebook, move.reason)


def _beginning(account: Account, moves: list[Move]) -> tuple[Notebook, Status]:
    """How the account was before its first move; without moves, as its record says."""
    if not moves:
        return account.notebook, account.status
    first = min(moves, key=lambda move: to_ms(move.at))
    status = {MoveKind.PICK_UP: Status.RELEASED, MoveKind.UNSIGN: Status.SIGNED}
    return first.from_notebook or Notebook.INBOX, status.get(first.kind, Status.ACTIVE)
