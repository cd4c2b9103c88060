"""The list of results: the field beside it keeps the keyboard, the mouse opens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from four_notebooks.models.search.results import Results
from four_notebooks.views.look import Look
from four_notebooks.views.search.result_painter import HIGH, ResultPainter
from four_notebooks.views.widgets.thin_bar import thin_bar


class ResultList(QListView):
    """``opened`` carries a row that was clicked and whether the search is to stay,
    ``menu_wanted`` a row and a place on the screen."""

    opened = Signal(int, bool)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, look: Look, results: Results, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._results = results
        self.setModel(results)
        self.setItemDelegate(ResultPainter(look, results, self))
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        # Opaque, so that a key does not paint the desk below anew.
        self.viewport().setAutoFillBackground(True)
        self.verticalScrollBar().setSingleStep(HIGH)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take colours from the look."""
        theme = self._look.theme
        palette = self.viewport().palette()
        palette.setColor(self.viewport().backgroundRole(), theme.paper)
        self.viewport().setPalette(palette)
        thin_bar(self, theme.paper, theme.ink3)
        self.viewport().update()

    @property
    def row(self) -> int:
        """The row that is chosen, -1 if none."""
        return self.currentIndex().row()

    def choose(self, place: int, step: int = 1) -> None:
        """Choose a row, or the nearest that can be chosen."""
        found = self._results.choosable(place, step)
        if found < 0:
            self.clearSelection()
            return
        index = self._results.index(found)
        self.setCurrentIndex(index)
        above = self._results.row_at(found - 1)
        if found == 1 and above is not None and above.is_heading:
            self.scrollToTop()  # The heading of the first group belongs to its first row.
        else:
            self.scrollTo(index)

    def step(self, rows: int) -> None:
        """Go up or down; a page is as many rows as are seen."""
        place = self.row + rows
        if abs(rows) == 1 and self._results.choosable(place, rows) == self.row:
            return
        self.choose(place, rows)

    @property
    def page(self) -> int:
        """How many rows a page has."""
        return max(2, self.viewport().height() // HIGH - 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens; with Ctrl the search stays."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            row = self._results.row_at(index.row())
            if row is not None and not row.is_heading:
                stay = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self.opened.emit(index.row(), stay)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row under the pointer."""
        index = self.indexAt(event.pos())
        row = self._results.row_at(index.row())
        if row is not None and not row.is_heading:
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index.row(), event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
