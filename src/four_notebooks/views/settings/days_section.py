"""Working days: the weekly days off, the table of holidays and make-up days, and the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.day_table import FIRST_DAY, LAST_DAY
from four_notebooks.models.account.when import weekday
from four_notebooks.models.faults import sentence
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.models.plan.listed import WORKS, ListedDays
from four_notebooks.services.refusals import Refused
from four_notebooks.services.workdays import YearState
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.settings import fields
from four_notebooks.views.settings.numbers import PLAIN, Number
from four_notebooks.views.waiting import at_length
from four_notebooks.views.widgets.tick import Tick, draw_tick
from four_notebooks.views.window.furniture import Rule, button, label

WHO = "settings"
YEAR = Number("year", QT_TRANSLATE_NOOP("Numbers", "Year"), PLAIN, FIRST_DAY.year, LAST_DAY.year)


class WorkedPainter(QStyledItemDelegate):
    """Draws the tick of the column "worked" so that it is seen by night too."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The box, and whether the day is worked in a word."""
        theme = self._look.theme
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, theme.tint_a if chosen else theme.card)
        shown = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        box = QRectF(option.rect.left() + 5, option.rect.center().y() - 7.5, 16, 16)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        on = shown is Qt.CheckState.Checked
        draw_tick(painter, self._look, box, on=on, edge=theme.focus if focused else theme.ink3)
        painter.setPen(theme.ink)
        words = option.rect.adjusted(30, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, left, str(index.data()))
        painter.restore()


class DaysSection(QWidget):
    """Every change is kept at once, as a step that can be undone."""

    toast_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Working days"))
        self._loading = False
        self._year = desk.book.today().year
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addLayout(self._clock())
        column.addWidget(Rule(desk.look))
        column.addLayout(self._week())
        column.addWidget(Rule(desk.look))
        column.addLayout(self._year_row())
        column.addWidget(self._table(), 1)
        column.addLayout(self._adding())
        self.show_days()

    # -- what it is made of -----------------------------------------------------------

    def _clock(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        self.switch = Tick(self._desk.look, self.tr("Count working days only"))
        self.switch.toggled.connect(self._switched)
        says = self.tr(
            "Windows then stand still on days that are not worked. Off, they run through;"
            " the plan shows the days either way."
        )
        column.addWidget(label(self.tr("The clock of the windows"), "heading"))
        column.addWidget(self.switch)
        column.addWidget(label(says, "quiet", wrap=True))
        return column

    def _week(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(self.tr("Off every week"), "strong"))
        self.weekdays = []
        for number in range(7):
            name = weekday(date(2026, 1, 5 + number))
            chip = button(name, "chip", name=self.tr("{day} is off").format(day=name))
            chip.setCheckable(True)
            chip.clicked.connect(self._weekend_chosen)
            self.weekdays.append(chip)
            row.addWidget(chip)
        row.addStretch(1)
        return row

    def _year_row(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        named = label(self.tr("Holidays and make-up days of"), "strong")
        self.year = fields.WholeField(YEAR)
        self.year.setFixedWidth(76)
        self.year.setValue(self._year)
        self.year.valueChanged.connect(self._year_chosen)
        named.setBuddy(self.year)
        self.fill = button(self.tr("Fill from the public calendar"))
        self.fill.clicked.connect(self._fill)
        row.addWidget(named)
        row.addWidget(self.year)
        row.addWidget(self.fill)
        row.addStretch(1)
        self.state = label("", "quiet", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.state)
        return column

    def _table(self) -> QTableView:
        self.listed = ListedDays(self._put, self)
        table = QTableView()
        table.setModel(self.listed)
        table.setItemDelegateForColumn(WORKS, WorkedPainter(self._desk.look, table))
        table.setAccessibleName(self.tr("Days of the year"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, 170)
        table.setColumnWidth(1, 110)
        table.setMinimumHeight(150)
        self.table = table
        return table

    def _adding(self) -> QGridLayout:
        self.day = fields.line_field(self.tr("Day or days to list"), 210)
        self.day.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.day.setPlaceholderText("2026-10-01..2026-10-07")
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the day"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.works = Tick(self._desk.look, self.tr("worked"))
        self.add = button(self.tr("Put on the list"))
        self.add.clicked.connect(self.add_days)
        self.remove = button(self.tr("Take off the list"))
        self.remove.clicked.connect(self.remove_days)
        self.day.returnPressed.connect(self.add_days)
        self.name.returnPressed.connect(self.add_days)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for place, widget in enumerate((self.day, self.name, self.works, self.add, self.remove)):
            grid.addWidget(widget, 0, place)
        grid.setColumnStretch(1, 1)
        return grid

    # -- what it shows -------------------------------------------------------------------

    def show_days(self) -> None:
        """Show the table in force."""
        self._loading = True
        days = self._desk.book.workdays
        table = days.table
        self.switch.setChecked(days.clock_on)
        for number, chip in enumerate(self.weekdays):
            chip.setChecked(number in table.weekend)
        self.listed.show_year(table, self._year)
        self.state.setText(self._state())
        self.fill.setEnabled(days.year(self._year) is not YearState.NOT_ANNOUNCED)
        self._loading = False

    def _state(self) -> str:
        state = self._desk.book.workdays.year(self._year)
        words = {
            YearState.FILLED: self.tr("The public holidays of {year} are listed below."),
            YearState.NOT_FILLED: self.tr(
                "The public holidays of {year} are announced but not listed yet."
            ),
            YearState.NOT_ANNOUNCED: self.tr(
                "The public holidays of {year} are not announced yet. Until they are, the days"
                " off every week count, and what is listed below."
            ),
        }
        return words[state].format(year=self._year)

    def _year_chosen(self, year: int) -> None:
        self._year = year
        self.show_days()

    # -- what can be done ----------------------------------------------------------------

    def _switched(self, on: bool) -> None:
        if not self._loading:
            self._do(lambda: self._desk.book.workdays.switch_clock(on, who=WHO))

    def _weekend_chosen(self) -> None:
        off = [number for number, chip in enumerate(self.weekdays) if chip.isChecked()]
        self._do(lambda: self._desk.book.workdays.set_weekend(off, who=WHO))

    def _fill(self) -> None:
        self._do(lambda: self._desk.book.workdays.fill(self._year, who=WHO))

    def _put(self, day: date, works: bool, name: str) -> None:
        self._do(lambda: self._desk.book.workdays.put([day], works, name, who=WHO))

    def add_days(self) -> None:
        """List the day, or the days from one to another, that are written in the field."""
        text = self.day.text().strip()
        try:
            days = fields.read_days(text)
        except (ValueError, OverflowError):
            days = frozenset()
        if not days:
            words = self.tr("“{text}” is not a day; write it like 2026-10-01.")
            self.toast_wanted.emit(words.format(text=text[:30]))
            return
        works, name = self.works.isChecked(), self.name.text()
        if self._do(lambda: self._desk.book.workdays.put(days, works, name, who=WHO)):
            self.day.clear()
            self.name.clear()
            self.year.setValue(min(days).year)

    def remove_days(self) -> None:
        """Take the chosen days off the list."""
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        days = [day for row in sorted(rows) if (day := self.listed.day_at(row)) is not None]
        if days:
            self._do(lambda: self._desk.book.workdays.remove(days, who=WHO))

    def _do(self, verb: Callable[[], object]) -> bool:
        book = self._desk.book
        # Only a clock that runs by the table, or is about to, moves the accounts.
        moves = book.workdays.clock_on or self.switch.isChecked()
        says = self.tr("Reckoning every account by the new days…")
        try:
            weight = book.store.extent() if moves else 0
            at_length(self._desk, verb, says, weight, self)
        except (BookError, Refused) as fault:
            self.toast_wanted.emit(sentence(fault))
            return False
        finally:
            self.show_days()
        return True
