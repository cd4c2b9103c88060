"""Drafts: everything typed and not recorded yet, kept in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from four_notebooks.method.values import Draft
from four_notebooks.services import entering

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Drafts:
    """Durable, but no step of the ledger and not announced."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def get(self, draft_id: str) -> str | None:
        """The text as typed, or None."""
        draft = self._book.store.get(Draft, draft_id)
        return None if draft is None else draft.text

    def set(self, draft_id: str, text: str, who: str = "") -> None:
        """Keep a text; empty text removes the draft.

        Raises:
            Refused: ``text_too_long``.
            BookError: DiskFull and others; the text is then not kept.
        """
        kept = entering.text(text, "text")
        self._book.store.set_draft(draft_id, kept, at=self._book.now())

    def clear(self, draft_id: str) -> None:
        """Remove a draft; a stranger is ignored."""
        self._book.store.set_draft(draft_id, "", at=self._book.now())

    def all(self, prefix: str = "") -> list[Draft]:
        """Drafts whose id starts so, latest first."""
        found = self._book.store.drafts(prefix)
        return sorted(found, key=lambda draft: draft.updated_at, reverse=True)
