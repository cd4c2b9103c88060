"""The day and single accounts taken along from the command line: on paper, or on the telephone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import (
    DONE,
    WRONG_USAGE,
    Unsuitable,
    reading,
    show_json,
)
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.exchange.paper.sheet import Sheet
    from four_notebooks.services.agenda import Agenda
    from four_notebooks.services.book import Book

FORMS = ("html", "pdf", "ics")


def taken_along(wish: Wish, book: Book, agenda: Agenda) -> bool:
    """Write the files that ``agenda`` was asked for, each whole or not at all; False for none.

    Raises Refused ``no_folder`` (path), ``is_the_book``; BookError, OSError.
    """
    wanted = _wanted(wish, book)
    for form, path in wanted.items():
        if form == "ics":
            from four_notebooks.exchange.out.calendar_file import write_calendar

            write_calendar(book, path.absolute(), agenda.day)
        else:
            from four_notebooks.exchange.paper.day_sheet import day_sheet

            _write(form, path.absolute(), day_sheet(book, agenda, words.chosen_language()))
    _told(wish, wanted)
    return bool(wanted)


def run_dossier(wish: Wish) -> int:
    """``dossier ACCOUNT``: all that is known of one account, as PDF, HTML or both."""
    from four_notebooks.app.cli.finding import accounts_named
    from four_notebooks.exchange.paper.dossier import dossier

    with reading(wish) as book:
        wanted = _wanted(wish, book)
        if not wanted:
            raise Unsuitable(
                QT_TRANSLATE_NOOP("CommandLine", "Say where to: --pdf FILE, --html FILE."),
                WRONG_USAGE,
            )
        name = " ".join(wish.words)
        found = accounts_named(book, name) if name.strip() else []
        if len(found) != 1:
            _not_one(book, name, found)
        sheet = dossier(book, found[0], words.chosen_language())
    for form, path in wanted.items():
        _write(form, path.absolute(), sheet)
    _told(wish, wanted)
    return DONE


def _not_one(book: Book, name: str, found: Iterable[int]) -> None:
    """Raises Unsuitable: there is no such account, or there are several."""
    names = [account.name for account in book.accounts.find(found)]
    if not names:
        raise Unsuitable(
            QT_TRANSLATE_NOOP("CommandLine", "There is no account “{name}”."), name=name
        )
    raise Unsuitable(
        QT_TRANSLATE_NOOP("CommandLine", "“{name}” may be: {names}."),
        name=name,
        names=", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else ""),
    )


_SHOWN = 5


def _wanted(wish: Wish, book: Book) -> dict[str, Path]:
    """The files asked for, by form. Raises Refused ``no_folder`` (path), ``is_the_book``."""
    wanted = {form: path for form in FORMS if isinstance(path := wish.values.get(form), Path)}
    for path in wanted.values():
        if not path.absolute().parent.is_dir():
            raise Refused("no_folder", path=path.absolute().parent)
        if path.resolve() == book.path.resolve():
            raise Refused("is_the_book", path=path)
    return wanted


def _told(wish: Wish, wanted: dict[str, Path]) -> None:
    if wish.json and wanted:
        show_json({form: str(path) for form, path in wanted.items()})
    elif wanted:
        print(*wanted.values(), sep="\n")


def _write(form: str, path: Path, sheet: Sheet) -> None:
    """Write a sheet as HTML or PDF. Raises OSError."""
    if form == "html":
        from four_notebooks.exchange.whole_file import whole_file

        with whole_file(path) as file:
            file.write(sheet.page())
        return
    if "PySide6.QtGui" not in sys.modules:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from four_notebooks.app.application import make_application
    from four_notebooks.models.paper import write_pdf

    make_application()
    write_pdf(sheet, path)
