"""The signed accounts: care and referrals, the soonest care first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from four_notebooks.method.instants import to_ms
from four_notebooks.models.lists import caring
from four_notebooks.models.lists.columns import Arrangement
from four_notebooks.models.lists.kept_up import KeptUp
from four_notebooks.models.lists.rows import Row
from four_notebooks.storage.changes import Announcement
from four_notebooks.storage.pool_queries import SignedLine
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.accounts_page import AccountsPage
from four_notebooks.views.lists.verb_bar import Verb
from four_notebooks.views.widgets.chip import Chip


class SignedPage(AccountsPage):
    """Records and plans care visits, asks for referrals, takes a signature back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            self.tr("Signed"),
            self.tr("Nobody has signed yet. Sign an account on its card or its page."),
            caring.columns(),
            Arrangement("care"),
            parent,
        )
        self._accounts: KeptUp[SignedLine] = KeptUp(desk.book.store.signed_lines)
        self._rules = desk.book.rules
        self.due = Chip(desk.look, self.tr("Care due"), self)
        self.unasked = Chip(desk.look, self.tr("Not asked for a referral"), self)
        for chip in (self.due, self.unasked):
            chip.toggled.connect(self._changed)
            self.sieve_row.addWidget(chip)
        self.bar.show_verbs(
            [
                Verb(self.tr("&Record a visit"), self._record, Qt.Key.Key_Return, True, True),
                Verb(self.tr("&Plan a care visit…"), self.plan, Qt.Key.Key_P, True, True),
                Verb(self.tr("&Ask for a referral…"), self.ask, Qt.Key.Key_E, True, True),
                Verb(self.tr("&Note a referral…"), self.refer, Qt.Key.Key_G, True, True),
                Verb(self.tr("&Open the account"), self._open, 0, one=True),
                Verb(self.tr("&Take the signature back"), self.unsign, button=True),
            ]
        )
        self.restyle()

    # What it shows -----------------------------------------------------------------------

    def heard(self, announcement: Announcement) -> None:
        """What was signed or cared for is read again."""
        super().heard(announcement)
        self._accounts.touch(announcement.accounts)

    def read(self) -> int:
        """The signed as they are now."""
        if self.desk.book.rules != self._rules:
            self._rules = self.desk.book.rules
            self._accounts.forget()
            self.rows.forget_all()
        self._now = to_ms(self.desk.clock.now())
        self._everything = self._accounts.values()
        return len(self._everything)

    def found_keys(self) -> list[int]:
        """The soonest care first, unless another column rules."""
        found = caring.sifted(
            self._everything,
            self.filter.text(),
            due=self.due.isChecked(),
            unasked=self.unasked.isChecked(),
            now=self._now,
        )
        found.sort(key=lambda one: one.id)
        return [one.id for one in caring.ORDERS.arranged(found, self.head.arrangement)]

    def make_rows(self, keys: Sequence[int]) -> Mapping[int, Row]:
        """Rows with the day of signing, the note, referrals and when care falls due."""
        zone = self.desk.book.zone
        shown = [one for one in map(self._accounts.get, keys) if one is not None]
        return {one.id: caring.row(one, self._day, zone) for one in shown}

    def say_counts(self, all_of_them: int) -> None:
        """How many have signed, and how many want care."""
        due = sum(caring.is_due(one, self._now) for one in self._everything)
        self.pills[0].say(self.tr("{n} signed").format(n=all_of_them) if all_of_them else "")
        self.pills[1].say(self.tr("care due {n}").format(n=due) if due else "", red=True)

    def clear_sieves(self) -> bool:
        """Show all of them."""
        chips = (self.due, self.unasked)
        held_back = bool(self.filter.text()) or any(chip.isChecked() for chip in chips)
        self.filter.clear()
        for chip in chips:
            chip.setChecked(False)
        return held_back

    # What can be done --------------------------------------------------------------------

    def _record(self, keys: list[int]) -> None:
        self.quick_wanted.emit(keys[0])

    def _open(self, keys: list[int]) -> None:
        self.account_wanted.emit(keys[0])

    def plan(self, keys: list[int]) -> None:
        """Plan a care visit: tomorrow, the day after, or another day."""
        from four_notebooks.views.lists.care_form import plan_care

        planned = plan_care(self.desk, keys[0], self)
        if planned:
            self.toast_wanted.emit(planned)

    def ask(self, keys: list[int]) -> None:
        """Note that it was asked for a referral."""
        from four_notebooks.views.lists.referral_form import ask_for_referral

        ask_for_referral(self.desk, keys[0], self)

    def refer(self, keys: list[int]) -> None:
        """Note the lead it gave."""
        from four_notebooks.views.lists.referral_form import note_referral

        done = note_referral(self.desk, keys[0], self)
        if done:
            self.toast_wanted.emit(done)

    def unsign(self, keys: list[int]) -> None:
        """Put accounts back into the notebook they were signed from."""
        self.desk.book.board.unsign(keys)
        one, many = self.tr("Signature taken back"), self.tr("{n} signatures taken back")
        self.toast_wanted.emit((one if len(keys) == 1 else many).format(n=len(keys)))
