"""A board page over a real book, with a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from invented_board import NOW, InventedBoard
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Notebook
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.board.page import BoardPage
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from samples import SettableClock

ICONS = Path(__file__).parents[3] / "resources" / "icons"


class Answers(SilentAsk):
    """Gives the answers that a test has laid ready."""

    def __init__(self) -> None:
        self.words: str | None = None
        self.entry = ""
        self.fill: Callable[[QDialog], object] | None = None
        self.offered: list[str] = []

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        return self.words

    def run(self, dialog: QDialog) -> bool:
        if self.fill is not None:
            self.fill(dialog)
        return self.fill is not None

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        actions = []
        for action in menu.actions():
            inner = action.menu()
            actions.extend(inner.actions() if isinstance(inner, QMenu) else [action])
        self.offered = [action.text() for action in actions]
        return next((a for a in actions if self.entry and a.text().startswith(self.entry)), None)


@dataclass
class Stage:
    """The page and everything behind it."""

    book: Book
    clock: SettableClock
    desk: Desk
    lines: Lines
    page: BoardPage
    ask: Answers
    resets: list[str] = field(default_factory=list)

    def ids(self, notebook: Notebook) -> list[int]:
        """What the notebook's rows show."""
        return list(self.page.board.notebooks[notebook].ids)

    def named(self, name: str) -> int:
        """The account of that name."""
        return self.book.accounts.named(name)[0].id

    def tick(self) -> None:
        """Let the clock look at the wall."""
        self.desk.clock.look()


@pytest.fixture
def look(qapp: object) -> Look:
    return Look(ICONS, theme="light", motion=False)


@pytest.fixture
def make_stage(qtbot: QtBot, look: Look, clock: SettableClock) -> Iterator[Callable[..., Stage]]:
    """Builds a page over a book; every model on it is watched for resets."""
    stages: list[Stage] = []

    def make(book: Book, *, width: int = 1192, height: int = 860) -> Stage:
        relay = Relay()
        book.listen(relay.listener)
        ask = Answers()
        desk = Desk(book, relay, Clock(clock), look, ask, LocalSettings())
        lines = Lines(book, relay, desk.clock)
        page = BoardPage(desk, lines=lines)
        qtbot.addWidget(page)
        page.resize(width, height)
        lines.finish()
        stage = Stage(book, clock, desk, lines, page, ask)
        for model in page.board.notebooks.values():
            model.modelReset.connect(lambda: stage.resets.append("reset"))
        page.show()
        qtbot.waitExposed(page)
        stages.append(stage)
        return stage

    yield make
    for stage in stages:
        stage.page.close()
        assert stage.resets == []


@pytest.fixture
def stage(book: Book, clock: SettableClock, make_stage: Callable[..., Stage]) -> Stage:
    """The invented board on the screen."""
    InventedBoard(book, clock).write()
    clock.set(NOW)
    return make_stage(book)
