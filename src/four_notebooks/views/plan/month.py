"""The month: a grid of weeks; a click on a day opens it in the week, a visit can be dragged."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from four_notebooks.models.plan.days import Day, PlanDays
from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.views.desk import Desk
from four_notebooks.views.plan.carrying import accounts_in, carry_visits, visits_in, welcome
from four_notebooks.views.plan.month_painter import MonthPainter


class MonthView(QTableView):
    """Wishes: ``day_wanted`` opens a day in the week, ``opened`` an account, and what is
    dropped carries its ids and the day."""

    day_wanted = Signal(object)
    opened = Signal(int)
    visits_dropped = Signal(object, object, int)
    accounts_dropped = Signal(object, object, int)
    refused = Signal()
    menu_wanted = Signal(QPoint)
    day_meant = Signal(object)

    def __init__(self, desk: Desk, days: PlanDays, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._days = days
        self._pressed: tuple[QPoint, int] | None = None
        self._over: date | None = None
        self.grid = days.month
        self.painter_of_days = MonthPainter(desk.look, self)
        self.setModel(self.grid)
        self.setItemDelegate(self.painter_of_days)
        self.setAccessibleName(self.tr("The month"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(40)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(30)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.restyle()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        theme = self._desk.look.theme
        self.horizontalHeader().setFont(self._desk.look.font("sans", 12))
        self.setStyleSheet(
            "QTableView{background:transparent;border:0}"
            f"QHeaderView{{background:transparent;border:0}}"
            f"QHeaderView::section{{background:transparent;color:{theme.ink2.name()};"
            f"border:0;border-bottom:1px solid {theme.rule.name()};padding-left:8px}}"
        )
        self.viewport().update()

    # -- what is under the mouse ----------------------------------------------------

    def _day_at(self, at: QPoint) -> Day | None:
        return self.grid.day_at(self.indexAt(at))

    def visit_at(self, at: QPoint) -> VisitRow | None:
        """The visit under a point, if one is."""
        index = self.indexAt(at)
        day = self.grid.day_at(index)
        if day is None:
            return None
        shown = self.painter_of_days.lines(self.visualRect(index), day)
        return next((row for row, place, _ in shown if place.contains(at)), None)

    def chosen(self) -> list[VisitRow]:
        """The visit that was clicked last, if it is shown."""
        rows = (
            row
            for place in range(self.grid.rowCount() * 7)
            if (day := self.grid.day_at(self.grid.index(place // 7, place % 7))) is not None
            for row in day.rows
        )
        return [row for row in rows if row.key == self.painter_of_days.chosen][:1]

    def mark_day(self, day: date) -> None:
        """Make a day the current one."""
        index = self.grid.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)

    def _current_changed(self) -> None:
        day = self.grid.day_at(self.currentIndex())
        if day is not None:
            self.day_meant.emit(day.head.day)

    # -- mouse and keys -----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A visit is chosen; the rest of a day opens it when the button comes up."""
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        row = self.visit_at(at)
        self._pressed = (at, row.key if row is not None else 0)
        self.painter_of_days.chosen = row.key if row is not None else 0
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moving far enough takes the pressed visit up."""
        if self._pressed is None:
            return
        start, plan_id = self._pressed
        far = (event.position().toPoint() - start).manhattanLength()
        if not plan_id or far < QApplication.startDragDistance():
            return
        self._pressed = None
        rows = [row for row in self.chosen() if row.movable]
        carry_visits(self, [r.key for r in rows], [r.title for r in rows], self._desk.look)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the visits opens the day in the week."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed[1]:
            return
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.day_wanted.emit(day.head.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A visit's account is opened."""
        row = self.visit_at(event.position().toPoint())
        self._pressed = None
        if row is not None:
            self.opened.emit(row.account_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current day in the week."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            day = self.grid.day_at(self.currentIndex())
            if day is not None:
                self.day_wanted.emit(day.head.day)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the visit under the mouse."""
        row = self.visit_at(event.pos())
        if row is not None:
            self.painter_of_days.chosen = row.key
            self.viewport().update()
            self.menu_wanted.emit(event.globalPos())

    # -- drops ----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Visits and accounts are welcome; files go to the window."""
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the day it would go to."""
        self._answer(event)

    def _answer(self, event: QDragMoveEvent) -> None:
        day = self._day_at(event.position().toPoint())
        self._over = None
        if not welcome(event.mimeData()) or day is None:
            event.ignore()
        elif day.head.past:
            event.ignore()
            self.refused.emit()
        else:
            self._over = day.head.day
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        self._over = None
        self.viewport().update()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is to come to this day."""
        day, self._over = self._over, None
        visits, accounts = visits_in(event.mimeData()), accounts_in(event.mimeData())
        self.viewport().update()
        if day is None or not (visits or accounts):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if visits:
            self.visits_dropped.emit(visits, day, 0)
        else:
            self.accounts_dropped.emit(accounts, day, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grid, and the day that something would be dropped on."""
        super().paintEvent(event)
        if self._over is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._desk.look.theme.focus, 2, Qt.PenStyle.DashLine))
        box = self.visualRect(self.grid.index_of(self._over))
        painter.drawRect(box.adjusted(2, 2, -3, -3))
