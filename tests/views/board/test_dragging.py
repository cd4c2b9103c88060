"""Cards are dragged by the mouse, alone and together, within and between notebooks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from four_notebooks.method.values import Notebook
from four_notebooks.models.board.notebook import packed, unpacked
from four_notebooks.models.board.order import Filter, Order
from four_notebooks.services.book import Book

if TYPE_CHECKING:
    from conftest import Stage

LEFT = Qt.MouseButton.LeftButton


def drop_on(widget: QWidget, ids: list[int], at: QPoint) -> bool:
    """Cards are carried over a widget and let go there; whether it took them."""
    data = packed(ids, "")
    action, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, action, data, LEFT, plain)
    QApplication.sendEvent(widget, enter)
    move = QDragMoveEvent(at, action, data, LEFT, plain)
    QApplication.sendEvent(widget, move)
    if not move.isAccepted():
        return False
    drop = QDropEvent(QPointF(at), action, data, LEFT, plain)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def row_place(stage: Stage, notebook: Notebook, row: int) -> QPoint:
    """Just above the middle of a row, in the viewport."""
    cards = stage.page.columns[notebook].cards
    rect = cards.visualRect(cards.notebook_model.index(row))
    return QPoint(rect.center().x(), rect.top() + 4)


def test_moving_a_pressed_card_takes_up_all_that_are_chosen(stage: Stage) -> None:
    cards = stage.page.columns[Notebook.B].cards
    cards.select_ids(stage.ids(Notebook.B)[:2])
    place = cards.visualRect(cards.notebook_model.index(1)).center()
    QTest.mousePress(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    taken: list[list[int]] = []
    cards.drag_wanted.connect(lambda: taken.append(stage.page.choice.ids()))
    for step in range(1, 8):
        QTest.mouseMove(cards.viewport(), place + QPoint(step * 5, step * 3))
    assert taken[0] == stage.ids(Notebook.B)[:2]


def test_a_drop_puts_several_cards_in_front_of_the_one_below(stage: Stage) -> None:
    moving = [stage.ids(Notebook.A)[0], stage.ids(Notebook.B)[1]]
    cards = stage.page.columns[Notebook.C].cards
    assert drop_on(cards.viewport(), moving, row_place(stage, Notebook.C, 1))
    assert stage.ids(Notebook.C)[1:3] == moving
    assert stage.book.ledger.steps(1)[0].name.count == 2


def test_a_drop_within_a_notebook_puts_its_cards_in_order(stage: Stage) -> None:
    before = stage.ids(Notebook.B)
    cards = stage.page.columns[Notebook.B].cards
    assert drop_on(cards.viewport(), [before[0]], row_place(stage, Notebook.B, 3))
    assert stage.ids(Notebook.B) == [before[1], before[2], before[0], *before[3:]]


def test_below_the_last_card_is_the_end(stage: Stage) -> None:
    card = stage.ids(Notebook.B)[0]
    cards = stage.page.columns[Notebook.A].cards
    assert drop_on(cards.viewport(), [card], QPoint(60, cards.viewport().height() - 60))
    assert stage.ids(Notebook.A)[-1] == card


def test_in_another_order_a_drop_inside_is_refused_with_a_hint(stage: Stage) -> None:
    stage.page.board.sort(Order.NAME)
    before = stage.ids(Notebook.B)
    cards = stage.page.columns[Notebook.B].cards
    assert not drop_on(cards.viewport(), [before[0]], row_place(stage, Notebook.B, 3))
    assert stage.ids(Notebook.B) == before
    assert "hand order" in stage.page.hint_bar.text
    stage.page.hint_bar.press()
    assert stage.page.board.order is Order.HAND


def test_in_another_order_a_card_still_goes_to_another_notebook(stage: Stage) -> None:
    stage.page.board.sort(Order.URGENCY)
    card = stage.ids(Notebook.B)[0]
    cards = stage.page.columns[Notebook.C].cards
    assert drop_on(cards.viewport(), [card], QPoint(60, 100))
    assert card in stage.ids(Notebook.C)


def test_a_folded_notebook_takes_cards_on_its_spine(stage: Stage) -> None:
    card = stage.ids(Notebook.C)[0]
    stage.page.shelf.fold(Notebook.D)
    spine = stage.page.spines[Notebook.D]
    assert spine.isVisible()
    assert drop_on(spine, [card], QPoint(20, 200))
    assert stage.ids(Notebook.D)[-1] == card
    assert spine.words.cards == "3"


def test_a_drop_that_changes_nothing_makes_no_step(stage: Stage) -> None:
    before = stage.book.ledger.steps(1)[0].id
    card = stage.ids(Notebook.B)[1]
    cards = stage.page.columns[Notebook.B].cards
    drop_on(cards.viewport(), [card], row_place(stage, Notebook.B, 1))
    assert stage.book.ledger.steps(1)[0].id == before


def test_a_hole_opens_where_the_card_would_go_and_closes_again(stage: Stage) -> None:
    cards = stage.page.columns[Notebook.A].cards
    data = packed([stage.ids(Notebook.B)[0]], "")
    action, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = row_place(stage, Notebook.A, 1)
    QApplication.sendEvent(cards.viewport(), QDragEnterEvent(place, action, data, LEFT, plain))
    QApplication.sendEvent(cards.viewport(), QDragMoveEvent(place, action, data, LEFT, plain))
    assert cards.hole == 1
    assert not cards.hole_rect().intersects(cards.visualRect(cards.notebook_model.index(1)))
    drop_leave(cards.viewport())
    assert cards.hole == -1


def drop_leave(widget: QWidget) -> None:
    """The cards are carried away."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def test_files_are_left_to_the_window(stage: Stage) -> None:
    cards = stage.page.columns[Notebook.A].cards
    data = QMimeData()
    data.setText("something else")
    action, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), action, data, LEFT, plain)
    enter.ignore()
    cards.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_held_near_the_edge_the_list_scrolls(book: Book, make_stage: Callable[..., Stage]) -> None:
    book.accounts.create_many([f"客户{n}" for n in range(60)], notebook=Notebook.A)
    stage = make_stage(book)
    cards = stage.page.columns[Notebook.A].cards
    low = QPoint(60, cards.viewport().height() - 6)
    action, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    data = packed([stage.ids(Notebook.A)[0]], "")
    QApplication.sendEvent(cards.viewport(), QDragEnterEvent(low, action, data, LEFT, plain))
    QApplication.sendEvent(cards.viewport(), QDragMoveEvent(low, action, data, LEFT, plain))
    before = cards.verticalOffset()
    for _ in range(5):
        cards._rolled()
    assert cards.verticalOffset() > before
    drop_leave(cards.viewport())


def test_what_travels_names_the_accounts_and_reads_as_text(stage: Stage) -> None:
    ids = stage.ids(Notebook.A)[:2]
    data = packed(ids, stage.page.verbs.sentence(ids[0]))
    assert unpacked(data) == ids
    assert "同创电子" in data.text()


def test_a_filter_does_not_confuse_where_a_card_goes(stage: Stage) -> None:
    stage.page.board.sift(Filter(words="众诚"))
    shown = stage.ids(Notebook.C)
    assert len(shown) == 1
    card = stage.named("海川装饰")
    cards = stage.page.columns[Notebook.C].cards
    assert drop_on(cards.viewport(), [card], row_place(stage, Notebook.C, 0))
    order = list(stage.book.reader.ids("C"))
    assert order.index(card) == order.index(shown[0]) - 1
