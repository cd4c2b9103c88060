"""The visits of one day: taken up by the mouse, dropped between others, moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from four_notebooks.models.plan.days import DayList
from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.look import Look
from four_notebooks.views.plan.carrying import accounts_in, carry_visits, visits_in, welcome
from four_notebooks.views.plan.visit_painter import VisitPainter

EDGE = 28


class VisitList(PaperList):
    """Wishes: ``visits_dropped`` and ``accounts_dropped`` carry ids and the visit they go in
    front of (0: none), ``refused`` says that this day has passed, ``chosen_alone`` that the
    other days' choice is to go, ``step_wanted`` carries days and places to move by keys.
    """

    visits_dropped = Signal(object, int)
    accounts_dropped = Signal(object, int)
    refused = Signal()
    chosen_alone = Signal()
    step_wanted = Signal(int, int)
    day_wanted = Signal(int)
    number_pressed = Signal(int)
    delete_wanted = Signal()
    focused = Signal()

    def __init__(self, look: Look, model: DayList, name: str, parent: QWidget) -> None:
        super().__init__(look, model, name, parent)
        self.day_model = model
        self.setItemDelegate(VisitPainter(look, self))
        self.setSpacing(0)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(False)
        self.setMinimumWidth(60)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._mark: int | None = None

    @property
    def past(self) -> bool:
        """Whether this day has passed, so that nothing can be put on it."""
        return self.day_model.head is not None and self.day_model.head.past

    # -- taking up and putting down -------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take up the chosen visits that can be moved."""
        rows = [row for row in self.rows() if isinstance(row, VisitRow) and row.movable]
        names = [row.title for row in rows]
        carry_visits(self, [row.key for row in rows], names, self._look)
        self._leave()

    def place_at(self, at: QPoint) -> int:
        """The visit in front of which something dropped here goes; 0 for the end."""
        for row in range(self.day_model.rowCount()):
            box = self.visualRect(self.day_model.index(row))
            if at.y() < box.center().y():
                return self.day_model.key_at(row) or 0
        return 0

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Visits and accounts are welcome; files go to the window."""
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        if not self._answer(event):
            return
        at = event.position().toPoint()
        self._mark = self.place_at(at)
        bar = self.verticalScrollBar()
        if at.y() < EDGE:
            bar.setValue(bar.value() - 12)
        elif at.y() > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + 12)
        self.viewport().update()

    def _answer(self, event: QDragMoveEvent) -> bool:
        if not welcome(event.mimeData()):
            event.ignore()
            return False
        if self.past:
            event.ignore()
            self.refused.emit()
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        self._leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is to come here."""
        visits, accounts = visits_in(event.mimeData()), accounts_in(event.mimeData())
        place = self.place_at(event.position().toPoint())
        self._leave()
        if self.past or not (visits or accounts):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if visits:
            self.visits_dropped.emit(visits, place)
        else:
            self.accounts_dropped.emit(accounts, place)

    def _leave(self) -> None:
        self._mark = None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The visits, and where something would be dropped."""
        super().paintEvent(event)
        if self._mark is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._look.theme.focus)
        ground = QColor(colour)
        ground.setAlphaF(0.07)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(2, 1, -2, -2), 6, 6)
        if self._mark:
            box = self.visualRect(self.day_model.index(self.day_model.place_of(self._mark)))
            painter.setPen(QPen(colour, 2))
            top = max(1, box.top() - 2)
            painter.drawLine(box.left() + 6, top, box.right() - 6, top)

    # -- keys and mouse ---------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl visits of several days are chosen, else those of this day alone."""
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.chosen_alone.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and arrows move the chosen visits; Left and Right go to the next day."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == (
            Qt.KeyboardModifier.ControlModifier
        ):
            steps = {
                Qt.Key.Key_Left: (-1, 0),
                Qt.Key.Key_Right: (1, 0),
                Qt.Key.Key_Up: (0, -1),
                Qt.Key.Key_Down: (0, 1),
            }
            if key in steps:
                self.step_wanted.emit(*steps[Qt.Key(key)])
                return
            if Qt.Key.Key_1 <= key <= Qt.Key.Key_7:
                self.number_pressed.emit(key - Qt.Key.Key_1)
                return
        elif event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self.day_wanted.emit(-1 if key == Qt.Key.Key_Left else 1)
                return
            if key == Qt.Key.Key_Delete:
                self.delete_wanted.emit()
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """This day is the one that is meant now."""
        super().focusInEvent(event)
        self.focused.emit()
