"""The line in which a new account is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from four_notebooks.views.look import Look


def names_in(text: str) -> list[str]:
    """The names in a text, one a line; blank lines and what follows a tab are left out."""
    lines = (line.split("\t", 1)[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


class NewLine(QLineEdit):
    """``wanted`` carries names: one by Return. ``lines_pasted`` tells that several lines are
    to be taken from the clipboard. ``left`` is Escape, ``below`` the Down key: to what is said
    below the line."""

    wanted = Signal(object)
    lines_pasted = Signal()
    left = Signal()
    below = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._composing = False
        self.setFont(look.font("sans", 13))
        self.setMaxLength(200)
        self.setAccessibleName(self.tr("Name of the new account"))
        self.setPlaceholderText(self.tr("Name, then Return"))
        self.returnPressed.connect(self._take)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over another theme."""
        t = self._look.theme
        self.setStyleSheet(
            f"QLineEdit{{background:{t.field.name()};border:1px solid {t.field_rule.name()};"
            f"border-radius:6px;padding:0 9px;color:{t.ink.name()};"
            f"placeholder-text-color:{t.ink3.name()}}}"
            f"QLineEdit:focus{{border:2px solid {t.focus.name()};padding:0 8px}}"
        )

    @property
    def composing(self) -> bool:
        """Whether an input method has a word half done here."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether something is half typed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def _take(self) -> None:
        names = names_in(self.text())
        if names:
            self.clear()
            self.wanted.emit(names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; several pasted lines are looked at before anything is made."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() == Qt.Key.Key_Down and not self._composing:
            self.below.emit()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            names = names_in(QGuiApplication.clipboard().text())
            if len(names) > 1 and not self.text():
                self.lines_pasted.emit()
                return
        super().keyPressEvent(event)
