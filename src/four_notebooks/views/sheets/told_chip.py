"""How far an answer can be relied on: not marked, told, verified."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from four_notebooks.method.values import Told
from four_notebooks.models.sheets import kinds
from four_notebooks.views.account.chips import Chip

_TURN = {Told.UNSAID: Told.TOLD, Told.TOLD: Told.VERIFIED, Told.VERIFIED: Told.UNSAID}


class ToldChip(Chip):
    """Not marked, told, verified: pressed, the next of them."""

    turned = Signal(object)

    def __init__(self, question: str, parent: QWidget) -> None:
        super().__init__("", question, parent)
        self._question = question
        self._told = Told.UNSAID
        self._day = "-"
        self.clicked.connect(self._next)

    def show_mark(self, told: Told, day: str) -> None:
        """Show a mark and the day the answer is from."""
        if (told, day) == (self._told, self._day):
            return
        self._told, self._day = told, day
        words = kinds.told(told) if told is not Told.UNSAID else self.tr("told or verified?")
        said = f"{words} · {day}" if day and told is not Told.UNSAID else words
        self.setText(said)
        self.setAccessibleName(f"{self._question} {said}")
        self.setToolTip(self.tr("Press: told, then verified, then not marked"))
        if self.property("told") != str(told):
            self.setProperty("told", str(told))
            self.style().unpolish(self)
            self.style().polish(self)

    def _next(self) -> None:
        self.turned.emit(_TURN[self._told])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T says told, V verified."""
        marks = {Qt.Key.Key_T: Told.TOLD, Qt.Key.Key_V: Told.VERIFIED}
        told = marks.get(Qt.Key(event.key()))
        if told is not None and not event.modifiers():
            self.turned.emit(told)
            return
        super().keyPressEvent(event)
