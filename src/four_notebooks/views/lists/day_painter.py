"""Paints a planned visit of the day: hour, dot, name, strategy, marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.lists.rows import ROW
from four_notebooks.views.lists.day_rows import DayRow
from four_notebooks.views.look import Look

TIME, RAIL, GAP, AIR = 58, 12, 14, 13
MOST_LINES = 3
_NAME_PX, _SMALL_PX, _TEXT_PX, _TIME_PX = 15, 12, 13, 16


def wrapped(look: Look, text: str, width: int, most: int = MOST_LINES) -> list[str]:
    """A text in serif broken into lines of a width, the last one shortened if it must be."""
    font = look.font("serif", _TEXT_PX)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(40, width))
        start, length = line.textStart(), line.textLength()
        if len(found) == most - 1 and start + length < len(text):
            rest = QFontMetrics(font).elidedText(
                text[start:], Qt.TextElideMode.ElideRight, max(40, width)
            )
            found.append(rest)
            break
        found.append(text[start : start + length].rstrip())
    layout.endLayout()
    return found


class DayPainter(QStyledItemDelegate):
    """Draws the rows of Today's list; as high as their text."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._over = parent

    def _aside_width(self, row: DayRow) -> int:
        metrics = QFontMetrics(self._look.font("sans", _SMALL_PX))
        return max((metrics.horizontalAdvance(mark.text) for mark in row.marks), default=0)

    def _text_width(self, row: DayRow, width: int) -> int:
        aside = self._aside_width(row)
        return width - 2 * 8 - TIME - RAIL - 2 * GAP - (aside + GAP if aside else 0)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as name and text, or as the marks."""
        row = index.data(ROW)
        width = self._view_width()
        if not isinstance(row, DayRow):
            return QSize(width, 60)
        small = QFontMetrics(self._look.font("sans", _SMALL_PX)).lineSpacing()
        name = QFontMetrics(self._look.font("sans", _NAME_PX, bold=True)).lineSpacing()
        serif = QFontMetrics(self._look.font("serif", _TEXT_PX)).lineSpacing()
        lines = len(self._lines(row, self._text_width(row, width)))
        extra = small if self._small_below(row, width) else 0
        high = max(name + 3 + extra + serif * max(1, lines), small * len(row.marks))
        return QSize(width, high + 2 * AIR)

    def _lines(self, row: DayRow, width: int) -> list[str]:
        """The text in lines; of a visit that is over, one is enough."""
        return wrapped(self._look, row.text, width, 1 if row.over else MOST_LINES)

    def _view_width(self) -> int:
        viewport = getattr(self._over, "viewport", None)
        return int(viewport().width()) if viewport is not None else self._over.width()

    def _small_below(self, row: DayRow, width: int) -> bool:
        """Whether the small words have no room beside the name."""
        name = QFontMetrics(self._look.font("sans", _NAME_PX, bold=True))
        small = QFontMetrics(self._look.font("sans", _SMALL_PX))
        needed = name.horizontalAdvance(row.title) + 8 + small.horizontalAdvance(row.small)
        return needed > self._text_width(row, width)

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
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        box = option.rect.adjusted(8, AIR, -8, -AIR)
        ink = theme.ink3 if row.over else theme.ink
        painter.setPen(ink)
        painter.setFont(self._look.font("figures", _TIME_PX, bold=True))
        time_font = painter.font()
        if QFontMetrics(time_font).horizontalAdvance(row.time) > TIME:
            painter.setFont(self._look.font("sans", _SMALL_PX, bold=True))
        painter.drawText(QRect(box.left(), box.top() - 1, TIME, 22), 0, row.time)
        self._rail(painter, box, row)
        self._words(painter, box, row, ink)
        self._asides(painter, box, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = QRectF(option.rect).adjusted(1, 2, -1, -2)
        if selected or focused:
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint_a if selected else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.rule, 1))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left() + 8, bottom, option.rect.right() - 8, bottom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

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

    def _words(self, painter: QPainter, box: QRect, row: DayRow, ink: QColor) -> None:
        theme = self._look.theme
        left = box.left() + TIME + RAIL + 2 * GAP
        width = self._text_width(row, box.width() + 16)
        name_font = self._look.font("sans", _NAME_PX, bold=True)
        name_font.setStrikeOut(row.over)
        small_font = self._look.font("sans", _SMALL_PX)
        small_font.setStrikeOut(row.over)
        name = QFontMetrics(name_font)
        small = QFontMetrics(small_font)
        top = box.top()
        painter.setFont(name_font)
        painter.setPen(ink)
        title = name.elidedText(row.title, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(left, top + name.ascent(), title)
        below = self._small_below(row, box.width() + 16)
        painter.setFont(small_font)
        painter.setPen(theme.ink3 if row.over else theme.ink2)
        if below:
            top += small.lineSpacing()
            words = small.elidedText(row.small, Qt.TextElideMode.ElideRight, width)
            painter.drawText(left, top + name.ascent(), words)
        else:
            beside = left + name.horizontalAdvance(row.title) + 8
            painter.drawText(beside, top + name.ascent(), row.small)
        serif = self._look.font("serif", _TEXT_PX)
        metrics = QFontMetrics(serif)
        painter.setFont(serif)
        text_ink = theme.ink3 if row.over else theme.ink2
        painter.setPen(theme.red if row.missing else text_ink)
        line_top = top + name.lineSpacing() + 3
        for line in self._lines(row, width):
            painter.drawText(left, line_top + metrics.ascent(), line)
            line_top += metrics.lineSpacing()

    def _asides(self, painter: QPainter, box: QRect, row: DayRow) -> None:
        theme = self._look.theme
        font = self._look.font("figures", _SMALL_PX)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        top = box.top() + 3
        for mark in row.marks:
            painter.setPen(theme.red if mark.red else theme.ink2)
            place = QRect(box.left(), top, box.width(), metrics.lineSpacing())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, mark.text)
            top += metrics.lineSpacing()
