"""Paints an account of a list with columns: one height for every row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.lists.columns import Column, ColumnRow
from four_notebooks.models.lists.rows import ROW
from four_notebooks.views.lists.account_painter import ground
from four_notebooks.views.lists.column_head import GAP, LEFT, RIGHT, places
from four_notebooks.views.look import Look

HEIGHT = 56
LOWER = 29
"""Where the second line begins."""
TIGHT = 400
"""Under this width a name has the upper line to itself."""


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
        middle = HEIGHT / 2 if not row.small and not row.note else 19
        painter.drawEllipse(QPointF(box.left() + 20, box.top() + middle), 5, 5)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        end = box.right() + 1 - RIGHT + GAP
        tight = box.width() < TIGHT
        for column, left in places(self._columns(), box.width()):
            place = QRect(box.left() + left, box.top(), column.width, HEIGHT)
            if tight:
                place.setTop(box.top() + LOWER)
                place.setHeight(20)
            self._cell(painter, place, column, row, selected)
            end = min(end, place.left())
        left = box.left() + LEFT
        room = QRect(left, box.top(), end - GAP - left, HEIGHT)
        upper = box.right() - RIGHT - left if tight else room.width()
        self._name(painter, room, row, upper)
        painter.restore()

    def _cell(
        self, painter: QPainter, place: QRect, column: Column, row: ColumnRow, selected: bool
    ) -> None:
        cell = row.cells.get(column.code)
        if cell is None or not cell.text:
            return
        theme = self._look.theme
        ink, font = theme.ink2, self._look.font("figures", 13)
        if cell.red:
            ink = theme.red
        elif cell.notebook:
            # On the tint of a selected row only ink is dark enough.
            ink = theme.ink if selected else self._look.letter_colour(cell.notebook)
            font = self._look.font("sans", 13, bold=True)
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        self._line(painter, place, cell.text, font, ink, side)

    def _name(self, painter: QPainter, room: QRect, row: ColumnRow, wide: int) -> None:
        """The name in ``wide`` pixels, and below it in ``room`` what is known of the account."""
        theme = self._look.theme
        low = not row.small and not row.note and wide == room.width()
        upper = room if low else QRect(room.left(), room.top() + 8, wide, 22)
        bold = self._look.font("sans", 15, bold=True)
        self._line(painter, upper, row.title, bold, theme.ink)
        if low:
            return
        lower = QRect(room.left(), room.top() + LOWER, room.width(), 20)
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
