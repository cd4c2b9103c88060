"""Today: the planned visits in order, what is to be written up, tomorrow, the week, the focus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.limits import limits
from four_notebooks.method.values import Method, PlanState
from four_notebooks.models.account.when import date_words, weekday
from four_notebooks.models.lists.rows import Row, Rows
from four_notebooks.services.agenda import Agenda, PlanStanding
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.day_choice import DayChoice
from four_notebooks.views.lists.day_painter import DayPainter
from four_notebooks.views.lists.day_rows import (
    DayRow,
    PlainRow,
    day_row,
    focus_row,
    tomorrow_row,
    write_up_row,
)
from four_notebooks.views.lists.list_page import ListPage, Paper
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.lists.pill import Pill
from four_notebooks.views.lists.small_box import BoxOfLines, SmallBox, WeekStrip
from four_notebooks.views.widgets.buttons import BigButton
from four_notebooks.views.widgets.thin_bar import WIDTH as BAR_WIDTH
from four_notebooks.views.widgets.thin_bar import thin_bar

SIDE_WIDTH = 372
NARROW_SIDE = 276
NARROW_PAGE = 980
_WAITING = (PlanStanding.AHEAD, PlanStanding.TO_WRITE_UP)


class TodayPage(ListPage):
    """Wishes: an account to be opened, a visit to be recorded (0: of no account yet)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", parent)
        self.pills = [Pill(desk.look, self) for _ in range(3)]
        for pill in self.pills:
            self.heading.addWidget(pill)
        self.heading.addStretch(1)
        self.record = BigButton(desk.look, self.tr("+ Record visit  Ctrl N"), self)
        self.record.clicked.connect(self._record_any)
        self.heading.addWidget(self.record)
        self.rows = Rows(self)
        self.list = PaperList(desk.look, self.rows, self.tr("Visits of today"), self)
        self.list.setItemDelegate(DayPainter(desk.look, self.list))
        self.empty = self.quiet_label(
            self.tr(
                "No visit is planned today. Plan one on an account's page, or record with Ctrl+N."
            )
        )
        self._make_boxes()
        self._lay_out()
        self._connect()
        self.restyle()

    def main_list(self) -> QWidget:
        """The visits of today."""
        return self.list

    def _make_boxes(self) -> None:
        look = self.desk.look
        self.week_box = SmallBox(look, self.tr("This week"), self.tr("planned / made"), self)
        self.week = WeekStrip(look, self.week_box)
        self.week_box.column.addWidget(self.week)
        self.write_up = BoxOfLines(
            look, self.tr("To be written up"), "", self.tr("Everything is written up."), self
        )
        self.tomorrow = BoxOfLines(
            look, self.tr("Tomorrow"), "", self.tr("Nothing is planned for tomorrow yet."), self
        )
        self.focus = BoxOfLines(
            look,
            self.tr("Sixteen targets"),
            "",
            self.tr("Sort accounts into A, B and C: the sixteen most urgent stand here."),
            self,
        )

    def _lay_out(self) -> None:
        paper = Paper(self.desk, self)
        paper.column.addWidget(self.empty, 1)
        paper.column.addWidget(self.list, 1)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, BAR_WIDTH + 1, 14)
        column.setSpacing(14)
        for box in (self.week_box, self.tomorrow, self.write_up, self.focus):
            column.addWidget(box)
        column.addStretch(1)
        self.side = QScrollArea(self)
        self.side.setWidget(side)
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.viewport().setAutoFillBackground(False)
        side.setAutoFillBackground(False)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(paper, 1)
        body.addWidget(self.side)
        self.column.addLayout(body, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self._open_visit)
        self.list.menu_wanted.connect(self._day_menu)
        self.list.installEventFilter(self)
        self.tomorrow.opened.connect(self._open_line)
        self.tomorrow.list.menu_wanted.connect(self._tomorrow_menu)
        self.write_up.opened.connect(self._write_now)
        self.write_up.list.menu_wanted.connect(self._write_up_menu)
        self.focus.opened.connect(self.account_wanted)
        self.focus.list.menu_wanted.connect(self._focus_menu)

    # -- what it shows ------------------------------------------------------------

    def refresh(self) -> None:
        """Read the agenda and show it."""
        book = self.desk.book
        now = self.desk.clock.now()
        today = now.astimezone(book.zone).date()
        agenda = book.plan.agenda(today, now)
        self._show_heading(agenda)
        self._show_day(agenda)
        self.tomorrow.show_rows([tomorrow_row(item, book.zone) for item in agenda.tomorrow])
        self.tomorrow.set_aside(date_words(today + timedelta(days=1), today))
        waiting = agenda.to_write_up
        self.write_up.show_rows([write_up_row(item, book.zone, today) for item in waiting])
        count = self.tr("{count} not recorded").format(count=len(waiting)) if waiting else ""
        self.write_up.set_aside(count)
        self.focus.show_rows(
            [focus_row(n, item, now, book.zone) for n, item in enumerate(agenda.focus, 1)]
        )
        self._show_effort()
        self._show_week(today)

    def _show_heading(self, agenda: Agenda) -> None:
        today = agenda.day
        title = self.tr("{date} {weekday}").format(
            date=date_words(today, today), weekday=weekday(today)
        )
        self.title.setText(title)
        self.setAccessibleName(title)
        items = agenda.items
        done = sum(item.standing is PlanStanding.DONE for item in items)
        bare = sum(
            item.strategy is None
            and item.standing in (PlanStanding.AHEAD, PlanStanding.TO_WRITE_UP)
            for item in items
        )
        one, many = self.tr("{n} visit"), self.tr("{n} visits")
        self.pills[0].say((one if len(items) == 1 else many).format(n=len(items)))
        self.pills[1].say(self.tr("{n} recorded").format(n=done) if items else "")
        without = self.tr("{n} without a strategy").format(n=bare) if bare else ""
        self.pills[2].say(without, red=True)

    def _show_day(self, agenda: Agenda) -> None:
        book = self.desk.book
        ids = dict.fromkeys(item.account.id for item in agenda.items)
        cards = {card.id: card for card in book.reader.cards(ids)}
        rows: list[Row] = []
        for item in agenda.items:
            entry = book.journal.get(item.entry_id) if item.entry_id is not None else None
            card = cards.get(item.account.id)
            rows.append(day_row(item, card, entry, agenda.now, book.zone))
        self.rows.show(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _show_effort(self) -> None:
        book = self.desk.book
        counts = book.reader.counts(self.desk.clock.moment)
        most = limits(book.rules)
        funnel = book.method is Method.FUNNEL
        track = counts.notebooks.get("B", 0) if funnel else counts.met
        engaged = counts.notebooks.get("C" if funnel else "A", 0)
        long = self.tr("watch {watch}/{w} · track {track}/{t} · engage {engage}/{e}")
        short = self.tr("{watch}/{w} · {track}/{t} · {engage}/{e}")
        found = {
            "watch": counts.active,
            "w": most.watch,
            "track": track,
            "t": most.track,
            "engage": engaged,
            "e": most.engage,
        }
        self.focus.set_aside(long.format(**found), short.format(**found))

    def _show_week(self, today: date) -> None:
        book = self.desk.book
        monday = today - timedelta(days=today.weekday())
        days, spoken = [], []
        planned = book.plan.between(monday, monday + timedelta(days=6))
        for day, plans in planned.items():
            count = sum(plan.state is not PlanState.DROPPED for plan in plans)
            made = len(book.journal.visits_on(day)) if day <= today else 0
            shown = made if day <= today else None
            days.append((weekday(day), count, shown, day == today))
            spoken.append(
                self.tr("{day}: {planned} planned, {made} made").format(
                    day=weekday(day), planned=count, made=made
                )
            )
        self.week.show_days(days, "\n".join(spoken))

    # -- what can be done ---------------------------------------------------------

    def _record_any(self) -> None:
        self.quick_wanted.emit(0)

    def _day_row(self, key: int) -> DayRow | None:
        row = self.rows.row_at(self.rows.place_of(key))
        return row if isinstance(row, DayRow) else None

    def _open_visit(self, key: int) -> None:
        """Open the account; a visit to be written up opens its sheet."""
        row = self._day_row(key)
        if row is None:
            return
        if row.standing is PlanStanding.TO_WRITE_UP:
            self.quick_wanted.emit(row.account_id)
        else:
            self.account_wanted.emit(row.account_id)

    def _line(self, box: BoxOfLines, key: int) -> PlainRow | None:
        row = box.model.row_at(box.model.place_of(key))
        return row if isinstance(row, PlainRow) else None

    def _open_line(self, key: int) -> None:
        row = self._line(self.tomorrow, key)
        if row is not None:
            self.account_wanted.emit(row.account_id)

    def _write_now(self, key: int) -> None:
        row = self._line(self.write_up, key)
        if row is not None:
            self.quick_wanted.emit(row.account_id)

    def _day_menu(self, at: QPoint) -> None:
        rows = [row for row in self.list.rows() if isinstance(row, DayRow)]
        accounts = [row.account_id for row in rows]
        missed = all(row.standing is PlanStanding.MISSED for row in rows)
        waiting = [row.key for row in rows if row.standing is not PlanStanding.DONE]
        self._menu(at, self.list, accounts, waiting, missed=missed)

    def _tomorrow_menu(self, at: QPoint) -> None:
        self._box_menu(at, self.tomorrow)

    def _write_up_menu(self, at: QPoint) -> None:
        self._box_menu(at, self.write_up)

    def _box_menu(self, at: QPoint, box: BoxOfLines) -> None:
        rows = [row for row in box.list.rows() if isinstance(row, PlainRow)]
        self._menu(at, box.list, [r.account_id for r in rows], [r.key for r in rows])

    def _focus_menu(self, at: QPoint) -> None:
        self._menu(at, self.focus.list, self.focus.list.keys(), [])

    def _menu(
        self,
        at: QPoint,
        shown: PaperList,
        accounts: list[int],
        plans: list[int],
        *,
        missed: bool = False,
    ) -> None:
        """Ask what to do with the selected visits, and do it."""
        menu = QMenu(self)
        verbs: dict[object, Callable[[], None]] = {}

        def offer(text: str, verb: Callable[[], None]) -> None:
            verbs[menu.addAction(text)] = verb

        if len(accounts) == 1:
            offer(self.tr("&Record the visit"), lambda: self.quick_wanted.emit(accounts[0]))
            offer(self.tr("&Open the account"), lambda: self.account_wanted.emit(accounts[0]))
            menu.addSeparator()
        if plans:
            offer(self.tr("To &tomorrow"), lambda: self.move_to(plans, self._today(1)))
            offer(self.tr("To &another day…"), lambda: self.ask_day(plans))
            if missed:
                offer(self.tr("&Plan again"), lambda: self.close_as(plans, PlanState.OPEN))
            else:
                offer(self.tr("&Not made"), lambda: self.close_as(plans, PlanState.MISSED))
            offer(self.tr("&Drop"), lambda: self.close_as(plans, PlanState.DROPPED))
            menu.addSeparator()
        offer(self.tr("&Copy as text"), shown.copy)
        taken = self.desk.ask.menu(menu, at)
        if taken in verbs:
            verbs[taken]()
        menu.deleteLater()

    def _today(self, more: int = 0) -> date:
        return self.desk.book.today() + timedelta(days=more)

    def move_to(self, plans: list[int], day: date) -> None:
        """Move planned visits to another day."""
        self._do(lambda: self.desk.book.plan.move_to_day(plans, day))

    def ask_day(self, plans: list[int]) -> None:
        """Ask for a day and move planned visits there."""
        choice = DayChoice(self.desk.look, self._today(), self)
        if self.desk.ask.run(choice):
            self.move_to(plans, choice.day())
        choice.deleteLater()

    def close_as(self, plans: list[int], state: PlanState) -> None:
        """Say what became of planned visits."""
        self._do(lambda: self.desk.book.plan.close(plans, state))

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except (Refused, BookError) as fault:
            self.say_fault(fault)

    def shift(self, step: int) -> None:
        """Move the current visit one place up or down in the order of the day."""
        here = self.list.currentIndex().row()
        order = [self.rows.key_at(n) for n in range(self.rows.rowCount())]
        ids = [key for key in order if key is not None]
        there = here + step
        if 0 <= here < len(ids) and 0 <= there < len(ids):
            ids.insert(there, ids.pop(here))
            self._do(lambda: self.desk.book.plan.reorder(self._today(), ids))
            self.list.setCurrentIndex(self.rows.index(there))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the day's list: Delete drops, Ctrl+Up and Ctrl+Down put in order."""
        if watched is self.list and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Delete:
                    rows = [r for r in self.list.rows() if isinstance(r, DayRow)]
                    waiting = [r.key for r in rows if r.standing is not PlanStanding.DONE]
                    if waiting:
                        self.close_as(waiting, PlanState.DROPPED)
                    return True
                if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                    self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
                    return True
        return super().eventFilter(watched, event)

    # -- look ---------------------------------------------------------------------

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        self.list.restyle()
        for box in (self.week_box, self.tomorrow, self.write_up, self.focus):
            box.restyle()
        thin_bar(self.side, self.desk.look.theme.desk, self.desk.look.theme.ink3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has a narrow side."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW_PAGE
        width = NARROW_SIDE if narrow else SIDE_WIDTH
        if self.side.width() != width:
            self.side.setFixedWidth(width)
