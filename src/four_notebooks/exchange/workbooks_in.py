"""Workbooks (XLSX, XLS, ODS) through python-calamine, behind a check of what they unpack to."""

from __future__ import annotations

import datetime as dt
import io
import json
import subprocess
import sys
from typing import Any, NamedTuple

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import (
    LARGEST_UNPACKED,
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
)
from four_notebooks.exchange.unpacking import checked_zip
from four_notebooks.names.folding import clean

LONGEST_READING = 60
"""Seconds after which a file that is still being read counts as damaged."""


class Sheet(NamedTuple):
    """The rows of one sheet of a workbook."""

    kind: str
    rows: list[tuple[str, ...]]
    sheet: str
    sheets: tuple[str, ...]


def workbook_rows(content: bytes, sheet: str | None) -> Sheet:
    """The rows of the wanted sheet, or of the first one with rows.

    Raises:
        Unreadable: ``damaged``, ``protected``, ``unpacks_too_large``, ``too_many_rows``,
            ``no_rows``, ``not_a_table`` (a zip file that is no workbook).
    """
    if not content.startswith(b"PK"):
        return read_apart(content, sheet)
    kind, sound = checked_zip(content)
    if sound:
        try:
            return read_here(content, kind, sheet)
        except Unreadable as fault:
            if kind != "xlsx" or fault.code != "damaged":
                raise
    from four_notebooks.exchange.workbooks_mended import mended_rows

    return Sheet(kind, *mended_rows(content, sheet))


def read_here(content: bytes, kind: str, sheet: str | None) -> Sheet:
    """The rows read in this process; raises as ``workbook_rows``."""
    try:
        return _read(content, kind, sheet)
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable("unpacks_too_large", limit=LARGEST_UNPACKED) from error
    except Exception as error:
        raise _told_apart(error) from error
    except BaseException as error:
        # A fault inside the Rust reader arrives as pyo3's PanicException, no Exception.
        if type(error).__name__ == "PanicException":
            raise Unreadable("damaged") from error
        raise


def read_apart(content: bytes, sheet: str | None) -> Sheet:
    """The rows of an old XLS, read in a process of its own.

    Such a file cannot be checked beforehand as a zip file can, and a damaged one may end
    the whole process that reads it. Raises as ``workbook_rows``.
    """
    command = [sys.executable, "-m", "four_notebooks.exchange.workbook_child", sheet or ""]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=LONGEST_READING, check=False
        )
        told = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise Unreadable("damaged") from error
    if "code" in told:
        raise Unreadable(told["code"], **told["values"])
    rows = [tuple(row) for row in told["rows"]]
    return Sheet("xls", rows, told["sheet"], tuple(told["sheets"]))


def _told_apart(error: Exception) -> Unreadable:
    return Unreadable("protected" if "password" in str(error).lower() else "damaged")


def _read(content: bytes, kind: str, wanted: str | None) -> Sheet:
    """Let the library read one sheet and turn its cells into text."""
    from python_calamine import load_workbook

    with load_workbook(io.BytesIO(content)) as book:
        names = tuple(book.sheet_names)
        chosen = (wanted,) if wanted in names else names
        for name in chosen:
            rows = _texts(book.get_sheet_by_name(name))
            if rows:
                return Sheet(kind, rows, name, names)
    raise Unreadable("no_rows")


def _texts(sheet: Any) -> list[tuple[str, ...]]:  # noqa: ANN401 - the library has no public type
    """The cells of a sheet as text, from its first column on (old XLS is checked here only)."""
    if sheet.height > MOST_ROWS or sheet.height * sheet.width > MOST_CELLS:
        raise Unreadable("too_many_rows", limit=MOST_ROWS)
    if sheet.width > MOST_COLUMNS:
        raise Unreadable("too_many_columns", limit=MOST_COLUMNS)
    known: dict[str, str] = {}
    rows = []
    for row in sheet.to_python(skip_empty_area=True):
        rows.append(tuple([known.setdefault(text, text) for text in map(cell_text, row)]))
    return rows


def cell_text(value: object) -> str:
    """A cell's value as text: 13800138000.0 is "13800138000", a date is ISO 8601."""
    if isinstance(value, str):
        return clean(value)[:LONGEST_CELL]
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return str(int(value)) if whole else repr(value)
    if isinstance(value, dt.datetime):
        if value.time() == dt.time():
            return value.date().isoformat()
        return value.replace(microsecond=0).isoformat(sep=" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return "" if value is None else str(value)
