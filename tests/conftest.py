"""What every test may ask for: a clock that is set by hand, a real book, a few accounts.

Books are real files made by the real migrations, and all names in them are invented.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import timedelta, timezone, tzinfo
from pathlib import Path

import pytest

from four_notebooks.method.values import Method
from four_notebooks.services.book import Book
from samples import Sample, SettableClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Nobody's desktop shall show what tests invent; those of notifications bring a bus of their own.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere/bus"


@pytest.fixture
def zone() -> tzinfo:
    """The user's zone: eight hours ahead of UTC, without summer time."""
    return timezone(timedelta(hours=8))


@pytest.fixture
def clock() -> SettableClock:
    """The clock of the test, at ``START`` until it is set."""
    return SettableClock()


@pytest.fixture
def open_book(tmp_path: Path, clock: SettableClock, zone: tzinfo) -> Iterator[Callable[..., Book]]:
    """Opens books in the test's folder by name, made where there is none; closes them all.

    ``open_book("second", method=Method.FUNNEL)``; the same name again after ``close`` is
    the same book.
    """
    opened: list[Book] = []

    def opener(name: str = "book", method: Method = Method.QUALIFICATION) -> Book:
        path = tmp_path / f"{name}.fournotebooks"
        opened.append(Book.open(path, now=clock, zone=zone, create=True, method=method))
        return opened[-1]

    yield opener
    for each in opened:
        each.close()


@pytest.fixture
def book(open_book: Callable[..., Book]) -> Book:
    """A new book kept by the qualification."""
    return open_book()


@pytest.fixture
def funnel(open_book: Callable[..., Book]) -> Book:
    """A new book kept by the funnel."""
    return open_book("funnel", method=Method.FUNNEL)


@pytest.fixture
def sample(book: Book, clock: SettableClock) -> Sample:
    """Writes accounts, people and visits into ``book``."""
    return Sample(book, clock)
