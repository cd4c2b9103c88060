"""An empty book tells what to do next, and a funnel's board looks as good as the other's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from four_notebooks.method.values import Method
from four_notebooks.services.book import Book
from look.checks import everything
from look.conftest import BOOK, LANGUAGES
from look.stage import ZONE, Stage, stage
from samples import SettableClock


def _empty(path: Path) -> None:
    Book.open(path, now=SettableClock(), zone=ZONE, create=True).close()


@pytest.fixture(scope="module", params=LANGUAGES)
def empty_stage(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    """The program on a book in which nothing is written."""
    folder = tmp_path_factory.mktemp("empty")
    _empty(folder / BOOK)
    with stage(qapp, folder / BOOK, folder, request.param) as made:
        yield made


@pytest.fixture(scope="module", params=LANGUAGES)
def funnel_stage(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    full_book: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Stage]:
    """The full book, kept by the funnel."""
    folder = tmp_path_factory.mktemp("funnel") / "book"
    shutil.copytree(full_book, folder)
    book = Book.open(folder / BOOK, now=SettableClock(), zone=ZONE)
    book.settings.switch_method(Method.FUNNEL)
    book.close()
    with stage(qapp, folder / BOOK, folder, request.param) as made:
        yield made


@pytest.mark.parametrize("page", ["board", "today", "plan", "pool", "signed", "sheets", "settings"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_empty_book_can_be_read_and_says_what_to_do(
    empty_stage: Stage, page: str, theme: str
) -> None:
    seen = empty_stage.see(page, theme, (960, 600))

    assert any(len(text.text) > 6 for text in seen.painted.texts)
    assert not everything(seen), "\n" + "\n".join(everything(seen))


@pytest.mark.parametrize("page", ["board", "account", "signed", "sheets", "settings"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_funnel_can_be_read(funnel_stage: Stage, page: str, theme: str) -> None:
    seen = funnel_stage.see(page, theme, (1100, 700))

    assert not everything(seen), "\n" + "\n".join(everything(seen))
