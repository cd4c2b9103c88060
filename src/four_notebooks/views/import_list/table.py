"""The rows of a list on paper: heads that can be pressed, fates in colour."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from four_notebooks.models.import_list.preview import STATE_ROLE, Preview
from four_notebooks.views.look import Look

ROW = 27
_WIDEST = 220
_FIRST_ROWS = 40


class PreviewTable(QTableView):
    """``column_chosen`` carries a column whose head was pressed, by mouse or by F2 or Enter
    on one of its cells, and where a menu may open."""

    column_chosen = Signal(int, QPoint)

    def __init__(self, preview: Preview, look: Look) -> None:
        super().__init__()
        self.setModel(preview)
        self.setAccessibleName(self.tr("Rows of the list"))
        self.setItemDelegate(_Fates(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setMinimumHeight(44)
        heads.setHighlightSections(False)
        heads.sectionPressed.connect(self._pressed)
        numbers = self.verticalHeader()
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultSectionSize(ROW)

    def fit(self) -> None:
        """Make the columns as wide as what stands in the first rows, within reason."""
        heads = self.horizontalHeader()
        heads.setResizeContentsPrecision(_FIRST_ROWS)
        self.resizeColumnsToContents()
        for column in range(self.model().columnCount()):
            wide = min(max(self.columnWidth(column) + 8, 90), _WIDEST)
            self.setColumnWidth(column, wide)

    def fit_fates(self, fates: Iterable[str]) -> None:
        """Make room for what becomes of the rows, names and all."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(fate) for fate in fates), default=0)
        self.setColumnWidth(0, max(widest + 24, self.horizontalHeader().sectionSizeHint(0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 opens the menu of the column the cursor is in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._pressed(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def _pressed(self, column: int) -> None:
        if column < 1:
            return
        heads = self.horizontalHeader()
        left = heads.sectionViewportPosition(column)
        at = heads.viewport().mapToGlobal(QPoint(left, heads.height()))
        self.column_chosen.emit(column, at)


class _Fates(QStyledItemDelegate):
    """The first column in the colour of what happens; rows that are left out in grey."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Choose the ink."""
        super().initStyleOption(option, index)
        ink = self._ink(index)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, ink)

    def _ink(self, index: QModelIndex | QPersistentModelIndex) -> QColor:
        theme = self._look.theme
        state = index.data(STATE_ROLE)
        if index.column() == 0:
            return {
                "new": theme.good,
                "duplicate": theme.repeat_ink,
                "failed": theme.red,
            }.get(str(state), theme.ink2)
        return theme.ink2 if state in ("failed", "blank") else theme.ink
