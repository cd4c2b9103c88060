"""The page of the sheets over a real book, with answers given beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheet_hands import SheetAnswers

from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.sheets.page import SheetsPage

ICONS = Path(__file__).parents[3] / "resources" / "icons"


@pytest.fixture
def answers() -> SheetAnswers:
    return SheetAnswers()


@pytest.fixture
def desk(qapp: QApplication, book: Book, answers: SheetAnswers) -> Iterator[Desk]:
    look = Look(ICONS, theme="light")
    look.apply(qapp)
    relay = Relay()
    book.listen(relay.listener)
    yield Desk(book, relay, Clock(book.now), look, answers, LocalSettings(None))
    book.unlisten(relay.listener)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SheetsPage:
    page = SheetsPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.activate()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page
