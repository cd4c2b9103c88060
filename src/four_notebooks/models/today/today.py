"""Today as a model: everything the page shows of one day, read together at one moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.limits import Effort, limits
from four_notebooks.method.values import Draft, Entry, Method, PlannedVisit, PlanState
from four_notebooks.models.clock import Clock
from four_notebooks.models.lists.rows import Rows
from four_notebooks.models.today.evening import Evening
from four_notebooks.models.today.rows import (
    DayRow,
    PlainRow,
    focus_row,
    tomorrow_row,
    write_up_row,
)
from four_notebooks.models.today.visit_row import Beside, visit_row
from four_notebooks.services.agenda import Agenda, AgendaItem, PlanStanding
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day of the week: visits planned, and made (None of a day to come).

    ``free`` says that it is no working day; ``holiday`` is the name of it, if it has one.
    """

    day: date
    planned: int
    made: int | None
    free: bool
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the day: how many visits, recorded ones, and those without a strategy."""

    visits: int = 0
    recorded: int = 0
    bare: int = 0
    holiday: str = ""


class Today(QObject):
    """The day that is shown: today, unless another one was asked for.

    ``turned`` comes after every reading.
    """

    turned = Signal()

    def __init__(self, book: Book, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._clock = book, clock
        self._other: date | None = None
        self.visits, self.tomorrow = Rows(self), Rows(self)
        self.write_up, self.focus = Rows(self), Rows(self)
        self.evening = Evening(book, self)
        self.heading = Heading()
        self.effort = self.limits = Effort(0, 0, 0)
        self.week: tuple[DayCount, ...] = ()
        self.earlier_days: tuple[date, ...] = ()

    @property
    def today(self) -> date:
        """The local day it is."""
        return self._clock.now().astimezone(self._book.zone).date()

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._other or self.today

    def show_day(self, day: date) -> None:
        """Show another day, or today again."""
        self._other = None if day == self.today else day
        self.read()

    def concerns(self, announcement: Announcement) -> bool:
        """Whether a step may have changed anything here; what is only typed changes nothing."""
        changes = announcement.changes
        return not changes or any(not isinstance(each.record, Draft) for each in changes)

    def read(self) -> None:
        """Read the day as it is now."""
        if self._other == self.today:
            self._other = None
        agenda = self._book.plan.agenda(self.day, self._clock.now())
        self._show_visits(agenda)
        self._show_boxes(agenda)
        self._look_at_evening(agenda)
        self._count()
        self.turned.emit()

    # -- rows ---------------------------------------------------------------------

    def _show_visits(self, agenda: Agenda) -> None:
        book, items = self._book, agenda.items
        ids = list(dict.fromkeys(item.account.id for item in items))
        cards = {card.id: card for card in book.reader.cards(ids)}
        made = [item.entry_id for item in items if item.entry_id is not None]
        entries = {entry.id: entry for entry in book.store.many(Entry, made)}
        prepared = self._prepared(items)
        rows = [
            visit_row(
                item,
                Beside(
                    cards.get(item.account.id),
                    entries.get(item.entry_id or 0),
                    prepared.get(item.account.id),
                ),
                agenda.now,
                book.zone,
                book.rules,
            )
            for item in items
        ]
        self.visits.show(rows)
        waiting = (PlanStanding.AHEAD, PlanStanding.TO_WRITE_UP)
        self.heading = Heading(
            visits=len(items),
            recorded=sum(item.standing is PlanStanding.DONE for item in items),
            bare=sum(item.strategy is None and item.standing in waiting for item in items),
            holiday=agenda.kind.name,
        )

    def _prepared(self, items: Iterable[AgendaItem]) -> dict[int, tuple[int, int]]:
        """How far the preparation of the visits still ahead has come."""
        ids = [item.account.id for item in items if item.standing is PlanStanding.AHEAD]
        if not ids:
            return {}
        try:
            found = self._book.sheets.progress(ids)
        except Refused:  # The book has no such sheet.
            return {}
        return {id_: (done, whole) for id_, (done, whole) in found.items() if whole}

    def _show_boxes(self, agenda: Agenda) -> None:
        zone, today = self._book.zone, self.today
        self.tomorrow.show([tomorrow_row(item, zone) for item in agenda.tomorrow])
        here = {item.plan.id for item in agenda.items}
        earlier = [item for item in agenda.to_write_up if item.plan.id not in here]
        self.write_up.show([write_up_row(item, zone, today) for item in earlier])
        self.earlier_days = tuple(dict.fromkeys(item.plan.day for item in earlier))
        self.focus.show(
            [focus_row(n, item, agenda.now, zone) for n, item in enumerate(agenda.focus, 1)]
        )

    def _look_at_evening(self, agenda: Agenda) -> None:
        now, today = self._clock.now(), self.today
        items = agenda.items if agenda.day == today else tuple(self._book.day.shown(today, now))
        self.evening.look(today, items, now)

    # -- counts -------------------------------------------------------------------

    def _count(self) -> None:
        book = self._book
        counts = book.reader.counts(self._clock.moment)
        funnel = book.method is Method.FUNNEL
        self.effort = Effort(
            counts.active,
            counts.notebooks.get("B", 0) if funnel else counts.met,
            counts.notebooks.get("C" if funnel else "A", 0),
        )
        self.limits = limits(book.rules)
        self._count_week()

    def _count_week(self) -> None:
        book, today = self._book, self.today
        monday = self.day - timedelta(days=self.day.weekday())
        sunday = monday + timedelta(days=6)
        made = book.day.made_between(monday, sunday) if monday <= today else {}
        found = []
        for day, plans in book.plan.between(monday, sunday).items():
            kind = book.workdays.kind(day)
            planned = _planned(plans)
            count = made.get(day, 0) if day <= today else None
            found.append(DayCount(day, planned, count, not kind.works, kind.name))
        self.week = tuple(found)

    # -- what the page asks -------------------------------------------------------

    def visit(self, key: int) -> DayRow | None:
        """A visit of the day by its planned visit's id."""
        row = self.visits.row_at(self.visits.place_of(key))
        return row if isinstance(row, DayRow) else None

    def line(self, rows: Rows, key: int) -> PlainRow | None:
        """A line of one of the boxes."""
        row = rows.row_at(rows.place_of(key))
        return row if isinstance(row, PlainRow) else None

    def next_visit(self) -> int:
        """The planned visit to be recorded next; 0 if there is none."""
        item = self._book.day.next_to_record(self._clock.now())
        return 0 if item is None else item.plan.id


def _planned(plans: Iterable[PlannedVisit]) -> int:
    """How many visits a day was planned to hold, whatever became of them."""
    return sum(plan.state is not PlanState.DROPPED for plan in plans)
