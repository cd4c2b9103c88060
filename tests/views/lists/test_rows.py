"""Lists become other lists by inserting, moving and removing rows, never by starting anew."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from list_hands import ResetWatch, titles
from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
)

from four_notebooks.models.lists.long_list import PAGE, LongList
from four_notebooks.models.lists.rows import Rows


@dataclass(frozen=True)
class Line:
    key: int
    title: str

    @property
    def spoken(self) -> str:
        return self.title


def lines(keys: list[int], suffix: str = "") -> list[Line]:
    return [Line(key, f"{key}{suffix}") for key in keys]


class Mirror:
    """A list that follows a model by its signals alone."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.model = model
        self.rows = titles(model)
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.rowsMoved.connect(self._moved)
        model.dataChanged.connect(self._changed)

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = titles(self.model)[first : last + 1]

    def _removed(self, _: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def _moved(self, _: QModelIndex, first: int, last: int, __: QModelIndex, to: int) -> None:
        moved = self.rows[first : last + 1]
        del self.rows[first : last + 1]
        to = to if to < first else to - len(moved)
        self.rows[to:to] = moved

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.rows[row] = titles(self.model)[row]


KEYS = st.lists(st.integers(0, 12), unique=True)


@given(KEYS, KEYS)
def test_whoever_follows_the_signals_has_the_new_list(before: list[int], after: list[int]) -> None:
    model = Rows()
    model.show(lines(before))
    mirror, watch = Mirror(model), ResetWatch(model)
    model.show(lines(after, "!"))
    assert titles(model) == [f"{key}!" for key in after]
    assert mirror.rows == titles(model)
    assert watch.resets == 0


def test_a_row_that_stays_keeps_its_place_for_the_selection() -> None:
    model = Rows()
    model.show(lines([1, 2, 3]))
    kept = QPersistentModelIndex(model.index(2))
    model.show(lines([4, 3, 1]))
    assert kept.row() == 1
    assert kept.data() == "3"


def test_a_long_list_reads_only_the_pages_that_are_seen() -> None:
    asked: list[list[int]] = []

    def make(keys: list[int]) -> dict[int, Line]:
        asked.append(list(keys))
        return {key: Line(key, str(key)) for key in keys}

    model = LongList(make)  # type: ignore[arg-type]
    model.set_keys(range(10_000))
    assert asked == []
    assert model.index(5_000).data() == "5000"
    assert model.index(5_001).data() == "5001"
    assert [len(keys) for keys in asked] == [PAGE]
    model.forget([5_001])
    assert model.index(5_001).data() == "5001"
    assert asked[-1] == [5_001]


def test_a_long_list_put_in_another_order_keeps_the_selection_and_is_never_reset() -> None:
    model = Rows()
    model.show(lines(list(range(1_000))))
    watch = ResetWatch(model)
    chosen = QItemSelectionModel(model)
    chosen.select(model.index(7), QItemSelectionModel.SelectionFlag.Select)

    model.show(lines([*reversed(range(1_000)), 5_000]))

    assert [model.key_at(row) for row in range(3)] == [999, 998, 997]
    assert model.rowCount() == 1_001
    assert [model.key_at(index.row()) for index in chosen.selectedIndexes()] == [7]
    assert watch.resets == 0
