"""Paints a line of a box: words at the left, when or how much at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.lists.rows import ROW
from four_notebooks.models.today.rows import PlainRow
from four_notebooks.views.look import Look

ROW_HEIGHT = 31
_NUMBER, _DOT = 22, 18


def chosen_ground(look: Look) -> QColor:
    """The ground of a chosen row; at night a little darker, so that red is read on it."""
    tint = look.theme.tint_a
    return tint.darker(125) if look.dark else tint


class PlainPainter(QStyledItemDelegate):
    """One height for all rows."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

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
        if not isinstance(row, PlainRow):
            return
        painter.save()
        self._ground(painter, option)
        self._words(painter, option.rect.adjusted(3, 0, -3, 0), row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.rule, 1))
        painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected):
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(chosen_ground(self._look))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -1), 5, 5)

    def _words(self, painter: QPainter, box: QRect, row: PlainRow) -> None:
        theme = self._look.theme
        font = self._look.font("figures", 13)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.red if row.red else theme.a if row.link else theme.ink2)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, row.aside)
        room = box.width() - metrics.horizontalAdvance(row.aside) - 12
        if row.number:
            painter.setPen(theme.ink3)
            painter.drawText(box, middle, row.number)
            box, room = box.adjusted(_NUMBER, 0, 0, 0), room - _NUMBER
        if row.notebook:
            self._dot(painter, box, row.notebook)
            box, room = box.adjusted(_DOT, 0, 0, 0), room - _DOT
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(theme.ink)
        painter.drawText(box, middle, title)
        more = f" · {row.more}" if row.more else ""
        used = metrics.horizontalAdvance(row.title)
        if more and used + metrics.horizontalAdvance(more) <= room:
            painter.setPen(theme.ink2)
            painter.drawText(box.adjusted(used, 0, 0, 0), middle, more)

    def _dot(self, painter: QPainter, box: QRect, notebook: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.notebook_colour(notebook))
        painter.drawEllipse(QPointF(box.left() + 5, box.center().y() + 1), 4, 4)
