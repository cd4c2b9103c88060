"""What stands beside the day: the week, reminders, what waits, tomorrow, the sixteen."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from four_notebooks.models.account.when import date_words
from four_notebooks.models.today.today import Today
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.small_box import SmallBox
from four_notebooks.views.look import Look
from four_notebooks.views.reminders.box import ReminderBox
from four_notebooks.views.today.boxes import BoxOfLines
from four_notebooks.views.today.effort import EffortMeters
from four_notebooks.views.today.week_strip import WeekStrip
from four_notebooks.views.widgets.thin_bar import WIDTH as BAR_WIDTH
from four_notebooks.views.widgets.thin_bar import thin_bar

WIDE, NARROW = 372, 276
MOST_TOMORROW, MOST_WAITING = 3, 4


class Side(QScrollArea):
    """The boxes, one below the other; follows the model when told."""

    def __init__(self, desk: Desk, model: Today, parent: QWidget) -> None:
        super().__init__(parent)
        look = desk.look
        self._look, self._model = look, model
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Beside the day"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget(self)
        self._make_boxes(look, model)
        self.reminders = ReminderBox(desk, self._inside)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, BAR_WIDTH + 1, 14)
        self.column.setSpacing(14)
        self.boxes = (self.week_box, self.reminders, self.write_up, self.tomorrow, self.focus)
        for box in self.boxes:
            self.column.addWidget(box)
        self.column.addStretch(1)
        self._inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setWidget(self._inside)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.setFixedWidth(WIDE)

    def _make_boxes(self, look: Look, model: Today) -> None:
        inside = self._inside
        self.week_box = SmallBox(look, self.tr("This week"), self.tr("planned / made"), inside)
        self.week = WeekStrip(look, self.week_box)
        self.week_box.column.addWidget(self.week)
        self.write_up = BoxOfLines(
            look,
            self.tr("To be written up"),
            self.tr("Everything is written up."),
            model.write_up,
            inside,
            most=MOST_WAITING,
        )
        self.write_up.list.answers = True
        self.tomorrow = BoxOfLines(
            look,
            self.tr("Tomorrow"),
            self.tr("Nothing is planned for tomorrow yet."),
            model.tomorrow,
            inside,
            most=MOST_TOMORROW,
            takes=True,
        )
        self.focus = BoxOfLines(
            look,
            self.tr("Sixteen targets"),
            self.tr("Sort accounts into A, B and C: the sixteen most urgent stand here."),
            model.focus,
            inside,
            visits=False,
        )
        self.effort = EffortMeters(look, self.focus)
        self.focus.column.insertWidget(1, self.effort)

    def following(self) -> date:
        """The day after the one that is shown."""
        return self._model.day + timedelta(days=1)

    def follow(self) -> None:
        """Show what the model has read."""
        model, today = self._model, self._model.today
        for box in (self.write_up, self.tomorrow, self.focus):
            box.fit()
        self.write_up.set_aside(*self._waiting())
        here = model.day == today
        self.tomorrow.set_title(self.tr("Tomorrow") if here else self.tr("The day after"))
        self.tomorrow.set_aside(date_words(self.following(), today))
        self.effort.say(model.effort, model.limits)
        self.week.show_days(model.week, today, model.day)

    def _waiting(self) -> tuple[str, str]:
        """How many visits wait, and since when if it is one day."""
        model, count = self._model, self._model.write_up.rowCount()
        if not count:
            return "", ""
        short = self.tr("{count} not recorded").format(count=count)
        if model.earlier_days == (model.today - timedelta(days=1),):
            return self.tr("{count} of yesterday not recorded").format(count=count), short
        return short, short

    def be_narrow(self, narrow: bool) -> None:
        """Leave the day more room."""
        width = NARROW if narrow else WIDE
        if self.width() != width:
            self.setFixedWidth(width)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        for box in self.boxes:
            box.restyle()
        thin_bar(self, self._look.theme.desk, self._look.theme.ink3)
