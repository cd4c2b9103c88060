"""The real program on a virtual screen, with a notification service and a tray on its own bus."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hands import Hands, Program, Screen, missing

sys.path.append(str(Path(__file__).resolve().parents[1] / "notify"))

from bus_hands import ALL, Bus, Service
from bus_hands import missing as missing_for_bus

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from samples import Sample, SettableClock

HERE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 26, 10, 30, tzinfo=HERE)
pytestmark = pytest.mark.journey


@pytest.fixture
def screen() -> Iterator[Screen]:
    lacking = missing() + missing_for_bus()
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}; as root on Debian, start.py test brings it")
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def service(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Notifications and a tray, on a bus that the program is told of."""
    bus = Bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    made = Service(bus.address, lambda: None, (*ALL, "tray"))
    yield made
    made.close()
    bus.close()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Two accounts whose windows ran out: one within the last day, one before that."""
    path = tmp_path / "mine.book"
    clock = SettableClock(NOW - timedelta(days=3, hours=40))
    made = Book.open(path, now=clock, zone=HERE, create=True)
    sample = Sample(made, clock)
    sample.visit(sample.account("云顶酒店", Notebook.B))
    clock.forward(hours=20)
    sample.visit(sample.account("恒远印务", Notebook.B))
    made.close()
    return path


Start = Callable[..., Program]


@pytest.fixture
def start(screen: Screen, service: Service, book: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts the program with further words and settings of this machine."""
    made: list[Program] = []
    home = tmp_path / "home"

    def begin(*words: str, **settings: bool) -> Program:
        file = home / "four-notebooks" / "desk.json"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(settings))
        made.append(
            Program(
                screen.display, home, "--book", str(book), "--language", "en",
                "--now", NOW.isoformat(), *words,
            )
        )  # fmt: skip
        return made[-1]

    yield begin
    for one in made:
        if one.running:
            one.kill()


@pytest.fixture
def program(start: Start) -> Program:
    return start(tray=True, stay_in_tray=True)


def waiting(program: Program, count: int) -> None:
    """Wait until the side board says so many reminders wait on Today."""
    says = f"reminders: {count}"
    program.until(lambda: any(says in text for text in program.ask("texts")), says)


def test_what_came_due_is_a_notification_that_opens_the_account(
    program: Program, service: Service
) -> None:
    note = service.wait_for("notify")
    assert note["title"] == "The window of 恒远印务 ran out 20 hours ago"
    assert note["actions"][::2] == ["default", "open", "snooze", "done"]
    waiting(program, 2)

    service.press(note["notify"], "open")

    program.wait_for("widget", "Page of 恒远印务")
    assert service.wrong() == []
    assert len(service.notes()) == 1


@pytest.mark.parametrize("action", ["done", "snooze"])
def test_its_buttons_take_it_off_the_list_and_undo_brings_it_back(
    action: str, program: Program, service: Service, screen: Screen
) -> None:
    note = service.wait_for("notify")
    waiting(program, 2)

    service.press(note["notify"], action)
    waiting(program, 1)

    hands = Hands(screen.display)
    hands.click(program.wait_for("widget", "Four notebooks"))
    hands.keys("ctrl+z")
    waiting(program, 2)
    assert len(service.notes()) == 1


def test_a_closed_window_stays_in_the_tray_until_quit(program: Program, service: Service) -> None:
    service.wait_for("icon")
    program.wait_for("widget", "MainWindow")

    program.ask("close")
    program.until(lambda: program.ask("widget", "MainWindow") is None, "no window")
    service.click_icon()
    program.wait_for("widget", "MainWindow")

    program.ask("close")
    program.until(lambda: program.ask("widget", "MainWindow") is None, "no window")
    service.click_menu("Reminders")
    assert service.wait_for("menu")["menu"][:3] == ["Open", "Write up a visit", "Reminders: 2"]
    program.wait_for("widget", "TodayPage")

    service.click_menu("Quit")
    assert program.ended() == 0


def test_started_at_login_it_waits_in_the_tray_and_tells_all_the_same(
    start: Start, service: Service
) -> None:
    program = start("--in-tray", tray=True)

    note = service.wait_for("notify")
    service.wait_for("icon")
    assert program.ask("widget", "MainWindow") is None

    service.press(note["notify"], "open")
    program.wait_for("widget", "Page of 恒远印务")
    waiting(program, 2)


def test_started_at_login_without_an_icon_its_window_opens(start: Start, service: Service) -> None:
    program = start("--in-tray")
    program.wait_for("widget", "MainWindow")
    service.wait_for("notify")

    program.ask("close")

    assert program.ended() == 0
