"""The focus list, from the board's own lines (METHOD 9)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from four_notebooks.method import focus
from four_notebooks.method.heat import heat_now
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.values import Notebook
from four_notebooks.services.agenda import FocusItem

if TYPE_CHECKING:
    from four_notebooks.method.card import CardLine
    from four_notebooks.method.rules import Rules
    from four_notebooks.services.book import Book


def focus_list(book: Book, now: datetime) -> list[FocusItem]:
    """The accounts to think of first, at most sixteen."""
    reader = book.new_reader()
    try:
        lines = {line.id: line for line in reader.lines(to_ms(now))}
    finally:
        reader.close()
    moment = to_ms(now)
    worked = book.rules.worked
    asked = [_asked(line, book.rules, moment) for line in lines.values() if line.notebook in worked]
    return [_item(each, lines[each.id]) for each in focus.focus(asked, book.rules, now, book.zone)]


def _asked(line: CardLine, rules: Rules, now_ms: int) -> focus.FocusItem:
    """What the order needs of a line."""
    return focus.FocusItem(
        line.id,
        line.name,
        Notebook(line.notebook),
        line.window_closes,
        line.deadline,
        line.plan_at,
        heat_now(line.heat, line.heat_from, now_ms, rules),
    )


def _item(found: focus.FocusItem, line: CardLine) -> FocusItem:
    """One of the sixteen as it is shown."""
    return FocusItem(
        account_id=found.id,
        name=found.name,
        notebook=Notebook(found.notebook),
        closes_at=_moment(found.window_closes),
        deadline_at=_moment(found.deadline),
        plan_at=_moment(found.plan_at),
        heat=found.heat,
        strategy=line.has_strategy,
    )


def _moment(ms: int | None) -> datetime | None:
    """An instant, or none."""
    return None if ms is None else from_ms(ms)
