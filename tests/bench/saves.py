"""A confirmed save against the bare floor: append and fdatasync."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from figures import line, middle, ms, ratio

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book


def floor(folder: Path, times: int) -> list[float]:
    """Seconds for each append of a kilobyte with fdatasync."""
    taken = []
    sync = getattr(os, "fdatasync", os.fsync)
    with (folder / "floor").open("ab", buffering=0) as stream:
        for _ in range(times):
            start = time.perf_counter()
            stream.write(b"x" * 1024)
            sync(stream.fileno())
            taken.append(time.perf_counter() - start)
    return taken


def measure(path: Path, rounds: int) -> Iterator[str]:
    """Drafts and moves, each until the commit is confirmed."""
    times = rounds * 30
    book = Book.open(path, now=lambda: datetime.now(UTC), zone=UTC)
    try:
        ids = book.board.ids(Notebook.B)[:times]
        book.drafts.set("bench", "warm")
        book.board.move(ids[:1], Notebook.C)
        drafts, moves, bare = [], [], floor(path.parent, times)
        for number, account in enumerate(ids):
            start = time.perf_counter()
            book.drafts.set("bench", f"今天谈了第 {number} 个问题")
            drafts.append(time.perf_counter() - start)
            start = time.perf_counter()
            book.board.move([account], Notebook.C)
            moves.append(time.perf_counter() - start)
    finally:
        book.close()
    base = middle(bare)
    yield line("append of 1 kB + fdatasync, the floor", ms(base))
    yield line("confirmed save of a draft", ratio(middle(drafts) / base), "2.50 x")
    yield line("confirmed move of a card, with step and standing", ratio(middle(moves) / base))
    yield line("confirmed move of a card, p50", ms(middle(moves)))
