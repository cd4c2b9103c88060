"""Planned visits, the agenda of a day and the focus list (METHOD 9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from four_notebooks.method.history import plan_due
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.values import Account, Contact, PlannedVisit, PlanState, Status
from four_notebooks.services import entering
from four_notebooks.services.agenda import Agenda, AgendaItem, FocusItem, PlanStanding
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.services.day_order import DayOrder

LOOK_BACK_DAYS = 92
"""How long a planned visit with nothing recorded is asked about."""
_LEFT_OUT = (PlanStanding.DROPPED, PlanStanding.CANCELLED)


class Plan:
    """Visits by day; what a meeting used up or a release cancelled is derived."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def planned(self, account_id: int, now: datetime | None = None) -> list[PlannedVisit]:
        """The planned visits of an account still ahead, soonest first."""
        standing = self._book.past.standing(self._book.accounts.get(account_id))
        moment = to_ms(now or self._book.now())
        ids = [plan.id for plan in standing.plans if plan.due >= moment]
        return self._book.store.many(PlannedVisit, ids)

    def get(self, plan_id: int) -> PlannedVisit:
        """One planned visit. Raises Refused ``unknown_plan``."""
        plan = self._book.store.get(PlannedVisit, plan_id)
        if plan is None:
            raise Refused("unknown_plan")
        return plan

    def due(self, plan: PlannedVisit) -> datetime:
        """The moment a planned visit is for; without an hour 18:00 of its local day."""
        return from_ms(plan_due(plan, self._book.zone, self._book.rules.no_hour_minute))

    def day(self, day: date) -> list[PlannedVisit]:
        """All planned visits of a local day in order, whatever became of them."""
        return self.between(day, day)[day]

    def between(self, first: date, last: date) -> dict[date, list[PlannedVisit]]:
        """The planned visits of each day of a span, both ends included; empty days too."""
        span = (last - first).days + 1
        found: dict[date, list[PlannedVisit]] = {first + timedelta(days=n): [] for n in range(span)}
        for plan in self._book.store.plans_between(first, last):
            found[plan.day].append(plan)
        for plans in found.values():
            plans.sort(key=lambda plan: (plan.position, self.due(plan), plan.id))
        return found

    def items(self, plans: Iterable[PlannedVisit], now: datetime | None = None) -> list[AgendaItem]:
        """Planned visits with what belongs to them, in the order given."""
        from four_notebooks.services.schedule import Schedule

        return Schedule(self._book, plans, now or self._book.now()).items()

    def plan(
        self,
        account_id: int,
        day: date,
        *,
        at: datetime | None = None,
        minutes: int = 60,
        contacts: tuple[int, ...] = (),
        purpose: str = "",
        who: str = "",
    ) -> PlannedVisit:
        """Plan a visit; ``at`` None is a day without an hour (counts as 18:00).

        With an hour the day is the hour's own local day.

        Raises:
            Refused: ``unknown_account``, ``unknown_contact``, ``not_active`` for one in
                the pool, ``duration``, ``text_too_long``, ``no_such_day``.
        """
        account = self._book.accounts.present(account_id)
        if account.status is Status.RELEASED:
            raise Refused("not_active", name=account.name)
        (plan_id,) = self._book.store.new_ids(PlannedVisit)
        plan = self.made(
            plan_id,
            account.id,
            day,
            at=at,
            minutes=minutes,
            contacts=contacts,
            purpose=purpose,
        )
        self._book.ledger.commit(
            StepName("plan_visit", account.name), [Change(None, plan)], who=who
        )
        return plan

    def made(
        self,
        plan_id: int,
        account_id: int,
        day: date,
        *,
        at: datetime | None = None,
        minutes: int = 60,
        contacts: tuple[int, ...] = (),
        purpose: str = "",
    ) -> PlannedVisit:
        """A planned visit fit for the book, not written yet; where its hour belongs in the day."""
        fit = self._fit(
            PlannedVisit(
                id=plan_id,
                account_id=account_id,
                day=day,
                created_at=self._book.now(),
                at=at,
                minutes=minutes,
                contacts=contacts,
                purpose=purpose,
            )
        )
        return self.days.in_place(fit)

    def save(self, plan: PlannedVisit, who: str = "") -> Announcement | None:
        """Replace a planned visit (another day, hour, people, purpose); sittings join.

        Raises:
            Refused: ``unknown_plan``, ``unknown_contact``, ``duration``, ``text_too_long``,
                ``no_such_day``.
        """
        before = self.get(plan.id)
        after = self._fit(replace(plan, account_id=before.account_id, created_at=before.created_at))
        return self.commit(
            "edit_plan", [before], [Change(before, after)], who, f"plan/{plan.id}/{who}"
        )

    def move_to_day(self, ids: Iterable[int], day: date, who: str = "") -> Announcement | None:
        """Move planned visits to another day, keeping their local hour; they count again.

        Raises:
            Refused: ``unknown_plan``, ``no_such_day``, ``day_in_past``.
        """
        self.days.open(day)
        plans = [self.get(id_) for id_ in dict.fromkeys(ids)]
        moved = [plan for plan in plans if plan.day != day]
        changes = [Change(plan, self.days.in_place(self.on_day(plan, day))) for plan in moved]
        return self.commit("move_plans", plans, changes, who)

    def on_day(self, plan: PlannedVisit, day: date) -> PlannedVisit:
        """A planned visit on another day at its local hour, open again; not written."""
        if plan.day == day:
            return plan
        at = plan.at
        if at is not None:
            hour = at.astimezone(self._book.zone).timetz()
            at = entering.instant(datetime.combine(day, hour))
        return replace(plan, day=day, at=at, state=PlanState.OPEN, closed_at=None)

    @cached_property
    def days(self) -> DayOrder:
        """Visits put at a place of a day, several at once, and set to an hour."""
        from four_notebooks.services.day_order import DayOrder

        return DayOrder(self._book, self)

    def reorder(self, day: date, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Put the visits of a day into this order by hand; those not named come after."""
        plans = {plan.id: plan for plan in self.day(day)}
        named = [id_ for id_ in dict.fromkeys(ids) if id_ in plans]
        order = named + [id_ for id_ in plans if id_ not in named]
        if order == list(plans):
            return None
        changes = [
            Change(plans[id_], replace(plans[id_], position=float(n + 1)))
            for n, id_ in enumerate(order)
        ]
        return self.commit("order_plans", [plans[id_] for id_ in named], changes, who)

    def close(self, ids: Iterable[int], state: PlanState, who: str = "") -> Announcement | None:
        """Say what became of planned visits: missed or dropped (or open again)."""
        now = self._book.now()
        plans = [self.get(id_) for id_ in dict.fromkeys(ids)]
        changes = [
            Change(
                plan,
                replace(plan, state=state, closed_at=None if state is PlanState.OPEN else now),
            )
            for plan in plans
            if plan.state is not state
        ]
        return self.commit("close_plans", plans, changes, who)

    def delete(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Delete planned visits."""
        plans = [self.get(id_) for id_ in dict.fromkeys(ids)]
        return self.commit("delete_plans", plans, [Change(plan, None) for plan in plans], who)

    def offered_day(self, now: datetime | None = None) -> date:
        """The day offered for the next visit: tomorrow, the day after when that is full."""
        tomorrow = self._book.local_day(now or self._book.now()) + timedelta(days=1)
        following = tomorrow + timedelta(days=1)
        planned = self.between(tomorrow, following)
        full = len(planned[tomorrow]) >= self._book.rules.day_visits
        roomier = len(planned[following]) < len(planned[tomorrow])
        return following if full and roomier else tomorrow

    def agenda(self, day: date, now: datetime | None = None) -> Agenda:
        """The day as Today shows it, with what is to be written up, tomorrow, and the focus.

        Raises:
            Refused: ``no_such_day``.
        """
        entering.possible_day(day)
        moment = now or self._book.now()
        tomorrow = day + timedelta(days=1)
        planned = self.between(day, tomorrow)
        waiting = self._waiting(moment)
        everything = [*planned[day], *planned[tomorrow], *waiting]
        found = {item.plan.id: item for item in self.items(everything, moment)}
        return Agenda(
            day=day,
            kind=self._book.workdays.kind(day),
            now=moment,
            items=_shown(found, planned[day]),
            to_write_up=_to_write_up(found, waiting),
            tomorrow=_shown(found, planned[tomorrow]),
            focus=tuple(self.focus(moment)),
            usual=self._book.rules.day_visits,
            most=self._book.rules.day_visits_most,
        )

    def to_write_up(self, now: datetime | None = None) -> list[AgendaItem]:
        """Planned visits whose time has passed with nothing recorded, oldest first.

        Those of the last three months; an older one is nobody's memory any more.
        """
        moment = now or self._book.now()
        waiting = self._waiting(moment)
        found = {item.plan.id: item for item in self.items(waiting, moment)}
        return list(_to_write_up(found, waiting))

    def _waiting(self, now: datetime) -> list[PlannedVisit]:
        """Planned visits that may be to be written up: of accounts that have such a one."""
        store = self._book.store
        first = self._book.local_day(now) - timedelta(days=LOOK_BACK_DAYS)
        of_accounts = store.of_accounts(PlannedVisit, store.waiting_accounts(now))
        return [
            plan
            for plans in of_accounts.values()
            for plan in plans
            if plan.day >= first and plan.state is PlanState.OPEN and self.due(plan) < now
        ]

    def focus(self, now: datetime | None = None) -> list[FocusItem]:
        """The focus list of METHOD 9, at most sixteen."""
        from four_notebooks.services.focusing import focus_list

        return focus_list(self._book, now or self._book.now())

    def _fit(self, plan: PlannedVisit) -> PlannedVisit:
        """A planned visit fit for the book: cleaned, on its hour's local day, with known people."""
        entering.duration(plan.minutes)
        entering.possible_day(plan.day)
        known = {c.id for c in self._book.store.of_account(Contact, plan.account_id)}
        if not known.issuperset(plan.contacts):
            raise Refused("unknown_contact")
        if plan.at is not None:
            at = entering.instant(plan.at)
            plan = replace(plan, at=at, day=self._book.local_day(at))
        return entering.entered(plan)

    def commit(
        self,
        code: str,
        plans: list[PlannedVisit],
        changes: list[Change],
        who: str,
        join: str | None = None,
    ) -> Announcement | None:
        """One step about these planned visits."""
        owners = {plan.account_id for plan in plans}
        found = self._book.store.many(Account, owners) if len(owners) == 1 else []
        subject = found[0].name if found else ""
        name = StepName(code, subject, len(plans))
        return self._book.ledger.commit(name, changes, who=who, join=join)


def _shown(found: dict[int, AgendaItem], plans: list[PlannedVisit]) -> tuple[AgendaItem, ...]:
    """The visits of a day but those that fell away."""
    items = (found[plan.id] for plan in plans if plan.id in found)
    return tuple(item for item in items if item.standing not in _LEFT_OUT)


def _to_write_up(found: dict[int, AgendaItem], plans: list[PlannedVisit]) -> tuple[AgendaItem, ...]:
    """Those of the visits that wait to be written up, oldest first."""
    items = (found[plan.id] for plan in plans if plan.id in found)
    waiting = [item for item in items if item.standing is PlanStanding.TO_WRITE_UP]
    return tuple(sorted(waiting, key=lambda item: (item.at, item.plan.id)))
