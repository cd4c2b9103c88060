"""Phases, countdowns and deadlines in whole milliseconds (METHOD 4, 5)."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from four_notebooks.method.phase import (
    DAY,
    HOUR,
    Countdown,
    DeadlinePhase,
    Phase,
    countdown_parts,
    deadline_phase,
    fraction_left,
    phase,
    turns,
)

ORDER = list(Phase)
WINDOW = 72 * HOUR


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (72 * HOUR, Phase.FRESH),
        (48 * HOUR + 1, Phase.FRESH),
        (48 * HOUR, Phase.WARM),
        (24 * HOUR + 1, Phase.WARM),
        (24 * HOUR, Phase.HOT),
        (6 * HOUR + 1, Phase.HOT),
        (6 * HOUR, Phase.RED),
        (1, Phase.RED),
        (0, Phase.EXPIRED),
        (-1, Phase.EXPIRED),
    ],
)
def test_the_phase_goes_by_what_is_left(left: int, expected: Phase) -> None:
    assert phase(0, WINDOW, WINDOW - left) is expected


def test_before_it_opens_it_is_fresh() -> None:
    assert phase(1000, 1000 + WINDOW, 0) is Phase.FRESH


@given(
    opened=st.integers(0, 10**13),
    length=st.integers(1, 20 * DAY),
    nows=st.lists(st.integers(-DAY, 40 * DAY), min_size=2, max_size=8),
)
@settings(deadline=None, derandomize=False, max_examples=60)
def test_phases_only_ever_worsen(opened: int, length: int, nows: list[int]) -> None:
    seen = [ORDER.index(phase(opened, opened + length, opened + n)) for n in sorted(nows)]
    assert seen == sorted(seen)


@given(opened=st.integers(0, 10**13), length=st.integers(12, 20 * DAY))
@settings(deadline=None, derandomize=False, max_examples=60)
def test_each_turn_is_the_first_instant_of_its_phase(opened: int, length: int) -> None:
    closes = opened + length
    for turn, after in zip(turns(opened, closes), ORDER[1:], strict=True):
        assert phase(opened, closes, turn) is after
        assert phase(opened, closes, turn - 1) is ORDER[ORDER.index(after) - 1]


def test_the_fraction_left_falls_from_one_to_nothing() -> None:
    assert fraction_left(0, WINDOW, -5) == 1.0
    assert fraction_left(0, WINDOW, 18 * HOUR) == 0.75
    assert fraction_left(0, WINDOW, WINDOW) == 0.0
    assert fraction_left(5, 5, 5) == 0.0


def test_the_countdown_tells_days_hours_minutes_and_seconds_either_way() -> None:
    left = DAY + 2 * HOUR + 3 * 60_000 + 4_567
    assert countdown_parts(left, 0) == Countdown(False, 1, 2, 3, 4)
    assert countdown_parts(0, left) == Countdown(True, 1, 2, 3, 4)
    assert countdown_parts(0, 0).past


def test_a_deadline_warns_and_passes_from_its_own_moments_on() -> None:
    deadline, warning = 10 * DAY, 3 * DAY
    seen = [
        deadline_phase(deadline, now, warning)
        for now in (7 * DAY - 1, 7 * DAY, 10 * DAY - 1, 10 * DAY)
    ]
    assert seen == [
        DeadlinePhase.OK,
        DeadlinePhase.SOON,
        DeadlinePhase.SOON,
        DeadlinePhase.PASSED,
    ]


def test_phases_are_read_without_the_rest_of_the_rulebook() -> None:
    code = (
        "import sys, four_notebooks.method.phase\n"
        "names = [n for n in sys.modules if n.startswith('four_notebooks.method.')]\n"
        "print(names)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "['four_notebooks.method.phase']"
