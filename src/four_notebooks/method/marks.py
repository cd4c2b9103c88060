"""The three rules of a second visit, as three marks (METHOD 7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from four_notebooks.method.repeats import Repeats, repeats
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Entry, Strategy

_DEFAULT = Rules()


class Marks(NamedTuple):
    """``new``: under half of it was said before; ``goal``: the strategy has one; ``ask``.

    ``repeats`` names what was said before and in which of the earlier bodies it stood.
    """

    new: bool
    goal: bool
    ask: bool
    repeats: Repeats


def marks_of_visit(
    entry: Entry,
    strategy: Strategy | None,
    distance: int | None,
    earlier: Sequence[str],
    contact_names: Sequence[str] = (),
    headings: Sequence[str] = (),
    *,
    rules: Rules = _DEFAULT,
) -> Marks:
    """The marks of a visit.

    ``strategy`` is the one it was made with, ``distance`` the reached distance after it,
    ``earlier`` the bodies of the visits before it, the oldest first. The ask: at distance
    0 the order was asked for; farther away the order, or the strategy it was made with
    had something to ask for, which is to be introduced to the next level.
    """
    said = repeats(entry.body, earlier, contact_names, headings, rules=rules)
    asked = entry.asked
    if distance != 0 and strategy is not None:
        asked = asked or bool(strategy.ask.strip())
    goal = strategy is not None and bool(strategy.goal.strip())
    return Marks(_is_new(said, rules), goal, asked, said)


def marks_of_strategy(
    strategy: Strategy,
    earlier: Sequence[str],
    contact_names: Sequence[str] = (),
    headings: Sequence[str] = (),
    *,
    rules: Rules = _DEFAULT,
) -> Marks:
    """The marks of a strategy, its four texts compared with the last visits as one body.

    The ask is what it says to ask for; whether those are the order or an introduction is
    for the user to see.
    """
    body = "\n".join((strategy.goal, strategy.way_in, strategy.news, strategy.ask))
    said = repeats(body, earlier, contact_names, headings, rules=rules)
    return Marks(
        _is_new(said, rules), bool(strategy.goal.strip()), bool(strategy.ask.strip()), said
    )


def _is_new(said: Repeats, rules: Rules) -> bool:
    return not said.repeated or said.share < rules.repeat_warning
