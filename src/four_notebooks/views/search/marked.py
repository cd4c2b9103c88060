"""One line of text in which the words found are marked as with a pen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from four_notebooks.views.account.offsets import qt_position
from four_notebooks.views.theme.palette import Theme

Marks = Sequence[tuple[int, int]]
IN_SIGHT = 0.5
"""A first mark that begins farther along the line than this is brought nearer,"""
LEAD = 0.3
"""so that no more of the line than this stands before it."""


class MarkedLine:
    """A text laid out on one line of at most ``width`` pixels, its first mark in sight."""

    def __init__(self, text: str, marks: Marks, font: QFont, width: float, theme: Theme) -> None:
        metrics = QFontMetricsF(font)
        self.text, places = fitted(text, marks, metrics, width)
        self._layout = QTextLayout(self.text, font)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([_format(self.text, place, theme) for place in places])
        self._layout.beginLayout()
        line = self._layout.createLine()
        line.setLineWidth(1e6)
        self._layout.endLayout()
        self.width = line.naturalTextWidth()
        self.height = line.height()

    def draw(self, painter: QPainter, at: QPointF, ink: QColor) -> None:
        """Draw it with its left upper corner there; marks have their own ink."""
        painter.setPen(ink)
        self._layout.draw(painter, at)


def fitted(
    text: str, marks: Marks, metrics: QFontMetricsF, width: float
) -> tuple[str, list[tuple[int, int]]]:
    """What of a text fits a width, cut at the head if its first mark lay too far in."""
    text = text.replace("\n", " ")
    cut = 0
    if marks and metrics.horizontalAdvance(text[: marks[0][0]]) > width * IN_SIGHT:
        marked = metrics.horizontalAdvance("…" + text[marks[0][0] : marks[0][1]] + "…")
        cut = _start(text, marks[0][0], metrics, min(width * LEAD, width - marked))
        text = "…" + text[cut:]
    shift = cut - 1 if cut else 0
    shown = _elided(text, metrics, width)
    end = len(shown) - (shown != text)
    found = [(max(0, a - shift), min(end, b - shift)) for a, b in marks]
    return shown, [(a, b) for a, b in found if a < b]


def _start(text: str, mark: int, metrics: QFontMetricsF, room: float) -> int:
    """The first character that is left, so that no more than ``room`` stands before a mark."""
    start = mark
    while start > 0 and metrics.horizontalAdvance(text[start - 1 : mark]) < room:
        start -= 1
    return start


def _elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """The text, ended by an ellipsis where it does not fit."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    low, high = 0, len(text)
    room = width - metrics.horizontalAdvance("…")
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle]) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def _format(text: str, place: tuple[int, int], theme: Theme) -> QTextLayout.FormatRange:
    start, end = qt_position(text, place[0]), qt_position(text, place[1])
    marked = QTextLayout.FormatRange()
    marked.start = start
    marked.length = end - start
    marked.format = marker(theme)
    return marked


def marker(theme: Theme) -> QTextCharFormat:
    """The pen that words found are marked with."""
    pen = QTextCharFormat()
    pen.setBackground(theme.marker)
    pen.setForeground(theme.marker_ink)
    return pen
