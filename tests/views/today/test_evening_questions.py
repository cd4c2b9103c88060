"""In the evening each visit that was not made is asked about once; nothing moves by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from today_hands import CONTROL, Answers, choose, press, titles

from four_notebooks.method.values import Account, PlanState
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.day_choice import DayChoice
from four_notebooks.views.today.page import TodayPage
from samples import Sample, SettableClock

Local = Callable[..., datetime]


@pytest.fixture
def evening(
    page: TodayPage,
    clock: SettableClock,
    desk: Desk,
    sample: Sample,
    accounts: list[Account],
    local: Local,
) -> TodayPage:
    """Half past six; the first of the three visits was recorded."""
    clock.set(local(17))
    sample.visit(accounts[0], start=local(14))
    clock.set(local(18, 30))
    desk.clock.look()
    return page


def asked(page: TodayPage) -> list[str]:
    return titles(page.model.evening.rows)


def test_before_the_last_visit_has_passed_nothing_is_asked(
    page: TodayPage, clock: SettableClock, desk: Desk, local: Local
) -> None:
    for moment in (local(9), local(14, 30), local(17, 59)):
        clock.set(moment)
        desk.clock.look()
        assert not page.evening.isVisible()


def test_in_the_evening_what_was_not_made_is_asked_without_taking_the_keyboard(
    page: TodayPage, clock: SettableClock, desk: Desk, local: Local
) -> None:
    choose(page, 1)
    assert page.list.hasFocus()
    clock.set(local(18))
    desk.clock.look()
    assert page.evening.isVisible()
    assert asked(page) == ["安泰门窗", "海川装饰", "博雅口腔"]
    assert page.list.hasFocus()
    assert page.list.currentIndex().row() == 1


def test_a_recorded_visit_is_not_asked_about(evening: TodayPage) -> None:
    assert asked(evening) == ["海川装饰", "博雅口腔"]


def test_one_is_tomorrow_three_is_drop_and_the_panel_goes_when_all_is_answered(
    evening: TodayPage, book: Book
) -> None:
    evening.close_day.click()
    questions = evening.evening.list
    assert questions.hasFocus()
    press(questions, Qt.Key.Key_1)
    assert asked(evening) == ["博雅口腔"]
    assert titles(evening.side.tomorrow.model) == ["海川装饰"]
    press(questions, Qt.Key.Key_3)
    assert not evening.evening.isVisible()
    assert evening.list.hasFocus()
    assert titles(evening.rows) == ["安泰门窗"]
    book.ledger.undo()
    assert "博雅口腔" in titles(evening.rows)
    book.ledger.undo()
    assert titles(evening.side.tomorrow.model) == []


def test_two_asks_for_a_date(evening: TodayPage, book: Book, answers: Answers) -> None:
    def say(dialog: QDialog) -> None:
        assert isinstance(dialog, DayChoice)
        QTest.keyClicks(dialog.words, "11-27")

    answers.fill = say
    evening.close_day.click()
    press(evening.evening.list, Qt.Key.Key_2)
    assert len(book.plan.day(date(2026, 11, 27))) == 1
    assert asked(evening) == ["博雅口腔"]


def test_several_are_answered_at_once_in_one_step(evening: TodayPage, book: Book) -> None:
    steps = len(book.ledger.steps())
    evening.close_day.click()
    press(evening.evening.list, Qt.Key.Key_A, CONTROL)
    press(evening.evening.list, Qt.Key.Key_1)
    assert len(book.ledger.steps()) == steps + 1
    assert titles(evening.side.tomorrow.model) == ["海川装饰", "博雅口腔"]
    assert not evening.evening.isVisible()


def test_enter_writes_a_visit_up_after_all(evening: TodayPage, qtbot: QtBot) -> None:
    evening.close_day.click()
    with qtbot.waitSignal(evening.visit_wanted) as wanted:
        press(evening.evening.list, Qt.Key.Key_Return)
    assert wanted.args == [evening.model.evening.rows.key_at(0)]


def test_later_leaves_everything_as_it_is_and_is_not_asked_again(
    evening: TodayPage, book: Book, clock: SettableClock, desk: Desk
) -> None:
    steps = len(book.ledger.steps())
    evening.close_day.click()
    press(evening.evening.list, Qt.Key.Key_Escape)
    assert not evening.evening.isVisible()
    assert len(book.ledger.steps()) == steps
    clock.forward(minutes=20)
    desk.clock.look()
    assert not evening.evening.isVisible()
    clock.forward(days=1)
    desk.clock.look()
    assert titles(evening.side.write_up.model) == ["海川装饰", "博雅口腔"]
    assert all(plan.state is PlanState.OPEN for plan in book.plan.day(date(2026, 11, 23)))


def test_a_restart_does_not_ask_again_but_closing_the_day_does(
    evening: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    evening.hide()
    again = TodayPage(desk)
    qtbot.addWidget(again)
    again.show()
    assert not again.evening.isVisible()
    assert again.close_day.isVisible()
    again.close_day.click()
    assert asked(again) == ["海川装饰", "博雅口腔"]


def test_what_was_never_seen_is_still_asked_after_a_restart(
    page: TodayPage, clock: SettableClock, desk: Desk, qtbot: QtBot, local: Local
) -> None:
    page.hide()
    clock.set(local(19))
    desk.clock.look()
    again = TodayPage(desk)
    qtbot.addWidget(again)
    again.show()
    assert again.evening.isVisible()


def test_a_visit_planned_for_later_is_asked_when_its_own_hour_has_passed(
    evening: TodayPage,
    book: Book,
    clock: SettableClock,
    desk: Desk,
    sample: Sample,
    local: Local,
) -> None:
    evening.evening.put_away()
    book.plan.plan(sample.account("夜谈酒店").id, book.today(), at=local(21))
    assert not evening.evening.isVisible()
    clock.set(local(21, 1))
    desk.clock.look()
    assert asked(evening) == ["夜谈酒店"]


def test_closing_the_day_early_asks_about_what_is_still_ahead(page: TodayPage, book: Book) -> None:
    press(page, Qt.Key.Key_E, CONTROL)
    assert asked(page) == ["安泰门窗", "海川装饰", "博雅口腔"]
    press(page.evening.list, Qt.Key.Key_1)
    tomorrow = book.today() + timedelta(days=1)
    assert [plan.account_id for plan in book.plan.day(tomorrow)] == [1]


def test_a_day_with_nothing_open_says_so(page: TodayPage, book: Book) -> None:
    said: list[str] = []
    page.toast_wanted.connect(said.append)
    page.deeds.drop([page.rows.key_at(n) or 0 for n in range(3)])
    assert not page.close_day.isVisible()
    page.ask_evening()
    assert said == ["Every visit of today is recorded or answered."]


def test_earlier_days_are_answered_where_they_wait(
    evening: TodayPage, clock: SettableClock, desk: Desk, book: Book
) -> None:
    clock.forward(days=1)
    desk.clock.look()
    assert not evening.evening.isVisible()
    waiting = evening.side.write_up
    waiting.list.setFocus()
    press(waiting.list, Qt.Key.Key_3)
    assert titles(waiting.model) == ["博雅口腔"]
    press(waiting.list, Qt.Key.Key_1)
    assert titles(waiting.model) == []
    assert titles(evening.side.tomorrow.model) == ["博雅口腔"]
    book.ledger.undo()
    assert titles(waiting.model) == ["博雅口腔"]


def test_a_visit_recorded_elsewhere_leaves_the_questions(
    evening: TodayPage, sample: Sample, accounts: list[Account], local: Local
) -> None:
    sample.visit(accounts[1], start=local(15))
    assert asked(evening) == ["博雅口腔"]


def test_the_buttons_answer_for_what_is_selected(evening: TodayPage) -> None:
    evening.evening.list.setCurrentIndex(evening.model.evening.rows.index(1))
    evening.evening.buttons[2].click()
    assert asked(evening) == ["海川装饰"]
    evening.evening.everything.click()
    evening.evening.buttons[0].click()
    assert not evening.evening.isVisible()


def test_a_book_that_is_only_read_is_shown_and_nothing_is_written(
    page: TodayPage, book: Book, clock: SettableClock, qtbot: QtBot, desk: Desk, local: Local
) -> None:
    page.hide()
    clock.set(local(19))
    reading = Book.open(book.path, now=clock, zone=book.zone, read_only=True)
    try:
        shown = TodayPage(replace(desk, book=reading))
        qtbot.addWidget(shown)
        said: list[str] = []
        shown.toast_wanted.connect(said.append)
        shown.show()
        assert len(titles(shown.rows)) == 3
        shown.evening.buttons[2].click()
        assert len(said) == 1
        assert len(titles(shown.rows)) == 3
        shown.hide()
    finally:
        reading.close()
    assert book.day.asked(book.today()) == frozenset()
