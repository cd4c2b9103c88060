"""The drafts of quick visits: one for each visit that was started and not recorded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from four_notebooks.models.autosave import Autosave
from four_notebooks.models.clock import Clock, milliseconds
from four_notebooks.models.quick.draft import PREFIX, QuickDraft, from_text, to_text
from four_notebooks.services.book import Book
from four_notebooks.services.quick_pieces import TokenKind


class QuickDrafts(QObject):
    """Keeps the visit being written in the book, and finds the ones left before.

    ``read`` gives what is on the sheet. ``failed`` carries what went wrong with a write;
    the text stays on the sheet and is written again.
    """

    failed = Signal(object)
    saved = Signal()

    def __init__(
        self, book: Book, clock: Clock, read: Callable[[], QuickDraft], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._book, self._clock, self._read = book, clock, read
        self.id = ""
        self._autosave = Autosave(self, self._text, self._write)
        self._autosave.failed.connect(self.failed)
        self._autosave.saved.connect(self.saved)

    def _text(self) -> str:
        return to_text(self._read())

    def _write(self, text: str) -> None:
        if text:
            self._book.drafts.set(self.id, text, "quick")
        else:
            self._book.drafts.clear(self.id)

    def touch(self) -> None:
        """Something may have been typed."""
        self._autosave.touch()

    def flush(self) -> bool:
        """Write now; tell whether the book has it all."""
        return self._autosave.flush()

    def ids(self) -> list[str]:
        """The drafts in the book, the oldest visit first."""
        return sorted(draft.id for draft in self._book.drafts.all(PREFIX))

    def kept(self, draft_id: str) -> QuickDraft:
        """A draft of the book."""
        return from_text(self._book.drafts.get(draft_id) or "")

    def latest(self) -> str:
        """The draft written to last, or nothing."""
        found = self._book.drafts.all(PREFIX)
        return found[0].id if found else ""

    def of_account(self, account_id: int) -> str:
        """The latest draft that is about an account, or nothing."""
        for draft in self._book.drafts.all(PREFIX):
            for token in from_text(draft.text).line.chosen:
                if token.kind is TokenKind.ACCOUNT and getattr(token.value, "id", 0) == account_id:
                    return draft.id
        return ""

    def new_id(self) -> str:
        """An id for a visit that is started now."""
        number = milliseconds(self._clock.now())
        taken = {*self.ids(), self.id}
        while f"{PREFIX}{number:015d}" in taken:
            number += 1
        return f"{PREFIX}{number:015d}"

    def settle(self, draft_id: str) -> None:
        """The sheet now shows this draft, as the book has it."""
        self.id = draft_id
        self._autosave.settle()
