"""The filters that are kept in the book by name: chips over the board and the pool."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from four_notebooks.models.board.order import Filter

if TYPE_CHECKING:
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement

FILTERS = "board_filters"
Named: TypeAlias = tuple[str, Filter]


class SavedFilters(QObject):
    """Every change is a step, so that undo brings a chip back. ``changed`` follows the book.

    The verbs raise what the book raises (BookError).
    """

    changed = Signal()

    def __init__(self, book: Book, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._kept: list[Named] | None = None
        relay.stepped.connect(self._stepped)

    def all(self) -> list[Named]:
        """The filters by name, in the order they were kept."""
        if self._kept is None:
            # Most books keep none: then the service of settings is not loaded for it.
            kept = self._book.settings.get(FILTERS, []) if self._book.setting(FILTERS) else []
            found = [Filter.from_json(each) for each in kept] if isinstance(kept, list) else []
            self._kept = [each for each in found if each is not None]
        return self._kept

    def keep(self, name: str, wanted: Filter) -> Announcement | None:
        """Keep a filter under a name; one of the same name is replaced where it stands."""
        kept = [(n, wanted if n == name else f) for n, f in self.all()]
        if name not in [n for n, _ in kept]:
            kept.append((name, wanted))
        return self._write(kept)

    def rename(self, name: str, other: str) -> Announcement | None:
        """Give a filter another name; one that had that name goes."""
        kept = [(other if n == name else n, f) for n, f in self.all() if n == name or n != other]
        return self._write(kept)

    def forget(self, name: str) -> Announcement | None:
        """Drop a filter."""
        return self._write([(n, f) for n, f in self.all() if n != name])

    def _write(self, kept: list[Named]) -> Announcement | None:
        rows = [f.to_json(n) for n, f in kept]
        return self._book.settings.set(FILTERS, rows or None)

    def _stepped(self, announcement: Announcement) -> None:
        from four_notebooks.method.values import Setting

        if any(change.record.id == FILTERS for change in announcement.of(Setting)):
            self._kept = None
            self.changed.emit()
