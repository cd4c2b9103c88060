"""The rows of a list on paper: heads that can be pressed, fates in colour, keys that choose."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from four_notebooks.models.import_list.fates import Fate
from four_notebooks.models.import_list.preview import STATE_ROLE, Preview
from four_notebooks.views.import_list.choosing import KEYS
from four_notebooks.views.look import Look

ROW = 27
_WIDEST = 220
_WIDEST_FATE = 300
_FIRST_ROWS = 40
_MOST_MEASURED = 60
_USUAL = 120


class PreviewTable(QTableView):
    """``column_chosen`` carries a column whose head was pressed, by mouse or by F2 or Enter
    on one of its cells, and where a menu may open; ``choice_pressed`` the key of a choice;
    ``rows_selected`` tells that others are; ``menu_wanted`` where a menu of rows may open."""

    column_chosen = Signal(int, QPoint)
    choice_pressed = Signal(object)
    rows_selected = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, preview: Preview, look: Look) -> None:
        super().__init__()
        self.setModel(preview)
        self._preview = preview
        self.setAccessibleName(self.tr("Rows of the list"))
        self.setItemDelegate(_Fates(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.sectionPressed.connect(self._pressed)
        numbers = self.verticalHeader()
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultSectionSize(ROW)

    def fit(self, *, fields: bool) -> None:
        """Make the columns as wide as what stands in the first rows, within reason.

        ``fields``: whether the heads say what a column becomes, above its own header.
        """
        heads = self.horizontalHeader()
        heads.setMinimumHeight(44 if fields else 30)
        heads.setResizeContentsPrecision(_FIRST_ROWS)
        count = self.model().columnCount()
        for column in range(min(count, _MOST_MEASURED)):
            self.resizeColumnToContents(column)
            wide = min(max(self.columnWidth(column) + 8, 90), _WIDEST)
            self.setColumnWidth(column, wide)
        for column in range(_MOST_MEASURED, count):
            self.setColumnWidth(column, _USUAL)

    def fit_fates(self, fates: Iterable[str]) -> None:
        """Make room for what becomes of the rows, names and all, within reason."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(fate) for fate in fates), default=0)
        head = self.horizontalHeader().sectionSizeHint(0)
        self.setColumnWidth(0, max(min(widest + 24, _WIDEST_FATE), head))

    @property
    def chosen_rows(self) -> list[int]:
        """The numbers of the lines that are selected, in their order."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        lines = (self._preview.line(row) for row in rows)
        return [line.number for line in lines if line is not None]

    def select_first(self) -> None:
        """Select the first row, if there is any."""
        if self.model().rowCount():
            self.selectRow(0)
            self.scrollToTop()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.rows_selected.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 opens the menu of the column the cursor is in; 1-4 and 0 choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
            self._pressed(self.currentIndex().column())
            return
        if event.text() in KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.choice_pressed.emit(KEYS[event.text()])
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What may become of the selected rows."""
        self.menu_wanted.emit(event.globalPos())

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
        """Choose the ink; on the ground of a selected row only the darkest can be read."""
        super().initStyleOption(option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = self._look.theme.ink if chosen else self._ink(index)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, ink)

    def _ink(self, index: QModelIndex | QPersistentModelIndex) -> QColor:
        theme = self._look.theme
        state = str(index.data(STATE_ROLE))
        if index.column() == 0:
            return QColor(getattr(theme, _INKS.get(state, "ink2")))
        return theme.ink2 if state in _NOT_TAKEN else theme.ink


_INKS: dict[str, str] = {
    Fate.NEW: "good",
    Fate.BESIDE: "good",
    Fate.FILLED: "repeat_ink",
    Fate.UPDATED: "repeat_ink",
    Fate.AGAIN: "repeat_ink",
    Fate.MAYBE: "over",
    Fate.FAILED: "red",
}
_NOT_TAKEN = (Fate.FAILED, Fate.BLANK, Fate.LEFT)
