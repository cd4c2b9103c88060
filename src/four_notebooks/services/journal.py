"""The journal: entries and strategies of an account (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from four_notebooks.method.values import Entry, Strategy
from four_notebooks.services.recording import Recorded, Recording
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.method.repeats import Repeats
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Marks:
    """The three rules of a second visit (METHOD 7), for a visit or a strategy.

    ``repeated`` is the repeated share (0-1) and ``fresh`` whether it is under the
    threshold; ``goal``: the strategy's goal is not empty; ``ask``: the order, or to be
    introduced to the next level, is asked for. None: does not apply.
    """

    fresh: bool | None
    goal: bool | None
    ask: bool | None
    repeated: float = 0.0


class Journal:
    """Entries newest first; a recording is one step with all that belongs to it."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def entries(self, account_id: int, limit: int | None = None) -> list[Entry]:
        """The entries of an account, newest first (by start, then by sequence)."""
        raise NotImplementedError

    def get(self, entry_id: int) -> Entry:
        """One entry. Raises Refused ``unknown_entry``."""
        raise NotImplementedError

    def record(self, recording: Recording, *, who: str = "") -> Recorded:
        """Write a visit with everything that belongs to it as one step ``record_entry``.

        Raises:
            Refused: ``in_future``, ``duration``, ``heat``, ``unknown_account``,
                ``unknown_contact``, ``name_blank``, ``text_too_long``, ``level``.
        """
        raise NotImplementedError

    def note(
        self, account_id: int, text: str, *, at: datetime | None = None, who: str = ""
    ) -> Entry:
        """Write a note, which is counted nowhere. Raises Refused ``note_blank``."""
        raise NotImplementedError

    def edit(self, entry: Entry, *, who: str = "") -> Announcement | None:
        """Replace an entry's content; writes of one sitting join one step."""
        raise NotImplementedError

    def delete(self, ids: Iterable[int], *, who: str = "") -> Announcement | None:
        """Delete entries; the state before them comes back by itself."""
        raise NotImplementedError

    def strategy(self, account_id: int) -> Strategy | None:
        """The strategy for the next visit: the latest one not used up, cancelled or blank."""
        raise NotImplementedError

    def save_strategy(
        self,
        account_id: int,
        *,
        goal: str = "",
        way_in: str = "",
        news: str = "",
        ask: str = "",
        who: str = "",
    ) -> Strategy:
        """Write the strategy for the next visit; writes of one sitting join one step."""
        raise NotImplementedError

    def strategies(self, account_id: int) -> list[Strategy]:
        """All strategies ever written, newest first."""
        raise NotImplementedError

    def strategy_of(self, entry_id: int) -> Strategy | None:
        """The strategy that a meeting was made with; None for notes, calls and messages."""
        raise NotImplementedError

    def strategies_of_entries(self, account_id: int) -> dict[int, Strategy]:
        """For every meeting of an account that used up a strategy: entry id -> strategy."""
        raise NotImplementedError

    def repeats(self, account_id: int, body: str, before: datetime | None = None) -> Repeats:
        """Compare a body with the account's last three visits before an instant (None: now)."""
        raise NotImplementedError

    def marks(self, entry_id: int) -> Marks:
        """The three marks of a recorded visit."""
        raise NotImplementedError

    def marks_of_strategy(
        self, account_id: int, *, goal: str, way_in: str = "", news: str = "", ask: str = ""
    ) -> Marks:
        """The three marks of a strategy as it is being written."""
        raise NotImplementedError

    def asked_so_far(self, account_id: int) -> int:
        """How often the order was asked for."""
        raise NotImplementedError

    def is_late(self, entry: Entry) -> bool:
        """Whether it was written up on a later local day than it happened."""
        raise NotImplementedError
