"""Lists with columns: what a row says in each, and in which order rows come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``width`` in pixels; ``stays`` says how late it gives way to narrowness:
    the columns with the smallest number go first, None stays whatever happens."""

    code: str
    title: str
    width: int
    stays: int | None = None
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says in one column; red only about time."""

    text: str = ""
    red: bool = False
    notebook: str = ""


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One account: name, a quiet line and a note under it, and its cells by column."""

    key: int
    title: str
    small: str
    note: str
    cells: Mapping[str, Cell]
    notebook: str
    said: str

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        return self.said


def that_fit(columns: Sequence[Column], room: int, name: int, gap: int) -> list[Column]:
    """The columns that stand beside a name of ``name`` pixels in ``room`` pixels, in order."""
    found = list(columns)
    while found and sum(one.width + gap for one in found) + name > room:
        leaving = [one for one in found if one.stays is not None]
        if not leaving:
            break
        found.remove(min(leaving, key=lambda one: one.stays or 0))
    return found


@dataclass(frozen=True, slots=True)
class Arrangement:
    """By which column rows are put in order, and whether the other way round."""

    code: str
    backwards: bool = False

    def pressed(self, code: str) -> Arrangement:
        """The arrangement after the head of a column was pressed."""
        return Arrangement(code, code == self.code and not self.backwards)


class Ordered(Generic[T]):
    """Puts values in order by column; equal ones keep the order they came in."""

    def __init__(self, ways: Mapping[str, Callable[[T], Any]]) -> None:
        """``ways`` gives each column's key; what has none (None) comes last either way."""
        self._ways = ways

    def arranged(self, values: Sequence[T], wanted: Arrangement) -> list[T]:
        """The values in the order wanted; an unknown column leaves them as they are."""
        way = self._ways.get(wanted.code)
        if way is None:
            return list(values)
        keyed = [(way(value), value) for value in values]
        there = [pair for pair in keyed if pair[0] is not None]
        there.sort(key=lambda pair: pair[0], reverse=wanted.backwards)
        return [value for _, value in there] + [value for key, value in keyed if key is None]
