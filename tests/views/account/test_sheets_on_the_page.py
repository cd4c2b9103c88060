"""Sheets filled in on the page: typed, saved, marked, found, and never disturbed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from conftest import Disk, Huaqi, commit, compose
from four_notebooks.method.sheets import editing
from four_notebooks.method.sheets.template import AnswerKind, Question
from four_notebooks.method.values import Told
from four_notebooks.services.book import Book
from four_notebooks.views.account.chips import Chip
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.desk import Desk
from four_notebooks.views.sheets.filling_view import FillingView
from four_notebooks.views.sheets.form import EARLIER
from four_notebooks.views.sheets.gains_grid import GainsGrid
from four_notebooks.views.sheets.question_row import QuestionRow

FIRST = "before.manager.anything_known"
SECOND = "before.manager.contact_details"
FUNDING = "before.background.funding"
SHEET = "preparation"


def shown(page: AccountPage, code: str = "sheets") -> FillingView:
    page.show_tab(code)
    view = page.view(code)
    assert isinstance(view, FillingView)
    return view


def row(view: FillingView, question_id: str) -> QuestionRow:
    assert view.form.go_to(question_id)
    return next(s.rows[question_id] for s in view.form.sections if question_id in s.rows)


def lines(view: FillingView, question_id: str) -> Lines:
    field = row(view, question_id).field.first()
    assert isinstance(field, Lines)
    return field


def grid(view: FillingView, question_id: str) -> GainsGrid:
    assert view.form.go_to(question_id)
    return next(s.grids[question_id] for s in view.form.sections if question_id in s.grids)


def said(book: Book, huaqi: Huaqi, question_id: str) -> str:
    found = book.sheets.answers(huaqi.account.id, SHEET).get(question_id)
    return "" if found is None else found.text


def test_what_is_typed_saves_itself_as_one_step(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    view = shown(page)
    QTest.keyClicks(lines(view, FIRST), "old project")
    QTest.keyClicks(lines(view, FUNDING), "grant")
    assert page.leave()

    assert said(book, huaqi, FIRST) == "old project"
    assert said(book, huaqi, FUNDING) == "grant"
    assert page.tabs.tabText(2) == "Sheets 2/103"
    book.ledger.undo()
    assert book.sheets.answers(huaqi.account.id, SHEET) == {}
    assert lines(view, FIRST).toPlainText() == ""
    assert page.tabs.tabText(2) == "Sheets 0/103"


def test_an_answer_is_written_within_a_second_of_the_first_key(
    page: AccountPage, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    QTest.keyClicks(lines(shown(page), FIRST), "x")

    qtbot.waitUntil(lambda: said(book, huaqi, FIRST) == "x", timeout=1000)


def test_marks_turn_from_told_to_verified_with_the_day(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    view = shown(page)
    lines(view, FIRST).insertPlainText("老张知道")
    mark = row(view, FIRST).mark
    mark.click()
    assert book.sheets.answers(huaqi.account.id, SHEET)[FIRST].told is Told.TOLD
    assert mark.text() == "told · Nov 22"
    mark.click()
    assert book.sheets.answers(huaqi.account.id, SHEET)[FIRST].told is Told.VERIFIED
    QTest.keyClick(mark, Qt.Key.Key_T)
    assert book.sheets.answers(huaqi.account.id, SHEET)[FIRST].told is Told.TOLD


def test_ctrl_enter_goes_from_one_open_question_to_the_next(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    book.sheets.answer(huaqi.account.id, SHEET, SECOND, "有")
    view = shown(page)
    lines(view, FIRST)
    asked = [question.id for question in book.sheets.template(SHEET).questions()]

    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )

    assert view.form.current() == asked[2]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert view.form.current() in (asked[3], "")


def test_tab_goes_from_an_answer_to_its_mark_and_on_to_the_next(page: AccountPage) -> None:
    view = shown(page)
    first, second = lines(view, FIRST), lines(view, SECOND)
    first.insertPlainText("有")
    mark = next(s.rows[FIRST].mark for s in view.form.sections if FIRST in s.rows)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is mark
    QTest.keyClick(mark, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second


def test_in_the_allys_sheet_tab_goes_through_words_and_numbers(page: AccountPage) -> None:
    view = shown(page, "ally")
    gains = grid(view, "gain.pay")
    gains.notes["gain.pay"].setFocus()
    gone = []
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        gone.append(QApplication.focusWidget())

    dates = ("tomorrow", "month", "quarter", "year")
    assert gone[:4] == [gains.cells["gain.pay", date] for date in dates]
    assert gone[4] is gains.notes["gain.bonus"]


def test_all_questions_can_be_gone_through_by_keys_alone(page: AccountPage) -> None:
    view = shown(page)
    asked = [question.id for question in view.model.template.questions()]  # type: ignore[union-attr]
    gone: list[str] = []
    view.form.went.connect(gone.append)
    view.next.setFocus()
    for _ in asked:
        view.form.go_to_next_open()

    assert gone == asked


def test_a_question_or_answer_is_found_by_its_words(page: AccountPage, book: Book) -> None:
    view = shown(page)
    lines(view, FUNDING).insertPlainText("专项债")
    view.finding.setText("专项债")
    QTest.keyClick(view.finding, Qt.Key.Key_Return)
    assert view.form.current() == FUNDING
    view.finding.setText("competitors")
    QTest.keyClick(view.finding, Qt.Key.Key_Return)
    first = view.form.current()
    view.finding.setFocus()
    QTest.keyClick(view.finding, Qt.Key.Key_Return)
    assert first and view.form.current() not in ("", first)


def test_half_typed_words_are_never_disturbed_and_never_saved(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    view = shown(page)
    field = lines(view, FIRST)
    compose(field, "laozhang")
    book.sheets.answer(huaqi.account.id, SHEET, FIRST, "别处写的")
    book.sheets.answer(huaqi.account.id, SHEET, SECOND, "也是别处写的")
    assert page.leave()
    assert said(book, huaqi, FIRST) == "别处写的"
    assert field.composing
    commit(field, "老张")
    assert page.leave()

    assert "老张" in said(book, huaqi, FIRST)
    assert lines(view, SECOND).toPlainText() == "也是别处写的"


def test_what_was_typed_here_stays_when_something_else_is_answered_elsewhere(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    view = shown(page)
    QTest.keyClicks(lines(view, FIRST), "typed")
    book.sheets.answer(huaqi.account.id, SHEET, SECOND, "elsewhere")
    assert lines(view, FIRST).toPlainText() == "typed"
    assert lines(view, SECOND).toPlainText() == "elsewhere"
    page.leave()

    assert (said(book, huaqi, FIRST), said(book, huaqi, SECOND)) == ("typed", "elsewhere")


def test_a_full_disk_keeps_the_answer_on_the_page(
    page: AccountPage, book: Book, huaqi: Huaqi, disk: Disk
) -> None:
    view = shown(page)
    field = lines(view, FIRST)
    disk.fill()
    field.insertPlainText("很长的答案" * 3000)
    assert not page.leave()
    assert page.failure.isVisible()
    disk.empty()
    assert page.leave()

    assert said(book, huaqi, FIRST).startswith("很长的答案")


def test_answers_to_questions_no_longer_asked_lie_folded_at_the_end(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    book.sheets.answer(huaqi.account.id, SHEET, FUNDING, "财政拨款")
    view = shown(page)
    template = book.sheets.template(SHEET, "en")
    funding = template.question(FUNDING)
    assert funding is not None
    book.sheets.edit(editing.remove(template, funding))

    last = view.form.sections[-1]
    assert last.section.id == EARLIER and not last.unfolded
    assert lines(view, FUNDING).toPlainText() == "财政拨款"
    assert page.tabs.tabText(2) == "Sheets 0/102"
    book.ledger.undo()
    assert view.form.sections[-1].section.id != EARLIER


def test_the_sheet_follows_a_change_of_what_it_asks(page: AccountPage, book: Book) -> None:
    view = shown(page)
    lines(view, FIRST).insertPlainText("typed before")
    template = book.sheets.template(SHEET, "en")
    book.sheets.edit(editing.add(template, Question(id="q-own", text="停车?"), "before.desk"))

    assert view.form.go_to("q-own")
    assert lines(view, FIRST).toPlainText() == "typed before"


def test_another_sheet_is_chosen_and_keeps_its_own_answers(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    view = shown(page)
    lines(view, FIRST).insertPlainText("有")
    view.sheet.chosen.emit("rivals")
    lines(view, "us.strengths").insertPlainText("交期短")
    page.leave()

    assert said(book, huaqi, FIRST) == "有"
    assert book.sheets.answers(huaqi.account.id, "rivals")["us.strengths"].text == "交期短"


def test_the_allys_numbers_are_added_up_as_they_are_typed(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    view = shown(page, "ally")
    assert view.model.contact_id == huaqi.li.id
    gains = grid(view, "gain.pay")
    for question, date, typed in (
        ("gain.pay", "month", "1500"),
        ("gain.pay", "year", "1.8万"),
        ("gain.bonus", "year", "20,000"),
        ("gain.post", "year", "升主管"),
    ):
        cell = gains.cells[question, date]
        assert isinstance(cell, Line)
        cell.setText(typed)
    gains.notes["gain.pay"].insertPlainText("按提成算")
    grid(view, "cost.delay").cells["cost.delay", "month"].setText("4500")
    assert page.leave()

    assert {date: label.text() for date, label in gains.sums.items()} == {
        "tomorrow": "–",
        "month": "1,500",
        "quarter": "–",
        "year": "38,000",
    }
    assert gains.cells["gain.post", "year"].toolTip()
    assert grid(view, "cost.delay").sums["month"].text() == "4,500"
    kept = book.sheets.answers(huaqi.account.id, "ally", huaqi.li.id)
    assert kept["gain.pay"].text == "month: 1500\nyear: 1.8万\n按提成算"


def test_each_person_has_a_sheet_of_his_own(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    view = shown(page, "ally")
    lines(view, "sentence.boss").insertPlainText("不花今年的预算。")
    view.show_person(huaqi.wu.id)
    assert lines(view, "sentence.boss").toPlainText() == ""
    book.people.delete([huaqi.wu.id])
    assert view.model.contact_id == huaqi.li.id
    assert lines(view, "sentence.boss").toPlainText() == "不花今年的预算。"


def test_without_anybody_to_calculate_for_the_tab_says_what_to_do(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    book.people.delete([huaqi.li.id, huaqi.wu.id])
    view = shown(page, "ally")
    assert view.quiet.isVisible() and view.quiet.text()
    added = book.people.add(huaqi.account.id, "赵姐", level=3)
    assert view.model.contact_id == added.id and not view.quiet.isVisible()


def test_a_pick_and_its_words_are_one_answer(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    view = shown(page)
    picks = row(view, "during.person.ally").field
    chips = picks.findChildren(type(row(view, "during.person.ally").mark).__mro__[1])
    yes = next(chip for chip in chips if chip.property("code") == "yes")
    yes.click()
    picks.findChildren(QPlainTextEdit)[0].insertPlainText("他自己说的")
    page.leave()
    assert said(book, huaqi, "during.person.ally") == "yes\n他自己说的"
    yes.click()
    page.leave()
    assert said(book, huaqi, "during.person.ally") == "他自己说的"


def test_a_date_is_kept_as_a_day_once_it_is_written(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    template = book.sheets.template(SHEET, "en")
    when = Question(id="q-when", text="When?", kind=AnswerKind.DATE)
    book.sheets.edit(editing.add(template, when, "before.desk", before="before.desk.overview"))
    view = shown(page)
    field = row(view, "q-when").field.first()
    assert isinstance(field, Line)
    QTest.keyClicks(field, "tomorrow")
    page.note.focus_goal()
    assert field.text() == said(book, huaqi, "q-when") == "2026-11-23"
    field.setText("after the fair")
    page.leave()
    assert said(book, huaqi, "q-when") == "after the fair"


def test_a_call_script_is_read_and_its_calls_are_counted(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    view = shown(page)
    view.scripts.click()
    assert view.panel is not None and "Opening" in view.panel.body.toPlainText()
    view.panel.used.click()
    view.panel.accepted.click()

    script = book.scripts.listed("en", huaqi.account.id)[0]
    assert (script.uses, script.accepted) == (1, 1)
    assert "used 1" in view.panel.counts.text()


def test_open_questions_stand_beside_the_strategy(page: AccountPage, book: Book) -> None:
    rows = dict(page.beside.rows())

    assert rows["Still open"].startswith("Ask your manager and senior colleagues · ")
    assert len(rows["Still open"].split("\n")) == 3


def test_the_whole_sheet_can_be_copied_as_text(
    page: AccountPage, book: Book, huaqi: Huaqi, answers: object
) -> None:
    view = shown(page)
    lines(view, FIRST).insertPlainText("老张知道")
    answers.entry = "Copy"  # type: ignore[attr-defined]
    view.more.click()

    copied = QApplication.clipboard().text()
    assert copied.startswith("# Visit preparation\n")
    assert "老张知道" in copied and "Competitors" not in copied


@pytest.mark.parametrize("code", ["sheets", "ally"])
def test_everything_on_the_tabs_has_a_name(page: AccountPage, code: str) -> None:
    view = shown(page, code)
    view.form.unfold_all()
    for widget in view.findChildren(Lines) + view.findChildren(Line):
        assert widget.accessibleName(), widget
    assert any(label.text() for label in view.findChildren(QLabel))


def test_a_sheet_wish_says_which_sheet_is_to_be_changed(
    page: AccountPage, answers: object, qtbot: QtBot
) -> None:
    view = shown(page)
    answers.entry = "Edit this sheet"  # type: ignore[attr-defined]
    with qtbot.waitSignal(page.sheet_wanted) as wish:
        view.more.click()

    assert wish.args == ["preparation"]


def test_all_is_unfolded_section_by_section(
    page: AccountPage, answers: object, qtbot: QtBot
) -> None:
    view = shown(page)
    answers.entry = "Unfold all"  # type: ignore[attr-defined]
    view.more.click()
    at_first = sum(each.unfolded for each in view.form.sections)

    qtbot.waitUntil(lambda: all(s.unfolded for s in view.form.sections), timeout=20_000)
    assert at_first < len(view.form.sections)
    answers.entry = "Fold all"  # type: ignore[attr-defined]
    view.more.click()
    assert not any(each.unfolded for each in view.form.sections)


@pytest.mark.parametrize("code", ["sheets", "ally"])
def test_in_a_book_that_is_only_read_answers_are_read_and_not_written(
    desk: Desk, huaqi: Huaqi, qtbot: QtBot, code: str
) -> None:
    contact = huaqi.li.id if code == "ally" else None
    desk.book.sheets.answer(huaqi.account.id, SHEET, FIRST, "老张知道")
    reading = Book.open(desk.book.path, now=desk.book.now, zone=desk.book.zone, read_only=True)
    page = AccountPage(replace(desk, book=reading), huaqi.account.id)
    qtbot.addWidget(page)
    page.show()
    view = shown(page, code)
    if contact:
        view.show_person(contact)
    view.form.unfold_all()
    fields = view.form.findChildren(Lines) + view.form.findChildren(Line)
    chips = view.form.findChildren(Chip)

    assert fields and all(field.isReadOnly() for field in fields)
    assert not any(chip.isEnabled() for chip in chips)
    assert code == "ally" or lines(view, FIRST).text == "老张知道"
    QTest.keyClicks(fields[0], "x")
    assert page.leave()
    page.close()
    page.deleteLater()
    QApplication.processEvents()
    reading.close()
