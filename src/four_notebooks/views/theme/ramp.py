"""The colour of time: from green over amber and orange to red, without steps (METHOD 4)."""

from __future__ import annotations

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
