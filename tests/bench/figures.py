"""How a measured figure is written."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median


def line(what: str, measured: str, goal: str = "") -> str:
    """One line of the table."""
    return f"{what:58} {measured:>12} {goal:>10}"


def ratio(value: float) -> str:
    """A ratio, as "1.43 x"."""
    return f"{value:.2f} x"


def ms(seconds: float) -> str:
    """Milliseconds, as "7.31 ms"."""
    return f"{seconds * 1000:.2f} ms"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def middle(values: Sequence[float]) -> float:
    """The median."""
    return median(values)
