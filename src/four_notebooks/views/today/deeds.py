"""What can be done with planned visits on Today: each a step that Undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.method.values import PlanState
from four_notebooks.models.account.when import day_words
from four_notebooks.models.faults import sentence
from four_notebooks.models.today.today import Today
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.day_choice import DayChoice
from four_notebooks.views.today.evening_panel import ANOTHER_DAY, DROP, TOMORROW


class VisitDeeds(QObject):
    """Calls the book's verbs; ``said`` carries what the user should know, also a refusal."""

    said = Signal(str)

    def __init__(self, desk: Desk, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._today, self._page = desk, today, parent

    def _do(self, verb: Callable[[], object]) -> bool:
        try:
            verb()
        except (Refused, BookError) as fault:
            self.said.emit(sentence(fault))
            return False
        return True

    # -- the day ------------------------------------------------------------------

    def put(self, plans: Sequence[int], before: int) -> None:
        """Put visits in front of another one of the shown day (0: at the end)."""
        days = self._desk.book.plan.days
        self._do(lambda: days.put(plans, self._today.day, before or None))

    def plan_accounts(self, accounts: Sequence[int], before: int = 0) -> None:
        """Plan a visit at each account on the shown day."""
        self.plan_on(self._today.day, accounts, before)

    def plan_on(self, day: date, accounts: Sequence[int], before: int = 0) -> None:
        """Plan a visit at each account on a day."""
        days = self._desk.book.plan.days
        if self._do(lambda: days.plan_accounts(accounts, day, before or None)):
            self._say_where(day)

    def set_hour(self, plan: int, minute: int | None) -> None:
        """Give a visit another hour, in minutes of its local day, or none."""
        hour = None if minute is None else time(minute // 60, minute % 60)
        self._do(lambda: self._desk.book.plan.days.set_hour(plan, hour))

    def put_on(self, day: date, plans: Sequence[int], accounts: Sequence[int]) -> None:
        """What was put down on a day: visits move there, accounts are planned."""
        if plans:
            self.move_to(plans, day)
        elif accounts:
            self.plan_on(day, accounts)

    # -- what becomes of visits ---------------------------------------------------

    def move_to(self, plans: Sequence[int], day: date) -> None:
        """Move planned visits to another day; they keep their hours."""
        if self._do(lambda: self._desk.book.plan.move_to_day(plans, day)):
            self._say_where(day)

    def ask_day(self, plans: Sequence[int]) -> None:
        """Ask for a day and move planned visits there."""
        choice = DayChoice(self._desk.look, self._today.today, self._page)
        if self._desk.ask.run(choice):
            self.move_to(plans, choice.day())
        choice.deleteLater()

    def close_as(self, plans: Sequence[int], state: PlanState) -> None:
        """Say what became of planned visits."""
        self._do(lambda: self._desk.book.plan.close(plans, state))

    def drop(self, plans: Sequence[int]) -> None:
        """Let planned visits fall away."""
        if plans:
            self.close_as(plans, PlanState.DROPPED)

    def answer(self, answer: int, plans: Sequence[int]) -> None:
        """Tomorrow, another day, or drop."""
        if answer == TOMORROW:
            self.move_to(plans, self._today.today + timedelta(days=1))
        elif answer == ANOTHER_DAY:
            self.ask_day(plans)
        elif answer == DROP:
            self.drop(plans)

    def _say_where(self, day: date) -> None:
        """Where something went that is not seen to go there."""
        if day != self._today.day:
            words = day_words(day, self._today.today)
            self.said.emit(self.tr("Planned for {day}").format(day=words))


class Offers:
    """A context menu whose entries know what they do."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._menu = QMenu(parent)
        self._verbs: dict[object, Callable[[], object]] = {}

    def offer(self, text: str, verb: Callable[[], object]) -> None:
        """Offer something."""
        self._verbs[self._menu.addAction(text)] = verb

    def rule(self) -> None:
        """A line between two groups."""
        self._menu.addSeparator()

    def ask(self, at: QPoint) -> None:
        """Ask what to do, and do it."""
        taken = self._desk.ask.menu(self._menu, at)
        if taken in self._verbs:
            self._verbs[taken]()
        self._menu.deleteLater()
