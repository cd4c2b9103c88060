"""Reads what the first board needs through sqlite3 alone, before any ORM is imported.

One reader belongs to one thread at a time; open a second one elsewhere.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from four_notebooks.method.card import Card, CardLine
from four_notebooks.storage.opening import Opening


class Counts(NamedTuple):
    """How many cards lie where; ``red`` and ``expired`` per notebook at one moment (METHOD 4)."""

    notebooks: dict[str, int]
    red: dict[str, int]
    expired: dict[str, int]
    active: int
    met: int
    released: int
    signed: int
    deleted: int


class BoardReader:
    """Cards, counts and settings of one book; opens its own read-only connection."""

    def __init__(self, opening: Opening) -> None:
        """Raises BookError."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the connection. Safe to call twice."""
        raise NotImplementedError

    def revision(self) -> str:
        """The stored schema revision."""
        raise NotImplementedError

    def ids(self, notebook: str) -> array[int]:
        """Active accounts of a notebook in hand order."""
        raise NotImplementedError

    def pool_ids(self) -> array[int]:
        """Released accounts, the latest first."""
        raise NotImplementedError

    def signed_ids(self) -> array[int]:
        """Signed accounts, the latest first."""
        raise NotImplementedError

    def cards(self, ids: Iterable[int]) -> list[Card]:
        """The cards with these ids in the order asked, unknown ones left out."""
        raise NotImplementedError

    def card(self, account_id: int) -> Card | None:
        """One card."""
        raise NotImplementedError

    def lines(self) -> list[CardLine]:
        """All active accounts, by notebook and hand order."""
        raise NotImplementedError

    def lines_of(self, ids: Iterable[int]) -> list[CardLine]:
        """The lines of these accounts, if active, in the order asked."""
        raise NotImplementedError

    def names(self) -> list[tuple[int, str, str]]:
        """Every account not deleted, whatever its status: (id, name, search keys), by id."""
        raise NotImplementedError

    def counts(self, now_ms: int, red_left: float = 1 / 12) -> Counts:
        """Counts at a moment; a window is red with at most ``red_left`` of it left, then expired."""
        raise NotImplementedError

    def people_count(self) -> int:
        """How many contacts the accounts that are not deleted have."""
        raise NotImplementedError

    def setting(self, setting_id: str) -> str | None:
        """A setting's JSON text."""
        raise NotImplementedError

    def settings(self) -> dict[str, str]:
        """All settings: id to JSON text."""
        raise NotImplementedError
