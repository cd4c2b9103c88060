"""The one clock: a tick by the minute, and by the second while somebody looks at seconds.

It never trusts a long timer: every few seconds it compares the wall clock with what it
last told, so it is right after sleep, across midnight and when the clock is set.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

BEAT = 5_000  # milliseconds between looks at the wall clock
MINUTE = 60_000


def milliseconds(moment: datetime) -> int:
    """Whole milliseconds since 1970 in UTC."""
    return round(moment.timestamp() * 1000)


class Clock(QObject):
    """Tells the time to everything that paints it.

    ``minute`` and ``second`` carry the moment in milliseconds. ``moment`` is the one
    ``now`` of all that is painted until the next tick. ``now`` is the wall clock.
    """

    minute = Signal(object)
    second = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.moment = milliseconds(now())
        self._second = self.moment // 1000
        self._watchers = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        app = QCoreApplication.instance()
        active = getattr(app, "applicationStateChanged", None)
        if active is not None:
            active.connect(self._woke)
        self._wind()

    def now(self) -> datetime:
        """The wall clock, aware."""
        return self._now()

    def watch_seconds(self, on: bool) -> None:
        """Ask for ``second`` (one call with True), or give it back (one with False)."""
        self._watchers = max(0, self._watchers + (1 if on else -1))
        self.look()

    def look(self) -> None:
        """Compare with the wall clock now, and tell what has passed."""
        now = milliseconds(self._now())
        if now // MINUTE != self.moment // MINUTE:
            self.moment = now
            self.minute.emit(now)
        if self._watchers and now // 1000 != self._second:
            self.second.emit(now)
        self._second = now // 1000
        self._wind()

    def refresh(self) -> None:
        """Bring ``moment`` up to the wall clock, as after a step that has just been made."""
        now = milliseconds(self._now())
        if now // MINUTE == self.moment // MINUTE:
            self.moment = now
        else:
            self.look()

    def _woke(self, _state: object) -> None:
        self.look()

    def _wind(self) -> None:
        now = milliseconds(self._now())
        wait = 1000 - now % 1000 if self._watchers else min(BEAT, MINUTE - now % MINUTE)
        self._timer.start(wait + 5)
