"""When the next visit is and with whom, set right on the strategy note."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from four_notebooks.method.day_table import FIRST_DAY, LAST_DAY
from four_notebooks.models import words
from four_notebooks.models.account.strategy import StrategyModel
from four_notebooks.models.account.when import (
    day_words,
    hour_words,
    offered_days,
    planned_words,
    read_hour,
)
from four_notebooks.views.account.chips import Chip, PeopleChip, QuietButton
from four_notebooks.views.account.fields import Line
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.account.inks import plain_calendar
from four_notebooks.views.desk import Desk


class Planner(QWidget):
    """Offers tomorrow and the day after, takes any other day, an hour, and the people.

    ``wanted`` carries (day, hour or None); ``people_wanted`` the ids; ``drop_wanted``
    takes the plan away.
    """

    wanted = Signal(object, object)
    people_wanted = Signal(object)
    drop_wanted = Signal()
    person_added = Signal()

    def __init__(self, desk: Desk, model: StrategyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self.offers = [Chip(parent=self), Chip(parent=self)]
        self._offered: list[date] = []
        for chip in self.offers:
            chip.setCheckable(True)
            chip.clicked.connect(self._offer_taken)
        self.day = QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Day of the next visit"))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setDateRange(_date(FIRST_DAY), _date(LAST_DAY))
        self.day.editingFinished.connect(self._day_taken)
        self.hour = Line(self.tr("Hour of the next visit"), self)
        self.hour.setPlaceholderText(self.tr("hour"))
        self.hour.setFixedWidth(64)
        self.hour.editingFinished.connect(self._hour_taken)
        self.people = PeopleChip(self.tr("Whom to meet"), self.tr("whom to meet?"), self)
        self.people.set_pattern(self.tr("meet {people}"))
        self.people.chosen.connect(self.people_wanted)
        self.people.person_added.connect(self.person_added)
        self.drop = QuietButton(parent=self)
        self.drop.clicked.connect(self.drop_wanted)
        row = FlowLayout(self, gap=6, line_gap=4)
        for widget in (*self.offers, self.day, self.hour, self.people, self.drop):
            row.addWidget(widget)
        model.changed.connect(self.refresh)
        desk.look.changed.connect(self.refresh)
        self.refresh()

    def _offer_taken(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.wanted.emit(self._offered[self.offers.index(chip)], self._kept_hour())

    def _kept_hour(self) -> tuple[int, int] | None:
        return read_hour(self.hour.text())

    def _day_taken(self) -> None:
        day = self.day.date().toPython()
        plan = self._model.plan
        if isinstance(day, date) and (plan is None or plan.day != day):
            self.wanted.emit(day, self._kept_hour())

    def _hour_taken(self) -> None:
        plan = self._model.plan
        if self.hour.composing or plan is None:
            return
        hour = read_hour(self.hour.text())
        kept = hour_words(plan.at, self._desk.book.zone) if plan.at else ""
        if hour is None and self.hour.text().strip():
            self.hour.put(kept)
        elif (f"{hour[0]:02d}:{hour[1]:02d}" if hour else "") != kept:
            self.wanted.emit(plan.day, hour)

    def showEvent(self, event: QShowEvent) -> None:
        """The calendar is made when it may be wanted."""
        super().showEvent(event)
        plain_calendar(self.day, self._desk.look)

    def refresh(self) -> None:
        """Show the plan as it stands in the book."""
        model, zone = self._model, self._desk.book.zone
        today = self._desk.clock.now().astimezone(zone).date()
        self._offered = list(offered_days(today))
        plan = model.plan
        for chip, day in zip(self.offers, self._offered, strict=True):
            chip.setText(day_words(day, today))
            chip.setAccessibleName(self.tr("Plan for {day}").format(day=chip.text()))
            chip.setChecked(plan is not None and plan.day == day)
        if not self.day.hasFocus():
            shown = plan.day if plan is not None else self._offered[0]
            self.day.setDate(_date(shown))
        if not self.hour.hasFocus():
            self.hour.put(hour_words(plan.at, zone) if plan is not None and plan.at else "")
        people = [(c.id, f"{words.level(c.level)} {c.name}") for c in model.people]
        self.people.show_people(people, plan.contacts if plan is not None else ())
        self.people.setEnabled(plan is not None)
        self.drop.set_icon(
            self._desk.look.icon("trash", self._desk.look.theme.note_faint),
            self.tr("Take the planned visit away"),
        )
        self.drop.setVisible(plan is not None)


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def plan_line(model: StrategyModel, desk: Desk) -> str:
    """The planned visit in a few words: when, whom; empty without one."""
    plan = model.plan
    if plan is None:
        return ""
    today = desk.clock.now().astimezone(desk.book.zone).date()
    when = planned_words(plan.day, plan.at, desk.book.zone, today)
    names = [
        f"{words.level(c.level)} {c.name}".strip() for c in model.people if c.id in plan.contacts
    ]
    if not names:
        return when
    pattern = QCoreApplication.translate("Planner", "{when} · meet {people}")
    return pattern.format(when=when, people=", ".join(names))
