"""The benchmark: `python3 start.py bench [--quick] [--large]`.

Everything is measured in one run on one machine and printed as ratios, because seconds
mean little from one machine to the next: starts against a bare PySide6 window, saves
against a bare append with fdatasync, big boards against small ones. ``--quick`` takes
fewer rounds, ``--large`` adds 100,000 accounts.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


ALONE = ("pages", "search", "search_box", "imports", "exports")
"""Sections that make a book of their own."""
SECTIONS = ["start", "save", "board", "journal", *ALONE]


def main() -> int:
    """Build the books, measure every section, print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--only", choices=SECTIONS)
    wanted = parser.parse_args()
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sizes = [1_000, 10_000, *([100_000] if wanted.large else [])]
    rounds = 3 if wanted.quick else 9
    with tempfile.TemporaryDirectory(prefix="four-notebooks-bench-") as folder:
        home = Path(folder)
        os.environ.update(HOME=folder, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder)
        from books import make_book

        books = {}
        for size in sizes if wanted.only not in ALONE else []:
            books[size] = home / f"{size}.fournotebooks"
            make_book(books[size], size, datetime.now(UTC))
        print(f"{'what':58} {'measured':>12} {'goal':>10}")
        for section, measure in sections(books, home, rounds, wanted.large):
            if wanted.only in (None, section):
                for line in measure():
                    print(line, flush=True)
    return 0


def sections(books: dict[int, Path], home: Path, rounds: int, large: bool):  # noqa: ANN201 - a table of callables
    """The sections in their order, each imported when its turn comes."""

    def start():  # noqa: ANN202
        import starts

        return starts.measure(books, rounds)

    def board():  # noqa: ANN202
        import boards

        return boards.measure(books, rounds)

    def journal():  # noqa: ANN202
        import journals

        return journals.measure(books[min(books)], rounds)

    def save():  # noqa: ANN202
        import saves

        return saves.measure(books[10_000], rounds)

    def pages():  # noqa: ANN202
        import pages

        return pages.measure(home, rounds)

    def search():  # noqa: ANN202
        import search

        return search.measure(home, rounds, large=large)

    def search_box():  # noqa: ANN202
        import search_box

        return search_box.measure(home, rounds)

    def imports():  # noqa: ANN202
        import imports

        return imports.measure(home, rounds)

    def exports():  # noqa: ANN202
        import exports

        return exports.measure(home, rounds)

    return [
        ("start", start),
        ("save", save),
        ("board", board),
        ("journal", journal),
        ("pages", pages),
        ("search", search),
        ("search_box", search_box),
        ("imports", imports),
        ("exports", exports),
    ]


if __name__ == "__main__":
    sys.exit(main())
