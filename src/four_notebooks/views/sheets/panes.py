"""Papers side by side that give way in a narrow page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from four_notebooks.views.look import Look


class Sheet(QFrame):
    """A sheet of paper, rounded at the top, down to the foot of the page."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 10, 10, 0)
        self.column.setSpacing(6)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The paper and its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.shadow)
        box = QRectF(self.rect()).adjusted(0, 0, 0, 20)
        painter.drawRoundedRect(box.translated(0, 1), 10, 10)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(box, 10, 10)
        painter.end()
