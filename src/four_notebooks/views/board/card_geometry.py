"""A list view whose rows all have one height, laid out by arithmetic.

Qt's list lays out every row after every change. Here a row's place is a product, so a
change costs the same with a hundred cards and with a hundred thousand. It stays a
QListView, because Qt reads lists out to screen readers by that class.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

Index = QModelIndex
_Move = QAbstractItemView.CursorAction


class EvenList(QListView):
    """Rows of one height with a gap between them, and a wider gap where a drop would go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = 60
        self._gap = 8
        self._head = 10
        self._side = 4
        self._hole = -1
        self._hole_height = 0
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that cards keep their width when a list grows longer.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    # Arithmetic ------------------------------------------------------------------------

    def set_row(self, height: int, gap: int, head: int, side: int) -> None:
        """Set the height of rows, the gaps, the room above the first, and at the sides."""
        self._height, self._gap, self._head, self._side = height, gap, head, side
        self.updateGeometries()
        self.viewport().update()

    def open_hole(self, row: int, height: int) -> None:
        """Make room in front of a row; -1 closes it."""
        if (row, height) != (self._hole, self._hole_height):
            self._hole, self._hole_height = row, height
            self.updateGeometries()
            self.viewport().update()

    @property
    def hole(self) -> int:
        """The row in front of which there is room, or -1."""
        return self._hole

    def count(self) -> int:
        """How many rows there are."""
        model = self.model()
        return 0 if model is None else model.rowCount()

    def top_of(self, row: int) -> int:
        """The top of a row in the list, before scrolling."""
        top = self._head + row * (self._height + self._gap)
        if 0 <= self._hole <= row:
            top += self._hole_height + self._gap
        return top

    def hole_rect(self) -> QRect:
        """Where the room is, in the viewport."""
        if self._hole < 0:
            return QRect()
        top = self._head + self._hole * (self._height + self._gap) - self.verticalOffset()
        return QRect(self._side, top, self.row_width(), self._hole_height)

    def row_width(self) -> int:
        """How wide rows are."""
        return max(0, self.viewport().width() - 2 * self._side)

    def row_at(self, y: int) -> int:
        """The row at a height of the viewport, the gap below it included; may be past the end."""
        inside = y + self.verticalOffset() - self._head
        pitch = self._height + self._gap
        row = inside // pitch
        if 0 <= self._hole <= row:
            row = max(self._hole, (inside - self._hole_height - self._gap) // pitch)
        return int(max(0, row))

    def insertion_row(self, y: int) -> int:
        """In front of which row something dropped at a height would come."""
        inside = y + self.verticalOffset() - self._head
        row = round(inside / (self._height + self._gap))
        return max(0, min(row, self.count()))

    def visible_rows(self) -> range:
        """The rows that can be seen."""
        first = self.row_at(0)
        last = self.row_at(self.viewport().height())
        return range(first, min(last + 1, self.count()))

    def full_height(self) -> int:
        """How high all rows are together."""
        count = self.count()
        hole = self._hole_height + self._gap if self._hole >= 0 else 0
        return self._head + count * (self._height + self._gap) + hole + 8

    # What Qt asks ----------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:  # type: ignore[override]
        """Where a row is in the viewport."""
        if not index.isValid():
            return QRect()
        top = self.top_of(index.row()) - self.verticalOffset()
        return QRect(self._side, top, self.row_width(), self._height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card under a point, none in the gaps."""
        row = self.row_at(point.y())
        if row < self.count():
            index = self.model().index(row, 0)
            if self.visualRect(index).contains(point):
                return index
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,  # type: ignore[override]
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into sight."""
        if not index.isValid():
            return
        top = self.top_of(index.row())
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        offset = bar.value()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (height - self._height) // 2)
        elif top - self._gap < offset:
            bar.setValue(max(0, top - self._gap))
        elif top + self._height + self._gap > offset + height:
            bar.setValue(top + self._height + self._gap - height)

    def horizontalOffset(self) -> int:
        """Lists are never wider than their view."""
        return 0

    def verticalOffset(self) -> int:
        """How far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def updateGeometries(self) -> None:
        """Set the range of the scroll bar."""
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.full_height() - height))
        bar.setEnabled(bar.maximum() > 0)
        bar.setPageStep(height)
        bar.setSingleStep(max(16, (self._height + self._gap) // 2))

    def doItemsLayout(self) -> None:
        """Nothing is laid out: see ``top_of``."""
        self.updateGeometries()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint again at the new place."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bar true, and the current card in sight if it was."""
        was_small = event.oldSize().height() < self._height + self._head
        self.updateGeometries()
        if was_small:
            self.verticalScrollBar().setValue(0)
        current = self.currentIndex()
        if current.isValid() and (was_small or self._was_in_sight(event.oldSize().height())):
            self.scrollTo(current)

    def _was_in_sight(self, height: int) -> bool:
        top = self.top_of(self.currentIndex().row()) - self.verticalOffset()
        return top < height and top + self._height > 0

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:  # type: ignore[override]
        """Rows have come."""
        super().rowsInserted(parent, start, end)
        self.doItemsLayout()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:  # type: ignore[override]
        """Rows are going."""
        super().rowsAboutToBeRemoved(parent, start, end)
        self.viewport().update()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key takes the current card."""
        last = self.count() - 1
        if last < 0:
            return QModelIndex()
        current = self.currentIndex()
        row = current.row() if current.isValid() else -1
        page = max(1, self.viewport().height() // (self._height + self._gap) - 1)
        to = {
            _Move.MoveUp: row - 1,
            _Move.MovePrevious: row - 1,
            _Move.MoveDown: row + 1,
            _Move.MoveNext: row + 1,
            _Move.MoveHome: 0,
            _Move.MoveEnd: last,
            _Move.MovePageUp: row - page,
            _Move.MovePageDown: row + page,
        }.get(action, row)
        return self.model().index(max(0, min(to, last)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a rectangle of the viewport touches."""
        if not self.count():
            return
        area = rect.normalized()
        first, last = self.row_at(area.top()), min(self.row_at(area.bottom()), self.count() - 1)
        chosen = QItemSelection()
        if first <= last:
            model = self.model()
            chosen.select(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The whole viewport: painting it again is cheaper than asking where ten thousand are."""
        return QRegion(self.viewport().rect())
