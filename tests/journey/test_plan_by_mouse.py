"""A week planned with a real mouse and real keys, from the list of accounts onto the days."""

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
"""A Saturday; the days planned are those of the week after."""
SOON = "2026-11-21T11:30:00+08:00"
"""The running program's clock goes on from NOW; by then all of it has happened."""
TUESDAY, WEDNESDAY, THURSDAY = "2026-11-24", "2026-11-25", "2026-11-26"
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


def planned(book: Path, day: str) -> list[str]:
    agenda = json.loads(command(book, "agenda", "--date", day, "--json"))
    return [visit["account"] for visit in agenda["visits"]]


def test_accounts_and_visits_are_dragged_onto_days_and_taken_back(
    screen: Screen, tmp_path: Path
) -> None:
    book = tmp_path / "plan.fournotebooks"
    command(book, "sample", now=NOW)
    before = {day: planned(book, day) for day in (TUESDAY, WEDNESDAY, THURSDAY)}
    hands = Hands(screen.display)
    words = ("--book", str(book), "--now", NOW, "--language", "en")
    program = Program(screen.display, tmp_path, *words)
    try:
        program.wait_for("widget", "MainWindow")
        hands.focus_window("Four Notebooks")
        hands.click(program.wait_for("named", "NavRow", "Plan"))
        program.wait_for("row", "WaitingRows", "")
        hands.click(program.wait_for("widget", "The next week"))

        tuesday = program.wait_for("named", "VisitList", "Tue Nov 24")
        hands.drag(program.ask("row", "WaitingRows", ""), [tuesday[0], tuesday[1] + 200])
        program.until(
            lambda: len(planned(book, TUESDAY)) == len(before[TUESDAY]) + 1, "a visit on Tuesday"
        )
        (new,) = [name for name in planned(book, TUESDAY) if name not in before[TUESDAY]]

        wednesday = program.wait_for("named", "VisitList", "Wed Nov 25")
        hands.drag(program.wait_for("row", "VisitList", new), [wednesday[0], wednesday[1] + 200])
        program.until(lambda: new in planned(book, WEDNESDAY), "the visit on Wednesday")

        hands.keys("ctrl+Right")
        program.until(lambda: new in planned(book, THURSDAY), "the visit on Thursday")
        hands.keys("ctrl+z", "ctrl+z", "ctrl+z")
        program.until(lambda: planned(book, TUESDAY) == before[TUESDAY], "everything taken back")
        after = {day: planned(book, day) for day in before}
    finally:
        said = program.close()

    assert after == before
    assert "Traceback" not in said
