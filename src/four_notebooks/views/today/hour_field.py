"""A field over an hour of the list, to write another one where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from four_notebooks.models.account.when import read_hour
from four_notebooks.views.look import Look


class HourField(QLineEdit):
    """Takes 17, 930, 9:30, 9点半, 5pm; nothing is no hour. ``given`` carries the key it was
    opened for and the minute of the day or None; ``left`` that the keyboard is free again,
    ``closed`` that it is out of sight.
    """

    given = Signal(int, object)
    left = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._key = 0
        self._wrong = False
        self.setAccessibleName(self.tr("Hour of the visit"))
        self.setMaxLength(12)
        self.textEdited.connect(self._edited)
        self.hide()
        self.restyle()

    def open(self, key: int, text: str, place: QRect) -> None:
        """Edit the hour of a visit at a place of the parent."""
        self._key = key
        self.setGeometry(place.adjusted(0, 0, 8, 0))
        self.setText(text)
        self._mark(False)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus()

    def give_up(self, *_: object) -> None:
        """Close and leave the hour as it was."""
        if self.isVisible():
            had = self.hasFocus()
            self.hide()
            if had:
                self.left.emit()

    def _give(self) -> None:
        text = self.text().strip()
        hour = read_hour(text) if text else None
        if text and hour is None:
            self._mark(True)
            return
        key, minute = self._key, None if hour is None else hour[0] * 60 + hour[1]
        self.give_up()
        self.given.emit(key, minute)

    def _edited(self) -> None:
        self._mark(False)

    def _mark(self, wrong: bool) -> None:
        """Say that what is written is no hour."""
        self._wrong = wrong
        said = self.tr("No hour: write 17, 9:30 or nothing") if wrong else ""
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes it, Escape leaves it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere leaves the hour as it was; a window in front changes nothing."""
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in kept:
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """The hour below is to be seen again."""
        super().hideEvent(event)
        self.closed.emit()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        theme = self._look.theme
        self.setFont(self._look.font("figures", 15, bold=True))
        edge = theme.over if self._wrong else theme.focus
        self.setStyleSheet(
            f"QLineEdit{{background:{theme.field.name()};border:1.5px solid {edge.name()};"
            f"border-radius:5px;padding:0 3px;color:{theme.ink.name()};"
            f"selection-background-color:{theme.button.name()}}}"
        )
