"""Rows written as CSV that any spreadsheet opens: whole or not at all, and without formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from four_notebooks.exchange.whole_file import whole_file

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, fullwidth too."""


def neutral(text: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe in front of what looks like a formula.

    Reading the file again takes the apostrophe away. A text that begins with an
    apostrophe before such a sign gets one more, so that nothing is lost.
    """
    if text.startswith(FORMULA_SIGNS) or (
        text.startswith("'") and text.lstrip("'").startswith(FORMULA_SIGNS)
    ):
        return "'" + text
    return text


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write rows as UTF-8 with a byte order mark, in one piece.

    Raises:
        OSError: the file could not be written; what stood there before still does.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
    replace_file(path, text.getvalue().encode("utf-8-sig", errors="replace"))


def replace_file(path: Path, content: bytes) -> None:
    """Put a file in place of another only when all of it is on the disk. Raises OSError."""
    with whole_file(path) as file:
        file.write(content)
