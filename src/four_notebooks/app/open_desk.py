"""One open book with its window and everything that serves it, from opening to closing."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.app.outside import Outside
from four_notebooks.models.clock import Clock
from four_notebooks.models.errand import Errand
from four_notebooks.models.later import Later
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.storage.errors import BookError
from four_notebooks.views.ask import Ask
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.window.doings import Doings
from four_notebooks.views.window.main_window import MainWindow

if TYPE_CHECKING:
    from four_notebooks.app.instance import Doorbell

SETTLED_MS = 120
"""From the cards in memory to the store's thread: the lists are laid out by then."""


class OpenDesk(QObject):
    """A book on the desk.

    ``warmed`` comes when the book may be written, ``failed`` with what its check found,
    ``left`` when its window was closed by the user. ``later`` takes what need not be done
    before the first paint.
    """

    warmed = Signal()
    failed = Signal(object)
    left = Signal()

    def __init__(self, book: Book, look: Look, ask: Ask, local: LocalSettings) -> None:
        super().__init__()
        self.book = book
        self.relay = Relay(self)
        self.clock = Clock(book.now, self)
        book.listen(self.relay.listener)
        self.outside = Outside(self)
        self.desk = Desk(book, self.relay, self.clock, look, ask, local, self.outside)
        self.later = Later(self)
        self.warming = Errand(self._warm)
        self.warming.done.connect(self._is_warm)
        self.warming.failed.connect(self.failed)
        self.filling = Errand(self._fill)
        self._warming_begun = False
        self._doorbell: Doorbell | None = None
        self._closing = False
        self.window: MainWindow
        self.doings: Doings
        self._furnish()
        self.window.painted.connect(self._begin_warming)

    def _warm(self, _errand: Errand) -> None:
        """What is done behind the first painted board: the store, the check, the backup."""
        self.book.warm()
        if not self.book.read_only:
            self.book.backups.make_if_due()
        self.outside.prepare()

    def _fill(self, errand: Errand) -> None:
        """Warm the search; fill an older book's index, and count its facts for the review."""
        with suppress(BookError):
            self.book.search.warm()
        if not self.book.read_only:
            self.book.store.fill_index(errand.stopping)
            self.book.store.fill_facts(errand.stopping)

    def _begin_warming(self) -> None:
        # A thread at work beside the reading would cost a change of threads for every row.
        lines = self.window.lines
        if lines.is_loaded:
            self._warm_soon()
        else:
            lines.loaded.connect(self._warm_soon)

    def _warm_soon(self) -> None:
        QTimer.singleShot(SETTLED_MS, self, self._start_warming)

    def _start_warming(self) -> None:
        if not self._closing:
            self.warming.start()

    def _is_warm(self, _nothing: object) -> None:
        # What stands now stands until the book is closed. The cycle collector need not look at
        # it again: of ten thousand cards each look would stop the interface for 0.2-0.4 s.
        gc.freeze()
        self.doings.restore_account()
        bring_back = getattr(self.window.pages.get("board"), "bring_back", None)
        if bring_back is not None:
            bring_back()
        self.outside.begin()
        self.warmed.emit()
        if not self._closing:
            self.filling.start()

    def _furnish(self) -> None:
        self.window = MainWindow(self.desk)
        self.doings = Doings(self.window)
        title = self.tr("{book} – Four Notebooks")
        if self.book.read_only:
            title = self.tr("{book} (reading only) – Four Notebooks")
        self.window.setWindowTitle(title.format(book=self.book.path.stem))
        self.window.closed.connect(self.left)
        self.outside.furnished()

    def show(self) -> None:
        """Show the window where and as it was left."""
        self.window.restore_place()
        self.doings.restore_page()
        self.window.show()
        self.doings.focus_page()

    def wait_in_tray(self) -> None:
        """Be ready without a window, as after a start at login; with no tray there is one."""
        local = self.desk.local
        if local.get("tray") is not True or not self.outside.has_tray:
            self.show()
            return
        self.window.restore_place()
        self.doings.restore_page()
        self.window.lines.start()
        self._begin_warming()

    def answer_door(self, ringing: Callable[[list[Path]], None]) -> None:
        """Listen for second starts on this book."""
        if not self.book.read_only:
            from four_notebooks.app.instance import Doorbell

            self._doorbell = Doorbell(self.book.path, self)
            self._doorbell.rung.connect(ringing)

    @property
    def answering(self) -> bool:
        """Whether a second start would be heard."""
        return self._doorbell is not None

    def refurnish(self) -> None:
        """Build the window anew, as in another language; the book stays open."""
        gc.unfreeze()
        old_window = self.window
        old_window.keep_place()
        old_window.flush()
        old_window.closed.disconnect(self.left)
        self._furnish()
        self.show()
        self.doings.restore_account()
        old_window.close()
        old_window.deleteLater()

    def _calm(self) -> None:
        """Nothing of the window may wake up and look for the book once it is closed."""
        for timer in (*self.window.findChildren(QTimer), *self.clock.findChildren(QTimer)):
            timer.stop()

    def close(self) -> None:
        """Flush, back up if that is due, and close the book. Nothing is asked any more."""
        self._closing = True
        gc.unfreeze()
        self.later.drop()
        self.window.later.drop()
        if self._doorbell is not None:
            self._doorbell.close()
        self.window.flush()
        self.warming.wait()
        self.window.pages.rest()
        self.filling.forget()
        self.filling.wait()
        self.outside.close()
        self.window.hide()
        self._calm()
        with suppress(BookError, OSError):
            if not self.book.read_only:
                self.book.backups.make_if_due()
                self.book.backups.thin()
        self.book.unlisten(self.relay.listener)
        self.book.close()
        self.window.deleteLater()
