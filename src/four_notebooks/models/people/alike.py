"""Accounts that may be one, found off the interface's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal

from four_notebooks.exchange.duplicates import Duplicates, possible_duplicates
from four_notebooks.method.values import Account, Contact
from four_notebooks.models.errand import Errand
from four_notebooks.models.words import word

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

APART = "merging/apart"
"""The setting that holds pairs of accounts that look alike and are two."""
_BY: dict[str, object] = {
    "code": QT_TRANSLATE_NOOP("Words", "same registration code"),
    "name": QT_TRANSLATE_NOOP("Words", "same name"),
    "phone": QT_TRANSLATE_NOOP("Words", "same phone"),
}


class Alike(QObject):
    """``found`` carries a list of ``Duplicates``, ``failed`` what ended the search."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._errand: Errand | None = None

    def look(self) -> None:
        """Search again; an earlier search that still runs is forgotten."""
        self.stop()
        self._errand = errand = Errand(self._work)
        errand.done.connect(self.found)
        errand.failed.connect(self.failed)
        errand.start()

    def stop(self) -> None:
        """Hear no more of a search."""
        if self._errand is not None:
            self._errand.forget()
            self._errand = None

    def apart(self) -> set[frozenset[int]]:
        """The pairs that the user said are two."""
        kept = self._book.settings.get(APART, [])
        pairs = kept if isinstance(kept, list) else []
        return {frozenset(pair) for pair in pairs if isinstance(pair, list) and len(pair) == 2}

    def say_apart(self, alike: Duplicates) -> None:
        """Remember that these are different accounts. Raises BookError."""
        pairs = self.apart()
        pairs |= {frozenset((a, b)) for a in alike.ids for b in alike.ids if a != b}
        self._book.settings.set(APART, sorted(sorted(pair) for pair in pairs))

    def _work(self, _errand: Errand) -> list[Duplicates]:
        store = self._book.store
        return possible_duplicates(store.all(Account), store.all(Contact), self.apart())


def reason(by: str) -> str:
    """What speaks for two accounts being one."""
    return word(_BY, by)
