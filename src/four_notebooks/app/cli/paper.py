"""The day taken along from the command line: on paper, or in the telephone's calendar."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import show_json
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.services.agenda import Agenda
    from four_notebooks.services.book import Book

FORMS = ("html", "pdf", "ics")


def taken_along(wish: Wish, book: Book, agenda: Agenda) -> bool:
    """Write the files that ``agenda`` was asked for, each whole or not at all; False for none.

    Raises Refused ``no_folder`` (path), ``is_the_book``; BookError, OSError.
    """
    wanted = {form: path for form in FORMS if isinstance(path := wish.values.get(form), Path)}
    for path in wanted.values():
        if not path.absolute().parent.is_dir():
            raise Refused("no_folder", path=path.absolute().parent)
        if path.absolute() == book.path:
            raise Refused("is_the_book", path=path)
    for form, path in wanted.items():
        _write(form, path.absolute(), book, agenda)
    if wish.json and wanted:
        show_json({form: str(path) for form, path in wanted.items()})
    elif wanted:
        print(*wanted.values(), sep="\n")
    return bool(wanted)


def _write(form: str, path: Path, book: Book, agenda: Agenda) -> None:
    if form == "ics":
        from four_notebooks.exchange.out.calendar_file import write_calendar

        write_calendar(book, path, agenda.day)
        return
    from four_notebooks.exchange.paper.day_sheet import day_sheet
    from four_notebooks.exchange.whole_file import whole_file

    sheet = day_sheet(book, agenda, words.chosen_language())
    if form == "html":
        with whole_file(path) as file:
            file.write(sheet.page())
        return
    if "PySide6.QtGui" not in sys.modules:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from four_notebooks.app.application import make_application
    from four_notebooks.models.paper import write_pdf

    make_application()
    write_pdf(sheet, path)
