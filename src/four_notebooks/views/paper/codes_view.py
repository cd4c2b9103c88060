"""QR codes side by side, always dark on white, or no telephone reads them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from four_notebooks.exchange.paper.codes import squares

SIDE = 300
QUIET = 4
"""Squares left white round a code, as its standard asks."""
BETWEEN = 18


class CodesView(QWidget):
    """One code per text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._codes: list[list[list[bool]]] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these texts; they are read aloud as they are."""
        self._codes = [squares(text) for text in texts]
        self.setAccessibleDescription("\n".join(texts))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of them in a row."""
        count = max(1, len(self._codes))
        return QSize(count * (SIDE + BETWEEN), SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Squares of whole pixels, so that their edges are sharp."""
        painter = QPainter(self)
        left = 0
        for code in self._codes:
            side = len(code) + 2 * QUIET
            square = max(1, SIDE // side)
            painter.fillRect(left, 0, square * side, square * side, QColor(Qt.GlobalColor.white))
            for y, row in enumerate(code):
                for x, dark in enumerate(row):
                    if dark:
                        at = (left + (x + QUIET) * square, (y + QUIET) * square)
                        painter.fillRect(*at, square, square, QColor(Qt.GlobalColor.black))
            left += SIDE + BETWEEN
