"""Saved searches as chips of a list: each that is on lets through what it finds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QLayout, QMenu, QWidget

from four_notebooks.models.board.saved import SavedFilters
from four_notebooks.models.board.sought import Sought
from four_notebooks.models.tips import tip
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.widgets.chip import Chip


class SearchChips(QObject):
    """The chips follow the book and stand at the end of ``row``; ``changed`` tells that others
    are let through, ``failed`` carries the fault of a verb that was not done.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, row: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row = row
        self._page = parent
        self.saved = SavedFilters(desk.book, desk.relay, self)
        self._sought = Sought(desk.book, desk.relay, desk.clock, self)
        self.chips: dict[str, Chip] = {}
        self.saved.changed.connect(self._make)
        self._sought.turned.connect(self._turned)
        self._make()

    def lets(self, account_id: int) -> bool:
        """Whether every search that is on found an account."""
        return self._sought.lets(account_id)

    @property
    def on(self) -> frozenset[str]:
        """The words of the searches that are on."""
        searches = {name: wanted.searches for name, wanted in self.saved.all()}
        pressed = (searches[name] for name, chip in self.chips.items() if chip.isChecked())
        return frozenset().union(*pressed)

    def clear(self) -> None:
        """Let everything through again."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self._press()

    def _make(self) -> None:
        """A chip for each search that is kept; those that were on stay on."""
        before = {name for name, chip in self.chips.items() if chip.isChecked()}
        for chip in self.chips.values():
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        kept = [(name, wanted) for name, wanted in self.saved.all() if wanted.search_alone]
        self.chips = {name: Chip(self._desk.look, name, self._page) for name, _ in kept}
        for name, wanted in kept:
            chip = self.chips[name]
            chip.setToolTip(tip(" · ".join(sorted(wanted.searches))))
            chip.setChecked(name in before)
            chip.clicked.connect(self._press)
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(partial(self._ask_menu, name))
            self._row.addWidget(chip)
        self._press()

    def _press(self) -> None:
        try:
            self._sought.look_for(self.on)
        except (BookError, Refused) as fault:
            self.failed.emit(fault)
        self.changed.emit()

    def _turned(self, _accounts: object) -> None:
        self.changed.emit()

    def _ask_menu(self, name: str, at: QPoint) -> None:
        menu = QMenu(self._page)
        rename = menu.addAction(self.tr("Rename this filter…"))
        forget = menu.addAction(self.tr("Forget this filter"))
        taken = self._desk.ask.menu(menu, self.chips[name].mapToGlobal(at))
        menu.deleteLater()
        try:
            if taken is forget:
                self.saved.forget(name)
            elif taken is rename:
                self._rename(name)
        except (BookError, Refused) as fault:
            self.failed.emit(fault)

    def _rename(self, name: str) -> None:
        other = self._desk.ask.text(self._page, self.tr("Name of the filter"), name)
        if other and other.strip() and other.strip() != name:
            self.saved.rename(name, other.strip())
