"""What is done behind the first painted board: the store, the check, the backup."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QObject, Signal

from four_notebooks.services.book import Book
from four_notebooks.storage.errors import BookError

SWITCH_DURING = 0.0005
"""Seconds a thread may hold the interpreter while the interface must stay quick."""


class Warming(QObject):
    """Warms a book in a thread of its own; ``ready`` or ``failed`` tells the end."""

    ready = Signal()
    failed = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._thread = threading.Thread(target=self._work, name="warming", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self) -> None:
        """Wait for the end, as before the book is closed."""
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        usual = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH_DURING)
        try:
            self._book.warm()
            if not self._book.read_only:
                self._book.backups.make_if_due()
        except BookError as fault:
            self.failed.emit(fault)
        else:
            self.ready.emit()
        finally:
            sys.setswitchinterval(usual)
