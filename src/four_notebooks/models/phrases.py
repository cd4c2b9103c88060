"""Stock phrases: a short list kept in the book, wherever visits are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

SETTING = "phrases"


class Phrases(QObject):
    """The phrases of a book; one without a list of its own has a few to begin with."""

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book

    def all(self) -> list[str]:
        """The phrases in their order."""
        kept = self._book.settings.get(SETTING)
        if isinstance(kept, list):
            return [phrase for phrase in kept if isinstance(phrase, str) and phrase.strip()]
        return [
            self.tr("Agreed on the next visit."),
            self.tr("Has to ask the boss."),
            self.tr("Comparing offers."),
            self.tr("Wants a written offer."),
            self.tr("The budget is not approved yet."),
            self.tr("Promised an introduction to KP1."),
        ]

    def put(self, phrases: list[str], *, who: str = "") -> None:
        """Keep another list. Raises BookError."""
        self._book.settings.set(SETTING, phrases, who=who)

    def keep(self, phrase: str, *, who: str = "") -> None:
        """Add a phrase at the end, unless it is blank or there already. Raises BookError."""
        phrases = self.all()
        if phrase.strip() and phrase not in phrases:
            self.put([*phrases, phrase], who=who)
