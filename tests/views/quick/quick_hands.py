"""Hands: typing, what an input method does meanwhile, and what stands on the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from four_notebooks.method.values import Account, Entry, Notebook
from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk


class Turning(Protocol):
    """The clock of the tests."""

    def set(self, moment: datetime) -> None: ...

    def forward(self, **span: float) -> datetime: ...


class Writing(Protocol):
    """What writes visits into the book of the tests."""

    def visit(self, account: Account, *, body: str = "") -> Entry: ...


class Answers(SilentAsk):
    """Takes the entry of a menu, and fills a dialog, as told beforehand."""

    def __init__(self) -> None:
        self.menu_entry = ""
        self.fill: Callable[[QDialog], None] | None = None

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        return next((a for a in menu.actions() if self.menu_entry in a.text()), None)

    def run(self, dialog: QDialog) -> bool:
        if self.fill is None:
            return False
        self.fill(dialog)
        return True


class Places:
    """The accounts and people of these tests."""

    def __init__(self, book: Book) -> None:
        self.huaqi = self._account(book, "华启精密制造", "李敏", 2)
        self.hainan = self._account(book, "海纳物流", "赵经理", 2)
        self.haichuan = self._account(book, "海川装饰", "王总", 1)

    def _account(self, book: Book, name: str, person: str, level: int) -> Account:
        account = book.accounts.create(name, notebook=Notebook.B)
        book.people.add(account.id, person, level=level)
        return account


def typed(widget: QWidget, text: str) -> None:
    """Type a text key by key, Chinese characters as an input method commits them."""
    for character in text:
        if character.isascii():
            QTest.keyClicks(widget, character)
        else:
            commit(widget, character)


def compose(widget: QWidget, preedit: str) -> None:
    """Let an input method show a word that is not committed yet."""
    QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))


def commit(widget: QWidget, text: str) -> None:
    """Let an input method commit a word."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
