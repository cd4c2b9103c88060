"""Foreign tables as rows of text: CSV in the usual encodings, XLSX, XLS, ODS, and vCards.

Whatever the file holds, reading ends in a ``Table`` or in ``Unreadable``, with bounded
memory. Every cell is cleaned text: whole numbers without ".0", dates as ISO 8601.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from four_notebooks.exchange.columns import known_headers
from four_notebooks.exchange.csv_text import parsed
from four_notebooks.exchange.decoding import ENCODINGS, decoded
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from four_notebooks.exchange.outside import content_of
from four_notebooks.exchange.tables_out import NEUTRALISED
from four_notebooks.exchange.vcards_in import is_vcards, vcard_rows

__all__ = ["ENCODINGS", "ENDINGS", "Line", "Table", "read_table", "table_of"]

TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".vcf")
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
ENDINGS = TEXT_ENDINGS + WORKBOOK_ENDINGS
_HEADER_WITHIN = 10
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table below its header: its number (the header is 1) and its cells."""

    number: int
    cells: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A foreign table: all its rows as text, and which of them is the header.

    ``header`` is the place of the header among ``rows``, None if there is none. Rows
    above the header (notices) belong to nobody. ``encoding`` and ``separator`` are ''
    for workbooks; ``sheets`` are the names of a workbook's sheets.
    """

    name: str
    kind: str
    rows: tuple[tuple[str, ...], ...]
    header: int | None
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row) for row in self.rows), default=0)

    @property
    def headers(self) -> tuple[str, ...]:
        """The text of each column's header without the asterisk of a required one."""
        found = self.rows[self.header] if self.header is not None else ()
        tidy = [" ".join(text.replace("*", " ").replace("＊", " ").split()) for text in found]
        return tuple(tidy + [""] * (self.width - len(tidy)))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows below the header; the header is number 1, without one the first row is."""
        first = -1 if self.header is None else self.header
        number = 1 if self.header is None else 2
        below = self.rows[first + 1 :]
        return tuple(Line(number + at, cells) for at, cells in enumerate(below))

    def with_header(self, at: int | None) -> Table:
        """The same table with another row (counted from 0) as header, or with none."""
        return replace(self, header=at)


def read_table(
    path: Path,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    sheet: str | None = None,
) -> Table:
    """Read a table from a file; what it is, is told by its first bytes before its ending.

    Raises:
        Unreadable: with one of the codes of ``faults``.
    """
    return table_of(
        content_of(path), path.name, encoding=encoding, separator=separator, sheet=sheet
    )


def table_of(
    content: bytes,
    name: str,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    sheet: str | None = None,
) -> Table:
    """The table in the bytes of a file called ``name``. Raises Unreadable as ``read_table``."""
    head = content[:8]
    if head.startswith(_ZIP) or head == _OLE:
        from four_notebooks.exchange.workbooks_in import workbook_rows

        book = workbook_rows(content, sheet)
        rows = _checked(book.rows)
        return Table(name, book.kind, rows, _header(rows), sheet=book.sheet, sheets=book.sheets)
    if Path(name).suffix.lower() in WORKBOOK_ENDINGS:
        raise Unreadable("damaged")
    if is_vcards(content, name):
        return Table(name, "vcard", _checked(vcard_rows(content)), 0)
    text, used = decoded(content, encoding)
    plain, used_separator = parsed(text, separator)
    rows = _checked(plain)
    return Table(name, "csv", rows, _header(rows), encoding=used, separator=used_separator)


def _checked(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The rows without blank ones at the end, within the limits.

    An apostrophe that once kept a formula from being one is taken away again.
    """
    end = len(rows)
    while end and not any(cell.strip() for cell in rows[end - 1]):
        end -= 1
    if not end:
        raise Unreadable("no_rows")
    if end > MOST_ROWS:
        raise Unreadable("too_many_rows", limit=MOST_ROWS)
    width = max(len(row) for row in rows[:end])
    if width > MOST_COLUMNS:
        raise Unreadable("too_many_columns", limit=MOST_COLUMNS)
    if sum(len(row) for row in rows[:end]) > MOST_CELLS:
        raise Unreadable("too_many_rows", limit=MOST_CELLS // width)
    return tuple([_restored(row) for row in rows[:end]])


def _restored(row: tuple[str, ...]) -> tuple[str, ...]:
    if not any([cell[:1] == "'" for cell in row]):  # noqa: C419 - a list is twice as fast here
        return row
    return tuple([cell[1:] if NEUTRALISED.match(cell) else cell for cell in row])


def _header(rows: Sequence[tuple[str, ...]]) -> int | None:
    """Where the header stands: the row of the first few with the most words known as headers.

    Where no row has any, it is the first row, unless that reads like contents (it holds
    a number of five digits or more, or a mail address) or is the only row.
    """
    few = rows[:_HEADER_WITHIN]
    best = max(range(len(few)), key=lambda at: (known_headers(few[at]), -at))
    wide = sum(1 for cell in few[best] if cell.strip())
    if known_headers(few[best]) >= (2 if wide > 1 else 1):
        return best
    return _first_that(few, lambda row: known_headers(row) > 0 and not _reads_like_contents(row))


def _first_that(
    rows: Sequence[tuple[str, ...]], wanted: Callable[[tuple[str, ...]], bool]
) -> int | None:
    """The first row that is wanted; else the first filled one if it does not read like contents."""
    for at, row in enumerate(rows):
        if wanted(row):
            return at
    filled = [at for at, row in enumerate(rows) if any(cell.strip() for cell in row)]
    if len(filled) > 1 and not _reads_like_contents(rows[filled[0]]):
        return filled[0]
    return None


_CONTENTS = re.compile(r"\d{5}|[０-９]{5}|@\w|公司$|^-$|(?i:\bltd\b|\bgmbh\b|\binc\b)")


def _reads_like_contents(row: tuple[str, ...]) -> bool:
    return any(_CONTENTS.search(cell.strip()) for cell in row)
