"""What tests do with the plan: choose, press keys, carry and drop, read what is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.plan.page import PlanPage
from four_notebooks.views.plan.visit_list import VisitList

MONDAY = date(2026, 11, 23)
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Answers(SilentAsk):
    """Takes the entry of a menu whose text holds ``entry``, fills dialogs, writes ``line``."""

    def __init__(self) -> None:
        self.entry = ""
        self.line: str | None = None
        self.offered: list[str] = []
        self.fill: Callable[[QDialog], bool] | None = None

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        self.offered = [action.text().replace("&", "") for action in menu.actions()]
        wanted = (a for a in menu.actions() if self.entry in a.text().replace("&", ""))
        return next(wanted, None) if self.entry else None

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        return self.line

    def run(self, dialog: QDialog) -> bool:
        return self.fill(dialog) if self.fill is not None else False


class Hands:
    """The page and what can be done to it."""

    def __init__(self, page: PlanPage, desk: Desk) -> None:
        self.page, self.desk, self.book = page, desk, desk.book

    def list_of(self, day: int) -> VisitList:
        """The list of a weekday; Monday is 0."""
        return self.page.week.panes[day].list

    def rows(self, day: int) -> list[VisitRow]:
        return self.page.days.week[day].visits()

    def shown(self, day: int) -> list[str]:
        """Hours and names of a weekday as the page shows them."""
        return [f"{row.time} {row.title}".strip() for row in self.rows(day)]

    def choose(self, day: int, *places: int) -> VisitList:
        """Choose visits of a day and give it the keyboard."""
        shown = self.list_of(day)
        shown.setFocus()
        shown.clearSelection()
        for place in places:
            index = shown.day_model.index(place)
            shown.setCurrentIndex(index)
        for place in places:
            index = shown.day_model.index(place)
            shown.selectionModel().select(index, shown.selectionModel().SelectionFlag.Select)
        return shown

    def waiting(self) -> list[str]:
        rows = self.page.waiting.rows
        found = (rows.row_at(place) for place in range(rows.rowCount()))
        return [row.title for row in found if row is not None]

    def drop(self, widget: QWidget, data: QMimeData, at: QPoint) -> bool:
        """Carry something over a widget and let go; whether it was taken."""
        copy, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QDragEnterEvent(at, copy, data, LEFT, plain))
        move = QDragMoveEvent(at, copy, data, LEFT, plain)
        QApplication.sendEvent(widget, move)
        if not move.isAccepted():
            return False
        drop = QDropEvent(QPointF(at), copy, data, LEFT, plain)
        QApplication.sendEvent(widget, drop)
        return drop.isAccepted()

    def above(self, day: int, place: int) -> QPoint:
        """A point in the upper half of a visit."""
        shown = self.list_of(day)
        box = shown.visualRect(shown.day_model.index(place))
        return QPoint(box.center().x(), box.top() + 3)

    def foot(self, day: int) -> QPoint:
        """A point below the last visit of a day."""
        viewport = self.list_of(day).viewport()
        return QPoint(viewport.width() // 2, viewport.height() - 4)

    def press(self, widget: QWidget, key: Qt.Key, control: bool = False) -> None:
        modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(widget, key, modifier)

    def said(self) -> str:
        """What the hint at the foot says, empty if there is none."""
        return self.page.hint.text if self.page.hint.isVisible() else ""

    def step_count(self) -> int:
        return len(self.book.ledger.steps())


def day_after(days: int) -> date:
    return MONDAY + timedelta(days=days)
