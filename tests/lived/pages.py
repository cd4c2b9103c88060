"""The open pages of a book: their models, as they follow every step and tick."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.card import Card
from four_notebooks.method.values import Notebook
from four_notebooks.models.board.board import BoardModel
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.notebook import NotebookModel, Role
from four_notebooks.models.clock import Clock
from four_notebooks.models.lists import caring, released
from four_notebooks.models.lists.columns import Arrangement
from four_notebooks.models.lists.kept_up import KeptUp
from four_notebooks.models.plan.days import PlanDays
from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.models.plan.span import View, span_of
from four_notebooks.models.plan.waiting import Waiting
from four_notebooks.models.relay import Relay
from four_notebooks.models.reminders.reminder_list import ReminderList
from four_notebooks.models.review.page import ReviewModel
from four_notebooks.models.today.today import Today
from four_notebooks.models.windows import Windows
from four_notebooks.services.book import Book
from four_notebooks.services.pool import Released
from four_notebooks.services.review import Figures
from four_notebooks.storage.changes import Announcement
from four_notebooks.storage.pool_queries import SignedLine


class Pages:
    """Every page's models, made once and left open."""

    def __init__(self, book: Book, now: Callable[[], datetime]) -> None:
        self.book = book
        self.relay = Relay()
        book.listen(self.relay.listener)
        self.clock = Clock(now)
        self.lines = Lines(book, self.relay, self.clock)
        self.lines.finish()
        self.board = BoardModel(self.lines)
        self.windows = Windows(self.lines)
        self.today = Today(book, self.clock)
        self.plan = PlanDays(book, book.today())
        self.waiting = Waiting(self.lines)
        self.reminders = ReminderList(book, self.relay, self.clock)
        self.reviewed = ReviewModel(book, self.clock)
        self._pool: KeptUp[Released] = KeptUp(book.pool.accounts)
        self._signed: KeptUp[SignedLine] = KeptUp(book.store.signed_lines)
        self.relay.stepped.connect(self._touched)

    def _touched(self, announcement: Announcement) -> None:
        """As the pages of the pool and of the signed take a step."""
        for listed in (self._pool, self._signed):
            listed.touch(announcement.accounts)

    def settle(self) -> None:
        """Let the clock look at the wall, and everything follow."""
        self.clock.look()
        QCoreApplication.processEvents()
        self.today.read()
        self.waiting.refresh()
        self.reminders.refresh()

    def notebook(self, notebook: Notebook) -> NotebookModel:
        """The cards of one notebook."""
        return self.board.notebooks[notebook]

    def cards(self, notebook: Notebook) -> dict[int, Card]:
        """What lies in a notebook, by account."""
        model = self.notebook(notebook)
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        cards: list[Any] = [model.data(index, Role.CARD) for index in rows]
        return {card.id: card for card in cards}

    def window_rows(self) -> list[tuple[int, int]]:
        """The rows of the list of windows, all unfolded: (account, close)."""
        self.windows.unfold(True)
        rows = [self.windows.row(n) for n in range(self.windows.rowCount())]
        self.windows.unfold(False)
        return [(row.account_id, row.closes) for row in rows if not row.folded]

    def week(self, day: date, now: datetime) -> dict[date, tuple[int, list[VisitRow]]]:
        """The week of a day in the plan: how many visits a day's head says, and its rows."""
        self.plan.turn_to(span_of(View.WEEK, day))
        self.plan.refresh(now)
        return {
            shown.head.day: (shown.head.count, shown.visits())
            for shown in self.plan.week
            if shown.head is not None
        }

    def pool(self) -> list[Released]:
        """The pool in the order it begins with: second looks first."""
        return released.ORDERS.arranged(self._pool.values(), Arrangement("look"))

    def signed(self) -> list[SignedLine]:
        """The signed in the order they begin with: the soonest care first."""
        return caring.ORDERS.arranged(self._signed.values(), Arrangement("care"))

    def review(self, first: date, last: date) -> Figures:
        """The figures of a period, when they have been counted."""
        self.reviewed.choose_days(first, last)
        self.reviewed.refresh()
        while self.reviewed.is_counting:
            QCoreApplication.processEvents()
        assert self.reviewed.figures is not None
        return self.reviewed.figures

    def close(self) -> None:
        """Hear of nothing any more."""
        self.book.unlisten(self.relay.listener)
