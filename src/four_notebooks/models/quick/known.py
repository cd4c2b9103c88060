"""The names in the book, as the quick line looks them up; kept true by what is announced."""

from __future__ import annotations

from PySide6.QtCore import QObject

from four_notebooks.method.values import Account, Contact
from four_notebooks.models.relay import Relay
from four_notebooks.names.pinyin import keys
from four_notebooks.services.book import Book
from four_notebooks.services.quick_names import Known, Names
from four_notebooks.storage.changes import Announcement


class KnownNames(QObject):
    """Accounts by name, and the people of an account. Read when first asked for, then kept."""

    def __init__(self, book: Book, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._accounts: Names | None = None
        self._contacts: dict[int, Names] = {}
        relay.stepped.connect(self._stepped)

    @property
    def accounts(self) -> Names:
        """Every account that is not in the bin."""
        if self._accounts is None:
            self._accounts = Names(Known(*line) for line in self._book.reader.names())
        return self._accounts

    def contacts(self, account_id: int) -> Names:
        """The people of an account, the payer first."""
        found = self._contacts.get(account_id)
        if found is None:
            people = self._book.people.contacts(account_id)
            found = self._contacts[account_id] = Names(
                Known(each.id, each.name, keys(each.name), each.title, each.level)
                for each in people
            )
        return found

    def _stepped(self, announcement: Announcement) -> None:
        for change in announcement.of(Contact) if self._contacts else ():
            for account_id in change.accounts:
                self._contacts.pop(account_id, None)
        accounts = announcement.of(Account) if self._accounts is not None else []
        if any(self._renamed(change.before, change.after) for change in accounts):
            self._accounts = None

    @staticmethod
    def _renamed(before: object, after: object) -> bool:
        if not isinstance(before, Account) or not isinstance(after, Account):
            return True
        return before.name != after.name or before.deleted_at != after.deleted_at
