"""How far the water has boiled, and how it cools (METHOD 6)."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from four_notebooks.method.phase import DAY

if TYPE_CHECKING:
    from four_notebooks.method.rules import Rules


def heat_now(heat: int | None, heat_from_ms: int | None, now_ms: int, rules: Rules) -> float | None:
    """The heat at one moment, 0-100, or None if none was ever set.

    ``heat_from_ms`` is the end of the visit it was set at; it holds from there for
    ``rules.heat_hold_days`` and then nears ``rules.heat_room``. Heat without a moment
    (a signed account's 100) and heat under room temperature stay.
    """
    if heat is None:
        return None
    if heat_from_ms is None or heat <= rules.heat_room:
        return float(heat)
    cooling = (now_ms - heat_from_ms) / DAY - rules.heat_hold_days
    if cooling <= 0:
        return float(heat)
    return rules.heat_room + (heat - rules.heat_room) * exp(-cooling / rules.heat_fall_days)
