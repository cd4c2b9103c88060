"""The signed accounts: care and referrals, the soonest care first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from four_notebooks.method.instants import day_of
from four_notebooks.models.lists.rows import Row
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.account_rows import signed_row
from four_notebooks.views.lists.accounts_page import AccountsPage, Verb


class SignedPage(AccountsPage):
    """Records care visits, takes a signature back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            self.tr("Signed"),
            self.tr("Nobody has signed yet. Sign an account on its card or its page."),
            parent,
        )
        self._care: dict[int, int | None] = {}
        self.set_verbs(
            [
                Verb(self.tr("&Record a visit"), self._record, Qt.Key.Key_Return, one=True),
                Verb(self.tr("&Open the account"), self._open, 0, one=True),
                Verb(self.tr("&Take the signature back"), self.unsign),
            ],
            3,
        )
        self.restyle()

    def all_keys(self) -> list[int]:
        """The soonest care first."""
        care = self.desk.book.reader.care()
        changed = {id_ for id_, due in care if self._care.get(id_, -1) != due}
        self._care = dict(care)
        self.rows.forget(changed)
        return [id_ for id_, _ in care]

    def make_rows(self, keys: Sequence[int]) -> Mapping[int, Row]:
        """Rows with the day of signing, the note and when care falls due."""
        book = self.desk.book
        cards = {card.id: card for card in book.reader.cards(keys)}
        return {
            account.id: signed_row(
                account,
                cards.get(account.id),
                book.accounts.moves(account.id),
                self._care.get(account.id),
                self._day,
                book.zone,
            )
            for account in book.accounts.find(keys)
        }

    def say_counts(self, keys: Sequence[int]) -> None:
        """How many have signed, and how many want care."""
        zone = self.desk.book.zone
        due = sum(at is not None and day_of(at, zone) <= self._day for at in self._care.values())
        self.pills[0].say(self.tr("{n} signed").format(n=len(keys)) if keys else "")
        self.pills[1].say(self.tr("care due {n}").format(n=due) if due else "", red=True)

    def _record(self, keys: list[int]) -> None:
        self.quick_wanted.emit(keys[0])

    def _open(self, keys: list[int]) -> None:
        self.account_wanted.emit(keys[0])

    def unsign(self, keys: list[int]) -> None:
        """Put accounts back into the notebook they were signed from."""
        self.desk.book.board.unsign(keys)
        one, many = self.tr("Signature taken back"), self.tr("{n} signatures taken back")
        self.toast_wanted.emit((one if len(keys) == 1 else many).format(n=len(keys)))
