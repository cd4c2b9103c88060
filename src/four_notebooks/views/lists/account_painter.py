"""Paints an account of the pool, the bin or the signed: one height for every row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.lists.rows import ROW
from four_notebooks.views.lists.account_rows import AccountRow
from four_notebooks.views.look import Look

HEIGHT, LOW = 62, 40
_LEFT = 34


class AccountPainter(QStyledItemDelegate):
    """Name and tags, a quiet line, the note in serif, what is due at the right.

    ``low`` rows have the name's line alone.
    """

    def __init__(self, look: Look, parent: QWidget, *, low: bool = False) -> None:
        super().__init__(parent)
        self._look, self._low = look, low

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height."""
        return QSize(100, LOW if self._low else HEIGHT)

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
        self._ground(painter, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(8, 10, -10, -10)
        colour = self._look.notebook_colour(row.notebook)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(box.left() + 12, box.top() + 10), 5, 5)
        aside = self._asides(painter, box, row)
        room = box.adjusted(_LEFT, 0, -(aside + 16 if aside else 0), 0)
        end = self._title(painter, room, row)
        self._tags(painter, room, row, end)
        if not self._low:
            self._below(painter, room, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.rule, 1))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left() + 8, bottom, option.rect.right() - 8, bottom)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint_a if selected else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -3), 6, 6)

    def _asides(self, painter: QPainter, box: QRect, row: AccountRow) -> int:
        theme = self._look.theme
        font = self._look.font("figures", 12)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        top, widest = box.top() + 2, 0
        for mark in row.marks:
            painter.setPen(theme.red if mark.red else theme.ink2)
            place = QRect(box.left(), top, box.width(), metrics.lineSpacing())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, mark.text)
            widest = max(widest, metrics.horizontalAdvance(mark.text))
            top += metrics.lineSpacing()
        return widest

    def _title(self, painter: QPainter, room: QRect, row: AccountRow) -> int:
        font = self._look.font("sans", 15, bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._look.theme.ink)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room.left(), room.top() - 1 + metrics.ascent(), title)
        return room.left() + metrics.horizontalAdvance(title) + 10

    def _tags(self, painter: QPainter, room: QRect, row: AccountRow, left: int) -> None:
        """Small plates beside the name, as many as there is room for, then quiet words."""
        theme = self._look.theme
        font = self._look.font("sans", 12)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for tag in row.tags:
            width = metrics.horizontalAdvance(tag) + 16
            if left + width > room.right():
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint_d)
            painter.drawRoundedRect(QRectF(left, room.top(), width, 20), 10, 10)
            painter.setPen(theme.ink2)
            painter.drawText(left + 8, room.top() + 1 + metrics.ascent(), tag)
            left += width + 6
        if self._low:
            painter.setPen(theme.ink2)
            painter.drawText(left, room.top() + 2 + metrics.ascent(), row.small)

    def _below(self, painter: QPainter, room: QRect, row: AccountRow) -> None:
        theme = self._look.theme
        small = self._look.font("sans", 12)
        serif = self._look.font("serif", 13)
        metrics = QFontMetrics(small)
        base = room.top() + 25 + metrics.ascent()
        painter.setFont(small)
        painter.setPen(theme.ink2)
        words = metrics.elidedText(row.small, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room.left(), base, words)
        left = room.left() + metrics.horizontalAdvance(words) + 14
        if row.note and room.right() - left > 60:
            painter.setFont(serif)
            painter.setPen(theme.ink)
            note = QFontMetrics(serif).elidedText(
                row.note, Qt.TextElideMode.ElideRight, room.right() - left
            )
            painter.drawText(left, base, note)
