"""What is typed saves itself: at most a second after the first unsaved key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError, named

WAIT_MS = 700
"""From the first unsaved key to the write; a second is promised, the rest is for the disk."""

RETRY_MS = 2000
"""From a failed write to the next try."""


class Autosave(QObject):
    """Writes one text (a field, or a draft of several) soon after it was changed.

    The timer starts at the first unsaved key and is not restarted by the next ones, so a
    write comes in time however steadily somebody types. It is the Qt child of what it
    serves and dies with it. ``read`` gives the committed text, without what an input
    method is still composing; ``write`` stores it and may raise ``BookError``, ``OSError``
    or ``Refused``: then the text stays, ``failed`` tells, and the write is tried again (a
    refused one when something else has been typed).
    """

    failed = Signal(object)
    saved = Signal()

    def __init__(
        self,
        parent: QObject,
        read: Callable[[], str],
        write: Callable[[str], None],
        *,
        wait_ms: int = WAIT_MS,
        retry_ms: int = RETRY_MS,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._write = write
        self._wait_ms = wait_ms
        self._retry_ms = retry_ms
        self._kept = read()
        self._failing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def failing(self) -> bool:
        """Whether the last write failed."""
        return self._failing

    @property
    def pending(self) -> bool:
        """Whether there is text that is not in the book yet."""
        return self._read() != self._kept

    @property
    def waiting(self) -> bool:
        """Whether a write is due."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Say that the text may have changed; cheap enough for every key."""
        if not self._timer.isActive():
            self._timer.start(self._wait_ms)

    def settle(self) -> None:
        """Take the text as it stands for saved, after it was loaded from the book."""
        self._timer.stop()
        self._kept = self._read()
        self._recovered()

    def flush(self) -> bool:
        """Write now if there is anything to write; tell whether the book has it all."""
        self._timer.stop()
        text = self._read()
        if text == self._kept:
            self._recovered()
            return True
        try:
            self._write(text)
        except (BookError, OSError, Refused) as error:
            self._failing = True
            if not isinstance(error, Refused):
                self._timer.start(self._retry_ms)
            self.failed.emit(named(error) or error)
            return False
        self._kept = text
        self._recovered()
        self.saved.emit()
        return True

    def _recovered(self) -> None:
        self._failing = False
