"""Answers given beforehand, and what the tests read off a list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from four_notebooks.method.values import Account, Contact, Entry, Notebook, Strategy
from four_notebooks.views.ask import SilentAsk


class Answers(SilentAsk):
    """Takes the entry of a menu whose text holds ``entry``, fills a dialog, says yes."""

    def __init__(self) -> None:
        self.entry = ""
        self.yes = False
        self.words: str | None = None
        self.offered: list[str] = []
        self.fill: Callable[[QDialog], None] | None = None

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        self.offered = [action.text().replace("&", "") for action in menu.actions()]
        wanted = (a for a in menu.actions() if self.entry in a.text().replace("&", ""))
        return next(wanted, None) if self.entry else None

    def run(self, dialog: QDialog) -> bool:
        if self.fill is None:
            return False
        self.fill(dialog)
        return True

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        return self.words

    def confirm(
        self, parent: QWidget | None, text: str, yes: str, *, detail: str = "", danger: bool = False
    ) -> bool:
        return self.yes


class Turning(Protocol):
    """The clock of the tests."""

    def set(self, moment: datetime) -> None: ...

    def forward(self, **span: float) -> datetime: ...


class Writing(Protocol):
    """What writes accounts and visits into the book of the tests."""

    def account(self, name: str = ..., notebook: Notebook = ...) -> Account: ...

    def person(self, account: Account, name: str, level: int | None = None) -> Contact: ...

    def visit(
        self,
        account: Account,
        *met: Contact,
        body: str = "",
        heat: int | None = None,
        start: datetime | None = None,
    ) -> Entry: ...

    def strategy(self, account: Account, goal: str = ...) -> Strategy: ...


def titles(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def spoken(model: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


class ResetWatch:
    """Counts what a model must not do."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.resets = 0
        model.modelReset.connect(self._count)

    def _count(self) -> None:
        self.resets += 1
