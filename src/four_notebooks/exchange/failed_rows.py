"""The rows that an import could not take, as a file to mend and import again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from four_notebooks.exchange.arrivals import FailedRow
from four_notebooks.exchange.leads import column_letters
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.tables_out import write_csv


def write_failed_rows(
    path: Path,
    table: Table,
    failed: Sequence[FailedRow],
    reason_words: Callable[[FailedRow], str] = lambda row: row.reason,
    headings: tuple[str, str] = ("Row", "Reason"),
) -> None:
    """Write failed rows as CSV: their number, the reason in words, and the row as it was.

    Columns without a header get a spreadsheet's letters. Number and reason are passed
    over when the file is imported again.

    Raises:
        OSError: the file could not be written; nothing half-written is left.
    """
    width = max((len(each.cells) for each in failed), default=0)
    headers = list(table.headers) + [""] * (width - len(table.headers))
    named = [header or column_letters(at) for at, header in enumerate(headers)]
    rows = [[*headings, *named]]
    rows += [[str(each.row), reason_words(each), *each.cells] for each in failed]
    write_csv(path, rows)
