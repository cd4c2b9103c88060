"""From a list of leads to a red window and all the way back, with a real mouse and real keys."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import Hands, Program, Screen, missing

LEADS = Path(__file__).resolve().parents[1] / "exchange" / "lists" / "leads-gbk.csv"
LEAD = "南通恒远印务有限公司"
START = "2026-11-21T11:00:00+08:00"
SOON = "2026-11-21T11:30:00+08:00"
"""The running program's clock goes on from START; by then all of the morning has happened."""
LATER = "2026-11-24T15:00:00+08:00"
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


class Desk:
    """One book on one screen, opened and left as often as the journey needs."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.hands = Hands(screen.display)
        self._display, self._home = screen.display, home
        self.book = home / "journey.fournotebooks"
        self._opened: list[Program] = []

    def words(self, now: str) -> tuple[str, ...]:
        return ("--book", str(self.book), "--now", now, "--language", "en")

    def open(self, now: str) -> Program:
        self._opened.append(Program(self._display, self._home, *self.words(now)))
        return self._opened[-1]

    def clear(self) -> None:
        """Nothing stays running."""
        for program in self._opened:
            program.close()

    def start_again(self, now: str, *files: Path) -> int:
        """A second start of the program, as from a file manager; its exit code."""
        environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
        environment |= {"DISPLAY": self._display, "HOME": str(self._home)}
        environment |= {"XDG_DATA_HOME": str(self._home), "XDG_CONFIG_HOME": str(self._home)}
        command = [sys.executable, "-m", "four_notebooks", *self.words(now), *map(str, files)]
        return subprocess.run(command, env=environment, timeout=PATIENCE, check=False).returncode

    def standing(self, now: str) -> dict[str, dict[str, object]]:
        """What `assess --json` says beside the running program, by account."""
        command = [sys.executable, "-m", "four_notebooks", "assess", "--json", *self.words(now)]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, env=dict(os.environ), timeout=PATIENCE, check=False
        )
        return {one["account"]: one for one in json.loads(done.stdout or b"[]")}


@pytest.fixture
def desk(screen: Screen, tmp_path: Path) -> Iterator[Desk]:
    laid = Desk(screen, tmp_path)
    yield laid
    laid.clear()


def has(program: Program, *words: str) -> bool:
    """Whether one text on the screen holds all the words."""
    return any(all(word in text for word in words) for text in program.ask("texts"))


def wait_for_text(program: Program, *words: str) -> None:
    program.until(lambda: has(program, *words), f"a text with {words}")


def import_the_leads(desk: Desk, program: Program) -> None:
    desk.hands.click(program.wait_for("widget", "Start empty"))
    program.wait_for("widget", "Board")
    assert desk.start_again(START, LEADS) == 0
    desk.hands.click(program.wait_for("widget", "Import 401"))
    wait_for_text(program, "Inbox, 401 accounts")
    desk.hands.click(program.wait_for("widget", "Close"))
    program.until(lambda: not program.ask("widget", "Close"), "the end of the import window")


def put_into_b(desk: Desk, program: Program) -> None:
    desk.hands.drag(program.wait_for("card", LEAD), program.wait_for("notebook", "B"))
    wait_for_text(program, "B One away, 1")
    wait_for_text(program, "Inbox, 400")


def add_the_second_level(desk: Desk, program: Program) -> None:
    hands = desk.hands
    hands.click(program.wait_for("card", LEAD), times=2)
    hands.click(program.wait_for("tab", "People"))
    hands.click(program.wait_for("widget", "+ Add a person"))
    program.until(lambda: "Name" in program.ask("focused"), "the field of the name")
    hands.keys("ctrl+a")
    hands.type("Li Min")
    hands.keys("Tab", "Tab")
    program.until(lambda: "Level" in program.ask("focused"), "the field of the level")
    hands.keys("Return", "Down", "Down", "Return")
    wait_for_text(program, "Level: KP2")


def write_the_visit(desk: Desk, program: Program) -> None:
    hands = desk.hands
    hands.keys("ctrl+n")
    program.until(lambda: "QuickLine" in program.ask("focused"), "the line of the quick visit")
    hands.type("@Li")
    hands.keys("Return")
    hands.type("78 09:00 45min she will bring the director in today")
    hands.keys("ctrl+Return")
    program.until(lambda: window_of(desk, SOON), "the open window")
    hands.keys("Escape")


def window_of(desk: Desk, now: str) -> dict[str, object]:
    window = desk.standing(now).get(LEAD, {}).get("window")
    return window if isinstance(window, dict) else {}


def write_the_strategy(desk: Desk, program: Program) -> None:
    desk.hands.click(program.wait_for("widget", "Goal"))
    desk.hands.type("ten minutes with the director, ask for the order")
    desk.hands.keys("Tab")
    program.until(
        lambda: "no_strategy" not in str(desk.standing(SOON)[LEAD]["advice"]), "the strategy"
    )


def undo_everything(desk: Desk, program: Program) -> None:
    def nothing_left() -> bool:
        desk.hands.click(program.wait_for("widget", "Four notebooks"))
        desk.hands.keys("ctrl+z")
        return has(program, "Inbox, 0 accounts") and has(program, "B One away, 0 accounts")

    program.until(nothing_left, "the empty board")


def test_from_a_list_to_a_red_window_and_all_the_way_back(desk: Desk) -> None:
    program = desk.open(START)
    import_the_leads(desk, program)
    put_into_b(desk, program)
    add_the_second_level(desk, program)
    write_the_visit(desk, program)
    write_the_strategy(desk, program)

    window = window_of(desk, SOON)
    assert window["target"] == 0
    assert window["phase"] == "fresh"
    assert str(window["opened_at"]).startswith("2026-11-21T09:45:00")
    assert desk.standing(SOON)[LEAD]["notebook"] == "B"
    assert has(program, "Most urgent window")
    assert "Traceback" not in program.close()

    program = desk.open(LATER)
    wait_for_text(program, "0 open", "1 late")
    assert window_of(desk, LATER)["phase"] == "expired"
    assert is_red(program.ask("colour", *chip_of(program)))
    undo_everything(desk, program)
    assert desk.standing(LATER) == {}
    assert "Traceback" not in program.close()


def chip_of(program: Program) -> list[int]:
    """A point inside the countdown chip, between its right edge and its words."""
    x, y, width, height = program.wait_for("card", LEAD)
    return [x + width // 2 - 16, y - height // 2 + 20]


def is_red(colour: str) -> bool:
    """Whether a colour is the red of time and not amber, orange or paper."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return red > 150 and green < 90 and blue < 90
