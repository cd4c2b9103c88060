"""How far the visit preparation of the cards in sight has come, looked up beside the painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement

FIRST_MS = 2500
"""The first look waits until the start is over: it reads what the sheets ask."""
NEXT_MS = 80
AT_ONCE = 400
"""Cards in one question to the book."""


class Prepared(QObject):
    """(answered, all) of visit preparation by account, as far as it is known.

    Cards that are painted are asked about soon after, many at once; ``changed`` carries the
    ids that are to be painted again. Nothing is asked before ``wake``.
    """

    changed = Signal(object)

    def __init__(self, book: Book, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._known: dict[int, tuple[int, int]] = {}
        self._asked: dict[int, None] = {}
        self._awake = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        relay.stepped.connect(self._stepped)

    def of(self, account_id: int) -> tuple[int, int] | None:
        """What is known of an account; None asks about it."""
        found = self._known.get(account_id)
        if found is None:
            self._asked[account_id] = None
            if self._awake and not self._timer.isActive():
                self._timer.start(NEXT_MS)
        return found

    def wake(self) -> None:
        """The start is over: begin to ask."""
        if not self._awake:
            self._awake = True
            self._timer.start(FIRST_MS)

    def look(self) -> None:
        """Ask about what was painted; never wait for a book that is still being opened."""
        if self._book.closed or not self._asked:
            return
        if not self._book.is_warm:
            self._timer.start(FIRST_MS)
            return
        asked = list(self._asked)[:AT_ONCE]
        found = self._book.sheets.progress(asked)
        for account_id in asked:
            del self._asked[account_id]
        shown = {id_ for id_ in asked if found[id_][0] or self._known.get(id_, (0, 0))[0]}
        self._known.update(found)
        if shown:
            self.changed.emit(frozenset(shown))
        if self._asked:
            self._timer.start(NEXT_MS)

    def _stepped(self, announcement: Announcement) -> None:
        from four_notebooks.method.values import SheetAnswer, SheetTemplate

        again: set[int] = set()
        if announcement.of(SheetTemplate):
            again |= set(self._known)
        again |= {change.account_id or 0 for change in announcement.of(SheetAnswer)}
        again &= set(self._known)
        if again:
            self._asked.update(dict.fromkeys(again))
            self._timer.start(NEXT_MS)
