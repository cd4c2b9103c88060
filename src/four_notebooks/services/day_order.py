"""Planned visits put at a place of a day: the order of the visits, and the hours with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from four_notebooks.method.day_table import FIRST_DAY, LAST_DAY
from four_notebooks.method.values import Account, PlannedVisit, PlanState, Status
from four_notebooks.services import entering
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.services.plan import Plan

STEP = timedelta(minutes=5)
"""Hours that are found between two others are whole steps of this."""
APART = timedelta(hours=1)
"""How far from its only neighbour a visit is set."""


class DayOrder:
    """Puts visits where they are dropped, each time as one step (METHOD 9).

    A day is in order of its hours until somebody orders it by hand. A visit with an hour
    that is put between two others keeps it if it lies between theirs, else takes one that
    does; a visit without an hour stays without.
    """

    def __init__(self, book: Book, plan: Plan) -> None:
        self._book = book
        self._plan = plan

    def open(self, day: date) -> date:
        """A day that visits can be put on. Raises Refused ``no_such_day``, ``day_in_past``."""
        if entering.possible_day(day) < self._book.today():
            raise Refused("day_in_past")
        return day

    def put(
        self, ids: Iterable[int], day: date, before: int | None = None, who: str = ""
    ) -> Announcement | None:
        """Put planned visits in front of the visit ``before`` of a day, None for the end.

        Raises:
            Refused: ``unknown_plan``, ``no_such_day``, ``day_in_past``.
        """
        self.open(day)
        plans = [self._plan.get(id_) for id_ in dict.fromkeys(ids)]
        changes = self._placed(plans, [self._plan.on_day(p, day) for p in plans], day, before)
        same = all(plan.day == day for plan in plans)
        return self._plan.commit("order_plans" if same else "move_plans", plans, changes, who)

    def shift(self, ids: Iterable[int], days: int, who: str = "") -> Announcement | None:
        """Put planned visits so many days later (earlier if negative), at their hours.

        Raises:
            Refused: ``unknown_plan``, ``no_such_day``, ``day_in_past``.
        """
        plans = [self._plan.get(id_) for id_ in dict.fromkeys(ids)]
        changes = [
            Change(plan, self.in_place(self._plan.on_day(plan, self.open(_later(plan.day, days)))))
            for plan in plans
        ]
        return self._plan.commit("move_plans", plans, changes, who)

    def in_place(self, plan: PlannedVisit) -> PlannedVisit:
        """The visit where its hour belongs in a day kept by hand, without one at the end."""
        others = [each for each in self._plan.day(plan.day) if each.id != plan.id]
        last = max((each.position for each in others), default=0.0)
        if last <= 0:
            return replace(plan, position=0.0)
        due = self._plan.due(plan)
        later = (n for n, each in enumerate(others) if self._plan.due(each) > due)
        place = next(later, len(others)) if plan.at is not None else len(others)
        if place == len(others):
            return replace(plan, position=last + 1)
        before = others[place - 1].position if place else 0.0
        return replace(plan, position=(before + others[place].position) / 2)

    def plan_accounts(
        self, account_ids: Iterable[int], day: date, before: int | None = None, who: str = ""
    ) -> list[PlannedVisit]:
        """Plan a visit without an hour at each account, in front of ``before``; one step.

        Accounts that have an open visit on that day already are passed over.

        Raises:
            Refused: ``unknown_account``, ``not_active`` (name) for one in the pool,
                ``already_planned`` (name) if nothing is left, ``no_such_day``, ``day_in_past``.
        """
        self.open(day)
        accounts = [self._book.accounts.present(id_) for id_ in dict.fromkeys(account_ids)]
        for account in accounts:
            if account.status is Status.RELEASED:
                raise Refused("not_active", name=account.name)
        there = {p.account_id for p in self._plan.day(day) if p.state is PlanState.OPEN}
        wanted = [account for account in accounts if account.id not in there]
        if not wanted:
            if accounts:
                raise Refused("already_planned", name=accounts[0].name)
            return []
        made = self._new(wanted, day)
        changes = self._placed([], made, day, before, by_hand=before is not None)
        self._plan.commit("plan_visit", made, changes, who)
        return self._book.store.many(PlannedVisit, [plan.id for plan in made])

    def set_hour(self, plan_id: int, hour: time | None, who: str = "") -> Announcement | None:
        """Give a planned visit a local hour, or none; a day kept by hand makes room for it.

        Raises:
            Refused: ``unknown_plan``.
        """
        plan = self._plan.get(plan_id)
        at = None if hour is None else self._at(plan.day, hour)
        return self._plan.commit(
            "edit_plan", [plan], [Change(plan, self.in_place(replace(plan, at=at)))], who
        )

    def _new(self, accounts: Sequence[Account], day: date) -> list[PlannedVisit]:
        ids = self._book.store.new_ids(PlannedVisit, len(accounts))
        return [
            self._plan.made(id_, account.id, day)
            for id_, account in zip(ids, accounts, strict=True)
        ]

    def _placed(
        self,
        before_change: list[PlannedVisit],
        moved: list[PlannedVisit],
        day: date,
        before: int | None,
        *,
        by_hand: bool = True,
    ) -> list[Change]:
        """The changes that put ``moved`` at a place among the other visits of the day."""
        taken = {plan.id for plan in moved}
        there = self._plan.day(day)
        place = next((n for n, plan in enumerate(there) if plan.id == before), len(there))
        head = [plan for plan in there[:place] if plan.id not in taken]
        tail = [plan for plan in there[place:] if plan.id not in taken]
        if by_hand:
            moved = self._with_hours(moved, head, tail)
        old = {plan.id: plan for plan in (*there, *before_change)}
        order = [*head, *moved, *tail]
        if not by_hand and not any(plan.position for plan in order):
            return [Change(old.get(plan.id), plan) for plan in moved]
        return self._numbered(old.values(), order)

    def _numbered(
        self, before: Iterable[PlannedVisit], order: Sequence[PlannedVisit]
    ) -> list[Change]:
        """The changes to this order; a day that is in order of its hours needs no numbers."""
        old = {plan.id: plan for plan in before}
        by_hour = sorted(order, key=lambda plan: (self._plan.due(plan), plan.id))
        plain = list(order) == by_hour
        after = [
            replace(plan, position=0.0 if plain else float(n)) for n, plan in enumerate(order, 1)
        ]
        return [Change(old.get(plan.id), plan) for plan in after if old.get(plan.id) != plan]

    def _with_hours(
        self,
        moved: list[PlannedVisit],
        head: Sequence[PlannedVisit],
        tail: Sequence[PlannedVisit],
    ) -> list[PlannedVisit]:
        """The visits with hours that lie between those in front of them and those behind."""
        timed = [plan for plan in moved if plan.at is not None]
        hours = [plan.at for plan in timed if plan.at is not None]
        low = max((p.at for p in head if p.at and p.state is PlanState.OPEN), default=None)
        high = min((p.at for p in tail if p.at and p.state is PlanState.OPEN), default=None)
        if not hours or (low and high and low > high):
            return moved
        fits = (low is None or low <= hours[0]) and (high is None or hours[-1] <= high)
        if fits and hours == sorted(hours):
            return moved
        found = dict(
            zip([p.id for p in timed], self._between(low, high, len(timed), timed[0]), strict=True)
        )
        return [replace(plan, at=found.get(plan.id, plan.at)) for plan in moved]

    def _between(
        self, low: datetime | None, high: datetime | None, count: int, like: PlannedVisit
    ) -> list[datetime]:
        """So many hours of the day, rising, between two others or beside the only one."""
        first, last = self._at(like.day, time(0)), self._at(like.day, time(23, 55))
        if low is not None and high is not None:
            part = (high - low) / (count + 1)
            found = [low + part * (n + 1) for n in range(count)]
        elif low is not None:
            found = [low + APART * (n + 1) for n in range(count)]
        elif high is not None:
            found = [high - APART * (count - n) for n in range(count)]
        else:
            start = like.at or first
            found = [start + APART * n for n in range(count)]
        return [_stepped(min(max(each, first), last)) for each in found]

    def _at(self, day: date, hour: time) -> datetime:
        return entering.instant(datetime.combine(day, hour, self._book.zone))


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError as fault:
        raise Refused("no_such_day", first=FIRST_DAY, last=LAST_DAY) from fault


def _stepped(moment: datetime) -> datetime:
    """The moment on a whole step of five minutes, not later."""
    zero = datetime(1900, 1, 1, tzinfo=UTC)
    return zero + (moment - zero) // STEP * STEP
