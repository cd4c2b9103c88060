"""The account pages that are open, with a way back and forward."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.desk import Desk

MOST_PAGES = 8
"""Pages kept made; older ones are made anew when somebody goes back to them."""

MOST_STEPS = 100


class AccountStack(QWidget):
    """One page is seen; Alt+Left and Alt+Right go through those seen before.

    Wishes of the pages are passed on. ``account_changed`` tells which account is open, 0
    for none, ``start_wanted`` that somebody wants to go back beyond the first page.
    """

    close_wanted = Signal()
    account_wanted = Signal(int)
    quick_wanted = Signal(int)
    undo_wanted = Signal()
    sheet_wanted = Signal(str)
    moved = Signal(object)
    account_changed = Signal(int)
    start_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: dict[int, AccountPage] = {}
        self._history: list[int] = []
        self._place = -1
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for keys, goes in (("Alt+Left", self.back), ("Alt+Right", self.forward)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(goes)

    @property
    def account_id(self) -> int:
        """The account that is seen, 0 for none."""
        return self._history[self._place] if self._place >= 0 else 0

    @property
    def page(self) -> AccountPage | None:
        """The page that is seen."""
        return self._pages.get(self.account_id)

    def open(self, account_id: int) -> AccountPage:
        """Show an account's page. Raises Refused ``unknown_account``."""
        if account_id == self.account_id and account_id in self._pages:
            return self._pages[account_id]
        page = self._made(account_id)
        self._leave()
        del self._history[self._place + 1 :]
        self._history.append(account_id)
        del self._history[:-MOST_STEPS]
        self._place = len(self._history) - 1
        self._show(page)
        return page

    def back(self) -> None:
        """The page seen before; where there is none, ``start_wanted``."""
        if not self._go(-1):
            self.start_wanted.emit()

    def forward(self) -> None:
        """The page seen after this one."""
        self._go(1)

    def leave(self) -> bool:
        """Write everything typed on any page; tell whether the book has it all."""
        kept = [page.leave() for page in self._pages.values()]
        return all(kept)

    def close_all(self) -> None:
        """Put every page away, as before another book is opened."""
        self.leave()
        for account_id in list(self._pages):
            self._drop(account_id)
        self._history, self._place = [], -1
        self.account_changed.emit(0)

    def _go(self, step: int) -> bool:
        place = self._place + step
        while 0 <= place < len(self._history):
            if self._desk.book.accounts.find([self._history[place]]):
                self._leave()
                self._place = place
                self._show(self._made(self._history[place]))
                return True
            place += step
        return False

    def _made(self, account_id: int) -> AccountPage:
        page = self._pages.pop(account_id, None)
        if page is None:
            page = AccountPage(self._desk, account_id, self._stack)
            self._stack.addWidget(page)
            self._connect(page)
        self._pages[account_id] = page
        for old in list(self._pages)[:-MOST_PAGES]:
            if self._pages[old].leave():
                self._drop(old)
        return page

    def _connect(self, page: AccountPage) -> None:
        page.close_wanted.connect(self._close)
        page.back_wanted.connect(self.back)
        page.forward_wanted.connect(self.forward)
        page.account_wanted.connect(self.account_wanted)
        page.quick_wanted.connect(self.quick_wanted)
        page.undo_wanted.connect(self.undo_wanted)
        page.sheet_wanted.connect(self.sheet_wanted)
        page.moved.connect(self.moved)
        page.gone.connect(self._gone)

    def _show(self, page: AccountPage) -> None:
        page.head.show_history(back=self._place > 0, forward=self._place < len(self._history) - 1)
        self._stack.setCurrentWidget(page)
        self.account_changed.emit(page.account_id)

    def _leave(self) -> None:
        page = self.page
        if page is not None:
            page.leave()

    def _close(self) -> None:
        self._leave()
        self.close_wanted.emit()

    def _gone(self) -> None:
        page = self.sender()
        if isinstance(page, AccountPage):
            seen = page.account_id == self.account_id
            self._drop(page.account_id)
            if seen:
                self.close_wanted.emit()

    def _drop(self, account_id: int) -> None:
        page = self._pages.pop(account_id)
        page.leave()
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is saved when the page is put away."""
        super().hideEvent(event)
        self.leave()
