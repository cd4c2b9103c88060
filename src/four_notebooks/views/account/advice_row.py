"""One line of advice, with a button for what can be done about it at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from four_notebooks.models.account.shown import AdviceLine
from four_notebooks.views.account.chips import QuietButton
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel

MOST = 2


class AdviceRow(QWidget):
    """``act_wanted`` carries the code of the button that was pressed."""

    act_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.words = PlainLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.buttons = [QuietButton(parent=self) for _ in range(MOST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        for button in self.buttons:
            button.clicked.connect(self._pressed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_line(self, line: AdviceLine) -> None:
        """Say a piece of advice."""
        self.words.setText(f"• {line.text}")
        self.words.setFont(self._look.font("sans", 12))
        ink = self._look.theme.red if line.time else self._look.theme.ink2
        self.words.setStyleSheet(f"color: {ink.name()}")
        for number, button in enumerate(self.buttons):
            there = number < len(line.acts)
            button.setVisible(there)
            if there:
                code, text = line.acts[number]
                button.setText(text)
                button.setAccessibleName(f"{line.text}: {text}")
                button.setProperty("act", code)

    def _pressed(self) -> None:
        self.act_wanted.emit(str(self.sender().property("act")))
