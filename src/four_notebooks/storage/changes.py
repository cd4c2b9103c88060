"""A change is its own undo: a value before and a value after."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from four_notebooks.method.values import Account, Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; ``None`` is absence.

    Writing ``after`` does it, writing ``before`` undoes it.
    """

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a value before or after")
        if (
            self.before is not None
            and self.after is not None
            and (type(self.before) is not type(self.after) or self.before.id != self.after.id)
        ):
            raise ValueError("a change is about one record")

    @property
    def record(self) -> Record:
        """The value that exists, the later one if both do."""
        value = self.after if self.after is not None else self.before
        assert value is not None
        return value

    @property
    def account_id(self) -> int | None:
        """The account the record belongs to, or None (drafts, settings)."""
        record = self.record
        if isinstance(record, Account):
            return record.id
        return getattr(record, "account_id", None)

    @property
    def accounts(self) -> frozenset[int]:
        """The accounts it touches: two where a record goes from one to another."""
        found = set()
        for record in (self.before, self.after):
            own = record.id if isinstance(record, Account) else getattr(record, "account_id", None)
            if own is not None:
                found.add(own)
        return frozenset(found)

    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


class Way(StrEnum):
    """How a step came to the book."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class StepName:
    """What a step is called, as a code and its values; words are found when it is shown.

    ``code`` is one of the verbs (``move``, ``record_visit``, ...), ``count`` the number
    of things it touched, ``subject`` the user's name for the one thing, if it was one.
    """

    code: str
    subject: str = ""
    count: int = 1


@dataclass(frozen=True)
class Announcement:
    """What everybody hears after a step is committed.

    ``changes`` are in the direction that was written (an undo announces reversed ones);
    ``accounts`` are the ids whose cards may look different now; ``who`` is the token the
    caller passed in, so that an editor can ignore its own echo.
    """

    step_id: int
    name: StepName
    way: Way
    changes: tuple[Change, ...]
    accounts: frozenset[int]
    who: str = ""

    @cached_property
    def _by_kind(self) -> dict[type[Record], list[Change]]:
        found: dict[type[Record], list[Change]] = {}
        for change in self.changes:
            found.setdefault(type(change.record), []).append(change)
        return found

    def sort(self) -> None:
        """Sort the changes by kind, in the thread that made them; ``of`` is quick then."""
        _ = self._by_kind

    def of(self, *kinds: type[Record]) -> list[Change]:
        """The changes of records of these kinds, kind by kind; however long the step was, what
        it did not touch is told at once."""
        return [change for kind in kinds for change in self._by_kind.get(kind, ())]


Listener: TypeAlias = Callable[[Announcement], None]


def accounts_of(changes: Iterable[Change]) -> frozenset[int]:
    """The accounts that a set of changes touches."""
    return frozenset(account for change in changes for account in change.accounts)
