"""Who may write now, and who is told afterwards."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from four_notebooks.storage.changes import Announcement, Listener


class Door:
    """One writer at a time; long work lets short work go first between its pieces."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._count = threading.Lock()
        self._waiting = 0

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Hold the door for one short transaction."""
        with self._count:
            self._waiting += 1
        try:
            self._lock.acquire()
        finally:
            with self._count:
                self._waiting -= 1
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def entered_last(self) -> Iterator[None]:
        """Hold the door for one piece of long work, after everybody who waits."""
        time.sleep(0.0005)
        while self._waiting:
            time.sleep(0.0005)
        with self._lock:
            yield


class Announcer:
    """Tells listeners of commits, in the order of the commits, in the committing thread."""

    def __init__(self) -> None:
        self.on_fault: Callable[[Exception], None] = _report
        self._listeners: list[Listener] = []
        self._due: deque[Announcement] = deque()
        self._telling = threading.RLock()
        self._inside = False

    def listen(self, listener: Listener) -> None:
        """Tell it from now on."""
        self._listeners = [*self._listeners, listener]

    def unlisten(self, listener: Listener) -> None:
        """Tell it no more."""
        self._listeners = [known for known in self._listeners if known != listener]

    def put(self, announcement: Announcement) -> None:
        """Note a commit; call it while the door is held, so that the order is right."""
        self._due.append(announcement)

    def tell(self) -> None:
        """Tell of all that is due. A listener that writes is told of that after this."""
        with self._telling:
            if self._inside:
                return
            self._inside = True
            try:
                while self._due:
                    self._tell(self._due.popleft())
            finally:
                self._inside = False

    def _tell(self, announcement: Announcement) -> None:
        for listener in self._listeners:
            try:
                listener(announcement)
            except Exception as fault:
                self.on_fault(fault)


def _report(fault: Exception) -> None:
    sys.excepthook(type(fault), fault, fault.__traceback__)
