"""Rows written as CSV that any spreadsheet opens: whole or not at all, and without formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from four_notebooks.exchange.whole_file import whole_file

_UNSEEN = r"[\s\u200b-\u200f\u2060\ufeff\u00ad]"
"""What spreadsheets pass over before a sign: white space of all kinds, and what has no width."""
_SIGNS = r"[=+\-@＝＋－＠﹦﹢﹣﹫]"
_FORMULA = rf"(?:{_UNSEEN}*{_SIGNS}|[\t\r\n])"
FORMULA = re.compile(_FORMULA)
"""What a spreadsheet takes for the beginning of a formula, fullwidth and small forms too."""
NEUTRALISED = re.compile(f"'+{_FORMULA}")
"""A cell that ``neutral`` gave: reading it takes the first apostrophe away."""


def neutral(text: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe in front of what looks like a formula.

    Reading the file again takes the apostrophe away. A text that begins with an
    apostrophe before such a sign gets one more, so that nothing is lost.
    """
    return "'" + text if FORMULA.match(text) else kept(text)


def kept(text: str) -> str:
    """A cell of a form that runs no text: only an apostrophe that reading would take is doubled."""
    return "'" + text if text[:1] == "'" and NEUTRALISED.match(text) else text


def write_rows(file: BinaryIO, rows: Iterable[Sequence[object]]) -> None:
    """Write rows as UTF-8 with a byte order mark into an open file, a row at a time."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    try:
        for row in rows:
            writer.writerow([neutral(str(cell)) for cell in row])
        text.flush()
    finally:
        text.detach()


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write rows as UTF-8 with a byte order mark, in one piece.

    Raises:
        OSError: the file could not be written; what stood there before still does.
    """
    with whole_file(path) as file:
        write_rows(file, rows)


def replace_file(path: Path, content: bytes) -> None:
    """Put a file in place of another only when all of it is on the disk. Raises OSError."""
    with whole_file(path) as file:
        file.write(content)
