"""Killed while somebody types: at most the last two seconds are missing (kill -9, real keys)."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hands import Hands, Program, Screen, missing

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book

NAME = "海纳物流"
PROMISE = 2.0
"""Seconds of typing that may be missing."""
TIMES = max(2, int(os.environ.get("FOUR_NOTEBOOKS_KILLS", "20")) // 10)

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(600),
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]


def open_for_a_look(path: Path) -> Book:
    return Book.open(path, now=lambda: datetime.now(UTC), zone=UTC, create=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = open_for_a_look(tmp_path / "typed.fournotebooks")
    account = book.accounts.create(NAME)
    book.board.move([account.id], Notebook.B)
    book.close()
    return tmp_path / "typed.fournotebooks"


@pytest.fixture
def screen() -> Iterator[Screen]:
    shown = Screen()
    yield shown
    shown.close()


def kept_text(path: Path) -> str:
    """What the draft of the visit holds after the crash."""
    book = open_for_a_look(path)
    try:
        assert book.check() == []
        drafts = [draft.text for draft in book.drafts.all("visit/")]
    finally:
        book.close()
    return str(json.loads(drafts[0]).get("body", "")) if drafts else ""


def type_until_killed(
    program: Program, hands: Hands, words: Iterator[str], seconds: float
) -> list[tuple[float, str]]:
    """Type word after word, noting each when it is on its way; then kill without warning."""
    noted = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        word = next(words)
        hands.type(word)
        noted.append((time.monotonic(), word))
    program.kill()
    return noted


@pytest.mark.parametrize("turn", range(TIMES))
def test_what_was_typed_two_seconds_before_the_kill_is_kept(
    turn: int, screen: Screen, path: Path, tmp_path: Path
) -> None:
    chance = random.Random(turn)
    hands = Hands(screen.display)
    program = Program(screen.display, tmp_path, "--book", str(path), "--language", "en")
    hands.click(program.wait_for("card", NAME), times=2)
    hands.click(program.wait_for("widget", "What was said"))
    program.until(lambda: "What was said" in program.ask("focused"), "the editor")
    words = (f"w{number} " for number in range(100_000))
    noted = type_until_killed(program, hands, words, 3 + chance.random() * 3)
    killed = time.monotonic()

    owed = "".join(word for at, word in noted if at < killed - PROMISE)
    kept = kept_text(path)

    assert owed, "nothing was typed early enough to be owed"
    assert kept.startswith(owed.strip())
    assert "".join(word for _, word in noted).startswith(kept.strip())
