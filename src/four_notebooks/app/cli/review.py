"""The command review: what the page of that name shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import DONE, WRONG_USAGE, Unsuitable, reading, show_json
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused


def run_review(wish: Wish) -> int:
    """``review``: the figures of the local days ``--from`` to ``--to``, else of this month.

    With one of them, the other is today. ``--csv FILE`` writes the tables of the page into a
    file; else they are printed, with tabs between columns.
    """
    from four_notebooks.models.review.plain import as_json

    with reading(wish) as book:
        first, last = _days(wish, book)
        try:
            figures = book.review.figures(first, last, book.now(), direct=True)
        except Refused as refusal:
            raise _wrong(refusal) from None
        today = book.today()
    if wish.json:
        show_json(as_json(figures))
        return DONE
    from four_notebooks.exchange.tables_out import write_csv
    from four_notebooks.models.review.charts import charts_of
    from four_notebooks.models.review.files import csv_rows
    from four_notebooks.models.review.tiles import tiles_of

    with words.speaking():
        rows = list(csv_rows(tiles_of(figures), charts_of(figures, today)))
    target = wish.values.get("csv")
    if isinstance(target, Path):
        write_csv(target, rows)
        return DONE
    print(f"{first.isoformat()} – {last.isoformat()}")
    for row in rows:
        print("\t".join(row))
    return DONE


def _days(wish: Wish, book: Book) -> tuple[date, date]:
    from four_notebooks.models.review.periods import period_of

    first, last = wish.values.get("from"), wish.values.get("to")
    today = book.today()
    if first is None and last is None:
        month = period_of("month", today)
        return month.first, month.last
    return (
        first if isinstance(first, date) else today,
        last if isinstance(last, date) else today,
    )


def _wrong(refusal: Refused) -> Unsuitable:
    """Days that are no period: wrong words, not a book that has nothing."""
    return Unsuitable(
        QT_TRANSLATE_NOOP(
            "CommandLine", "{first} to {last} is no period: from an earlier day to a later one."
        ),
        WRONG_USAGE,
        **refusal.values,
    )
