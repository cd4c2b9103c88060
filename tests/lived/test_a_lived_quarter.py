"""A quarter lived in the program: every day the pages show what the rulebook says of it.

FOUR_NOTEBOOKS_QUARTER says how many working days (20 unless told), FOUR_NOTEBOOKS_SEED which
quarter.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

import pytest
from PySide6.QtWidgets import QApplication

from four_notebooks.method.values import Method, Notebook
from four_notebooks.services.book import Book
from lived import comparing, lists
from lived.days import FIRST, Quarter, working_days
from lived.memory import Memory
from lived.pages import Pages
from lived.seller import Seller
from samples import SettableClock

DAYS = int(os.environ.get("FOUR_NOTEBOOKS_QUARTER", "20"))
SEED = os.environ.get("FOUR_NOTEBOOKS_SEED", "1")

pytestmark = pytest.mark.timeout(1800)


class Onlooker:
    """Looks at the open pages, and by the command line at the book, and compares."""

    def __init__(self, book: Book, clock: SettableClock, memory: Memory) -> None:
        self.book, self.clock, self.memory = book, clock, memory
        self.pages = Pages(book, clock)
        self.seen: Counter[str] = Counter()

    def look(self, when: str) -> None:
        """What is shown is what the rulebook says."""
        pages, memory, now = self.pages, self.memory, self.clock()
        pages.settle()
        self._note()
        comparing.compare_board(pages, memory, now)
        comparing.compare_windows(pages, memory, now)
        comparing.compare_today(pages, memory, now)
        if not when.endswith("noon"):
            comparing.compare_assess(self.book.path, memory, now)
            comparing.compare_agenda(self.book.path, pages, memory, now)
        lists.compare_plan(pages, memory, now)
        lists.compare_pool(pages, memory, now)
        lists.compare_reminders(pages, memory, now)
        if not when.endswith(("noon", "morning")):
            today = now.astimezone(memory.zone).date()
            for since in (FIRST, today - timedelta(days=6)):
                lists.compare_review(pages, memory, now, since)

    def _note(self) -> None:
        """Every list must have held something at some time."""
        pages, today = self.pages, self.pages.today
        for name, rows in (
            ("visits", today.visits),
            ("tomorrow", today.tomorrow),
            ("to be written up", today.write_up),
            ("focus", today.focus),
            ("windows", pages.windows),
            ("reminders", pages.reminders),
            ("waiting", pages.waiting.rows),
        ):
            self.seen[name] += rows.rowCount()
        self.seen["late windows"] += pages.windows.expired_count
        self.seen["pool"] += len(pages.pool())
        self.seen["signed"] += len(pages.signed())


@pytest.mark.parametrize(
    ("methods", "how_long"),
    [
        ((Method.QUALIFICATION, Method.FUNNEL), DAYS),
        ((Method.FUNNEL, Method.QUALIFICATION), max(6, DAYS // 3)),
    ],
    ids=["to the funnel", "from the funnel"],
)
def test_a_lived_quarter(
    methods: tuple[Method, Method],
    how_long: int,
    open_book: Callable[..., Book],
    clock: SettableClock,
    zone: tzinfo,
    qapp: QApplication,
) -> None:
    clock.set(datetime.combine(FIRST, datetime.min.time(), zone))
    book = open_book(method=methods[0])
    memory = Memory(book.rules, zone)
    onlooker = Onlooker(book, clock, memory)
    seller = Seller(book, clock, memory, f"{SEED} {methods[0]}")
    quarter = Quarter(seller, onlooker.look)
    for number, day in enumerate(working_days(how_long), 1):
        quarter.live(day, switch_to=methods[1] if number == how_long // 2 else None)

    assert sum(1 for _ in memory.visits()) >= how_long * 12
    assert min(onlooker.seen.values()) > how_long // 2, onlooker.seen
    rebuilt(book, onlooker, at_least=how_long * 30)


def rebuilt(book: Book, onlooker: Onlooker, *, at_least: int) -> None:
    """Everything is undone, which leaves nothing, and done again, which leaves all of it."""
    undone = 0
    while book.ledger.undo() is not None:
        undone += 1
    onlooker.pages.settle()
    assert [onlooker.pages.notebook(notebook).total for notebook in Notebook] == [0] * 5
    assert book.accounts.all(None) == []
    redone = 0
    while book.ledger.redo() is not None:
        redone += 1
    assert redone == undone > at_least
    onlooker.look("rebuilt")
    fresh = Onlooker(book, onlooker.clock, onlooker.memory)
    fresh.look("rebuilt, newly opened pages")
    assert book.check() == []
