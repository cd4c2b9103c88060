"""A book as tables for spreadsheets: CSV of the accounts, a workbook of everything in rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.exchange.out.headings import heading
from four_notebooks.exchange.out.tables import Tables
from four_notebooks.exchange.out.workbook import Row, Workbook
from four_notebooks.exchange.tables_out import kept, write_rows
from four_notebooks.exchange.watch import NOBODY, Watch
from four_notebooks.exchange.whole_file import whole_file

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


def write_csv(
    book: Book,
    path: Path,
    language: str,
    *,
    only: Collection[int] | None = None,
    watch: Watch = NOBODY,
) -> int:
    """The accounts with their people as UTF-8 with a byte order mark; how many accounts.

    ``only`` keeps to these accounts.

    Raises:
        Cancelled, BookError, OSError: then no file was written.
    """
    with book.store.snapshot() as moment, whole_file(path) as file:
        tables = Tables(moment, book.zone, language, only=only, watch=watch)
        write_rows(file, tables.accounts())
    return tables.count


def write_workbook(
    book: Book,
    path: Path,
    language: str,
    *,
    only: Collection[int] | None = None,
    watch: Watch = NOBODY,
) -> int:
    """All tables as sheets of one workbook; how many accounts there are.

    Phones and codes are text, amounts figures. ``only`` keeps to these accounts.

    Raises:
        Cancelled, BookError, OSError: then no file was written.
    """
    with book.store.snapshot() as moment, whole_file(path) as file:
        tables = Tables(moment, book.zone, language, only=only, watch=watch, shares=6)
        with Workbook(file, book.now().astimezone(UTC)) as workbook:
            for code, rows in (
                ("accounts", tables.accounts()),
                ("people", tables.people()),
                ("visits", tables.visits()),
                ("plans", tables.plans()),
                ("strategies", tables.strategies()),
                ("moves", tables.moves()),
            ):
                workbook.sheet(heading(code, language), _kept(rows))
    return tables.count


def _kept(rows: Iterable[Row]) -> Iterator[Row]:
    """Texts whose apostrophe the import would take for its own get one more."""
    for row in rows:
        yield [kept(cell) if type(cell) is str and cell[:1] == "'" else cell for cell in row]
