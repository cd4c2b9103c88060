"""A strip over the editor that says one thing and may offer to do something about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from four_notebooks.views.account.chips import QuietButton
from four_notebooks.views.account.inks import form_css
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel


class Strip(QWidget):
    """Words on a coloured ground: violet for repeats, red for a write that failed."""

    acted = Signal()

    def __init__(self, look: Look, *, alarm: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._alarm = alarm
        self.words = PlainLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.action = QuietButton(parent=self)
        self.action.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, text: str, action: str = "") -> None:
        """Say something; empty text puts the strip away."""
        if text != self.words.text():
            self.words.setText(text)
            self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))

    def _restyle(self) -> None:
        theme = self._look.theme
        ink = theme.red if self._alarm else theme.repeat_ink
        self.setStyleSheet(form_css(self._look) + f"QLabel, QuietButton {{ color: {ink.name()} }}")
        self.words.setFont(self._look.font("sans", 12))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        theme = self._look.theme
        painter.setBrush(theme.red_tint if self._alarm else theme.repeat)
        painter.drawRoundedRect(self.rect(), 5, 5)
        painter.end()
