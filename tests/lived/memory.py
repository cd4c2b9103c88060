"""What the seller wrote down of every day, and what the rulebook makes of that.

Nothing here is asked of the program: records are made of what was done, and judged by the
rulebook alone. Only the numbers of records are the program's.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from four_notebooks.method.assess import Assessment, assess_standing
from four_notebooks.method.focus import FocusItem, focus
from four_notebooks.method.heat import heat_now
from four_notebooks.method.history import History, history_of, plan_due
from four_notebooks.method.instants import to_ms
from four_notebooks.method.place import re_place
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import Standing, replay
from four_notebooks.method.uses import Uses, uses
from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    Evidence,
    Method,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    Status,
    Strategy,
)


@dataclass
class Life:
    """One account with all that happened to it."""

    account: Account
    contacts: dict[int, Contact] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    strategies: dict[int, Strategy] = field(default_factory=dict)
    plans: dict[int, PlannedVisit] = field(default_factory=dict)
    moves: dict[int, Move] = field(default_factory=dict)
    binned: bool = False

    def copied(self) -> Life:
        """The same, to be changed."""
        life = copy(self)
        for name in ("contacts", "entries", "strategies", "plans", "moves"):
            setattr(life, name, dict(getattr(self, name)))
        return life


@dataclass(frozen=True)
class Judged:
    """What the rulebook says of one account at one moment."""

    life: Life
    standing: Standing
    said: Assessment
    used: Uses


class Memory:
    """All lives by the account's number, and the rules in force."""

    def __init__(self, rules: Rules, zone: tzinfo) -> None:
        self.rules = rules
        self.zone = zone
        self.lives: dict[int, Life] = {}
        self._read: dict[int, tuple[Standing, Uses]] = {}
        self._judged: dict[int, tuple[datetime, Judged]] = {}

    # What happens -------------------------------------------------------------------------

    def change(self, account_id: int) -> Life:
        """The life of an account, to be changed."""
        self._read.pop(account_id, None)
        self._judged.pop(account_id, None)
        return self.lives[account_id]

    def met(self, account: Account) -> Life:
        """A new account."""
        self.lives[account.id] = Life(account)
        return self.lives[account.id]

    def learn(self, account_id: int, question: str, answer: Answer) -> None:
        """An answer to need, power or value."""
        life = self.change(account_id)
        life.account = replace(life.account, **{question: Evidence(answer)})

    def merge(self, keep: int, other: int) -> None:
        """One company under two names: the second's records become the first's, its moves do not.

        Of single answers the first's count where it has one.
        """
        into, gone = self.change(keep), self.change(other)
        for name in ("contacts", "entries", "strategies", "plans"):
            moved = getattr(gone, name)
            getattr(into, name).update(
                {id_: replace(each, account_id=keep) for id_, each in moved.items()}
            )
            moved.clear()
        for question in ("need", "power", "value"):
            if getattr(into.account, question).answer is Answer.UNKNOWN:
                said = getattr(gone.account, question)
                into.account = replace(into.account, **{question: said})
        gone.binned = True

    def switch(self, method: Method, now: datetime, number: int) -> None:
        """The other method: every account goes where METHOD 2 and 3 place it."""
        old, new = self.rules, replace(self.rules, method=method)
        for account_id, life in self.lives.items():
            stands = replay(self.history(life), old)
            goal = re_place(stands, new)
            self.rules = new
            self.change(account_id)
            after = replay(self.history(life), new)
            self.rules = old
            if stands.status is Status.ACTIVE and goal is not None and after.notebook is not goal:
                number -= 1
                life.moves[number] = Move(
                    id=number,
                    account_id=account_id,
                    at=now,
                    kind=MoveKind.MOVE,
                    to_notebook=goal,
                    reason="switch_method",
                )
        self.rules = new
        self._read.clear()
        self._judged.clear()

    # What the rulebook makes of it --------------------------------------------------------

    def history(self, life: Life) -> History:
        """A life as the rulebook reads it."""
        return history_of(
            life.account,
            list(life.contacts.values()),
            life.entries.values(),
            life.strategies.values(),
            life.plans.values(),
            life.moves.values(),
            zone=self.zone,
            no_hour_minute=self.rules.no_hour_minute,
        )

    def judged(self, account_id: int, now: datetime) -> Judged:
        """What is true of an account at a moment, after all that has happened."""
        known = self._judged.get(account_id)
        if known is None or known[0] != now:
            life = self.lives[account_id]
            if account_id not in self._read:
                history = self.history(life)
                self._read[account_id] = replay(history, self.rules), uses(history, self.rules)
            standing, used = self._read[account_id]
            said = assess_standing(standing, self.rules, now, self.zone)
            known = self._judged[account_id] = now, Judged(life, standing, said, used)
        return known[1]

    def all(self, now: datetime) -> Iterator[tuple[int, Judged]]:
        """Every account that is not in the bin."""
        for account_id, life in self.lives.items():
            if not life.binned:
                yield account_id, self.judged(account_id, now)

    def lying_in(self, notebook: Notebook, now: datetime) -> set[int]:
        """Who lies in a notebook; in the funnel D holds the signed ones."""
        signs = self.rules.method is Method.FUNNEL and notebook is Notebook.D
        return {
            account_id
            for account_id, one in self.all(now)
            if one.standing.notebook is notebook and (one.standing.status is Status.ACTIVE or signs)
        }

    def having(self, status: Status, now: datetime) -> dict[int, Judged]:
        """Who is active, signed, or in the pool."""
        return {id_: one for id_, one in self.all(now) if one.standing.status is status}

    def focus(self, now: datetime) -> list[int]:
        """The sixteen (METHOD 9)."""
        items = []
        for account_id, one in self.having(Status.ACTIVE, now).items():
            window, deadline = one.said.window, one.said.deadline
            plan = one.said.next_plan
            items.append(
                FocusItem(
                    account_id,
                    one.life.account.name,
                    one.standing.notebook or Notebook.INBOX,
                    None if window is None else to_ms(window.closes_at),
                    None if deadline is None else to_ms(deadline.at),
                    None if plan is None else plan.due,
                    heat_now(one.standing.heat, one.standing.heat_from, to_ms(now), self.rules),
                )
            )
        return [item.id for item in focus(items, self.rules, now, self.zone)]

    def plans(self, now: datetime) -> Iterator[tuple[PlannedVisit, Judged]]:
        """Every planned visit of those not in the bin."""
        for _, one in self.all(now):
            for plan in one.life.plans.values():
                yield plan, one

    def due(self, plan: PlannedVisit) -> int:
        """The moment a planned visit is for, in milliseconds."""
        return plan_due(plan, self.zone, self.rules.no_hour_minute)

    def visits(self) -> Iterator[Entry]:
        """Every visit of those not in the bin; notes are none."""
        for life in self.lives.values():
            if not life.binned:
                yield from (e for e in life.entries.values() if e.kind is not EntryKind.NOTE)
