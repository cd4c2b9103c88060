"""The limits of effort: watch 400, track 100, engage 16 (METHOD 2). Shown, never blocking."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from four_notebooks.method.card import CardLine
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook


class Effort(NamedTuple):
    """How many accounts are watched, tracked and engaged."""

    watch: int
    track: int
    engage: int


def effort(lines: Iterable[CardLine], rules: Rules) -> Effort:
    """Count the cards of the board.

    Watched are all active ones, tracked those met at least once (funnel: B), engaged those
    in A (funnel: C). In the funnel D holds signed accounts, which are not active.
    """
    watch = track = engage = 0
    funnel = rules.method is Method.FUNNEL
    engaged = Notebook.C if funnel else Notebook.A
    for line in lines:
        if funnel and line.notebook == Notebook.D:
            continue
        watch += 1
        track += line.notebook == Notebook.B if funnel else line.met
        engage += line.notebook == engaged
    return Effort(watch, track, engage)


def limits(rules: Rules) -> Effort:
    """The three limits in the order of ``effort``."""
    return Effort(rules.watch_limit, rules.track_limit, rules.engage_limit)
