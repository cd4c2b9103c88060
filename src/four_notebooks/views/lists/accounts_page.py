"""A page with one long list of accounts: quick filter, verbs on the selected ones, a menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from four_notebooks.models.lists.long_list import LongList
from four_notebooks.models.lists.rows import Row
from four_notebooks.names.pinyin import matches
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.account_painter import AccountPainter
from four_notebooks.views.lists.list_page import ListPage, Paper
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.lists.pill import Pill
from four_notebooks.views.widgets.buttons import BigButton


@dataclass(frozen=True, slots=True)
class Verb:
    """Something to do with the selected accounts. ``key`` is a Qt key with Ctrl, or 0."""

    text: str
    do: Callable[[list[int]], object]
    key: int = 0
    one: bool = False


class AccountsPage(ListPage):
    """A long list, its filter and its verbs; the pages say which accounts and which verbs."""

    def __init__(self, desk: Desk, title: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, title, parent)
        self._names: dict[int, str] = {}
        self._touched: set[int] = set()
        self._day = desk.book.today()
        self.pills = [Pill(desk.look, self) for _ in range(2)]
        for pill in self.pills:
            self.heading.addWidget(pill)
        self.heading.addStretch(1)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Characters or pinyin"))
        self.filter.setAccessibleName(self.tr("Filter by name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(200)
        self.heading.addWidget(self.filter)
        self.rows = LongList(self.make_rows, self)
        self.list = PaperList(desk.look, self.rows, title, self)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(AccountPainter(desk.look, self.list))
        self.empty = self.quiet_label(empty)
        self.nothing = self.quiet_label(self.tr("No name matches. Esc shows all again."))
        self.verbs: list[Verb] = []
        self.buttons: list[BigButton] = []
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(8, 8, 8, 8)
        self.bar.setSpacing(8)
        self.paper = Paper(desk, self)
        self.paper.column.addLayout(self.bar)
        for widget in (self.empty, self.nothing, self.list):
            self.paper.column.addWidget(widget, 1)
        self.column.addWidget(self.paper, 1)
        self.filter.textChanged.connect(self._filter_typed)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.opened.connect(self.account_wanted)
        self.list.menu_wanted.connect(self._ask_menu)
        self.list.installEventFilter(self)
        self.filter.installEventFilter(self)

    def main_list(self) -> QWidget:
        """The accounts."""
        return self.list

    def set_verbs(self, verbs: Sequence[Verb], shown: int) -> None:
        """Offer these verbs; the first ``shown`` as buttons over the list too."""
        self.verbs = list(verbs)
        if self.buttons:
            for button, verb in zip(self.buttons, verbs, strict=False):
                button.say(verb.text.replace("&", ""))
            return
        for number, verb in enumerate(verbs[:shown]):
            button = BigButton(self.desk.look, verb.text.replace("&", ""), self, quiet=number > 0)
            button.setProperty("verb", number)
            self.buttons.append(button)
            button.clicked.connect(self._button)
            self.bar.addWidget(button)
        self.bar.addStretch(1)

    def all_keys(self) -> list[int]:
        """The accounts of the page in their order."""
        raise NotImplementedError

    def make_rows(self, keys: Sequence[int]) -> Mapping[int, Row]:
        """The rows of some accounts."""
        raise NotImplementedError

    def say_counts(self, keys: Sequence[int]) -> None:
        """Say in the pills what there is to say about all accounts of the page."""
        raise NotImplementedError

    # -- what it shows ------------------------------------------------------------

    def heard(self, announcement: Announcement) -> None:
        """The rows of touched accounts read differently now."""
        self._touched |= announcement.accounts
        self._names.clear()

    def refresh(self) -> None:
        """Show the accounts that are here now and match the filter."""
        today = self.desk.book.today()
        if today != self._day:
            self._day = today
            self.rows.forget_all()
        self.rows.forget(self._touched)
        self._touched.clear()
        keys = self.all_keys()
        self.say_counts(keys)
        words = self.filter.text().strip()
        found = [key for key in keys if matches(self._keys_of(key), words)] if words else keys
        self.rows.set_keys(found)
        self.list.setVisible(bool(found))
        self.empty.setVisible(not keys)
        self.nothing.setVisible(bool(keys) and not found)

    def _keys_of(self, account: int) -> str:
        if not self._names:
            self._names = {id_: keys for id_, _, keys in self.desk.book.reader.names()}
        return self._names.get(account, "")

    def _filter_typed(self, _text: str) -> None:
        self.refresh()

    # -- what can be done ---------------------------------------------------------

    def _button(self) -> None:
        self._do(self.verbs[int(self.sender().property("verb"))])

    def _do(self, verb: Verb) -> None:
        keys = self.list.keys()
        if not keys or (verb.one and len(keys) > 1):
            return
        try:
            verb.do(keys)
        except (Refused, BookError) as fault:
            self.say_fault(fault)

    def _ask_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        several = len(self.list.keys()) > 1
        offered = {}
        for verb in self.verbs:
            if not (verb.one and several):
                offered[menu.addAction(verb.text)] = verb
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy as text"))
        taken = self.desk.ask.menu(menu, at)
        if taken is copy:
            self.list.copy()
        elif taken in offered:
            self._do(offered[taken])
        menu.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and a key does a verb on the list; Esc and Down leave the filter."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.list and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            verb = next((v for v in self.verbs if v.key and v.key == event.key()), None)
            if verb is not None:
                self._do(verb)
                return True
        if watched is self.filter and event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            return True
        if watched is self.filter and event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        self.list.restyle()
        theme = self.desk.look.theme
        self.filter.setStyleSheet(
            f"QLineEdit{{background:{theme.chip.name()};color:{theme.ink.name()};"
            f"border:1px solid {theme.chip_rule.name()};border-radius:6px;padding:5px 8px}}"
            f"QLineEdit{{placeholder-text-color:{theme.ink3.name()}}}"
            f"QLineEdit:focus{{border:1px solid {theme.focus.name()}}}"
        )
