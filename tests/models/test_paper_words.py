"""The words of a PDF are found as they were typed, whatever the font calls its glyphs."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from four_notebooks.exchange.paper.found_words import as_typed, ideograph, is_radical, named
from four_notebooks.exchange.paper.sheet import Sheet
from four_notebooks.models.paper import write_pdf

WORDS = "车户见长门 华启 厂里人民 马页风 一二三 戊戌 禾木软件园 office…… 说——完…… flat"


@pytest.fixture(autouse=True)
def han(qtbot: QtBot) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no font for Chinese is installed")


def sheet(words: str, running: str = "") -> Sheet:
    blocks = (f"<h2>{words}</h2>", f"<p>{words}</p>")
    return Sheet("拜访单", "zh_CN", "<h1>拜访单</h1>", blocks, running)


def named_in(sheet: Sheet, path: Path) -> set[str]:
    write_pdf(sheet, path)
    return set(named(path.read_bytes()))


def test_the_tables_of_a_pdf_name_the_characters_that_were_typed(tmp_path: Path) -> None:
    found = named_in(sheet(WORDS), tmp_path / "a.pdf")
    assert found == set(f"{WORDS}拜访单1/1")


def test_the_head_of_the_following_pages_is_found_too(tmp_path: Path) -> None:
    long = replace(sheet("甲<br>" * 200, "客户门店"), flowing=True)
    assert set("客户门店") <= named_in(long, tmp_path / "a.pdf")


def test_words_in_bold_slanted_and_of_equal_width_are_found_too(tmp_path: Path) -> None:
    long = sheet("<strong>车户</strong> <em>见长</em> <code>门 a b</code> <h4>马</h4>")
    found = named_in(long, tmp_path / "a.pdf")
    assert set("车户见长门马") <= found
    assert not any(map(is_radical, found))


def test_of_two_that_look_alike_the_word_is_found_not_the_radical(tmp_path: Path) -> None:
    found = named_in(sheet("⻋ 车"), tmp_path / "a.pdf")
    assert "车" in found
    assert "⻋" not in found


def test_pdftotext_finds_exactly_what_was_typed(tmp_path: Path) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    write_pdf(sheet(WORDS), tmp_path / "a.pdf")
    said = subprocess.run(
        [reader, "-layout", str(tmp_path / "a.pdf"), "-"], capture_output=True, check=True
    )
    assert said.stdout.decode("utf-8").replace("1 / 1", "1/1").split() == [
        "拜访单",
        *WORDS.split() * 2,
        "1/1",
    ]


def test_the_file_is_as_long_as_qt_made_it_and_the_same_each_time(tmp_path: Path) -> None:
    dated = replace(sheet(WORDS), made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write_pdf(dated, first)
    write_pdf(dated, second)
    content = first.read_bytes()
    assert content == second.read_bytes()
    begin = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
    assert content[begin:].startswith(b"xref\n")


def test_only_tables_are_changed_and_only_within_the_basic_plane() -> None:
    table = (
        b"\nbegincmap\n<0000> <0000> <0000>\n<0001> <0002> [<2ECB> <2F3E> ]\n"
        b"<0003> <0003> <2ECB>\nendcmap\n"
    )
    assert list(named(table)) == ["⻋", "⼾", "⻋"]
    pdf = b"[<2ECB> ]" + table
    typed = {"⻋": "车", "⼾": "𠀀"}
    assert as_typed(pdf, typed.__getitem__) == pdf[:9] + table.replace(b"2ECB", b"8F66")


@pytest.mark.parametrize(
    ("radical", "word"), [("⻋", "车"), ("⻓", "长"), ("⼀", "一"), ("⾦", "金"), ("ａ", "ａ")]
)
def test_a_radical_is_a_word_without_any_font(radical: str, word: str) -> None:
    assert ideograph(radical) == word
