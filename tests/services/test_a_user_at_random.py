"""A user who does anything in any order: records, history and cards always agree."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from four_notebooks.method.instants import from_ms
from four_notebooks.method.values import (
    Account,
    Answer,
    EntryKind,
    Method,
    Notebook,
    ReleaseReason,
    Status,
)
from four_notebooks.services.book import Book
from four_notebooks.services.recording import NewContact, NextPlan, NextStrategy, Recording
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.checking import derived_faults
from samples import SettableClock

ZONE = timezone(timedelta(hours=8))
WHICH = st.integers(0, 3)
PLACE = st.sampled_from(list(Notebook))


class User(RuleBasedStateMachine):
    """Four accounts in one book, and whatever comes to a user's mind."""

    @initialize(method=st.sampled_from(list(Method)))
    def begin(self, method: Method) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.clock = SettableClock()
        self.book = Book.open(
            Path(self.folder.name) / "book",
            now=self.clock,
            zone=ZONE,
            create=True,
            method=method,
        )
        self.ids = [a.id for a in self.book.accounts.create_many(["甲", "乙", "丙", "丁"])]

    @rule(hours=st.floats(0.01, 60))
    def wait(self, hours: float) -> None:
        self.clock.forward(hours=hours)

    @rule(which=WHICH, to=PLACE, before=st.none() | WHICH)
    def drag(self, which: int, to: Notebook, before: int | None) -> None:
        front = None if before is None else self.ids[before]
        self._try(lambda: self.book.board.move([self.ids[which]], to, before=front))

    @rule(which=WHICH)
    def sign(self, which: int) -> None:
        self._try(lambda: self.book.board.sign([self.ids[which]]))

    @rule(which=WHICH, to=st.none() | PLACE)
    def unsign(self, which: int, to: Notebook | None) -> None:
        self._try(lambda: self.book.board.unsign([self.ids[which]], to=to))

    @rule(which=WHICH, reason=st.sampled_from(list(ReleaseReason)))
    def release(self, which: int, reason: ReleaseReason) -> None:
        self._try(lambda: self.book.board.release([self.ids[which]], reason))

    @rule(which=WHICH, to=PLACE)
    def pick_up(self, which: int, to: Notebook) -> None:
        self._try(lambda: self.book.board.pick_up([self.ids[which]], to))

    @rule(which=WHICH)
    def take_back(self, which: int) -> None:
        self._try(lambda: self.book.board.take_back_d([self.ids[which]]))

    @rule(
        which=WHICH,
        kind=st.sampled_from(list(EntryKind)),
        level=st.none() | st.integers(1, 3),
        ago=st.integers(0, 3000),
        to=st.none() | PLACE,
        plan=st.booleans(),
    )
    def record(
        self,
        which: int,
        kind: EntryKind,
        level: int | None,
        ago: int,
        to: Notebook | None,
        plan: bool,
    ) -> None:
        recording = Recording(
            account=self.ids[which],
            kind=kind,
            start=self.clock() - timedelta(minutes=ago),
            met=(NewContact(name="某人", level=level),),
            asked=ago % 2 == 0,
            heat=ago % 101,
            body="谈了换线。" * (ago % 3),
            move_to=to,
            strategy=NextStrategy(goal="再去") if plan else None,
            plan=NextPlan(day=self.book.today() + timedelta(days=1)) if plan else None,
        )
        self._try(lambda: self.book.journal.record(recording))

    @rule(which=WHICH)
    def forget_the_last_visit(self, which: int) -> None:
        entries = self.book.journal.entries(self.ids[which], 1)
        self.book.journal.delete([entry.id for entry in entries])

    @rule(which=WHICH, answer=st.sampled_from(list(Answer)))
    def learn(self, which: int, answer: Answer) -> None:
        self._try(lambda: self.book.people.set_evidence(self.ids[which], "need", answer))

    @rule(which=WHICH)
    def correct_the_last_visit(self, which: int) -> None:
        entries = self.book.journal.entries(self.ids[which], 1)
        if entries:
            said = replace(entries[0], body="谈了换线,定了样板。")
            self._try(lambda: self.book.journal.edit(said))

    @rule(which=WHICH, other=WHICH)
    def merge(self, which: int, other: int) -> None:
        self._try(lambda: self.book.accounts.merge(self.ids[which], [self.ids[other]]))

    @rule(which=WHICH, other=WHICH)
    def hand_over_the_last_visit(self, which: int, other: int) -> None:
        entries = self.book.journal.entries(self.ids[which], 1)
        going = [entry.id for entry in entries]
        self._try(lambda: self.book.journal.hand_over(going, self.ids[other]))

    @rule(which=WHICH, level=st.none() | st.integers(1, 3), hang=st.booleans())
    def redraw_the_chart(self, which: int, level: int | None, hang: bool) -> None:
        people = self.book.people.contacts(self.ids[which])
        if people:
            head = people[-1].id if hang and len(people) > 1 else None
            self._try(lambda: self.book.people.put(people[0].id, level=level, reports_to=head))

    @rule(number=st.integers(1, 200))
    def set_a_number(self, number: int) -> None:
        self.book.settings.save_rules(self.book.rules.put(window_hours_b=number))

    @rule(which=WHICH)
    def throw_away(self, which: int) -> None:
        self.book.accounts.delete([self.ids[which]])

    @rule(which=WHICH)
    def bring_back(self, which: int) -> None:
        self.book.accounts.restore([self.ids[which]])

    @rule(method=st.sampled_from(list(Method)))
    def switch(self, method: Method) -> None:
        self.book.settings.switch_method(method)

    @precondition(lambda self: len(self.book.ledger.steps(2)) > 1)
    @rule()
    def undo(self) -> None:
        if self.book.ledger.next_undo() != self.book.ledger.steps()[-1].name:
            self.book.ledger.undo()

    @rule()
    def redo(self) -> None:
        self.book.ledger.redo()

    @invariant()
    def the_record_says_what_the_history_says(self) -> None:
        for account in self.book.accounts.find(self.ids):
            standing = self.book.past.standing(account)
            assert standing.status is account.status
            assert standing.kept_notebook is account.notebook

    @invariant()
    def the_facts_are_what_a_recount_says(self) -> None:
        with self.book.store._connections.reading() as connection:
            assert list(derived_faults(connection, ZONE)) == []

    @invariant()
    def every_card_lies_in_one_place(self) -> None:
        lying = [id_ for notebook in Notebook for id_ in self.book.board.ids(notebook)]
        assert len(lying) == len(set(lying))
        assert set(lying) == {a.id for a in self.book.accounts.find(self.ids) if self._shown(a)}

    @invariant()
    def the_card_says_what_the_rulebook_says(self) -> None:
        for card in self.book.reader.cards(self.ids):
            window = self.book.accounts.assess(card.id, self.clock() + timedelta(days=90)).window
            closes = None if card.window_closes is None else from_ms(card.window_closes)
            assert closes == (None if window is None else window.closes_at)

    def teardown(self) -> None:
        if hasattr(self, "book"):
            assert self.book.check() == []
            self.book.close()
            self.folder.cleanup()

    def _shown(self, account: Account) -> bool:
        if account.deleted_at is not None:
            return False
        funnel_d = self.book.method is Method.FUNNEL and account.status is Status.SIGNED
        return account.status is Status.ACTIVE or funnel_d

    def _try(self, verb: object) -> None:
        """Do it; being refused writes nothing and is an answer too."""
        step = self.book.ledger.next_undo()
        try:
            verb()  # type: ignore[operator]
        except Refused:
            assert self.book.ledger.next_undo() == step


TestUser = User.TestCase
TestUser.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
