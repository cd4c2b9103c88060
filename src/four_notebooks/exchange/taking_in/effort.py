"""Which of METHOD 2's limits an import would pass: told beforehand, never in the way."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from four_notebooks.exchange.taking_in.plan import ImportPlan
from four_notebooks.method.limits import effort, limits
from four_notebooks.method.values import Method, Notebook

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Passed:
    """A limit that is passed: ``watch``, ``track`` or ``engage``, with the number of accounts
    there would be and the limit."""

    limit: str
    count: int
    most: int


def limits_passed(book: Book, plan: ImportPlan) -> tuple[Passed, ...]:
    """The limits that would be passed with the plan's new accounts; those passed already too,
    if the plan adds to them. May be asked in any thread.

    Nobody has met a new account: in the qualification it is watched and perhaps engaged, and
    not tracked.
    """
    coming = Counter(each.notebook or plan.notebook for each in plan.new)
    funnel = book.method is Method.FUNNEL
    more = (
        plan.added,
        coming[Notebook.B] if funnel else 0,
        coming[Notebook.C if funnel else Notebook.A],
    )
    with closing(book.new_reader()) as reader:
        now = effort(reader.lines(), book.rules)
    return tuple(
        Passed(name, there + adds, most)
        for name, there, adds, most in zip(now._fields, now, more, limits(book.rules), strict=True)
        if adds and there + adds > most
    )
