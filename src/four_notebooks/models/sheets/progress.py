"""How far the visit preparation of one account has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.values import SheetAnswer, SheetTemplate
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book


class Progress(QObject):
    """(answered, all); ``changed`` when either is another."""

    changed = Signal()

    def __init__(
        self, book: Book, relay: Relay, account_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._account_id = account_id
        self.answered, self.asked = self._read()
        relay.stepped.connect(self._stepped)

    def _read(self) -> tuple[int, int]:
        return self._book.sheets.progress([self._account_id])[self._account_id]

    def _stepped(self, announcement: Announcement) -> None:
        answered = (change.account_id for change in announcement.of(SheetAnswer))
        if self._account_id not in answered and not announcement.of(SheetTemplate):
            return
        found = self._read()
        if found != (self.answered, self.asked):
            self.answered, self.asked = found
            self.changed.emit()
