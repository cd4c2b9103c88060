"""One sample book for all pictures, copied for each stage; one stage per language."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from look.stage import Stage, make_book, stage

LANGUAGES = ("zh_CN", "en")
BOOK = "四本.fournotebooks"


@pytest.fixture(scope="session")
def full_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sample book with names and figures that need much room."""
    folder = tmp_path_factory.mktemp("full")
    make_book(folder / BOOK)
    return folder


@pytest.fixture(scope="module", params=LANGUAGES)
def on_stage(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    full_book: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Stage]:
    """The program on a copy of the full book, in one of the languages."""
    folder = tmp_path_factory.mktemp("stage") / "book"
    shutil.copytree(full_book, folder)
    with stage(qapp, folder / BOOK, folder, request.param) as made:
        yield made
