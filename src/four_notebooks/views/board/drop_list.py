"""A list of cards that takes drops: opens a hole where the card would go, and scrolls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from four_notebooks.models.board.notebook import MIME, NotebookModel, unpacked
from four_notebooks.models.board.order import Order
from four_notebooks.views.board.card_list import CardList
from four_notebooks.views.look import Look

EDGE = 40
GHOST = 70


class DropList(CardList):
    """``dropped`` carries the accounts and the one they go in front of (0: the end).

    ``refused`` says that cards cannot be put in order here, because it is not by hand.
    """

    dropped = Signal(object, int)
    refused = Signal()

    def __init__(
        self,
        model: NotebookModel,
        look: Look,
        *,
        fourth_signs: Callable[[], bool],
        empty: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        self._empty = empty
        self._over = False
        self._place = QPoint()
        super().__init__(model, look, fourth_signs=fourth_signs, parent=parent)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._roll = QTimer(self)
        self._roll.setInterval(16)
        self._roll.timeout.connect(self._rolled)

    def _by_hand(self) -> bool:
        return self.notebook_model.order is Order.HAND

    def _only_own(self, ids: list[int]) -> bool:
        row_of = self.notebook_model.row_of
        return all(row_of(account_id) >= 0 for account_id in ids)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards are welcome; files go to the window."""
        if event.mimeData().hasFormat(MIME):
            self._over = True
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.viewport().update()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Open a hole where the cards would go."""
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        self._place = event.position().toPoint()
        if not self._by_hand() and self._only_own(unpacked(event.mimeData())):
            self._leave()
            self.refused.emit()
            event.ignore()
            return
        self._over = True
        self._open()
        near = self._place.y() < EDGE or self._place.y() > self.viewport().height() - EDGE
        if near and not self._roll.isActive():
            self._roll.start()
        elif not near:
            self._roll.stop()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The cards went on."""
        self._leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """The cards are to come here."""
        ids = unpacked(event.mimeData())
        by_hand = self._by_hand()
        row = self.insertion_row(event.position().toPoint().y()) if by_hand else self.count()
        self._leave()
        if not ids or (not by_hand and self._only_own(ids)):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        shown = self.notebook_model.ids
        while row < len(shown) and shown[row] in ids:
            row += 1
        self.dropped.emit(ids, shown[row] if row < len(shown) else 0)

    def _open(self) -> None:
        row = self.insertion_row(self._place.y()) if self._by_hand() else -1
        self.open_hole(row, min(GHOST, self._size.height))
        self.viewport().update()

    def _leave(self) -> None:
        self._roll.stop()
        self._over = False
        self.open_hole(-1, 0)
        self.viewport().update()

    def _rolled(self) -> None:
        """Scroll while the drag is held near the edge, the faster the nearer."""
        y, height = self._place.y(), self.viewport().height()
        depth = EDGE - y if y < EDGE else y - (height - EDGE)
        if depth <= 0:
            self._roll.stop()
            return
        step = 3 + depth // 3
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (-step if y < EDGE else step))
        self._open()

    def paint_over(self, painter: QPainter) -> None:
        """The hole a card would fill, or a line where there are no cards."""
        if self._over:
            self._paint_ghost(painter)
        if self.count() == 0 and self.hole < 0:
            self._paint_empty(painter)

    def _paint_ghost(self, painter: QPainter) -> None:
        colour = self._look.notebook_colour(self._notebook)
        if self.hole >= 0:
            rect = QRectF(self.hole_rect())
        else:
            rect = QRectF(self.viewport().rect().adjusted(3, 6, -3, -6))
        ground = QColor(colour)
        ground.setAlphaF(0.07)
        edge = QColor(colour)
        edge.setAlphaF(0.65)
        pen = QPen(edge, 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.5, 2.0])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setFont(self._look.font("sans", 12))
        painter.setPen(self._look.theme.ink3)
        rect = self.viewport().rect().adjusted(10, 18, -10, -10)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(rect, flags | Qt.TextFlag.TextWordWrap, self._empty())
