"""The 80/20 curve: how much of the amount the largest accounts hold."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from four_notebooks.views.review.plots.plot import Plot, Spot

FOOT, SIDE, HEAD = 20, 40, 8


class CurvePlot(Plot):
    """Accounts to the right, amount upwards, both as shares; dashed at a fifth and four fifths."""

    def height_wanted(self) -> int:
        """High enough to read."""
        return 150

    def _room(self) -> QRectF:
        return QRectF(SIDE, HEAD, self.width() - SIDE - 22, self.height() - HEAD - FOOT)

    def _place(self, x: float, y: float) -> QPointF:
        room = self._room()
        return QPointF(room.left() + x * room.width(), room.bottom() - y * room.height())

    def spots(self) -> list[Spot]:
        """The fifth at the left."""
        assert self.chart is not None
        room = self._room()
        fifth = self.chart.guides[0] if self.chart.guides else 1.0
        box = QRectF(room.left(), room.top(), room.width() * fifth, room.height())
        return [Spot(box, self.chart.behind, self.chart.aside)]

    def draw(self, painter: QPainter) -> None:
        """Axis, guides, curve."""
        chart, theme, room = self.chart, self.look.theme, self._room()
        assert chart is not None
        small = self.font_of(11)
        if chart.guides is not None:
            fifth = QRectF(room.left(), room.top(), room.width() * chart.guides[0], room.height())
            painter.fillRect(fifth, theme.tint_a)
        right, centre = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
        for n in range(6):
            share = n / 5
            painter.setPen(QPen(theme.rule if n else theme.chip_rule, 1))
            painter.drawLine(self._place(0, share), self._place(1, share))
            y = self._place(0, share).y()
            place = QRectF(0, y - 8, SIDE - 6, 16)
            self.words(painter, place, f"{share * 100:.0f} %", "ink2", right, small)
            under = QRectF(self._place(share, 0).x() - 24, room.bottom() + 3, 48, FOOT - 3)
            self.words(painter, under, f"{share * 100:.0f} %", "ink2", centre, small)
        self._curve(painter)

    def _curve(self, painter: QPainter) -> None:
        chart, theme = self.chart, self.look.theme
        assert chart is not None
        path = QPainterPath(self._place(*chart.points[0]))
        for point in chart.points[1:]:
            path.lineTo(self._place(*point))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.a, 2.5))
        painter.drawPath(path)
        if chart.guides is not None:
            x, y = chart.guides
            painter.setPen(QPen(theme.ink2, 1, Qt.PenStyle.DashLine))
            painter.drawLine(self._place(x, 0), self._place(x, 1))
            painter.drawLine(self._place(0, y), self._place(1, y))
