"""The board in one process: scrolling, moving, ticking, filtering, on small and big books."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desks import desk_of, settle
from figures import line, middle, ms, percentile, ratio
from PySide6.QtWidgets import QApplication

from four_notebooks.method.values import Notebook
from four_notebooks.models.board.order import Filter
from four_notebooks.services.book import Book
from four_notebooks.views.board.page import BoardPage

TYPED = ("h", "hq", "hqj", "hqjm", "华", "华启", "苏州")


class Measured:
    """One book's board, shown at 1440x900, and what it took."""

    def __init__(self, path: Path) -> None:
        self.moment = datetime.now(UTC)
        self.book = Book.open(path, now=lambda: self.moment, zone=UTC)
        self.book.warm()
        self.desk = desk_of(self.book)
        self.page = BoardPage(self.desk)
        self.page.resize(1192, 900)
        self.page.show()
        settle(until=lambda: len(list(self.page.lines.all())) > 0)
        self.cards = self.page.columns[Notebook.B].cards

    def close(self) -> None:
        """Put everything away."""
        self.page.hide()
        self.page.deleteLater()
        settle()
        self.book.close()

    def scroll(self, frames: int) -> list[float]:
        """Seconds per frame while a fast wheel (120 px a frame) turns through one notebook."""
        bar = self.cards.verticalScrollBar()
        start = bar.maximum() // 2
        return timed(lambda n: bar.setValue(start + n * 120), frames, self.cards)

    def repaint(self, times: int) -> list[float]:
        """Seconds to repaint all four notebooks."""
        taken = []
        for _ in range(times):
            start = time.perf_counter()
            for notebook in (Notebook.A, Notebook.B, Notebook.C, Notebook.D):
                self.page.columns[notebook].cards.viewport().repaint()
            taken.append(time.perf_counter() - start)
        return taken

    def moves(self, times: int) -> list[float]:
        """Seconds from the drop's call to the painted boards."""
        ids = self.book.board.ids(Notebook.B)[5 : 5 + times]
        target = self.page.columns[Notebook.C].cards
        target.scrollToTop()
        before = self.book.board.ids(Notebook.C)[1]
        taken = []
        for account in ids:
            start = time.perf_counter()
            self.page.board.move([account], Notebook.C, before)
            QApplication.processEvents()
            self.cards.viewport().repaint()
            target.viewport().repaint()
            taken.append(time.perf_counter() - start)
        return taken

    def ticks(self, times: int) -> list[float]:
        """Seconds for a minute's tick over all open windows."""
        taken = []
        for _ in range(times):
            self.moment += timedelta(minutes=1)
            start = time.perf_counter()
            self.desk.clock.look()
            taken.append(time.perf_counter() - start)
            QApplication.processEvents()
        return taken

    def filters(self) -> list[float]:
        """Seconds per typed filter, without the repaint."""
        taken = []
        for words in TYPED:
            start = time.perf_counter()
            self.page.board.sift(Filter(words=words))
            taken.append(time.perf_counter() - start)
            QApplication.processEvents()
        self.page.board.sift(Filter())
        QApplication.processEvents()
        return taken


def timed(act: Callable[[int], None], frames: int, cards: object) -> list[float]:
    """Seconds of each act with the paint that follows it."""
    taken = []
    gc.collect()
    for number in range(frames):
        start = time.perf_counter()
        act(number)
        cards.viewport().repaint()  # type: ignore[attr-defined]
        taken.append(time.perf_counter() - start)
        QApplication.processEvents()
    return taken


def measure(books: dict[int, Path], rounds: int) -> Iterator[str]:
    """All books, the largest against the smallest."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    scrolls = {}
    for size, path in books.items():
        measured = Measured(path)
        scrolls[size] = measured.scroll(40 * rounds)
        repaints = measured.repaint(10 * rounds)
        moves = measured.moves(10 * rounds)
        ticks = measured.ticks(5 * rounds)
        typed = measured.filters()
        measured.close()
        goal = "16 ms" if size > 10_000 else "12 ms"
        yield line(f"{size:,}: scroll frame p99", ms(percentile(scrolls[size], 0.99)), "8 ms")
        yield line(f"{size:,}: repaint of four notebooks p50", ms(middle(repaints)), "3 ms")
        yield line(f"{size:,}: move, drop to painted p50", ms(middle(moves)))
        yield line(f"{size:,}: move, drop to painted p95", ms(percentile(moves, 0.95)), goal)
        yield line(f"{size:,}: a minute's tick p95", ms(percentile(ticks, 0.95)), "5 ms")
        yield line(f"{size:,}: quick filter per key p95", ms(percentile(typed, 0.95)), "1 ms")
    small, large = min(scrolls), max(scrolls)
    share = middle(scrolls[large]) / middle(scrolls[small])
    yield line(f"scroll frame p50, {large:,} against {small:,}", ratio(share), "1.30 x")
