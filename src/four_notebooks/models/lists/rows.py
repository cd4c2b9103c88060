"""A list of finished rows. Given a new list it inserts, moves, removes and changes rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1


class Row(Protocol):
    """What a list needs of a row: which one it is, and how it reads aloud and is copied."""

    @property
    def key(self) -> int:
        """Unlike that of any other row of the list."""
        ...

    @property
    def title(self) -> str:
        """The name."""
        ...

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        ...


MOST_MOVES = 200
"""So many rows are moved one by one; more change places at once, as when a list is sorted."""


def _spans(places: Sequence[int]) -> list[tuple[int, int]]:
    """Rising places as spans, the last span first."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found[::-1]


class KeyedList(QAbstractListModel):
    """A list known by its keys; ``_row`` makes the row of a key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[int] = []

    def _row(self, key: int) -> Row | None:
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name for the eye, the whole row for a screen reader, the row for a delegate."""
        if not index.isValid() or not 0 <= index.row() < len(self._keys):
            return None
        wanted = (ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in wanted:
            return None
        row = self._row(self._keys[index.row()])
        if row is None or role == ROW:
            return row
        return row.title if role == Qt.ItemDataRole.DisplayRole else row.spoken

    def key_at(self, row: int) -> int | None:
        """The key of a row."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def row_at(self, row: int) -> Row | None:
        """The row at a place."""
        key = self.key_at(row)
        return None if key is None else self._row(key)

    def place_of(self, key: int) -> int:
        """Where a key stands; -1 if nowhere."""
        return self._keys.index(key) if key in self._keys else -1

    def set_keys(self, keys: Sequence[int]) -> None:
        """Become this list with as few steps as there are differences."""
        wanted = list(keys)
        if wanted == self._keys:
            return
        there = set(wanted)
        gone = [place for place, key in enumerate(self._keys) if key not in there]
        for first, last in _spans(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._keys[first : last + 1]
            self.endRemoveRows()
        here = set(self._keys)
        if self._strays(wanted, here) > MOST_MOVES:
            self._rearrange(wanted, here)
            return
        place = 0
        while place < len(wanted):
            if place < len(self._keys) and self._keys[place] == wanted[place]:
                place += 1
            elif wanted[place] in here:
                self._move(self._keys.index(wanted[place], place), place)
                place += 1
            else:
                place = self._insert(wanted, place, here)

    def _strays(self, wanted: Sequence[int], here: set[int]) -> int:
        """How many of the keys that stay stand elsewhere among those that stay."""
        staying = (key for key in wanted if key in here)
        return sum(old != new for old, new in zip(self._keys, staying, strict=False))

    def _rearrange(self, wanted: list[int], here: set[int]) -> None:
        """Another order of very many rows: new ones come last, then all change places at once."""
        new = [key for key in wanted if key not in here]
        if new:
            first = len(self._keys)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._keys.extend(new)
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        places = {key: place for place, key in enumerate(wanted)}
        moved = [self.index(places[self._keys[index.row()]]) for index in kept]
        self._keys = wanted
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _insert(self, wanted: list[int], place: int, here: set[int]) -> int:
        """Insert a whole run of new keys; the place after it."""
        end = place
        while end < len(wanted) and wanted[end] not in here:
            end += 1
        self.beginInsertRows(QModelIndex(), place, end - 1)
        self._keys[place:place] = wanted[place:end]
        self.endInsertRows()
        return end

    def _move(self, origin: int, place: int) -> None:
        top = QModelIndex()
        if origin == place:
            return
        self.beginMoveRows(top, origin, origin, top, place)
        self._keys.insert(place, self._keys.pop(origin))
        self.endMoveRows()

    def tell_changed(self, places: Sequence[int]) -> None:
        """Say that these rows read differently now."""
        for first, last in _spans(sorted(places)):
            self.dataChanged.emit(self.index(first), self.index(last))


class Rows(KeyedList):
    """A short list whose rows are all made beforehand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, Row] = {}

    def _row(self, key: int) -> Row | None:
        return self._rows.get(key)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        before = self._rows
        self._rows = {**before, **{row.key: row for row in rows}}
        self.set_keys([row.key for row in rows])
        self._rows = {row.key: row for row in rows}
        changed = [
            place for place, row in enumerate(rows) if row.key in before and before[row.key] != row
        ]
        self.tell_changed(changed)
