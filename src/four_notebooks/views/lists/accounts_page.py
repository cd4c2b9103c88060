"""A page with one long list of accounts: filters, columns to order by, verbs, a menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget

from four_notebooks.models.lists.columns import Arrangement, Column
from four_notebooks.models.lists.long_list import LongList
from four_notebooks.models.lists.rows import Row
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement
from four_notebooks.storage.errors import BookError
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.account_list import AccountList
from four_notebooks.views.lists.column_head import ColumnHead
from four_notebooks.views.lists.column_painter import ColumnPainter
from four_notebooks.views.lists.list_page import ListPage, Paper
from four_notebooks.views.lists.pill import Pill
from four_notebooks.views.lists.verb_bar import Verb, VerbBar
from four_notebooks.views.widgets.buttons import BigButton

NARROW = 620
"""Under this width the heading keeps only what matters most."""


class AccountsPage(ListPage):
    """A long list, its filters and its verbs; the pages say which accounts and which verbs."""

    import_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        title: str,
        empty: str,
        columns: Sequence[Column],
        first: Arrangement,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, title, parent)
        self._touched: set[int] = set()
        self._day = desk.book.today()
        self._make_heading()
        self.rows = LongList(self.make_rows, self)
        self.list = AccountList(desk.look, self.rows, title, self)
        self.list.setUniformItemSizes(True)
        self.list.allow_drag()
        self.head = ColumnHead(desk.look, columns, first, self)
        self.head.follow(self.list.viewport())
        self.list.setItemDelegate(ColumnPainter(desk.look, self._columns, self.list))
        self.empty = self.quiet_label(empty)
        self.nothing = self.quiet_label(self.tr("Nothing matches. Esc shows all again."))
        self.bar = VerbBar(desk.look, desk.ask, self)
        self.paper = Paper(desk, self)
        for above in (self.bar, self.head):
            self.paper.column.addWidget(above)
        for widget in (self.empty, self.nothing, self.list):
            self.paper.column.addWidget(widget, 1)
        self.column.addWidget(self.paper, 1)
        self._connect()

    def _make_heading(self) -> None:
        look = self.desk.look
        self.pills = [Pill(look, self) for _ in range(2)]
        for pill in self.pills:
            self.heading.addWidget(pill)
        self.heading.addStretch(1)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Characters or pinyin"))
        self.filter.setAccessibleName(self.tr("Filter by name or note"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(200)
        self.heading.addWidget(self.filter)
        self.sieves = QWidget(self)
        self.sieve_row = FlowLayout(self.sieves, gap=8, line_gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.sieves.setSizePolicy(policy)
        self.column.addWidget(self.sieves)

    def _connect(self) -> None:
        self.bar.pressed.connect(self.do)
        self.head.arranged.connect(self._changed)
        self.filter.textChanged.connect(self._changed)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.opened.connect(self.account_wanted)
        self.list.menu_wanted.connect(self._ask_menu)
        self.list.installEventFilter(self)
        self.filter.installEventFilter(self)

    def _columns(self) -> list[Column]:
        return self.head.columns

    @property
    def buttons(self) -> list[BigButton]:
        """The buttons of the verbs."""
        return self.bar.buttons

    @property
    def verbs(self) -> list[Verb]:
        """What can be done."""
        return self.bar.verbs

    def chosen_accounts(self) -> list[int]:
        """The accounts that are selected, else the current one."""
        return self.list.keys()

    def copy_selected(self) -> None:
        """Put the selected rows on the clipboard as text."""
        self.list.copy()

    def main_list(self) -> QWidget:
        """The accounts."""
        return self.list

    # What the pages say ------------------------------------------------------------------

    def read(self) -> int:
        """Read what has changed; how many accounts there are in all."""
        raise NotImplementedError

    def found_keys(self) -> list[int]:
        """The accounts that the filters let through, in the order of the heads."""
        raise NotImplementedError

    def make_rows(self, keys: Sequence[int]) -> Mapping[int, Row]:
        """The rows of some accounts."""
        raise NotImplementedError

    def say_counts(self, all_of_them: int) -> None:
        """Say in the pills what there is to say about all accounts of the page."""
        raise NotImplementedError

    def clear_sieves(self) -> bool:
        """Let everything through again; whether anything was held back."""
        raise NotImplementedError

    # What it shows -----------------------------------------------------------------------

    def heard(self, announcement: Announcement) -> None:
        """The rows of touched accounts read differently now."""
        self._touched |= announcement.accounts

    def refresh(self) -> None:
        """Show the accounts that are here now and are let through."""
        today = self.desk.book.today()
        if today != self._day:
            self._day = today
            self.rows.forget_all()
        everything = self.read()
        self.rows.forget(self._touched)
        self._touched.clear()
        self.say_counts(everything)
        found = self.found_keys()
        self.rows.set_keys(found)
        for part in (self.list, self.head):
            part.setVisible(bool(found))
        self.bar.setVisible(bool(everything))
        self.sieves.setVisible(bool(everything))
        self.empty.setVisible(not everything)
        self.nothing.setVisible(bool(everything) and not found)

    def _changed(self, _what: object = None) -> None:
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the heading says less."""
        super().resizeEvent(event)
        wide = self.width() >= NARROW
        self.filter.setFixedWidth(200 if wide else 120)
        hint = self.tr("Characters or pinyin") if wide else self.tr("Filter…")
        self.filter.setPlaceholderText(hint)

    # What can be done --------------------------------------------------------------------

    def do(self, verb: Verb) -> None:
        """Do a verb with what is selected."""
        keys = self.list.keys()
        if not keys:
            self.toast_wanted.emit(self.tr("Choose an account in the list first."))
            return
        if verb.one and len(keys) > 1:
            self.toast_wanted.emit(self.tr("Choose one account only for this."))
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
                keys = f"\tCtrl+{_key_name(verb.key)}" if verb.key else ""
                offered[menu.addAction(verb.text + keys)] = verb
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy as text") + "\tCtrl+C")
        take_in = menu.addAction(self.tr("&Import a list…") + "\tCtrl+Shift+I")
        taken = self.desk.ask.menu(menu, at)
        if taken is copy:
            self.list.copy()
        elif taken is take_in:
            self.import_wanted.emit()
        elif taken in offered:
            self.do(offered[taken])
        menu.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and a key does a verb on the list; Esc and Down leave the filter."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if watched is self.list and modifiers == Qt.KeyboardModifier.ControlModifier:
            verb = next((v for v in self.verbs if v.key and v.key == event.key()), None)
            if verb is not None:
                self.do(verb)
                return True
        if event.key() == Qt.Key.Key_Escape and (self.clear_sieves() or watched is self.filter):
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


def _key_name(key: int) -> str:
    return "↵" if key == Qt.Key.Key_Return else chr(key)
