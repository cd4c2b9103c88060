"""The focus list: at most sixteen accounts to think of first (METHOD 9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple, TypeAlias

from four_notebooks.method.instants import day_of, to_ms
from four_notebooks.method.phase import DAY, HOUR
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook
from four_notebooks.method.workdays import Clock, clock_of, first_instant


class FocusItem(NamedTuple):
    """What the order needs of an active account; instants in milliseconds.

    ``plan_at`` is its next planned visit, ``heat`` its heat now.
    """

    id: int
    name: str
    notebook: Notebook | str
    window_closes: int | None
    deadline: int | None
    plan_at: int | None
    heat: float | None


_Rank: TypeAlias = tuple[int, float, str, int]


def focus(
    items: Iterable[FocusItem], rules: Rules, now: datetime, zone: tzinfo
) -> tuple[FocusItem, ...]:
    """The accounts to think of first, in order, each once; others than A, B, C are left out.

    First open windows with 24 hours or less left; A accounts whose deadline is three days
    away or nearer; visits planned today from now on; other open windows; expired windows,
    the latest first; the rest by heat. Ties by name. Funnel: B and C, without deadlines.
    Where the clock stands still on free days, the hours left are its hours.
    """
    now_ms = to_ms(now)
    tomorrow = first_instant(day_of(now_ms, zone) + timedelta(1), zone)
    clock = clock_of(rules.working_days, zone)
    ranked = [
        (_rank(item, rules, now_ms, tomorrow, clock), item)
        for item in items
        if item.notebook in rules.worked
    ]
    ranked.sort(key=lambda pair: pair[0])
    return tuple(item for _, item in ranked[: rules.focus_most])


def _rank(item: FocusItem, rules: Rules, now_ms: int, tomorrow: int, clock: Clock) -> _Rank:
    closes = item.window_closes
    is_open = closes is not None and closes > now_ms
    if closes is not None and is_open:
        left = clock.read(closes) - clock.read(now_ms)
        if left <= rules.focus_hours * HOUR:
            return 0, closes, item.name, item.id
    if _deadline_near(item, rules, now_ms) and item.deadline is not None:
        return 1, item.deadline, item.name, item.id
    if item.plan_at is not None and now_ms <= item.plan_at < tomorrow:
        return 2, item.plan_at, item.name, item.id
    if closes is not None:
        return (3, closes, item.name, item.id) if is_open else (4, -closes, item.name, item.id)
    return 5, 1.0 if item.heat is None else -item.heat, item.name, item.id


def _deadline_near(item: FocusItem, rules: Rules, now_ms: int) -> bool:
    return (
        rules.method is Method.QUALIFICATION
        and item.notebook == Notebook.A
        and item.deadline is not None
        and item.deadline - now_ms <= rules.focus_deadline_days * DAY
    )
