"""The days that are shown, with their visits: lists for the week, a grid for the month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from four_notebooks.method.values import PlannedVisit
from four_notebooks.models.account.when import weekday
from four_notebooks.models.lists.rows import Index, Rows
from four_notebooks.models.plan.rows import DayHead, VisitRow, visit_row
from four_notebooks.models.plan.span import Span, View, span_of
from four_notebooks.models.tips import tip
from four_notebooks.services.agenda import AgendaItem, PlanStanding
from four_notebooks.services.book import Book

FELL_AWAY = (PlanStanding.DROPPED, PlanStanding.CANCELLED)
"""Visits that stand on no day any more."""
CELL = Qt.ItemDataRole.UserRole + 2


class Day(NamedTuple):
    """A day with its visits in order; those that fell away are left out."""

    head: DayHead
    rows: tuple[VisitRow, ...]


class DayList(Rows):
    """The visits of one day; what was recorded stays where it is, the rest can be dragged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.head: DayHead | None = None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As in every list, and taken up by the mouse."""
        row = self.row_at(index.row())
        movable = isinstance(row, VisitRow) and row.movable
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsDragEnabled if movable else Qt.ItemFlag.NoItemFlags
        )

    def visits(self) -> list[VisitRow]:
        """The rows in order."""
        rows = (self.row_at(n) for n in range(self.rowCount()))
        return [row for row in rows if isinstance(row, VisitRow)]

    def show_day(self, day: Day) -> None:
        """Show this day."""
        self.head = day.head
        self.show(day.rows)


class MonthGrid(QAbstractTableModel):
    """Weeks of seven days; each cell holds a ``Day``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: list[Day] = []
        self.month = 0

    def rowCount(self, parent: Index | None = None) -> int:
        """How many weeks."""
        return 0 if parent is not None and parent.isValid() else len(self._days) // 7

    def columnCount(self, parent: Index | None = None) -> int:
        """Monday to Sunday."""
        return 0 if parent is not None and parent.isValid() else 7

    def day_at(self, index: Index) -> Day | None:
        """The day of a cell."""
        place = index.row() * 7 + index.column()
        return self._days[place] if index.isValid() and place < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; none if it is not shown."""
        place = next((n for n, each in enumerate(self._days) if each.head.day == day), -1)
        return self.index(place // 7, place % 7) if place >= 0 else QModelIndex()

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The day for a painter, its number for the eye, all of it for a screen reader."""
        day = self.day_at(index)
        if day is None:
            return None
        if role == CELL:
            return day
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.head.day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            spoken = "\n".join([day.head.spoken, *(row.spoken for row in day.rows)])
            return tip(spoken) if role == Qt.ItemDataRole.ToolTipRole else spoken
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The days of the week."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return weekday(date(2026, 1, 5 + section))
        return None

    def show_days(self, days: Sequence[Day], month: int) -> None:
        """Show these weeks; cells that read differently are told, rows come and go."""
        before, self.month = self._days, month
        rows, wanted = len(before) // 7, len(days) // 7
        if wanted > rows:
            self.beginInsertRows(QModelIndex(), rows, wanted - 1)
            self._days = list(days)
            self.endInsertRows()
        elif wanted < rows:
            self.beginRemoveRows(QModelIndex(), wanted, rows - 1)
            self._days = list(days)
            self.endRemoveRows()
        self._days = list(days)
        for place, day in enumerate(days):
            if place >= len(before) or before[place] != day:
                index = self.index(place // 7, place % 7)
                self.dataChanged.emit(index, index)


class PlanDays(QObject):
    """The plan of a span of days at one moment. ``spanned`` comes when other days are shown."""

    spanned = Signal()

    def __init__(self, book: Book, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.today = today
        self.span: Span = span_of(View.WEEK, today)
        self.week = [DayList(self) for _ in range(7)]
        self.month = MonthGrid(self)

    def turn_to(self, span: Span) -> None:
        """Show other days; ``refresh`` reads them."""
        if span != self.span:
            self.span = span
            self.spanned.emit()

    def refresh(self, now: datetime) -> None:
        """Read the days that are shown, and no others."""
        self.today = now.astimezone(self._book.zone).date()
        days = self.read(self.span.days(), now)
        if self.span.view is View.MONTH:
            self.month.show_days(days, self.span.day.month)
        else:
            for shown, day in zip(self.week, days, strict=True):
                shown.show_day(day)

    def read(self, days: Sequence[date], now: datetime) -> list[Day]:
        """Some days in a row with their visits as they stand at a moment."""
        plan = self._book.plan
        planned = plan.between(days[0], days[-1])
        every = [each for plans in planned.values() for each in plans]
        shown: dict[date, list[AgendaItem]] = {day: [] for day in days}
        for item in plan.items(every, now):
            if item.standing not in FELL_AWAY:
                shown[item.plan.day].append(item)
        return [self._day(day, shown[day], now) for day in days]

    def late(self, plans: Iterable[PlannedVisit], now: datetime) -> list[AgendaItem]:
        """Those of some planned visits that come too late for their open window (METHOD 4)."""
        return [item for item in self._book.plan.items(plans, now) if item.too_late]

    def _day(self, day: date, items: Sequence[AgendaItem], now: datetime) -> Day:
        rules, table = self._book.rules, self._book.workdays.table
        head = DayHead(
            day=day,
            kind=table.kind(day),
            count=len(items),
            usual=rules.day_visits,
            most=rules.day_visits_most,
            today=day == self.today,
            past=day < self.today,
            guessed=day.year not in table.years,
        )
        zone = self._book.zone
        return Day(head, tuple(visit_row(item, now, zone, rules) for item in items))

    def where(self, plan_id: int) -> date | None:
        """The day that shows a planned visit, if one does."""
        for day in self.week:
            if day.head is not None and day.place_of(plan_id) >= 0:
                return day.head.day
        return None
