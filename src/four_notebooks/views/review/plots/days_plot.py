"""Bars that stand, one per day, week or month, their parts on each other."""

from __future__ import annotations

from math import ceil, log10

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from four_notebooks.views.review.plots.plot import Plot, Spot

FOOT, HEAD, SIDE = 20, 16, 30
NAME_GAP = 8


def nice_top(largest: float, lines: int = 4) -> tuple[float, float]:
    """(the axis' end, the step between its lines), both round numbers."""
    if largest <= 0:
        return 1.0, 1.0
    rough = largest / lines
    size = 10.0 ** int(log10(rough)) if rough >= 1 else 1.0
    step = next(size * n for n in (1, 2, 5, 10, 20) if size * n * lines >= largest)
    return step * ceil(largest / step), step


class DaysPlot(Plot):
    """The value axis at the left, names below, as many as there is room for."""

    def height_wanted(self) -> int:
        """High enough to compare."""
        return 164

    def _room(self) -> QRectF:
        side = self._side()
        return QRectF(side, HEAD, self.width() - side - 4, self.height() - HEAD - FOOT)

    def _side(self) -> int:
        """Room for the largest figure of the axis."""
        return max(SIDE, self.width_of(f"{self._top()[0]:,.0f}", self.font_of(11)) + 8)

    def _top(self) -> tuple[float, float]:
        assert self.chart is not None
        return nice_top(max(bar.length for bar in self.chart.bars))

    def _columns(self) -> list[QRectF]:
        assert self.chart is not None
        room = self._room()
        wide = room.width() / max(1, len(self.chart.bars))
        return [
            QRectF(room.left() + n * wide, room.top(), wide, room.height())
            for n in range(len(self.chart.bars))
        ]

    def spots(self) -> list[Spot]:
        """Every column."""
        assert self.chart is not None
        return [
            Spot(box, bar.behind if bar.length else None, bar.tip)
            for bar, box in zip(self.chart.bars, self._columns(), strict=True)
        ]

    def draw(self, painter: QPainter) -> None:
        """Axis, bars, names."""
        self._axis(painter)
        assert self.chart is not None
        room, (top, _) = self._room(), self._top()
        columns = self._columns()
        widest = max(self.width_of(bar.label) for bar in self.chart.bars) + NAME_GAP
        every = max(1, ceil(widest / columns[0].width()))
        figures = self.font_of(11)
        for number, (bar, box) in enumerate(zip(self.chart.bars, columns, strict=True)):
            if self.is_hovered(number):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.theme.paper2)
                painter.drawRect(box)
            thick = min(34.0, max(2.0, box.width() * 0.64))
            foot = room.bottom()
            for part in bar.parts:
                high = part.value / top * room.height()
                if high > 0:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self.colour(part.colour))
                    left = box.center().x() - thick / 2
                    painter.drawRoundedRect(QRectF(left, foot - high, thick, high), 2, 2)
                    foot -= high
            if bar.shown and self.width_of(bar.shown, figures) + 4 <= box.width():
                place = QRectF(box.left(), foot - 15, box.width(), 14)
                centre = Qt.AlignmentFlag.AlignHCenter
                self.words(painter, place, bar.shown, "ink2", centre, figures)
            if number % every == 0:
                place = QRectF(box.center().x() - widest / 2, room.bottom() + 3, widest, FOOT - 3)
                centre = Qt.AlignmentFlag.AlignHCenter
                self.words(painter, place, bar.label, "ink2", centre, figures)

    def _axis(self, painter: QPainter) -> None:
        theme, room, (top, step) = self.look.theme, self._room(), self._top()
        value = 0.0
        while value <= top + step / 2:
            y = room.bottom() - value / top * room.height()
            painter.setPen(QPen(theme.rule if value else theme.chip_rule, 1))
            painter.drawLine(int(room.left()), int(y), int(room.right()), int(y))
            place = QRectF(0, y - 8, room.left() - 6, 16)
            right = Qt.AlignmentFlag.AlignRight
            self.words(painter, place, f"{value:,.0f}", "ink2", right, self.font_of(11))
            value += step
