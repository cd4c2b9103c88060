"""Round chips that can be on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.widgets.word_button import WordButton


class Chip(WordButton):
    """A rounded label to press; on, it is dark."""

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, look.font("figures", 12), parent)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        edge = theme.chip_on if on else theme.chip_rule
        if self.underMouse() and not on:
            edge = theme.ink3
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.chip_on if on else theme.chip)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = rect.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setPen(theme.chip_on_ink if on else theme.ink2)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
