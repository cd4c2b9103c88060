"""A figure as it is drawn and read: parts of bars, and the table that says the same."""

from __future__ import annotations

from dataclasses import dataclass

DAYS, ROWS, MATRIX, CURVE = "days", "rows", "matrix", "curve"
"""The kinds of drawing."""


@dataclass(frozen=True, slots=True)
class Behind:
    """Which accounts are behind a figure (see ``Review.behind``), and what they are called."""

    code: str
    which: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar. ``colour`` is a colour of the theme by name."""

    value: float
    colour: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``shown`` is its figure in words, ``mark`` a value to be compared with."""

    label: str
    parts: tuple[Part, ...]
    shown: str = ""
    behind: Behind | None = None
    mark: float | None = None
    tip: str = ""

    @property
    def length(self) -> float:
        """All parts together."""
        return sum(part.value for part in self.parts)


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of the matrix."""

    row: int
    column: int
    value: int
    behind: Behind


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, and which accounts are behind it."""

    cells: tuple[str, ...]
    behind: Behind | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The same in figures; the first column is words, the others are right-aligned."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]

    def as_text(self) -> str:
        """Tabs between columns, a line per row."""
        rows = [self.columns, *(line.cells for line in self.lines)]
        return "\n".join("\t".join(row) for row in rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One plot with its table.

    ``aside`` says the point of it in a few words; ``empty`` is shown where there is
    nothing to draw. ``legend`` are (colour, words, hollow). ``top`` is the largest value the
    axis must reach; ``mark_words`` say what the dashed marks are. ``names`` and ``cells``
    belong to a matrix, ``points`` to a curve, ``guides`` to its dashed lines (x, y).
    """

    code: str
    kind: str
    title: str
    aside: str
    table: Table
    bars: tuple[Bar, ...] = ()
    legend: tuple[tuple[str, str, bool], ...] = ()
    top: float = 0.0
    mark_words: str = ""
    names: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    points: tuple[tuple[float, float], ...] = ()
    guides: tuple[float, float] | None = None
    behind: Behind | None = None
    empty: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        drawn = any(bar.length or bar.mark for bar in self.bars) or self.cells or self.points
        return not drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One figure in large type; ``aside`` says what it is made of."""

    code: str
    title: str
    figure: str
    aside: str
    behind: Behind | None = None
    time: bool = False
