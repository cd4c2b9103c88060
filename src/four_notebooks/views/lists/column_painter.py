"""Paints an account of a list with columns: one height for every row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.lists.columns import Column, ColumnRow
from four_notebooks.models.lists.rows import ROW
from four_notebooks.views.lists.account_painter import ground
from four_notebooks.views.lists.column_head import GAP, LEFT, RIGHT, places
from four_notebooks.views.look import Look

HEIGHT = 56


class ColumnPainter(QStyledItemDelegate):
    """The name over a quiet line with the note in serif; the cells in their columns."""

    def __init__(
        self, look: Look, columns: Callable[[], Sequence[Column]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = columns

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height."""
        return QSize(100, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one account."""
        row = index.data(ROW)
        if not isinstance(row, ColumnRow):
            return
        painter.save()
        ground(painter, option, self._look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.notebook_colour(row.notebook))
        painter.drawEllipse(QPointF(box.left() + 20, box.top() + 19), 5, 5)
        end = box.right() + 1 - RIGHT + GAP
        for column, left in places(self._columns(), box.width()):
            end = min(end, box.left() + left)
            place = QRect(box.left() + left, box.top(), column.width, HEIGHT)
            self._cell(painter, place, column, row)
        room = QRect(box.left() + LEFT, box.top(), end - GAP - box.left() - LEFT, HEIGHT)
        self._name(painter, room, row)
        painter.restore()

    def _cell(self, painter: QPainter, place: QRect, column: Column, row: ColumnRow) -> None:
        cell = row.cells.get(column.code)
        if cell is None or not cell.text:
            return
        theme = self._look.theme
        ink, font = theme.ink2, self._look.font("figures", 13)
        if cell.red:
            ink = theme.red
        elif cell.notebook:
            ink = self._look.letter_colour(cell.notebook)
            font = self._look.font("sans", 13, bold=True)
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        self._line(painter, place, cell.text, font, ink, side)

    def _name(self, painter: QPainter, room: QRect, row: ColumnRow) -> None:
        theme = self._look.theme
        low = not row.small and not row.note
        upper = room if low else QRect(room.left(), room.top() + 8, room.width(), 22)
        bold = self._look.font("sans", 15, bold=True)
        self._line(painter, upper, row.title, bold, theme.ink)
        if low:
            return
        lower = QRect(room.left(), room.top() + 29, room.width(), 20)
        small = self._look.font("sans", 12)
        used = 0
        if row.small:
            self._line(painter, lower, row.small, small, theme.ink2)
            used = QFontMetrics(small).horizontalAdvance(row.small) + 10
        if row.note and room.width() - used > 40:
            rest = lower.adjusted(used, 0, 0, 0)
            self._line(painter, rest, row.note, self._look.font("serif", 13), theme.ink)

    @staticmethod
    def _line(
        painter: QPainter,
        place: QRect,
        text: str,
        font: QFont,
        ink: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)
