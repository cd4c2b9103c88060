"""A chart's table for a view of rows and columns."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from four_notebooks.models.review.chart import Behind, Table

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class TableRows(QAbstractTableModel):
    """Shows one table; ``show`` takes another in its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), ())

    def show(self, table: Table) -> None:
        """Show this table; the figures of another period are other rows altogether."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self._table.lines)

    def columnCount(self, parent: Index = _TOP) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text; the first column is words, figures stand at the right."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.lines[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's name."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def behind(self, row: int) -> Behind | None:
        """Which accounts are behind a line."""
        return self._table.lines[row].behind if 0 <= row < len(self._table.lines) else None

    def as_text(self) -> str:
        """The table with tabs between its columns."""
        return self._table.as_text()


def _side(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
