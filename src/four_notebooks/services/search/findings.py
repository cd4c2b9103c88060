"""What a search gives back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias, overload

from four_notebooks.services.search.query import QueryFault

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Places of the words found: (start, end) in characters, in order, never overlapping."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One finding.

    ``kind``: account, contact, entry, strategy, answer, plan (a planned visit), attachment,
    referral or move. ``text`` is the name, or the passage around the words in the user's own
    text, on one line; ``marks`` are the places of the words in it, ``name_marks`` those in
    ``account_name``. ``at`` is when it was (UTC), None for what has no time of its own.
    """

    kind: str
    account_id: int
    account_name: str
    text: str
    record_id: int
    at: datetime | None = None
    marks: Marks = ()
    name_marks: Marks = ()

    def plain(self) -> dict[str, str]:
        """As the command line lists it: kind, account, text."""
        return {"kind": self.kind, "account": self.account_name, "text": self.text}


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of a search, best first, and how many there are in all.

    ``total`` is counted up to a cap; with ``more`` there are that many at least ("999+").
    ``faults``: what of the words was no filter; it was looked for as text.
    ``complete`` is False while the index of an older book is still being filled (or is
    damaged): the texts are then searched one by one, slower, and nothing is left out.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    more: bool = False
    faults: tuple[QueryFault, ...] = ()
    complete: bool = True

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        return self.hits[at]


@dataclass(frozen=True, slots=True)
class Passage:
    """The whole text of a finding, for its preview, with the places of the words in it."""

    text: str
    marks: Marks = ()
