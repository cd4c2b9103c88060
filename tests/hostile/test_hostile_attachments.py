"""Attached files that are bombs, name others, or are called what no file may be called."""

from __future__ import annotations

import struct
import time
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from four_notebooks.app.paths import resource
from four_notebooks.exchange.out.forms import export
from four_notebooks.views.account.reading import ReadingView, thumbnail
from four_notebooks.views.look import Look
from naughty import NASTIER, NAUGHTY
from samples import Sample


def png(width: int, height: int) -> bytes:
    """A picture that says it is so large; its pixels are all one and pack to nothing."""

    def part(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    packer = zlib.compressobj(1)
    row = b"\0" * (1 + (width + 7) // 8)
    rows = b"".join(packer.compress(row) for _ in range(min(height, 200))) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


def test_a_picture_of_sixty_thousand_by_sixty_thousand_is_an_empty_spot(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "bomb"
    path.write_bytes(png(60_000, 60_000))
    assert thumbnail(path).isNull()
    path.write_bytes(png(100, 100))
    assert not thumbnail(path).isNull()


def test_a_drawing_that_names_a_file_is_not_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    red = QImage(20, 20, QImage.Format.Format_RGB32)
    red.fill(0xFF0000)
    assert red.save(str(secret))
    drawing = tmp_path / "drawing.svg"
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="20" height="20"><image width="20" height="20" xlink:href="{secret}"/></svg>'
    )
    assert thumbnail(drawing).isNull()


MARKUP = (
    "<img src='file:///etc/passwd'>\n\n![a](file:///etc/passwd) ![b](//host/share/x.png) "
    "![c](http://127.0.0.1:9/x.png) ![d](../../../etc/passwd) <script>alert(1)</script>"
)


class Watched(ReadingView):
    """A reading view that notes what its text asks for and what it gets."""

    def loadResource(self, kind: int, name: object) -> object:
        got = super().loadResource(kind, name)  # type: ignore[arg-type]
        self.__dict__.setdefault("given", []).append(got)
        return got


def test_the_reading_view_opens_no_file_and_no_address(qtbot: QtBot) -> None:
    asked: list[str] = []

    def picture(address: str) -> Path | None:
        asked.append(address)
        return None

    view = Watched(Look(resource("icons")), picture)
    qtbot.addWidget(view)
    view.show_markdown(MARKUP)
    view.resize(600, 400)
    view.show()
    assert not view.grab().isNull()
    assert len(asked) >= 1
    assert all(isinstance(given, QImage) and given.width() == 14 for given in view.given)
    assert "<script>" in view.toPlainText()


@pytest.mark.parametrize(
    "name",
    ["../../x", "..\\..\\x", "/etc/passwd", "CON", "a\0b", "nul.png", "x" * 200, "\u202egnp.x"],
)
def test_no_name_of_an_attachment_leads_out_of_the_export(
    sample: Sample, tmp_path: Path, name: str
) -> None:
    book = sample.book
    account = book.accounts.create("恒远印务")
    book.attachments.add(account.id, name, b"content")
    folder = tmp_path / "out"
    export(book, folder, "en")
    outside = [path for path in tmp_path.rglob("*") if path.name in ("x", "passwd")]
    inside = [path for path in folder.rglob("*") if path.is_file()]
    assert [path for path in inside if path.read_bytes() == b"content"] != []
    assert [path for path in outside if not path.is_relative_to(folder)] == []


def test_every_naughty_name_of_an_attachment_is_kept_and_found(sample: Sample) -> None:
    book = sample.book
    account = book.accounts.create("恒远印务")
    kept = 0
    for name in (*NAUGHTY[::5], *NASTIER):
        tidy = " ".join(name.replace("\0", "").split())
        if tidy and len(tidy) <= 200 and "\ud800" not in name and "\udfff" not in name:
            attachment = book.attachments.add(account.id, name, name.encode())
            assert book.attachments.path_of(book.attachments.reference(attachment)) is not None
            kept += 1
    assert len(book.attachments.of(account.id)) == kept


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        "**a" * 70000,
        "_a" * 100000,
        "`a " * 66000,
        "[" * 200000,
        "|" * 200000,
        "> " * 100000,
        "|a" * 300 + "\n" + "|-" * 300 + "\n" + ("|b" * 300 + "\n") * 300,
        "".join("  " * at + "- a\n" for at in range(600)),
        "a" * 1000000,
        "- a\n" * 250000,
    ],
    ids=["strong", "slant", "code", "brackets", "bars", "quotes", "table", "deep", "long", "items"],
)
def test_a_journal_of_marks_is_laid_out_in_bearable_time(qtbot: QtBot, text: str) -> None:
    view = ReadingView(Look(resource("icons")), lambda _: None)
    qtbot.addWidget(view)
    view.resize(600, 400)
    began = time.process_time()
    view.show_markdown(text)
    assert time.process_time() - began < 6
    assert view.toPlainText()
