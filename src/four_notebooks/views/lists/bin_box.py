"""The bin below the pool: what was deleted, brought back or deleted for good."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from four_notebooks.models.lists.rows import Rows
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.account_painter import LOW, AccountPainter
from four_notebooks.views.lists.account_rows import bin_row
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.widgets.chip import Chip

_LINES = 5


class BinBox(QWidget):
    """Opens under its chip; ``failed`` carries the fault of what could not be done."""

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.chip = Chip(desk.look, "", parent)
        self.chip.toggled.connect(self._open)
        self.rows = Rows(self)
        self.list = PaperList(desk.look, self.rows, self.tr("Bin"), self)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(AccountPainter(desk.look, self.list))
        self.list.opened.connect(self._restore_one)
        self.list.menu_wanted.connect(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.hide()

    def fill(self, today: date) -> None:
        """Show what lies in the bin now."""
        book = self._desk.book
        deleted = book.accounts.deleted()
        self.rows.show([bin_row(each, today, book.zone) for each in deleted])
        self.chip.say(self.tr("Bin {n}").format(n=len(deleted)))
        self.chip.setVisible(bool(deleted))
        self.list.setFixedHeight(LOW * min(len(deleted), _LINES) + 4)
        self.setVisible(self.chip.isChecked() and bool(deleted))

    def _open(self, shown: bool) -> None:
        self.setVisible(shown and self.rows.rowCount() > 0)
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _restore_one(self, key: int) -> None:
        self._safely(self._desk.book.accounts.restore, [key])

    def _menu(self, at: QPoint) -> None:
        keys = self.list.keys()
        menu = QMenu(self)
        restore = menu.addAction(self.tr("&Restore"))
        erase = menu.addAction(self.tr("Delete for &good…"))
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy as text"))
        taken = self._desk.ask.menu(menu, at)
        if taken is restore:
            self._safely(self._desk.book.accounts.restore, keys)
        elif taken is erase:
            self.erase(keys)
        elif taken is copy:
            self.list.copy()
        menu.deleteLater()

    def erase(self, keys: list[int]) -> None:
        """Delete accounts for good, after a question."""
        one = self.tr("Delete this account for good?")
        many = self.tr("Delete {n} accounts for good?").format(n=len(keys))
        sure = self._desk.ask.confirm(
            self,
            one if len(keys) == 1 else many,
            self.tr("Delete for good"),
            detail=self.tr("Visits, people and files go with it. This cannot be undone."),
            danger=True,
        )
        if sure:
            self._safely(self._erase, keys)
            self.fill(self._desk.book.today())

    def _erase(self, keys: Iterable[int]) -> None:
        from four_notebooks.views.waiting import at_length

        accounts, says = self._desk.book.accounts, self.tr("Deleting for good…")
        weight = accounts.weight_of_erasing()
        at_length(self._desk, lambda: accounts.erase(keys), says, weight, self)

    def _safely(self, verb: Callable[[Iterable[int]], object], keys: list[int]) -> None:
        try:
            verb(keys)
        except (Refused, BookError) as fault:
            self.failed.emit(fault)
