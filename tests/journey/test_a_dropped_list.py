"""A list dropped on the window with a real mouse, looked at, imported, and taken back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hands import Hands, Program, Screen, missing

HERE = Path(__file__).resolve().parent
START = "2026-11-21T11:00:00+08:00"
FILE_LIES_AT = [1380, 40]
LIST = """公司名称,联系人,电话
恒远印务有限公司,李敏,139 0000 0003
德邻酒店,周丽,139 0000 0004
,无名氏,
"""

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(300),
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]


@pytest.fixture
def screen() -> Iterator[Screen]:
    shown = Screen()
    yield shown
    shown.close()


@pytest.fixture
def program(screen: Screen, tmp_path: Path) -> Iterator[Program]:
    book = tmp_path / "journey.fournotebooks"
    running = Program(
        screen.display, tmp_path, "--book", str(book), "--now", START, "--language", "en"
    )
    yield running
    running.close()


@contextmanager
def carried(screen: Screen, file: Path) -> Iterator[None]:
    """A file that lies in a corner of the screen, to be taken up with the mouse."""
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    carrier = subprocess.Popen(
        [sys.executable, str(HERE / "carrier.py"), str(file)],
        env=environment | {"DISPLAY": screen.display},
        stdout=subprocess.PIPE,
    )
    try:
        assert carrier.stdout is not None
        assert carrier.stdout.readline().strip() == b"ready"
        yield
    finally:
        carrier.terminate()
        carrier.communicate(timeout=30)


def has(program: Program, *words: str) -> bool:
    return any(all(word in text for word in words) for text in program.ask("texts"))


def test_a_list_is_dropped_imported_and_taken_back(
    screen: Screen, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "名单.csv"
    file.write_text(LIST, encoding="utf-8")
    hands = Hands(screen.display)
    hands.click(program.wait_for("widget", "Start empty"))
    board = program.wait_for("widget", "Board")

    with carried(screen, file):
        onto = [board[0] + 500, board[1] + 200]
        hands.carry(FILE_LIES_AT, onto, [onto[0] + 20, onto[1] + 20], 1.0)
    write = program.wait_for("widget", "Import 2")
    assert has(program, "2 new accounts")
    assert has(program, "Inbox, 0 accounts")

    hands.click(write)
    program.until(lambda: has(program, "Inbox, 2 accounts"), "the two accounts")
    program.until(lambda: has(program, "2 accounts added"), "what was done")

    hands.click(program.wait_for("widget", "Undo the import"))
    program.until(lambda: has(program, "Inbox, 0 accounts"), "the empty board")
    assert "Traceback" not in program.close()
