"""The program from its start to its first painted board, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from four_notebooks.services.book import Book

NOT_NEEDED = (
    "sqlalchemy",
    "alembic",
    "pypinyin",
    "openpyxl",
    "icalendar",
    "markdown",
    "nh3",
    "rapidfuzz",
    "python_calamine",
    "phonenumbers",
    "asyncio",
    "email",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "jeepney",
    "four_notebooks.app.notify",
    "four_notebooks.models.reminders",
    "four_notebooks.services.reminders",
    "four_notebooks.method.values",
    "four_notebooks.storage.store",
    "four_notebooks.views.window.menus",
    "four_notebooks.views.quick.visit",
)
START = """
import os, sys
from four_notebooks.app import main
from four_notebooks.app.open_desk import OpenDesk

show = OpenDesk.show

def watched(desk):
    desk.window.painted.connect(lambda: {at_paint})
    show(desk)

OpenDesk.show = watched
sys.exit(main.main(["--book", sys.argv[1]]))
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "north.book"
    made = Book.open(path, now=lambda: datetime(2026, 9, 7, 1, tzinfo=UTC), zone=UTC, create=True)
    made.accounts.create("同创电子")
    made.close()
    return path


def started(book: Path, at_paint: str) -> subprocess.CompletedProcess[str]:
    """Run the program until it ends; ``at_paint`` is done when the first board is painted."""
    home = str(book.parent)
    environment = dict(
        os.environ, QT_QPA_PLATFORM="offscreen", HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home
    )
    return subprocess.run(
        [sys.executable, "-c", START.format(at_paint=at_paint), str(book)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_first_board_is_painted_before_anything_heavy_is_imported(book: Path) -> None:
    tell = "(print('painted', *sys.modules, flush=True), os._exit(0))"
    done = started(book, tell)
    assert done.returncode == 0, done.stderr
    first, *loaded = done.stdout.split()
    assert first == "painted"
    assert sorted(set(NOT_NEEDED) & set(loaded)) == []


def test_a_window_closed_at_its_first_paint_ends_the_program_cleanly(book: Path) -> None:
    done = started(book, "desk.window.close()")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "Traceback" not in done.stderr


def test_a_window_closed_while_the_book_is_warmed_ends_the_program_cleanly(book: Path) -> None:
    done = started(book, "desk.later.then(desk.window.close)")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "Traceback" not in done.stderr
    assert not book.with_name(book.name + ".lock").exists()
