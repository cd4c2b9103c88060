"""Rows kept in order, told to views as insertions, removals and moves and never as a reset."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

from four_notebooks.models.board.order import Key

Index = QModelIndex | QPersistentModelIndex
_FEW = 48


class SortedRows(QAbstractListModel):
    """Ids in the order of their keys; subclasses say what a row shows.

    ``keys_by_id`` holds the key of every id that is shown, and may hold others.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[int] = []
        self._keys: list[Key] = []
        self._keys_by_id: dict[int, Key] = {}
        self._nothing = QModelIndex()

    @property
    def ids(self) -> list[int]:
        """The ids that are shown, in order; not to be changed."""
        return self._ids

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def row_of(self, account_id: int) -> int:
        """The row of an id, -1 where it is not shown."""
        key = self._keys_by_id.get(account_id)
        if key is None:
            return -1
        row = bisect_left(self._keys, key)
        return row if row < len(self._ids) and self._ids[row] == account_id else -1

    def id_at(self, row: int) -> int:
        """The id of a row."""
        return self._ids[row]

    def place(self, wanted: Mapping[int, Key | None]) -> None:
        """Put ids where their keys say; None takes one out. Unchanged rows are told changed."""
        rows = {account_id: self.row_of(account_id) for account_id in wanted}
        gone = [i for i, key in wanted.items() if key is None and rows[i] >= 0]
        moved = {i: key for i, key in wanted.items() if key is not None}
        stays = [i for i, key in moved.items() if rows[i] >= 0 and key == self._keys[rows[i]]]
        for account_id in stays:
            del moved[account_id]
        if len(gone) + len(moved) > _FEW:
            self._place_many(set(gone), moved)
        else:
            for account_id in gone:
                self._take_out(account_id)
            for account_id, key in moved.items():
                self._put(account_id, key)
        for account_id in stays:
            self._tell_changed(account_id)

    def show_rows(self, ids: list[int], keys: list[Key], keys_by_id: dict[int, Key]) -> None:
        """Show other rows, sorted; what is the same at the head and the foot stays untouched."""
        if ids == self._ids:
            self._keys, self._keys_by_id = keys, keys_by_id
        elif len(ids) == len(self._ids) and set(ids) == set(self._ids):
            self._rearrange(ids, keys, keys_by_id)
        else:
            self._exchange(ids, keys, keys_by_id)

    def _exchange(self, ids: list[int], keys: list[Key], keys_by_id: dict[int, Key]) -> None:
        """Remove the middle that differs and insert the new one."""
        old = self._ids
        head = 0
        shortest = min(len(old), len(ids))
        while head < shortest and old[head] == ids[head]:
            head += 1
        foot = 0
        while foot < shortest - head and old[-1 - foot] == ids[-1 - foot]:
            foot += 1
        last = len(old) - foot
        if last > head:
            self.beginRemoveRows(self._nothing, head, last - 1)
            del self._ids[head:last], self._keys[head:last]
            self.endRemoveRows()
        new_last = len(ids) - foot
        if new_last > head:
            self.beginInsertRows(self._nothing, head, new_last - 1)
            self._ids, self._keys, self._keys_by_id = ids, keys, keys_by_id
            self.endInsertRows()
        self._ids, self._keys, self._keys_by_id = ids, keys, keys_by_id

    def _rearrange(self, ids: list[int], keys: list[Key], keys_by_id: dict[int, Key]) -> None:
        """The same rows in another order."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._ids[index.row()] for index in before]
        self._ids, self._keys, self._keys_by_id = ids, keys, keys_by_id
        after = [self.index(self.row_of(account_id)) for account_id in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _place_many(self, gone: set[int], moved: Mapping[int, Key]) -> None:
        self._remove_runs(gone | moved.keys())
        rows = list(zip(self._keys, self._ids, strict=True))
        rows.extend((key, account_id) for account_id, key in moved.items())
        rows.sort()
        self._insert_runs(rows, moved)

    def _remove_runs(self, away: set[int]) -> None:
        row = len(self._ids) - 1
        while row >= 0:
            if self._ids[row] not in away:
                row -= 1
                continue
            last = row
            while row >= 0 and self._ids[row] in away:
                row -= 1
            self.beginRemoveRows(self._nothing, row + 1, last)
            del self._ids[row + 1 : last + 1], self._keys[row + 1 : last + 1]
            self.endRemoveRows()

    def _insert_runs(self, rows: list[tuple[Key, int]], new: Mapping[int, Key]) -> None:
        row = 0
        while row < len(rows):
            if rows[row][1] not in new:
                row += 1
                continue
            first = row
            while row < len(rows) and rows[row][1] in new:
                row += 1
            self.beginInsertRows(self._nothing, first, row - 1)
            self._ids[first:first] = [account_id for _, account_id in rows[first:row]]
            self._keys[first:first] = [key for key, _ in rows[first:row]]
            self._keys_by_id.update((account_id, key) for key, account_id in rows[first:row])
            self.endInsertRows()

    def _take_out(self, account_id: int) -> None:
        row = self._ids.index(account_id)
        self.beginRemoveRows(self._nothing, row, row)
        del self._ids[row], self._keys[row]
        self.endRemoveRows()

    def _put(self, account_id: int, key: Key) -> None:
        try:
            old = self._ids.index(account_id)
        except ValueError:
            row = bisect_left(self._keys, key)
            self.beginInsertRows(self._nothing, row, row)
            self._write(row, account_id, key)
            self.endInsertRows()
            return
        row = bisect_left(self._keys, key)
        if row in (old, old + 1):
            self._keys[old] = self._keys_by_id[account_id] = key
            self._tell_changed(account_id)
            return
        self.beginMoveRows(self._nothing, old, old, self._nothing, row)
        del self._ids[old], self._keys[old]
        self._write(row - 1 if row > old else row, account_id, key)
        self.endMoveRows()
        self._tell_changed(account_id)

    def _write(self, row: int, account_id: int, key: Key) -> None:
        self._ids.insert(row, account_id)
        self._keys.insert(row, key)
        self._keys_by_id[account_id] = key

    def _tell_changed(self, account_id: int) -> None:
        index = self.index(self.row_of(account_id))
        self.dataChanged.emit(index, index)
