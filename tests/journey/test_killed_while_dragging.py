"""Killed while cards are dragged: each confirmed move is in the book (kill -9, real mouse).

The program writes each step, after its commit, to a file that this process reads when the
program is dead. FOUR_NOTEBOOKS_KILLS says how often (a tenth of it; 20 unless told).
"""

from __future__ import annotations

import json
import os
import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hands import Hands, Program, Screen, missing

from four_notebooks.method.values import Account, Move, Notebook
from four_notebooks.services.book import Book
from four_notebooks.storage import codec

NAMES = tuple(f"{place}{trade}" for place in ("海纳", "宁远", "东篱") for trade in ("物流", "包装"))
NOTEBOOKS = (Notebook.A, Notebook.B, Notebook.C, Notebook.D)
TIMES = max(2, int(os.environ.get("FOUR_NOTEBOOKS_KILLS", "20")) // 10)
SECONDS = 0.5
"""How long one drag takes; the kill comes within it or just after."""
AFTER = 0.25

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]


def open_for_a_look(path: Path) -> Book:
    return Book.open(path, now=lambda: datetime.now(UTC), zone=UTC, create=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = open_for_a_look(tmp_path / "dragged.fournotebooks")
    for name in NAMES:
        book.board.move([book.accounts.create(name).id], Notebook.B)
    book.close()
    return tmp_path / "dragged.fournotebooks"


@pytest.fixture
def screen() -> Iterator[Screen]:
    shown = Screen()
    yield shown
    shown.close()


class Table:
    """Cards on a screen, moved by hand, with what the program confirmed of it."""

    def __init__(self, screen: Screen, path: Path, home: Path, notes: Path) -> None:
        self.hands = Hands(screen.display)
        self.program = Program(screen.display, home, "--book", str(path), "--language", "en")
        self.notes = notes
        self.program.wait_for("card", NAMES[0])
        assert self.program.wait_for("note", str(notes))

    def ways(self, chance: random.Random) -> tuple[list[int], list[int]]:
        """From where to where the next card goes."""
        card = self.program.wait_for("card", chance.choice(NAMES))
        to = self.program.wait_for("notebook", chance.choice(NOTEBOOKS).value)
        return card, to

    def drag(self, chance: random.Random) -> None:
        self.hands.pull(*self.ways(chance), SECONDS)

    def drag_and_die(self, chance: random.Random) -> None:
        """Kill the program while the mouse is on its way or has just let go."""
        ways = self.ways(chance)
        pulling = threading.Thread(target=self.hands.pull, args=(*ways, SECONDS))
        end = threading.Timer(chance.random() * (SECONDS + AFTER), self.program.kill)
        pulling.start()
        end.start()
        pulling.join()
        end.join()


def confirmed(notes: Path) -> dict[tuple[str, int], dict[str, Any]]:
    """What the program had told when it was killed: the last row of every record."""
    found = {}
    for line in notes.read_text("utf-8").splitlines() if notes.exists() else ():
        for table, record_id, row in json.loads(line):
            found[table, record_id] = row
    return found


def compare(path: Path, noted: dict[tuple[str, int], dict[str, Any]], before: set[int]) -> None:
    """The book opens, is sound, and holds all that was told, and at most one step more."""
    book = open_for_a_look(path)
    try:
        assert book.check() == []
        moves = {move.id: codec.to_row(move) for move in book.store.all(Move)}
        told = {number: row for (table, number), row in noted.items() if table == "move"}
        assert {number: moves.get(number) for number in told} == told
        more = moves.keys() - told.keys() - before
        assert len(more) <= 1
        if not more:
            rows = {one.id: codec.to_row(one) for one in book.store.all(Account)}
            moved = {number: row for (table, number), row in noted.items() if table == "account"}
            assert {number: rows[number] for number in moved} == moved
    finally:
        book.close()


def moves_in(path: Path) -> set[int]:
    book = open_for_a_look(path)
    try:
        return {move.id for move in book.store.all(Move)}
    finally:
        book.close()


def test_every_confirmed_move_outlives_the_kill(screen: Screen, path: Path, tmp_path: Path) -> None:
    chance = random.Random(os.environ.get("FOUR_NOTEBOOKS_SEED", "1"))
    told = 0
    for turn in range(TIMES):
        before = moves_in(path)
        table = Table(screen, path, tmp_path, tmp_path / f"notes {turn}")
        for _ in range(chance.choice([1, 1, 2, 3])):
            table.drag(chance)
        table.drag_and_die(chance)
        noted = confirmed(table.notes)
        told += sum(kind == "move" for kind, _ in noted)
        compare(path, noted, before)
    assert told >= TIMES // 2, "hardly a drag arrived"
