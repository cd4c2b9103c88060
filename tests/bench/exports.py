"""A large book going out: every form against what the same data costs at the least.

The floor of a form is written in the same run: the tables read by sqlite3 alone and put
into the bare library (json, csv, openpyxl) or straight into files, without any of the program.
"""

from __future__ import annotations

import csv
import gc
import json
import sqlite3
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from figures import line, ms, percentile, ratio
from pages import LARGE, make_full_book
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from four_notebooks.exchange.out.forms import FORMS, export
from four_notebooks.models.errand import Errand
from four_notebooks.services.book import Book

GOALS = {
    ".jsonl": "4.00 x", ".xlsx": "1.00 x", ".csv": "6.00 x", "": "6.00 x",
}  # fmt: skip
GAP = "50.00 ms"
BEAT_MS = 5
KINDS = ("account", "contact", "entry", "strategy", "planned_visit", "move")


def rows(path: Path, table: str) -> Iterator[tuple[object, ...]]:
    """All rows of a table, by sqlite3 alone."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        yield from connection.execute(f"SELECT * FROM {table}")


def bare_lines(book: Path, target: Path) -> None:
    """Every row as a line of JSON."""
    with target.open("w", encoding="utf-8") as file:
        for kind in KINDS:
            for row in rows(book, kind):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


def bare_csv(book: Path, target: Path) -> None:
    """Accounts and people as CSV."""
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for kind in ("account", "contact"):
            writer.writerows(rows(book, kind))


def bare_workbook(book: Path, target: Path) -> None:
    """Six sheets by openpyxl, a row at a time."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    for kind in KINDS:
        sheet = workbook.create_sheet(kind)
        for row in rows(book, kind):
            sheet.append(row)
    workbook.save(target)


def bare_folder(book: Path, target: Path) -> None:
    """A file per account with the texts of its journal."""
    target.mkdir()
    texts: dict[object, list[str]] = {}
    for row in rows(book, "entry"):
        texts.setdefault(row[1], []).append("\n".join(str(cell) for cell in row))
    for row in rows(book, "account"):
        said = "\n".join((*(str(cell) for cell in row), *texts.get(row[0], ())))
        (target / f"{row[0]}.md").write_text(said, encoding="utf-8")


FLOORS: dict[str, Callable[[Path, Path], None]] = {
    ".jsonl": bare_lines,
    ".xlsx": bare_workbook,
    ".csv": bare_csv,
    "": bare_folder,
}


def timed(work: Callable[[], object]) -> float:
    """Seconds of one run."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Heart:
    """Beats in the interface while something else works; the longest gap between two beats."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


def gaps(book: Book, target: Path) -> list[float]:
    """How long the interface waited, again and again, while a book went out."""
    app = QApplication.instance() or QApplication([])
    over: list[object] = []
    errand = Errand(lambda work: export(book, target, "en", cancelled=work.stopping))
    errand.done.connect(over.append)
    heart = Heart()
    errand.start()
    while not over:
        app.processEvents()
        time.sleep(0.001)
    errand.wait()
    app.processEvents()
    return heart.gaps


def measure(folder: Path, rounds: int) -> Iterator[str]:
    """Every form once per round, by turns with its floor; memory and gaps in runs of their own."""
    now = datetime.now(UTC)
    path = folder / "exports.fournotebooks"
    make_full_book(path, LARGE, now)
    book = Book.open(path, now=lambda: now, zone=UTC)
    book.warm()
    few, count = max(1, rounds // 3), 0
    try:
        for ending in (*FORMS, ""):
            own, bare = [], []
            for _ in range(few):
                count += 1
                target, plain = folder / f"out-{count}{ending}", folder / f"bare-{count}{ending}"
                own.append(timed(lambda: export(book, target, "en")))  # noqa: B023
                if ending in FLOORS:
                    bare.append(timed(lambda: FLOORS[ending](path, plain)))  # noqa: B023
            name = f"export {ending or 'folder'}, {LARGE:,} accounts with 100,000 visits"
            yield line(name, f"{min(own):.2f} s")
            if bare:
                yield line("  against its floor", ratio(min(own) / min(bare)), GOALS[ending])
        for ending in (*FORMS, ""):
            waited = gaps(book, folder / f"gap{ending}")
            said = f"longest gap of the interface in it, {ending or 'folder'}"
            yield line(said, ms(max(waited, default=0.0)), GAP)
            yield line("  p99", ms(percentile(waited, 0.99)) if waited else "-")
        for ending in (*FORMS, ""):
            tracemalloc.start()
            export(book, folder / f"memory{ending}", "en")
            most = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            yield line(f"most memory of its own, {ending or 'folder'}", f"{most / 1e6:.0f} MB")
    finally:
        book.close()
