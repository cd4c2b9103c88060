"""A small dialog that asks for a day: by words (明天, 周三, 11-24) or on a calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.day_table import LAST_DAY
from four_notebooks.services.quick_when import day_at, even
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel


class DayChoice(QDialog):
    """Begins at the day after ``today``; earlier days than today cannot be chosen."""

    def __init__(self, look: Look, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.setWindowTitle(self.tr("Another day"))
        label = PlainLabel(self.tr("Day: tomorrow, wed, 11-24 …"), self)
        self.words = QLineEdit(self)
        self.words.setAccessibleName(self.tr("Day in words"))
        label.setBuddy(self.words)
        self.calendar = QCalendarWidget(self)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setDateRange(_qdate(today), _qdate(LAST_DAY))
        self.calendar.setSelectedDate(_qdate(today + timedelta(days=1)))
        self._colour(look)
        self.fault = PlainLabel(self)
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.buttons = buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.words.textChanged.connect(self._read)
        column = QVBoxLayout(self)
        for widget in (label, self.words, self.fault, self.calendar, buttons):
            column.addWidget(widget)

    def _colour(self, look: Look) -> None:
        """All days in one ink: red belongs to time running out, not to Sundays."""
        form = QTextCharFormat()
        form.setForeground(look.theme.ink)
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, form)
        head = QTextCharFormat()
        head.setForeground(look.theme.ink2)
        head.setBackground(look.theme.paper2)
        self.calendar.setHeaderTextFormat(head)

    def _read(self, text: str) -> None:
        narrow = even(text.strip())
        found = day_at(narrow, 0, self._today, ahead=True)
        whole = found is not None and found[0] == len(narrow)
        if whole and found is not None:
            self.calendar.setSelectedDate(_qdate(found[1]))
        # While a day is still being written nothing is said about it.
        written = len(re.findall(r"\d+", narrow)) > 2 or len(narrow) > 7
        self._say_fault(self.tr("No such day lies ahead.") if written and not whole else "")

    def _say_fault(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not words)

    def day(self) -> date:
        """The day chosen."""
        chosen = self.calendar.selectedDate()
        return date(chosen.year(), chosen.month(), chosen.day())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
