"""Let go and picked up with a real mouse: onto the side board, and through it to the board."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import Hands, Program, Screen, missing

NOW = "2026-11-21T11:00:00+08:00"
SOON = "2026-11-21T11:30:00+08:00"
PATIENCE = 60

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


def command(book: Path, *words: str, now: str = SOON) -> str:
    """What a command says beside the running program."""
    done = subprocess.run(
        [sys.executable, "-m", "four_notebooks", *words, "--book", str(book), "--now", now],
        stdout=subprocess.PIPE,
        env=dict(os.environ),
        timeout=PATIENCE,
        check=True,
    )
    return done.stdout.decode()


def lying(book: Path) -> dict[str, str]:
    """Every active account and its notebook."""
    told = json.loads(command(book, "assess", "--json"))
    return {one["account"]: one["notebook"] for one in told}


def test_a_card_goes_to_the_pool_and_back_by_the_side_board(screen: Screen, tmp_path: Path) -> None:
    book = tmp_path / "pool.fournotebooks"
    command(book, "sample", now=NOW)
    before = lying(book)
    name = next(account for account, notebook in before.items() if notebook == "D")
    hands = Hands(screen.display)
    words = ("--book", str(book), "--now", NOW, "--language", "en")
    program = Program(screen.display, tmp_path, *words)
    try:
        program.wait_for("widget", "MainWindow")
        hands.focus_window("Four Notebooks")
        pool = program.wait_for("nav", "pool")
        head = program.wait_for("notebook", "B")
        hands.drag(program.wait_for("card", name), pool)
        program.wait_for("widget", "ReleaseForm")
        hands.click(program.wait_for("widget", "Release"))
        program.until(lambda: name not in lying(book), "the account in the pool")

        hands.click(pool)
        program.wait_for("row", "AccountList", "")
        board = program.wait_for("nav", "board")
        hands.drag(program.wait_for("row", "AccountList", name), board)
        program.until(lambda: lying(book).get(name) == "inbox", "the account in the inbox")
        hands.keys("ctrl+z")
        program.until(lambda: name not in lying(book), "the account in the pool again")

        row = program.wait_for("row", "AccountList", name)
        hands.carry(row, board, [head[0], head[1] + 220], 1.2)
        program.until(lambda: lying(book).get(name) == "B", "the account in B")
    finally:
        said = program.close()

    assert lying(book) == {**before, name: "B"}
    assert "Traceback" not in said
