"""The icon in the tray, with what is wanted without the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


class Tray(QObject):
    """Open, write up a visit, the reminders, quit. A click on the icon opens the window."""

    open_wanted = Signal()
    quick_wanted = Signal()
    reminders_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, *, writable: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from four_notebooks.views.window.brand import program_icon

        self.icon = QSystemTrayIcon(program_icon(), self)
        self.menu = QMenu()
        self.open = self.menu.addAction(self.tr("Open"))
        self.quick = self.menu.addAction(self.tr("Write up a visit"))
        self.quick.setEnabled(writable)
        self.reminders = self.menu.addAction("")
        self.menu.addSeparator()
        self.quit = self.menu.addAction(self.tr("Quit"))
        for action, wish in (
            (self.open, self.open_wanted),
            (self.quick, self.quick_wanted),
            (self.reminders, self.reminders_wanted),
            (self.quit, self.quit_wanted),
        ):
            action.triggered.connect(wish)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.count(0)
        self.icon.show()

    def count(self, reminders: int) -> None:
        """Say how many reminders are to be dealt with."""
        says = self.tr("Reminders: {n}").format(n=reminders)
        self.reminders.setText(says)
        name = QGuiApplication.applicationDisplayName()
        self.icon.setToolTip(f"{name} · {says}" if reminders else name)

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_wanted.emit()
