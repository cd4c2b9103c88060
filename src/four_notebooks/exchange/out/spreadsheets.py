"""A book as XLSX, a sheet per table, or its accounts as CSV; nothing in them is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.exchange.out.headings import heading
from four_notebooks.exchange.out.tables import Cell, Row, Tables
from four_notebooks.exchange.tables_out import neutral
from four_notebooks.exchange.whole_file import whole_file

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

LONGEST_CELL = 32_767
"""Characters of one cell of a workbook; a longer text is cut there and says so with …."""


def write_csv(book: Book, path: Path, language: str) -> int:
    """The accounts with their people as UTF-8 with a byte order mark; how many accounts.

    Raises:
        BookError, OSError: then no file was written.
    """
    with book.store.snapshot() as moment, whole_file(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        tables = Tables(moment, book.zone, language)
        for row in tables.accounts():
            writer.writerow([neutral(str(cell)) for cell in row])
        text.flush()
        text.detach()
    return tables.count


def write_workbook(book: Book, path: Path, language: str) -> int:
    """All tables as sheets of one workbook; how many accounts there are.

    Phones and codes are text, amounts figures.

    Raises:
        BookError, OSError: then no file was written.
    """
    from openpyxl import Workbook

    with book.store.snapshot() as moment, whole_file(path) as file:
        workbook = Workbook(write_only=True)
        workbook.properties.created = workbook.properties.modified = book.now().replace(tzinfo=None)
        tables = Tables(moment, book.zone, language)
        for code, rows in (
            ("accounts", tables.accounts()),
            ("people", tables.people()),
            ("visits", tables.visits()),
            ("plans", tables.plans()),
            ("strategies", tables.strategies()),
            ("moves", tables.moves()),
        ):
            _sheet(workbook, heading(code, language), rows)
        workbook.save(file)
    return tables.count


def _sheet(workbook: Any, title: str, rows: Iterable[Row]) -> None:  # noqa: ANN401 - untyped
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "B2"
    bold = Font(bold=True)
    for number, row in enumerate(rows):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=_fit(value))
            if isinstance(value, str):
                cell.data_type = "s"  # text, whatever it begins with
            if number == 0:
                cell.font = bold
            cells.append(cell)
        sheet.append(cells)


def _fit(value: Cell) -> str | int | float:
    """A value that a workbook can hold: no control characters, and not too long."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, int):
        return value
    text: str = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
