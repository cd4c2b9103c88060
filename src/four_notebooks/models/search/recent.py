"""What was searched for lately in a book, kept on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from four_notebooks.models.local import LocalSettings

MOST: Final = 8
_KEY: Final = "searches"


class Recent:
    """The words of the last searches that led somewhere, the latest first."""

    def __init__(self, local: LocalSettings, book: Path) -> None:
        self._local = local
        self._book = book

    def words(self) -> list[str]:
        """What is offered while nothing is typed."""
        kept = self._local.place(self._book).get(_KEY)
        if not isinstance(kept, list):
            return []
        return [words for words in kept if isinstance(words, str) and words.strip()][:MOST]

    def remember(self, words: str) -> None:
        """Put words at the head."""
        words = " ".join(words.split())
        if words:
            self._keep([words, *(one for one in self.words() if one != words)][:MOST])

    def forget(self) -> None:
        """Offer nothing any more."""
        self._keep([])

    def _keep(self, words: list[str]) -> None:
        place = self._local.place(self._book)
        self._local.keep_place(self._book, place | {_KEY: words})
