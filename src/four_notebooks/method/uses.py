"""What each meeting used up: its strategy and its planned visit (METHOD 7)."""

from __future__ import annotations

from typing import NamedTuple

from four_notebooks.method.history import History, Visited
from four_notebooks.method.reading import Reading
from four_notebooks.method.rules import Rules


class Uses(NamedTuple):
    """By the ids of records: the strategy a meeting was made with, the meeting that a
    planned visit became. What nothing used up is left out.
    """

    strategy_of_entry: dict[int, int]
    entry_of_plan: dict[int, int]


def uses(history: History, rules: Rules) -> Uses:
    """What every meeting of a history used up."""
    found = Uses({}, {})
    reading = Reading(history, rules)
    for event in history.events:
        strategy, plans = reading.strategy, set(reading.plans)
        reading.take(event)
        if not isinstance(event, Visited) or not event.meeting:
            continue
        if strategy is not None:
            found.strategy_of_entry[event.id] = strategy
        for plan_id in plans - set(reading.plans):
            found.entry_of_plan[plan_id] = event.id
    return found
