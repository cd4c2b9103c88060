"""The colour of time: from green over amber and orange to red, without steps (METHOD 4)."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from four_notebooks.views.theme.palette import Theme

# Fractions of the window left at which the four named colours stand; above the first it is green.
FRESH, WARM, HOT, RED = 0.8, 0.45, 0.2, 1 / 12


def _mix(one: QColor, other: QColor, share: float) -> QColor:
    """``one`` with ``share`` (0-1) of ``other``."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        one.redF() * keep + other.redF() * share,
        one.greenF() * keep + other.greenF() * share,
        one.blueF() * keep + other.blueF() * share,
    )


def along(stops: tuple[QColor, QColor, QColor, QColor], left: float) -> QColor:
    """The colour of a window with the fraction ``left``; red when nothing is left."""
    fresh, warm, hot, red = stops
    if left >= WARM:
        return _mix(warm, fresh, min((left - WARM) / (FRESH - WARM), 1.0))
    if left >= HOT:
        return _mix(hot, warm, (left - HOT) / (WARM - HOT))
    if left >= RED:
        return _mix(red, hot, (left - RED) / (HOT - RED))
    return red


def chip_colour(theme: Theme, left: float) -> QColor:
    """Under white words."""
    return along((theme.fresh, theme.warm, theme.hot, theme.chip_red), left)


def bar_colour(theme: Theme, left: float) -> QColor:
    """For bars, which carry no words."""
    return along((theme.bar_fresh, theme.bar_warm, theme.bar_hot, theme.bar_red), left)


def side_colour(theme: Theme, left: float) -> QColor:
    """For words on the side board."""
    return along((theme.side_fresh, theme.side_warm, theme.side_hot, theme.side_red), left)


class TimerColours(NamedTuple):
    """The colours of the big timer: figures and bar, ground, edge, small words, empty bar."""

    ink: QColor
    ground: QColor
    rule: QColor
    small: QColor
    back: QColor


def timer_colours(theme: Theme, left: float) -> TimerColours:
    """The big timer follows the same run of colours; it is red only when time is red."""
    ink = side_colour(theme, left)
    dark, light = QColor("#1C1A18"), QColor("#FFFFFF")
    calm = TimerColours(
        ink,
        _mix(dark, ink, 0.10),
        _mix(dark, ink, 0.42),
        _mix(ink, light, 0.48),
        _mix(dark, ink, 0.26),
    )
    redness = min(max((WARM - left) / (WARM - RED), 0.0), 1.0)
    red = (
        ink,
        theme.side_timer,
        theme.side_timer_rule,
        theme.side_timer_ink,
        theme.side_timer_back,
    )
    return TimerColours(*[_mix(one, other, redness) for one, other in zip(calm, red, strict=True)])
