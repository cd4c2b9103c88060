"""A field in which one number of the method is written."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from four_notebooks.views.settings.numbers import Number


class NumberField(QLineEdit):
    """``changed`` comes when a number was written that may be; ``refused`` carries a sentence.

    Enter and leaving the field take what is written, up and down count, Escape puts it back.
    What may not be is put back by itself. ``named`` is what a screen reader calls it.
    """

    changed = Signal(str)
    refused = Signal(str)

    def __init__(self, number: Number, named: str, wide: int = 64) -> None:
        super().__init__()
        self.number = number
        self._named = named
        self._value = 0.0
        self.setAccessibleName(named)
        least, most = number.bounds()
        self.setToolTip(self.tr("{least} to {most}").format(least=least, most=most))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(wide)
        self.editingFinished.connect(self.take)

    @property
    def value(self) -> float:
        """The number as the rules keep it."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show another number; one that is being written stays as it is."""
        if value == self._value and self.text() and self.isModified():
            return
        self._value = value
        if self.text() != self.number.shown(value):
            self.setText(self.number.shown(value))
        self.setModified(False)

    def write(self, text: str) -> None:
        """Write as a user does, and leave the field."""
        self.setText(text)
        self.setModified(True)
        self.take()

    def take(self) -> None:
        """Take what is written, or say why not and put the old number back."""
        written = unicodedata.normalize("NFKC", self.text()).strip().removesuffix("%")
        if not self.isModified() and written == self.number.shown(self._value):
            return
        try:
            value = self.number.read(written)
        except (ValueError, OverflowError):
            self._refuse(written)
            return
        self.setModified(False)
        same, self._value = value == self._value, value
        self.setText(self.number.shown(value))
        if not same:
            self.changed.emit(self.number.name)

    def _refuse(self, written: str) -> None:
        least, most = self.number.bounds()
        kept = self.number.with_unit(self._value)
        self.setText(self.number.shown(self._value))
        self.setModified(False)
        text = self.tr(
            "{name}: “{written}” is not possible, only {least} to {most}; {kept} was put back."
        )
        self.refused.emit(
            text.format(name=self._named, written=written, least=least, most=most, kept=kept)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down count by one; Escape puts the number back."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self._count(step)
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self.number.shown(self._value))
            self.setModified(False)
        else:
            super().keyPressEvent(event)

    def _count(self, step: int) -> None:
        try:
            value = self.number.read(f"{float(self.number.shown(self._value)) + step:.10g}")
        except ValueError:
            return
        self._value = value
        self.setText(self.number.shown(value))
        self.setModified(False)
        self.changed.emit(self.number.name)
