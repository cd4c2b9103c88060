"""One box over everything: opened by key, answered while one types, put away by Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from search_hands import Stage

from four_notebooks.method.values import Notebook
from four_notebooks.models.search.wording import Scope
from samples import Sample

Control = Qt.KeyboardModifier.ControlModifier


def test_search_finds_by_initials_and_enter_opens_the_account(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    account = sample.account("宁远包装", Notebook.B)

    qtbot.keyClick(stage.window, Qt.Key.Key_K, Control)
    qtbot.keyClicks(stage.finder.field, "nybz")
    qtbot.waitUntil(lambda: ("account", "宁远包装") in stage.rows())
    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)

    assert stage.finder.isHidden()
    assert stage.window.account_shown
    assert stage.window.accounts.account_id == account.id  # type: ignore[attr-defined]


def test_search_finds_commands_too(stage: Stage, qtbot: QtBot) -> None:
    stage.doings.act("find")
    qtbot.keyClicks(stage.finder.field, "settings")
    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)

    assert stage.window.pages.current == "settings"
    assert stage.finder.isHidden()


def test_escape_puts_the_search_away_and_gives_the_keyboard_back(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("宁远包装", Notebook.B)
    stage.doings.focus_page()
    before = QApplication.focusWidget()
    stage.doings.act("find")

    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Escape)

    assert stage.finder.isHidden()
    assert before is not None
    assert QApplication.focusWidget() is before


def test_what_is_opened_from_a_menu_puts_the_search_away(stage: Stage) -> None:
    stage.doings.act("find")

    stage.window.pages.show("today").setFocus()

    assert stage.finder.isHidden()


def test_enter_answers_for_the_last_key_even_before_it_was_looked_for(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    wanted = sample.account("恒通货运", Notebook.B)
    stage.doings.act("find")

    stage.finder.field.setText("恒通")
    waits = stage.finder.searching.pending
    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)

    assert waits
    assert stage.window.accounts.account_id == wanted.id  # type: ignore[attr-defined]


def test_nothing_is_looked_for_while_a_word_is_composed(stage: Stage, sample: Sample) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.search("恒")
    before = stage.rows()
    place = stage.finder.list.row

    half = QInputMethodEvent("zhongwen", [])
    QApplication.sendEvent(stage.finder.field, half)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        press = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(stage.finder.field, press)

    assert stage.finder.field.composing
    assert not stage.finder.searching.pending
    assert stage.finder.isVisible()
    assert (stage.rows(), stage.finder.list.row) == (before, place)


def test_arrows_pass_headings_and_stop_at_the_ends(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    for name in ("恒远印务", "恒通货运"):
        sample.visit(sample.account(name, Notebook.B), body="谈恒温的事")
    finder = stage.search("恒")
    kinds = []
    for _ in range(6):
        kinds.append(stage.chosen()[0])
        qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    last = stage.chosen()
    qtbot.keyClick(finder.field, Qt.Key.Key_Home, Control)
    first = stage.chosen()
    qtbot.keyClick(finder.field, Qt.Key.Key_Up)

    assert kinds[:4] == ["account", "account", "entry", "entry"]
    assert "heading" not in kinds
    assert last[0] == "entry"
    assert first == stage.chosen() == ("account", stage.rows()[1][1])


def test_pages_and_the_last_row_are_reached_from_the_field(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    for number in range(40):
        sample.account(f"恒远{number:02}", Notebook.B)
    finder = stage.search("恒远")

    qtbot.keyClick(finder.field, Qt.Key.Key_PageDown)
    paged = finder.list.row
    qtbot.keyClick(finder.field, Qt.Key.Key_End, Control)

    assert paged > 4
    assert finder.list.row == finder.results.rowCount() - 1
    assert finder.list.visualRect(finder.list.currentIndex()).intersects(
        finder.list.viewport().rect()
    )


def test_tab_goes_to_the_preview_and_round_but_never_to_the_desk(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.window.resize(1440, 900)
    finder = stage.search("恒")
    been = []
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        been.append(QApplication.focusWidget())

    assert finder.sheet.preview.text in been
    assert finder.field in been
    assert all(finder.isAncestorOf(each) for each in been if each is not None)
    assert finder.isVisible()


def test_escape_in_the_preview_returns_to_the_field(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.window.resize(1440, 900)
    finder = stage.search("恒")
    finder.sheet.preview.text.setFocus()

    qtbot.keyClick(finder.sheet.preview.text, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is finder.field
    assert finder.isVisible()


def test_control_and_enter_opens_and_keeps_the_search(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    account = sample.account("恒远印务", Notebook.B)
    finder = stage.search("恒")

    qtbot.keyClick(finder.field, Qt.Key.Key_Return, Control)

    assert stage.window.accounts.account_id == account.id  # type: ignore[attr-defined]
    assert finder.isVisible()
    assert QApplication.focusWidget() is finder.field


def test_a_click_opens(stage: Stage, sample: Sample, qtbot: QtBot) -> None:
    account = sample.account("恒远印务", Notebook.B)
    finder = stage.search("恒")
    place = finder.list.visualRect(finder.list.currentIndex()).center()

    qtbot.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert stage.window.accounts.account_id == account.id  # type: ignore[attr-defined]
    assert finder.isHidden()


def test_a_click_beside_the_sheet_puts_the_search_away(stage: Stage, qtbot: QtBot) -> None:
    finder = stage.search("恒")

    qtbot.mouseClick(finder.sheet, Qt.MouseButton.LeftButton)
    on_paper = finder.isVisible()
    qtbot.mouseClick(finder, Qt.MouseButton.LeftButton, pos=finder.rect().bottomLeft())

    assert on_paper
    assert finder.isHidden()


def test_a_chip_narrows_to_commands_alone(stage: Stage, sample: Sample) -> None:
    sample.account("Settings Ltd.", Notebook.B)
    finder = stage.search("settings")
    everything = stage.rows()

    finder.sheet.scopes.choose(Scope.COMMANDS)

    assert ("account", "Settings Ltd.") in everything
    assert stage.rows() == [("heading", "Commands"), ("command", "Settings")]
    assert finder.sheet.scopes.count.text() == ""


def test_all_results_are_copied_as_text_with_control_c(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    account = sample.account("恒远印务", Notebook.B)
    sample.visit(account, body="说到恒温的事")
    finder = stage.search("恒")
    finder.field.end(False)

    qtbot.keyClick(finder.field, Qt.Key.Key_C, Control)

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Account\t恒远印务 [B]"
    assert "Visit" in lines[1] and "说到恒温的事" in lines[1] and "11-23" not in lines[1]
    assert len(lines) == 2


def test_what_led_somewhere_is_offered_again_where_nothing_is_typed(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.search("恒远")
    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)
    stage.doings.act("find")
    stage.finder.field.clear()
    stage.finder.look_up()
    offered = stage.rows()

    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)

    assert offered == [("heading", "Searched lately"), ("recent", "恒远")]
    assert stage.finder.field.text() == "恒远"
    assert ("account", "恒远印务") in stage.rows()


def test_searches_are_forgotten_when_asked_to(stage: Stage, sample: Sample, qtbot: QtBot) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.search("恒远")
    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)
    stage.doings.act("find")
    stage.finder.field.clear()
    stage.finder.look_up()
    stage.answers.entry = "Forget"

    stage.finder.list.menu_wanted.emit(1, stage.window.pos())

    stage.finder.show_preview()

    assert stage.rows() == []
    assert stage.finder.sheet.preview.shown.title == "What can be typed"


def test_nothing_found_is_said_in_one_line(stage: Stage) -> None:
    finder = stage.search("没有这样的字")

    assert stage.rows() == []
    assert finder.sheet.empty.isVisible()
    assert "Nothing found" in finder.sheet.empty.text()
    assert not finder.sheet.preview.isVisible()


def test_the_words_found_are_marked_in_name_passage_and_preview(
    stage: Stage, sample: Sample
) -> None:
    account = sample.account("付款科技", Notebook.B)
    sample.visit(account, body="先说交期。\n担心付款方式。")
    stage.window.resize(1440, 900)
    finder = stage.search("付款")
    stage.choose("entry")
    finder.show_preview()
    row = finder.results.row_at(finder.list.row)
    text = finder.sheet.preview.text

    assert row is not None
    assert [row.title[a:b] for a, b in row.marks] == ["付款"]
    assert [row.text[a:b] for a, b in row.text_marks] == ["付款"]
    assert [one.cursor.selectedText() for one in text.extraSelections()] == ["付款"]


def test_the_first_mark_of_a_long_text_is_scrolled_to(stage: Stage, sample: Sample) -> None:
    account = sample.account("恒远印务", Notebook.B)
    sample.visit(account, body="\n".join(["说了些别的。"] * 80 + ["担心付款方式。"]))
    stage.window.resize(1440, 900)
    finder = stage.search("付款方式")
    stage.choose("entry")
    finder.show_preview()

    text = finder.sheet.preview.text
    selections = text.extraSelections()
    seen = text.cursorRect(selections[0].cursor)
    assert text.viewport().rect().contains(seen.center())


def test_a_piece_that_is_no_filter_is_told_in_one_quiet_line(stage: Stage, sample: Sample) -> None:
    sample.account("恒远印务", Notebook.B)
    finder = stage.search("本:X 恒远")
    told = finder.sheet.note.text()
    finder.field.setText("本: 恒远")
    finder.look_up()

    assert "“本:X”" in told
    assert finder.sheet.note.text() == ""
    assert ("account", "恒远印务") in stage.rows()


def test_a_filter_is_put_in_by_pressing_it(stage: Stage, sample: Sample, qtbot: QtBot) -> None:
    sample.account("恒远印务", Notebook.B)
    sample.account("恒通货运", Notebook.C)
    finder = stage.search("恒")
    both = stage.rows()

    finder.sheet.help.buttons[0].click()
    qtbot.waitUntil(lambda: not finder.searching.pending)

    assert finder.field.text() == "恒 in:B "
    assert QApplication.focusWidget() is finder.field
    assert ("account", "恒通货运") in both
    assert stage.rows() == [("heading", "Accounts"), ("account", "恒远印务")]


def test_a_chip_narrows_to_one_kind_of_finding(stage: Stage, sample: Sample) -> None:
    account = sample.account("恒远印务", Notebook.B)
    sample.visit(account, body="说到恒温")
    sample.strategy(account, "谈恒温")
    finder = stage.search("恒")
    everything = {kind for kind, _ in stage.rows()}

    kinds = {}
    for scope in (Scope.ACCOUNTS, Scope.VISITS, Scope.STRATEGIES):
        finder.sheet.scopes.choose(scope)
        kinds[scope] = {kind for kind, _ in stage.rows()} - {"heading"}

    assert everything == {"heading", "account", "entry", "strategy"}
    assert all(found == {str(scope)} for scope, found in kinds.items())


@pytest.mark.parametrize(("wide", "beside"), [(1440, True), (1100, True), (1099, False)])
def test_the_preview_folds_in_a_small_window(
    stage: Stage, sample: Sample, wide: int, beside: bool
) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.window.resize(wide, 700)
    finder = stage.search("恒")

    assert finder.sheet.preview.isVisible() is beside
    assert finder.rect().contains(finder.sheet.geometry())


def test_what_happens_meanwhile_is_found_at_once(
    stage: Stage, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.search("恒")

    sample.account("恒通货运", Notebook.C)

    qtbot.waitUntil(lambda: ("account", "恒通货运") in stage.rows())
    assert stage.chosen() == ("account", "恒远印务")


def test_letters_typed_in_the_side_board_go_on_in_the_search(stage: Stage, qtbot: QtBot) -> None:
    box = stage.window.side.search  # type: ignore[attr-defined]
    box.setFocus()

    qtbot.keyClicks(box, "h")
    qtbot.keyClicks(QApplication.focusWidget(), "en")

    assert stage.finder.isVisible()
    assert stage.finder.field.text() == "hen"
    assert box.text() == ""
