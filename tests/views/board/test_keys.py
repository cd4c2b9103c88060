"""Everything the mouse can do with cards, the keyboard can do too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Notebook
from four_notebooks.models.board.order import Order
from four_notebooks.services.book import Book

if TYPE_CHECKING:
    from conftest import Stage

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(stage: Stage, notebook: Notebook, key: Qt.Key, how: Qt.KeyboardModifier = PLAIN) -> None:
    """A key with the keyboard in a notebook."""
    QTest.keyClick(stage.page.columns[notebook].cards, key, how)


def choose(stage: Stage, notebook: Notebook, row: int = 0) -> int:
    """Choose a card and give its notebook the keyboard."""
    cards = stage.page.columns[notebook].cards
    stage.page.activateWindow()
    cards.setFocus()
    cards.select_ids([stage.ids(notebook)[row]])
    return stage.ids(notebook)[row]


@pytest.mark.parametrize(
    ("key", "to"),
    [
        (Qt.Key.Key_1, Notebook.A),
        (Qt.Key.Key_3, Notebook.C),
        (Qt.Key.Key_4, Notebook.D),
        (Qt.Key.Key_0, Notebook.INBOX),
    ],
)
def test_control_and_a_figure_moves_to_that_notebook(
    stage: Stage, key: Qt.Key, to: Notebook
) -> None:
    card = choose(stage, Notebook.B)
    press(stage, Notebook.B, key, CONTROL)
    assert card in stage.ids(to)


def test_control_and_arrows_move_to_the_neighbour_and_within(stage: Stage) -> None:
    card = choose(stage, Notebook.B, 1)
    press(stage, Notebook.B, Qt.Key.Key_Up, CONTROL)
    assert stage.ids(Notebook.B)[0] == card
    press(stage, Notebook.B, Qt.Key.Key_Down, CONTROL)
    press(stage, Notebook.B, Qt.Key.Key_Down, CONTROL)
    assert stage.ids(Notebook.B)[2] == card
    press(stage, Notebook.B, Qt.Key.Key_Right, CONTROL)
    assert card in stage.ids(Notebook.C)
    assert stage.page.columns[Notebook.C].cards.current_id() == card


def test_a_card_at_the_end_does_not_go_further(stage: Stage) -> None:
    choose(stage, Notebook.B, len(stage.ids(Notebook.B)) - 1)
    before = stage.ids(Notebook.B)
    press(stage, Notebook.B, Qt.Key.Key_Down, CONTROL)
    assert stage.ids(Notebook.B) == before


def test_moving_within_another_order_gives_a_hint(stage: Stage) -> None:
    stage.page.board.sort(Order.HEAT)
    choose(stage, Notebook.B)
    before = stage.ids(Notebook.B)
    press(stage, Notebook.B, Qt.Key.Key_Down, CONTROL)
    assert stage.ids(Notebook.B) == before
    assert stage.page.hint_bar.isVisible()


def test_arrows_walk_through_a_notebook_and_to_the_next(stage: Stage) -> None:
    choose(stage, Notebook.B)
    press(stage, Notebook.B, Qt.Key.Key_Down)
    assert stage.page.columns[Notebook.B].cards.current_id() == stage.ids(Notebook.B)[1]
    press(stage, Notebook.B, Qt.Key.Key_Right)
    assert stage.page.choice.active().current_id() == stage.ids(Notebook.C)[1]
    press(stage, Notebook.C, Qt.Key.Key_End)
    assert stage.page.choice.active().current_id() == stage.ids(Notebook.C)[-1]


def test_return_opens_the_account(stage: Stage, qtbot: QtBot) -> None:
    card = choose(stage, Notebook.A, 1)
    with qtbot.waitSignal(stage.page.account_wanted) as wanted:
        press(stage, Notebook.A, Qt.Key.Key_Return)
    assert wanted.args == [card]


def test_delete_puts_into_the_bin_and_undo_brings_back(stage: Stage) -> None:
    before = stage.ids(Notebook.B)
    card = choose(stage, Notebook.B)
    press(stage, Notebook.B, Qt.Key.Key_Delete)
    assert card not in stage.ids(Notebook.B)
    assert stage.page.columns[Notebook.B].cards.current_id() == before[1]
    stage.page.hint_bar.press()
    assert stage.ids(Notebook.B) == before


def test_space_chooses_several_with_the_arrows(stage: Stage) -> None:
    choose(stage, Notebook.B)
    cards = stage.page.columns[Notebook.B].cards
    cards.selectionModel().clearSelection()
    press(stage, Notebook.B, Qt.Key.Key_Space)
    assert cards.selected_ids() == [stage.ids(Notebook.B)[0]]


def test_typing_over_the_cards_filters_them(stage: Stage) -> None:
    choose(stage, Notebook.B)
    QTest.keyClicks(stage.page.columns[Notebook.B].cards, "h")
    QTest.keyClicks(stage.page.title_row.box, "n")
    assert stage.page.board.filter.words == "hn"
    assert [stage.lines.line(i).name for i in stage.ids(Notebook.B)] == ["海纳物流"]
    QTest.keyClick(stage.page.title_row.box, Qt.Key.Key_Escape)
    assert stage.page.board.filter.empty


def test_copied_cards_are_lines_of_text(stage: Stage) -> None:
    choose(stage, Notebook.B)
    press(stage, Notebook.B, Qt.Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("华启精密制造")
    assert "KP2 李敏" in text


def test_a_pasted_line_becomes_an_account_here(stage: Stage) -> None:
    QGuiApplication.clipboard().setText("  德邻酒店 \n")
    choose(stage, Notebook.B)
    before = len(stage.ids(Notebook.B))
    press(stage, Notebook.B, Qt.Key.Key_V, CONTROL)
    assert len(stage.ids(Notebook.B)) == before + 1
    assert stage.book.accounts.named("德邻酒店")


def test_several_pasted_lines_are_shown_before_they_are_taken(stage: Stage) -> None:
    wanted: list[tuple[str, Notebook]] = []
    stage.page.paste_wanted.connect(lambda text, notebook: wanted.append((text, notebook)))
    QGuiApplication.clipboard().setText("恒远印务\n\n  德邻酒店 \n")
    choose(stage, Notebook.B)
    press(stage, Notebook.B, Qt.Key.Key_V, CONTROL)
    assert wanted == [("恒远印务\n\n  德邻酒店 \n", Notebook.B)]
    assert not stage.book.accounts.named("德邻酒店")


def test_several_lines_pasted_into_the_line_for_names_are_shown_first_too(stage: Stage) -> None:
    wanted: list[tuple[str, Notebook]] = []
    stage.page.paste_wanted.connect(lambda text, notebook: wanted.append((text, notebook)))
    column = stage.page.columns[Notebook.C]
    column.open_new_line()
    before = stage.ids(Notebook.C)

    QGuiApplication.clipboard().setText("恒远印务 13900000000\n德邻酒店\n")
    QTest.keyClick(column.new_line, Qt.Key.Key_V, CONTROL)
    assert wanted == [("恒远印务 13900000000\n德邻酒店\n", Notebook.C)]
    assert stage.ids(Notebook.C) == before

    QGuiApplication.clipboard().setText("德邻酒店")
    QTest.keyClick(column.new_line, Qt.Key.Key_V, CONTROL)
    assert column.new_line.text() == "德邻酒店"
    QTest.keyClick(column.new_line, Qt.Key.Key_Return)
    assert len(wanted) == 1
    assert stage.ids(Notebook.C)[1:] == before


def test_nothing_copied_makes_nothing(stage: Stage) -> None:
    QGuiApplication.clipboard().setText("  \n ")
    choose(stage, Notebook.B)
    press(stage, Notebook.B, Qt.Key.Key_V, CONTROL)
    assert "Nothing to paste" in stage.page.hint_bar.text


def test_four_hundred_leads_take_four_hundred_keys(
    book: Book, make_stage: Callable[..., Stage]
) -> None:
    book.accounts.create_many([f"线索 {n:03d}" for n in range(400)])
    stage = make_stage(book)
    inbox = stage.page.columns[Notebook.INBOX]
    assert inbox.isVisible(), "a book with nothing but leads begins with its inbox open"
    order = stage.ids(Notebook.INBOX)
    inbox.sorting.click()
    for at in range(400):
        key = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)[at % 4]
        press(stage, Notebook.INBOX, key)
    assert stage.ids(Notebook.INBOX) == []
    assert stage.ids(Notebook.A) == order[0::4]
    assert stage.ids(Notebook.D) == order[3::4]
    stage.page.board.tell_aftermath()
    assert stage.page.questions.isHidden(), "nobody is asked about leads that were never met"


def test_escape_ends_the_sorting(stage: Stage) -> None:
    stage.page.shelf.open(Notebook.INBOX)
    stage.page.columns[Notebook.INBOX].sorting.click()
    press(stage, Notebook.INBOX, Qt.Key.Key_Escape)
    assert not stage.page.deeds.sorting
    before = stage.ids(Notebook.INBOX)
    press(stage, Notebook.INBOX, Qt.Key.Key_1)
    assert stage.ids(Notebook.INBOX) == [i for i in before if "1" in stage.lines.line(i).keys], (
        "now a figure is typed into the filter"
    )
