"""What happens when something unforeseen goes wrong: it is written down, and calmly told.

Known faults of a book and refusals of a service arrive here too when nobody nearer
took them; they are told as what they are.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from four_notebooks import __version__
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError

Hook: TypeAlias = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Watchman(QObject):
    """Takes every exception that nobody caught, in any thread.

    ``fault`` carries a BookError or Refused; ``crashed`` the report's file (or None
    where none could be written), once per program: the rest are only written down.
    """

    fault = Signal(object)
    crashed = Signal(object)

    def __init__(
        self, logs: Path, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._logs = logs
        self._now = now
        self._told = False

    def watch(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def unwatch(self) -> None:
        """Give Python's own hooks their place back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell a known fault, or write a report of an unknown one and tell of that."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, BookError | Refused):
            self.fault.emit(error)
            return
        import traceback

        text = "".join(traceback.format_exception(kind, error, trace))
        report = self._write(text)
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.write(text)
        if not self._told:
            self._told = True
            self.crashed.emit(report)

    def _take_from_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None and hook.exc_type is not SystemExit:
            self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _write(self, text: str) -> Path | None:
        import platform

        report = self._logs / f"crash-{self._now():%Y%m%d-%H%M%S}.log"
        head = f"four-notebooks {__version__}, Python {sys.version.split()[0]}, "
        head += f"{platform.platform()}\n\n"
        try:
            self._logs.mkdir(parents=True, exist_ok=True)
            with report.open("a", encoding="utf-8", errors="replace") as file:
                file.write(head + text)
        except OSError:
            return None
        return report
