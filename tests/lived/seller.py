"""Somebody who sells by visiting: what is done in the program, and written down beside it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count

from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    LostBy,
    Method,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    PlanState,
    ReleaseReason,
    Status,
    Strategy,
    Term,
)
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from lived.memory import Judged, Life, Memory
from samples import SettableClock

TRADES = ("印务", "物流", "包装", "塑业", "电子", "食品", "机械", "园林", "纺织", "仪表")
PLACES = (
    "恒远",
    "海纳",
    "宁远",
    "春晖",
    "九鼎",
    "东篱",
    "同创",
    "苏禾",
    "长风",
    "明德",
    "瑞丰",
    "青木",
)
SAID = (
    "看了样品,觉得颜色还要再调",
    "预算要等月底的会",
    "带了新报价,逐项解释了一遍",
    "换线时间太长,想先试一条线",
    "主管愿意引荐总经理",
    "担心售后,要看两家老客户",
    "对手上周也来过",
)
KINDS = (
    *[EntryKind.IN_PERSON] * 6,
    EntryKind.VIDEO,
    EntryKind.PHONE,
    EntryKind.PHONE,
    EntryKind.MESSAGE,
)


class Seller:
    """Acts by the verbs people use; each act is noted in the memory as it was meant."""

    def __init__(self, book: Book, clock: SettableClock, memory: Memory, seed: object) -> None:
        self.book = book
        self.clock = clock
        self.memory = memory
        self.chance = random.Random(f"quarter {seed}")
        self._names = (f"{p}{t}{n}" for n in count(1) for p in PLACES for t in TRADES)
        self._lines = count(-1, -1)
        self.steps = 0

    # Small things -------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        return self.clock()

    def tick(self) -> datetime:
        """A minute or a few pass; no two things happen at the same moment."""
        return self.clock.forward(seconds=self.chance.randint(20, 150))

    def today(self) -> date:
        return self.now.astimezone(self.memory.zone).date()

    def at(self, day: date, hour: float) -> datetime:
        """An hour of a local day."""
        midnight = datetime.combine(day, time(0), self.memory.zone)
        return midnight + timedelta(seconds=int(hour * 3600))

    def _number(self) -> int:
        """A number for a line the program numbers otherwise: it only has to be the memory's own."""
        return next(self._lines)

    # Accounts and people ------------------------------------------------------------------

    def find_leads(self, how_many: int) -> None:
        """New leads with their people, in one step each."""
        for _ in range(how_many):
            self.tick()
            self._take(next(self._names))

    def _take(self, name: str) -> Account:
        term = self.chance.choice([Term.SHORT, Term.SHORT, Term.LONG])
        made = self.book.accounts.create(name, term=term)
        account = Account(id=made.id, name=name, created_at=self.now, term=term)
        life = self.memory.met(account)
        boss = self._person(life, "总", 1, None)
        second = self._person(life, "理", 2, boss)
        self._person(
            life, "工", self.chance.choice([3, 3, None]), self.chance.choice([second, None])
        )
        return account

    def _person(self, life: Life, ending: str, level: int | None, boss: int | None) -> int:
        self.tick()
        surname = self.chance.choice("周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜")
        name = f"{surname}{ending}{life.account.id}"
        made = self.book.people.add(life.account.id, name, level=level)
        if boss is not None:
            self.tick()
            self.book.people.save(replace(made, reports_to=boss))
        self.memory.change(life.account.id).contacts[made.id] = Contact(
            id=made.id, account_id=life.account.id, name=name, level=level, reports_to=boss
        )
        return made.id

    def redraw_chart(self, one: Judged) -> None:
        """Somebody turns out to report to somebody else, or to be of another level."""
        people = list(one.life.contacts.values())
        if len(people) < 2:
            return
        self.tick()
        person, boss = self.chance.sample(people, 2)
        after = replace(
            person, reports_to=boss.id, level=self.chance.choice([1, 2, 3, None, person.level])
        )
        if self._leads_to(one.life, boss.id, person.id):
            after = replace(after, reports_to=None)
        self.book.people.save(replace(self.book.people.get(person.id), **_chart(after)))
        self.memory.change(after.account_id).contacts[person.id] = after

    def _leads_to(self, life: Life, start: int, goal: int) -> bool:
        """Whether the way up from somebody comes to another."""
        seen: set[int] = set()
        at: int | None = start
        while at is not None and at not in seen:
            if at == goal:
                return True
            seen.add(at)
            at = life.contacts[at].reports_to
        return False

    def learn(self, one: Judged) -> None:
        """One of the three questions gets an answer."""
        self.tick()
        question = self.chance.choice(["need", "power", "value"])
        answer = self.chance.choice([Answer.YES, Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN])
        self.book.people.set_evidence(one.life.account.id, question, answer)
        self.memory.learn(one.life.account.id, question, answer)

    # Visits -------------------------------------------------------------------------------

    def record(self, one: Judged, start: datetime, kind: EntryKind | None = None) -> None:
        """Write a visit up now; the memory keeps what was said."""
        self.tick()
        people = list(one.life.contacts)
        known = one.standing.distance
        met = tuple(
            self.chance.sample(people, min(len(people), self.chance.choice([0, 1, 1, 1, 2])))
        )
        said = Recording(
            account=one.life.account.id,
            kind=kind or self.chance.choice(KINDS),
            start=start,
            minutes=self.chance.choice([15, 30, 45, 60, 90]),
            met=met,
            body="。".join(self.chance.sample(SAID, self.chance.choice([0, 1, 2, 3]))),
            asked=known == 0 and self.chance.random() < 0.6,
            heat=self.chance.choice([None, None, 20, 45, 60, 80, 95]),
        )
        made = self.book.journal.record(said).entry
        self.memory.change(one.life.account.id).entries[made.id] = Entry(
            id=made.id,
            account_id=one.life.account.id,
            kind=said.kind,
            start=start,
            recorded_at=self.now,
            minutes=said.minutes,
            met=met,
            body=said.body,
            asked=said.asked,
            heat=said.heat,
        )

    def note(self, one: Judged) -> None:
        """A note, which counts nowhere."""
        self.tick()
        made = self.book.journal.note(one.life.account.id, "听说要搬厂房", at=self.now)
        self.memory.change(one.life.account.id).entries[made.id] = Entry(
            id=made.id,
            account_id=one.life.account.id,
            kind=EntryKind.NOTE,
            start=self.now,
            recorded_at=self.now,
            body="听说要搬厂房",
        )

    def correct(self, one: Judged) -> None:
        """Another hour, other people or another heat for a visit already written up."""
        visits = [e for e in one.life.entries.values() if e.kind is not EntryKind.NOTE]
        if not visits:
            return
        self.tick()
        visit = self.chance.choice(visits)
        people = list(one.life.contacts)
        changed = {
            "start": visit.start - timedelta(minutes=self.chance.randint(1, 90)),
            "met": tuple(self.chance.sample(people, min(1, len(people)))),
            "heat": self.chance.choice([None, 30, 70]),
            "asked": self.chance.random() < 0.3,
        }
        self.book.journal.edit(replace(self.book.journal.get(visit.id), **changed))
        self.memory.change(visit.account_id).entries[visit.id] = replace(visit, **changed)

    def strike(self, one: Judged) -> None:
        """A visit that never was is deleted."""
        if not one.life.entries:
            return
        self.tick()
        entry = self.chance.choice(list(one.life.entries))
        self.book.journal.delete([entry])
        del self.memory.change(one.life.account.id).entries[entry]

    # Strategies and plans -----------------------------------------------------------------

    def prepare(self, one: Judged, goal: str | None = None) -> None:
        """A strategy for the next visit; now and then a blank one."""
        self.tick()
        goal = (
            goal
            if goal is not None
            else self.chance.choice(["见到总经理", "请他引荐", "要订单", ""])
        )
        made = self.book.journal.save_strategy(one.life.account.id, goal=goal)
        if not goal and one.standing.strategy_id is None:
            return
        strategies = self.memory.change(one.life.account.id).strategies
        new = Strategy(id=made.id, account_id=one.life.account.id, written_at=self.now)
        strategies[made.id] = replace(strategies.get(made.id, new), goal=goal)

    def plan(self, one: Judged, day: date, hour: float | None) -> None:
        """Plan a visit, with an hour or without."""
        self.tick()
        at = None if hour is None else self.at(day, hour)
        made = self.book.plan.plan(one.life.account.id, day, at=at)
        self.memory.change(one.life.account.id).plans[made.id] = PlannedVisit(
            id=made.id, account_id=one.life.account.id, day=day, created_at=self.now, at=at
        )

    def put_off(self, plan: PlannedVisit, day: date) -> None:
        """A planned visit goes to another day and keeps its hour."""
        self.tick()
        self.book.plan.move_to_day([plan.id], day)
        at = plan.at and self.at(day, 0) + (plan.at - self.at(plan.day, 0))
        self._keep(replace(plan, day=day, at=at, state=PlanState.OPEN, closed_at=None))

    def close(self, plan: PlannedVisit, state: PlanState) -> None:
        """A planned visit was missed, or is dropped."""
        self.tick()
        self.book.plan.close([plan.id], state)
        self._keep(replace(plan, state=state, closed_at=self.now))

    def _keep(self, plan: PlannedVisit) -> None:
        self.memory.change(plan.account_id).plans[plan.id] = plan

    # Moves --------------------------------------------------------------------------------

    def move(self, one: Judged, to: Notebook) -> None:
        """A card goes to another notebook; in the funnel D signs and leaving it takes that back."""
        if to is one.standing.notebook:
            return
        self.tick()
        kind = MoveKind.MOVE
        if self.memory.rules.method is Method.FUNNEL:
            signed = one.standing.status is Status.SIGNED
            kind = MoveKind.UNSIGN if signed else kind
            kind = MoveKind.SIGN if to is Notebook.D else kind
        self.book.board.move([one.life.account.id], to)
        self._line(one, kind, to)

    def sign(self, one: Judged) -> None:
        """The order is signed."""
        self.tick()
        self.book.board.sign([one.life.account.id])
        funnel = self.memory.rules.method is Method.FUNNEL
        self._line(one, MoveKind.SIGN, Notebook.D if funnel else one.standing.notebook)

    def unsign(self, one: Judged, to: Notebook) -> None:
        """The signature is taken back."""
        self.tick()
        self.book.board.unsign([one.life.account.id], to=to)
        self._line(one, MoveKind.UNSIGN, to)

    def release(self, ones: Sequence[Judged]) -> None:
        """Let accounts go, for a reason."""
        self.tick()
        reason = self.chance.choice(list(ReleaseReason))
        lost_by = self.chance.choice(list(LostBy))
        self.book.board.release([o.life.account.id for o in ones], reason, lost_by=lost_by)
        for one in ones:
            self._line(one, MoveKind.RELEASE, None, reason=str(reason), lost_by=lost_by)

    def pick_up(self, one: Judged, to: Notebook) -> None:
        """Out of the pool, afresh."""
        self.tick()
        self.book.board.pick_up([one.life.account.id], to)
        self._line(one, MoveKind.PICK_UP, to)

    def _line(self, one: Judged, kind: MoveKind, to: Notebook | None, **more: object) -> None:
        life = self.memory.change(one.life.account.id)
        number = self._number()
        line = Move(
            id=number,
            account_id=life.account.id,
            at=self.now,
            kind=kind,
            from_notebook=one.standing.kept_notebook,
            to_notebook=to,
        )
        life.moves[number] = replace(line, **more)  # type: ignore[arg-type]

    # Rare things --------------------------------------------------------------------------

    def throw_away(self, one: Judged) -> None:
        """Into the bin."""
        self.tick()
        self.book.accounts.delete([one.life.account.id])
        self.memory.change(one.life.account.id).binned = True

    def bring_back(self, life: Life) -> None:
        """Out of the bin."""
        self.tick()
        self.book.accounts.restore([life.account.id])
        self.memory.change(life.account.id).binned = False

    def merge(self, keep: Judged, other: Judged) -> None:
        """Two of them turn out to be one company."""
        self.tick()
        self.book.accounts.merge(keep.life.account.id, [other.life.account.id])
        self.memory.merge(keep.life.account.id, other.life.account.id)

    def switch(self, method: Method) -> None:
        """From now on by the other method."""
        self.tick()
        self.book.settings.switch_method(method)
        self.memory.switch(method, self.now, self._number() * 1000)


def _chart(person: Contact) -> dict[str, object]:
    return {"level": person.level, "reports_to": person.reports_to}
