"""A small dialog that asks for the days of a period, by date or in words (周一, 11-02)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QWidget,
)

from four_notebooks.services.quick_when import day_at, even
from four_notebooks.views.plain_label import PlainLabel


class PeriodChoice(QDialog):
    """From a day to a day, both included, in either order."""

    def __init__(self, first: date, last: date, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.setWindowTitle(self.tr("From a day to a day"))
        self.first, self.last = (
            QLineEdit(first.isoformat(), self),
            QLineEdit(last.isoformat(), self),
        )
        self.trouble = PlainLabel(self)
        self.trouble.setWordWrap(True)
        self.trouble.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        grid = QGridLayout(self)
        grid.setSpacing(10)
        for row, (words, field) in enumerate(
            ((self.tr("First day"), self.first), (self.tr("Last day"), self.last))
        ):
            label = PlainLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumWidth(180)
            field.textChanged.connect(self._check)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.trouble, 2, 0, 1, 2)
        grid.addWidget(self.buttons, 3, 0, 1, 2)
        self._check()

    def _check(self) -> None:
        """Say what is no day; only days can be taken."""
        wrong = next((f.text() for f in (self.first, self.last) if self._read(f) is None), None)
        said = self.tr("“{words}” is not a day; write it like 2026-11-21.")
        self.trouble.setText("" if wrong is None else said.format(words=wrong.strip()))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(wrong is None)

    def _read(self, field: QLineEdit) -> date | None:
        text = even(field.text().strip())
        try:
            return date.fromisoformat(text)
        except ValueError:
            found = day_at(text, 0, self._today, ahead=False)
        return found[1] if found is not None and found[0] == len(text) else None

    def days(self) -> tuple[date, date]:
        """The days chosen, in the order given."""
        first, last = self._read(self.first), self._read(self.last)
        return first or self._today, last or self._today
