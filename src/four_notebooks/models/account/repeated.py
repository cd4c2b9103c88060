"""What an account's earlier visits said, kept at hand so that typing can be compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from four_notebooks.method.pieces import pieces_of
from four_notebooks.method.repeats import repeats
from four_notebooks.method.values import Entry, EntryKind

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of a body that was said before: its range there, and the entry it stood in."""

    start: int
    end: int
    text: str
    entry_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Compared:
    """The repeated share of a body (0-1), its repeated pieces, and whether it is too much."""

    share: float
    said: tuple[Said, ...]
    counted: int
    warning: bool


class Earlier:
    """Compares texts with the account's last visits before them (METHOD 7, first rule)."""

    def __init__(self, book: Book, account_id: int) -> None:
        self._book = book
        self._account_id = account_id
        self._visits: list[Entry] | None = None
        self.names: tuple[str, ...] = ()

    def forget(self) -> None:
        """The journal or the people changed: read them again when next needed."""
        self._visits = None

    def take(self, entries: Iterable[Entry]) -> None:
        """Use these entries (newest first), which somebody has read already."""
        self._visits = [e for e in entries if e.kind is not EntryKind.NOTE][::-1]
        self.names = tuple(c.name for c in self._book.people.contacts(self._account_id))

    def compare(self, body: str, before: Entry | None = None) -> Compared:
        """Compare a body with the visits before an entry (None: with the last ones)."""
        visits = self._before(before)
        rules = self._book.rules
        found = repeats(body, [v.body for v in visits], self.names, rules=rules)
        said = tuple(
            Said(r.start, r.end, r.text, visits[r.earlier].id, visits[r.earlier].start)
            for r in found.repeated
        )
        warning = bool(said) and found.share >= rules.repeat_warning
        return Compared(found.share, said, found.counted, warning)

    def bodies(self, before: Entry | None = None) -> list[str]:
        """The bodies that a text is compared with, the oldest first."""
        return [v.body for v in self._before(before)]

    def _before(self, entry: Entry | None) -> list[Entry]:
        if self._visits is None:
            self.take(self._book.journal.entries(self._account_id))
        visits = self._visits or []
        if entry is not None:
            key = (entry.start, entry.id)
            visits = [v for v in visits if (v.start, v.id) < key]
        return visits[-self._book.rules.repeat_visits :]


def standing_in(body: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The parts of a body, as written, whose bare text is one of ``texts``."""
    wanted = set(texts)
    if not wanted:
        return ()
    return tuple(body[p.start : p.end] for p in pieces_of(body) if p.text in wanted)
