"""The day is put in order by drag and by keys, hours are edited where they stand, and accounts
dropped on it are planned; all of it is taken back by Undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from today_hands import CONTROL, Answers, choose, drop, hours, press, row, titles

from four_notebooks.method.values import Account, Notebook, PlanState, ReleaseReason
from four_notebooks.models.board.notebook import packed
from four_notebooks.models.today.carried import packed_visits
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.today.page import TodayPage
from samples import Sample, SettableClock

Local = Callable[..., datetime]
MORNING = [("14:00", "安泰门窗"), ("15:00", "海川装饰"), ("16:00", "博雅口腔")]


def above(page: TodayPage, place: int) -> QPoint:
    """A point in the upper half of a row."""
    box = page.list.visualRect(page.rows.index(place))
    return QPoint(box.center().x(), box.top() + 4)


def below_all(page: TodayPage) -> QPoint:
    return QPoint(200, page.list.viewport().height() - 4)


def test_a_visit_dragged_in_front_of_another_gets_an_hour_that_fits_there(
    page: TodayPage, book: Book
) -> None:
    last = row(page, 2)
    data = packed_visits([last.key], [last.account_id], last.title)
    assert drop(page.list.viewport(), data, above(page, 1))
    assert titles(page.rows) == ["安泰门窗", "博雅口腔", "海川装饰"]
    assert [time for time, _ in hours(page)] == sorted(time for time, _ in hours(page))
    assert row(page, 0).time == "14:00"
    assert row(page, 2).time == "15:00"
    book.ledger.undo()
    assert hours(page) == MORNING


def test_two_visits_dragged_together_are_one_step(page: TodayPage, book: Book) -> None:
    moved = [row(page, 0), row(page, 1)]
    data = packed_visits([r.key for r in moved], [r.account_id for r in moved], "")
    steps = len(book.ledger.steps())
    assert drop(page.list.viewport(), data, below_all(page))
    assert titles(page.rows) == ["博雅口腔", "安泰门窗", "海川装饰"]
    assert len(book.ledger.steps()) == steps + 1


def test_a_visit_without_an_hour_goes_anywhere_and_stays_without(
    page: TodayPage, book: Book, sample: Sample
) -> None:
    account = sample.account("远东包装", Notebook.C)
    plan = book.plan.plan(account.id, book.today())
    data = packed_visits([plan.id], [account.id], "")
    assert drop(page.list.viewport(), data, above(page, 0))
    assert hours(page) == [("any time", "远东包装"), *MORNING]


def test_accounts_dropped_are_planned_where_they_are_dropped(
    page: TodayPage, book: Book, sample: Sample
) -> None:
    cards = [sample.account("远东包装"), sample.account("众诚软件园")]
    steps = len(book.ledger.steps())
    assert drop(page.list.viewport(), packed([c.id for c in cards], ""), above(page, 1))
    assert titles(page.rows) == ["安泰门窗", "远东包装", "众诚软件园", "海川装饰", "博雅口腔"]
    assert len(book.ledger.steps()) == steps + 1
    book.ledger.undo()
    assert hours(page) == MORNING


def test_what_cannot_be_planned_is_said_and_nothing_is_written(
    page: TodayPage, book: Book, sample: Sample
) -> None:
    gone = sample.account("云顶酒店", Notebook.C)
    book.board.release([gone.id], ReleaseReason.NO_POWER)
    said: list[str] = []
    page.toast_wanted.connect(said.append)
    drop(page.list.viewport(), packed([gone.id], ""), above(page, 1))
    assert hours(page) == MORNING
    assert "not on the board" in said[-1]


def test_a_visit_of_another_day_dropped_here_moves_here(
    page: TodayPage, book: Book, sample: Sample, local: Local
) -> None:
    account = sample.account("海纳物流", Notebook.A)
    tomorrow = book.today() + timedelta(days=1)
    plan = book.plan.plan(account.id, tomorrow, at=local(9, 30, tomorrow))
    assert titles(page.side.tomorrow.model) == ["海纳物流"]
    drop(page.list.viewport(), packed_visits([plan.id], [account.id], ""), above(page, 0))
    assert hours(page)[0] == ("09:30", "海纳物流")
    assert titles(page.side.tomorrow.model) == []


def test_dropped_on_tomorrow_or_on_a_day_of_the_week_it_goes_there(
    page: TodayPage, book: Book
) -> None:
    first, second = row(page, 0), row(page, 1)
    assert drop(page.side.tomorrow, packed_visits([first.key], [], ""), QPoint(20, 20))
    friday = page.side.week.days[4]
    assert drop(friday, packed_visits([second.key], [], ""), QPoint(10, 10))
    assert titles(page.rows) == ["博雅口腔"]
    assert titles(page.side.tomorrow.model) == ["安泰门窗"]
    assert [plan.id for plan in book.plan.day(friday.day)] == [second.key]


def test_files_and_foreign_things_are_not_taken(page: TodayPage) -> None:
    data = packed([], "")
    data.clear()
    data.setText("安泰门窗")
    assert not drop(page.list.viewport(), data, above(page, 0))
    assert hours(page) == MORNING


def test_ctrl_up_and_down_move_a_visit_and_the_hours_stay_in_order(page: TodayPage) -> None:
    choose(page, 2)
    press(page.list, Qt.Key.Key_Up, CONTROL)
    assert titles(page.rows) == ["安泰门窗", "博雅口腔", "海川装饰"]
    assert page.list.currentIndex().row() == 1
    times = [time for time, _ in hours(page)]
    assert times == sorted(times)
    press(page.list, Qt.Key.Key_Down, CONTROL)
    assert titles(page.rows) == ["安泰门窗", "海川装饰", "博雅口腔"]
    press(page.list, Qt.Key.Key_Down, CONTROL)
    assert titles(page.rows)[2] == "博雅口腔"


def test_ctrl_left_and_right_change_the_hour_by_quarters(page: TodayPage, book: Book) -> None:
    choose(page, 0)
    press(page.list, Qt.Key.Key_Right, CONTROL)
    assert hours(page)[0] == ("14:15", "安泰门窗")
    for _ in range(4):
        press(page.list, Qt.Key.Key_Right, CONTROL)
    assert hours(page)[1] == ("15:15", "安泰门窗")
    assert page.list.currentIndex().row() == 1
    press(page.list, Qt.Key.Key_Left, CONTROL)
    assert ("15:00", "安泰门窗") in hours(page)


def test_f2_edits_the_hour_where_it_stands(page: TodayPage, book: Book) -> None:
    choose(page, 0)
    press(page.list, Qt.Key.Key_F2)
    field = page.list.field
    assert field.hasFocus()
    assert field.text() == "14:00"
    QTest.keyClicks(field, "930")
    press(field, Qt.Key.Key_Return)
    assert hours(page)[0] == ("09:30", "安泰门窗")
    assert page.list.hasFocus()
    book.ledger.undo()
    assert hours(page) == MORNING


def test_what_is_no_hour_is_said_and_escape_leaves_the_old_one(page: TodayPage) -> None:
    choose(page, 1)
    press(page.list, Qt.Key.Key_F2)
    field = page.list.field
    QTest.keyClicks(field, "25:99")
    press(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert "No hour" in field.accessibleDescription()
    press(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert page.list.hasFocus()
    assert hours(page) == MORNING


def test_an_empty_hour_is_none(page: TodayPage, book: Book) -> None:
    choose(page, 0)
    press(page.list, Qt.Key.Key_F2)
    page.list.field.clear()
    press(page.list.field, Qt.Key.Key_Return)
    assert hours(page)[-1] == ("any time", "安泰门窗")


def test_a_double_click_on_the_hour_edits_it(page: TodayPage) -> None:
    box = page.list.painter.time_rect(page.list.visualRect(page.rows.index(1)))
    view = page.list.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=box.center())
    assert page.list.field.isVisible()
    assert page.list.field.text() == "15:00"


def test_the_hour_of_a_recorded_visit_is_not_edited(
    page: TodayPage, sample: Sample, accounts: list[Account], clock: SettableClock, local: Local
) -> None:
    clock.set(local(15, 30))
    sample.visit(accounts[0], start=local(14))
    choose(page, 0)
    press(page.list, Qt.Key.Key_F2)
    press(page.list, Qt.Key.Key_Right, CONTROL)
    assert not page.list.field.isVisible()
    assert hours(page)[0] == ("14:00", "安泰门窗")


@pytest.mark.parametrize("entry", ["To tomorrow", "Not made", "Drop", "Set the hour"])
def test_everything_is_in_the_menu_too(page: TodayPage, answers: Answers, entry: str) -> None:
    choose(page, 0)
    answers.entry = entry
    page.list.menu_wanted.emit(QPoint())
    assert any(entry in offered for offered in answers.offered)
    kept = titles(page.rows)
    assert (
        page.list.field.isVisible()
        if entry.startswith("Set")
        else "安泰门窗" not in kept or (row(page, 0).over)
    )


def test_a_missed_visit_is_planned_again(page: TodayPage, book: Book, answers: Answers) -> None:
    key = row(page, 0).key
    book.plan.close([key], PlanState.MISSED)
    choose(page, 0)
    answers.entry = "Plan again"
    page.list.menu_wanted.emit(QPoint())
    assert book.plan.get(key).state is PlanState.OPEN


def test_a_target_is_planned_from_its_menu(
    page: TodayPage, book: Book, sample: Sample, answers: Answers
) -> None:
    sample.account("远东包装", Notebook.A)
    focus = page.side.focus
    place = titles(focus.model).index("远东包装")
    focus.list.setCurrentIndex(focus.model.index(place))
    answers.entry = "Plan for today"
    focus.list.menu_wanted.emit(QPoint())
    assert "远东包装" in titles(page.rows)


def test_a_day_of_the_week_is_shown_here_and_one_key_leads_back(
    page: TodayPage, book: Book, desk: Desk, sample: Sample, local: Local
) -> None:
    wednesday = book.today() + timedelta(days=2)
    account = sample.account("海纳物流", Notebook.A)
    book.plan.plan(account.id, wednesday, at=local(9, 30, wednesday))
    page.side.week.days[2].click()
    assert hours(page) == [("09:30", "海纳物流")]
    assert "Nov 25" in page.title.text()
    assert not page.close_day.isVisible()
    drop(page.list.viewport(), packed([account.id], ""), below_all(page))
    page.back.click()
    assert hours(page) == MORNING
    assert not page.back.isVisible()


def test_midnight_leaves_another_day_that_is_shown_and_turns_today(
    page: TodayPage, clock: SettableClock, desk: Desk, book: Book
) -> None:
    page.side.week.days[1].click()
    assert "Nov 24" in page.title.text()
    clock.forward(days=1)
    desk.clock.look()
    assert "Nov 24" in page.title.text()
    assert not page.back.isVisible()
    clock.forward(days=-3)
    desk.clock.look()
    assert "Nov 21" in page.title.text()


def test_a_free_day_says_so_and_the_strip_speaks(page: TodayPage) -> None:
    saturday = page.side.week.days[5]
    assert saturday.accessibleName() == "Sat, Nov 28: 0 planned · day off"
    QApplication.processEvents()
    assert page.side.week.days[0].isChecked()


def test_who_has_used_up_the_attempts_may_be_let_go_from_here(
    page: TodayPage, book: Book, sample: Sample, clock: SettableClock, answers: Answers
) -> None:
    account = sample.account("远东包装", Notebook.C)
    person = sample.person(account, "吴主管", 3)
    for _ in range(3):
        clock.forward(minutes=70)
        sample.visit(account, person)
    book.plan.plan(account.id, book.today())
    wanted: list[object] = []
    page.release_wanted.connect(wanted.append)
    choose(page, titles(page.rows).index("远东包装"))
    assert page.chosen_accounts() == [account.id]
    answers.entry = "Release"
    page.list.menu_wanted.emit(QPoint())
    assert wanted == [[account.id]]
