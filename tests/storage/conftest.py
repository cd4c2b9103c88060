"""Real books by the real migrations, made once and copied; and a few invented values."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from four_notebooks.storage.opening import Opening, create_book, open_book
from four_notebooks.storage.store import Store


@pytest.fixture(scope="session")
def new_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty book; copy it, never open it."""
    path = tmp_path_factory.mktemp("made once") / "new.book"
    create_book(path)
    return path


@pytest.fixture
def path(tmp_path: Path, new_book: Path) -> Path:
    """A new book of the test's own, at a place with a difficult name."""
    folder = tmp_path / "张三 #1%20"
    folder.mkdir()
    return Path(shutil.copy(new_book, folder / "四本.book"))


@pytest.fixture
def connected(path: Path) -> Iterator[Callable[[], Store]]:
    """Opens the book, each time anew, closing what was open before; the last is closed too."""
    there: list[tuple[Store, Opening]] = []

    def close() -> None:
        while there:
            store, opening = there.pop()
            store.close()
            opening.close()

    def connect() -> Store:
        close()
        opening = open_book(path)
        there.append((Store(opening), opening))
        return there[-1][0]

    yield connect
    close()


@pytest.fixture
def store(connected: Callable[[], Store]) -> Store:
    """The book, open to write."""
    return connected()
