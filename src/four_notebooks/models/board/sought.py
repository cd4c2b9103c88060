"""Which accounts the searches in force let through, kept true as the book changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from four_notebooks.models.clock import Clock
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement


class Sought(QObject):
    """The accounts found by every one of some searches; with none in force nothing is asked.

    Asked anew after each step and, since some filters go by the time that is left, with
    each minute. ``turned`` carries the accounts that came in or fell out since.
    """

    turned = Signal(object)

    def __init__(
        self, book: Book, relay: Relay, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self.searches: frozenset[str] = frozenset()
        self._found: frozenset[int] = frozenset()
        relay.stepped.connect(self._stepped)
        clock.minute.connect(self._ticked)

    def look_for(self, searches: frozenset[str]) -> None:
        """Let other searches hold; told by nothing, for whoever asks arranges all anew."""
        if searches != self.searches:
            self.searches = searches
            self._found = self._find()

    def lets(self, account_id: int) -> bool:
        """Whether every search found an account."""
        return not self.searches or account_id in self._found

    def _find(self) -> frozenset[int]:
        found: frozenset[int] | None = None
        for words in sorted(self.searches):
            ids = frozenset(self._book.search.accounts(words))
            found = ids if found is None else found & ids
        return found or frozenset()

    def _stepped(self, announcement: Announcement) -> None:
        if announcement.accounts:
            self._again()

    def _ticked(self, _now: int) -> None:
        self._again()

    def _again(self) -> None:
        if not self.searches:
            return
        before, self._found = self._found, self._find()
        if before != self._found:
            self.turned.emit(before ^ self._found)
