"""What the list under the caret proposes: accounts, people, or something new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from four_notebooks.services.quick_names import Known

Index: TypeAlias = QModelIndex | QPersistentModelIndex
PROPOSAL = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """One row. ``choice`` is a name of the book, or the text of a new one.

    ``notebook`` colours an account's row; ``detail`` tells it apart.
    """

    choice: Known | str
    title: str
    detail: str = ""
    notebook: str = ""


class Proposals(QAbstractListModel):
    """A few rows; they are replaced row by row, the model never resets."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Proposal] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title for the eye and, with its detail, for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == PROPOSAL:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title} {row.detail}".strip()
        return None

    def at(self, row: int) -> Proposal | None:
        """The proposal in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def show(self, rows: list[Proposal]) -> None:
        """Show these, changing as few rows as there are differences."""
        common = min(len(rows), len(self._rows))
        if len(self._rows) > common:
            self.beginRemoveRows(QModelIndex(), common, len(self._rows) - 1)
            del self._rows[common:]
            self.endRemoveRows()
        for at in range(common):
            if self._rows[at] != rows[at]:
                self._rows[at] = rows[at]
                here = self.index(at)
                self.dataChanged.emit(here, here)
        if len(rows) > common:
            self.beginInsertRows(QModelIndex(), common, len(rows) - 1)
            self._rows += rows[common:]
            self.endInsertRows()
