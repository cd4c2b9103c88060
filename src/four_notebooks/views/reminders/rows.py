"""The lines of the reminders: a name, what came due, and two drawings to press."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from four_notebooks.models.lists.rows import ROW
from four_notebooks.models.reminders.reminder_list import ReminderList, ReminderRow
from four_notebooks.models.tips import tip
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.look import Look

ROW_HEIGHT = 44
_PRESS = 28
_DRAWING = 17
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
SNOOZE, DONE = "alarm", "check"


def presses(row: QRect) -> dict[str, QRect]:
    """Where a row's drawings are pressed: put off, and done at its right edge."""
    top = row.top() + (row.height() - _PRESS) // 2
    done = QRect(row.right() - _PRESS, top, _PRESS, _PRESS)
    return {SNOOZE: done.translated(-_PRESS - 2, 0), DONE: done}


class ReminderPainter(QStyledItemDelegate):
    """Draws a line; ``over`` is the drawing under the mouse, as (row, drawing)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.over: tuple[int, str] = (-1, "")

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for all."""
        return QSize(100, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        row = index.data(ROW)
        if not isinstance(row, ReminderRow):
            return
        theme = self._look.theme
        painter.save()
        painter.setPen(QPen(theme.rule, 1))
        painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected):
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint_a)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -1), 5, 5)
        self._words(painter, option.rect, row)
        for drawing, place in presses(option.rect).items():
            self._drawing(painter, place, drawing, (index.row(), drawing) == self.over)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, row: ReminderRow) -> None:
        """The name, and under it what came due."""
        theme = self._look.theme
        left = rect.left() + 3
        width = presses(rect)[SNOOZE].left() - 6 - left
        for text, font, ink, top in (
            (row.title, self._look.font("figures", 13), theme.ink, 4),
            (row.text, self._look.font("figures", 12), theme.red if row.red else theme.ink2, 22),
        ):
            painter.setFont(font)
            painter.setPen(ink)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width)
            place = QRect(left, rect.top() + top, width, 19)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
            )

    def _drawing(self, painter: QPainter, place: QRect, drawing: str, over: bool) -> None:
        theme = self._look.theme
        if over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.chip)
            painter.drawRoundedRect(QRectF(place), 6, 6)
        spot = QRect(QPoint(0, 0), QSize(_DRAWING, _DRAWING))
        spot.moveCenter(place.center())
        scale = painter.device().devicePixelRatioF()
        ink = theme.ink if over else theme.ink2
        painter.drawPixmap(spot, self._look.icon_pixmap(drawing, ink, _DRAWING, scale))


class ReminderRows(PaperList):
    """Enter opens, S asks until when to put off, Delete is done; the drawings do the same.

    ``snooze_wanted`` carries where to ask on the screen, ``done_wanted`` comes for what
    ``keys`` says; a pressed drawing makes its own row the current one first.
    """

    snooze_wanted = Signal(QPoint)
    done_wanted = Signal()

    def __init__(self, look: Look, model: ReminderList, name: str, parent: QWidget) -> None:
        super().__init__(look, model, name, parent)
        self._painter = ReminderPainter(look, self)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)

    def place_of_current(self) -> QPoint:
        """Where on the screen something about the current row is asked."""
        box = self.visualRect(self.currentIndex())
        at = presses(box)[SNOOZE].bottomLeft() if box.isValid() else QPoint(8, 8)
        return self.viewport().mapToGlobal(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S and Delete; the rest as in every list."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and self.keys() and event.key() == Qt.Key.Key_S:
            self.snooze_wanted.emit(self.place_of_current())
        elif plain and self.keys() and event.key() == Qt.Key.Key_Delete:
            self.done_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The drawing under the mouse stands out."""
        super().mouseMoveEvent(event)
        self._point(self._pressed(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """None does any more."""
        super().leaveEvent(event)
        self._point((-1, ""))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drawing is pressed, or a row chosen."""
        row, drawing = self._pressed(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not drawing:
            super().mousePressEvent(event)
            return
        self.clearSelection()
        self.setCurrentIndex(self.model().index(row, 0))
        if drawing == DONE:
            self.done_wanted.emit()
        else:
            self.snooze_wanted.emit(self.place_of_current())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two presses of a drawing are no wish to open."""
        if not self._pressed(event.position().toPoint())[1]:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a drawing does."""
        if isinstance(event, QHelpEvent):
            _, drawing = self._pressed(event.pos())
            says = {SNOOZE: self.tr("Put off (S)"), DONE: self.tr("Done (Del)")}
            QToolTip.showText(event.globalPos(), tip(says.get(drawing, "")), self)
            return True
        return super().viewportEvent(event)

    def _pressed(self, at: QPoint) -> tuple[int, str]:
        index = self.indexAt(at)
        if index.isValid():
            for drawing, place in presses(self.visualRect(index)).items():
                if place.contains(at):
                    return index.row(), drawing
        return -1, ""

    def _point(self, over: tuple[int, str]) -> None:
        if over != self._painter.over:
            self._painter.over = over
            self.viewport().update()
