"""Commands that fill a book: import, sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import (
    DONE,
    REFUSED,
    Unsuitable,
    book_path,
    reading,
    show_json,
    writing,
)
from four_notebooks.method.values import Notebook
from four_notebooks.models.faults import sentence
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.exchange.import_list import ImportResult


def run_import(wish: Wish) -> int:
    """``import FILE...``: takes lists in, each as one step; what failed is told by row.

    A list that cannot be read refuses alone; the exit code is 1 if one was refused.
    """

    files = [Path(word).expanduser() for word in wish.words]
    missing = next((file for file in files if not file.is_file()), None)
    if missing is not None:
        raise Refused("file_missing", path=missing)
    notebook = Notebook(wish.word("notebook", "inbox"))
    results: list[ImportResult] = []
    refused = False
    with writing(wish, create=True) as book:
        for file in files:
            try:
                results.append(_import_one(book, file, notebook))
            except Refused as refusal:
                refused = True
                words.warn(f"{file.name}: {sentence(refusal, words.translated)}")
    if results:
        _show(wish, results)
    return REFUSED if refused else DONE


def _import_one(book: Book, file: Path, notebook: Notebook) -> ImportResult:
    """One file: the program's own export, known by its first line, or a list."""
    from four_notebooks.exchange.import_list import import_file
    from four_notebooks.exchange.own.lines_in import is_own

    if is_own(file):
        from four_notebooks.exchange.own.take_in import take_in

        return take_in(book, file)
    return import_file(book, file, notebook=notebook)


def run_export(wish: Wish) -> int:
    """``export FILE|FOLDER``: the ending says the form; written whole or not at all."""
    from four_notebooks.exchange.out.forms import export

    path = Path(wish.words[0]).expanduser().absolute()
    with reading(wish) as book:
        count = export(book, path, words.chosen_language())
    if wish.json:
        show_json({"file": str(path), "count": count})
    else:
        print(
            words.text(
                QT_TRANSLATE_NOOP("CommandLine", "{count} written to {path}."),
                count=count,
                path=path,
            )
        )
    return DONE


def _show(wish: Wish, results: Sequence[object]) -> None:
    """The results of one list, or of several put together."""
    from four_notebooks.exchange.import_list import ImportResult

    done = [result for result in results if isinstance(result, ImportResult)]
    failed = [row for result in done for row in result.failed]
    count: dict[str, object] = {
        "added": sum(result.added for result in done),
        "updated": sum(result.updated for result in done),
        "duplicates": sum(result.duplicates for result in done),
        "skipped": sum(result.skipped for result in done),
    }
    reasons = [
        (row.row, sentence(Refused(row.reason, **row.values), words.translated)) for row in failed
    ]
    if wish.json:
        show_json(count | {"failed": [{"row": at, "reason": why} for at, why in reasons]})
        return
    print(
        words.text(
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "{added} added, {updated} filled in, {duplicates} known already, {skipped} blank.",
            ),
            **count,
        )
    )
    for at, why in reasons:
        print(words.text(QT_TRANSLATE_NOOP("CommandLine", "Row {row}: {why}"), row=at, why=why))


def run_sample(wish: Wish) -> int:
    """``sample``: fills a new or empty book with invented accounts; a used one is refused."""
    from four_notebooks.exchange.sample_book import make_sample

    fill: Callable[[Book], int] = make_sample
    with writing(wish, create=True) as book:
        if book.accounts.all_ids(None) or book.accounts.deleted():
            raise Unsuitable(
                QT_TRANSLATE_NOOP(
                    "CommandLine", "{path} has accounts already; name another with --book."
                ),
                path=book_path(wish),
            )
        made = fill(book)
    if wish.json:
        show_json({"book": str(book_path(wish)), "accounts": made})
    else:
        print(
            words.text(
                QT_TRANSLATE_NOOP("CommandLine", "{count} accounts in {path}."),
                count=made,
                path=book_path(wish),
            )
        )
    return DONE
