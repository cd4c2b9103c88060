"""QR codes side by side, always dark on white, or no telephone reads them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from four_notebooks.exchange.paper.codes import squares

LEAST = 260
"""Pixels of a code's side under which telephones find it hard to read."""
QUIET = 4
"""Squares left white round a code, as its standard asks."""
BETWEEN = 18


class CodesView(QWidget):
    """One code per text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._codes: list[list[list[bool]]] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these texts; they are read aloud as they are."""
        self._codes = [squares(text) for text in texts]
        self.setAccessibleDescription("\n".join(texts))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for all of them in a row."""
        count = max(1, len(self._codes))
        return QSize(count * (LEAST + BETWEEN), LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As large as there is room, in squares of whole pixels, so that their edges are sharp."""
        painter = QPainter(self)
        count = max(1, len(self._codes))
        room = min((self.width() - (count - 1) * BETWEEN) // count, self.height())
        left = (self.width() - count * room - (count - 1) * BETWEEN) // 2
        for code in self._codes:
            _paint(painter, code, left, (self.height() - room) // 2, room)
            left += room + BETWEEN


def _paint(painter: QPainter, code: list[list[bool]], left: int, top: int, room: int) -> None:
    side = len(code) + 2 * QUIET
    square = max(1, room // side)
    left += (room - square * side) // 2
    top += (room - square * side) // 2
    painter.fillRect(left, top, square * side, square * side, QColor(Qt.GlobalColor.white))
    black = QColor(Qt.GlobalColor.black)
    for y, row in enumerate(code):
        for x, dark in enumerate(row):
            if dark:
                at = (left + (x + QUIET) * square, top + (y + QUIET) * square)
                painter.fillRect(*at, square, square, black)
