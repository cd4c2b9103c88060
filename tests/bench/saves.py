"""A confirmed save against the bare floor: append and fdatasync."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from books import TEXT
from figures import line, middle, ms, ratio

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from four_notebooks.storage import derived_rows, facts

VISITS = 200


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


class Clocked:
    """A function that notes how long each of its calls took."""

    def __init__(self, work: Callable[..., None]) -> None:
        self._work = work
        self.taken: list[float] = []

    def __call__(self, *given: object, **named: object) -> None:
        """Do the work, and note how long it took."""
        start = time.perf_counter()
        self._work(*given, **named)
        self.taken.append(time.perf_counter() - start)


def visits(book: Book, account: int, rounds: int) -> Iterator[str]:
    """Visits saved on an account that has 200 of them; how much of it the facts take."""
    recording = Recording(account=account, start=book.now() - timedelta(hours=2))
    for number in range(VISITS):
        book.journal.record(replace(recording, body=TEXT.format(n=number)))
    whole: list[float] = []
    clocked = Clocked(facts.refresh)
    derived_rows.facts.refresh = clocked  # type: ignore[assignment]
    try:
        for number in range(rounds * 5):
            start = time.perf_counter()
            book.journal.record(replace(recording, body=TEXT.format(n=VISITS + number)))
            whole.append(time.perf_counter() - start)
    finally:
        derived_rows.facts.refresh = clocked._work  # type: ignore[assignment]
    yield line(f"confirmed visit on an account with {VISITS}, p50", ms(middle(whole)))
    yield line("of it for the facts the review counts", ms(middle(clocked.taken)), "2.0 ms")


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
        saved = list(visits(book, ids[0], rounds))
    finally:
        book.close()
    base = middle(bare)
    yield line("append of 1 kB + fdatasync, the floor", ms(base))
    yield line("confirmed save of a draft", ratio(middle(drafts) / base), "2.50 x")
    yield line("confirmed move of a card, with step and standing", ratio(middle(moves) / base))
    yield line("confirmed move of a card, p50", ms(middle(moves)))
    yield from saved
