"""Drafts: everything typed and not recorded yet, kept in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from four_notebooks.method.values import Draft

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Drafts:
    """Durable, but no step of the ledger and not announced."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def get(self, draft_id: str) -> str | None:
        """The text as typed, or None."""
        raise NotImplementedError

    def set(self, draft_id: str, text: str, who: str = "") -> None:
        """Keep a text; empty text removes the draft."""
        raise NotImplementedError

    def clear(self, draft_id: str) -> None:
        """Remove a draft."""
        raise NotImplementedError

    def all(self, prefix: str = "") -> list[Draft]:
        """Drafts whose id starts so, latest first."""
        raise NotImplementedError
