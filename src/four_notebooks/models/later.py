"""What need not be done at once: one thing after the other, the interface in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Later(QObject):
    """Does each thing in a turn of the event loop of its own, in the order they were told.

    Between two of them the interface paints and takes keys, so that ten short things do
    not make one long gap.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._do_next)

    def then(self, *things: Callable[[], object]) -> None:
        """Do these after whatever waits already."""
        self._waiting.extend(things)
        self._timer.start()

    def drop(self) -> None:
        """Do nothing of what still waits."""
        self._waiting.clear()
        self._timer.stop()

    def _do_next(self) -> None:
        thing = self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        thing()
