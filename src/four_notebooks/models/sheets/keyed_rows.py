"""A list whose rows have keys: shown anew, it inserts, moves, changes and removes rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

AnyIndex = QModelIndex | QPersistentModelIndex


class Keyed(Protocol):
    """A row that can be told from others."""

    @property
    def key(self) -> object:
        """What it is known by."""
        ...


K = TypeVar("K", bound=Keyed)


class KeyedRows(QAbstractListModel, Generic[K]):
    """``rows`` in their order; ``show_rows`` never resets, so selection and place stay.

    While ``showing``, a selection that Qt moves by itself is nobody's choice.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[K] = []
        self.showing = False

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def row_of(self, key: object) -> int:
        """The row of a key, -1 if there is none."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def show_rows(self, after: Sequence[K]) -> None:
        """Become these rows."""
        self.showing = True
        try:
            self._show(after)
        finally:
            self.showing = False

    def _show(self, after: Sequence[K]) -> None:
        kept = {row.key for row in after}
        for at in range(len(self.rows) - 1, -1, -1):
            if self.rows[at].key not in kept:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self.rows[at]
                self.endRemoveRows()
        for at, row in enumerate(after):
            self._put(at, row)

    def _put(self, at: int, row: K) -> None:
        if at >= len(self.rows) or self.rows[at].key != row.key:
            old = self.row_of(row.key)
            if old < 0:
                self.beginInsertRows(QModelIndex(), at, at)
                self.rows.insert(at, row)
                self.endInsertRows()
                return
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), at)
            self.rows.insert(at, self.rows.pop(old))
            self.endMoveRows()
        if self.rows[at] != row:
            self.rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
