"""A full day on paper: 32 visits in order, each whole on its page, every page numbered."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from four_notebooks.exchange.paper.day_sheet import day_sheet
from four_notebooks.exchange.paper.sheet import Sheet
from four_notebooks.models.paper import Pages, paged, write_pdf
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
DAY = date(2026, 11, 24)
VISITS = 32


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=UTC, create=True)
    yield book
    book.close()


def name(number: int) -> str:
    return f"恒远门户{chr(0x4E00 + 60 * number)}车间{number:02}"


def full_day(book: Book) -> Sheet:
    """Visits every twenty minutes, some with much to say, some with nothing, put in shuffled."""
    begin = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    for number in sorted(range(VISITS), key=lambda each: each * 7 % VISITS):
        account = book.accounts.create(name(number), address="青浦区长安路 9 号" * (number % 4))
        at = begin + timedelta(minutes=20 * number)
        person = book.people.add(account.id, "林晓", level=2, phones=("13800138000",))
        book.plan.plan(account.id, DAY, at=at, contacts=(person.id,), purpose="看样" * number)
        if number % 3:
            book.journal.save_strategy(account.id, goal="见到老板。" * number, ask="约周五")
        if number % 2:
            start = NOW - timedelta(hours=number)
            book.journal.record(Recording(account=account.id, start=start, body="谈了" * 40))
    return day_sheet(book, book.plan.agenda(DAY), "zh_CN")


def spans(pages: Pages) -> list[tuple[str, int, int]]:
    """The visits as they lie on the pages: name, first page, last page."""
    layout, high = pages.documentLayout(), pages.pageSize().height()
    found = []
    for frame in pages.rootFrame().childFrames():
        text = frame.firstCursorPosition().block().next().text()
        box = layout.frameBoundingRect(frame)
        found.append((text.split(" [")[0], int(box.top() // high), int((box.bottom() - 1) // high)))
    return found


@pytest.mark.parametrize("height", [762, 700, 731, 789, 812])
def test_every_visit_of_a_full_day_is_whole_on_its_page_and_in_order(
    qtbot: QtBot, book: Book, height: int
) -> None:
    pages = paged(full_day(book), QSizeF(515, height))
    laid = spans(pages)
    assert [visit for visit, _, _ in laid] == [name(number) for number in range(VISITS)]
    assert [visit for visit, first, last in laid if first != last] == []
    assert {first for _, first, _ in laid} == set(range(pages.pageCount()))
    assert 6 <= pages.pageCount() <= 16


def test_the_pdf_of_a_full_day_is_found_in_order_and_numbered(
    qtbot: QtBot, book: Book, tmp_path: Path
) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no font for Chinese is installed")
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "day.pdf"
    write_pdf(full_day(book), path)
    said = subprocess.run([reader, "-layout", str(path), "-"], capture_output=True, check=True)
    pages = ["".join(page.split()) for page in said.stdout.decode("utf-8").split("\f")[:-1]]
    assert [page.endswith(f"{n}/{len(pages)}") for n, page in enumerate(pages, 1)] == [True] * len(
        pages
    )
    whole = "".join(pages)
    places = [whole.find(name(number)) for number in range(VISITS)]
    assert -1 not in places
    assert places == sorted(places)
    assert whole.count("13800138000") == VISITS
