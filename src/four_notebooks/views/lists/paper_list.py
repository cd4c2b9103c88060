"""A list on paper: keyboard all the way, its menu by key or mouse, copied as text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from four_notebooks.models.lists.rows import KeyedList, Row
from four_notebooks.views.look import Look
from four_notebooks.views.widgets.thin_bar import thin_bar


class PaperList(QListView):
    """Enter or a double click opens a row (``opened``), the menu key asks for its menu
    (``menu_wanted`` with a place on the screen), other keys are told by ``pressed_key``."""

    opened = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(
        self, look: Look, model: KeyedList, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._open_current)
        self.restyle()

    def restyle(self) -> None:
        """Take colours from the look."""
        thin_bar(self, self._look.theme.paper, self._look.theme.ink3)
        self.viewport().update()

    def keys(self) -> list[int]:
        """The keys of the selected rows in their order, else of the current one."""
        picked = sorted(index.row() for index in self.selectedIndexes())
        if not picked and self.currentIndex().isValid():
            picked = [self.currentIndex().row()]
        return [key for row in picked if (key := self._rows.key_at(row)) is not None]

    def rows(self) -> list[Row]:
        """The selected rows in their order, else the current one."""
        places = [self._rows.place_of(key) for key in self.keys()]
        return [row for place in places if (row := self._rows.row_at(place)) is not None]

    def copy(self) -> None:
        """Put the selected rows on the clipboard as text; all of them if none is selected."""
        rows = self.rows()
        if not self.selectedIndexes():
            everything = (self._rows.row_at(n) for n in range(self._rows.rowCount()))
            rows = [row for row in everything if row is not None]
        QGuiApplication.clipboard().setText("\n".join(row.spoken for row in rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies; the rest moves about."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open_current()
            return
        super().keyPressEvent(event)

    def _open_current(self) -> None:
        key = self._rows.key_at(self.currentIndex().row())
        if key is not None:
            self.opened.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, beside the current row if a key asked."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            at = self.viewport().mapToGlobal(box.center() if box.isValid() else QPoint(8, 8))
        else:
            index = self.indexAt(event.pos())
            if not index.isValid():
                return
            if index not in self.selectedIndexes():
                self.setCurrentIndex(index)
        if self._rows.rowCount():
            self.menu_wanted.emit(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, the first row is the current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows may be higher when the list is narrower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
