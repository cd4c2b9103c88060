"""The one way facts come up: what a book announces, told on the interface's own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement, Listener


class Relay(QObject):
    """Hears of every step in whatever thread it was committed and passes it on.

    ``stepped`` carries the ``Announcement``; it is emitted on the thread the relay
    lives in, at once if the step was made there.
    """

    stepped = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # AutoConnection compares the emitting thread with the relay's own.
        self._heard.connect(self._pass_on, Qt.ConnectionType.AutoConnection)

    @property
    def listener(self) -> Listener:
        """What to hand to ``Book.listen``."""
        return self.hear

    def hear(self, announcement: Announcement) -> None:
        """Take an announcement in any thread."""
        self._heard.emit(announcement)

    def _pass_on(self, announcement: Announcement) -> None:
        self.stepped.emit(announcement)
