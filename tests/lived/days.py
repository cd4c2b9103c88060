"""How the working days of the quarter go: mornings, visits, evenings, and what is rare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from four_notebooks.method.values import Method, Notebook, PlanState, Status
from lived.memory import Judged
from lived.seller import Seller

FIRST = date(2026, 8, 31)
"""A Monday; the quarter holds a national holiday and both ends of a month."""
FEWEST, MOST = 15, 32
BEGINNING = 48
"""Leads at the start; a few come every day."""


def working_days(how_many: int) -> list[date]:
    """Monday to Friday, so many."""
    days = (FIRST + timedelta(days=n) for n in range(how_many * 2))
    return [day for day in days if day.weekday() < 5][:how_many]


class Quarter:
    """One day after the other, by chance but always the same."""

    def __init__(self, seller: Seller, looking: Callable[[str], None]) -> None:
        self.seller = seller
        self.looking = looking
        self.chance = seller.chance
        self.memory = seller.memory
        self.begun = False

    def live(self, day: date, *, switch_to: Method | None = None) -> None:
        """One working day; the pages are looked at in the morning, at noon and in the evening."""
        self.seller.clock.set(self.seller.at(day, 7.5))
        self.seller.find_leads(self.chance.randint(2, 4) if self.begun else BEGINNING)
        self.begun = True
        self._morning(day)
        self.looking(f"{day} morning")
        hours = self._hours()
        for number, hour in enumerate(hours):
            self.seller.clock.set(max(self.seller.now, self.seller.at(day, hour)))
            self._visit(day)
            if number == len(hours) // 2:
                self.looking(f"{day} noon")
        self.seller.clock.set(max(self.seller.now, self.seller.at(day, 18.6)))
        self._evening(day)
        if switch_to is not None:
            self.seller.switch(switch_to)
        self._look_back()
        self.looking(f"{day} evening")

    def _hours(self) -> list[float]:
        how_many = self.chance.randint(FEWEST, MOST)
        return sorted(self.chance.uniform(8.8, 18.4) for _ in range(how_many))

    # Whom -------------------------------------------------------------------------------------

    def _some(self, status: Status = Status.ACTIVE) -> list[Judged]:
        """Those of a status by chance; accounts that lie in D come last."""
        found = list(self.memory.having(status, self.seller.now).values())
        self.chance.shuffle(found)
        return sorted(found, key=lambda one: one.standing.notebook is Notebook.D)

    def _one(self, status: Status = Status.ACTIVE) -> Judged | None:
        return next(iter(self._some(status)), None)

    # The day ----------------------------------------------------------------------------------

    def _morning(self, day: date) -> None:
        free = [one for one in self._some() if not one.standing.plans]
        slots = [8.9 + n * 0.45 for n in range(20)]
        self.chance.shuffle(slots)
        for one in free[: self.chance.randint(8, 12)]:
            if self.chance.random() < 0.75:
                self.seller.prepare(one)
            ahead = self.chance.choice([0, 0, 0, 1, 1, 2, 4, 7])
            hour = slots.pop() if self.chance.random() < 0.85 else None
            self.seller.plan(one, day + timedelta(days=ahead), hour)

    def _visit(self, day: date) -> None:
        """The visit whose planned hour came, or another; most are written up on the way."""
        now = self.seller.now
        due = [p for p, one in self._waiting(day) if self.memory.due(p) <= now.timestamp() * 1000]
        one = self._one(Status.SIGNED) if self.chance.random() < 0.05 else None
        if one is None and due and self.chance.random() < 0.75:
            one = self.memory.judged(self.chance.choice(due).account_id, now)
        one = one or self._one()
        assert one is not None
        back = self.chance.choice([1, 1, 1, 2, 5, 26, 50])
        self.seller.record(one, now - timedelta(minutes=int(back * self.chance.uniform(24, 60))))

    def _waiting(self, day: date) -> Iterator[tuple[object, Judged]]:
        for plan, one in self.memory.plans(self.seller.now):
            if plan.day <= day and plan.id in {each.id for each in one.standing.plans}:
                yield plan, one

    def _evening(self, day: date) -> None:
        for plan, _ in list(self._waiting(day)):
            what = self.chance.random()
            if what < 0.3:
                self.seller.put_off(plan, day + timedelta(days=self.chance.randint(1, 4)))
            elif what < 0.6:
                self.seller.close(plan, self.chance.choice([PlanState.MISSED, PlanState.DROPPED]))
        self._move_cards()
        self._let_go()
        self._correct()

    def _move_cards(self) -> None:
        worked = [Notebook.A, Notebook.B, Notebook.C, Notebook.D, Notebook.INBOX]
        for one in self._some()[:8]:
            graded = one.standing.grade if self.chance.random() < 0.7 else None
            to = graded or self.chance.choice(worked)
            self.seller.move(one, to)
        funnel = self.memory.rules.method is Method.FUNNEL
        ready = [o for o in self._some() if o.standing.notebook in (Notebook.A, Notebook.C)]
        for one in ready[:1]:
            self.seller.sign(one)
        if self.chance.random() < 0.15:
            for one in self._some(Status.SIGNED)[:1]:
                to = self.chance.choice([Notebook.A, Notebook.B, Notebook.C])
                if funnel:
                    self.seller.move(one, to)
                else:
                    self.seller.unsign(one, to)

    def _let_go(self) -> None:
        tired = [o for o in self._some() if "attempts_used" in o.said.advice] + self._some()[-2:]
        going = {o.life.account.id: o for o in tired[: self.chance.randint(0, 3)]}
        if going:
            self.seller.release(list(going.values()))
        for one in self._some(Status.RELEASED)[: self.chance.choice([0, 0, 1, 2])]:
            self.seller.pick_up(one, self.chance.choice([Notebook.INBOX, Notebook.A, Notebook.B]))

    def _correct(self) -> None:
        for act in (self.seller.learn, self.seller.learn, self.seller.learn, self.seller.correct):
            one = self._one()
            if one is not None:
                act(one)
        for act, often in (
            (self.seller.redraw_chart, 0.6),
            (self.seller.strike, 0.5),
            (self.seller.note, 0.5),
            (self.seller.throw_away, 0.15),
        ):
            one = self._one()
            if one is not None and self.chance.random() < often:
                act(one)
        self._bring_back_or_merge()

    def _bring_back_or_merge(self) -> None:
        merged = {o for o, life in self.memory.lives.items() if life.binned and not life.contacts}
        binned = [
            life for id_, life in self.memory.lives.items() if life.binned and id_ not in merged
        ]
        if binned and self.chance.random() < 0.2:
            self.seller.bring_back(self.chance.choice(binned))
        alike = [o for o in self._some() if all(m.to_notebook for m in o.life.moves.values())]
        if len(alike) > 1 and self.chance.random() < 0.25:
            self.seller.merge(alike[0], alike[1])

    def _look_back(self) -> None:
        """A few steps are taken back and done again; nothing is different afterwards."""
        ledger = self.seller.book.ledger
        some = self.chance.randint(0, 6)
        done = [ledger.undo() for _ in range(some)]
        for _ in done:
            ledger.redo()
