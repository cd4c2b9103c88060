"""Today: the day in order, what is missing, what waits, and the verbs on planned visits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from today_hands import Answers, ResetWatch, choose, row, spoken, titles

from four_notebooks.method.values import Account, PlanState
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.day_choice import DayChoice
from four_notebooks.views.today.page import TodayPage
from samples import Sample, SettableClock

Local = Callable[..., datetime]


def test_the_day_stands_in_order_and_a_missing_strategy_is_told(
    page: TodayPage, sample: Sample, accounts: list[Account]
) -> None:
    assert titles(page.rows) == ["安泰门窗", "海川装饰", "博雅口腔"]
    assert [row(page, n).time for n in range(3)] == ["14:00", "15:00", "16:00"]
    assert all(row(page, n).missing for n in range(3))
    assert page.pills[2].text().startswith("3")
    sample.strategy(accounts[1], "只谈工期")
    assert row(page, 1).text == "只谈工期"
    assert not row(page, 1).missing
    assert page.pills[2].text().startswith("2")


def test_a_recorded_visit_is_struck_and_shows_its_words_and_heat(
    page: TodayPage, sample: Sample, accounts: list[Account], clock: SettableClock, local: Local
) -> None:
    watch = ResetWatch(page.rows)
    clock.set(local(15, 30))
    sample.visit(accounts[0], body="见到了何总监", heat=80, start=local(14))
    done = row(page, 0)
    assert done.over
    assert "见到了何总监" in done.text
    assert [mark.text for mark in done.marks] == ["80°"]
    assert page.pills[1].text().startswith("1")
    assert watch.resets == 0


def test_an_undo_shows_the_day_as_it_was(
    page: TodayPage,
    sample: Sample,
    accounts: list[Account],
    clock: SettableClock,
    book: Book,
    desk: Desk,
    local: Local,
) -> None:
    clock.set(local(15, 30))
    desk.clock.look()
    before = spoken(page.rows)
    sample.visit(accounts[0], body="见到了何总监", start=local(14))
    assert spoken(page.rows) != before
    book.ledger.undo()
    assert spoken(page.rows) == before


def test_what_waits_of_today_is_told_in_its_row_and_written_by_one_key(
    page: TodayPage, clock: SettableClock, desk: Desk, qtbot: QtBot, local: Local
) -> None:
    clock.set(local(14, 30))
    desk.clock.look()
    assert "to be written up" in spoken(page.rows)[0]
    assert titles(page.side.write_up.model) == []
    choose(page, 0)
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args == [page.rows.key_at(0)]


def test_what_waits_of_earlier_days_is_written_by_one_key(
    page: TodayPage, clock: SettableClock, desk: Desk, qtbot: QtBot
) -> None:
    clock.forward(days=1)
    desk.clock.look()
    waiting = page.side.write_up
    assert titles(waiting.model) == ["安泰门窗", "海川装饰", "博雅口腔"]
    assert "3 of yesterday" in waiting.aside()
    waiting.list.setFocus()
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        QTest.keyClick(waiting.list, Qt.Key.Key_Return)
    assert wanted.args == [waiting.model.key_at(0)]


def test_enter_opens_the_account_of_a_visit_ahead(
    page: TodayPage, accounts: list[Account], qtbot: QtBot
) -> None:
    page.list.setFocus()
    choose(page, 1)
    with qtbot.waitSignal(page.account_wanted) as wanted:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args == [accounts[1].id]


def test_a_visit_moves_to_tomorrow_and_keeps_its_hour(
    page: TodayPage, book: Book, answers: Answers
) -> None:
    choose(page, 0)
    answers.entry = "To tomorrow"
    page.list.menu_wanted.emit(QPoint())
    assert titles(page.rows) == ["海川装饰", "博雅口腔"]
    assert len(titles(page.side.tomorrow.model)) == 1
    (plan,) = book.plan.day(book.today() + timedelta(days=1))
    assert plan.at is not None
    assert plan.at.astimezone(book.zone).hour == 14


def test_a_visit_moves_to_a_day_said_in_words(
    page: TodayPage, book: Book, answers: Answers
) -> None:
    def say(dialog: QDialog) -> None:
        assert isinstance(dialog, DayChoice)
        QTest.keyClicks(dialog.words, "11-27")

    choose(page, 0)
    answers.entry, answers.fill = "another day", say
    page.list.menu_wanted.emit(QPoint())
    assert [plan.day for plan in book.plan.day(date(2026, 11, 27))] == [date(2026, 11, 27)]


@pytest.mark.parametrize(
    ("entry", "state"), [("Not made", PlanState.MISSED), ("Drop", PlanState.DROPPED)]
)
def test_it_is_said_what_became_of_a_visit(
    page: TodayPage, book: Book, answers: Answers, entry: str, state: PlanState
) -> None:
    key = page.rows.key_at(0)
    assert key is not None
    choose(page, 0)
    answers.entry = entry
    page.list.menu_wanted.emit(QPoint())
    assert book.plan.get(key).state is state


def test_several_visits_are_dropped_by_one_key_in_one_step(page: TodayPage, book: Book) -> None:
    page.list.setFocus()
    page.list.selectAll()
    steps = len(book.ledger.steps())
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert titles(page.rows) == []
    assert page.empty.isVisible()
    assert len(book.ledger.steps()) == steps + 1


def test_ctrl_down_puts_the_day_in_another_order(page: TodayPage, book: Book) -> None:
    page.list.setFocus()
    choose(page, 0)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert titles(page.rows) == ["海川装饰", "安泰门窗", "博雅口腔"]
    assert page.list.currentIndex().row() == 1


def test_the_day_is_copied_as_text(page: TodayPage) -> None:
    page.list.clearSelection()
    page.list.copy()
    text = QApplication.clipboard().text()
    assert text.split("\n")[0].startswith("14:00 · 安泰门窗")
    assert len(text.split("\n")) == 3


def test_the_week_counts_what_was_planned_and_made(
    page: TodayPage, sample: Sample, accounts: list[Account], clock: SettableClock, local: Local
) -> None:
    clock.set(local(15, 30))
    sample.visit(accounts[0], start=local(14))
    assert page.side.week.days[0].accessibleName() == "Mon, Nov 23: 3 planned, 1 made"


def test_after_midnight_it_is_another_day(
    page: TodayPage, clock: SettableClock, desk: Desk, local: Local
) -> None:
    before = page.title.text()
    clock.forward(days=1)
    desk.clock.look()
    assert page.title.text() != before
    assert titles(page.rows) == []
    assert len(titles(page.side.write_up.model)) == 3


def test_every_row_reads_whole_and_every_list_has_a_name(page: TodayPage) -> None:
    for view in (page.list, page.side.write_up.list, page.side.tomorrow.list, page.side.focus.list):
        assert view.accessibleName()
    assert spoken(page.rows)[0].startswith("14:00 · 安泰门窗 · B")


@pytest.mark.parametrize("size", [(712, 600), (896, 600), (1180, 900)])
def test_rows_are_as_high_as_their_words_at_any_width(
    page: TodayPage, sample: Sample, accounts: list[Account], size: tuple[int, int]
) -> None:
    sample.strategy(accounts[0], "先问清请购节点、谁签字、要哪些文件。" * 6)
    page.resize(*size)
    QApplication.processEvents()
    boxes = [page.list.visualRect(page.rows.index(n)) for n in range(3)]
    assert all(a.bottom() < b.top() for a, b in pairwise(boxes))
    assert boxes[0].height() > boxes[1].height()
    assert boxes[0].width() <= page.list.viewport().width()


def test_a_day_half_composed_chooses_nothing(desk: Desk, page: TodayPage, book: Book) -> None:
    dialog = DayChoice(desk.look, book.today(), page)
    QApplication.sendEvent(dialog.words, QInputMethodEvent("hou tian", []))
    assert dialog.day() == book.today() + timedelta(days=1)
    event = QInputMethodEvent("", [])
    event.setCommitString("后天")
    QApplication.sendEvent(dialog.words, event)
    assert dialog.day() == book.today() + timedelta(days=2)
