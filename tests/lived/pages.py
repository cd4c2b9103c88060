"""The open pages of a book: their models, as they follow every step and tick."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.card import Card
from four_notebooks.method.values import Notebook
from four_notebooks.models.board.board import BoardModel
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.notebook import NotebookModel, Role
from four_notebooks.models.clock import Clock
from four_notebooks.models.relay import Relay
from four_notebooks.models.today.today import Today
from four_notebooks.models.windows import Windows
from four_notebooks.services.book import Book


class Pages:
    """Board, windows and Today, opened once and left open."""

    def __init__(self, book: Book, now: Callable[[], datetime]) -> None:
        self.book = book
        self.relay = Relay()
        book.listen(self.relay.listener)
        self.clock = Clock(now)
        self.lines = Lines(book, self.relay, self.clock)
        self.lines.finish()
        self.board = BoardModel(self.lines)
        self.windows = Windows(self.lines)
        self.today = Today(book, self.clock)

    def settle(self) -> None:
        """Let the clock look at the wall, and everything follow."""
        self.clock.look()
        QCoreApplication.processEvents()
        self.today.read()

    def notebook(self, notebook: Notebook) -> NotebookModel:
        """The cards of one notebook."""
        return self.board.notebooks[notebook]

    def cards(self, notebook: Notebook) -> dict[int, Card]:
        """What lies in a notebook, by account."""
        model = self.notebook(notebook)
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        cards: list[Any] = [model.data(index, Role.CARD) for index in rows]
        return {card.id: card for card in cards}

    def window_rows(self) -> list[tuple[int, int]]:
        """The rows of the list of windows, all unfolded: (account, close)."""
        self.windows.unfold(True)
        rows = [self.windows.row(n) for n in range(self.windows.rowCount())]
        self.windows.unfold(False)
        return [(row.account_id, row.closes) for row in rows if not row.folded]

    def close(self) -> None:
        """Hear of nothing any more."""
        self.book.unlisten(self.relay.listener)
