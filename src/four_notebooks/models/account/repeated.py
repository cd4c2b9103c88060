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
    from four_notebooks.models.account.facts import AccountFacts


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

    def __init__(self, facts: AccountFacts) -> None:
        self._facts = facts

    def compare(self, body: str, before: Entry | None = None) -> Compared:
        """Compare a body with the visits before an entry (None: with the last ones)."""
        visits = self._before(before)
        rules = self._facts.book.rules
        found = repeats(body, [v.body for v in visits], self._facts.names, rules=rules)
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
        visits = [e for e in self._facts.entries if e.kind is not EntryKind.NOTE]
        if entry is not None:
            key = (entry.start, entry.id)
            visits = [v for v in visits if (v.start, v.id) < key]
        return visits[: self._facts.book.rules.repeat_visits][::-1]


def standing_in(body: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The parts of a body, as written, whose bare text is one of ``texts``."""
    wanted = set(texts)
    if not wanted:
        return ()
    return tuple(body[p.start : p.end] for p in pieces_of(body) if p.text in wanted)
