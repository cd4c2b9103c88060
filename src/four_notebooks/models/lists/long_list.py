"""A list of thousands: only the keys are known, rows are made when they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt

from four_notebooks.models.lists.rows import Index, KeyedList, Row

PAGE = 40
_MOST_KEPT = 2_000


class LongList(KeyedList):
    """``make`` makes the rows of some keys at once; those it does not know are left out."""

    def __init__(
        self, make: Callable[[Sequence[int]], Mapping[int, Row]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._made: dict[int, Row] = {}

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be taken up, where their list lets them."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def _row(self, key: int) -> Row | None:
        found = self._made.get(key)
        if found is None:
            place = self._keys.index(key)
            self._read(place // PAGE * PAGE)
            found = self._made.get(key)
        return found

    def row_at(self, row: int) -> Row | None:
        """The row at a place, read with its page if need be."""
        if not 0 <= row < len(self._keys):
            return None
        if self._keys[row] not in self._made:
            self._read(row // PAGE * PAGE)
        return self._made.get(self._keys[row])

    def data(self, index: object, role: int = 0) -> object:
        """As in every list; the page round the row is read first."""
        self.row_at(index.row())  # type: ignore[attr-defined]
        return super().data(index, role)  # type: ignore[arg-type]

    def _read(self, first: int) -> None:
        if len(self._made) > _MOST_KEPT:
            self._made.clear()
        wanted = [key for key in self._keys[first : first + PAGE] if key not in self._made]
        self._made.update(self._make(wanted))

    def forget(self, keys: Iterable[int]) -> None:
        """Read these rows again when they are next seen."""
        touched = [key for key in keys if self._made.pop(key, None) is not None]
        if touched:
            places = {key: place for place, key in enumerate(self._keys)}
            self.tell_changed([places[key] for key in touched if key in places])

    def forget_all(self) -> None:
        """Read every row again, as after midnight."""
        self._made.clear()
        if self._keys:
            self.tell_changed(range(len(self._keys)))
