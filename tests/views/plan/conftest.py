"""A plan page on a desk with a real book; the page is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from plan_hands import Answers, Hands
from PySide6.QtWidgets import QApplication

from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.plan.page import PlanPage
from samples import Sample, SettableClock

ICONS = Path(__file__).parents[3] / "resources" / "icons"


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qapp: QApplication, book: Book, answers: Answers, tmp_path: Path) -> Iterator[Desk]:
    look = Look(ICONS, theme="light", motion=False)
    look.apply(qapp)
    relay = Relay()
    book.listen(relay.listener)
    local = LocalSettings(tmp_path / "desk.json")
    yield Desk(book, relay, Clock(book.now), look, answers, local)
    book.unlisten(relay.listener)


@pytest.fixture
def hands(desk: Desk, book: Book, sample: Sample, clock: SettableClock) -> Iterator[Hands]:
    """A Monday morning: visits on Monday, Tuesday and Wednesday, and two accounts without."""
    tuesday = book.today() + timedelta(days=1)

    def at(day: date, hour: int) -> datetime:
        return datetime(day.year, day.month, day.day, hour, tzinfo=book.zone)

    for name, day, hour in (
        ("安泰门窗", book.today(), 14),
        ("海川装饰", tuesday, 9),
        ("博雅口腔", tuesday, 11),
        ("众诚软件园", tuesday + timedelta(days=1), 10),
    ):
        sample.plan(sample.account(name), day, at(day, hour))
    sample.account("远东包装")
    sample.account("同创电子")
    page = PlanPage(desk)
    page.resize(1192, 800)
    page.show()
    yield Hands(page, desk)
    page.hide()
    page.deleteLater()
    QApplication.processEvents()
