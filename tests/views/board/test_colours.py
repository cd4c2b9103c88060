"""The colours of time run without steps, and words can be read on every one of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from four_notebooks.views.theme.palette import Theme, day, night
from four_notebooks.views.theme.ramp import bar_colour, chip_colour, side_colour, timer_colours

POINTS = [n / 200 for n in range(201)]


def luminance(colour: QColor) -> float:
    """How light a colour is, as WCAG 2 defines it."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1-21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[day, night], ids=["day", "night"])
def theme(request: pytest.FixtureRequest) -> Theme:
    made: Theme = request.param()
    return made


@pytest.mark.parametrize("left", POINTS)
def test_words_can_be_read_at_every_point(theme: Theme, left: float) -> None:
    assert contrast(theme.button_ink, chip_colour(theme, left)) >= 4.5
    assert contrast(side_colour(theme, left), theme.side) >= 4.5
    timer = timer_colours(theme, left)
    assert contrast(timer.ink, timer.ground) >= 4.5
    assert contrast(timer.small, timer.ground) >= 4.5
    assert contrast(theme.side_ink, timer.ground) >= 4.5


@pytest.mark.parametrize("ramp", [chip_colour, bar_colour, side_colour])
def test_there_are_no_steps(theme: Theme, ramp: Callable[[Theme, float], QColor]) -> None:
    colours = [ramp(theme, left) for left in POINTS]
    for one, other in pairwise(colours):
        apart = (
            abs(one.red() - other.red())
            + abs(one.green() - other.green())
            + abs(one.blue() - other.blue())
        )
        assert apart <= 12


def test_full_is_green_and_nothing_left_is_red(theme: Theme) -> None:
    assert bar_colour(theme, 1.0) == theme.bar_fresh
    assert bar_colour(theme, 0.0) == theme.bar_red
    assert chip_colour(theme, 0.05) == theme.chip_red


def test_the_red_timer_is_the_red_panel(theme: Theme) -> None:
    timer = timer_colours(theme, 0.08)
    assert timer.ground.name() == theme.side_timer.name()
    assert timer.rule.name() == theme.side_timer_rule.name()
    assert timer_colours(theme, 1.0).ink == theme.side_fresh


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *[(ink, ground) for ink in ("ink", "ink2", "ink3", "red") for ground in ("paper", "card")],
        *[("spine_ink", f"spine_{letter}") for letter in ("a", "b", "c", "d", "inbox")],
        ("ink", "desk"),
        ("ink2", "desk"),
        ("ink2", "chip"),
        ("ink2", "card_quiet"),
        ("ink3", "card_quiet"),
        ("ink3", "field"),
        ("chip_on_ink", "chip_on"),
        ("button_ink", "button"),
        ("button_ink", "pool_chip"),
        ("button_ink", "side_on"),
        ("note_ink", "note"),
        ("note_faint", "note"),
        ("repeat_ink", "repeat"),
        ("over", "paper"),
        ("over", "desk"),
        ("side_ink", "side_hover"),
        ("side_ink2", "side"),
        ("side_ink2", "side_field"),
        ("side_ink2", "side_row"),
        ("side_red", "side_row"),
        ("side_hot", "side_row"),
    ],
)
def test_every_pair_of_ink_and_ground_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5
