"""A desk with a book in which a week was lived, and the review of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from four_notebooks.app.paths import resource
from four_notebooks.method.values import LostBy, Notebook, ReleaseReason
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.review.page import ReviewPage
from samples import Sample, SettableClock


class Answers(SilentAsk):
    """Takes the entry of a menu whose text holds ``entry``; names the files to be written."""

    def __init__(self) -> None:
        self.entry = ""
        self.file: Path | None = None
        self.offered = ""
        self.fill: Callable[[QDialog], None] | None = None

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        wanted = (a for a in menu.actions() if self.entry and self.entry in a.text())
        return next(wanted, None)

    def save_file(
        self, parent: QWidget | None, title: str, name: str, kinds: str = ""
    ) -> Path | None:
        self.offered = name
        return self.file

    def run(self, dialog: QDialog) -> bool:
        if self.fill is None:
            return False
        self.fill(dialog)
        return True


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def lived(book: Book, sample: Sample, clock: SettableClock) -> dict[str, int]:
    """A week with a kept window, a lost one, a signature, a release and a repeated visit."""
    kept = sample.account("海纳物流", Notebook.C)
    user, payer = sample.person(kept, "赵主管", 3), sample.person(kept, "赵总", 1)
    lost = sample.account("金桥家具", Notebook.C)
    signed = sample.account("同创电子", Notebook.A)
    gone = sample.account("立丰商贸", Notebook.B)
    sample.visit(kept, user, body="介绍了三个模块和交期。")
    sample.visit(lost, sample.person(lost, "何主管", 3), body="看了样板。")
    clock.forward(days=1)
    sample.visit(kept, payer, body="介绍了三个模块和交期。", asked=True, heat=78)
    book.board.release([gone.id], ReleaseReason.NO_POWER, LostBy.CUSTOMER)
    book.board.sign([signed.id])
    clock.forward(days=2, hours=20)
    sample.plan(kept, book.today() + timedelta(days=1))
    return {"kept": kept.id, "lost": lost.id, "signed": signed.id, "gone": gone.id}


@pytest.fixture
def desk(qapp: QApplication, book: Book, answers: Answers) -> Iterator[Desk]:
    look = Look(resource("icons"), theme="light", motion=False)
    look.apply(qapp)
    relay = Relay()
    book.listen(relay.listener)
    yield Desk(book, relay, Clock(book.now), look, answers, LocalSettings(None))
    book.unlisten(relay.listener)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, lived: dict[str, int]) -> Iterator[ReviewPage]:
    made = ReviewPage(desk)
    qtbot.addWidget(made)
    made.resize(1192, 900)
    with qtbot.waitSignal(made.model.changed):
        made.show()
    yield made
    made.rest()
