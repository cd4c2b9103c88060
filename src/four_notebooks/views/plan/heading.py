"""The heading of the plan: earlier, today, later, which days, how many visits, week or month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from four_notebooks.models.plan.days import Day
from four_notebooks.models.plan.span import Span, View, title
from four_notebooks.views.lists.list_page import ListPage
from four_notebooks.views.lists.pill import Pill
from four_notebooks.views.look import Look
from four_notebooks.views.widgets.buttons import BigButton, IconButton
from four_notebooks.views.widgets.chip import Chip


class PlanHeading(QObject):
    """Fills the heading of its page; where there is little room, pills are left out."""

    view_chosen = Signal(object)

    def __init__(self, look: Look, page: ListPage) -> None:
        super().__init__(page)
        self._page = page
        self.earlier = IconButton(look, "chevron-left", "", page)
        self.later = IconButton(look, "chevron-right", "", page)
        self.now = BigButton(look, self.tr("Today"), page, quiet=True)
        self.now.setToolTip("Ctrl+Home")
        for place, widget in enumerate((self.earlier, self.now, self.later)):
            page.heading.insertWidget(place, widget)
        self.pills = [Pill(look, page) for _ in range(3)]
        for pill in self.pills:
            page.heading.addWidget(pill)
        page.heading.addStretch(1)
        self.chips = {
            View.WEEK: Chip(look, self.tr("Week"), page),
            View.MONTH: Chip(look, self.tr("Month"), page),
        }
        for chip in self.chips.values():
            chip.setAutoExclusive(True)
            chip.setToolTip("Ctrl+Shift+M")
            chip.clicked.connect(self._pressed)
            page.heading.addWidget(chip)

    def _pressed(self) -> None:
        chip = self.sender()
        self.view_chosen.emit(next(view for view, each in self.chips.items() if each is chip))

    def show_view(self, view: View) -> None:
        """Say what the buttons do for a week or for a month."""
        month = view is View.MONTH
        self.chips[view].setChecked(True)
        self.earlier.say(self.tr("The month before") if month else self.tr("The week before"))
        self.later.say(self.tr("The next month") if month else self.tr("The next week"))

    def show_span(self, span: Span, days: Sequence[Day], today: date) -> str:
        """Say which days are shown and what there is to say of their visits; the days."""
        words = title(span, today)
        self._page.title.setText(words)
        month = span.day.month if span.view is View.MONTH else 0
        rows = [row for day in days if not month or day.head.day.month == month for row in day.rows]
        bare, late = sum(row.bare for row in rows), sum(row.too_late for row in rows)
        one, many = self.tr("{n} visit"), self.tr("{n} visits")
        self.pills[0].say((one if len(rows) == 1 else many).format(n=len(rows)))
        without = self.tr("{n} without a strategy").format(n=bare) if bare else ""
        self.pills[1].say(without, red=True)
        self.pills[2].say(self.tr("{n} too late").format(n=late) if late else "", red=True)
        self.fit()
        return words

    def fit(self) -> None:
        """Show as many pills as have room."""
        fixed = (self.earlier, self.now, self.later, self._page.title, *self.chips.values())
        room = self._page.width() - 42 - sum(w.sizeHint().width() + 10 for w in fixed)
        for pill in self.pills:
            room -= pill.sizeHint().width() + 10
            pill.setVisible(bool(pill.text()) and room >= 0)
