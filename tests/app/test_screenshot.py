"""Pictures of pages without a display: what they need, and what they leave alone."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from app.conftest import NOW, Run, start


def size_of(picture: Path) -> tuple[int, int]:
    """Width and height as the PNG's own header tells them."""
    head = picture.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    wide, high = struct.unpack(">II", head[16:24])
    return wide, high


def shoot(book: Path, picture: Path, *words: object) -> int:
    done = start("screenshot", picture, "--book", book, "--now", NOW, *words, DISPLAY=None)
    assert "Traceback" not in done.stderr
    return done.returncode


@pytest.mark.parametrize("page", ["board", "account", "quick", "settings"])
def test_every_page_is_painted_and_the_book_stays_as_it_was(
    filled: Path, tmp_path: Path, page: str
) -> None:
    before = filled.read_bytes()

    code = shoot(filled, tmp_path / "page.png", "--page", page, "--size", "1100x700")

    assert code == 0
    assert size_of(tmp_path / "page.png") == (1100, 700)
    assert filled.read_bytes() == before


def test_the_same_moment_gives_the_same_picture(filled: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.png", tmp_path / "second.png"
    shoot(filled, first, "--theme", "dark", "--language", "zh_CN")
    shoot(filled, second, "--theme", "dark", "--language", "zh_CN")

    assert first.read_bytes() == second.read_bytes()


def test_the_welcome_needs_no_book(tmp_path: Path) -> None:
    code = shoot(tmp_path / "none.book", tmp_path / "page.png", "--page", "welcome", "--scale", "2")

    assert code == 0
    assert size_of(tmp_path / "page.png") == (2880, 1800)
    assert not (tmp_path / "none.book").exists()


def test_a_page_that_does_not_exist_yet_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    said = run("screenshot", tmp_path / "page.png", "--page", "weather")

    assert said.code == 2
    assert "board" in said.err


def test_an_account_nobody_knows_gives_one(run: Run, filled: Path, tmp_path: Path) -> None:
    said = run("screenshot", tmp_path / "page.png", "--page", "account", "--account", "没有这样的")

    assert said.code == 1
    assert not (tmp_path / "page.png").exists()


def test_any_tab_of_an_account_can_be_seen(filled: Path, tmp_path: Path) -> None:
    pictures = []
    for tab in ("visits", "people", "sheets", "ally", "changes"):
        pictures.append(tmp_path / f"{tab}.png")
        assert shoot(filled, pictures[-1], "--page", "account", "--tab", tab) == 0

    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)


def test_a_tab_that_does_not_exist_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    said = run("screenshot", tmp_path / "page.png", "--page", "account", "--tab", "weather")

    assert said.code == 2
    assert "sheets" in said.err


def test_the_import_s_window_shows_a_file_and_takes_nothing_in(
    filled: Path, tmp_path: Path
) -> None:
    leads = tmp_path / "名单.csv"
    leads.write_text("公司名称,电话\n恒远印务,139 0000 0001\n", encoding="utf-8")
    before = filled.read_bytes()

    code = shoot(
        filled, tmp_path / "page.png", "--page", "import", "--file", leads, "--size", "960x600"
    )

    assert code == 0
    assert size_of(tmp_path / "page.png") == (960, 600)
    assert filled.read_bytes() == before


def test_the_import_s_window_wants_a_file(run: Run, filled: Path, tmp_path: Path) -> None:
    said = run("screenshot", tmp_path / "page.png", "--book", filled, "--page", "import")
    assert said.code == 2
    assert "--file" in said.err
