"""The table of days of one year, as it is edited in the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from four_notebooks.method.day_table import DayTable, ListedDay
from four_notebooks.models.account.when import weekday
from four_notebooks.models.lists.rows import Index
from four_notebooks.models.plan.rows import holiday

translate = QCoreApplication.translate
DAY, WORKS, NAME = range(3)


class ListedDays(QAbstractTableModel):
    """The days that the table lists for a year: day, worked or not, name.

    ``put`` is asked to keep a line that was edited; the rows follow when it was kept.
    """

    def __init__(
        self, put: Callable[[date, bool, str], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._put = put
        self._lines: list[tuple[date, ListedDay]] = []

    def show_year(self, table: DayTable, year: int) -> None:
        """Show the days that are listed for a year."""
        wanted = sorted((day, line) for day, line in table.days.items() if day.year == year)
        if wanted == self._lines:
            return
        before, after = len(self._lines), len(wanted)
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._lines = wanted
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._lines = wanted
            self.endRemoveRows()
        self._lines = wanted
        if wanted:
            self.dataChanged.emit(self.index(0, 0), self.index(after - 1, NAME))

    def day_at(self, row: int) -> date | None:
        """The day of a row."""
        return self._lines[row][0] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many days are listed."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Day, worked, name."""
        return 0 if parent is not None and parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Worked is a box to tick, the name can be written."""
        more = {WORKS: Qt.ItemFlag.ItemIsUserCheckable, NAME: Qt.ItemFlag.ItemIsEditable}
        return super().flags(index) | more.get(index.column(), Qt.ItemFlag.NoItemFlags)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What stands in a cell."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        day, line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == WORKS:
            return Qt.CheckState.Checked if line.works else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            worked = translate("Plan", "worked") if line.works else translate("Plan", "off")
            return (f"{day.isoformat()}  {weekday(day)}", worked, holiday(line.name))[
                index.column()
            ]
        return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Ask for a tick or a name to be kept."""
        if not index.isValid():
            return False
        day, line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == WORKS:
            self._put(day, Qt.CheckState(value) is Qt.CheckState.Checked, line.name)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == NAME:
            if str(value) != holiday(line.name):
                self._put(day, line.works, str(value))
            return True
        return False

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The columns by name."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Plan", "Day"),
            translate("Plan", "Worked"),
            translate("Plan", "Name"),
        )[section]
