"""A desk with a real book, the account of the picture in it, and a page over a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Account, Contact, Notebook, Temper
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.services.recording import NextStrategy, Recording
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.ask import Choice, SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from samples import SettableClock

ICONS = Path(__file__).parents[3] / "resources" / "icons"
CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 22, 9, 8, tzinfo=CHINA)


class Answers(SilentAsk):
    """Takes the menu entry and gives the answers told beforehand, and keeps what was asked."""

    def __init__(self) -> None:
        self.entry = ""
        self.yes = False
        self.files: list[Path] = []
        self.fill: Callable[[QDialog], None] | None = None
        self.asked: list[str] = []
        self.offered: list[str] = []

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        actions = list(_all_actions(menu))
        self.offered = [a.text() for a in actions]
        return next((a for a in actions if self.entry and self.entry in a.text()), None)

    def confirm(
        self, parent: QWidget | None, text: str, yes: str, *, detail: str = "", danger: bool = False
    ) -> bool:
        self.asked.append(f"{text} {detail}".strip())
        return self.yes

    def choice(
        self, parent: QWidget | None, text: str, choices: Sequence[Choice], detail: str = ""
    ) -> str:
        self.asked.append(text)
        return ""

    def open_files(self, parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
        return self.files

    def run(self, dialog: QDialog) -> bool:
        if self.fill is None:
            return False
        self.fill(dialog)
        return True


def _all_actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _all_actions(inner)
        else:
            yield action


class Huaqi:
    """华启精密制造 as in the picture: two visits to KP2, the window running out."""

    def __init__(self, book: Book, clock: SettableClock) -> None:
        clock.set(datetime(2026, 11, 14, 9, 0, tzinfo=CHINA))
        self.account: Account = book.accounts.create(
            "华启精密制造",
            notebook=Notebook.B,
            area="苏州工业园区",
            industry="机加工",
            source="转介绍(同创电子)",
        )
        add = book.people.add
        self.payer: Contact = add(self.account.id, "周总", level=1, title="总经理")
        self.li: Contact = add(
            self.account.id, "李敏", level=2, title="采购总监", temper=Temper.PEACOCK, ally=True
        )
        book.people.save(replace(self.li, reports_to=self.payer.id))
        self.wu: Contact = add(self.account.id, "吴工", title="设备科")
        self.first = self._visit(
            book,
            clock,
            self.wu,
            datetime(2026, 11, 16, 9, 40, tzinfo=CHINA),
            55,
            70,
            "目标:弄清谁付款。介绍了系统的三个模块,她在意换线时间。",
            NextStrategy(goal="弄清付款方式", ask="请李敏引荐周总"),
        )
        self.second = self._visit(
            book,
            clock,
            self.li,
            datetime(2026, 11, 19, 14, 10, tzinfo=CHINA),
            40,
            78,
            "问题**解决了**:交期。下一个可能的问题:付款方式。\n"
            "- 介绍了系统的三个模块\n- 李敏愿意引荐,怕周总嫌贵\n"
            "\n判断:差的是周总的十分钟,不是价格。",
            NextStrategy(
                goal="当面十分钟,提出签约。",
                way_in="李敏的季度奖金测算(正反两面)。",
                news="两家同行的上线周期。",
                ask="今天就签意向书。",
            ),
        )
        clock.set(NOW)
        book.plan.plan(
            self.account.id,
            NOW.date(),
            at=datetime(2026, 11, 22, 11, 0, tzinfo=CHINA),
            contacts=(self.payer.id,),
        )

    def _visit(
        self,
        book: Book,
        clock: SettableClock,
        met: Contact,
        start: datetime,
        minutes: int,
        heat: int,
        body: str,
        strategy: NextStrategy,
    ) -> int:
        clock.set(start + timedelta(minutes=minutes + 5))
        return book.journal.record(
            Recording(
                account=self.account.id,
                start=start,
                minutes=minutes,
                heat=heat,
                body=body,
                met=(met.id,),
                strategy=strategy,
            )
        ).entry.id


@pytest.fixture
def huaqi(book: Book, clock: SettableClock) -> Huaqi:
    return Huaqi(book, clock)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qapp: QApplication, book: Book, answers: Answers) -> Iterator[Desk]:
    look = Look(ICONS, theme="light")
    look.apply(qapp)
    relay = Relay()
    book.listen(relay.listener)
    clock = Clock(book.now)
    yield Desk(book, relay, clock, look, answers, LocalSettings(None))
    book.unlisten(relay.listener)
    clock.blockSignals(True)  # pages outlive the book until the next turn of the event loop


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(520, 900)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def page(qtbot: QtBot, huaqi: Huaqi, desk: Desk, window: QWidget) -> AccountPage:
    page = AccountPage(desk, huaqi.account.id, window)
    page.resize(window.size())
    page.show()
    window.activateWindow()
    qtbot.waitUntil(page.isVisible)
    return page


class Disk:
    """A disk that can be made full for the book, and given room again."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def fill(self) -> None:
        with self._book.store.transaction() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")

    def empty(self) -> None:
        with self._book.store.transaction() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")


@pytest.fixture
def disk(book: Book) -> Disk:
    return Disk(book)


def compose(field: QWidget, half: str) -> None:
    """An input method has a word half done in a field."""
    QApplication.sendEvent(field, QInputMethodEvent(half, []))


def commit(field: QWidget, word: str) -> None:
    """The input method hands the finished word over."""
    event = QInputMethodEvent("", [])
    event.setCommitString(word)
    QApplication.sendEvent(field, event)
