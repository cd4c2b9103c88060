"""The journal of one account as a list, newest first, its words made when looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from four_notebooks.method.marks import marks_of_visit
from four_notebooks.method.values import Answer, Contact, Entry, EntryKind, Move, Strategy
from four_notebooks.models import words
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.account.repeated import Compared, Earlier, standing_in
from four_notebooks.models.account.touched import touches
from four_notebooks.models.account.when import moment_words

if TYPE_CHECKING:
    from four_notebooks.models.account.facts import AccountFacts
    from four_notebooks.storage.changes import Announcement

translate = QCoreApplication.translate
AnyIndex = QModelIndex | QPersistentModelIndex

AROUND = 3
"""So many later visits may repeat one (METHOD 7: the last three visits are compared)."""


@dataclass(frozen=True, slots=True)
class EntryShown:
    """One entry in words. ``below`` are (label, words); ``pieces`` are what was repeated.

    ``echoed`` are pieces of this body that a later visit says again.
    """

    id: int
    note: bool
    head: str
    body: str
    below: tuple[tuple[str, str], ...]
    heat: str
    repeated: str
    pieces: tuple[str, ...]
    echoed: tuple[str, ...]
    late: bool
    asked: bool
    marks: tuple[tuple[bool, str], ...]

    @property
    def spoken(self) -> str:
        """Everything on one line, for a screen reader."""
        parts = [self.head, self.repeated, self.heat, *(f"{a}{b}" for a, b in self.below)]
        return " · ".join([*(p for p in parts if p), first_words(self.body, 200)])

    @property
    def as_text(self) -> str:
        """The entry as it is copied."""
        rows = [self.head, self.body, *(f"{a}{b}" for a, b in self.below)]
        return "\n".join(r for r in rows if r)


class JournalModel(QAbstractListModel):
    """The entries of an account; told of a step it inserts, removes and changes rows."""

    def __init__(self, facts: AccountFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._book = facts.book
        self._earlier = Earlier(facts)
        self._entries = list(facts.entries)
        self._strategies: dict[int, Strategy] = {}
        self._people: dict[int, Contact] = {}
        self._shown: dict[int, EntryShown] = {}
        self._read_around()
        facts.stepped.connect(self._stepped)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many entries."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says; a plain list can show it too."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(index.row()).spoken
        return None

    @property
    def visits(self) -> int:
        """How many entries are visits; notes are counted nowhere."""
        return sum(1 for e in self._entries if e.kind is not EntryKind.NOTE)

    def entry(self, row: int) -> Entry:
        """The entry of a row."""
        return self._entries[row]

    def row_of(self, entry_id: int) -> int:
        """The row of an entry, -1 if it is not there."""
        return next((i for i, e in enumerate(self._entries) if e.id == entry_id), -1)

    def shown(self, row: int) -> EntryShown:
        """The words of a row, made once."""
        entry = self._entries[row]
        found = self._shown.get(entry.id)
        if found is None:
            found = self._shown[entry.id] = self._make(row)
        return found

    def _make(self, row: int) -> EntryShown:
        entry = self._entries[row]
        note = entry.kind is EntryKind.NOTE
        compared = None if note else self._earlier.compare(entry.body, entry)
        return EntryShown(
            id=entry.id,
            note=note,
            head=self._head(entry),
            body=entry.body,
            below=self._below(entry),
            heat="" if entry.heat is None else f"{entry.heat}°",
            repeated=_repeated_words(compared),
            pieces=_written(entry, compared),
            echoed=() if note else self._echoed(row),
            late=not note and self._book.journal.is_late(entry),
            asked=entry.asked,
            marks=() if note else self._marks(entry),
        )

    def _marks(self, entry: Entry) -> tuple[tuple[bool, str], ...]:
        rules = self._book.rules
        found = marks_of_visit(
            entry,
            self._strategies.get(entry.id),
            self._facts.distances().get(entry.id),
            self._earlier.bodies(entry),
            self._facts.names,
            rules=rules,
        )
        return mark_words(found.new, found.goal, found.ask)

    def _echoed(self, row: int) -> tuple[str, ...]:
        """The pieces of this visit that the visits after it say again."""
        entry = self._entries[row]
        later = [e for e in self._entries[:row] if e.kind is not EntryKind.NOTE][-AROUND:]
        again = [
            said.text
            for visit in later
            for said in self._earlier.compare(visit.body, visit).said
            if said.entry_id == entry.id
        ]
        return standing_in(entry.body, again)

    def _head(self, entry: Entry) -> str:
        today = self._facts.clock.now().astimezone(self._book.zone).date()
        parts = [moment_words(entry.start, self._book.zone, today)]
        kind = words.kind(entry.kind)
        if entry.kind is EntryKind.NOTE:
            parts.append(kind)
        else:
            parts.append(
                translate("AccountPage", "{kind} {minutes} min").format(
                    kind=kind, minutes=entry.minutes
                )
            )
            parts += [self.person(i) for i in entry.met]
        return " · ".join(parts)

    def person(self, contact_id: int) -> str:
        """A person met, by level and name; one that was removed since is said to be so."""
        contact = self._people.get(contact_id)
        if contact is None:
            return translate("AccountPage", "somebody no longer listed")
        return f"{words.level(contact.level)} {contact.name}"

    def _below(self, entry: Entry) -> tuple[tuple[str, str], ...]:
        rows = [(translate("AccountPage", "Purpose: "), entry.purpose)]
        rows.append((translate("AccountPage", "State: "), entry.state))
        if entry.problem_solved is not Answer.UNKNOWN:
            solved = words.answer(entry.problem_solved)
            rows.append((translate("AccountPage", "Problem solved: "), solved))
        rows.append((translate("AccountPage", "Next problem: "), entry.next_problem))
        if entry.asked:
            answer = entry.answer.strip() or translate("AccountPage", "no answer noted")
            rows.append((translate("AccountPage", "Asked for the order: "), answer))
        strategy = self._strategies.get(entry.id)
        if strategy is not None:
            rows.append((translate("AccountPage", "Made with: "), _strategy_words(strategy)))
        return tuple((label, text) for label, text in rows if text.strip())

    def _read_around(self) -> None:
        self._strategies = self._facts.used()
        self._people = {c.id: c for c in self._facts.contacts}

    def _stepped(self, announcement: Announcement) -> None:
        if not self._concerned(announcement):
            return
        self._read_around()
        before, self._shown = self._shown, {}
        self._take(self._facts.entries)
        for row, entry in enumerate(self._entries):
            if entry.id in before and before[entry.id] != self.shown(row):
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def _concerned(self, announcement: Announcement) -> bool:
        if touches(announcement, self._facts.account_id, Entry, Contact, Move):
            return True
        used = {s.id for s in self._strategies.values()}
        return any(change.record.id in used for change in announcement.of(Strategy))

    def _take(self, after: Sequence[Entry]) -> None:
        """Go over to another list row by row."""
        kept = {e.id for e in after}
        for row in range(len(self._entries) - 1, -1, -1):
            if self._entries[row].id not in kept:
                self._remove(row)
        for row, entry in enumerate(after):
            there = self._entries[row].id if row < len(self._entries) else 0
            if there == entry.id:
                self._entries[row] = entry
                continue
            old = self.row_of(entry.id)
            if old >= 0:
                self._remove(old)
            self.beginInsertRows(QModelIndex(), row, row)
            self._entries.insert(row, entry)
            self.endInsertRows()

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._entries[row]
        self.endRemoveRows()


def _repeated_words(compared: Compared | None) -> str:
    percent = round(compared.share * 100) if compared is not None else 0
    if not percent:
        return ""
    return translate("AccountPage", "{percent}% said before").format(percent=percent)


def _written(entry: Entry, compared: Compared | None) -> tuple[str, ...]:
    if compared is None:
        return ()
    return tuple(entry.body[s.start : s.end] for s in compared.said)


def _strategy_words(strategy: Strategy) -> str:
    parts = (strategy.goal, strategy.ask) if strategy.goal.strip() else _rest(strategy)
    return " / ".join(" ".join(p.split()) for p in parts if p.strip())


def _rest(strategy: Strategy) -> tuple[str, ...]:
    return (strategy.way_in, strategy.news, strategy.ask)


def mark_words(
    fresh: bool | None, goal: bool | None, ask: bool | None
) -> tuple[tuple[bool, str], ...]:
    """The three rules of a second visit, each kept or not; those that apply (METHOD 7)."""
    said = (
        (fresh, translate("AccountPage", "nothing repeated")),
        (goal, translate("AccountPage", "a goal")),
        (ask, translate("AccountPage", "an ask")),
    )
    return tuple((kept, text) for kept, text in said if kept is not None)
