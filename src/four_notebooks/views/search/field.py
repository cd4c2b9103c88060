"""The field that is typed into; its keys move the results without leaving it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from four_notebooks.views.look import Look

_CONTROL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Arrows, PageUp and PageDown tell ``stepped`` (in rows) and ``paged`` (-1, 1); Ctrl+Home
    and Ctrl+End ``went_to_end``; Enter ``taken``, with Ctrl the search stays; Escape ``left``;
    Ctrl+C with nothing selected ``copy_wanted``. Nothing is told while a word is composed.
    """

    stepped = Signal(int)
    paged = Signal(int)
    went_to_end = Signal(int)
    taken = Signal(bool)
    left = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.composing = False
        self.setAccessibleName(self.tr("Search everything"))
        self.setPlaceholderText(self.tr("Search accounts, people, visits, commands…"))
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the search"))
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over another theme."""
        theme = self._look.theme
        self.setFont(self._look.font("sans", 18))
        self.setStyleSheet(
            f"QLineEdit{{background:transparent;border:none;color:{theme.ink.name()};"
            f"placeholder-text-color:{theme.ink3.name()};padding:0;"
            f"selection-background-color:{theme.button.name()};"
            f"selection-color:{theme.button_ink.name()}}}"
        )

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The results' keys; the rest is the field's own."""
        if self.composing or not self._told(event):
            super().keyPressEvent(event)

    def _told(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _CONTROL:
            return self._told_with_control(event)
        if held:
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _ENTER:
            self.taken.emit(False)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _told_with_control(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.went_to_end.emit(1 if key == Qt.Key.Key_End else -1)
        elif key in _ENTER:
            self.taken.emit(True)
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copy_wanted.emit()
        else:
            return False
        return True
