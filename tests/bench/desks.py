"""A desk as a page needs it, for measuring pages without the window around them."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from four_notebooks.app import paths
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look


def desk_of(book: Book) -> Desk:
    """A desk around an open book, dressed for the day."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look = Look(paths.resource("icons"), theme="light")
    look.apply(app)
    relay, clock = Relay(), Clock(book.now)
    book.listen(relay.listener)
    return Desk(book, relay, clock, look, SilentAsk(), LocalSettings())


def settle(until: Callable[[], bool] = lambda: True, seconds: float = 0.5) -> None:
    """Let Qt work until something holds and then a little longer; gives up after 20 s."""
    end = time.perf_counter() + 20
    while not until() and time.perf_counter() < end:
        QApplication.processEvents()
    quiet = time.perf_counter() + seconds
    while time.perf_counter() < quiet:
        QApplication.processEvents()
