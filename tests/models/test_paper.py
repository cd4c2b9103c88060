"""The day sheet as a PDF: its text can be found, and no visit is torn apart."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from pytestqt.qtbot import QtBot

from four_notebooks.exchange.paper.sheet import Sheet
from four_notebooks.models.paper import paged, write_pdf

A4_ROOM = QSizeF(515, 762)


def sheet(count: int, lines: int = 12) -> Sheet:
    blocks = [
        f'<table width="100%"><tr><td>客户{number}'
        + "<br>一行" * lines
        + f"<br>完{number}</td></tr></table>"
        for number in range(count)
    ]
    return Sheet("拜访单", "zh_CN", "<h1>拜访单</h1>", tuple(blocks))


def test_no_block_is_torn_apart(qtbot: QtBot) -> None:
    document = paged(sheet(9), A4_ROOM)
    assert document.pageCount() > 1
    layout = document.documentLayout()
    for number in range(9):
        pages = []
        for word in (f"客户{number}", f"完{number}"):
            block = document.find(word).block()
            pages.append(int(layout.blockBoundingRect(block).center().y() // A4_ROOM.height()))
        assert pages[0] == pages[1], number


def test_a_block_longer_than_a_page_goes_on_to_the_next(qtbot: QtBot) -> None:
    document = paged(sheet(1, lines=200), A4_ROOM)
    assert document.pageCount() >= 3


def test_a_pdf_holds_text_that_can_be_found(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(sheet(3), path)
    assert path.read_bytes().startswith(b"%PDF")
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    text = subprocess.run([reader, str(path), "-"], capture_output=True, check=True).stdout.decode()
    assert "完2" in unicodedata.normalize("NFKC", text)
