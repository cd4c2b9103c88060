"""Paints a planned visit of the day: hour, dot, name, strategy in full, window and marks."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from four_notebooks.models.lists.rows import ROW
from four_notebooks.models.today.rows import DayRow, Mark, write_now
from four_notebooks.views.look import Look
from four_notebooks.views.theme.ramp import bar_colour, chip_colour
from four_notebooks.views.today.plain_painter import chosen_ground
from four_notebooks.views.today.written import Written

TIME, RAIL, GAP, AIR, SIDE = 58, 12, 14, 13, 8
_NAME_PX, _SMALL_PX, _TIME_PX, _CHIP_PX = 15, 12, 16, 11
_CHIP_HIGH, _BAR, _CHIP_LEAST = 18, 3, 58
_WIDE = 640


_RIGHT = Qt.TextElideMode.ElideRight
_BETWEEN = " · "


def _fitting(words: str, metrics: QFontMetrics, room: int) -> str:
    """As many whole parts of a line as there is room for; the place goes first."""
    parts = words.split(_BETWEEN)
    while len(parts) > 1 and metrics.horizontalAdvance(_BETWEEN.join(parts)) > room:
        parts.pop()
    return _BETWEEN.join(parts)


class VisitPainter(QStyledItemDelegate):
    """Draws the rows of the day's list; each is as high as what it says."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.editing = 0  # The visit whose hour stands in a field now.
        self._written = Written(look)

    def forget(self) -> None:
        """Other fonts or colours: nothing that was laid out holds any more."""
        self._written.forget()

    # -- sizes --------------------------------------------------------------------

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as name and text, or as what stands at the right."""
        row = index.data(ROW)
        width = self._view.viewport().width()
        if not isinstance(row, DayRow):
            return QSize(width, 60)
        small = self._small().lineSpacing()
        room = self._text_width(row, width)
        below = small if self._small_below(row, room) else 0
        text = self._name().lineSpacing() + 3 + below + self._written.height(row, room)
        return QSize(width, max(text, self._aside_height(row)) + 2 * AIR)

    def time_rect(self, rect: QRect) -> QRect:
        """Where the hour of a row stands, for who edits it there."""
        return QRect(rect.left() + SIDE - 4, rect.top() + AIR - 5, TIME + 8, 28)

    def link_rect(self, row: DayRow, rect: QRect) -> QRect:
        """Where "write now" stands in a row that waits; nowhere in others."""
        if not row.waits:
            return QRect()
        wide = self._small().horizontalAdvance(write_now()) + 12
        right = rect.right() - SIDE + 7 - self._beside_link(row)
        return QRect(right - wide, rect.top() + AIR - 3, wide, 26)

    def _beside_link(self, row: DayRow) -> int:
        """How much of the line the window's chip takes, with the gap before it."""
        return self._chip_width(row.chip.text) + 10 if row.chip is not None else 0

    def _name(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("sans", _NAME_PX, bold=True))

    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("figures", _SMALL_PX))

    def _lines_of(self, row: DayRow) -> list[tuple[Mark, ...]]:
        """Two short marks share a line where the day is wide."""
        together = 2 if self._view.viewport().width() >= _WIDE else 1
        marks = row.marks
        return [marks[at : at + together] for at in range(0, len(marks), together)]

    def _aside_height(self, row: DayRow) -> int:
        small = self._small().lineSpacing() + 4 if row.waits else 0
        high = _CHIP_HIGH + _BAR + 4 if row.chip is not None else small
        return high + self._small().lineSpacing() * len(self._lines_of(row))

    def _aside_width(self, row: DayRow) -> int:
        small = self._small()
        wide = [small.horizontalAdvance(_joined(line)) for line in self._lines_of(row)]
        if row.waits:
            wide.append(self._beside_link(row) + small.horizontalAdvance(write_now()))
        elif row.chip is not None:
            wide.append(self._chip_width(row.chip.text))
        return max(wide, default=0)

    def _chip_width(self, text: str) -> int:
        font = self._look.font("figures", _CHIP_PX, bold=True)
        return max(_CHIP_LEAST, QFontMetrics(font).horizontalAdvance(text) + 16)

    def _text_width(self, row: DayRow, width: int) -> int:
        aside = self._aside_width(row)
        taken = 2 * SIDE + TIME + RAIL + 2 * GAP + (aside + GAP if aside else 0)
        return max(60, width - taken)

    def _small_below(self, row: DayRow, room: int) -> bool:
        """Whether the small words have no room beside the name."""
        name = self._name().horizontalAdvance(row.title)
        return name + 8 + self._small().horizontalAdvance(row.small) > room

    # -- painting -----------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one visit."""
        row = index.data(ROW)
        if not isinstance(row, DayRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        box = option.rect.adjusted(SIDE, AIR, -SIDE, -AIR)
        self._time(painter, box, row)
        self._rail(painter, box, row)
        self._words(painter, box, row)
        self._aside(painter, box, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            box = QRectF(option.rect).adjusted(1, 2, -1, -2)
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            ground = chosen_ground(self._look)
            painter.setBrush(ground if selected else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.rule, 1))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left() + SIDE, bottom, option.rect.right() - SIDE, bottom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _ink(self, row: DayRow) -> QColor:
        return self._look.theme.ink3 if row.over else self._look.theme.ink

    def _time(self, painter: QPainter, box: QRect, row: DayRow) -> None:
        if row.key == self.editing:
            return
        font = self._look.font("figures", _TIME_PX, bold=True)
        if row.minute is None or QFontMetrics(font).horizontalAdvance(row.time) > TIME:
            font = self._look.font("sans", _SMALL_PX)
        painter.setFont(font)
        painter.setPen(self._ink(row) if row.minute is not None else self._look.theme.ink2)
        place = QRect(box.left(), box.top() - 1, TIME, 22)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, row.time)

    def _rail(self, painter: QPainter, box: QRect, row: DayRow) -> None:
        colour = QColor(self._look.notebook_colour(row.notebook))
        middle = QPointF(box.left() + TIME + GAP + RAIL / 2, box.top() + 11)
        if row.over:
            colour.setAlphaF(0.55)
        halo = QColor(colour)
        halo.setAlphaF(0.2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawEllipse(middle, 10, 10)
        painter.setBrush(colour)
        painter.drawEllipse(middle, 6, 6)

    def _words(self, painter: QPainter, box: QRect, row: DayRow) -> None:
        left = box.left() + TIME + RAIL + 2 * GAP
        room = self._text_width(row, box.width() + 2 * SIDE)
        font = self._look.font("sans", _NAME_PX, bold=True)
        font.setStrikeOut(row.over)
        name, small = QFontMetrics(font), self._small()
        line = box.top() + name.ascent()
        painter.setFont(font)
        painter.setPen(self._ink(row))
        title = name.elidedText(row.title, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(left, line, title)
        top = box.top() + name.lineSpacing() + 3
        font = self._look.font("figures", _SMALL_PX)
        font.setStrikeOut(row.over)
        painter.setFont(font)
        painter.setPen(self._look.theme.ink3 if row.over else self._look.theme.ink2)
        if self._small_below(row, room):
            words = small.elidedText(_fitting(row.small, small, room), _RIGHT, room)
            painter.drawText(left, line + small.lineSpacing(), words)
            top += small.lineSpacing()
        else:
            painter.drawText(left + name.horizontalAdvance(row.title) + 8, line, row.small)
        self._written.paint(painter, QPointF(left, top), row, room)

    def _aside(self, painter: QPainter, box: QRect, row: DayRow) -> None:
        top = box.top()
        if row.waits:
            painter.setFont(self._look.font("sans", _SMALL_PX))
            painter.setPen(self._look.theme.a)
            high = self._small().lineSpacing()
            place = QRect(box.left(), top + 1, box.width() - self._beside_link(row), high)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, write_now())
            top += 0 if row.chip is not None else high + 4
        if row.chip is not None:
            self._chip(painter, box, row, top)
            top += _CHIP_HIGH + _BAR + 4
        painter.setFont(self._look.font("figures", _SMALL_PX))
        for line in self._lines_of(row):
            self._marks(painter, QRect(box.left(), top, box.width(), 0), line)
            top += self._small().lineSpacing()

    def _chip(self, painter: QPainter, box: QRect, row: DayRow, top: int) -> None:
        """How much of the window is left: in words on its colour, and as a bar below."""
        assert row.chip is not None
        theme, left = self._look.theme, row.chip.left
        wide = self._chip_width(row.chip.text)
        chip = QRectF(box.right() + 1 - wide, top + 1, wide, _CHIP_HIGH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chip_colour(theme, left))
        painter.drawRoundedRect(chip, _CHIP_HIGH / 2, _CHIP_HIGH / 2)
        painter.setPen(theme.button_ink)
        painter.setFont(self._look.font("figures", _CHIP_PX, bold=True))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, row.chip.text)
        bar = QRectF(chip.left() + 6, chip.bottom() + 3, wide - 12, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.bar_back)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if left > 0:
            bar.setWidth(max(_BAR, bar.width() * left))
            painter.setBrush(bar_colour(theme, left))
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _marks(self, painter: QPainter, line: QRect, marks: tuple[Mark, ...]) -> None:
        """Several short words on one line, the last at the right edge."""
        theme, small = self._look.theme, self._small()
        right = line.right() + 1
        for number, mark in enumerate(reversed(marks)):
            if number:
                right -= small.horizontalAdvance(_DOT)
                painter.setPen(theme.ink3)
                painter.drawText(right, line.top() + small.ascent(), _DOT)
            right -= small.horizontalAdvance(mark.text)
            painter.setPen(theme.red if mark.red else theme.ink2)
            painter.drawText(right, line.top() + small.ascent(), mark.text)


_DOT = " · "


def _joined(marks: tuple[Mark, ...]) -> str:
    return _DOT.join(mark.text for mark in marks)
