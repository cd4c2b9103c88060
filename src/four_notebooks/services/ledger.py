"""The ledger as the program uses it: undo, redo, their names, and long writes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class PastStep:
    """One line of the list of changes."""

    id: int
    name: StepName
    at: datetime
    undone: bool


class BulkStep(Protocol):
    """A long write in pieces that is one step in the end."""

    def add(self, changes: Iterable[Change]) -> None:
        """Write one piece; short, so that nobody waits for the write lock."""

    def new_ids(self, kind: type, count: int) -> range:
        """Reserve ids for records about to be added."""


class Ledger:
    """Undo and redo of everything, across restarts."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def commit(
        self, name: StepName, changes: Iterable[Change], *, who: str = "", join: str = ""
    ) -> Announcement | None:
        """Write one named step; None when nothing changes.

        ``join`` names a sitting: a step of the same name and sitting that is the latest
        one is continued, so that typing is one undo step.
        """
        raise NotImplementedError

    def undo(self, who: str = "") -> Announcement | None:
        """Take back the latest step; None when there is none."""
        raise NotImplementedError

    def redo(self, who: str = "") -> Announcement | None:
        """Do again what was undone last; None when there is nothing."""
        raise NotImplementedError

    def next_undo(self) -> StepName | None:
        """What Undo would take back now."""
        raise NotImplementedError

    def next_redo(self) -> StepName | None:
        """What Redo would do again now."""
        raise NotImplementedError

    def steps(self, limit: int = 200) -> list[PastStep]:
        """The latest steps, newest first."""
        raise NotImplementedError

    def bulk(self, name: StepName, *, who: str = "") -> AbstractContextManager[BulkStep]:
        """A long write from any thread: many pieces, one step, one announcement at the end.

        Leaving with an exception takes back every piece; a crash in between is cleaned
        up when the book is opened next.
        """
        raise NotImplementedError
