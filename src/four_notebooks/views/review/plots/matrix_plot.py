"""From where to where: a field per pair of places, the darker the more moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from four_notebooks.views.review.plots.plot import Plot, Spot

HEAD = 20

LEAST_CONTRAST = 4.6
"""Of a number against its field; PRODUCT asks for 4.5."""


class MatrixPlot(Plot):
    """Rows are where accounts came from, columns where they went."""

    def height_wanted(self) -> int:
        """Room for every place."""
        return HEAD + 7 * 20

    def _side(self) -> float:
        assert self.chart is not None
        return float(max(self.width_of(name) for name in self.chart.names) + 12)

    def _field(self, row: int, column: int) -> QRectF:
        assert self.chart is not None
        side, count = self._side(), len(self.chart.names)
        wide = (self.width() - side) / count
        high = min(30.0, (self.height() - HEAD) / count)
        return QRectF(side + column * wide, HEAD + row * high, wide, high)

    def spots(self) -> list[Spot]:
        """Every field that holds moves."""
        assert self.chart is not None
        return [
            Spot(
                self._field(cell.row, cell.column).adjusted(1, 1, -1, -1),
                cell.behind,
                f"{cell.behind.title}: {cell.value}",
            )
            for cell in self.chart.cells
        ]

    def draw(self, painter: QPainter) -> None:
        """Names and fields."""
        chart, theme = self.chart, self.look.theme
        assert chart is not None
        small = self.font_of(11)
        centre = Qt.AlignmentFlag.AlignHCenter
        for number, name in enumerate(chart.names):
            box = self._field(number, 0)
            place = QRectF(0, box.top(), self._side() - 8, box.height())
            self.words(painter, place, name, font=small)
            over = self._field(0, number)
            head = QRectF(over.left(), 0, over.width(), HEAD)
            self.words(painter, head, name, "ink2", centre, small)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.paper2)
            for column in range(len(chart.names)):
                if column != number:
                    painter.drawRoundedRect(self._inner(number, column), 3, 3)
        most = max(cell.value for cell in chart.cells)
        for number, cell in enumerate(chart.cells):
            inks = (theme.ink, theme.button_ink, theme.paper)
            part = 0.18 + 0.82 * cell.value / most
            ground = readable(theme.paper, theme.button, part, inks)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground.lighter(108) if self.is_hovered(number) else ground)
            box = self._inner(cell.row, cell.column)
            painter.drawRoundedRect(box, 3, 3)
            painter.setFont(self.font_of(12, bold=True))
            painter.setPen(legible(ground, *inks))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(cell.value))

    def _inner(self, row: int, column: int) -> QRectF:
        return self._field(row, column).adjusted(1, 1, -1, -1)


def mixed(ground: QColor, ink: QColor, part: float) -> QColor:
    """So much of one colour in another."""

    def between(low: float, high: float) -> float:
        return low + (high - low) * part

    return QColor.fromRgbF(
        between(ground.redF(), ink.redF()),
        between(ground.greenF(), ink.greenF()),
        between(ground.blueF(), ink.blueF()),
    )


def readable(paper: QColor, colour: QColor, part: float, inks: Sequence[QColor]) -> QColor:
    """So much of a colour in the paper, or a little less, so that one of the inks is read on it."""
    ground = mixed(paper, colour, part)
    while part > 0 and contrast(ground, legible(ground, *inks)) < LEAST_CONTRAST:
        part -= 0.02
        ground = mixed(paper, colour, part)
    return ground


def legible(ground: QColor, *inks: QColor) -> QColor:
    """The ink that stands out most."""
    return max(inks, key=lambda ink: contrast(ground, ink))


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG)."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
