"""The visits at which one person was met, as a list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from four_notebooks.models.people.chart import ChartModel, MetShown

AnyIndex = QModelIndex | QPersistentModelIndex


class MetModel(QAbstractListModel):
    """One row per visit, newest first."""

    def __init__(self, chart: ChartModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._person = 0
        self._rows: list[MetShown] = []
        chart.stepped.connect(self._again)

    def look_at(self, contact_id: int) -> None:
        """Show somebody's visits."""
        self._person = contact_id
        self._again()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many visits."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """When and how, and the first words."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._rows[index.row()]
            return f"{row.head} · {row.first}" if row.first else row.head
        return None

    def entry_id(self, row: int) -> int:
        """The entry of a row."""
        return self._rows[row].entry_id

    def _again(self) -> None:
        rows = self._chart.met(self._person) if self._person else []
        if rows == self._rows:
            return
        # Short and read at once: taken out and put in as a whole.
        if self._rows:
            self.beginRemoveRows(QModelIndex(), 0, len(self._rows) - 1)
            self._rows = []
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
