"""Planned visits as they stand at a moment: ahead, made, missed, to be written up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from four_notebooks.method.assess import Assessment, assess_standing
from four_notebooks.method.history import plan_due
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.people import distances
from four_notebooks.method.phase import Phase
from four_notebooks.method.standing import Standing, replay
from four_notebooks.method.uses import Uses, uses
from four_notebooks.method.values import (
    Account,
    Contact,
    PlannedVisit,
    PlanState,
    Strategy,
)
from four_notebooks.services.agenda import AgendaItem, PlanStanding

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Schedule:
    """The accounts behind some planned visits, read together, at one moment."""

    def __init__(self, book: Book, plans: Iterable[PlannedVisit], now: datetime) -> None:
        self._book = book
        self._now = now
        self._plans = list({plan.id: plan for plan in plans}.values())
        rules, store = book.rules, book.store
        found = store.many(Account, dict.fromkeys(plan.account_id for plan in self._plans))
        self._accounts = {a.id: a for a in found if a.deleted_at is None}
        histories = book.past.histories(self._accounts.values(), texts=False)
        self._standings = {
            id_: replay(history, rules, to_ms(now)) for id_, history in histories.items()
        }
        self._uses = {id_: uses(history, rules) for id_, history in histories.items()}
        self._contacts = store.of_accounts(Contact, self._accounts)
        self._strategies = {each.id: each for each in store.many(Strategy, self._told())}

    def _told(self) -> set[int]:
        """The strategies that the visits are, or were, made with."""
        found = {each.strategy_id for each in self._standings.values()}
        for used in self._uses.values():
            found.update(used.strategy_of_entry.get(e) for e in used.entry_of_plan.values())
        return {id_ for id_ in found if id_ is not None}

    def items(self) -> list[AgendaItem]:
        """Every planned visit with what belongs to it, in the order given."""
        return [self._item(plan) for plan in self._plans if plan.account_id in self._accounts]

    def _item(self, plan: PlannedVisit) -> AgendaItem:
        account = self._accounts[plan.account_id]
        standing, used = self._standings[account.id], self._uses[account.id]
        assessment = assess_standing(standing, self._book.rules, self._now, self._book.zone)
        window, deadline = assessment.window, assessment.deadline
        due = plan_due(plan, self._book.zone, self._book.rules.no_hour_minute)
        contacts = self._contacts.get(account.id, [])
        stands = self._standing_of(plan, due, standing, used)
        return AgendaItem(
            plan=plan,
            account=account,
            at=from_ms(due),
            standing=stands,
            notebook=standing.notebook,
            strategy=self._strategy(plan, standing, used),
            contacts=tuple(c for c in contacts if c.id in plan.contacts),
            target=_target(plan, contacts, standing.target),
            target_distance=standing.target,
            distance=standing.distance,
            opened_at=None if window is None else window.opened_at,
            closes_at=None if window is None else window.closes_at,
            phase=None if window is None else window.phase,
            attempts=_attempts(assessment),
            deadline_at=None if deadline is None else deadline.at,
            deadline_phase=None if deadline is None else deadline.phase,
            too_late=stands is PlanStanding.AHEAD and _too_late(assessment, from_ms(due)),
            entry_id=used.entry_of_plan.get(plan.id),
        )

    def _standing_of(
        self, plan: PlannedVisit, due: int, standing: Standing, used: Uses
    ) -> PlanStanding:
        """What became of a planned visit by this moment."""
        if plan.id in {each.id for each in standing.plans}:
            return PlanStanding.AHEAD if due >= to_ms(self._now) else PlanStanding.TO_WRITE_UP
        if plan.id in used.entry_of_plan:
            return PlanStanding.DONE
        if plan.state is PlanState.MISSED:
            return PlanStanding.MISSED
        return PlanStanding.DROPPED if plan.state is PlanState.DROPPED else PlanStanding.CANCELLED

    def _strategy(self, plan: PlannedVisit, standing: Standing, used: Uses) -> Strategy | None:
        """The strategy a visit was made with, or the one for the next."""
        entry_id = used.entry_of_plan.get(plan.id)
        if entry_id is None:
            strategy_id = standing.strategy_id
        else:
            strategy_id = used.strategy_of_entry.get(entry_id)
        return None if strategy_id is None else self._strategies.get(strategy_id)


def _attempts(assessment: Assessment) -> tuple[int, int] | None:
    """Attempts as (used, limit)."""
    attempts = assessment.attempts
    return None if attempts is None else (attempts.used, attempts.limit)


def _too_late(assessment: Assessment, at: datetime) -> bool:
    """Whether a visit comes after the close of a window that is open (METHOD 4)."""
    window = assessment.window
    return window is not None and window.phase is not Phase.EXPIRED and at > window.closes_at


def _target(plan: PlannedVisit, contacts: Sequence[Contact], target: int | None) -> Contact | None:
    """Who is to be met for the next step: of the planned visit's own people first."""
    if target is None:
        return None
    distance = distances(contacts)
    there = [c for c in contacts if distance[c.id] == max(target, 0)]
    return min(there, key=lambda c: (c.id not in plan.contacts, c.position, c.id), default=None)
