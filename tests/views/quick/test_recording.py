"""From the line to the book: what recording writes, what stays a draft, what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from quick_hands import Answers, Places, Turning, Writing, commit, compose, typed

from four_notebooks.method.values import Answer, EntryKind, Notebook
from four_notebooks.models.phrases import SETTING
from four_notebooks.models.quick.draft import PREFIX
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.quick.phrases import PhraseList
from four_notebooks.views.quick.visit import QuickVisit

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def record(quick: QuickVisit) -> None:
    QTest.keyClick(QApplication.focusWidget() or quick, Qt.Key.Key_Return, CTRL)


def test_account_and_text_are_enough(quick: QuickVisit, book: Book, places: Places) -> None:
    typed(quick.sheet.line, "hqjm 谈了交期")
    record(quick)
    (entry,) = book.journal.entries(places.huaqi.id)
    assert entry.body == "谈了交期"
    assert entry.kind is EntryKind.IN_PERSON
    assert entry.minutes == 60
    assert entry.start == book.now() - timedelta(minutes=60)


def test_the_whole_line_and_all_fields_are_one_step(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    sheet = quick.sheet
    typed(sheet.line, "hqjm @李敏 78 14:10 电话 40分 介绍了三个模块")
    QTest.keyClick(sheet.line, Qt.Key.Key_Tab)
    typed(sheet.purpose, "让李敏答应引荐")
    QTest.keyClick(sheet.purpose, Qt.Key.Key_Tab)
    typed(sheet.state, "交期解决了;下一个问题是付款方式")
    QTest.keyClick(sheet.state, Qt.Key.Key_Tab)
    QTest.keyClick(sheet.solved, Qt.Key.Key_Space)
    QTest.keyClick(sheet.solved, Qt.Key.Key_Tab)
    QTest.keyClick(sheet.asked, Qt.Key.Key_Space)
    QTest.keyClick(sheet.asked, Qt.Key.Key_Tab)
    typed(sheet.answer, "要等周总")
    QTest.keyClick(sheet.answer, Qt.Key.Key_Tab)
    typed(sheet.judgement, "C 没见到付钱的人")
    QTest.keyClick(sheet.judgement, Qt.Key.Key_Tab)
    assert sheet.strategy.hasFocus()
    typed(sheet.strategy, "明天 17:00 见周总,提出签约")
    before = len(book.ledger.steps())
    record(quick)
    assert len(book.ledger.steps()) == before + 1
    note, entry = sorted(
        book.journal.entries(places.huaqi.id), key=lambda e: e.kind is not EntryKind.NOTE
    )
    assert (entry.kind, entry.minutes, entry.heat) == (EntryKind.PHONE, 40, 78)
    assert entry.start.astimezone(book.zone).strftime("%m-%d %H:%M") == "11-23 14:10"
    assert (entry.purpose, entry.state) == ("让李敏答应引荐", "交期解决了")
    assert (entry.problem_solved, entry.next_problem) == (Answer.YES, "付款方式")
    assert (entry.asked, entry.answer) == (True, "要等周总")
    assert "没见到付钱的人" in note.body
    assert book.accounts.get(places.huaqi.id).notebook is Notebook.C
    strategy = book.journal.strategy(places.huaqi.id)
    assert strategy is not None
    assert (strategy.goal, strategy.ask) == ("见周总,提出签约", "提出签约")
    (plan,) = book.plan.planned(places.huaqi.id)
    assert plan.at is not None
    assert plan.at.astimezone(book.zone).strftime("%m-%d %H:%M") == "11-24 17:00"


def test_one_undo_takes_the_whole_visit_back_and_brings_the_draft_again(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    typed(quick.sheet.line, "hqjm 谈了交期")
    record(quick)
    book.ledger.undo()
    assert book.journal.entries(places.huaqi.id) == []
    assert "谈了交期" in book.drafts.all(PREFIX)[0].text


def test_recording_starts_the_next_sheet_with_the_caret_in_its_line(quick: QuickVisit) -> None:
    typed(quick.sheet.line, "hqjm 谈了交期")
    typed(quick.sheet.purpose, "目的")
    quick.sheet.purpose.setFocus()
    record(quick)
    assert quick.isVisible()
    assert quick.sheet.line.hasFocus()
    assert quick.sheet.draft().blank
    assert "华启精密制造" in quick.sheet.notice.words.text()


def test_ctrl_shift_enter_plans_the_next_visit_for_tomorrow(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    typed(quick.sheet.line, "hqjm 谈了交期")
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_Return, CTRL | SHIFT)
    (plan,) = book.plan.planned(places.huaqi.id)
    assert (plan.day, plan.at) == (date(2026, 11, 24), None)


def test_without_it_nothing_is_planned_unless_the_strategy_says_when(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    typed(quick.sheet.line, "hqjm 谈了交期")
    typed(quick.sheet.strategy, "见周总")
    record(quick)
    assert book.plan.planned(places.huaqi.id) == []
    assert book.journal.strategy(places.huaqi.id) is not None


def test_a_new_lead_and_a_new_person_are_made_with_the_visit(quick: QuickVisit, book: Book) -> None:
    typed(quick.sheet.line, "宏达机电 @王强 60 头一回见面")
    record(quick)
    (account,) = book.accounts.named("宏达机电")
    assert account.notebook is Notebook.INBOX
    (person,) = book.people.contacts(account.id)
    assert (person.name, person.level) == ("王强", None)
    assert book.journal.entries(account.id)[0].met == (person.id,)


def test_a_lead_that_looks_like_a_known_account_is_pointed_out(quick: QuickVisit) -> None:
    typed(quick.sheet.line, "苏州华启精密制造有限公司 @")
    assert quick.sheet.alike.isVisible()
    assert "华启精密制造" in quick.sheet.alike.words.text()


def test_the_start_is_the_hour_that_was_planned(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    at = datetime(2026, 11, 23, 10, 30, tzinfo=book.zone)
    book.plan.plan(places.huaqi.id, date(2026, 11, 23), at=at)
    typed(quick.sheet.line, "hqjm 谈了")
    assert "10:30" in quick.sheet.preview.text()
    record(quick)
    assert book.journal.entries(places.huaqi.id)[0].start == at


@pytest.mark.parametrize(
    ("line", "strategy", "word"),
    [
        ("谈了交期", "", "What was said"),
        ("hqjm 78 ", "", "What was said"),
        ("hqjm 21:30 谈了", "", "not come yet"),
        ("hqjm 谈了", "今天 9:00 再去", "has passed"),
        ("海 谈了", "", "customer"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence_and_nothing_is_written(
    quick: QuickVisit, book: Book, line: str, strategy: str, word: str
) -> None:
    typed(quick.sheet.line, line)
    commit(quick.sheet.strategy, strategy)
    quick.sheet.line.setFocus()
    steps = len(book.ledger.steps())
    quick.guide.list.hide()
    quick.record()
    assert quick.sheet.notice.isVisible()
    assert word in quick.sheet.notice.words.text()
    assert len(book.ledger.steps()) == steps


def test_a_field_is_never_recorded_half_composed(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    typed(quick.sheet.line, "hqjm 谈了")
    for field in (quick.sheet.line, *quick.sheet.texts()):
        field.setFocus()
        compose(field, "mu di")
        QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
        QTest.keyClick(field, Qt.Key.Key_Return, CTRL | SHIFT)
        quick.drafts.flush()
        assert book.journal.entries(places.huaqi.id) == []
        assert all("mu di" not in draft.text for draft in book.drafts.all(PREFIX))
        compose(field, "")
    record(quick)
    assert book.journal.entries(places.huaqi.id)[0].body == "谈了"


def test_what_was_said_before_is_shown_while_typing(
    quick: QuickVisit, book: Book, places: Places, sample: Writing, clock: Turning
) -> None:
    clock.forward(days=-5)
    sample.visit(places.huaqi, body="介绍了系统的三个模块。她在意换线时间。")
    clock.forward(days=5)
    typed(quick.sheet.line, "hqjm 介绍了系统的三个模块")
    assert quick.sheet.repeat.isVisible()
    assert "介绍了系统的三个模块" in quick.sheet.repeat.words.text()
    assert "18" in quick.sheet.repeat.words.text()
    typed(quick.sheet.line, ",她答应下周二带我去见管预算的周总")
    assert not quick.sheet.repeat.isVisible()


def test_the_label_of_the_strategy_tells_when_the_window_will_close(
    quick: QuickVisit,
) -> None:
    typed(quick.sheet.line, "hqjm @李敏 14:10 40分 谈了")
    assert "Nov 26 14:50" in quick.sheet.boxes["strategy"].label.text()


def test_the_count_of_the_day_grows(
    quick: QuickVisit, book: Book, places: Places, clock: Turning
) -> None:
    clock.forward(hours=-10)
    book.plan.plan(places.hainan.id, date(2026, 11, 23))
    clock.forward(hours=10)
    quick.guide.update()
    assert quick.sheet.count.text().endswith("0 / 1")
    typed(quick.sheet.line, "hqjm 谈了")
    record(quick)
    assert quick.sheet.count.text().endswith("1 / 2")
    typed(quick.sheet.line, "hnwl 谈了")
    record(quick)
    assert quick.sheet.count.text().endswith("2 / 2")


def test_escape_closes_and_the_draft_is_there_when_it_is_opened_again(
    quick: QuickVisit, qtbot: QtBot
) -> None:
    typed(quick.sheet.line, "hqjm 78 谈")
    typed(quick.sheet.state, "在等批复")
    with qtbot.waitSignal(quick.closed, timeout=1000):
        QTest.keyClick(quick.sheet.line, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    quick.open_for(None)
    assert quick.sheet.line.line.heat == 78
    assert quick.sheet.state.toPlainText() == "在等批复"


def test_what_was_typed_comes_back_after_a_crash(
    quick: QuickVisit, desk: Desk, window: QWidget, qtbot: QtBot, book: Book
) -> None:
    typed(quick.sheet.line, "hai")
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_Tab)
    typed(quick.sheet.line, "78 ")
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_Backspace)
    typed(quick.sheet.line, " 台设备")
    qtbot.waitUntil(lambda: bool(book.drafts.all(PREFIX)), timeout=3000)
    qtbot.waitUntil(lambda: "设备" in book.drafts.all(PREFIX)[0].text, timeout=3000)
    again = QuickVisit(desk, None, window)
    assert again.sheet.line.line_text() == quick.sheet.line.line_text()
    assert again.sheet.line.line.heat is None
    assert again.sheet.line.line.text == "78 台设备"


def test_each_started_visit_has_a_draft_of_its_own(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    typed(quick.sheet.line, "hqjm 谈了一")
    quick.open_for(places.hainan.id)
    typed(quick.sheet.line, "谈了二")
    quick.drafts.flush()
    assert len(book.drafts.all(PREFIX)) == 2
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_PageUp, CTRL)
    assert quick.sheet.line.line.text == "谈了一"
    quick.open_for(places.hainan.id)
    assert quick.sheet.line.line.account is not None


def test_opened_for_an_account_its_name_stands_in_the_line(
    quick: QuickVisit, places: Places
) -> None:
    quick.open_for(places.hainan.id)
    account = quick.sheet.line.line.account
    assert account is not None
    assert account.id == places.hainan.id
    assert quick.sheet.draft().blank


def test_a_blank_sheet_leaves_no_draft(quick: QuickVisit, book: Book, places: Places) -> None:
    quick.open_for(places.hainan.id)
    quick.put_away()
    assert book.drafts.all(PREFIX) == []


def test_a_stock_phrase_goes_in_by_its_digit(quick: QuickVisit, book: Book) -> None:
    book.settings.set(SETTING, ["要等预算", "约好下周"])
    typed(quick.sheet.line, "hqjm ")
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert quick.sheet.line.line.text == "约好下周"
    quick.sheet.state.setFocus()
    QTest.keyClick(quick.sheet.state, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert quick.sheet.state.toPlainText() == "要等预算"


def test_phrases_are_chosen_from_a_menu_and_edited_there(
    quick: QuickVisit, book: Book, answers: Answers
) -> None:
    answers.menu_entry = "Edit"

    def write(dialog: QDialog) -> None:
        edit = dialog.findChild(QPlainTextEdit)
        assert edit is not None
        edit.setPlainText("一句\n\n 两句 ")

    answers.fill = write
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert book.settings.get(SETTING) == ["一句", "两句"]
    answers.menu_entry = "两句"
    quick.sheet.purpose.setFocus()
    QTest.keyClick(quick.sheet.purpose, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert quick.sheet.purpose.toPlainText() == "两句"


def test_an_answer_means_that_the_order_was_asked_for(quick: QuickVisit) -> None:
    typed(quick.sheet.answer, "要等")
    assert quick.sheet.asked.isChecked()


def test_tab_goes_round_the_sheet_and_back(quick: QuickVisit) -> None:
    stops = quick.sheet.stops()
    quick.sheet.line.setFocus()
    for stop in (*stops[1:], stops[0]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert stop.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, SHIFT)
    assert stops[-1].hasFocus()


def test_enter_goes_on_and_shift_enter_breaks_the_line(quick: QuickVisit) -> None:
    quick.sheet.purpose.setFocus()
    typed(quick.sheet.purpose, "a")
    QTest.keyClick(quick.sheet.purpose, Qt.Key.Key_Return, SHIFT)
    assert quick.sheet.purpose.toPlainText() == "a\n"
    QTest.keyClick(quick.sheet.purpose, Qt.Key.Key_Return)
    assert quick.sheet.state.hasFocus()


def test_the_sheet_covers_the_window_and_follows_its_size(
    quick: QuickVisit, window: QWidget
) -> None:
    window.resize(960, 600)
    assert quick.geometry() == window.rect()
    assert window.rect().contains(quick.sheet.geometry())


def test_fifteen_visits_are_written_by_keyboard_alone(
    quick: QuickVisit, book: Book, places: Places
) -> None:
    for number in range(15):
        line = quick.sheet.line
        typed(line, f"hqjm @李敏 {60 + number} {8 + number // 2}:{number % 2}0 第{number}次谈")
        QTest.keyClick(line, Qt.Key.Key_Return, CTRL)
    entries = book.journal.entries(places.huaqi.id)
    assert len(entries) == 15
    assert sorted(entry.heat for entry in entries if entry.heat) == list(range(60, 75))
    assert book.drafts.all(PREFIX) == []


def test_everything_that_takes_the_focus_has_a_name(quick: QuickVisit) -> None:
    for stop in quick.sheet.stops():
        assert stop.accessibleName()


@pytest.mark.parametrize("size", [(960, 600), (1100, 700), (1440, 900)])
def test_a_full_sheet_stays_inside_the_window(
    quick: QuickVisit, window: QWidget, size: tuple[int, int]
) -> None:
    window.resize(*size)
    typed(quick.sheet.line, "苏州华启精密制造有限公司 @王强 ")
    long = "说了交期、付款、安装和验收,还有培训和备件" * 12
    commit(quick.sheet.line, long)
    for field in quick.sheet.texts():
        commit(field, long)
    quick.sheet.line.setFocus()
    quick._say("X" * 80)
    QApplication.processEvents()
    assert window.rect().contains(quick.sheet.geometry())
    inside = quick.sheet.rect()
    for stop in quick.sheet.stops():
        place = stop.rect().translated(stop.mapTo(quick.sheet, stop.rect().topLeft()))
        assert inside.contains(place)


def test_no_shortcut_eats_a_key_of_an_input_method(quick: QuickVisit) -> None:
    forbidden = {
        "Ctrl+Space",
        "Shift+Space",
        "Ctrl+.",
        "Ctrl+;",
        "Ctrl+Alt+P",
        "Meta+Space",
        "Ctrl+Shift+U",
        "Ctrl+Shift+F",
    }
    keys = {shortcut.key().toString() for shortcut in quick.findChildren(QShortcut)}
    assert "Ctrl+Return" in keys
    assert not keys & forbidden


def test_alone_it_is_a_window_of_its_own(evening: None, desk: Desk, qtbot: QtBot) -> None:
    alone = QuickVisit(desk)
    qtbot.addWidget(alone)
    assert alone.isWindow()
    assert alone.windowTitle()
    typed(alone.sheet.line, "hqjm 谈了")
    with qtbot.waitSignal(alone.recorded):
        alone.record()


def test_a_book_open_for_reading_only_says_so_and_keeps_the_text(
    evening: None, book: Book, desk: Desk, window: QWidget
) -> None:
    reading = Book.open(book.path, now=book.now, zone=book.zone, read_only=True)
    try:
        sheet = QuickVisit(replace(desk, book=reading), None, window)
        typed(sheet.sheet.line, "hqjm 谈了")
        sheet.record()
        assert sheet.sheet.notice.isVisible()
        assert sheet.sheet.line.line.text == "谈了"
    finally:
        reading.close()


def test_a_phrase_list_takes_nothing_half_composed(desk: Desk, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PhraseList(["一句"], parent)
    compose(dialog.edit, "er ju")
    assert dialog.phrases() == ["一句"]
