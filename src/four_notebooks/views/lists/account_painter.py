"""Paints an account of the bin: its name and a few quiet words on one line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.lists.rows import ROW
from four_notebooks.views.lists.account_rows import AccountRow
from four_notebooks.views.look import Look

LOW = 40
_LEFT = 34


class AccountPainter(QStyledItemDelegate):
    """One line for each account."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height."""
        return QSize(100, LOW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one account."""
        row = index.data(ROW)
        if not isinstance(row, AccountRow):
            return
        painter.save()
        ground(painter, option, self._look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(8, 10, -10, -10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.notebook_colour(row.notebook))
        painter.drawEllipse(QPointF(box.left() + 12, box.top() + 10), 5, 5)
        theme = self._look.theme
        bold, plain = self._look.font("sans", 15, bold=True), self._look.font("sans", 12)
        words = QFontMetrics(plain).horizontalAdvance(row.small)
        room = box.adjusted(_LEFT, 0, -(words + 16), 0)
        metrics = QFontMetrics(bold)
        painter.setFont(bold)
        painter.setPen(theme.ink)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room.left(), room.top() - 1 + metrics.ascent(), title)
        painter.setFont(plain)
        painter.setPen(theme.ink2)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, right, row.small)
        painter.restore()


def ground(painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
    """The line under a row, and what shows that it is selected or current."""
    theme, box = look.theme, option.rect
    painter.setPen(QPen(theme.rule, 1))
    painter.drawLine(box.left() + 8, box.bottom(), box.right() - 8, box.bottom())
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if selected or focused:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.tint_a if selected else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 2, -1, -3), 6, 6)
