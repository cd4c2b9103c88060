"""Typing in the journal: from the key to the painted page."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from desks import desk_of, settle
from figures import line, middle, ms, percentile
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.account.writing import WritingBox

PARAGRAPH = "今天谈了**付款**方式,她说要等月底的会。\n- 采购要看样板\n- 技术部担心换线时间\n"
TYPED = "the next step is to meet the payer before friday " * 2


def measure(path: Path, rounds: int) -> Iterator[str]:
    """A page of two kilobytes, one key after the other."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    book = Book.open(path, now=lambda: datetime.now(UTC), zone=UTC)
    book.warm()
    page = AccountPage(desk_of(book), book.board.ids(Notebook.B)[0])
    page.resize(520, 900)
    page.show()
    settle()
    box = page.findChild(WritingBox)
    assert box is not None
    text = ""
    while len(text.encode()) < 2048:
        text += PARAGRAPH
    box.setPlainText(text)
    box.moveCursor(box.textCursor().MoveOperation.End)
    settle()
    taken = []
    for key in TYPED * max(1, rounds // 3):
        start = time.perf_counter()
        QTest.keyClicks(box, key)
        box.viewport().repaint()
        taken.append(time.perf_counter() - start)
        QApplication.processEvents()
    page.hide()
    page.deleteLater()
    settle()
    book.close()
    yield line("a key in the journal, 2 kB page, to painted p50", ms(middle(taken)))
    yield line(
        "a key in the journal, 2 kB page, to painted p95", ms(percentile(taken, 0.95)), "8 ms"
    )
