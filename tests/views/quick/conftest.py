"""A desk with a real book, and a quick visit over a window on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from quick_hands import Answers, Places, Turning

from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.quick.visit import QuickVisit

ICONS = Path(__file__).parents[3] / "resources" / "icons"
NOW = datetime(2026, 11, 23, 20, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def places(book: Book) -> Places:
    return Places(book)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qapp: QApplication, book: Book, places: Places, answers: Answers) -> Iterator[Desk]:
    look = Look(ICONS, theme="light")
    look.apply(qapp)
    relay = Relay()
    book.listen(relay.listener)
    yield Desk(book, relay, Clock(book.now), look, answers, LocalSettings(None))
    book.unlisten(relay.listener)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1100, 700)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def evening(clock: Turning) -> None:
    clock.set(NOW)


@pytest.fixture
def quick(evening: None, desk: Desk, window: QWidget) -> QuickVisit:
    return QuickVisit(desk, None, window)
