"""The evening: every visit of the day that was not made is asked about once (METHOD 9).

It begins by itself when the day's last planned visit has passed, never before the hour
that ends a day (``rules.no_hour_minute``, 18:00), or when the user closes the day. What
was asked is remembered in the book: neither a restart nor another minute asks again.
Nothing rolls over by itself: who answers nothing finds the visit under "to be written
up", where the same answers wait.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from four_notebooks.models.lists.rows import Rows
from four_notebooks.models.today.rows import PlainRow, question_row
from four_notebooks.services.agenda import AgendaItem, PlanStanding
from four_notebooks.services.book import Book

_UNMADE = (PlanStanding.TO_WRITE_UP, PlanStanding.AHEAD)


class Evening(QObject):
    """The open questions as rows. ``changed`` comes when there are others or none."""

    changed = Signal()

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.rows = Rows(self)
        self._day: date | None = None
        self._items: tuple[AgendaItem, ...] = ()
        self._open: set[int] = set()
        self._asked: frozenset[int] | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something to answer now."""
        return self.rows.rowCount() > 0

    @property
    def unmade(self) -> int:
        """How many visits of the day are neither recorded nor answered."""
        return sum(item.standing in _UNMADE for item in self._items)

    def look(self, day: date, items: Sequence[AgendaItem], now: datetime) -> None:
        """Take the day as it is now; ask what has become due."""
        if day != self._day:
            self._day, self._asked, self._open = day, None, set()
        self._items = tuple(items)
        if self._book.day.is_over(items, now):
            waiting = {i.plan.id for i in items if i.standing is PlanStanding.TO_WRITE_UP}
            if waiting:
                self._open |= waiting - self._already()
        self._show()

    def close_day(self) -> bool:
        """Ask now about every visit not made, asked before or not; whether there is one."""
        self._open = {item.plan.id for item in self._items if item.standing in _UNMADE}
        self._show()
        return self.is_open

    def seen(self) -> None:
        """The questions are before the user's eyes: they are not asked by themselves again."""
        fresh = {item.key for item in self._rows()} - self._already()
        if fresh and self._day is not None and not self._book.read_only:
            self._asked = self._already() | fresh
            self._book.day.note_asked(self._day, fresh)

    def put_away(self) -> None:
        """Later: what is not answered stays to be written up."""
        self.seen()
        self._open.clear()
        self._show()

    def _already(self) -> frozenset[int]:
        if self._asked is None:
            self._asked = self._book.day.asked(self._day) if self._day else frozenset()
        return self._asked

    def _rows(self) -> list[PlainRow]:
        zone, day = self._book.zone, self._day
        if day is None:
            return []
        return [
            question_row(item, zone, day)
            for item in self._items
            if item.plan.id in self._open and item.standing in _UNMADE
        ]

    def _show(self) -> None:
        before = [self.rows.key_at(n) for n in range(self.rows.rowCount())]
        rows = self._rows()
        self.rows.show(rows)
        if before != [row.key for row in rows]:
            self.changed.emit()
