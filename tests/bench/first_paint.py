"""What both starts share: noticing the first paint, the gaps after it, and telling them."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal


class Watch(QObject):
    """Tells when ``target`` has dealt with its first event of a type."""

    seen = Signal()

    def __init__(self, target: QObject, kind: QEvent.Type) -> None:
        super().__init__(target)
        self._kind = kind
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and never take the event away."""
        if event.type() == self._kind:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.seen.emit)
        return False


def since_start() -> float:
    """Seconds since the parent started this process."""
    return time.time() - float(os.environ["BENCH_STARTED"])


def memory() -> int:
    """Resident memory in KiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    for line in status.read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def tell(**values: object) -> None:
    """Print one line for the parent."""
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def leave() -> None:
    """End this process at once: what was to be measured is told."""
    sys.stdout.flush()
    os._exit(0)


def tell_and_leave() -> None:
    """Tell the first paint and end the process."""
    tell(seconds=since_start(), memory=memory())
    leave()


class Pulse(QObject):
    """Beats every millisecond and keeps the longest gap between two beats, in seconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
