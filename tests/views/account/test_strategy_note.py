"""The strategy note: it saves itself, shows what stands beside it, plans the next visit."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from conftest import CHINA, Huaqi, commit, compose
from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.desk import Desk
from samples import SettableClock


def test_a_strategy_saves_itself_as_one_step(
    page: AccountPage, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    goal = page.note.fields["goal"]
    goal.setFocus()
    goal.selectAll()
    QTest.keyClicks(goal, "sign")
    qtbot.waitUntil(lambda: book.journal.strategy(huaqi.account.id).goal == "sign", timeout=1500)
    QTest.keyClicks(goal, " today")
    QTest.keyClick(goal, Qt.Key.Key_Tab)
    assert book.journal.strategy(huaqi.account.id).goal == "sign today"
    book.ledger.undo()
    assert book.journal.strategy(huaqi.account.id).goal == "当面十分钟,提出签约。"
    assert goal.text == "当面十分钟,提出签约。"


def test_the_notes_own_echo_does_not_move_the_cursor(page: AccountPage, book: Book) -> None:
    goal = page.note.fields["goal"]
    goal.setFocus()
    cursor = goal.textCursor()
    cursor.setPosition(2)
    goal.setTextCursor(cursor)
    QTest.keyClicks(goal, "ab")
    page.leave()
    assert goal.textCursor().position() == 4
    QTest.keyClick(goal, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert goal.toPlainText() == "当面十分钟,提出签约。"


def test_blank_characters_are_no_strategy(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    for field in page.note.fields.values():
        field.selectAll()
        field.insertPlainText("  ")
    page.leave()
    assert book.journal.strategy(huaqi.account.id) is None
    assert page.note.title.text() == "Next strategy: none yet"
    assert any(line.code == "no_strategy" for line in page.model.head.advice)


def test_a_visit_uses_the_strategy_up_and_it_stands_beside_the_next_one(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.foot.box.insert("周总说可以签")
    page.model.editor.enter(asked=True, answer="可以签", met=(huaqi.payer.id,))
    page.foot.record_now()
    assert all(field.text == "" for field in page.note.fields.values())
    rows = dict(page.beside.rows())
    assert rows["Last strategy"].startswith("当面十分钟,提出签约。")
    assert rows["What came of it"] == "周总说可以签"
    assert rows["Asked so far"] == "once · 可以签"


def test_what_was_said_unfolds_while_the_note_is_written(page: AccountPage, qtbot: QtBot) -> None:
    assert page.beside.isHidden()
    page.note.fields["goal"].setFocus()
    page.note._focus_moved(None, page.note.fields["goal"])
    assert not page.beside.isHidden()
    page.foot.box.setFocus()
    page.note._focus_moved(page.note.fields["goal"], page.foot.box)
    qtbot.waitUntil(page.beside.isHidden, timeout=1500)


def test_the_marks_follow_what_is_written(page: AccountPage, qtbot: QtBot) -> None:
    page.note.fields["ask"].selectAll()
    page.note.fields["ask"].insertPlainText(" ")
    qtbot.waitUntil(lambda: "○ an ask" in page.note.marks.text(), timeout=1000)
    page.note.fields["news"].selectAll()
    for part in ("goal", "way_in", "ask"):
        page.note.fields[part].put("")
        page.model.strategy.write(part, "")
    page.note.fields["news"].insertPlainText("介绍了系统的三个模块,她在意换线时间")
    qtbot.waitUntil(lambda: "○ nothing repeated" in page.note.marks.text(), timeout=1000)
    assert page.note.progress.text() == "written 1/4"


def test_tomorrow_and_the_day_after_are_offered(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.note.when.click()
    assert [c.text() for c in page.note.planner.offers] == ["tomorrow", "the day after tomorrow"]
    page.note.planner.offers[0].click()
    (plan,) = book.plan.planned(huaqi.account.id)
    assert plan.day == date(2026, 11, 23)
    assert plan.at == datetime(2026, 11, 23, 11, 0, tzinfo=CHINA)
    assert plan.contacts == (huaqi.payer.id,)


def test_a_visit_after_the_close_is_flagged(page: AccountPage) -> None:
    assert not page.model.strategy.too_late
    page.note.planner.offers[1].click()
    assert page.note.when.text().endswith("too late")
    assert page.note.when.property("late")


@pytest.mark.parametrize(("typed", "hour"), [("9.30", 9), ("", None), ("下午", 11)])
def test_the_hour_is_typed(
    page: AccountPage, book: Book, huaqi: Huaqi, typed: str, hour: int | None
) -> None:
    planner = page.note.planner
    page.note.when.click()
    planner.hour.setFocus()
    planner.hour.setText(typed)
    planner.hour.editingFinished.emit()
    (plan,) = book.plan.planned(huaqi.account.id)
    assert (plan.at.astimezone(CHINA).hour if plan.at else None) == hour


def test_any_day_people_and_no_plan_at_all(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    planner = page.note.planner
    planner.day.setDate(QDate(2026, 12, 1))
    planner.day.editingFinished.emit()
    actions = {a.data(): a for a in planner.people.menu_of_people().actions()}
    actions[huaqi.li.id].setChecked(True)
    (plan,) = book.plan.planned(huaqi.account.id)
    assert (plan.day, set(plan.contacts)) == (date(2026, 12, 1), {huaqi.li.id, huaqi.payer.id})
    planner.drop.click()
    assert book.plan.planned(huaqi.account.id) == []
    assert page.note.when.text() == "plan a visit"
    planner.offers[0].click()
    (plan,) = book.plan.planned(huaqi.account.id)
    assert plan.contacts == (huaqi.payer.id,)


def test_a_released_account_takes_no_plan_and_says_why(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.note.planner.drop.click()
    book.accounts.delete([huaqi.account.id])
    page.note.planner.offers[0].click()
    assert not page.failure.isHidden()


def test_the_minute_turns_the_chain_and_the_flag(
    page: AccountPage, desk: Desk, clock: SettableClock
) -> None:
    assert page.model.chain.hop == "5h42m · visit 1/3"
    clock.forward(hours=5)
    desk.clock.look()
    assert page.model.chain.hop.startswith("42m")
    assert page.model.strategy.plan is None


def test_a_half_typed_word_on_the_note_is_not_saved(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    field = page.note.fields["news"]
    field.setFocus()
    compose(field, "liangjia")
    page.leave()
    assert book.journal.strategy(huaqi.account.id).news == "两家同行的上线周期。"
    book.board.move([huaqi.account.id], Notebook.A)
    assert field.composing
    commit(field, "新")
    page.leave()
    assert "新" in book.journal.strategy(huaqi.account.id).news
