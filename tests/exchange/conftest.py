"""What the tests of lists and the sample book share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from four_notebooks.method.values import Account, Contact, Entry, Move, PlannedVisit, Strategy
from four_notebooks.services.book import Book


@pytest.fixture
def everything_in() -> Callable[[Book], object]:
    """All records of a book, for comparing two moments or two books."""

    def told(book: Book) -> object:
        kinds = (Account, Contact, Entry, Strategy, PlannedVisit, Move)
        return [book.store.all(kind) for kind in kinds]

    return told
