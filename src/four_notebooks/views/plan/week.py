"""Seven days side by side on one sheet of paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from four_notebooks.models.plan.days import DayList, PlanDays
from four_notebooks.models.plan.rows import DayHead, VisitRow
from four_notebooks.views.desk import Desk
from four_notebooks.views.plan.day_head import DayHeading
from four_notebooks.views.plan.visit_list import VisitList
from four_notebooks.views.widgets.thin_bar import thin_bar

ROUND = 20
"""Twice the radius of the paper's corners."""
LEAST, FREE_LEAST = 90, 70
"""The narrowest a day may be, and one that is not worked and has no visits."""


class DayPane(QWidget):
    """A day: its head and its visits."""

    def __init__(self, desk: Desk, model: DayList, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = model
        self.heading = DayHeading(desk.look, self)
        self.list = VisitList(desk.look, model, "", self)
        self.heading.chosen.connect(self.list.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)

    @property
    def day(self) -> date | None:
        """The day that is shown."""
        return None if self.model.head is None else self.model.head.day

    def show_head(self) -> None:
        """Show what the model says of the day."""
        head = self.model.head
        if head is not None:
            self.heading.show_head(head)
            self.list.setAccessibleName(head.spoken)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rule at the left, and a shade over days that are not worked."""
        theme = self._desk.look.theme
        painter = QPainter(self)
        head = self.model.head
        if head is not None and head.today:
            self._shade(painter, theme.card_quiet)
        elif head is not None and not head.kind.works:
            self._shade(painter, theme.paper2)
        painter.setPen(QPen(theme.rule, 1))
        if self.x():
            painter.drawLine(0, 0, 0, self.height())
        bottom = self.heading.geometry().bottom()
        painter.drawLine(0, bottom, self.width(), bottom)

    def _shade(self, painter: QPainter, colour: QColor) -> None:
        """Fill the day, but not over the round corners of the paper."""
        over = self.parentWidget()
        first = self.x() == 0
        last = over is not None and self.geometry().right() + 1 >= over.width()
        box = QRectF(self.rect()).adjusted(0 if first else -ROUND, 0, 0 if last else ROUND, ROUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, ROUND / 2, ROUND / 2)
        painter.restore()


class WeekView(QScrollArea):
    """Days narrower than ``LEAST`` scroll sideways. Wishes carry the day they are about."""

    visits_dropped = Signal(object, object, int)
    accounts_dropped = Signal(object, object, int)
    refused = Signal()
    step_wanted = Signal(int, int)
    number_pressed = Signal(int)
    delete_wanted = Signal()
    opened = Signal(int)
    menu_wanted = Signal(QPoint)
    day_meant = Signal(object)

    def __init__(self, desk: Desk, days: PlanDays, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inner = QWidget(self)
        inner.setAutoFillBackground(False)
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.panes = [DayPane(desk, model, inner) for model in days.week]
        for pane in self.panes:
            self._row.addWidget(pane, 1)
            self._listen(pane)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.current = 0

    def _listen(self, pane: DayPane) -> None:
        shown = pane.list
        shown.visits_dropped.connect(self._visits)
        shown.accounts_dropped.connect(self._accounts)
        shown.refused.connect(self.refused)
        shown.chosen_alone.connect(self._alone)
        shown.step_wanted.connect(self.step_wanted)
        shown.number_pressed.connect(self.number_pressed)
        shown.delete_wanted.connect(self.delete_wanted)
        shown.day_wanted.connect(self.go)
        shown.opened.connect(self._open)
        shown.menu_wanted.connect(self.menu_wanted)
        shown.focused.connect(self._focused)

    def _sender(self) -> DayPane:
        sender = self.sender()
        return next(pane for pane in self.panes if pane.list is sender)

    def _visits(self, ids: list[int], before: int) -> None:
        self.visits_dropped.emit(ids, self._sender().day, before)

    def _accounts(self, ids: list[int], before: int) -> None:
        self.accounts_dropped.emit(ids, self._sender().day, before)

    def _alone(self) -> None:
        self.choose_alone(self._sender())

    def _open(self, plan_id: int) -> None:
        row = self._sender().model.row_at(self._sender().model.place_of(plan_id))
        if isinstance(row, VisitRow):
            self.opened.emit(row.account_id)

    def _focused(self) -> None:
        pane = self._sender()
        self.current = self.panes.index(pane)
        self.ensureWidgetVisible(pane, 0, 0)
        if pane.day is not None:
            self.day_meant.emit(pane.day)

    def choose_alone(self, pane: DayPane) -> None:
        """Let nothing be chosen on the other days."""
        for other in self.panes:
            if other is not pane:
                other.list.clearSelection()

    def go(self, step: int) -> None:
        """Give the keyboard to the day before or after, at the same height."""
        there = self.current + step
        if not 0 <= there < len(self.panes):
            return
        row = self.panes[self.current].list.currentIndex().row()
        pane = self.panes[there]
        self.choose_alone(pane)
        count = pane.model.rowCount()
        if count:
            pane.list.setCurrentIndex(pane.model.index(min(max(row, 0), count - 1)))
        pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> list[VisitRow]:
        """The chosen visits of all days; without any the current one of the current day."""
        picked = [
            row
            for pane in self.panes
            if pane.list.selectedIndexes()
            for row in pane.list.rows()
            if isinstance(row, VisitRow)
        ]
        if picked:
            return picked
        rows = self.panes[self.current].list.rows()
        return [row for row in rows if isinstance(row, VisitRow)]

    def pane_of(self, day: date) -> DayPane | None:
        """The pane of a day, if it is shown."""
        return next((pane for pane in self.panes if pane.day == day), None)

    def choose(self, plan_ids: list[int], *, focus: bool = True) -> None:
        """Choose these visits wherever they are now, as after they were moved."""
        first = True
        for pane in self.panes:
            places = [place for id_ in plan_ids if (place := pane.model.place_of(id_)) >= 0]
            pane.list.clearSelection()
            if not places:
                continue
            if first:
                pane.list.setCurrentIndex(pane.model.index(places[0]))
                if focus:
                    pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
                first = False
            flags = pane.list.selectionModel().SelectionFlag.Select
            for place in places:
                pane.list.selectionModel().select(pane.model.index(place), flags)

    def show_heads(self) -> None:
        """Show the heads, and give days off without visits less room."""
        for place, pane in enumerate(self.panes):
            pane.show_head()
            free = _is_free(pane.model.head)
            pane.setMinimumWidth(FREE_LEAST if free else LEAST)
            self._row.setStretch(place, 62 if free else 100)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        thin_bar(self, self._desk.look.theme.paper, self._desk.look.theme.ink3)
        for pane in self.panes:
            pane.list.restyle()
            pane.list.scheduleDelayedItemsLayout()
            pane.heading.update()
            pane.update()


def _is_free(head: DayHead | None) -> bool:
    return head is not None and not (head.kind.works or head.count or head.today)
