"""A small dialog that asks for the days of a period."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QFormLayout, QWidget


class PeriodChoice(QDialog):
    """From a day to a day, both included."""

    def __init__(self, first: date, last: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("From a day to a day"))
        self.first, self.last = self._field(first), self._field(last)
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("First day"), self.first)
        form.addRow(self.tr("Last day"), self.last)
        form.addRow(buttons)

    def _field(self, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day), self)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setDateRange(QDate(1990, 1, 1), QDate(2199, 12, 31))
        field.setCalendarPopup(True)
        return field

    def days(self) -> tuple[date, date]:
        """The days chosen, in the order given."""
        return _day(self.first.date()), _day(self.last.date())


def _day(chosen: QDate) -> date:
    return date(chosen.year(), chosen.month(), chosen.day())
