"""The day taken along: printed, as PDF or HTML, or on the telephone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.exchange.paper.codes import texts_of
from four_notebooks.exchange.paper.day_sheet import day_sheet, visits_of
from four_notebooks.exchange.paper.sheet import Sheet
from four_notebooks.models.language import spoken
from four_notebooks.views.desk import Desk
from four_notebooks.views.paper.codes_view import CodesView
from four_notebooks.views.paper.paper_pane import PaperPane
from four_notebooks.views.window.furniture import Chips, Dress, button, label


class TakeAlong(QDialog):
    """Two sides: paper with a preview of its pages, and the telephone with its codes.

    ``side`` is ``paper`` or ``phone``; ``day`` the day it begins with.
    """

    def __init__(
        self, desk: Desk, day: date, side: str = "paper", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day = day
        self.setWindowTitle(self.tr("Take the day along"))
        self.resize(760, 800)
        self.days = Chips(self.tr("Which day"), self._choices(), day.isoformat())
        self.sides = Chips(
            self.tr("Where to"),
            [("paper", self.tr("Paper")), ("phone", self.tr("Telephone"))],
            side,
        )
        self.paper = PaperPane(desk, self)
        self.codes = CodesView(self.tr("Codes for the telephone's camera"))
        self._says = label("", "quiet", wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self._phone())
        self._lay_out()
        self.days.group.idClicked.connect(self._choose_day)
        self.sides.group.idClicked.connect(self._choose_side)
        self.paper.said.connect(self._says.setText)
        self._dress = Dress(self, desk.look)
        self._stack.setCurrentIndex(1 if side == "phone" else 0)
        self.fill()

    @property
    def sheet(self) -> Sheet:
        """The sheet of the chosen day."""
        return self.paper.sheet

    @property
    def texts(self) -> list[str]:
        """What the codes say."""
        return self._texts

    def _choices(self) -> list[tuple[str, str]]:
        today = self._desk.book.today()
        days = [today, today + timedelta(days=1)]
        if self._day not in days:
            days.append(self._day)
        words = {today: self.tr("Today"), days[1]: self.tr("Tomorrow")}
        return [(day.isoformat(), words.get(day, day.isoformat())) for day in days]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.addWidget(self.sides)
        top.addStretch(1)
        top.addWidget(self.days)
        column.addLayout(top)
        column.addWidget(self._says)
        column.addWidget(self._stack, 1)

    def _phone(self) -> QWidget:
        self.calendar = button(self.tr("Save calendar file…"), "primary")
        self.copy = button(self.tr("Copy as text"))
        self.calendar.clicked.connect(self._save_calendar)
        self.copy.clicked.connect(self._copy)
        return self._side(self.codes, (self.copy, self.calendar))

    def _side(self, shown: QWidget, buttons: tuple[QWidget, ...]) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        for each in buttons:
            row.addWidget(each)
        column.addLayout(row)
        return side

    def fill(self) -> None:
        """Show the chosen day."""
        book, language = self._desk.book, spoken()
        agenda = book.plan.agenda(self._day)
        visits = visits_of(book, agenda, language)
        self._texts = texts_of(visits, self._day.isoformat())
        words = self.tr("{count} visits on {pages} pages").replace("{count}", str(len(visits)))
        sheet = day_sheet(book, agenda, language)
        self.paper.show_sheet(sheet, self._day.isoformat(), words)
        self.codes.show_texts(self._texts)
        self.calendar.setEnabled(bool(visits))
        self.copy.setEnabled(bool(visits))
        self._say()

    def _say(self) -> None:
        """One line about the side that is shown."""
        if self._stack.currentIndex() == 0:
            said = self.tr("No strategy, no visit: a visit without one stands in a red frame.")
        elif self._texts:
            said = self.tr("Point the telephone's camera at a code, or send it the calendar file.")
        else:
            said = self.tr("No visit is planned for this day.")
        self._says.setText(said)

    def _choose_day(self, at: int) -> None:
        self._day = date.fromisoformat(self.days.code_of(at))
        self.fill()

    def _choose_side(self, at: int) -> None:
        self._stack.setCurrentIndex(1 if self.sides.code_of(at) == "phone" else 0)
        self._say()

    def _save_calendar(self) -> None:
        from four_notebooks.exchange.out.calendar_file import write_calendar

        def write(path: Path) -> None:
            write_calendar(self._desk.book, path, self._day)

        self.paper.save("ics", self.tr("Calendar (*.ics)"), write)

    def _copy(self) -> None:
        from PySide6.QtWidgets import QApplication

        QApplication.clipboard().setText("\n".join(self._texts))
        self._says.setText(self.tr("Copied."))
