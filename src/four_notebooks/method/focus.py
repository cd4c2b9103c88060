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


Rank: TypeAlias = tuple[int, float, str, int]


def focus(
    items: Iterable[FocusItem], rules: Rules, now: datetime, zone: tzinfo
) -> tuple[FocusItem, ...]:
    """The accounts to think of first, in order, each once; others than A, B, C are left out.

    First open windows with 24 hours or less left; A accounts whose deadline is three days
    away or nearer; visits planned today from now on; other open windows; expired windows,
    the latest first; the rest by heat. Ties by name. Funnel: B and C, without deadlines.
    Where the clock stands still on free days, the hours left are its hours.
    """
    urgency = Urgency(rules, now, zone)
    worked = sorted((item for item in items if item.notebook in rules.worked), key=urgency.key)
    return tuple(worked[: rules.focus_most])


class Urgency:
    """The order of all accounts by urgency at one moment.

    First those of A, B, C (funnel: B, C) in the focus list's order, then the others by
    heat, hottest first, none last, those in D behind them; ties by name.
    """

    def __init__(self, rules: Rules, now: datetime, zone: tzinfo) -> None:
        self._rules = rules
        self._worked = frozenset(str(notebook) for notebook in rules.worked)
        self._now = to_ms(now)
        self._tomorrow = first_instant(day_of(self._now, zone) + timedelta(1), zone)
        self._clock = clock_of(rules.working_days, zone)

    def key(self, item: FocusItem) -> Rank:
        """What an account is sorted by; keys of one moment can be compared."""
        if item.notebook in self._worked:
            return _rank(item, self._rules, self._now, self._tomorrow, self._clock)
        warmth = 1.0 if item.heat is None else -item.heat
        return 7 if item.notebook == Notebook.D else 6, warmth, item.name, item.id


def _rank(item: FocusItem, rules: Rules, now_ms: int, tomorrow: int, clock: Clock) -> Rank:
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
