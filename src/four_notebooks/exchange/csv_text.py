"""Text files of rows: which separator, and the rows themselves, a damaged one for itself."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import LONGEST_CELL, MOST_CELLS, MOST_ROWS
from four_notebooks.names.folding import clean

SEPARATORS = (",", "\t", ";", "，", "|", "；")
"""What may stand between cells, the likeliest first."""

_SAMPLE_ROWS = 60
_TELLING_WIDTH = 5
"""Cells from which a line that stands within quotes and has as many is a row swallowed."""


def parsed(text: str, separator: str | None = None) -> tuple[list[tuple[str, ...]], str]:
    """The rows of a text and the separator they were read with.

    A line break within quotes belongs to its cell. A quote that nothing closes stands for
    itself and swallows no other row. Excel's first line "sep=;" is obeyed.

    Raises:
        Unreadable: ``too_many_rows``.
    """
    told = re.match(r'\ufeff?"?sep=(.)"?\n', text)
    if told:
        text = text[told.end() :]
    used = separator or (told[1] if told else _separator(text))
    return _kept(text, used), used


def _kept(text: str, separator: str) -> list[tuple[str, ...]]:
    """All rows within the limits, cells cleaned and cut to the longest that is kept."""
    rows: list[tuple[str, ...]] = []
    cells = 0
    tidy = _cut if clean(text) == text else _cleaned
    known: dict[str, str] = {}
    for row in _rows(text, separator):
        rows.append(tuple([known.get(cell) or known.setdefault(cell, tidy(cell)) for cell in row]))
        cells += len(row)
        if len(rows) > MOST_ROWS or cells > MOST_CELLS:
            raise Unreadable("too_many_rows", limit=MOST_ROWS)
    return rows


def _cut(cell: str) -> str:
    return cell[:LONGEST_CELL]


def _cleaned(cell: str) -> str:
    return clean(cell)[:LONGEST_CELL]


class _Lines:
    """The lines of a text one by one; ``at`` is where the next one begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        begin, text = self.at, self.text
        if begin >= len(text):
            raise StopIteration
        self.at = end = text.find("\n", begin) + 1 or len(text)
        return text[begin:end]


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    """The rows; where quotes do not add up, the line is a row for itself.

    Reading strictly tells it soon: the next quote closes the cell, and what follows it is no
    separator. Where it happens to be one, the number of cells tells.
    """
    lines = _Lines(text)
    reader = _strictly(lines, separator)
    usual = seen = 0
    while True:
        begin = lines.at
        try:
            row = next(reader, None)
        except csv.Error:
            row, swallowing = [], True
        else:
            if row is None:
                return
            several = reader.line_num > seen + 1
            seen = reader.line_num
            swallowing = several and _swallows(text[begin : lines.at], row, usual, separator)
        if swallowing:
            lines.at = begin
            row = _alone(next(lines).rstrip("\n"), separator)
            reader, seen = _strictly(lines, separator), 0
        usual = usual or len(row)
        yield row


def _strictly(lines: _Lines, separator: str) -> Any:  # noqa: ANN401 - csv names no type for it
    return csv.reader(lines, delimiter=separator, strict=True)


def _swallows(read: str, row: list[str], usual: int, separator: str) -> bool:
    """Whether a row of several lines holds what are rows by themselves.

    Quotes that open and close cells come in pairs, and one that closes stands behind text:
    one behind a separator opens. No line within a cell is as wide as a whole row.
    """
    if any("\n" in cell and cell.endswith(separator) for cell in row):
        return True
    lines = read.rstrip("\n").split("\n")
    widths = [line.count(separator) + 1 for line in lines]
    if read.count('"') % 2 or (len(row) != usual and widths[0] == usual > 1):
        return True
    return usual >= _TELLING_WIDTH and usual in widths[1:-1]


def _alone(line: str, separator: str) -> list[str]:
    """One line as a row, whatever its quotes."""
    quoting = csv.QUOTE_NONE if line.count('"') % 2 else csv.QUOTE_MINIMAL
    try:
        return next(csv.reader([line], delimiter=separator, quoting=quoting), [])  # type: ignore[arg-type]
    except csv.Error:
        return line.split(separator)


def _separator(text: str) -> str:
    """The separator under which most of the first rows have the same number of cells.

    Of those that agree equally the one with more cells wins, then the likelier one.
    The csv module's own sniffer fails on one column and on fullwidth commas.
    """
    sample = text[:200_000]
    best, best_score = ",", (0.0, 0)
    for separator in SEPARATORS:
        widths = _widths(sample, separator)
        if not widths:
            continue
        counted = Counter(width for width in widths if width > 1)
        if not counted:
            continue
        width, times = max(counted.items(), key=lambda item: (item[1], item[0]))
        score = (round(times / len(widths), 1), width)
        if score > best_score:
            best, best_score = separator, score
    return best


def _widths(sample: str, separator: str) -> list[int]:
    """How many cells each of the first filled rows has."""
    first = islice(_rows(sample, separator), 10 * _SAMPLE_ROWS)
    filled = (row for row in first if any(cell.strip() for cell in row))
    return [len(row) for row in islice(filled, _SAMPLE_ROWS)]
