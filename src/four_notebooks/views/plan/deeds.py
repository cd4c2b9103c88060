"""What can be done with visits in the plan; each is one step, and says what one ought to know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from four_notebooks.method.values import PlannedVisit, PlanState
from four_notebooks.models.account.when import day_words, moment_words, read_hour
from four_notebooks.models.faults import sentence
from four_notebooks.models.plan.days import PlanDays
from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.day_choice import DayChoice


class PlanDeeds(QObject):
    """``said`` carries a sentence and whether Undo is offered with it; ``moved`` the planned
    visits that lie elsewhere now, so that they stay chosen."""

    said = Signal(str, bool)
    moved = Signal(object)

    def __init__(self, desk: Desk, days: PlanDays, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._days = days
        self._over = parent

    # -- where visits go --------------------------------------------------------------

    def drop_visits(self, ids: Sequence[int], day: date, before: int = 0) -> None:
        """Put visits on a day: in front of another one, else at their hours.

        Dropped below the last visit of their own day they go to its end.
        """
        plan = self._desk.book.plan
        ids = self._open(ids)
        at_home = {each.id for each in plan.day(day)}.issuperset(ids)
        if before or at_home:
            self._do(ids, lambda: plan.days.put(ids, day, before or None))
        else:
            self.move_to(ids, day)

    def move_to(self, ids: Sequence[int], day: date) -> None:
        """Put visits on a day, each at its hour."""
        ids = self._open(ids)
        self._do(ids, lambda: self._desk.book.plan.move_to_day(ids, day))

    def shift(self, rows: Sequence[VisitRow], days: int) -> None:
        """Put visits so many days later, or earlier."""
        ids = self._open([row.key for row in rows if row.movable])
        self._do(ids, lambda: self._desk.book.plan.days.shift(ids, days))

    def step(self, row: VisitRow, places: int) -> None:
        """Put a visit one place up or down in its day."""
        shown = next((d for d in self._days.week if d.place_of(row.key) >= 0), None)
        if shown is None or not row.movable:
            return
        order = [each.key for each in shown.visits()]
        there = order.index(row.key) + places
        if not 0 <= there < len(order):
            return
        behind = there + 1 if places > 0 else there
        before = order[behind] if behind < len(order) else None
        self._do([row.key], lambda: self._desk.book.plan.days.put([row.key], row.day, before))

    def plan_accounts(self, accounts: Sequence[int], day: date, before: int = 0) -> None:
        """Plan a visit at each of these accounts."""
        made: list[PlannedVisit] = []

        def verb() -> None:
            made.extend(self._desk.book.plan.days.plan_accounts(accounts, day, before or None))

        if accounts and self._try(verb):
            self._tell([plan.id for plan in made])

    def choose_day(self) -> date | None:
        """Ask for a day; none if the question is put away."""
        choice = DayChoice(self._desk.look, self._desk.book.today(), self._over)
        day = choice.day() if self._desk.ask.run(choice) else None
        choice.deleteLater()
        return day

    # -- what becomes of them -----------------------------------------------------------

    def ask_hour(self, row: VisitRow) -> None:
        """Ask for the hour of a visit; nothing written is no hour."""
        label = self.tr("Hour, like 14:30; empty for any time")
        written = self._desk.ask.text(self._over, label, row.time)
        if written is None:
            return
        hour = read_hour(written)
        if hour is None and written.strip():
            words = self.tr("“{text}” is not an hour; write it like 14:30.")
            self.said.emit(words.format(text=written.strip()[:20]), False)
            return
        found = None if hour is None else time(*hour)
        self._do([row.key], lambda: self._desk.book.plan.days.set_hour(row.key, found))

    def close(self, ids: Sequence[int], state: PlanState) -> None:
        """Say that visits were missed or dropped, or are planned again."""
        self._try(lambda: self._desk.book.plan.close(ids, state))

    def delete(self, ids: Sequence[int]) -> None:
        """Take visits out of the book."""
        self._try(lambda: self._desk.book.plan.delete(ids))

    def next_working_day(self) -> date:
        """The first working day after today."""
        book = self._desk.book
        return book.workdays.next_after(book.today())

    def tomorrow(self) -> date:
        """The day after today."""
        return self._desk.book.today() + timedelta(days=1)

    # -- doing and telling ----------------------------------------------------------------

    def _open(self, ids: Iterable[int]) -> list[int]:
        """Those of these visits that are still in the book and not recorded."""
        plan = self._desk.book.plan
        kept = self._desk.book.store.many(PlannedVisit, ids)
        shown = {row.plan.id: row for row in plan.items(kept)}
        return [each.id for each in kept if each.id in shown and shown[each.id].entry_id is None]

    def _do(self, ids: list[int], verb: Callable[[], object]) -> None:
        if ids and self._try(verb):
            self._tell(ids)

    def _try(self, verb: Callable[[], object]) -> bool:
        try:
            verb()
        except (Refused, BookError) as fault:
            self.said.emit(sentence(fault), False)
            return False
        return True

    def _tell(self, ids: list[int]) -> None:
        """Choose what was moved, and flag what comes too late or is too much (METHOD 4, 9)."""
        self.moved.emit(ids)
        book = self._desk.book
        plans = book.store.many(PlannedVisit, ids)
        late = self._days.late(plans, self._desk.clock.now())
        if late:
            self.said.emit(self._late(late[0].account.name, late[0].closes_at, len(late)), True)
            return
        for day in dict.fromkeys(plan.day for plan in plans):
            (shown,) = self._days.read([day], self._desk.clock.now())
            if shown.head.full:
                words = self.tr("{day} holds {count} visits now; {most} are the most.")
                said = words.format(
                    day=day_words(day, self._days.today),
                    count=shown.head.count,
                    most=shown.head.most,
                )
                self.said.emit(said, True)
                return

    def _late(self, name: str, closes: datetime | None, count: int) -> str:
        if count > 1:
            words = self.tr("{count} visits come after their windows have closed.")
            return words.format(count=count)
        words = self.tr("Too late for {name}: its window closes {when}.")
        zone, today = self._desk.book.zone, self._days.today
        when = moment_words(closes, zone, today) if closes is not None else ""
        return words.format(name=name, when=when)
