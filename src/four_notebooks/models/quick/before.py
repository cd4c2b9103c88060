"""What was said at an account's last visits, kept at hand while a new one is typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from four_notebooks.method.repeats import repeats
from four_notebooks.method.values import Entry, EntryKind
from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """The longest piece that was said before, when, and the repeated share of the text (0-1)."""

    piece: str
    at: datetime
    share: float


class Before:
    """Compares a text with the last visits of an account (METHOD 7, first rule)."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._account = 0
        self._visits: list[Entry] = []
        self._names: tuple[str, ...] = ()

    def forget(self) -> None:
        """Read visits and names again when they are next needed."""
        self._account = 0

    def said(self, account_id: int, text: str) -> SaidBefore | None:
        """What to warn of, if so much of the text was said before that it is worth a warning."""
        rules = self._book.rules
        if account_id != self._account:
            entries = self._book.journal.entries(account_id)
            visits = [each for each in entries if each.kind is not EntryKind.NOTE]
            self._visits = visits[: rules.repeat_visits][::-1]
            self._names = tuple(each.name for each in self._book.people.contacts(account_id))
            self._account = account_id
        found = repeats(text, [each.body for each in self._visits], self._names, rules=rules)
        if not found.repeated or found.share < rules.repeat_warning:
            return None
        longest = max(found.repeated, key=lambda piece: len(piece.text))
        at = self._visits[longest.earlier].start
        return SaidBefore(text[longest.start : longest.end].strip(), at, found.share)
