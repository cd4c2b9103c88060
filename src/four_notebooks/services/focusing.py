"""The focus list, from what the standings keep of every card (METHOD 9)."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from four_notebooks.method import focus
from four_notebooks.method.heat import heat_now
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.phase import DAY
from four_notebooks.method.values import Notebook
from four_notebooks.method.workdays import first_instant
from four_notebooks.services.agenda import FocusItem

if TYPE_CHECKING:
    from four_notebooks.method.rules import Rules
    from four_notebooks.services.book import Book
    from four_notebooks.storage.day_queries import FocusLine


def focus_list(book: Book, now: datetime) -> list[FocusItem]:
    """The accounts to think of first, at most sixteen."""
    rules, moment = book.rules, to_ms(now)
    lines = book.store.focus_lines(
        sorted(str(notebook) for notebook in rules.worked),
        moment,
        first_instant(book.local_day(now) + timedelta(days=1), book.zone),
        moment + rules.focus_deadline_days * DAY,
        rules.focus_most,
    )
    asked = [_asked(line, rules, moment) for line in lines]
    first = focus.focus(asked, rules, now, book.zone)
    ready = {line.id for line in lines if line.has_strategy}
    return [_item(each, each.id in ready) for each in first]


def _asked(line: FocusLine, rules: Rules, now_ms: int) -> focus.FocusItem:
    """What the order needs of a line."""
    plan_at = line.plan_at
    if plan_at is not None and plan_at < now_ms and line.later_plans:
        plan_at = _next(plan_at, line.later_plans, now_ms)
    heat = line.heat
    return focus.FocusItem(
        line.id,
        line.name,
        line.notebook,
        line.window_closes,
        line.deadline,
        plan_at,
        None if heat is None else heat_now(heat, line.heat_from, now_ms, rules),
    )


def _next(first: int, later: str, now_ms: int) -> int:
    """The first planned visit that has not passed; the last one if all have."""
    found = first
    for due, _has_hour in json.loads(later):
        found = due
        if due >= now_ms:
            break
    return found


def _item(found: focus.FocusItem, strategy: bool) -> FocusItem:
    """One of the sixteen as it is shown."""
    return FocusItem(
        account_id=found.id,
        name=found.name,
        notebook=Notebook(found.notebook),
        closes_at=_moment(found.window_closes),
        deadline_at=_moment(found.deadline),
        plan_at=_moment(found.plan_at),
        heat=found.heat,
        strategy=strategy,
    )


def _moment(ms: int | None) -> datetime | None:
    """An instant, or none."""
    return None if ms is None else from_ms(ms)
