"""The pages of the day in one process: painted with 10,000 accounts against 100.

Each page is measured from its making to its first paint, on a book whose accounts are
read already, as when somebody goes to the page. To add a page, add its line to ``PAGES``.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from books import make_book
from desks import desk_of, settle
from figures import line, middle, ms, ratio
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from four_notebooks.method.values import Entry, EntryKind, PlannedVisit
from four_notebooks.models.board.lines import Lines
from four_notebooks.services.book import Book
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.views.desk import Desk

SMALL, LARGE = 100, 10_000
VISITS_EACH = 10
"""So that the large book holds 100,000 visits."""
PER_DAY = 15
DAYS_BACK, DAYS_AHEAD = 28, 28
GOAL = "3.00 x"
PIECE = 4_000


class Shown(NamedTuple):
    """A page to be measured: what it is called in the table, and how it is made."""

    name: str
    make: Callable[[Desk, Lines], QWidget]


def today_page(desk: Desk, _lines: Lines) -> QWidget:
    """Today, with its visits, what waits, the week and the sixteen."""
    from four_notebooks.views.today.page import TodayPage

    return TodayPage(desk)


def plan_page(desk: Desk, lines: Lines) -> QWidget:
    """The plan, on this week."""
    from four_notebooks.views.plan.page import PlanPage

    return PlanPage(desk, lines=lines)


def month_page(desk: Desk, lines: Lines) -> QWidget:
    """The plan, on this month."""
    from four_notebooks.models.plan.span import View
    from four_notebooks.views.plan.page import PlanPage

    page = PlanPage(desk, lines=lines)
    page.show_view(View.MONTH)
    return page


def review_page(desk: Desk, _lines: Lines) -> QWidget:
    """The review of this month, with all its figures."""
    from four_notebooks.views.review.page import ReviewPage

    return ReviewPage(desk)


PAGES = (
    Shown("Today", today_page),
    Shown("Plan", plan_page),
    Shown("Plan (month)", month_page),
    Shown("Review (month)", review_page),
)


def make_full_book(path: Path, accounts: int, now: datetime) -> None:
    """A book of so many accounts, each visited ten times, with 15 visits planned per day."""
    make_book(path, accounts, now)
    book = Book.open(path, now=lambda: now, zone=UTC)
    try:
        ids = book.accounts.all_ids()
        with book.ledger.bulk(StepName("sample", count=accounts)) as step:
            for changes in _pieces(book, ids, now):
                step.add(changes)
    finally:
        book.close()


def _pieces(book: Book, ids: list[int], now: datetime) -> Iterator[list[Change]]:
    """Earlier visits of every account, then the plans of eight weeks."""
    wanted = [(account, n) for account in ids for n in range(1, VISITS_EACH)]
    for start in range(0, len(wanted), PIECE):
        part = wanted[start : start + PIECE]
        numbers = book.ledger.new_ids(Entry, len(part))
        yield [
            Change(None, _visit(number, account, n, now))
            for number, (account, n) in zip(numbers, part, strict=True)
        ]
    days = range(-DAYS_BACK, DAYS_AHEAD)
    numbers = book.ledger.new_ids(PlannedVisit, len(days) * PER_DAY)
    yield [
        Change(None, _plan(number, ids[place * 7 % len(ids)], place, now))
        for place, number in enumerate(numbers)
    ]


def _visit(number: int, account: int, n: int, now: datetime) -> Entry:
    start = now - timedelta(days=7 * n, hours=account % 9)
    return Entry(
        id=number,
        account_id=account,
        kind=EntryKind.IN_PERSON,
        start=start,
        recorded_at=start + timedelta(hours=1),
        body=f"第 {n} 次:看了现场,记下了三个问题,约好下次带样板的照片来。",
    )


def _plan(number: int, account: int, place: int, now: datetime) -> PlannedVisit:
    today: date = now.date()
    day = today + timedelta(days=place // PER_DAY - DAYS_BACK)
    hour = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    return PlannedVisit(
        id=number,
        account_id=account,
        day=day,
        created_at=now - timedelta(days=60),
        at=hour + timedelta(minutes=40 * (place % PER_DAY)),
    )


class Opened:
    """A book that is open in the program, its accounts in memory."""

    def __init__(self, path: Path) -> None:
        moment = datetime.now(UTC)
        self.book = Book.open(path, now=lambda: moment, zone=UTC)
        self.book.warm()
        self.desk = desk_of(self.book)
        self.lines = Lines(self.book, self.desk.relay, self.desk.clock)
        self.lines.finish()

    def painted(self, page: Shown) -> float:
        """Seconds from the wish for a page to its paint."""
        gc.collect()
        start = time.perf_counter()
        shown = page.make(self.desk, self.lines)
        shown.resize(1192, 900)
        shown.show()
        QApplication.processEvents()
        while not getattr(shown, "settled", True):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        shown.grab()
        taken = time.perf_counter() - start
        shown.hide()
        shown.deleteLater()
        settle(seconds=0.05)
        return taken

    def close(self) -> None:
        """Put everything away."""
        self.lines.deleteLater()
        settle(seconds=0.05)
        self.book.close()


def measure(folder: Path, rounds: int) -> Iterator[str]:
    """Every page on both books, by turns."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    now = datetime.now(UTC)
    opened = {}
    for size in (SMALL, LARGE):
        path = folder / f"pages-{size}.fournotebooks"
        make_full_book(path, size, now)
        opened[size] = Opened(path)
    for page in PAGES:
        taken: dict[int, list[float]] = {size: [] for size in opened}
        for turn in range(rounds + 1):
            for size, each in opened.items():
                seconds = each.painted(page)
                if turn:  # The first of each loads what the page is made of.
                    taken[size].append(seconds)
        share = middle(taken[LARGE]) / middle(taken[SMALL])
        yield line(f"{page.name} painted, {SMALL} accounts", ms(middle(taken[SMALL])))
        yield line(f"{page.name} painted, {LARGE:,} against {SMALL}", ratio(share), GOAL)
    for each in opened.values():
        each.close()
