"""The program's window over a real book, with the search over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from search_hands import Answers, Stage

from four_notebooks.app.paths import resource
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.window.doings import Doings
from four_notebooks.views.window.main_window import MainWindow


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qtbot: QtBot, book: Book, answers: Answers, tmp_path: Path) -> Iterator[Desk]:
    book.warm()
    relay = Relay()
    book.listen(relay.listener)
    look = Look(resource("icons"), theme="light", motion=False)
    local = LocalSettings(tmp_path / "desk.json")
    yield Desk(book, relay, Clock(book.now), look, answers, local)
    book.unlisten(relay.listener)


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, answers: Answers) -> Iterator[Stage]:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    doings = Doings(window)
    doings.go("board")
    with qtbot.waitSignal(window.painted):
        window.show()
    qtbot.waitUntil(lambda: window.lines.is_loaded)
    assert doings.menus.actions, "no keys yet"
    window.activateWindow()
    yield Stage(window, doings, desk, desk.book, answers)
    window.pages.rest()
