"""Simple search: every word must be found; names before mentions, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Hit:
    """One finding; ``kind`` is account, contact, entry or strategy.

    ``text`` is the name, or the passage around the first word in the user's own text.
    """

    kind: str
    account_id: int
    account_name: str
    text: str
    record_id: int
    at: datetime | None = None

    def plain(self) -> dict[str, str]:
        """As the command line lists it: kind, account, text."""
        return {"kind": self.kind, "account": self.account_name, "text": self.text}


class Search:
    """Names by characters or pinyin, everything else by substring."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def find(self, words: str, limit: int = 50) -> list[Hit]:
        """Accounts, then contacts, then entries and strategies, newest first."""
        raise NotImplementedError
