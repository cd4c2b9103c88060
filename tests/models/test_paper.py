"""The day sheet as a PDF: its text can be found, and no visit is torn apart."""

from __future__ import annotations

import shutil
import subprocess
import time
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFontDatabase, QImage
from pytestqt.qtbot import QtBot

from four_notebooks.exchange.paper.sheet import Sheet
from four_notebooks.models.paper import paged, pictures, write_pdf

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


def searchable(path: Path) -> str:
    """The text that pdftotext finds, as it was typed."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    found = subprocess.run([reader, "-layout", str(path), "-"], capture_output=True, check=True)
    return unicodedata.normalize("NFKC", found.stdout.decode())


def needs_han() -> None:
    """A PDF holds the glyphs of its text only where a font has them."""
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no font for Chinese is installed")


def flowing(paragraphs: int) -> Sheet:
    blocks = [
        f"<h4>第{number}次</h4><p>{'一行话。' * (9 + number % 7)}</p>"
        for number in range(paragraphs)
    ]
    return Sheet("档案", "zh_CN", "<h1>档案</h1>", tuple(blocks), "恒远印务 档案", flowing=True)


def test_no_heading_is_left_alone_at_the_foot_of_a_page(qtbot: QtBot) -> None:
    pages = paged(flowing(90), A4_ROOM)
    assert pages.pageCount() > 3
    block, alone = pages.begin(), []
    while block.next().isValid():
        if block.blockFormat().headingLevel() and pages._page(block) != pages._page(block.next()):
            alone.append(block.text())
        block = block.next()
    assert alone == []


@pytest.mark.parametrize("lines", range(24, 60))
def test_headings_that_follow_one_another_go_on_together(qtbot: QtBot, lines: int) -> None:
    above = "<p>一行</p>" * lines
    blocks = (above, "<h2>大</h2><h3>小</h3><table><tr><td>问<br>答</td></tr></table>")
    pages = paged(Sheet("档案", "zh_CN", "", blocks, flowing=True), QSizeF(515, 762))
    on = [pages._page(pages.find(word).block()) for word in ("大", "小", "问")]
    assert on[0] == on[1] == on[2] <= 1


def test_every_page_has_its_number_and_all_but_the_first_the_name(
    qtbot: QtBot, tmp_path: Path
) -> None:
    needs_han()
    path = tmp_path / "a.pdf"
    write_pdf(flowing(60), path)
    pages = ["".join(page.split()) for page in searchable(path).split("\f")[:-1]]
    assert len(pages) > 2
    assert all(page.endswith(f"{n}/{len(pages)}") for n, page in enumerate(pages, 1))
    assert ["恒远印务档案" in page for page in pages] == [False, *[True] * (len(pages) - 1)]
    found = "".join(pages)
    assert all(f"第{number}次" in found for number in range(60))


def test_a_chinese_font_lies_within_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    needs_han()
    reader = shutil.which("pdffonts")
    if reader is None:
        pytest.skip("pdffonts is not installed")
    path = tmp_path / "a.pdf"
    write_pdf(sheet(1), path)
    said = subprocess.run([reader, str(path)], capture_output=True, check=True).stdout.decode()
    fonts = [line.split() for line in said.splitlines()[2:]]
    assert fonts
    assert all(font[-5] == "yes" for font in fonts), said


def test_a_pdf_bears_the_moment_of_its_sheet_and_is_the_same_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = replace(flowing(3), made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write_pdf(made, first)
    qtbot.waitUntil(lambda: time.time() > first.stat().st_mtime + 1.1)
    write_pdf(made, second)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().count(b"(D:20261123093000Z)") == 2


def test_an_image_is_no_wider_than_its_room(qtbot: QtBot, tmp_path: Path) -> None:
    large = QImage(3000, 2000, QImage.Format.Format_RGB32)
    large.fill(QColor("#336699"))
    large.save(str(tmp_path / "large.png"))
    address = "attachment:" + "a" * 64
    image = Sheet(
        "图", "en", "", (f'<img src="{address}">',), images={address: tmp_path / "large.png"}
    )
    (page,) = pictures(image, 600)
    blue = [x for x in range(600) if page.pixelColor(x, 100).name() == "#336699"]
    assert 300 < len(blue) < 400


def test_a_file_that_is_no_image_leaves_the_rest_of_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "no.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"broken" * 50)
    address = "attachment:" + "b" * 64
    broken = Sheet(
        "图", "en", "", (f'<p>before <img src="{address}"> after</p>',),
        images={address: tmp_path / "no.png"},
    )  # fmt: skip
    write_pdf(broken, tmp_path / "a.pdf")
    assert "after" in searchable(tmp_path / "a.pdf")


@pytest.mark.parametrize("form", ["file://{path}", "{path}"])
def test_no_file_is_read_but_the_sheets_own_images(qtbot: QtBot, tmp_path: Path, form: str) -> None:
    blue = QImage(200, 200, QImage.Format.Format_RGB32)
    blue.fill(QColor("#336699"))
    blue.save(str(tmp_path / "blue.png"))
    address = form.format(path=tmp_path / "blue.png")
    style = f'<style>@import "{tmp_path}/more.css";</style>'
    (tmp_path / "more.css").write_text("p { background-color: #336699 }")
    foreign = Sheet("图", "en", "", (f'{style}<p>word <img src="{address}"></p>',))
    (page,) = pictures(foreign, 600)
    shown = {page.pixelColor(x, y).name() for x in range(0, 600, 5) for y in range(0, 400, 5)}
    assert "#336699" not in shown
