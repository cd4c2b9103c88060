"""A desk with a real book, three accounts in B, and Today with a visit planned to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from today_hands import Answers

from four_notebooks.method.values import Account, Notebook
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.today.page import TodayPage
from samples import Sample

ICONS = Path(__file__).parents[3] / "resources" / "icons"


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qapp: QApplication, book: Book, answers: Answers) -> Iterator[Desk]:
    look = Look(ICONS, theme="light", motion=False)
    look.apply(qapp)
    relay = Relay()
    book.listen(relay.listener)
    yield Desk(book, relay, Clock(book.now), look, answers, LocalSettings(None))
    book.unlisten(relay.listener)


@pytest.fixture
def local(book: Book) -> Callable[..., datetime]:
    """Makes moments of the user's day: ``local(14, 30)``."""

    def moment(hour: int, minute: int = 0, day: date | None = None) -> datetime:
        when = day or book.today()
        return datetime(when.year, when.month, when.day, hour, minute, tzinfo=book.zone)

    return moment


@pytest.fixture
def accounts(sample: Sample) -> list[Account]:
    names = ("安泰门窗", "海川装饰", "博雅口腔")
    return [sample.account(name, Notebook.B) for name in names]


@pytest.fixture
def page(
    qtbot: QtBot,
    desk: Desk,
    book: Book,
    accounts: list[Account],
    local: Callable[..., datetime],
) -> TodayPage:
    """At nine in the morning, with visits at 14:00, 15:00 and 16:00."""
    for number, account in enumerate(accounts):
        book.plan.plan(account.id, book.today(), at=local(14 + number))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page
