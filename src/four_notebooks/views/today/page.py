"""Today: the planned visits in order, what waits, the week, the focus, the evening."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from four_notebooks.method.values import PlanState
from four_notebooks.models.account.when import date_words, day_words, weekday
from four_notebooks.models.today.rows import DayRow
from four_notebooks.models.today.today import Today
from four_notebooks.services.agenda import PlanStanding
from four_notebooks.storage.changes import Announcement
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.list_page import ListPage, Paper
from four_notebooks.views.lists.pill import Pill
from four_notebooks.views.today.boxes import BoxOfLines
from four_notebooks.views.today.day_list import DayList
from four_notebooks.views.today.deeds import Offers, VisitDeeds
from four_notebooks.views.today.evening_panel import EveningPanel
from four_notebooks.views.today.plan_line import PlanLine
from four_notebooks.views.today.side import Side
from four_notebooks.views.widgets.buttons import BigButton, IconButton

NARROW_PAGE = 980


class TodayPage(ListPage):
    """Wishes: an account to be opened (``account_wanted``), a planned visit to be recorded
    (``visit_wanted``) or one of no account yet (``quick_wanted`` with 0), a day to be
    opened in the plan (``day_wanted``), accounts to be let go (``release_wanted``), the
    day on paper (``print_wanted``) or on the telephone (``phone_wanted``).
    """

    visit_wanted = Signal(int)
    day_wanted = Signal(object)
    release_wanted = Signal(object)
    print_wanted = Signal()
    phone_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", parent)
        self.model = Today(desk.book, desk.clock, self)
        self.deeds = VisitDeeds(desk, self.model, self)
        self.rows = self.model.visits
        self._make_heading()
        self.list = DayList(desk.look, self.rows, self.tr("Visits of the day"), self)
        self.empty = self.quiet_label("")
        self.evening = EveningPanel(desk.look, self.model.evening, self)
        self.side = Side(desk, self.model, self)
        self.plan_line = PlanLine(desk, self.model, self)
        self._entered = False
        self._lay_out()
        self._connect()
        self._make_keys()
        self.restyle()

    def main_list(self) -> QWidget:
        """The visits of the day; the line that plans one while there are none."""
        return self.list if self.rows.rowCount() else self.plan_line.line

    # -- what it is made of -------------------------------------------------------

    def _make_heading(self) -> None:
        look = self.desk.look
        self.pills = [Pill(look, self) for _ in range(3)]
        self.back = BigButton(look, self.tr("Back to today"), self, quiet=True)
        self.close_day = BigButton(look, self.tr("Close the day  Ctrl E"), self, quiet=True)
        self.record = BigButton(look, self.tr("Record next  Ctrl N"), self)
        for pill in self.pills:
            self.heading.addWidget(pill)
        self.heading.addStretch(1)
        self.print = IconButton(look, "printer", self.tr("Print the day  Ctrl P"), self)
        self.phone = IconButton(look, "send", self.tr("Day to the telephone"), self)
        for button in (self.print, self.phone, self.back, self.close_day, self.record):
            self.heading.addWidget(button)

    def _lay_out(self) -> None:
        paper = Paper(self.desk, self)
        paper.column.setContentsMargins(14, 6, 8, 0)
        paper.column.addWidget(self.empty, 1)
        paper.column.addWidget(self.list, 1)
        paper.column.addWidget(self.plan_line)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.evening)
        left.addWidget(paper, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left, 1)
        body.addWidget(self.side)
        self.column.addLayout(body, 1)

    def _connect(self) -> None:
        model, deeds, side = self.model, self.deeds, self.side
        model.turned.connect(self._show_all)
        deeds.said.connect(self.toast_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.phone.clicked.connect(self.phone_wanted)
        self.back.clicked.connect(self.show_today)
        self.close_day.clicked.connect(self.ask_evening)
        self.record.clicked.connect(self.record_next)
        self.list.opened.connect(self._open_visit)
        self.list.record_wanted.connect(self.visit_wanted)
        self.list.menu_wanted.connect(self._day_menu)
        self.list.put.connect(deeds.put)
        self.list.accounts_dropped.connect(deeds.plan_accounts)
        self.list.hour_set.connect(deeds.set_hour)
        self.list.drop_wanted.connect(self._drop_picked)
        self.evening.answered.connect(deeds.answer)
        self.evening.record_wanted.connect(self.visit_wanted)
        self.evening.left.connect(self._focus_day)
        self.plan_line.said.connect(self.toast_wanted)
        self.plan_line.planned.connect(self.list.choose)
        self.plan_line.left.connect(self._focus_day)
        side.week.chosen.connect(self.show_day)
        side.week.dropped.connect(deeds.put_on)
        side.week.menu_wanted.connect(self._week_menu)
        side.tomorrow.opened.connect(self._open_tomorrow)
        side.tomorrow.dropped.connect(self._put_on_tomorrow)
        side.tomorrow.list.menu_wanted.connect(self._tomorrow_menu)
        side.write_up.opened.connect(self.visit_wanted)
        side.write_up.list.menu_wanted.connect(self._write_up_menu)
        side.write_up.list.answered.connect(self._answer_earlier)
        side.focus.opened.connect(self.account_wanted)
        side.reminders.account_wanted.connect(self.account_wanted)
        side.reminders.said.connect(self.toast_wanted)
        side.focus.list.menu_wanted.connect(self._focus_menu)

    def _make_keys(self) -> None:
        for keys, verb in (
            ("Ctrl+E", self.ask_evening),
            ("Ctrl+T", self.plan_line.begin),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # -- what it shows ------------------------------------------------------------

    def _stepped(self, announcement: Announcement) -> None:
        if self.model.concerns(announcement):
            super()._stepped(announcement)

    def refresh(self) -> None:
        """Read the day and show it."""
        self.model.read()

    def activate(self) -> None:
        """The page is gone to again: its reminders are up to now."""
        if self._entered:
            self.side.reminders.activate()
        self._entered = True

    @property
    def day_shown(self) -> date:
        """The day that is looked at."""
        return self.model.day

    def show_day(self, day: date) -> None:
        """Show another day, or today again."""
        self.model.show_day(day)

    def show_today(self) -> None:
        """Back to today."""
        self.show_day(self.model.today)
        self._focus_day()

    def _show_all(self) -> None:
        self._show_heading()
        filled = self.rows.rowCount() > 0
        had = self.list.hasFocus()
        self.list.setVisible(filled)
        self.empty.setVisible(not filled)
        if had and not filled:
            self.plan_line.begin()
        self.side.follow()
        self._questions_seen()

    def _show_heading(self) -> None:
        model, found = self.model, self.model.heading
        day, today = model.day, model.today
        title = self.tr("{date} {weekday}").format(
            date=date_words(day, today), weekday=weekday(day)
        )
        if found.holiday:
            title = self.tr("{day} · {holiday}").format(day=title, holiday=found.holiday)
        self.title.setText(title)
        self.setAccessibleName(title)
        self._show_pills()
        here = day == today
        self.back.setVisible(not here)
        self.close_day.setVisible(here and model.evening.unmade > 0)
        self.record.setVisible(here)
        empty = self.tr("No visit is planned today. Plan one below, or drop accounts here.")
        other = self.tr("No visit is planned for {day}. Plan one below, or drop accounts here.")
        self.empty.setText(empty if here else other.format(day=day_words(day, today)))

    def _show_pills(self) -> None:
        found, usual = self.model.heading, self.desk.book.rules.day_visits
        one, many = self.tr("{n} visit"), self.tr("{n} visits")
        if found.visits > usual:
            many = self.tr("{n} visits, a day holds {usual}")
        said = (one if found.visits == 1 else many).format(n=found.visits, usual=usual)
        self.pills[0].say(said if found.visits else "", over=found.visits > usual)
        recorded = self.tr("{n} recorded").format(n=found.recorded)
        self.pills[1].say(recorded if found.visits else "")
        without = self.tr("{n} without a strategy").format(n=found.bare)
        self.pills[2].say(without if found.bare else "", red=True)

    def _questions_seen(self) -> None:
        """What is asked before the user's eyes need not be asked again."""
        window = self.window()
        if self.evening.isVisible() and not window.isMinimized():
            self.model.evening.seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Come into sight up to date."""
        super().showEvent(event)
        self._questions_seen()

    # -- what can be done ---------------------------------------------------------

    def next_visit(self) -> int:
        """The planned visit that the key records next; 0 where none is left."""
        return self.model.next_visit()

    def record_next(self) -> None:
        """Record the next visit in order, or any where none is left."""
        key = self.next_visit()
        if key:
            self.visit_wanted.emit(key)
        else:
            self.quick_wanted.emit(0)

    def ask_evening(self) -> None:
        """Ask about every visit of today that was not made."""
        if self.model.day != self.model.today:
            self.show_day(self.model.today)
        if self.model.evening.close_day():
            self.evening.take_keyboard()
            self._questions_seen()
        else:
            self.toast_wanted.emit(self.tr("Every visit of today is recorded or answered."))

    def chosen_accounts(self) -> list[int]:
        """The accounts of what is chosen in the list that has the keyboard."""
        side = self.side
        for each in (side.focus, side.tomorrow, side.write_up):
            if each.list.hasFocus():
                return list(dict.fromkeys(row.account_id for row in each.list.lines()))
        return list(dict.fromkeys(row.account_id for row in self.list.picked()))

    def _focus_day(self) -> None:
        self.main_list().setFocus()

    def _open_visit(self, key: int) -> None:
        """Open the account; a visit to be written up opens its sheet."""
        row = self.model.visit(key)
        if row is not None and row.waits:
            self.visit_wanted.emit(key)
        elif row is not None:
            self.account_wanted.emit(row.account_id)

    def _open_tomorrow(self, key: int) -> None:
        row = self.model.line(self.model.tomorrow, key)
        if row is not None:
            self.account_wanted.emit(row.account_id)

    def _put_on_tomorrow(self, plans: list[int], accounts: list[int]) -> None:
        self.deeds.put_on(self.side.following(), plans, accounts)

    def _drop_picked(self) -> None:
        self.deeds.drop([r.key for r in self.list.picked() if not _is_done(r)])

    def _answer_earlier(self, answer: int) -> None:
        self.deeds.answer(answer, self.side.write_up.list.keys())

    # -- menus --------------------------------------------------------------------

    def _day_menu(self, at: QPoint) -> None:
        rows = self.list.picked()
        waiting = [row.key for row in rows if not _is_done(row)]
        missed = bool(rows) and all(row.standing is PlanStanding.MISSED for row in rows)
        menu = Offers(self.desk, self)
        if len(rows) == 1:
            self._offer_one(menu, rows[0].account_id, waiting)
            if waiting and not missed:
                menu.offer(self.tr("Set the &hour…  F2"), self.list.edit_hour)
        self._offer_fate(menu, waiting, missed=missed)
        spent = [row.account_id for row in rows if row.spent]
        if spent:
            menu.offer(self.tr("Re&lease…"), lambda: self.release_wanted.emit(spent))
        menu.offer(self.tr("&Copy as text"), self.list.copy)
        menu.ask(at)

    def _offer_one(self, menu: Offers, account: int, plans: list[int]) -> None:
        if plans:
            menu.offer(self.tr("&Record the visit"), lambda: self.visit_wanted.emit(plans[0]))
        else:
            menu.offer(self.tr("&Record a visit"), lambda: self.quick_wanted.emit(account))
        menu.offer(self.tr("&Open the account"), lambda: self.account_wanted.emit(account))
        menu.rule()

    def _offer_fate(self, menu: Offers, plans: list[int], *, missed: bool = False) -> None:
        """What may become of planned visits."""
        if not plans:
            return
        deeds = self.deeds
        following = self.side.following()
        menu.offer(self.tr("To &tomorrow"), lambda: deeds.move_to(plans, following))
        menu.offer(self.tr("To &another day…"), lambda: deeds.ask_day(plans))
        if missed:
            menu.offer(self.tr("&Plan again"), lambda: deeds.close_as(plans, PlanState.OPEN))
        else:
            menu.offer(self.tr("&Not made"), lambda: deeds.close_as(plans, PlanState.MISSED))
        menu.offer(self.tr("&Drop"), lambda: deeds.drop(plans))
        menu.rule()

    def _tomorrow_menu(self, at: QPoint) -> None:
        self._box_menu(at, self.side.tomorrow)

    def _write_up_menu(self, at: QPoint) -> None:
        self._box_menu(at, self.side.write_up)

    def _box_menu(self, at: QPoint, box: BoxOfLines) -> None:
        rows = box.list.lines()
        menu = Offers(self.desk, self)
        if len(rows) == 1:
            self._offer_one(menu, rows[0].account_id, [rows[0].key])
        self._offer_fate(menu, [row.key for row in rows])
        menu.offer(self.tr("&Copy as text"), box.list.copy)
        menu.ask(at)

    def _focus_menu(self, at: QPoint) -> None:
        accounts = self.side.focus.list.keys()
        menu = Offers(self.desk, self)
        if len(accounts) == 1:
            self._offer_one(menu, accounts[0], [])
        words = day_words(self.model.day, self.model.today)
        plan = self.tr("&Plan for {day}").format(day=words)
        menu.offer(plan, lambda: self.deeds.plan_accounts(accounts))
        menu.offer(self.tr("Re&lease…"), lambda: self.release_wanted.emit(accounts))
        menu.offer(self.tr("&Copy as text"), self.side.focus.list.copy)
        menu.ask(at)

    def _week_menu(self, day: date, at: QPoint) -> None:
        menu = Offers(self.desk, self)
        menu.offer(self.tr("&Show this day"), lambda: self.show_day(day))
        menu.offer(self.tr("Open in &Plan"), lambda: self.day_wanted.emit(day))
        menu.ask(at)

    # -- look ---------------------------------------------------------------------

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        for part in (self.list, self.side, self.evening, self.plan_line):
            part.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has a narrow side."""
        super().resizeEvent(event)
        self.side.be_narrow(event.size().width() < NARROW_PAGE)
        self.evening.fit()


def _is_done(row: DayRow) -> bool:
    return row.standing is PlanStanding.DONE
