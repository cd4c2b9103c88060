"""The plan: a week or a month of visits, with the accounts that have none beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from four_notebooks.method.values import PlanState
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.plan.days import Day, PlanDays
from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.models.plan.span import View, span_of, turned
from four_notebooks.models.plan.waiting import Waiting
from four_notebooks.storage.changes import Announcement
from four_notebooks.views.board.hint_bar import HintBar
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.list_page import ListPage, Paper
from four_notebooks.views.plan.deeds import PlanDeeds
from four_notebooks.views.plan.heading import PlanHeading
from four_notebooks.views.plan.menus import account_menu, named, visit_menu
from four_notebooks.views.plan.month import MonthView
from four_notebooks.views.plan.waiting_box import WaitingBox
from four_notebooks.views.plan.week import WeekView

SIDE_WIDTHS = ((1080, 272), (860, 204), (740, 190))
"""From which width of the page on how wide the list beside the days is; else it is folded."""
PLACE = "plan"
"""Where this machine remembers whether a week or a month was seen."""


class PlanPage(ListPage):
    """Wishes: an account opened or released, a visit recorded, the last step undone."""

    undo_wanted = Signal()
    release_wanted = Signal(object)

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, lines: Lines | None = None
    ) -> None:
        super().__init__(desk, "", parent)
        self.lines = lines if lines is not None else self._own_lines()
        today = desk.book.today()
        self.days = PlanDays(desk.book, today, self)
        self.waiting = Waiting(self.lines, self)
        self.deeds = PlanDeeds(desk, self.days, self)
        self._meant = desk.book.plan.offered_day()
        self.head = PlanHeading(desk.look, self)
        self._make_body()
        self.hint = HintBar(desk.look, self)
        self._connect()
        self._keys()
        view = View.MONTH if desk.local.place(desk.book.path).get(PLACE) == "month" else View.WEEK
        self.days.turn_to(span_of(view, today))
        self._show_view()
        self.restyle()

    def _own_lines(self) -> Lines:
        lines = Lines(self.desk.book, self.desk.relay, self.desk.clock, self)
        lines.finish()
        return lines

    def _make_body(self) -> None:
        self.paper = Paper(self.desk, self)
        self.paper.column.setContentsMargins(0, 0, 0, 0)
        self.week = WeekView(self.desk, self.days, self.paper)
        self.month = MonthView(self.desk, self.days, self.paper)
        self.stack = QStackedWidget(self.paper)
        self.stack.addWidget(self.week)
        self.stack.addWidget(self.month)
        self.note = self.quiet_label("")
        self.note.setContentsMargins(12, 7, 12, 9)
        self.paper.column.addWidget(self.stack, 1)
        self.paper.column.addWidget(self.note)
        self.box = WaitingBox(self.desk, self.waiting, self)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self.paper, 1)
        body.addWidget(self.box)
        self.column.addLayout(body, 1)

    def _connect(self) -> None:
        self.head.earlier.clicked.connect(self.go_back)
        self.head.later.clicked.connect(self.go_on)
        self.head.now.clicked.connect(self.go_today)
        self.head.view_chosen.connect(self.show_view)
        for view in (self.week, self.month):
            view.visits_dropped.connect(self.deeds.drop_visits)
            view.accounts_dropped.connect(self.deeds.plan_accounts)
            view.refused.connect(self._refused)
            view.opened.connect(self.account_wanted)
            view.menu_wanted.connect(self._visit_menu)
            view.day_meant.connect(self._mean)
        self.month.day_wanted.connect(self.open_day)
        self.week.step_wanted.connect(self.move_chosen)
        self.week.number_pressed.connect(self._chosen_to)
        self.week.delete_wanted.connect(self._drop_chosen)
        self.box.list.opened.connect(self.account_wanted)
        self.box.list.menu_wanted.connect(self._account_menu)
        self.box.list.plan_wanted.connect(self.plan_chosen)
        self.box.list.number_pressed.connect(self._accounts_to)
        self.deeds.said.connect(self.say)
        self.deeds.moved.connect(self._follow)
        self.lines.loaded.connect(self._lines_came)
        self.lines.changed.connect(self._lines_came)

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+PgUp", self.go_back),
            ("Ctrl+PgDown", self.go_on),
            ("Ctrl+Home", self.go_today),
            ("Ctrl+Shift+M", self._other_view),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def main_list(self) -> QWidget:
        """The day that is meant, or the month."""
        if self.days.span.view is View.MONTH:
            return self.month
        pane = self.week.pane_of(self._meant)
        return (pane or self.week.panes[self.week.current]).list

    # -- which days ---------------------------------------------------------------

    def go_back(self) -> None:
        """The week or month before."""
        self._turn(turned(self.days.span, -1).day)

    def go_on(self) -> None:
        """The next week or month."""
        self._turn(turned(self.days.span, 1).day)

    def go_today(self) -> None:
        """The week or month of today."""
        self._turn(self.desk.book.today())

    def show_day(self, day: date) -> None:
        """Show the week of a day, and mean that day."""
        self._turn(day, View.WEEK)
        self._mean(day)

    def open_day(self, day: date) -> None:
        """Show a day in its week, with the keyboard on it."""
        self.show_day(day)
        self.main_list().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_visit(self, day: date, plan_id: int) -> None:
        """Show the week of a planned visit, with the visit chosen and the keyboard on it."""
        self.show_day(day)
        self.look_again()
        self.week.choose([plan_id])

    def show_view(self, view: View) -> None:
        """Show a week, or a month."""
        self._turn(self._meant if self.days.span.holds(self._meant) else self.days.span.day, view)

    def _other_view(self) -> None:
        month = self.days.span.view is View.MONTH
        self.show_view(View.WEEK if month else View.MONTH)

    def _turn(self, day: date, view: View | None = None) -> None:
        before = self.days.span.view
        self.days.turn_to(span_of(view or before, day))
        if self.days.span.view is not before:
            path = self.desk.book.path
            place = self.desk.local.place(path) | {PLACE: str(self.days.span.view)}
            self.desk.local.keep_place(path, place)
        self._stale = True
        if self.isVisible():
            self.look_again()
        self._show_view()

    def _show_view(self) -> None:
        month = self.days.span.view is View.MONTH
        self.stack.setCurrentWidget(self.month if month else self.week)
        self.head.show_view(self.days.span.view)
        if month:
            self.month.mark_day(self._meant)

    def _mean(self, day: date) -> None:
        self._meant = day
        self._say_key()

    def _day_meant(self) -> date | None:
        """The day that Ctrl+Enter plans on: the one last looked at, if it has not passed."""
        today = self.desk.book.today()
        if self.days.span.holds(self._meant) and self._meant >= today:
            return self._meant
        ahead = [day for day in self.days.span.days() if day > today]
        table = self.desk.book.workdays.table
        return next((day for day in ahead if table.kind(day).works), ahead[0] if ahead else None)

    # -- what it shows --------------------------------------------------------------

    def heard(self, announcement: Announcement) -> None:
        """A sentence that offers to undo the step before has nothing to say any more."""
        self.hint.hide()

    def refresh(self) -> None:
        """Read the days that are shown and bring the list beside them up to now."""
        self.days.refresh(self.desk.clock.now())
        if self.days.span.view is View.WEEK:
            self.week.show_heads()
        self.waiting.refresh()
        self._show_heading()
        self._show_note()
        self._say_key()
        if self.days.span.view is View.MONTH:
            self.month.mark_day(self._meant)

    def _lines_came(self) -> None:
        if self.isVisible():
            self.waiting.refresh()
        else:
            self._stale = True

    def shown_days(self) -> list[Day]:
        """The days that are shown, with their visits."""
        if self.days.span.view is View.WEEK:
            return [
                Day(model.head, tuple(model.visits()))
                for model in self.days.week
                if model.head is not None
            ]
        grid = self.days.month
        cells = (grid.day_at(grid.index(n // 7, n % 7)) for n in range(grid.rowCount() * 7))
        return [day for day in cells if day is not None]

    def _show_heading(self) -> None:
        words = self.head.show_span(self.days.span, self.shown_days(), self.days.today)
        self.setAccessibleName(self.tr("Plan: {days}").format(days=words))

    def _show_note(self) -> None:
        """One line where there is nothing, or where holidays are guessed."""
        days = self.shown_days()
        guessed = sorted({day.head.day.year for day in days if day.head.guessed})
        words = []
        if not any(day.rows for day in days):
            month = self.days.span.view is View.MONTH
            words.append(
                self.tr("Nothing is planned this month. Drag an account onto a day.")
                if month
                else self.tr("Nothing is planned this week. Drag an account onto a day.")
            )
        if guessed:
            text = self.tr("Holidays of {years} are not in the table; Monday to Friday is shown.")
            words.append(text.format(years=", ".join(map(str, guessed))))
        self.note.setText("  ".join(words))
        self.note.setVisible(bool(words))

    def _say_key(self) -> None:
        day = self._day_meant()
        words = self.tr("Ctrl+Enter plans on {day}")
        said = "" if day is None else words.format(day=named(day, self.days.today))
        self.box.say_key(said)

    # -- what can be done -------------------------------------------------------------

    def chosen(self) -> list[VisitRow]:
        """The chosen visits."""
        month = self.days.span.view is View.MONTH
        return self.month.chosen() if month else self.week.chosen()

    def move_chosen(self, days: int, places: int) -> None:
        """Move the chosen visits by days, or the current one by places in its day."""
        rows = self.chosen()
        if days:
            self.deeds.shift(rows, days)
        elif rows:
            self.deeds.step(rows[0], places)

    def _chosen_to(self, place: int) -> None:
        self._on_day(place, lambda day: self.deeds.move_to([r.key for r in self.chosen()], day))

    def _accounts_to(self, place: int) -> None:
        keys = self.box.list.keys()
        self._on_day(place, lambda day: self.deeds.plan_accounts(keys, day))

    def _on_day(self, place: int, act: Callable[[date], None]) -> None:
        """Monday is 0; only where a week is shown."""
        if self.days.span.view is View.WEEK:
            act(self.days.span.days()[place])

    def plan_chosen(self) -> None:
        """Plan the chosen accounts on the day that is meant."""
        day = self._day_meant()
        if day is not None:
            self.deeds.plan_accounts(self.box.list.keys(), day)

    def _drop_chosen(self) -> None:
        ids = [row.key for row in self.chosen() if row.movable]
        if ids:
            self.deeds.close(ids, PlanState.DROPPED)

    def _follow(self, ids: list[int]) -> None:
        """What was moved stays chosen; out of sight it is followed only from the keyboard."""
        if self.box.list.hasFocus() or self.box.filter.hasFocus():
            self.week.choose(ids, focus=False)
            return
        day = self.desk.book.plan.get(ids[0]).day
        if not self.days.span.holds(day):
            self._turn(day)
        self.week.choose(ids)

    def chosen_accounts(self) -> list[int]:
        """The accounts that are chosen in the list, else those of the chosen visits."""
        if self.box.list.hasFocus():
            return self.box.list.keys()
        return list(dict.fromkeys(row.account_id for row in self.chosen()))

    def _visit_menu(self, at: QPoint) -> None:
        rows = self.chosen()
        if rows:
            visit_menu(
                self.deeds,
                rows,
                self,
                open_account=self.account_wanted.emit,
                record=self.quick_wanted.emit,
                copy=self.copy_chosen,
            ).ask(self.desk, at)

    def _account_menu(self, at: QPoint) -> None:
        account_menu(
            self.deeds,
            self.box.list.keys(),
            self._day_meant(),
            self,
            open_account=self.account_wanted.emit,
            release=self.release_wanted.emit,
            copy=self.box.list.copy,
        ).ask(self.desk, at)

    def copy_chosen(self) -> None:
        """The chosen visits as lines of text, each with its day."""
        lines = [f"{named(row.day, self.days.today)} {row.spoken}" for row in self.chosen()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _refused(self) -> None:
        self.say(self.tr("That day has passed."), False)

    def say(self, text: str, undo: bool = False) -> None:
        """A sentence at the foot of the page, with Undo where a step was made."""
        if undo:
            self.hint.say(text, self.tr("Undo"), self.undo_wanted.emit)
        else:
            self.hint.say(text)

    # -- look ---------------------------------------------------------------------------

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        self.week.restyle()
        self.month.restyle()
        self.box.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has a narrow list beside it, a very narrow one none."""
        super().resizeEvent(event)
        width = event.size().width()
        side = next((wide for least, wide in SIDE_WIDTHS if width >= least), 0)
        self.box.setVisible(side > 0)
        if side:
            self.box.setFixedWidth(side)
        self.head.fit()
        self.hint.adjust()
