"""The line for a new account, watched: a name that may be there already is told below it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from four_notebooks.exchange.clipboard import accounts_from_text
from four_notebooks.models.already_there import AlreadyThere
from four_notebooks.services.book import Book
from four_notebooks.views.board.column import Column


class NewLineWatch(QObject):
    """``account_wanted`` carries the account that is there, when it is to be opened instead."""

    account_wanted = Signal(int)

    def __init__(self, book: Book, column: Column) -> None:
        super().__init__(column)
        self._line = column.new_line
        self._says = column.there_line
        self._looks = AlreadyThere(book, self, self._composing)
        self._line.textChanged.connect(self._typed)
        self._line.left.connect(self._looks.rest)
        self._looks.found.connect(self._says.say)
        self._says.wanted.connect(self._open)

    def _composing(self) -> bool:
        return self._line.composing

    def _typed(self, text: str) -> None:
        """A number behind the name counts too, as it does where lines are pasted."""
        found = accounts_from_text(text)
        if found:
            self._looks.ask(found[0].name, found[0].phones)
        else:
            self._looks.ask(text)

    def _open(self, account_id: int) -> None:
        self._line.clear()
        self._looks.rest()
        self.account_wanted.emit(account_id)
