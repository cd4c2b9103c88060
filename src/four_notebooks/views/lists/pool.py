"""The open pool: accounts let go, second looks first; and the bin below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import Notebook
from four_notebooks.models import words
from four_notebooks.models.lists import released
from four_notebooks.models.lists.columns import Arrangement
from four_notebooks.models.lists.kept_up import KeptUp
from four_notebooks.models.lists.released import PoolSieve
from four_notebooks.models.lists.rows import Row
from four_notebooks.services.pool import LONGEST_DAYS, Released
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.accounts_page import AccountsPage
from four_notebooks.views.lists.bin_box import BinBox
from four_notebooks.views.lists.menu_chip import MenuChip
from four_notebooks.views.lists.search_chips import SearchChips
from four_notebooks.views.lists.verb_bar import Verb
from four_notebooks.views.widgets.chip import Chip


class PoolPage(AccountsPage):
    """Picks accounts up again, takes second looks; the bin lies below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            self.tr("Open pool"),
            self.tr("Nothing has been let go. Released accounts wait here for a second look."),
            released.columns(),
            Arrangement("look"),
            parent,
        )
        self._accounts: KeptUp[Released] = KeptUp(desk.book.pool.accounts)
        self._sieve = PoolSieve()
        self._due: set[int] = set()
        self._rules = desk.book.rules
        self._make_sieves()
        self._offer()
        self.bin = BinBox(desk, self)
        self.bin.failed.connect(self.say_fault)
        self.heading.insertWidget(3, self.bin.chip)
        self.paper.column.addWidget(self.bin)
        self.restyle()

    def _make_sieves(self) -> None:
        look, menu = self.desk.look, self.desk.ask.menu
        self.due = Chip(look, self.tr("Second look due"), self)
        self.reason = MenuChip(
            look,
            self.tr("Reason"),
            self.tr("Every reason"),
            menu,
            self._reasons,
            words.reason,
            self,
        )
        self.lost_by = MenuChip(
            look,
            self.tr("Lost by"),
            self.tr("Whatever lost it"),
            menu,
            self._losses,
            words.lost_by,
            self,
        )
        self.area = MenuChip(
            look,
            self.tr("Area"),
            self.tr("Every area"),
            menu,
            self._areas,
            str,
            self,
        )
        self.due.toggled.connect(self._changed)
        for chip in (self.reason, self.lost_by, self.area):
            chip.chosen.connect(self._changed)
        for part in (self.due, self.reason, self.lost_by, self.area):
            self.sieve_row.addWidget(part)
        self.searches = SearchChips(self.desk, self.sieve_row, self.sieves)
        self.searches.changed.connect(self._changed)
        self.searches.failed.connect(self.say_fault)

    def _reasons(self) -> list[tuple[str, str]]:
        return released.choices_of_reason(self._accounts.values())

    def _losses(self) -> list[tuple[str, str]]:
        return released.choices_of_loss(self._accounts.values())

    def _areas(self) -> list[tuple[str, str]]:
        return [(area, area) for area in released.areas(self._accounts.values())]

    def _offer(self) -> None:
        """What can be done, in the words of the method in force."""
        method, days = self._rules.method, self._rules.second_look_days
        pick, group = self.tr("Pick up to {notebook}"), self.tr("Pick up to")
        inbox = pick.format(notebook=words.notebook(Notebook.INBOX, method))
        verbs = [Verb(inbox, self.pick_up_inbox, Qt.Key.Key_0, button=True)]
        for place, key, verb in (
            (Notebook.A, Qt.Key.Key_1, self.pick_up_a),
            (Notebook.B, Qt.Key.Key_2, self.pick_up_b),
            (Notebook.C, Qt.Key.Key_3, self.pick_up_c),
        ):
            name = f"{place} {words.notebook(place, method)}"
            verbs.append(Verb(pick.format(notebook=name), verb, key, group=group))
        again = self.tr("Look again in {n} days").format(n=days)
        verbs += [
            Verb(self.tr("Second look &done…"), self.look_done, Qt.Key.Key_L, button=True),
            Verb(again, self.look_again_later, Qt.Key.Key_P, button=True),
            Verb(self.tr("Look again in…"), self.put_off),
            Verb(self.tr("&Open the account"), self._open, 0, one=True),
        ]
        self.bar.show_verbs(verbs)

    # What it shows -----------------------------------------------------------------------

    def heard(self, announcement: Announcement) -> None:
        """What was let go or picked up is read again."""
        super().heard(announcement)
        self._accounts.touch(announcement.accounts)

    def read(self) -> int:
        """The pool as it is now."""
        rules = self.desk.book.rules
        if rules != self._rules:
            self._rules = rules
            self._accounts.forget()
            self.rows.forget_all()
            self._offer()
        self._now = to_ms(self.desk.clock.now())
        self._everything = self._accounts.values()
        due = {one.id for one in self._everything if released.is_due(one, self._now)}
        self.rows.forget(due ^ self._due)
        self._due = due
        return len(self._everything)

    def found_keys(self) -> list[int]:
        """Second looks first, unless another column rules."""
        self._sieve = PoolSieve(
            words=self.filter.text(),
            reason=self.reason.value,
            lost_by=self.lost_by.value,
            area=self.area.value,
            due=self.due.isChecked(),
        )
        found = released.sifted(self._everything, self._sieve, self._now)
        found = [one for one in found if self.searches.lets(one.id)]
        found.sort(key=lambda one: (-one.released, -one.id))
        return [one.id for one in released.ORDERS.arranged(found, self.head.arrangement)]

    def make_rows(self, keys: Sequence[int]) -> Mapping[int, Row]:
        """Rows with reason, what lost it, note and second look."""
        zone = self.desk.book.zone
        shown = [one for one in map(self._accounts.get, keys) if one is not None]
        return {one.id: released.row(one, self._day, zone, self._now) for one in shown}

    def say_counts(self, all_of_them: int) -> None:
        """How many there are, and how many wait for a second look."""
        one, many = self.tr("{n} account"), self.tr("{n} accounts")
        count = (one if all_of_them == 1 else many).format(n=all_of_them)
        self.pills[0].say(count if all_of_them else "")
        looks = self.tr("second look {n}").format(n=len(self._due)) if self._due else ""
        self.pills[1].say(looks, red=True)
        self.bin.fill(self._day)

    def clear_sieves(self) -> bool:
        """Show the whole pool."""
        held_back = not replace(self._sieve, words=self.filter.text()).empty
        held_back = held_back or bool(self.searches.on)
        self.searches.clear()
        self.filter.clear()
        self.due.setChecked(False)
        for chip in (self.reason, self.lost_by, self.area):
            chip.choose("")
        return held_back

    # What can be done --------------------------------------------------------------------

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

    def look_done(self, keys: list[int]) -> None:
        """The second look was taken; what came of it goes into the journal."""
        asked = self.tr("What came of the second look? It goes into the journal.")
        note = self.desk.ask.text(self, asked)
        if note is not None:
            self.desk.book.pool.looked(keys, note)

    def look_again_later(self, keys: list[int]) -> None:
        """Put the second look off by METHOD 5's own interval."""
        self._put_off(keys, self._rules.second_look_days)

    def put_off(self, keys: list[int]) -> None:
        """Put the second look off by a number of days to be asked."""
        asked = self.tr("Look again in how many days?")
        text = self.desk.ask.text(self, asked, str(self._rules.second_look_days))
        if text is None:
            return
        try:
            days = int(text.strip())
        except ValueError:
            raise Refused("look_days", least=1, most=LONGEST_DAYS) from None
        self._put_off(keys, days)

    def _put_off(self, keys: list[int], days: int) -> None:
        self.desk.book.pool.postpone(keys, days)
        one, many = (
            self.tr("Second look in {days} days"),
            self.tr("{n} second looks in {days} days"),
        )
        text = one if len(keys) == 1 else many
        self.toast_wanted.emit(text.format(n=len(keys), days=days))

    def _open(self, keys: list[int]) -> None:
        self.account_wanted.emit(keys[0])

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        if hasattr(self, "bin"):
            self.bin.list.restyle()
