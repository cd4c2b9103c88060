"""What is said below the line for a new account when its name or number is there already."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.method.values import Notebook
from four_notebooks.models.already_there import AlreadyThere, There
from four_notebooks.services.book import Book
from four_notebooks.services.likeness import Likeness
from four_notebooks.views.board.new_line import NewLine
from four_notebooks.views.widgets.already_there import AlreadyThereLine


def opened(stage: Stage, qtbot: QtBot) -> tuple[NewLine, AlreadyThereLine]:
    """The inbox's line, in a window that has the keyboard."""
    column = stage.page.columns[Notebook.INBOX]
    stage.page.new_account()
    stage.page.activateWindow()
    column.new_line.setFocus()
    qtbot.waitUntil(column.new_line.hasFocus)
    return column.new_line, column.there_line


def test_a_name_without_form_and_place_is_found_again(stage: Stage, qtbot: QtBot) -> None:
    there = stage.book.accounts.create("苏州华锐轴承有限公司", notebook=Notebook.B)
    line, says = opened(stage, qtbot)

    line.setText("华锐轴承股份有限公司")

    qtbot.waitUntil(says.isVisible)
    assert says.text() == "Perhaps already there: 苏州华锐轴承有限公司 (B) · same name"
    assert says.accessibleName() == says.text()
    assert says.account_id == there.id
    assert line.text() == "华锐轴承股份有限公司"
    assert line.hasFocus()


def test_a_number_behind_the_name_is_found_again(stage: Stage, qtbot: QtBot) -> None:
    stage.book.accounts.create("苏州华锐轴承有限公司", phones=("139 0000 0077",))
    line, says = opened(stage, qtbot)

    line.setText("老朱的厂 13900000077")

    qtbot.waitUntil(says.isVisible)
    assert says.text().endswith("same phone")


def test_nothing_is_said_of_a_new_name_and_the_line_goes_with_the_words(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.book.accounts.create("苏州华锐轴承有限公司")
    line, says = opened(stage, qtbot)
    line.setText("华锐轴承")
    qtbot.waitUntil(says.isVisible)

    line.setText("别的新客户")

    qtbot.waitUntil(says.isHidden)
    assert says.text() == ""


def test_down_and_return_open_what_is_there_instead(stage: Stage, qtbot: QtBot) -> None:
    there = stage.book.accounts.create("苏州华锐轴承有限公司")
    line, says = opened(stage, qtbot)
    line.setText("华锐轴承")
    qtbot.waitUntil(says.isVisible)
    wanted: list[int] = []
    stage.page.account_wanted.connect(wanted.append)

    QTest.keyClick(line, Qt.Key.Key_Down)
    assert says.hasFocus()
    QTest.keyClick(says, Qt.Key.Key_Return)

    assert wanted == [there.id]
    assert line.text() == ""
    assert says.isHidden()


def test_return_makes_the_account_all_the_same(stage: Stage, qtbot: QtBot) -> None:
    stage.book.accounts.create("苏州华锐轴承有限公司")
    line, says = opened(stage, qtbot)
    line.setText("华锐轴承")
    qtbot.waitUntil(says.isVisible)

    QTest.keyClick(line, Qt.Key.Key_Return)

    assert stage.book.accounts.named("华锐轴承")


def test_nothing_comes_while_a_word_is_composed(stage: Stage, qtbot: QtBot) -> None:
    stage.book.accounts.create("苏州华锐轴承有限公司")
    line, says = opened(stage, qtbot)
    line.setText("华锐")
    looks = stage.page.findChild(AlreadyThere)
    assert looks is not None
    QApplication.sendEvent(line, QInputMethodEvent("zhoucheng", []))
    looks.look_now()
    assert says.isHidden()

    chosen = QInputMethodEvent()
    chosen.setCommitString("轴承")
    QApplication.sendEvent(line, chosen)

    qtbot.waitUntil(says.isVisible)
    assert line.text() == "华锐轴承"


def test_only_another_account_is_told_again(stage: Stage, qtbot: QtBot) -> None:
    first = stage.book.accounts.create("苏州华锐轴承有限公司")
    told: list[There | None] = []
    looks = AlreadyThere(stage.book, stage.page)
    looks.found.connect(told.append)
    looks.ask("华锐轴承")
    qtbot.waitUntil(lambda: bool(told))

    for name in ("华锐轴承有限公司", "华锐轴承股份有限公司"):
        looks.ask(name)
        looks.look_now()

    assert [each.account_id if each else 0 for each in told] == [first.id]


def test_with_ten_thousand_accounts_a_look_takes_less_than_five_milliseconds(book: Book) -> None:
    one = book.accounts.create("恒远印务有限公司")
    numbered = [
        replace(one, id=n, name=f"第{n}机械厂", phones=(f"139{n:08}",)) for n in range(2, 10_002)
    ]
    likeness = Likeness([one, *numbered])
    times = []
    for number in range(2, 2_002, 20):
        began = perf_counter()
        found = likeness.find(f"第{number}机械厂有限公司", (f"139{number:08}",))
        times.append(perf_counter() - began)
        assert [each.account_id for each in found] == [number]

    assert sorted(times)[95] < 0.005


def test_the_menu_of_a_notebook_leads_to_the_import(stage: Stage, qtbot: QtBot) -> None:
    stage.ask.entry = "Import a list…"
    cards = stage.page.columns[Notebook.B].cards

    with qtbot.waitSignal(stage.page.import_wanted):
        cards.menu_wanted.emit(cards.rect().center())

    assert "Import a list…\tCtrl+Shift+I" in stage.ask.offered
