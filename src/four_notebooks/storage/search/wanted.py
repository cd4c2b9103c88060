"""A question about texts, and what is found, in plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from four_notebooks.storage.search.documents import TABLES, record_of


class Place(NamedTuple):
    """A text that was found: its record (``documents.record_of``), account and minute."""

    id: int
    key: int
    account_id: int
    at: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question about texts.

    ``words`` must all stand in a text or in its account's name, one at least in the text;
    ``without`` in neither. ``accounts`` None is every account, ``gone`` are never told.
    ``since`` and ``until`` are minutes; with either only dated records are meant. ``visits``:
    of the journal visits only, or notes only.
    """

    words: tuple[str, ...]
    without: tuple[str, ...] = ()
    tables: frozenset[str] = frozenset(TABLES)
    accounts: frozenset[int] | None = None
    gone: frozenset[int] = frozenset()
    since: int | None = None
    until: int | None = None
    visits: bool | None = None

    def lets(self, place: Place) -> bool:
        """Whether a text is meant, but for its words."""
        if place.account_id in self.gone:
            return False
        if self.accounts is not None and place.account_id not in self.accounts:
            return False
        if (self.since is not None and place.at < self.since) or (
            self.until is not None and place.at > self.until
        ):
            return False
        return record_of(place.key)[0] in self.tables

    @property
    def is_open(self) -> bool:
        """Whether every text of these kinds is meant that holds the words."""
        return (
            not self.gone
            and self.accounts is None
            and self.since is None
            and self.until is None
            and self.visits is None
        )


@dataclass(slots=True)
class Texts:
    """Texts in order, how many there are (up to ``CAP``), and whether there are more."""

    places: list[Place] = field(default_factory=list)
    total: int = 0
    more: bool = False
