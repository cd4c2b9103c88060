"""Which form an export takes: the ending of its name says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

FORMS = (".jsonl", ".xlsx", ".csv", ".vcf", ".ics", ".md")
"""The endings of files; a name without an ending is a folder of markdown."""


def export(
    book: Book,
    path: Path,
    language: str,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write a book, or what a form can hold of it; how many things went out.

    These are accounts, or cards of people in .vcf and planned visits in .ics. ``language``
    (zh_CN or en) is that of headings.

    Raises:
        Refused: ``unknown_form`` (name, forms), ``folder_in_use`` (path), ``no_folder`` (path),
            ``is_the_book`` for the book's own file.
        Cancelled, BookError, OSError: then nothing was written.
    """
    ending = path.suffix.lower()
    if path == book.path:
        raise Refused("is_the_book", path=path)
    if ending and ending not in FORMS:
        raise Refused("unknown_form", name=path.name, forms=" ".join(FORMS))
    if ending and not path.parent.is_dir():
        raise Refused("no_folder", path=path.parent)
    if ending == ".jsonl":
        from four_notebooks.exchange.own.lines_out import write_lines

        return write_lines(book, path, progress=progress, cancelled=cancelled)
    if not ending:
        from four_notebooks.exchange.out.folder import write_folder

        return write_folder(book, path, language, progress=progress, cancelled=cancelled)
    return _file(book, path, ending, language)


def _file(book: Book, path: Path, ending: str, language: str) -> int:
    if ending in (".csv", ".xlsx"):
        from four_notebooks.exchange.out import spreadsheets

        write = spreadsheets.write_csv if ending == ".csv" else spreadsheets.write_workbook
        return write(book, path, language)
    if ending == ".vcf":
        from four_notebooks.exchange.out.vcards import write_vcards

        return write_vcards(book, path)
    if ending == ".ics":
        from four_notebooks.exchange.out.calendar_file import write_calendar

        return write_calendar(book, path)
    from four_notebooks.exchange.out.obsidian import write_board

    return write_board(book, path, language)
