"""Commands that write the book out, or fill a new one: export, sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import (
    DONE,
    Unsuitable,
    book_path,
    reading,
    show_json,
    writing,
)
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.book import Book


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
