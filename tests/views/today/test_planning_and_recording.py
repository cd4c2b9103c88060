"""Visits are planned in one line, and written up one after the other by one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from today_hands import CONTROL, hours, press, row, titles

from four_notebooks.method.values import Account, Entry, Notebook
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.quick.visit import QuickVisit
from four_notebooks.views.today.page import TodayPage
from samples import Sample, SettableClock

Local = Callable[..., datetime]


def write(page: TodayPage, text: str) -> None:
    """Commit a text to the line, as an input method does."""
    line = page.plan_line.line
    line.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


@pytest.fixture
def quick(qtbot: QtBot, desk: Desk) -> QuickVisit:
    made = QuickVisit(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def text_of(quick: QuickVisit) -> str:
    return quick.sheet.line.line_text().source.strip()


def say(quick: QuickVisit, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(quick.sheet.line, event)


def test_a_line_plans_a_visit_with_its_hour_people_and_purpose(
    page: TodayPage, book: Book, sample: Sample
) -> None:
    account = sample.account("远东包装", Notebook.C)
    person = sample.person(account, "吴主管", 3)
    press(page, Qt.Key.Key_T, CONTROL)
    assert page.plan_line.line.hasFocus()
    write(page, "远东包装 @吴主管 10:30 谈换线")
    press(page.plan_line.line, Qt.Key.Key_Return)
    assert hours(page)[0] == ("10:30", "远东包装")
    assert "meet KP3 吴主管 · 谈换线" in row(page, 0).small
    (plan,) = [p for p in book.plan.day(book.today()) if p.account_id == account.id]
    assert plan.contacts == (person.id,)
    assert page.plan_line.line.line_text().source == ""
    assert page.plan_line.line.hasFocus()


def test_initials_find_the_account(page: TodayPage, sample: Sample) -> None:
    sample.account("远东包装", Notebook.C)
    write(page, "ydbz")
    assert page.plan_line.offers.list.isVisible()
    press(page.plan_line.line, Qt.Key.Key_Return)
    write(page, "11:00")
    press(page.plan_line.line, Qt.Key.Key_Return)
    assert hours(page)[0] == ("11:00", "远东包装")


def test_another_day_in_the_line_is_that_day_ahead(
    page: TodayPage, book: Book, sample: Sample
) -> None:
    sample.account("远东包装", Notebook.C)
    write(page, "远东包装 周三 9:00")
    press(page.plan_line.line, Qt.Key.Key_Return)
    day = book.today() + timedelta(days=2)
    assert [plan.day for plan in book.plan.day(day)] == [day]


def test_a_line_without_an_account_says_what_is_missing(page: TodayPage) -> None:
    said: list[str] = []
    page.toast_wanted.connect(said.append)
    write(page, "10:30 谈换线")
    press(page.plan_line.line, Qt.Key.Key_Return)
    assert said == ["Which account? Choose one from the list."]
    assert page.plan_line.line.line_text().source == "10:30 谈换线"


def test_a_half_composed_word_plans_nothing(page: TodayPage, sample: Sample, book: Book) -> None:
    sample.account("远东包装", Notebook.C)
    write(page, "远东包装 ")
    QApplication.sendEvent(page.plan_line.line, QInputMethodEvent("ming tian", []))
    press(page.plan_line.line, Qt.Key.Key_Return)
    assert len(book.plan.day(book.today())) == 3


def test_escape_empties_the_line_and_then_leaves_it(page: TodayPage) -> None:
    write(page, "谈换线")
    page.plan_line.offers.list.hide()
    press(page.plan_line.line, Qt.Key.Key_Escape)
    assert page.plan_line.line.line_text().source == ""
    press(page.plan_line.line, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_an_empty_day_says_what_to_do_and_gives_the_line_the_keyboard(page: TodayPage) -> None:
    page.list.setFocus()
    page.list.selectAll()
    press(page.list, Qt.Key.Key_Delete)
    assert titles(page.rows) == []
    assert "Plan one below" in page.empty.text()
    assert page.plan_line.line.hasFocus()


def test_the_button_records_the_next_one_in_order(
    page: TodayPage, clock: SettableClock, desk: Desk, qtbot: QtBot, local: Local
) -> None:
    with qtbot.waitSignal(page.visit_wanted) as first:
        page.record.click()
    assert first.args == [row(page, 0).key]
    clock.set(local(16, 30))
    desk.clock.look()
    page.list.setCurrentIndex(page.rows.index(2))
    with qtbot.waitSignal(page.visit_wanted) as again:
        page.record.click()
    assert again.args == [row(page, 0).key]


def test_with_nothing_left_the_button_records_any_visit(page: TodayPage, qtbot: QtBot) -> None:
    page.deeds.drop([row(page, n).key for n in range(3)])
    with qtbot.waitSignal(page.quick_wanted) as wanted:
        page.record.click()
    assert wanted.args == [0]


def test_write_now_is_a_link_in_the_row(
    page: TodayPage, clock: SettableClock, desk: Desk, qtbot: QtBot, local: Local
) -> None:
    clock.set(local(14, 30))
    desk.clock.look()
    box = page.list.visualRect(page.rows.index(0))
    place = page.list.painter.link_rect(row(page, 0), box).center()
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [row(page, 0).key]


def test_the_sheet_opens_with_account_person_and_planned_hour(
    quick: QuickVisit,
    book: Book,
    sample: Sample,
    clock: SettableClock,
    local: Local,
) -> None:
    account = sample.account("远东包装", Notebook.C)
    person = sample.person(account, "吴主管", 3)
    plan = book.plan.plan(account.id, book.today(), at=local(10), contacts=(person.id,))
    clock.set(local(12))
    quick.open_for_visit(plan.id)
    line = quick.sheet.line.line
    assert line.account is not None
    assert line.account.id == account.id
    assert [each.id for each in line.people] == [person.id]
    say(quick, "他说要问周总")
    quick.record()
    (entry,) = book.journal.entries(account.id)
    assert entry.start == local(10)
    assert entry.met == (person.id,)
    assert entry.body == "他说要问周总"


def test_an_hour_still_to_come_is_left_out(
    quick: QuickVisit, page: TodayPage, clock: SettableClock, local: Local
) -> None:
    clock.set(local(11))
    quick.open_for_visit(row(page, 0).key)
    assert text_of(quick) == "安泰门窗"


def test_an_earlier_day_stands_in_the_line(
    quick: QuickVisit, page: TodayPage, book: Book, clock: SettableClock, local: Local
) -> None:
    moment = local(14)
    clock.forward(days=2)
    quick.open_for_visit(book.day.waiting()[0].plan.id)
    say(quick, "补记")
    quick.record()
    assert [entry.start for entry in book.journal.entries(1)] == [moment]


def test_after_recording_the_next_one_that_waits_is_on_the_sheet(
    quick: QuickVisit,
    page: TodayPage,
    book: Book,
    desk: Desk,
    accounts: list[Account],
    clock: SettableClock,
    local: Local,
) -> None:
    clock.set(local(19))
    desk.clock.look()
    quick.open_for_visit(page.next_visit())
    for account in accounts:
        assert text_of(quick).startswith(account.name)
        say(quick, "见到了")
        quick.record()
    assert text_of(quick) == ""
    found: list[Entry] = [book.journal.entries(account.id)[0] for account in accounts]
    assert [entry.start for entry in found] == [local(14), local(15), local(16)]
    assert all(row(page, n).over for n in range(3))


def test_a_phone_call_does_not_bring_the_same_visit_again(
    quick: QuickVisit, page: TodayPage, desk: Desk, clock: SettableClock, local: Local
) -> None:
    clock.set(local(19))
    desk.clock.look()
    quick.open_for_visit(page.next_visit())
    say(quick, "电话 改天再来")
    quick.record()
    assert text_of(quick).startswith("海川装饰")


def test_opened_about_no_visit_it_starts_blank_after_each(
    quick: QuickVisit, page: TodayPage, clock: SettableClock, desk: Desk, local: Local
) -> None:
    clock.set(local(19))
    desk.clock.look()
    quick.open_for(None)
    say(quick, "安泰门窗 见到了")
    quick.record()
    assert text_of(quick) == ""


def test_leaving_a_filled_line_keeps_no_draft_and_a_written_one_comes_back(
    quick: QuickVisit, page: TodayPage, book: Book, clock: SettableClock, desk: Desk, local: Local
) -> None:
    clock.set(local(19))
    desk.clock.look()
    key = page.next_visit()
    quick.open_for_visit(key)
    quick.put_away()
    assert book.drafts.all("quick/") == []
    quick.open_for_visit(key)
    say(quick, "写到一半")
    quick.put_away()
    quick.open_for_visit(key)
    assert "写到一半" in text_of(quick)
    quick.record()
    (entry,) = book.journal.entries(1)
    assert entry.start == local(14)
    assert entry.body == "写到一半"
