"""Ctrl+K, a few words, Enter: the very visit is on the screen; Alt+Left goes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hands import Hands, Program, Screen, missing

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
NAMES = ("安泰门窗", "众诚软件", "海川装饰", "华启精密")
VISITS = 24
OLD = 5
"""The visit that is looked for: so many weeks of others lie above it in its journal."""
PLAIN = "\n".join(["talked about delivery and samples"] * 4)

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(300),
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]


def visit_of(number: int) -> datetime:
    return NOW - timedelta(days=60 - 2 * number, hours=2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four accounts; the journal of one is long, and one old visit names a warranty."""
    place = tmp_path / "search.fournotebooks"
    book = Book.open(place, now=lambda: NOW, zone=ZONE, create=True)
    for name in NAMES:
        account = book.accounts.create(name, notebook=Notebook.B)
        for number in range(VISITS if name == NAMES[-1] else 2):
            body = PLAIN
            if name == NAMES[-1] and number == OLD:
                body = f"{PLAIN}\nasked for the warranty in writing"
            book.journal.record(Recording(account=account.id, start=visit_of(number), body=body))
    book.close()
    return place


@pytest.fixture
def screen() -> Iterator[Screen]:
    shown = Screen()
    yield shown
    shown.close()


@pytest.fixture
def program(screen: Screen, path: Path) -> Iterator[Program]:
    words = ("--book", str(path), "--now", NOW.isoformat(), "--language", "en")
    opened = Program(screen.display, path.parent, *words)
    opened.wait_for("widget", "SideBoard")
    yield opened
    said = opened.close()
    assert "Traceback" not in said


def has_focus(program: Program, name: str) -> None:
    program.until(lambda: name in program.ask("focused"), f"the keyboard on {name}")


def open_search(hands: Hands, program: Program) -> None:
    """Press the key until it is heard: the keys come a moment after the first paint."""

    def opened() -> bool:
        hands.keys("ctrl+k")
        return "SearchField" in program.ask("focused")

    program.until(opened, "the keyboard in the search")


def test_the_very_visit_is_on_the_screen(screen: Screen, program: Program) -> None:
    hands = Hands(screen.display)
    hands.focus_window("Four Notebooks")
    program.wait_for("card", NAMES[0])

    open_search(hands, program)
    hands.type("warranty hqjm")
    hands.keys("BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
    program.until(lambda: program.ask("row", "ResultList", NAMES[-1]), "the visit in the results")
    hands.keys("Return")
    has_focus(program, "JournalView")

    head = f"{visit_of(OLD):%b} {visit_of(OLD).day} {visit_of(OLD):%H:%M}"

    def in_sight() -> bool:
        journal = program.wait_for("widget", "JournalView")
        entry = program.wait_for("named", "EntryView", head)
        top, bottom = journal[1] - journal[3] // 2, journal[1] + journal[3] // 2
        return bool(top - 2 <= entry[1] - entry[3] // 2 <= bottom - 60)

    program.until(in_sight, "the visit in sight")
    assert program.ask("named", "AccountPage", f"Page of {NAMES[-1]}")

    hands.keys("alt+Left")
    program.until(lambda: not program.ask("named", "AccountPage", "Page of"), "the board alone")
    assert program.ask("widget", "BoardPage")


def test_escape_gives_the_keyboard_back(screen: Screen, program: Program) -> None:
    hands = Hands(screen.display)
    hands.focus_window("Four Notebooks")
    program.wait_for("card", NAMES[0])
    before = program.ask("focused")

    open_search(hands, program)
    hands.type("hqjm")
    hands.keys("Escape")

    program.until(lambda: program.ask("focused") == before, f"the keyboard back on {before}")
    assert not program.ask("widget", "SearchSheet")
