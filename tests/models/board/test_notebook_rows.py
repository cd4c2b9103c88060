"""The notebooks' rows equal what the book says, after any steps, and are never reset."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from four_notebooks.method.card import Card
from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import Answer, LostBy, Method, Notebook, ReleaseReason
from four_notebooks.models.board.board import BoardModel
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.notebook import NotebookModel, Role
from four_notebooks.models.board.order import Filter, Order, Sieve, key_of
from four_notebooks.models.board.timing import Timing
from four_notebooks.models.clock import Clock
from four_notebooks.models.relay import Relay
from four_notebooks.models.windows import LATEST, Windows
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class Mirror:
    """Follows a model's signals as a view does, and so finds out when one is missing."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.model = model
        self.rows = self._now()
        self.resets = 0
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.rowsMoved.connect(self._moved)
        model.layoutChanged.connect(self._arranged)
        model.modelReset.connect(self._reset)

    def _now(self) -> list[int]:
        return [self.model.id_at(row) for row in range(self.model.rowCount())]  # type: ignore[attr-defined]

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = self._now()[first : last + 1]

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def _moved(
        self, _parent: QModelIndex, first: int, last: int, _to: QModelIndex, row: int
    ) -> None:
        taken = self.rows[first : last + 1]
        del self.rows[first : last + 1]
        at = row if row < first else row - len(taken)
        self.rows[at:at] = taken

    def _arranged(self, *_what: object) -> None:
        self.rows = self._now()

    def _reset(self) -> None:
        self.resets += 1


@dataclass
class Desk:
    """A board model over a book, with a mirror of each notebook."""

    book: Book
    clock: SettableClock
    ticker: Clock
    lines: Lines
    board: BoardModel
    windows: Windows
    mirrors: dict[Notebook, Mirror]
    testers: list[QAbstractItemModelTester]

    def check(self) -> None:
        """Rows, mirrors and the book agree."""
        for notebook, model in self.board.notebooks.items():
            assert self.mirrors[notebook].rows == model.ids
            assert self.mirrors[notebook].resets == 0
            wanted = list(self.book.reader.ids(notebook))
            if self.board.order is Order.HAND and self.board.filter.empty:
                assert model.ids == wanted, notebook
            if self.board.filter.empty:
                assert sorted(model.ids) == sorted(wanted)
            assert model.total == len(wanted)
        fresh = Timing(self.book.rules, self.book.zone)
        for line in self.book.reader.lines(self.lines.now):
            assert self.lines.mark(line.id) == fresh.mark(line, self.lines.now)
            assert self.lines.line(line.id) == line


@pytest.fixture
def make_desk(qtbot: QtBot, clock: SettableClock) -> Iterator[Callable[[Book], Desk]]:
    kept = []

    def make(book: Book) -> Desk:
        relay, ticker = Relay(), Clock(clock)
        book.listen(relay.listener)
        lines = Lines(book, relay, ticker)
        board = BoardModel(lines)
        windows = Windows(lines)
        lines.finish()
        testers = [
            QAbstractItemModelTester(
                model, QAbstractItemModelTester.FailureReportingMode.Fatal, board
            )
            for model in [*board.notebooks.values(), windows]
        ]
        mirrors = {n: Mirror(m) for n, m in board.notebooks.items()}
        desk = Desk(book, clock, ticker, lines, board, windows, mirrors, testers)
        kept.append((relay, desk))
        return desk

    yield make


def met_in(sample: Sample, name: str, notebook: Notebook, level: int) -> int:
    """An account whose person of a level was just met."""
    account = sample.account(name)
    sample.visit(account, sample.person(account, "某人", level), heat=70)
    sample.book.board.move([account.id], notebook)
    return account.id


class Chance:
    """Does something at random to a book, as a user would."""

    def __init__(self, seed: int, desk: Desk) -> None:
        self.chance = random.Random(seed)
        self.desk = desk
        self.sample = Sample(desk.book, desk.clock)

    def step(self) -> None:
        """One thing."""
        ids = self.desk.book.accounts.all_ids()
        deeds = [self.create, self.time, self.undo, self.redo, self.arrange]
        if ids:
            deeds += [self.move] * 4 + [self.visit, self.delete, self.release, self.edit, self.sign]
        self.chance.choice(deeds)()

    def some(self) -> list[int]:
        """A few accounts."""
        ids = self.desk.book.accounts.all_ids()
        return self.chance.sample(ids, min(len(ids), self.chance.choice([1, 1, 2, 5])))

    def create(self) -> None:
        names = [f"客户{self.chance.randrange(999)}" for _ in range(self.chance.choice([1, 3]))]
        self.desk.book.accounts.create_many(
            names, notebook=self.chance.choice([Notebook.INBOX, Notebook.A, Notebook.B])
        )

    def move(self) -> None:
        to = self.chance.choice(list(Notebook))
        there = self.desk.board.notebooks[to].ids
        ids = self.some()
        free = [i for i in there if i not in ids]
        self.desk.board.move(ids, to, self.chance.choice([None, *free]))

    def visit(self) -> None:
        account = self.desk.book.accounts.get(self.some()[0])
        person = self.sample.person(account, "某人", self.chance.choice([1, 2, 3, None]))
        self.sample.visit(account, person, heat=self.chance.choice([None, 40, 90]))

    def edit(self) -> None:
        account = self.some()[0]
        self.desk.book.people.set_evidence(account, "need", Answer.YES)
        self.desk.book.journal.save_strategy(account, goal=self.chance.choice(["", "见总经理"]))

    def delete(self) -> None:
        self.desk.book.accounts.delete(self.some()[:1])

    def release(self) -> None:
        with suppress(Refused):
            self.desk.book.board.release(self.some()[:1], ReleaseReason.OTHER, LostBy.UNSAID)

    def sign(self) -> None:
        with suppress(Refused):
            self.desk.book.board.sign(self.some()[:1])

    def undo(self) -> None:
        self.desk.book.ledger.undo()

    def redo(self) -> None:
        self.desk.book.ledger.redo()

    def time(self) -> None:
        self.desk.clock.forward(hours=self.chance.choice([0.01, 1, 7, 30]))
        self.desk.ticker.look()

    def arrange(self) -> None:
        self.desk.board.sort(self.chance.choice(list(Order)))
        sieves = self.chance.choice([[], [], [Sieve.NO_STRATEGY], [Sieve.PAST_DATE]])
        words = self.chance.choice(["", "", "1", "12", "kh"])
        self.desk.board.sift(Filter(frozenset(sieves), words))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("method", Method)
def test_rows_follow_whatever_happens(
    open_book: Callable[..., Book], make_desk: Callable[[Book], Desk], method: Method, seed: int
) -> None:
    desk = make_desk(open_book(method=method))
    chance = Chance(seed, desk)
    for _ in range(60):
        chance.step()
        desk.check()
    desk.board.sift(Filter())
    desk.board.sort(Order.HAND)
    desk.check()


def test_any_order_is_kept_while_steps_are_made(
    book: Book, make_desk: Callable[[Book], Desk], sample: Sample
) -> None:
    for n, level in enumerate((3, 2, 1, 2, 3)):
        met_in(sample, f"客户{n}", Notebook.B, level)
        sample.clock.forward(hours=5)
    desk = make_desk(book)
    for order in Order:
        desk.board.sort(order)
        met_in(sample, f"又一个{order}", Notebook.B, 2)
        model = desk.board.notebooks[Notebook.B]
        keys = [
            key_of(order, desk.lines.line(i), desk.lines.timing, desk.lines.now) for i in model.ids
        ]
        assert keys == sorted(keys), order
        desk.check()


def test_a_card_is_read_again_only_when_a_step_touched_it(
    book: Book, make_desk: Callable[[Book], Desk], sample: Sample
) -> None:
    one = met_in(sample, "恒远印务", Notebook.B, 2)
    other = met_in(sample, "德邻酒店", Notebook.B, 2)
    desk = make_desk(book)
    model = desk.board.notebooks[Notebook.B]
    before = {i: model.card(model.row_of(i)) for i in (one, other)}
    book.journal.save_strategy(one, goal="见总经理")
    assert model.card(model.row_of(other)) is before[other]
    assert model.card(model.row_of(one)).strategy == "见总经理"


def test_what_a_card_says_stays_the_same_object_until_it_says_something_else(
    book: Book, make_desk: Callable[[Book], Desk], sample: Sample
) -> None:
    met_in(sample, "恒远印务", Notebook.B, 2)
    desk = make_desk(book)
    model = desk.board.notebooks[Notebook.B]
    said = model.face(0)
    sample.clock.forward(minutes=1)
    desk.ticker.look()
    assert model.face(0) is not None
    sample.clock.forward(hours=3)
    desk.ticker.look()
    assert model.face(0) != said


def test_large_books_are_read_in_pieces(
    book: Book, make_desk: Callable[[Book], Desk], qtbot: QtBot, clock: SettableClock
) -> None:
    book.accounts.create_many([f"客户{n}" for n in range(3_200)], notebook=Notebook.A)
    relay = Relay()
    lines = Lines(book, relay, Clock(clock))
    lines.start()
    assert not lines.is_loaded
    with qtbot.waitSignal(lines.loaded):
        pass
    assert lines.total(Notebook.A) == 3_200


def test_a_step_made_while_reading_is_not_lost(
    book: Book, qtbot: QtBot, clock: SettableClock
) -> None:
    book.accounts.create_many([f"客户{n}" for n in range(3_200)], notebook=Notebook.A)
    relay = Relay()
    book.listen(relay.listener)
    lines = Lines(book, relay, Clock(clock))
    board = BoardModel(lines)
    lines.start()
    last = list(book.reader.ids("A"))[-1]
    board.move([last], Notebook.B)
    assert lines.is_loaded
    assert board.notebooks[Notebook.B].ids == [last]
    assert last not in board.notebooks[Notebook.A].ids


def test_the_window_list_shows_three_late_ones_then_the_rest_folded_then_the_open(
    book: Book, make_desk: Callable[[Book], Desk], sample: Sample
) -> None:
    late = []
    for n in range(6):
        late.append(met_in(sample, f"过期{n}", Notebook.B, 2))
        sample.clock.forward(hours=1)
    sample.clock.forward(hours=72)
    opened = []
    for n in range(3):
        opened.append(met_in(sample, f"开着{n}", Notebook.C, 3))
        sample.clock.forward(hours=1)
    desk = make_desk(book)
    rows = [desk.windows.row(n) for n in range(desk.windows.rowCount())]
    assert [row.account_id for row in rows[:LATEST]] == late[:2:-1]
    assert rows[LATEST].folded == 3
    assert [row.account_id for row in rows[LATEST + 1 :]] == opened
    assert (desk.windows.open_count, desk.windows.expired_count) == (3, 6)
    assert desk.windows.urgent.account_id == opened[0]
    desk.windows.unfold(True)
    assert desk.windows.rowCount() == 10


def test_a_window_that_closes_goes_up_to_the_late_ones(
    book: Book, make_desk: Callable[[Book], Desk], sample: Sample
) -> None:
    first = met_in(sample, "恒远印务", Notebook.B, 2)
    sample.clock.forward(hours=2)
    second = met_in(sample, "德邻酒店", Notebook.B, 2)
    desk = make_desk(book)
    assert desk.windows.urgent.account_id == first
    sample.clock.forward(hours=71)
    desk.ticker.look()
    assert desk.windows.urgent.account_id == second
    assert desk.windows.row(0).account_id == first
    sample.clock.forward(hours=5)
    desk.ticker.look()
    assert desk.windows.open_count == 0
    assert desk.windows.urgent.account_id == second, "then the last that ran out"


def test_no_window_no_timer(book: Book, make_desk: Callable[[Book], Desk]) -> None:
    assert make_desk(book).windows.urgent is None


def test_when_a_planned_visit_has_passed_the_card_tells_of_the_next_one(
    book: Book, sample: Sample, clock: SettableClock, make_desk: Callable[[Book], Desk]
) -> None:
    desk = make_desk(book)
    account = sample.account(notebook=Notebook.B)
    first, second = clock() + timedelta(hours=1), clock() + timedelta(days=2)
    sample.plan(account, first.date(), at=first)
    sample.plan(account, second.date(), at=second)
    model = desk.board.notebooks[Notebook.B]
    assert planned(model, account.id) == to_ms(first)
    clock.set(first)
    desk.ticker.look()
    assert planned(model, account.id) == to_ms(first)
    clock.set(first + timedelta(minutes=1))
    desk.ticker.look()
    assert planned(model, account.id) == to_ms(second)
    line = desk.lines.line(account.id)
    assert line is not None
    assert line.plan_at == to_ms(second)
    clock.set(first - timedelta(minutes=1))
    desk.ticker.look()
    assert planned(model, account.id) == to_ms(first)


def planned(model: NotebookModel, account_id: int) -> int | None:
    """The planned visit a card tells of."""
    card = model.data(model.index(model.ids.index(account_id), 0), Role.CARD)
    assert isinstance(card, Card)
    return card.plan_at
