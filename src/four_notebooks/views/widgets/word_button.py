"""What buttons with words on them share."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from four_notebooks.views.look import Look


class WordButton(QAbstractButton):
    """Words to press, never narrower than they are; a subclass paints them.

    ``beside`` is the room left and right of the words together, in pixels.
    """

    beside = 24

    def __init__(self, look: Look, text: str, font: QFont, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(text)
        look.changed.connect(self.update)

    def say(self, text: str) -> None:
        """Show another text; it is also the accessible name."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def tall(self) -> int:
        """How high it is, in pixels."""
        return 26

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + self.beside, self.tall())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()
