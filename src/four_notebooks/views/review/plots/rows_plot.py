"""Bars that lie: a name, a bar of parts, the figure; dashed marks to be compared with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent

from four_notebooks.models.review.chart import Bar
from four_notebooks.views.review.plots.plot import Plot, Spot

LOW, HIGH, WIDE = 24, 44, 420
LONGEST, LEAST_BAR = 110, 130
THICK = 12


class RowsPlot(Plot):
    """Names stand left of the bars, over them where they are long or the plot is narrow."""

    def height_wanted(self) -> int:
        """Room for every row."""
        count = len(self.chart.bars) if self.chart is not None else 0
        return max(96, count * (38 if self._stacked() else LOW + 4) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names that go over their bars want more height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _stacked(self) -> bool:
        """Whether names stand over their bars."""
        bars = self.chart.bars if self.chart is not None else ()
        longest = max((self.width_of(bar.label) for bar in bars), default=0)
        figures = max((self.width_of(bar.shown) for bar in bars), default=0)
        return longest > LONGEST or self.width() - longest - figures < LEAST_BAR

    def _top(self) -> float:
        assert self.chart is not None
        longest = max((bar.length for bar in self.chart.bars), default=0.0)
        if self._hollow():
            longest = max(part.value for bar in self.chart.bars for part in bar.parts)
        return self.chart.top or longest or 1.0

    def _hollow(self) -> bool:
        """Whether parts lie over each other instead of end to end."""
        assert self.chart is not None
        return any(part.hollow for bar in self.chart.bars for part in bar.parts)

    def _rows(self) -> list[tuple[Bar, QRectF]]:
        assert self.chart is not None
        bars = self.chart.bars
        height = min(HIGH if self._stacked() else 36, self.height() / max(1, len(bars)))
        return [
            (bar, QRectF(0, number * height, self.width(), height))
            for number, bar in enumerate(bars)
        ]

    def spots(self) -> list[Spot]:
        """Every row."""
        return [
            Spot(box.adjusted(1, 1, -1, -1), bar.behind, bar.tip or f"{bar.label}: {bar.shown}")
            for bar, box in self._rows()
        ]

    def draw(self, painter: QPainter) -> None:
        """All rows."""
        assert self.chart is not None
        figures = max(self.width_of(bar.shown) for bar in self.chart.bars) + 8
        names = max(self.width_of(bar.label) for bar in self.chart.bars) + 12
        stacked = self._stacked()
        for number, (bar, box) in enumerate(self._rows()):
            if self.is_hovered(number):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.theme.paper2)
                painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 5, 5)
            if stacked:
                line = QRectF(box.left() + 4, box.top() + 2, box.width() - 8, 17)
                self.words(painter, line.adjusted(0, 0, -figures, 0), bar.label)
                self.words(painter, line, bar.shown, "ink", Qt.AlignmentFlag.AlignRight)
                self._bar(painter, bar, QRectF(line.left(), line.bottom() + 2, line.width(), 9))
            else:
                name = QRectF(box.left() + 4, box.top(), names, box.height())
                self.words(painter, name, bar.label)
                said = QRectF(box.right() - figures - 4, box.top(), figures, box.height())
                self.words(painter, said, bar.shown, "ink", Qt.AlignmentFlag.AlignRight)
                room = QRectF(name.right(), 0, said.left() - name.right(), THICK)
                room.moveTop(box.center().y() - THICK / 2)
                self._bar(painter, bar, room)

    def _bar(self, painter: QPainter, bar: Bar, room: QRectF) -> None:
        theme = self.look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.bar_back)
        painter.drawRoundedRect(room, 3, 3)
        scale = room.width() / self._top()
        left = room.left()
        over = self._hollow()
        for part in bar.parts:
            if part.value <= 0:
                continue
            length = max(2.0, part.value * scale)
            place = QRectF(left, room.top(), length, room.height())
            if part.hollow:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self.colour(part.colour), 1.5))
                painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
                painter.setPen(Qt.PenStyle.NoPen)
            else:
                painter.setBrush(self.colour(part.colour))
                painter.drawRoundedRect(place.adjusted(0, 2, 0, -2) if over else place, 3, 3)
            left += 0 if over else length
        if bar.mark is not None:
            at = int(min(room.left() + bar.mark * scale, room.right() - 1))
            top, foot = int(room.top() - 2), int(room.bottom() + 3)
            for pen in (QPen(theme.paper, 4), QPen(theme.ink, 1.5, Qt.PenStyle.DashLine)):
                painter.setPen(pen)
                painter.drawLine(at, top, at, foot)
