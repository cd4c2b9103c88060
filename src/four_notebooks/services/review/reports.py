"""What the day report and the week report say, as values; words are found by the models."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from four_notebooks.method.history import is_blank
from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import (
    MEETINGS,
    Account,
    Contact,
    Entry,
    EntryKind,
    PlannedVisit,
    PlanState,
    Strategy,
)
from four_notebooks.method.workdays import first_instant
from four_notebooks.services.agenda import PlanStanding
from four_notebooks.services.schedule import Schedule

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportVisit:
    """One visit made: who was met, what was said, and what comes next.

    ``strategy`` is the first one written since the visit began that says something;
    ``next_plan`` the earliest visit planned since then that is still ahead of ``day``.
    """

    entry: Entry
    account: Account
    met: tuple[Contact, ...] = ()
    strategy: Strategy | None = None
    next_plan: PlannedVisit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlan:
    """One visit planned: for whom, when, and with which goal."""

    plan: PlannedVisit
    account: Account
    goal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Accounts by name: windows kept and lost, signed, let go, and where the payer was
    met for the first time since they were picked up."""

    kept: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    released: tuple[str, ...] = ()
    at_payer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReport:
    """One local day: its visits by time, its outcome, and the plan of the next day."""

    day: date
    visits: tuple[ReportVisit, ...]
    outcome: Outcome
    plans: tuple[ReportPlan, ...]

    @property
    def meetings(self) -> int:
        """Visits in person or by video."""
        return sum(visit.entry.kind in MEETINGS for visit in self.visits)

    @property
    def asked(self) -> int:
        """Visits that asked for the order."""
        return sum(visit.entry.asked for visit in self.visits)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekReport:
    """Monday to Sunday: visits by day, the outcome, and how many are planned next week.

    ``days`` are (meetings, others) of each day; ``signed_amount`` is in hundredths.
    """

    first: date
    last: date
    days: tuple[tuple[int, int], ...]
    asked: int
    late: int
    outcome: Outcome
    signed_amount: int
    planned: int

    @property
    def visits(self) -> int:
        """Visits of any kind."""
        return sum(meetings + others for meetings, others in self.days)

    @property
    def meetings(self) -> int:
        """Visits in person or by video."""
        return sum(meetings for meetings, _ in self.days)


class Reports:
    """Puts reports together, at one moment."""

    def __init__(self, book: Book, now: datetime) -> None:
        self._book, self._now = book, now

    def day(self, day: date) -> DayReport:
        """The report of a day; of today as far as it has come."""
        entries = self._book.journal.visits_on(day)
        ids = list(dict.fromkeys(entry.account_id for entry in entries))
        accounts = {account.id: account for account in self._book.accounts.find(ids)}
        store = self._book.store
        contacts = store.of_accounts(Contact, ids)
        strategies = store.of_accounts(Strategy, ids)
        plans = store.of_accounts(PlannedVisit, ids)
        people = {one.id: one for each in contacts.values() for one in each}
        return DayReport(
            day=day,
            visits=tuple(
                ReportVisit(
                    entry=entry,
                    account=accounts[entry.account_id],
                    met=tuple(people[one] for one in entry.met if one in people),
                    strategy=_since(entry, strategies.get(entry.account_id, [])),
                    next_plan=_next(entry, day, plans.get(entry.account_id, [])),
                )
                for entry in sorted(entries, key=lambda entry: (entry.start, entry.id))
                if entry.account_id in accounts and entry.kind is not EntryKind.NOTE
            ),
            outcome=self._outcome(day, day),
            plans=self._plans(day + timedelta(1)),
        )

    def week(self, day: date) -> WeekReport:
        """The report of the week of a day, as far as it has come."""
        first = day - timedelta(day.weekday())
        last = first + timedelta(6)
        found = self._book.review.figures(first, last, self._now, direct=True)
        following = self._book.plan.between(last + timedelta(1), last + timedelta(7))
        open_ = [p for plans in following.values() for p in plans if p.state is PlanState.OPEN]
        return WeekReport(
            first=first,
            last=last,
            days=tuple((each.meetings, each.others) for each in found.visits.days),
            asked=found.visits.asked,
            late=found.visits.late,
            outcome=self._outcome(first, last),
            signed_amount=found.signed.amount,
            planned=len(open_),
        )

    def _outcome(self, first: date, last: date) -> Outcome:
        zone = self._book.zone
        start = first_instant(first, zone)
        end = min(first_instant(last + timedelta(1), zone), to_ms(self._now) + 1)
        with self._book.store.tallies(direct=self._book.read_only) as tallies:
            found = (
                tallies.windows("kept", start, end),
                tallies.windows("expired", start, end),
                tallies.signatures(start, end),
                [account for account, _, _ in tallies.releases(start, end)],
                tallies.reached(start, end, 0),
            )
        kept, lost, signed, released, at_payer = (self._names(ids) for ids in found)
        return Outcome(kept=kept, lost=lost, signed=signed, released=released, at_payer=at_payer)

    def _names(self, ids: Iterable[int]) -> tuple[str, ...]:
        found = self._book.accounts.find(dict.fromkeys(ids))
        return tuple(account.short_name or account.name for account in found)

    def _plans(self, day: date) -> tuple[ReportPlan, ...]:
        """What is planned for a day, by time."""
        planned = self._book.plan.between(day, day)[day]
        items = Schedule(self._book, planned, self._now).items()
        left_out = (PlanStanding.DROPPED, PlanStanding.CANCELLED)
        kept = [item for item in items if item.standing not in left_out]
        return tuple(
            ReportPlan(
                plan=item.plan,
                account=item.account,
                goal="" if item.strategy is None else _gist(item.strategy),
            )
            for item in sorted(kept, key=lambda item: (item.at, item.plan.id))
        )


def _gist(strategy: Strategy) -> str:
    """The goal; the ask or the way in where there is none."""
    return strategy.goal or strategy.ask or strategy.way_in or strategy.news


def _since(entry: Entry, strategies: Sequence[Strategy]) -> Strategy | None:
    later = (s for s in strategies if s.written_at >= entry.start and not is_blank(s))
    return min(later, key=lambda s: (s.written_at, s.id), default=None)


def _next(entry: Entry, day: date, plans: Sequence[PlannedVisit]) -> PlannedVisit | None:
    ahead = (
        plan
        for plan in plans
        if plan.day > day and plan.state is PlanState.OPEN and plan.created_at >= entry.start
    )
    return min(ahead, key=lambda plan: (plan.day, plan.id), default=None)
