"""The window with its search, answers laid ready, and a few things to be found."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.search.finder import Finder
from four_notebooks.views.window.doings import Doings
from four_notebooks.views.window.main_window import MainWindow


class Answers(SilentAsk):
    """Gives what a test laid ready: a name, an entry of a menu."""

    def __init__(self) -> None:
        self.words: str | None = None
        self.entry = ""
        self.asked: list[tuple[str, str]] = []

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        self.asked.append((label, value))
        return self.words

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        return next((a for a in menu.actions() if a.text().startswith(self.entry)), None)


@dataclass
class Stage:
    """The window and everything a test needs of it."""

    window: MainWindow
    doings: Doings
    desk: Desk
    book: Book
    answers: Answers

    @property
    def finder(self) -> Finder:
        """The search."""
        return self.doings.finder

    def search(self, words: str) -> Finder:
        """Open the search with words, answered."""
        self.finder.begin(words)
        return self.finder

    def rows(self) -> list[tuple[str, str]]:
        """Kind and title of every row, headings too."""
        results = self.finder.results
        shown = [results.row_at(n) for n in range(results.rowCount())]
        return [(row.kind, row.title) for row in shown if row is not None]

    def chosen(self) -> tuple[str, str]:
        """Kind and title of the chosen row."""
        row = self.finder.results.row_at(self.finder.list.row)
        return (row.kind, row.title) if row is not None else ("", "")

    def choose(self, kind: str, words: str = "") -> None:
        """Choose the first row of a kind that holds words."""
        results = self.finder.results
        for place in range(results.rowCount()):
            row = results.row_at(place)
            if row is not None and row.kind == kind and words in f"{row.title} {row.text}":
                self.finder.list.choose(place)
                return
        raise AssertionError(f"no {kind} with {words}: {self.rows()}")
