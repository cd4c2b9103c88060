"""Journeys through the window: menus, keys, undo, search, accounts, toasts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from window_hands import NAMES

from conftest import Stage
from four_notebooks.method.values import Notebook, ReleaseReason
from four_notebooks.views.import_list.wizard import ImportWizard
from four_notebooks.views.window.bin import Bin
from four_notebooks.views.window.deeds import MENUS
from four_notebooks.views.window.keys import every_key
from samples import Sample

FORBIDDEN = [
    "Ctrl+Space",
    "Shift+Space",
    "Ctrl+.",
    "Ctrl+;",
    "Ctrl+Alt+P",
    "Meta+Space",
    "Ctrl+Shift+U",
    "Ctrl+Shift+F",
]
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


def test_no_key_of_the_window_belongs_to_an_input_method(stage: Stage) -> None:
    ours = {s.toString() for a in stage.doings.menus.actions.values() for s in a.shortcuts()}

    assert ours.isdisjoint({QKeySequence(keys).toString() for keys in FORBIDDEN})


def test_every_deed_of_the_menus_can_be_done_and_no_key_has_two(stage: Stage) -> None:
    deeds = [deed for _, listed in MENUS for deed in listed if deed.code]
    keys = [key for deed in deeds for key in deed.keys]

    submenus = set(stage.doings.menus.submenus)
    assert all(
        stage.doings.way_of(deed.code) or deed.page or deed.code in submenus for deed in deeds
    )
    assert len(keys) == len(set(keys))


def test_the_sheet_of_keys_tells_every_key(stage: Stage) -> None:
    told = " ".join(keys for _, keys in every_key())

    assert all(
        QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in told
        for _, deeds in MENUS
        for deed in deeds
        for key in deed.keys
    )


def test_undo_and_redo_go_by_key_and_say_what_they_did(stage: Stage, qtbot: QtBot) -> None:
    stage.book.accounts.create("宁远包装")

    qtbot.keyClick(stage.window, Qt.Key.Key_Z, Control)
    gone = stage.book.accounts.all_ids()
    said = stage.window.toast.words.text()
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, Control | Shift)

    assert gone == []
    assert "宁远包装" in said
    assert len(stage.book.accounts.all_ids()) == 1


def test_undo_with_nothing_to_undo_says_so(stage: Stage) -> None:
    stage.doings.act("undo")

    assert stage.window.toast.words.text() == "There is nothing to undo."


def test_the_menu_names_what_undo_would_take_back(stage: Stage, sample: Sample) -> None:
    account = sample.account("宁远包装")
    stage.book.board.move([account.id], Notebook.B)

    stage.doings.menus.whole.aboutToShow.emit()

    assert stage.doings.menus.actions["undo"].text() == "Undo move"


def test_letting_go_offers_to_take_it_back(stage: Stage, sample: Sample, qtbot: QtBot) -> None:
    account = sample.account("宁远包装", Notebook.C)
    stage.book.board.release([account.id], ReleaseReason.NO_NEED)

    shown = stage.window.toast.isVisible() and stage.window.toast.button.isVisible()
    focus = QApplication.focusWidget()
    qtbot.mouseClick(stage.window.toast.button, Qt.MouseButton.LeftButton)

    assert shown
    assert focus is not stage.window.toast.button
    assert stage.book.board.ids(Notebook.C) == [account.id]


def test_closing_the_account_gives_the_board_its_room_back(stage: Stage, sample: Sample) -> None:
    stage.doings.open_account(sample.account("宁远包装", Notebook.B).id)
    shown = stage.window.account_shown

    stage.doings.act("close_account")

    assert shown
    assert not stage.window.account_shown


def test_the_place_in_a_book_is_remembered_on_the_machine(stage: Stage, sample: Sample) -> None:
    account = sample.account("宁远包装", Notebook.B)
    stage.doings.open_account(account.id)
    stage.doings.go("settings")

    assert stage.desk.local.place(stage.book.path) == {"page": "settings", "account": account.id}


def test_the_quick_visit_covers_the_desk_and_keeps_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    stage.doings.act("quick_visit")
    overlay = stage.doings.overlay
    covered = overlay.isVisible() and overlay.geometry() == stage.window.rect()
    pages = stage.doings.menus.actions["go_board"].isEnabled()
    for _ in range(30):
        overlay.focusNextPrevChild(True)
        focus = QApplication.focusWidget()
        assert focus is None or overlay.isAncestorOf(focus)
    qtbot.keyClick(overlay.quick.sheet.line, Qt.Key.Key_Escape)  # type: ignore[union-attr]

    assert covered
    assert not pages
    assert overlay.isHidden()
    assert stage.doings.menus.actions["go_board"].isEnabled()


def test_the_bin_brings_an_account_back(stage: Stage, sample: Sample) -> None:
    account = sample.account("宁远包装")
    stage.book.accounts.delete([account.id])

    def bring_back(dialog: QDialog) -> bool:
        assert isinstance(dialog, Bin)
        dialog.list.selectAll()
        dialog.restore.click()
        return dialog.list.count() == 0

    stage.answers.fill = bring_back
    stage.doings.act("show_bin")

    assert stage.book.accounts.all_ids() == [account.id]


def test_the_bin_deletes_for_good_only_after_a_question(stage: Stage, sample: Sample) -> None:
    account = sample.account("宁远包装")
    stage.book.accounts.delete([account.id])
    left: list[int] = []

    def erase(dialog: QDialog) -> bool:
        assert isinstance(dialog, Bin)
        dialog.list.selectAll()
        dialog.erase.click()
        left.append(len(stage.book.accounts.deleted()))
        return True

    stage.answers.fill = erase
    stage.doings.act("show_bin")
    stage.answers.choose = "yes"
    stage.doings.act("show_bin")

    assert left == [1, 0]


def test_files_dropped_on_the_window_are_shown_before_anything_is_written(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "名单 #1%20.csv"
    file.write_text(NAMES, encoding="utf-8")
    seen: list[str] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, ImportWizard)
        qtbot.waitUntil(lambda: dialog.ahead is not None)
        seen.append(dialog.windowTitle())
        dialog.reject()
        return False

    stage.answers.fill = look
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(400, 400),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    stage.window.dropEvent(drop)

    assert seen == ["Import 名单 #1%20.csv"]
    assert drop.dropAction() is Qt.DropAction.CopyAction
    assert stage.book.accounts.all_ids() == []


@pytest.mark.parametrize(("width", "folded"), [(1440, False), (1200, False), (1199, True)])
def test_the_side_board_folds_where_there_is_little_room(
    stage: Stage, qtbot: QtBot, width: int, folded: bool
) -> None:
    stage.window.resize(width, 800)

    qtbot.waitUntil(lambda: stage.window.width() == width)
    assert stage.window.side.folded is folded  # type: ignore[attr-defined]


def test_another_theme_holds_at_once_and_is_kept_on_the_machine(stage: Stage) -> None:
    stage.doings.choose("choose_theme", "dark")

    assert stage.desk.look.dark
    assert stage.doings.chosen("choose_theme") == "dark"
    stage.desk.look.set_theme("light")


def test_a_new_account_is_written_in_the_board_s_own_line(stage: Stage) -> None:
    stage.doings.go("settings")

    stage.doings.act("new_account")

    assert stage.window.pages.current == "board"
