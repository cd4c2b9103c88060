"""Over the review: the period, its days, the reports."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from four_notebooks.models.review.periods import CUSTOM, PERIODS, Period, period_name
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.look import Look
from four_notebooks.views.widgets.buttons import BigButton, IconButton
from four_notebooks.views.widgets.chip import Chip

ROOMY = 700


class PeriodChips(QWidget):
    """``chosen`` carries a period's code; ``custom`` asks for days."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=6)
        self.chips = {code: Chip(look, period_name(code), self) for code in (*PERIODS, CUSTOM)}
        for code, chip in self.chips.items():
            chip.setProperty("period", code)
            chip.clicked.connect(self._pressed)
            flow.addWidget(chip)

    def show_period(self, period: Period) -> None:
        """Mark the one that is shown."""
        for code, chip in self.chips.items():
            chip.setChecked(code == period.code)

    def _pressed(self) -> None:
        self.chosen.emit(str(self.sender().property("period")))


class Actions(QWidget):
    """Copy the reports, save the figures; folded into one button where it is narrow."""

    day_wanted = Signal()
    week_wanted = Signal()
    save_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.day = BigButton(look, self.tr("Copy day report"), self)
        self.week = BigButton(look, self.tr("Copy week report"), self, quiet=True)
        self.save = BigButton(look, self.tr("Save…"), self, quiet=True)
        self.more = IconButton(look, "dots", self.tr("Reports and files"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, wish in (
            (self.save, self.save_wanted),
            (self.week, self.week_wanted),
            (self.day, self.day_wanted),
            (self.more, self.menu_wanted),
        ):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
            button.clicked.connect(wish)
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """One button in place of three."""
        for button in (self.save, self.week, self.day):
            button.setVisible(not folded)
        self.more.setVisible(folded)
