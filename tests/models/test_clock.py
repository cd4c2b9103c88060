"""The clock: minutes and seconds, across midnight, sleep, and a wall clock that was set."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from four_notebooks.models.clock import Clock, milliseconds
from samples import SettableClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class Heard(QObject):
    """Keeps what a clock told."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.minutes: list[int] = []
        self.seconds: list[int] = []
        clock.minute.connect(self.minutes.append)
        clock.second.connect(self.seconds.append)


@pytest.fixture
def wall() -> SettableClock:
    return SettableClock(datetime(2026, 11, 21, 23, 58, 30, tzinfo=UTC))


def test_a_minute_is_told_once(qtbot: QtBot, wall: SettableClock) -> None:
    clock = Clock(wall)
    heard = Heard(clock)
    wall.forward(seconds=20)
    clock.look()
    assert heard.minutes == []
    wall.forward(seconds=15)
    clock.look()
    clock.look()
    assert heard.minutes == [milliseconds(wall())]


def test_midnight_is_a_minute_like_any_other(qtbot: QtBot, wall: SettableClock) -> None:
    clock = Clock(wall)
    heard = Heard(clock)
    wall.set(datetime(2026, 11, 22, 0, 0, 1, tzinfo=UTC))
    clock.look()
    assert len(heard.minutes) == 1
    assert clock.moment == milliseconds(wall())


def test_after_sleep_the_first_look_tells_how_late_it_is(qtbot: QtBot, wall: SettableClock) -> None:
    clock = Clock(wall)
    heard = Heard(clock)
    wall.forward(hours=9)
    clock.look()
    assert heard.minutes == [milliseconds(wall())]


def test_a_clock_set_back_is_told_too(qtbot: QtBot, wall: SettableClock) -> None:
    clock = Clock(wall)
    heard = Heard(clock)
    wall.forward(hours=-3)
    clock.look()
    assert heard.minutes == [milliseconds(wall())]
    assert clock.moment == milliseconds(wall())


def test_seconds_are_told_only_while_somebody_watches(qtbot: QtBot, wall: SettableClock) -> None:
    clock = Clock(wall)
    heard = Heard(clock)
    wall.forward(seconds=1)
    clock.look()
    assert heard.seconds == []
    clock.watch_seconds(True)
    wall.forward(seconds=1)
    clock.look()
    assert heard.seconds == [milliseconds(wall())]
    clock.watch_seconds(False)
    wall.forward(seconds=1)
    clock.look()
    assert len(heard.seconds) == 1


def test_the_timer_never_sleeps_long(qtbot: QtBot, wall: SettableClock) -> None:
    clock = Clock(wall)
    assert clock._timer.isActive()
    assert clock._timer.interval() <= 5_010
    clock.watch_seconds(True)
    assert clock._timer.interval() <= 1_010


def test_it_ticks_by_itself(qtbot: QtBot) -> None:
    clock = Clock(lambda: datetime.now(UTC))
    clock.watch_seconds(True)
    with qtbot.waitSignal(clock.second, timeout=3_000) as told:
        pass
    assert told.args[0] % 1000 < 900


def test_refreshing_brings_the_moment_up_without_a_tick(qtbot: QtBot, wall: SettableClock) -> None:
    clock = Clock(wall)
    heard = Heard(clock)
    wall.forward(seconds=10)
    clock.refresh()
    assert clock.moment == milliseconds(wall())
    assert heard.minutes == []
