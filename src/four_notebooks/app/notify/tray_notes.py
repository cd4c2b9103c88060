"""Notifications through an icon in the tray, as Windows and macOS show them.

Written by the documentation of Qt; not tried on these systems. Such a note has no buttons:
a click on it opens what it is about, and everything else is done in the list.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from four_notebooks.models.reminders.notifier import Note, Notifier


class TrayNotifier(Notifier):
    """Shows one note at a time; only the latest can be clicked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from four_notebooks.views.window.brand import program_icon

        self._icon = QSystemTrayIcon(program_icon(), self)
        self._icon.messageClicked.connect(self._clicked)
        self._latest = ""

    @property
    def works(self) -> bool:
        """Whether the system shows messages of this kind."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self._icon.supportsMessages()

    def show(self, note: Note) -> None:
        """Show a note; the icon must be there for it."""
        self._latest = note.key
        self._icon.show()
        self._icon.showMessage(note.title, note.body, self._icon.icon())

    def withdraw(self, keys: Iterable[str]) -> None:
        """A note that is shown cannot be taken back; a click on it does nothing any more."""
        if self._latest in set(keys):
            self._latest = ""
            self._icon.hide()

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    def _clicked(self) -> None:
        key, self._latest = self._latest, ""
        self._icon.hide()
        if key:
            self.acted.emit(key, "open")
