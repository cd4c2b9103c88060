"""A workbook (XLSX) written row by row with XlsxWriter: no row is kept, nothing is run.

Equal rows and an equal moment give equal files: the library dates the members of its archive
alike whatever the clock says, and the moment stands in the workbook's properties.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import chain, islice
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Self, TypeAlias

Cell: TypeAlias = str | int | Decimal
Row: TypeAlias = Sequence[Cell]

LONGEST_CELL = 32_767
"""Characters of one cell of a workbook; a longer text is cut there and says so with …."""
MOST_ROWS = 1_048_576
"""Rows of one sheet with its heading; further ones go to a sheet "… 2"."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_PLAIN: dict[str, Any] = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Workbook:
    """Sheets one after the other, in a ``with`` block whose end writes the file.

    After an exception in the block nothing is written. Rows wait in files of a private
    folder for temporary files, which goes with the block. A sheet takes ``most_rows``.

    Raises:
        OSError: where there is no room for the file or for what waits.
    """

    def __init__(self, file: BinaryIO, made_at: datetime, most_rows: int = MOST_ROWS) -> None:
        import xlsxwriter

        self._most_rows = most_rows
        self._waiting = TemporaryDirectory()
        self._book = xlsxwriter.Workbook(file, {**_PLAIN, "tmpdir": self._waiting.name})
        self._book.set_properties(
            {"author": "Four Notebooks", "created": made_at.replace(tzinfo=None, microsecond=0)}
        )
        self._bold = self._book.add_format({"bold": True})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._close()
        finally:
            for sheet in self._book.worksheets():
                sheet.row_data_fh.close()
            self._book.fileclosed = 1  # or it would try to write when it is forgotten
            self._waiting.cleanup()

    def sheet(self, title: str, rows: Iterable[Row]) -> None:
        """Write a sheet; its first row is the heading, in bold, and stays when one scrolls."""
        below = iter(rows)
        heading = next(below, ())
        number = 1
        while True:
            named = title if number == 1 else f"{title} {number}"
            more = self._sheet(named, heading, islice(below, self._most_rows - 1))
            after = next(below, None) if more else None
            if after is None:
                return
            below = chain((after,), below)
            number += 1

    def _sheet(self, title: str, heading: Row, rows: Iterator[Row]) -> bool:
        """Write one sheet; whether it is full."""
        sheet = self._book.add_worksheet(title)
        sheet.freeze_panes(1, 1)
        for column, cell in enumerate(heading):
            sheet.set_column(column, column, _width(cell))
            sheet.write_string(0, column, _fit(str(cell)), self._bold)
        at = 0
        for at, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    if value:
                        sheet.write_string(at, column, _fit(value))
                else:
                    sheet.write_number(at, column, value)
        return at == self._most_rows - 1

    def _close(self) -> None:
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._book.close()
        except FileCreateError as fault:
            cause = fault.args[0] if fault.args else fault
            raise cause if isinstance(cause, OSError) else OSError(str(fault)) from fault


def _width(heading: Cell) -> int:
    """In characters: room for the heading and for something under it."""
    wide = sum(2 if ord(letter) > 0x2E80 else 1 for letter in str(heading))
    return max(12, wide + 4)


def _fit(value: str) -> str:
    """A text that a workbook can hold: lines end in one sign, no controls, and not too long."""
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    if len(value) > LONGEST_CELL:
        value = value[: LONGEST_CELL - 1] + "…"
    return value if value.isprintable() else _UNFIT.sub("\N{REPLACEMENT CHARACTER}", value)
