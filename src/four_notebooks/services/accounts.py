"""Accounts: made, edited, binned, brought back, assessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from four_notebooks.method.values import Account, Move, Notebook, Status
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.method.assess import Assessment
    from four_notebooks.method.history import History
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Similar:
    """An account that may be the same one: ``by`` is ``code``, ``phone`` or ``name``."""

    account_id: int
    name: str
    by: str


class Accounts:
    """The accounts of a book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def get(self, account_id: int) -> Account:
        """One account, in the bin or not. Raises Refused ``unknown_account``."""
        raise NotImplementedError

    def find(self, ids: Iterable[int]) -> list[Account]:
        """Those of the ids that exist, in the order given."""
        raise NotImplementedError

    def named(self, name: str) -> list[Account]:
        """Accounts whose name or short name is this one once folded; not the bin."""
        raise NotImplementedError

    def all_ids(self, status: Status | None = Status.ACTIVE) -> list[int]:
        """Ids not in the bin, by status (None: any), oldest first."""
        raise NotImplementedError

    def create(
        self, name: str, *, notebook: Notebook = Notebook.INBOX, who: str = "", **fields: Any
    ) -> Account:
        """Make an account at the top of a notebook; ``fields`` are those of ``Account``.

        Raises:
            Refused: ``name_blank``, ``text_too_long``, ``amount``; ``wrong_notebook``
                for D in the funnel (which would sign).
        """
        raise NotImplementedError

    def create_many(
        self, names: Iterable[str], *, notebook: Notebook = Notebook.INBOX, who: str = ""
    ) -> list[Account]:
        """Make one account per name, as after pasting lines; blank lines are left out."""
        raise NotImplementedError

    def save(self, account: Account, who: str = "") -> Announcement | None:
        """Replace an account's own fields; writes of one sitting join one step ``edit_account``.

        Notebook, status, position and the bin are not changed here: ``Board`` does that.
        """
        raise NotImplementedError

    def delete(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Put accounts into the bin, with everything they have."""
        raise NotImplementedError

    def restore(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Take accounts out of the bin, to where they lay."""
        raise NotImplementedError

    def deleted(self) -> list[Account]:
        """The bin, latest first."""
        raise NotImplementedError

    def erase(self, ids: Iterable[int], *, backups: bool = False) -> None:
        """Delete for good: from the book, its steps and, told so, its backups. No undo."""
        raise NotImplementedError

    def moves(self, account_id: int) -> list[Move]:
        """Where the account went, newest first."""
        raise NotImplementedError

    def history(self, account_id: int) -> History:
        """All that the rulebook derives from."""
        raise NotImplementedError

    def assess(self, account_id: int, now: datetime | None = None) -> Assessment:
        """What the rulebook says about an account at a moment (None: now)."""
        raise NotImplementedError

    def assess_plain(self, account_id: int, now: datetime | None = None) -> dict[str, Any]:
        """The assessment as plain JSON values: ``account`` and the keys of the scenarios.

        Times are ISO 8601 with the book's zone offset.
        """
        raise NotImplementedError

    def similar(
        self, name: str = "", phones: Iterable[str] = (), code: str = "", *, besides: int = 0
    ) -> list[Similar]:
        """Accounts that may be the same: by registration code, phone, or core name."""
        raise NotImplementedError
