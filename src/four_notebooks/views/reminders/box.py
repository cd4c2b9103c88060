"""The box of reminders: what is to be dealt with, to be opened, put off or done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.models.faults import sentence
from four_notebooks.models.reminders.reminder_list import ReminderList
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.small_box import SmallBox
from four_notebooks.views.reminders.rows import ROW_HEIGHT, ReminderRows
from four_notebooks.views.widgets.buttons import LinkButton

FEW = 4
"""So many lines are shown until more are asked for."""
MOST = 10
"""So many lines are in sight at once; the rest is scrolled to."""


class ReminderBox(SmallBox):
    """Follows the book and the clock by itself; out of sight while nothing is to be done.

    ``account_wanted`` carries an account to be opened, ``said`` what the user should know.
    """

    account_wanted = Signal(int)
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.look, "", "", parent)
        self._desk = desk
        self._unfolded = False
        self.set_title(self.tr("Reminders"))
        self.setAccessibleName(self.tr("Reminders"))
        self.model = ReminderList(desk.book, desk.relay, desk.clock, self)
        self.list = ReminderRows(desk.look, self.model, self.tr("Reminders"), self)
        self.more = LinkButton(desk.look, "", self)
        self.column.addWidget(self.list)
        self.column.addWidget(self.more)
        self.list.opened.connect(self.account_wanted)
        self.list.menu_wanted.connect(self._menu)
        self.list.snooze_wanted.connect(self.ask_until)
        self.list.done_wanted.connect(self.deal_with)
        self.more.clicked.connect(self._fold)
        self.model.counted.connect(self._fit)
        self.restyle()
        self._fit()
        self.activate()

    def activate(self) -> None:
        """Bring the lines up to now."""
        try:
            self.model.refresh()
        except BookError as fault:
            self.said.emit(sentence(fault))

    def deal_with(self) -> None:
        """The chosen reminders are done."""
        self._do(lambda: self.model.deal_with(self.list.keys()))

    def snooze(self, until: datetime) -> None:
        """Put the chosen reminders off."""
        self._do(lambda: self.model.snooze(self.list.keys(), until))

    def ask_until(self, at: QPoint) -> None:
        """Ask until when, at a place on the screen."""
        menu = QMenu(self)
        verbs: dict[object, Callable[[], None]] = {}
        self._offer_times(menu, verbs)
        self._ask(menu, at, verbs)

    def _menu(self, at: QPoint) -> None:
        """All that can be done with the chosen reminders."""
        menu = QMenu(self)
        verbs: dict[object, Callable[[], None]] = {}
        keys = self.list.keys()
        if len(keys) == 1:
            action = menu.addAction(self.tr("&Open the account"))
            verbs[action] = lambda: self.account_wanted.emit(keys[0])
        if not self._desk.book.read_only:
            self._offer_times(menu.addMenu(self.tr("&Put off")), verbs)
            verbs[menu.addAction(self.tr("&Done"))] = self.deal_with
            if self.model.rowCount() > 1:
                verbs[menu.addAction(self.tr("&All done"))] = self._all_done
        menu.addSeparator()
        verbs[menu.addAction(self.tr("&Copy as text"))] = self.list.copy
        self._ask(menu, at, verbs)

    def _offer_times(self, menu: QMenu, verbs: dict[object, Callable[[], None]]) -> None:
        for _, words, until in self.model.choices():
            verbs[menu.addAction(words)] = _putting_off(self, until)

    def _ask(self, menu: QMenu, at: QPoint, verbs: dict[object, Callable[[], None]]) -> None:
        taken = self._desk.ask.menu(menu, at)
        if taken in verbs:
            verbs[taken]()
        menu.deleteLater()

    def _all_done(self) -> None:
        self.list.selectAll()
        self.deal_with()

    def _do(self, verb: Callable[[], object]) -> None:
        row = self.list.currentIndex().row()
        try:
            verb()
        except BookError as fault:
            self.said.emit(sentence(fault))
            return
        self.activate()
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self.list.scrollToTop()
        self._fit()

    def _fit(self, _count: int = 0) -> None:
        """Be as high as what is shown."""
        count = self.model.rowCount()
        folds = count > FEW + 1
        shown = min(count, MOST) if self._unfolded or not folds else FEW
        self.list.setFixedHeight(ROW_HEIGHT * shown)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.list.setVerticalScrollBarPolicy(needed if self._unfolded and count > MOST else off)
        self.more.setVisible(folds)
        more = self.tr("{n} more").format(n=count - FEW)
        self.more.say(self.tr("Show fewer") if self._unfolded else more)
        self.set_aside(str(count) if count else "")
        self.setVisible(count > 0)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        self.list.restyle()


def _putting_off(box: ReminderBox, until: datetime) -> Callable[[], None]:
    return lambda: box.snooze(until)
