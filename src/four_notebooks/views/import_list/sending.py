"""Work sent off the thread, one piece at a time: an earlier one that still runs is forgotten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from four_notebooks.models.errand import Errand


class Sending(QObject):
    """``failed`` carries the exception that ended the work, ``progressed`` (done, total)."""

    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._errand: Errand | None = None
        self._then: Callable[[object], None] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._errand is not None

    def send(self, work: Callable[[Errand], object], then: Callable[[object], None]) -> None:
        """Begin a piece of work; ``then`` is told what it returned."""
        self.forget()
        self._errand = errand = Errand(work)
        self._then = then
        errand.done.connect(self._came_back)
        errand.failed.connect(self._failed)
        errand.progressed.connect(self.progressed)
        errand.start()

    def stop(self) -> None:
        """Ask what is under way to end; it tells so by failing with Cancelled."""
        if self._errand is not None:
            self._errand.stop()

    def forget(self) -> None:
        """Hear no more of what is under way."""
        if self._errand is not None:
            self._errand.forget()
            self._errand = None

    def _came_back(self, result: object) -> None:
        if self.sender() is self._errand and self._then is not None:
            self._errand = None
            self._then(result)

    def _failed(self, fault: object) -> None:
        if self.sender() is self._errand:
            self._errand = None
            self.failed.emit(fault)
