"""The pages of the program: made when first shown, kept while the book is open."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from four_notebooks.models.board.lines import Lines
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.places import HOME, offered

WITH_LINES = ("board", "plan")
"""Pages that are given the cards in memory."""


def build(place: tuple[str, str], desk: Desk, **more: object) -> QWidget:
    """Make a widget named by its module and class, so that it is loaded only when needed."""
    module, name = place
    made: QWidget = getattr(import_module(module), name)(desk, **more)
    return made


class Pages(QObject):
    """Shows one page at a time; ``made`` carries a page just built, ``shown`` its code."""

    made = Signal(object)
    shown = Signal(str)

    def __init__(self, desk: Desk, stack: QStackedWidget, lines: Lines) -> None:
        super().__init__(stack)
        self._desk = desk
        self._lines = lines
        self._stack = stack
        self._pages: dict[str, QWidget] = {}
        self._others: list[QWidget] = []
        self.current = ""

    def get(self, code: str) -> QWidget | None:
        """The page if it has been made."""
        return self._pages.get(code)

    def rests(self, other: QWidget) -> None:
        """Let something that is no page end with them what it has under way."""
        self._others.append(other)

    def rest(self) -> None:
        """Let every page end what it has under way, as before the book is closed."""
        for page in (*self._pages.values(), *self._others):
            rest = getattr(page, "rest", None)
            if rest is not None:
                rest()

    def show(self, code: str) -> QWidget:
        """Bring a page to the front; an unknown code is the board."""
        code = code if code in offered() else HOME
        page = self._pages.get(code)
        if page is None:
            more = {"lines": self._lines} if code in WITH_LINES else {}
            place = offered()[code]
            page = build((place.module, place.made_of), self._desk, **more)
            self._pages[code] = page
            self._stack.addWidget(page)
            self.made.emit(page)
        self._stack.setCurrentWidget(page)
        if code != self.current:
            self.current = code
            self.shown.emit(code)
        activate = getattr(page, "activate", None)
        if activate is not None:
            activate()
        return page
