"""The open pool: accounts let go, second looks first; and the bin below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import Notebook
from four_notebooks.models import words
from four_notebooks.models.lists.rows import Row, Rows
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.account_painter import LOW, AccountPainter
from four_notebooks.views.lists.account_rows import bin_row, pool_row
from four_notebooks.views.lists.accounts_page import AccountsPage, Verb
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.widgets.chip import Chip

_BIN_LINES = 5


class PoolPage(AccountsPage):
    """Picks accounts up again, brings accounts back from the bin or deletes them for good."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            self.tr("Open pool"),
            self.tr("Nothing has been let go. Released accounts wait here for a second look."),
            parent,
        )
        self._method = desk.book.method
        self._offer()
        self._make_bin()
        self.restyle()

    def _offer(self) -> None:
        """The ways to pick up, in the words of the method in force."""
        method = self._method
        pick = self.tr("Pick up to {notebook}")
        places = [
            (Notebook.A, Qt.Key.Key_1, self.pick_up_a),
            (Notebook.B, Qt.Key.Key_2, self.pick_up_b),
            (Notebook.C, Qt.Key.Key_3, self.pick_up_c),
        ]
        inbox = pick.format(notebook=words.notebook(Notebook.INBOX, method))
        verbs = [Verb(inbox, self.pick_up_inbox, Qt.Key.Key_0)]
        for place, key, verb in places:
            name = f"{place} {words.notebook(place, method)}"
            verbs.append(Verb(pick.format(notebook=name), verb, key))
        verbs.append(Verb(self.tr("&Open the account"), self._open, 0, one=True))
        self.set_verbs(verbs, 4)

    def _make_bin(self) -> None:
        look = self.desk.look
        self.bin_chip = Chip(look, "", self)
        self.bin_chip.toggled.connect(self._show_bin)
        self.heading.insertWidget(3, self.bin_chip)
        self.bin_rows = Rows(self)
        self.bin = PaperList(look, self.bin_rows, self.tr("Bin"), self)
        self.bin.setUniformItemSizes(True)
        self.bin.setItemDelegate(AccountPainter(look, self.bin, low=True))
        self.bin.opened.connect(self._restore_one)
        self.bin.menu_wanted.connect(self._bin_menu)
        self.paper.column.addWidget(self.bin)
        self.bin.hide()

    # -- what it shows ------------------------------------------------------------

    def all_keys(self) -> list[int]:
        """Those due for a second look first, the longest due last; then the latest let go."""
        pool = self.desk.book.reader.pool()
        days = timedelta(days=self.desk.book.rules.second_look_days)
        due = to_ms(self.desk.clock.now() - days)
        looks = [id_ for id_, moved in pool if moved <= due]
        self._due = len(looks)
        return looks + [id_ for id_, moved in pool if moved > due]

    def make_rows(self, keys: Sequence[int]) -> Mapping[int, Row]:
        """Rows with reason, what lost it, note and second look."""
        book = self.desk.book
        cards = {card.id: card for card in book.reader.cards(keys)}
        days = book.rules.second_look_days
        return {
            account.id: pool_row(
                account,
                cards.get(account.id),
                book.accounts.moves(account.id),
                days,
                self._day,
                book.zone,
            )
            for account in book.accounts.find(keys)
        }

    def say_counts(self, keys: Sequence[int]) -> None:
        """How many there are, and how many wait for a second look."""
        one, many = self.tr("{n} account"), self.tr("{n} accounts")
        self.pills[0].say((one if len(keys) == 1 else many).format(n=len(keys)) if keys else "")
        looks = self.tr("second look {n}").format(n=self._due) if self._due else ""
        self.pills[1].say(looks, red=True)
        if self.desk.book.method != self._method:
            self._method = self.desk.book.method
            self._offer()
        self._fill_bin()

    def _fill_bin(self) -> None:
        book = self.desk.book
        deleted = book.accounts.deleted()
        self.bin_rows.show([bin_row(each, self._day, book.zone) for each in deleted])
        self.bin_chip.say(self.tr("Bin {n}").format(n=len(deleted)))
        self.bin_chip.setVisible(bool(deleted))
        self.bin.setFixedHeight(LOW * min(len(deleted), _BIN_LINES) + 4)
        self.bin.setVisible(self.bin_chip.isChecked() and bool(deleted))

    def _show_bin(self, shown: bool) -> None:
        self.bin.setVisible(shown and self.bin_rows.rowCount() > 0)
        if self.bin.isVisible():
            self.bin.setFocus(Qt.FocusReason.TabFocusReason)

    # -- what can be done ---------------------------------------------------------

    def _pick_up(self, keys: list[int], to: Notebook) -> None:
        self.desk.book.board.pick_up(keys, to)
        place = words.notebook(to, self.desk.book.method)
        one, many = self.tr("Picked up to {place}"), self.tr("{n} picked up to {place}")
        self.toast_wanted.emit((one if len(keys) == 1 else many).format(n=len(keys), place=place))

    def pick_up_inbox(self, keys: list[int]) -> None:
        """Take accounts out of the pool into the inbox."""
        self._pick_up(keys, Notebook.INBOX)

    def pick_up_a(self, keys: list[int]) -> None:
        """Take accounts out of the pool into A."""
        self._pick_up(keys, Notebook.A)

    def pick_up_b(self, keys: list[int]) -> None:
        """Take accounts out of the pool into B."""
        self._pick_up(keys, Notebook.B)

    def pick_up_c(self, keys: list[int]) -> None:
        """Take accounts out of the pool into C."""
        self._pick_up(keys, Notebook.C)

    def _open(self, keys: list[int]) -> None:
        self.account_wanted.emit(keys[0])

    def _restore_one(self, key: int) -> None:
        self._safely(self.desk.book.accounts.restore, [key])

    def _bin_menu(self, at: QPoint) -> None:
        keys = self.bin.keys()
        menu = QMenu(self)
        restore = menu.addAction(self.tr("&Restore"))
        erase = menu.addAction(self.tr("Delete for &good…"))
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy as text"))
        taken = self.desk.ask.menu(menu, at)
        if taken is restore:
            self._safely(self.desk.book.accounts.restore, keys)
        elif taken is erase:
            self.erase(keys)
        elif taken is copy:
            self.bin.copy()
        menu.deleteLater()

    def erase(self, keys: list[int]) -> None:
        """Delete accounts for good, after a question."""
        one = self.tr("Delete this account for good?")
        many = self.tr("Delete {n} accounts for good?").format(n=len(keys))
        sure = self.desk.ask.confirm(
            self,
            one if len(keys) == 1 else many,
            self.tr("Delete for good"),
            detail=self.tr("Visits, people and files go with it. This cannot be undone."),
            danger=True,
        )
        if sure:
            self._safely(self.desk.book.accounts.erase, keys)
            self.refresh()

    def _safely(self, verb: object, keys: list[int]) -> None:
        try:
            verb(keys)  # type: ignore[operator]
        except (Refused, BookError) as fault:
            self.say_fault(fault)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        if hasattr(self, "bin"):
            self.bin.restyle()
