"""Which form an export takes: the ending of its name says it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.exchange.watch import Watch
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

FORMS = (".jsonl", ".xlsx", ".csv", ".vcf", ".ics", ".md")
"""The endings of files; a name without an ending is a folder of markdown."""
WHOLE_ONLY = (".jsonl",)
"""Forms that hold a whole book or nothing."""


def export(
    book: Book,
    path: Path,
    language: str,
    *,
    only: Collection[int] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write a book, or what a form can hold of it; how many things went out.

    These are accounts, or cards of people in .vcf and planned visits in .ics. ``language``
    (zh_CN or en) is that of headings; ``only`` keeps to these accounts. ``progress`` hears
    (done, total).

    Raises:
        Refused: ``unknown_form`` (name, forms), ``folder_in_use`` (path), ``no_folder`` (path),
            ``is_the_book`` for the book's own file or a place within its attachments.
        Cancelled, BookError, OSError: then nothing was written.
    """
    ending = path.suffix.lower()
    _check_place(book, path, ending)
    watch = Watch(progress, cancelled)
    if ending == ".jsonl":
        from four_notebooks.exchange.own.lines_out import write_lines

        return write_lines(book, path, watch=watch)
    if ending in (".csv", ".xlsx"):
        from four_notebooks.exchange.out import spreadsheets

        write = spreadsheets.write_csv if ending == ".csv" else spreadsheets.write_workbook
        return write(book, path, language, only=only, watch=watch)
    if ending == ".vcf":
        from four_notebooks.exchange.out.vcards import write_vcards

        return write_vcards(book, path, only=only, watch=watch)
    if ending == ".ics":
        from four_notebooks.exchange.out.calendar_file import write_calendar

        return write_calendar(book, path, only=only, watch=watch)
    if ending == ".md":
        from four_notebooks.exchange.out.obsidian import write_board

        return write_board(book, path, language, only=only, watch=watch)
    from four_notebooks.exchange.out.folder import write_folder

    return write_folder(book, path, language, only=only, watch=watch)


def _check_place(book: Book, path: Path, ending: str) -> None:
    """Raises Refused for a name that says no form, and places that are the book's own."""
    real, own = path.resolve(), book.path.resolve()
    files = book.attachments_folder.resolve()
    if real == own or files in (real, *real.parents):
        raise Refused("is_the_book", path=path)
    if ending and ending not in FORMS:
        raise Refused("unknown_form", name=path.name, forms=" ".join(FORMS))
    if ending and not path.parent.is_dir():
        raise Refused("no_folder", path=path.parent)
