"""A long piece of work off the interface's thread, with progress and a way to stop it."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

SWITCH_DURING = 0.0005
"""Seconds a thread may hold the interpreter while the interface must stay quick."""


class Errand(QObject):
    """Runs one callable in a thread of its own and tells its end on the GUI thread.

    ``done`` carries what it returned, ``failed`` the exception that ended it,
    ``progressed`` (done, total). ``stop`` asks it to end; whether it listens is its
    own affair (it is given ``stopping`` to ask). It belongs to nobody while it runs, so
    that whoever sent it out may go; ``forget`` then keeps it from telling anything.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    _ended = Signal()

    def __init__(self, work: Callable[[Errand], object]) -> None:
        super().__init__()
        self._work = work
        self._ended.connect(self._end)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="errand", daemon=True)

    def start(self) -> None:
        """Begin."""
        _AT_WORK.add(self)
        _MANNERS.begin()
        self._thread.start()

    def stop(self) -> None:
        """Ask it to end."""
        self._stop.set()

    def forget(self) -> None:
        """Ask it to end, and hear nothing of it any more."""
        self._stop.set()
        self.blockSignals(True)

    def stopping(self) -> bool:
        """Whether it was asked to end; for the work itself."""
        return self._stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """Tell how far it is; for the work itself."""
        self.progressed.emit(done, total)

    @property
    def running(self) -> bool:
        """Whether the thread is at work."""
        return self._thread.is_alive()

    def wait(self) -> None:
        """Wait for its end, as before the book is closed."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            result = self._work(self)
        except Exception as fault:
            self.failed.emit(fault)
        else:
            self.done.emit(result)
        self.blockSignals(False)
        self._ended.emit()

    def _end(self) -> None:
        """The thread is done; nothing of this may go while its own signal is under way."""
        self._thread.join()
        _MANNERS.end()
        QTimer.singleShot(0, partial(_AT_WORK.discard, self))


class _Manners:
    """How working threads leave the interface in peace, however many work at once.

    They give the interpreter up often. And Python's cycle collector rests from before
    the first starts until after the last has ended: run in such a thread it could delete
    a forgotten widget there, which Qt does not survive. Told on the GUI thread alone.
    """

    def __init__(self) -> None:
        self._working = 0
        self._usual = sys.getswitchinterval()

    def begin(self) -> None:
        """One more thread is about to work."""
        self._working += 1
        if self._working == 1:
            self._usual = sys.getswitchinterval()
            sys.setswitchinterval(min(self._usual, SWITCH_DURING))
            gc.disable()

    def end(self) -> None:
        """One thread fewer."""
        self._working -= 1
        if self._working == 0:
            sys.setswitchinterval(self._usual)
            gc.enable()


_MANNERS = _Manners()

_AT_WORK: set[Errand] = set()
"""Errands whose thread runs; held here, so that none is deleted under its thread."""
