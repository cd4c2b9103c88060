"""The day on its way to the printer and to the telephone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from four_notebooks.app.paths import resource
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.paper.take_along import TakeAlong

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
TODAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 24)


class Answers(SilentAsk):
    """Gives the name a test laid ready and remembers what was said."""

    def __init__(self) -> None:
        self.target: Path | None = None
        self.said: list[str] = []
        self.shown: list[QDialog] = []

    def save_file(
        self, parent: QWidget | None, title: str, name: str, kinds: str = ""
    ) -> Path | None:
        return self.target

    def message(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        self.said.append(text)

    def run(self, dialog: QDialog) -> bool:
        self.shown.append(dialog)
        return False


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qtbot: QtBot, answers: Answers, tmp_path: Path) -> Iterator[Desk]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=UTC, create=True)
    one, other = book.accounts.create("恒远印务", phones=("138",)), book.accounts.create("宁远包装")
    book.plan.plan(one.id, TODAY, at=datetime(2026, 11, 23, 6, tzinfo=UTC))
    book.plan.plan(other.id, TOMORROW)
    look = Look(resource("icons"), theme="light", motion=False)
    local = LocalSettings(tmp_path / "desk.json")
    yield Desk(book, Relay(), Clock(book.now), look, answers, local)
    book.close()


def shown(qtbot: QtBot, desk: Desk, side: str = "paper") -> TakeAlong:
    dialog = TakeAlong(desk, TODAY, side)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_pages_are_seen_before_they_are_printed(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, desk)
    picture = dialog.paper.pages.grab().toImage()
    white = QColor(Qt.GlobalColor.white)
    middle = picture.height() // 2
    across = [picture.pixelColor(x, middle) for x in range(0, picture.width(), 4)]
    assert white in across
    assert "恒远印务" in dialog.sheet.html()


def test_another_day_is_a_chip_away(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, desk)
    dialog.days.group.buttons()[1].click()
    assert "宁远包装" in dialog.sheet.html()
    assert "恒远印务" not in dialog.sheet.html()
    assert dialog.texts[0].startswith("2026-11-24")


@pytest.mark.parametrize(
    ("press", "name"), [("pdf", "a.pdf"), ("html", "a"), ("calendar", "a.ics")]
)
def test_what_is_saved_lies_where_it_was_asked_for(
    qtbot: QtBot, desk: Desk, answers: Answers, tmp_path: Path, press: str, name: str
) -> None:
    dialog = shown(qtbot, desk, "phone" if press == "calendar" else "paper")
    answers.target = tmp_path / name
    getattr(dialog if press == "calendar" else dialog.paper, press).click()
    (there,) = tmp_path.glob(f"a.{'ics' if press == 'calendar' else press}")
    content = there.read_bytes()
    if press == "calendar":
        (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
        assert str(event["SUMMARY"]) == "恒远印务"
    else:
        assert content.startswith(b"%PDF" if press == "pdf" else b"<!DOCTYPE html>")
    assert answers.said == []


def test_what_cannot_be_saved_is_said(
    qtbot: QtBot, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    dialog = shown(qtbot, desk)
    answers.target = tmp_path / "missing" / "a.pdf"
    dialog.paper.pdf.click()
    assert len(answers.said) == 1
    assert "a.pdf" in answers.said[0]


def test_the_codes_are_dark_on_white_and_can_be_copied(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, desk, "phone")
    picture = dialog.codes.grab().toImage()
    middle = picture.height() // 2
    colours = {picture.pixelColor(x, middle).name() for x in range(picture.width())}
    assert {"#000000", "#ffffff"} <= colours
    dialog.copy.click()
    assert QApplication.clipboard().text() == "\n".join(dialog.texts)
    assert "138" in dialog.texts[0]


def test_printing_asks_for_a_printer_first(qtbot: QtBot, desk: Desk, answers: Answers) -> None:
    dialog = shown(qtbot, desk)
    dialog.paper.print.click()
    assert len(answers.shown) == 1
    assert answers.said == []
