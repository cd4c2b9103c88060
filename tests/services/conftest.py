"""Everything a book says, for comparing two moments of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from four_notebooks.method.values import Notebook, Record
from four_notebooks.services.book import Book

KINDS = get_args(Record)


@pytest.fixture
def everything() -> Callable[[Book], dict[str, Any]]:
    """All records of a book, and its cards as the board shows them."""

    def told(book: Book) -> dict[str, Any]:
        found: dict[str, Any] = {kind.__name__: book.store.all(kind) for kind in KINDS}
        reader = book.new_reader()
        found["cards"] = reader.cards([account.id for account in found["Account"]])
        found["order"] = {notebook: list(reader.ids(notebook)) for notebook in Notebook}
        found["rules"] = book.rules
        reader.close()
        return found

    return told
