"""A desk with a real book for the pages that are lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

import pytest
from list_hands import Answers
from PySide6.QtWidgets import QApplication

from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look

ICONS = Path(__file__).parents[3] / "resources" / "icons"


class Local(Protocol):
    """Makes moments of the user's day."""

    def __call__(self, hour: int, minute: int = 0, day: date | None = None) -> datetime: ...


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qapp: QApplication, book: Book, answers: Answers) -> Iterator[Desk]:
    look = Look(ICONS, theme="light")
    look.apply(qapp)
    relay = Relay()
    book.listen(relay.listener)
    yield Desk(book, relay, Clock(book.now), look, answers, LocalSettings(None))
    book.unlisten(relay.listener)


@pytest.fixture
def local(book: Book) -> Callable[..., datetime]:
    def moment(hour: int, minute: int = 0, day: date | None = None) -> datetime:
        when = day or book.today()
        return datetime(when.year, when.month, when.day, hour, minute, tzinfo=book.zone)

    return moment
