"""What the program does outside its window: notifications, the tray, the start at login.

Nothing of it is needed for the first board: all is made when the book may be written.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from four_notebooks.storage.errors import BookError

if TYPE_CHECKING:
    from four_notebooks.app.notify.login import LoginStart
    from four_notebooks.app.notify.tray import Tray
    from four_notebooks.app.open_desk import OpenDesk
    from four_notebooks.models.reminders.notifier import Notifier
    from four_notebooks.models.reminders.reminding import Reminding


TRAY_SYSTEMS: Final = ("win32", "darwin")
"""Where notifications go through the tray."""


class Outside(QObject):
    """Belongs to one open book; a ``System`` for its pages.

    The machine's settings ``notifications`` (on), ``tray`` (off) and ``stay_in_tray`` (off)
    say what is wanted; see ``follow_choices``.
    """

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._notifier: Notifier | None = None
        self._reminding: Reminding | None = None
        self._tray: Tray | None = None
        self._count = 0

    # -- what pages ask -------------------------------------------------------------

    @property
    def has_tray(self) -> bool:
        """Whether an icon in a tray would be seen."""
        from PySide6.QtWidgets import QSystemTrayIcon

        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def shows_notes(self) -> bool:
        """Whether a service for notifications has answered."""
        return self._notifier is not None and self._notifier.works

    @property
    def starts_at_login(self) -> bool:
        """Whether the session starts the program."""
        return self._login().is_on()

    def start_at_login(self, on: bool) -> None:
        """Let the session start the program, or no longer. Raises OSError."""
        login = self._login()
        if on:
            login.turn_on()
        else:
            login.turn_off()

    def follow_choices(self) -> None:
        """Do as this machine's settings say now."""
        if self._reminding is not None:
            self._reminding.telling = self._wants("notifications", True)
        wanted = self._wants("tray") and self.has_tray
        if self._tray is not None and not wanted:
            self._tray.close()
            self._tray.deleteLater()
            self._tray = None
        if self._tray is None and wanted:
            self._make_tray()

    # -- the life of it -------------------------------------------------------------

    def prepare(self) -> None:
        """Load what ``begin`` needs, so that the interface does not wait for it; any thread."""
        names = ["four_notebooks.models.reminders.reminding"]
        if sys.platform not in TRAY_SYSTEMS and find_spec("jeepney"):
            names += ["four_notebooks.app.notify.desktop", "jeepney.io.blocking"]
        for name in names:
            import_module(name)

    def begin(self) -> None:
        """The book may be written: tell what comes due from now on."""
        if self._reminding is not None:
            return
        from four_notebooks.models.reminders.reminding import Reminding

        book, desk = self._desk.book, self._desk
        self._notifier = make_notifier(self)
        self._reminding = Reminding(book, desk.relay, desk.clock, self._notifier, self)
        self._reminding.account_wanted.connect(self._show_account)
        self._reminding.today_wanted.connect(self._show_today)
        self._reminding.counted.connect(self._counted)
        self._reminding.failed.connect(self._tell_fault)
        self.follow_choices()
        self._reminding.start()

    def furnished(self) -> None:
        """The window was made, or made anew in another language."""
        self._desk.window.stays = self.stays
        if self._tray is not None:
            self._tray.close()
            self._tray.deleteLater()
            self._tray = None
        if self._reminding is not None:
            self.follow_choices()
            self._counted(self._count)

    def close(self) -> None:
        """The book is about to be closed."""
        if self._tray is not None:
            self._tray.close()
            self._tray = None
        if self._reminding is not None:
            self._reminding.close()
            with suppress(BookError):
                self._desk.book.reminders.rest()

    def stays(self) -> bool:
        """Whether a closed window leaves the program in the tray."""
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        ending = isinstance(app, QApplication) and app.isSavingSession()
        return self._tray is not None and self._wants("stay_in_tray") and not ending

    # -- the inside -----------------------------------------------------------------

    def _wants(self, name: str, usually: bool = False) -> bool:
        return self._desk.desk.local.get(name, usually) is True

    def _login(self) -> LoginStart:
        from four_notebooks.app.notify.login import login_start

        return login_start()

    def _make_tray(self) -> None:
        from four_notebooks.app.notify.tray import Tray

        self._tray = Tray(writable=not self._desk.book.read_only, parent=self)
        self._tray.open_wanted.connect(self._come_forward)
        self._tray.quick_wanted.connect(self._write_up)
        self._tray.reminders_wanted.connect(self._show_today)
        self._tray.quit_wanted.connect(self._quit)
        self._tray.count(self._count)

    def _counted(self, count: int) -> None:
        self._count = count
        if self._tray is not None:
            self._tray.count(count)
        badge = getattr(self._desk.window.side, "set_badge", None)
        if badge is not None:
            badge("today", count)

    def _come_forward(self) -> None:
        window = self._desk.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _show_account(self, account_id: int) -> None:
        self._come_forward()
        if account_id:
            self._desk.doings.open_account(account_id)

    def _show_today(self) -> None:
        self._come_forward()
        self._desk.doings.go("today")

    def _write_up(self) -> None:
        self._come_forward()
        self._desk.doings.act("quick_visit")

    def _quit(self) -> None:
        self._desk.window.leave()

    def _tell_fault(self, fault: BookError) -> None:
        self._desk.doings.tell_fault(fault)


def make_notifier(parent: QObject | None = None, platform: str = sys.platform) -> Notifier:
    """The way notifications go on a system."""
    if platform in TRAY_SYSTEMS:
        from four_notebooks.app.notify.tray_notes import TrayNotifier

        return TrayNotifier(parent)
    if not find_spec("jeepney"):
        from four_notebooks.models.reminders.notifier import Notifier

        return Notifier(parent)
    from four_notebooks.app.notify.desktop import DesktopNotifier

    return DesktopNotifier(parent)
