"""What the tests of Today do with their hands, and what they read off the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from four_notebooks.models.today.rows import DayRow
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.today.page import TodayPage

CONTROL = Qt.KeyboardModifier.ControlModifier


class Answers(SilentAsk):
    """Takes the entry of a menu whose text holds ``entry``, fills a dialog."""

    def __init__(self) -> None:
        self.entry = ""
        self.offered: list[str] = []
        self.fill: Callable[[QDialog], None] | None = None

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        self.offered = [action.text().replace("&", "") for action in menu.actions()]
        wanted = (a for a in menu.actions() if self.entry in a.text().replace("&", ""))
        return next(wanted, None) if self.entry else None

    def run(self, dialog: QDialog) -> bool:
        if self.fill is None:
            return False
        self.fill(dialog)
        return True


class ResetWatch:
    """Counts what a model must not do."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.resets = 0
        model.modelReset.connect(self._count)

    def _count(self) -> None:
        self.resets += 1


def titles(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def spoken(model: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def row(page: TodayPage, place: int) -> DayRow:
    found = page.rows.row_at(place)
    assert isinstance(found, DayRow)
    return found


def hours(page: TodayPage) -> list[tuple[str, str]]:
    return [(row(page, n).time, row(page, n).title) for n in range(page.rows.rowCount())]


def choose(page: TodayPage, place: int) -> None:
    page.list.setFocus()
    page.list.setCurrentIndex(page.rows.index(place))


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def drop(target: QWidget, data: QMimeData, at: QPoint) -> bool:
    """Bring something over a widget and let it go there; whether it was taken."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, copy, data, left, none)
    QApplication.sendEvent(target, entering)
    if not entering.isAccepted():
        return False
    event = QDropEvent(QPointF(at), copy, data, left, none)
    QApplication.sendEvent(target, event)
    QApplication.processEvents()
    return event.isAccepted()
