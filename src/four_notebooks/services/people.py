"""The people of an account, their chain to the payer, and the evidence (METHOD 1, 3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from four_notebooks.method.card import ChainLink
from four_notebooks.method.values import Answer, Contact
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class People:
    """Contacts with their org chart."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def contacts(self, account_id: int) -> list[Contact]:
        """The people of an account, level 1 first, then by position and name."""
        raise NotImplementedError

    def get(self, contact_id: int) -> Contact:
        """One contact. Raises Refused ``unknown_contact``."""
        raise NotImplementedError

    def distance(self, contact_id: int) -> int:
        """Confirmations between this person and the payer (METHOD 1)."""
        raise NotImplementedError

    def chain(self, account_id: int) -> tuple[ChainLink, ...]:
        """The chain of key people, farthest from the payer first."""
        raise NotImplementedError

    def add(self, account_id: int, name: str, *, who: str = "", **fields: Any) -> Contact:
        """Add a person; ``fields`` are those of ``Contact``.

        Raises:
            Refused: ``name_blank``, ``level``, ``unknown_account``, ``unknown_contact``
                (reports to somebody of another account).
        """
        raise NotImplementedError

    def save(self, contact: Contact, who: str = "") -> Announcement | None:
        """Replace a person's fields; writes of one sitting join one step.

        A loop in "reports to" is kept as written: it leads nowhere (METHOD 1).
        """
        raise NotImplementedError

    def delete(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Remove people; who reported to them reports to nobody.

        Visits keep that somebody was met: their records stay as they are.
        """
        raise NotImplementedError

    def set_evidence(
        self, account_id: int, question: str, answer: Answer, note: str = "", who: str = ""
    ) -> Announcement | None:
        """Answer ``need``, ``power`` or ``value``; stamped with the time."""
        raise NotImplementedError
