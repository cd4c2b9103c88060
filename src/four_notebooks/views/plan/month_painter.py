"""Paints a day of the month: its number, its load, and its first visits."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.plan.days import CELL, Day, MonthGrid
from four_notebooks.models.plan.rows import DayHead, VisitRow
from four_notebooks.views.look import Look
from four_notebooks.views.plan.broken import broken
from four_notebooks.views.plan.visit_painter import chosen_ground

SIDE, TOP, HEAD, DOT = 8, 5, 26, 12
TEXT_PX = 11
_MOST_LINES = 2


class MonthPainter(QStyledItemDelegate):
    """Draws as many visits as have room, and says how many more there are."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.chosen = 0
        """The visit that is taken up or was clicked."""

    def _font(self, row: VisitRow) -> QFont:
        font = self._look.font("figures", TEXT_PX)
        font.setStrikeOut(row.over)
        return font

    def lines(self, cell: QRect, day: Day) -> list[tuple[VisitRow, QRect, list[str]]]:
        """The visits that have room in a cell, each with its place and words."""
        box = cell.adjusted(SIDE, TOP + HEAD, -SIDE, -4)
        found: list[tuple[VisitRow, QRect, list[str]]] = []
        top = box.top()
        for place, row in enumerate(day.rows):
            font = self._font(row)
            high = QFontMetrics(font).lineSpacing()
            words = _broken(font, row, box.width() - DOT)
            left = len(day.rows) - place - 1
            room = box.bottom() + 1 - top - (high if left else 0)
            if high * len(words) > room:
                break
            found.append((row, QRect(box.left(), top, box.width(), high * len(words)), words))
            top += high * len(words) + 1
        return found

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one day."""
        day = index.data(CELL)
        model = index.model()
        if not isinstance(day, Day) or not isinstance(model, MonthGrid):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = day.head.day.month != model.month
        self._ground(painter, option, day.head, outside)
        self._head(painter, option.rect.adjusted(SIDE, TOP, -SIDE, 0), day.head, outside)
        shown = self.lines(option.rect, day)
        for row, place, words in shown:
            self._visit(painter, place, row, words)
        if len(shown) < len(day.rows):
            self._more(painter, option.rect, shown, len(day.rows) - len(shown))
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, head: DayHead, outside: bool
    ) -> None:
        theme = self._look.theme
        if head.today:
            painter.fillRect(option.rect, theme.card)
        elif outside or not head.kind.works:
            painter.fillRect(option.rect, theme.paper2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.rule, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.focus, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -3, -3), 5, 5)

    def _head(self, painter: QPainter, box: QRect, head: DayHead, outside: bool) -> None:
        theme = self._look.theme
        font = self._look.font("figures", 13, bold=True)
        number = str(head.day.day)
        plate = QRectF(
            box.left() - 3, box.top(), QFontMetrics(font).horizontalAdvance(number) + 12, 21
        )
        painter.setFont(font)
        if head.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.chip_on)
            painter.drawRoundedRect(plate, 5, 5)
        quiet = outside or head.past or not head.kind.works
        painter.setPen(theme.chip_on_ink if head.today else theme.ink2 if quiet else theme.ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        where = plate if head.today else plate.translated(3, 0)
        align = Qt.AlignmentFlag.AlignHCenter if head.today else Qt.AlignmentFlag.AlignLeft
        painter.drawText(where, middle | align, number)
        small = self._look.font("figures", TEXT_PX, bold=head.full)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        load = head.load if head.count else ""
        line = QRectF(box.left(), box.top(), box.width(), 21)
        painter.setPen(theme.over if head.over else theme.ink2)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, load)
        room = line.width() - plate.width() - metrics.horizontalAdvance(load) - 10
        plain = self._look.font("sans", TEXT_PX)
        words = (head.kind_words, head.short_kind)
        width = QFontMetrics(plain).horizontalAdvance
        kind = next((each for each in words if each and width(each) <= room), "")
        painter.setFont(plain)
        painter.setPen(theme.good if head.kind.listed and head.kind.works else theme.ink2)
        beside = QRectF(plate.right() + 4, box.top(), room, 21)
        painter.drawText(beside, middle | Qt.AlignmentFlag.AlignLeft, kind)

    def _visit(self, painter: QPainter, place: QRect, row: VisitRow, words: list[str]) -> None:
        theme = self._look.theme
        if row.key == self.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(chosen_ground(theme))
            painter.drawRoundedRect(QRectF(place).adjusted(-3, 0, 3, 0), 3, 3)
        font = self._font(row)
        metrics = QFontMetrics(font)
        colour = QColor(self._look.notebook_colour(row.notebook))
        if row.over:
            colour.setAlphaF(0.45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(place.left(), place.top() + 3, 3, place.height() - 5), 1, 1)
        painter.setFont(font)
        red = (row.bare or row.too_late) and not row.over
        painter.setPen(theme.red if red else theme.ink2 if row.over else theme.ink)
        top = place.top()
        for line in words:
            painter.drawText(place.left() + DOT - 4, top + metrics.ascent(), line)
            top += metrics.lineSpacing()

    def _more(
        self,
        painter: QPainter,
        cell: QRect,
        shown: list[tuple[VisitRow, QRect, list[str]]],
        count: int,
    ) -> None:
        font = self._look.font("figures", TEXT_PX)
        metrics = QFontMetrics(font)
        top = shown[-1][1].bottom() + 2 if shown else cell.top() + TOP + HEAD
        painter.setFont(font)
        painter.setPen(self._look.theme.ink2)
        words = self.tr("{count} more").format(count=count)
        if top + metrics.lineSpacing() <= cell.bottom() + 1:
            painter.drawText(cell.left() + SIDE + DOT - 4, top + metrics.ascent(), words)


def _broken(font: QFont, row: VisitRow, width: int) -> list[str]:
    """Hour and name on two lines; where the name would be cut, the name alone."""
    if row.time:
        words = broken(font, f"{row.time} {row.title}", width, _MOST_LINES)
        if not words[-1].endswith("…"):
            return words
    return broken(font, row.title, width, _MOST_LINES + 1)
