"""A machine that acts as a user: whatever is done, standing and facts are what the history says,
all can be taken back to the empty book and done again, also after closing and opening."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from invented import NOW, everything

from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    Evidence,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    Record,
    Setting,
    Status,
    Strategy,
    Term,
)
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.storage.opening import create_book, open_book
from four_notebooks.storage.store import Store

TEXTS = st.text(alphabet="谈了预算客户 Aa1,。\n", max_size=12)
WORDS = st.sampled_from(
    [
        "",
        "谈了预算和交期。",
        "谈了预算和交期。客户还在看样板。",
        "客户还在看样板,林晓没来。",
        "谈 了 预算和交期",
    ]
)
LEVELS = st.sampled_from([None, 1, 2, 3])
_made: list[Path] = []


def _new_book() -> Path:
    if not _made:
        _made.append(Path(tempfile.mkdtemp(prefix="four-notebooks-"), "new.book"))
        create_book(_made[0])
    return _made[0]


class User(RuleBasedStateMachine):
    """Somebody who does anything at all, with a store."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="four-notebooks-"))
        self.path = Path(shutil.copy(_new_book(), self.folder / "a.book"))
        self.now: datetime = NOW
        self.join: str | None = None
        self._connect()
        self.empty = everything(self.store)
        self.path_length = 0

    def _connect(self) -> None:
        self.opening = open_book(self.path)
        self.store = Store(self.opening)

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        while self.store.undo() is not None:
            pass
        assert everything(self.store) == self.empty
        self.store.close()
        self.opening.close()
        shutil.rmtree(self.folder)

    def _do(self, code: str, *changes: Change) -> None:
        self.store.step(StepName(code), changes, at=self.now, join=self.join)

    def _accounts(self) -> list[Account]:
        return self.store.all(Account)

    def _pick(self, data: st.DataObject, records: list[Record]) -> Record:
        return data.draw(st.sampled_from(records))

    @rule(minutes=st.integers(1, 5000), join=st.sampled_from([None, "a"]))
    def time_passes(self, minutes: int, join: str | None) -> None:
        self.now += timedelta(minutes=minutes)
        self.join = join

    @rule(name=TEXTS, notebook=st.sampled_from(Notebook), term=st.sampled_from(Term))
    def make_an_account(self, name: str, notebook: Notebook, term: Term) -> None:
        (number,) = self.store.new_ids(Account)
        value = Account(id=number, name=name, created_at=self.now, notebook=notebook, term=term)
        self._do("create_account", Change(None, value))

    @precondition(lambda self: self._accounts())
    @rule(data=st.data(), name=TEXTS, position=st.floats(-9, 9), answer=st.sampled_from(Answer))
    def edit_an_account(
        self, data: st.DataObject, name: str, position: float, answer: Answer
    ) -> None:
        value = data.draw(st.sampled_from(self._accounts()))
        evidence = Evidence(answer, name, self.now)
        changed = replace(value, name=name, position=position, need=evidence)
        self._do("edit_account", Change(value, changed))

    @precondition(lambda self: self._accounts())
    @rule(data=st.data(), kind=st.sampled_from(MoveKind), to=st.sampled_from(Notebook))
    def move_an_account(self, data: st.DataObject, kind: MoveKind, to: Notebook) -> None:
        value = data.draw(st.sampled_from(self._accounts()))
        status = {MoveKind.SIGN: Status.SIGNED, MoveKind.RELEASE: Status.RELEASED}.get(
            kind, Status.ACTIVE
        )
        move = Move(
            id=self.store.new_ids(Move)[0],
            account_id=value.id,
            at=self.now,
            kind=kind,
            from_notebook=value.notebook,
            to_notebook=None if kind is MoveKind.RELEASE else to,
        )
        after = replace(value, notebook=to, status=status)
        self._do("move", Change(None, move), Change(value, after))

    @precondition(lambda self: self._accounts())
    @rule(data=st.data(), name=TEXTS, level=LEVELS)
    def add_a_person(self, data: st.DataObject, name: str, level: int | None) -> None:
        at = data.draw(st.sampled_from(self._accounts()))
        known = [person.id for person in self.store.of_account(Contact, at.id)]
        value = Contact(
            id=self.store.new_ids(Contact)[0],
            account_id=at.id,
            name=name,
            level=level,
            reports_to=data.draw(st.sampled_from([None, *known])),
        )
        self._do("create_contact", Change(None, value))

    @precondition(lambda self: self._accounts())
    @rule(
        data=st.data(),
        kind=st.sampled_from(EntryKind),
        ago=st.integers(0, 20_000),
        heat=st.sampled_from([None, 0, 50, 100]),
        asked=st.booleans(),
        body=WORDS,
    )
    def record_a_visit(
        self,
        data: st.DataObject,
        kind: EntryKind,
        ago: int,
        heat: int | None,
        asked: bool,
        body: str,
    ) -> None:
        at = data.draw(st.sampled_from(self._accounts()))
        people = [person.id for person in self.store.of_account(Contact, at.id)]
        met = data.draw(st.lists(st.sampled_from(people), unique=True)) if people else []
        value = Entry(
            id=self.store.new_ids(Entry)[0],
            account_id=at.id,
            kind=kind,
            start=self.now - timedelta(minutes=ago),
            recorded_at=self.now,
            met=tuple(met),
            heat=heat,
            asked=asked,
            body=body,
        )
        drafts = [Change(draft, None) for draft in self.store.drafts(f"entry/{at.id}")]
        self._do("record", Change(None, value), *drafts)

    @precondition(lambda self: self.store.all(Entry))
    @rule(data=st.data(), body=WORDS, ago=st.integers(0, 9000), gone=st.booleans())
    def correct_a_visit(self, data: st.DataObject, body: str, ago: int, gone: bool) -> None:
        value = data.draw(st.sampled_from(self.store.all(Entry)))
        start = self.now - timedelta(minutes=ago)
        after = replace(value, body=body, start=start, asked=not value.asked)
        self._do("correct", Change(value, None if gone else after))

    @precondition(lambda self: self.store.all(Entry))
    @rule(data=st.data())
    def hand_a_visit_over(self, data: st.DataObject) -> None:
        value = data.draw(st.sampled_from(self.store.all(Entry)))
        to = data.draw(st.sampled_from(self._accounts()))
        self._do("hand_over", Change(value, replace(value, account_id=to.id, met=())))

    @precondition(lambda self: self.store.all(Contact))
    @rule(data=st.data(), name=TEXTS, level=LEVELS)
    def rename_a_person(self, data: st.DataObject, name: str, level: int | None) -> None:
        value = data.draw(st.sampled_from(self.store.all(Contact)))
        self._do("rename", Change(value, replace(value, name=name, level=level)))

    @precondition(lambda self: self._accounts())
    @rule(data=st.data(), goal=TEXTS, days=st.integers(-2, 9), hour=st.booleans())
    def plan_a_visit_with_a_strategy(
        self, data: st.DataObject, goal: str, days: int, hour: bool
    ) -> None:
        at = data.draw(st.sampled_from(self._accounts()))
        day: date = (self.now + timedelta(days=days)).date()
        plan = PlannedVisit(
            id=self.store.new_ids(PlannedVisit)[0],
            account_id=at.id,
            day=day,
            created_at=self.now,
            at=datetime(day.year, day.month, day.day, 9, tzinfo=NOW.tzinfo) if hour else None,
        )
        strategy = Strategy(
            id=self.store.new_ids(Strategy)[0], account_id=at.id, written_at=self.now, goal=goal
        )
        self._do("plan", Change(None, plan), Change(None, strategy))

    @precondition(lambda self: self._accounts())
    @rule(data=st.data())
    def remove_an_account_with_all_of_it(self, data: st.DataObject) -> None:
        value = data.draw(st.sampled_from(self._accounts()))
        kinds: tuple[type[Record], ...] = (Contact, Entry, Strategy, PlannedVisit, Move)
        own = [one for kind in kinds for one in self.store.of_account(kind, value.id)]
        self._do("remove", *(Change(one, None) for one in [value, *own]))

    @precondition(lambda self: self._accounts())
    @rule(data=st.data(), text=TEXTS)
    def put_in_the_bin_or_take_out(self, data: st.DataObject, text: str) -> None:
        value = data.draw(st.sampled_from(self._accounts()))
        gone = None if value.deleted_at else self.now
        self._do("bin", Change(value, replace(value, deleted_at=gone)))

    @rule(number=st.integers(1, 30), hours=st.sampled_from([1, 72]), far=st.integers(1, 4))
    def change_the_rules(self, number: int, hours: int, far: int) -> None:
        said = {"deadline_days_b": number, "window_hours": hours, "repeat_visits": far}
        rules = Setting(id="rules", value=json.dumps(said))
        self._do("rules", Change(self.store.get(Setting, "rules"), rules))

    @rule(names=st.lists(TEXTS, max_size=8), given_up=st.booleans())
    def import_a_list(self, names: list[str], given_up: bool) -> None:
        before = everything(self.store)
        with self.store.bulk(StepName("import", count=len(names)), at=self.now) as step:
            for number, name in zip(self.store.new_ids(Account, len(names)), names, strict=True):
                step.add([Change(None, Account(id=number, name=name, created_at=self.now))])
            if given_up:
                step.cancel()
        if given_up:
            assert everything(self.store) == before

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.store.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.store.redo()

    @rule()
    def undo_all_and_redo_all(self) -> None:
        while self.store.redo() is not None:
            pass
        full = everything(self.store)
        undone = 0
        while self.store.undo() is not None:
            undone += 1
        assert everything(self.store) == self.empty
        for _ in range(undone):
            assert self.store.redo() is not None
        assert everything(self.store) == full

    @rule()
    def fill_what_was_not_counted(self) -> None:
        assert self.store.fill_facts()

    @rule()
    def close_and_open(self) -> None:
        before = everything(self.store)
        self.store.close()
        self.opening.close()
        self._connect()
        assert everything(self.store) == before

    @invariant()
    def the_book_holds_together(self) -> None:
        if hasattr(self, "store"):
            assert check(self.path) == []


User.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestUser = pytest.mark.timeout(600)(User.TestCase)
