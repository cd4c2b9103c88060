"""The results as a list: rows in groups, tags read when they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from four_notebooks.models.search import rows as made
from four_notebooks.models.search import wording
from four_notebooks.models.search.rows import Command, ResultRow, Tag
from four_notebooks.models.search.searching import Answer, Searching
from four_notebooks.models.search.wording import Scope
from four_notebooks.models.tips import tip

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

Index = QModelIndex | QPersistentModelIndex
AHEAD = 20
"""Accounts whose tags are read together."""


class Results(QAbstractListModel):
    """Rows of the newest answer; what stays the same at the head and the foot stays untouched.

    ``commands`` are what the menus can do; ``scope`` says which kinds are wanted, and
    ``recent`` what is offered while nothing is typed.
    """

    def __init__(self, book: Book, searching: Searching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._searching = searching
        self._rows: list[ResultRow] = []
        self._tags: dict[int, Tag] = {}
        self.commands: Sequence[Command] = ()
        self.recent: Sequence[str] = ()
        self.scope = Scope.ALL
        self.shown_words = ""

    # What others read --------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows, headings too."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row in words."""
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return made.spoken(row, self.tag(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(made.spoken(row, self.tag(row)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        row = self.row_at(index.row())
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_at(self, place: int) -> ResultRow | None:
        """The row at a place, None past the ends."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, row: ResultRow) -> int:
        """Where a row stands, -1 if it is gone."""
        return next((n for n, one in enumerate(self._rows) if one.does == row.does), -1)

    def tag(self, row: ResultRow) -> Tag:
        """Where the account of a row lies, read with those of the rows near it."""
        if not row.account_id:
            return Tag()
        if row.account_id not in self._tags:
            self._read_tags(row)
        return self._tags.get(row.account_id, Tag())

    def _read_tags(self, row: ResultRow) -> None:
        first = next((n for n, one in enumerate(self._rows) if one is row), 0)
        near = {one.account_id for one in self._rows[first : first + AHEAD]}
        wanted = [id_ for id_ in near | {row.account_id} if id_ and id_ not in self._tags]
        found = {card.id: card for card in self._book.reader.cards(wanted)}
        method = self._book.method
        self._tags.update((id_, made.tag_of(found.get(id_), method)) for id_ in wanted)

    def choosable(self, place: int, step: int) -> int:
        """The row that can be chosen at a place or nearest to it in the direction of ``step``.

        At an end the nearest the other way; -1 where there is none at all.
        """
        places = [n for n, row in enumerate(self._rows) if not row.is_heading]
        if not places:
            return -1
        ahead = [n for n in places if n >= place] if step >= 0 else []
        behind = [n for n in places if n <= place]
        if step >= 0:
            return ahead[0] if ahead else places[-1]
        return behind[-1] if behind else places[0]

    def as_text(self, places: Sequence[int] = ()) -> str:
        """Rows as they are copied, a line each; all of them where none is named."""
        wanted = [self._rows[n] for n in places] if places else self._rows
        return "\n".join(made.as_text(one, self.tag(one)) for one in wanted if not one.is_heading)

    # What it shows -----------------------------------------------------------------------

    def show(self, answer: Answer) -> None:
        """Go over to another answer."""
        zone, today = self._book.zone, self._book.today()
        self.shown_words = answer.words
        if not answer.words.strip():
            recent = [made.recent_row(words) for words in self.recent]
            self._take([made.heading(wording.recent()), *recent] if recent else [])
            return
        hits = () if self.scope is Scope.COMMANDS else answer.found.hits
        self._take(made.grouped(hits, self._commands(answer), zone, today))

    def _commands(self, answer: Answer) -> list[Command]:
        """Commands by name; where nothing else was found, anywhere in their names."""
        if self.scope not in (Scope.ALL, Scope.COMMANDS):
            return []
        only = self.scope is Scope.COMMANDS or not answer.found.hits
        typed = answer.words.strip()
        found = made.commands_matching(self.commands, typed, inside=only)
        return found if only else found[: made.MOST_COMMANDS]

    def forget_tags(self) -> None:
        """Read again where accounts lie, as after a step."""
        self._tags.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _take(self, rows: list[ResultRow]) -> None:
        """Remove the middle that differs and insert the new one."""
        old, shortest = self._rows, min(len(self._rows), len(rows))
        head = foot = 0
        while head < shortest and old[head] == rows[head]:
            head += 1
        while foot < shortest - head and old[-1 - foot] == rows[-1 - foot]:
            foot += 1
        last, new_last = len(old) - foot, len(rows) - foot
        if last > head:
            self.beginRemoveRows(QModelIndex(), head, last - 1)
            del self._rows[head:last]
            self.endRemoveRows()
        if new_last > head:
            self.beginInsertRows(QModelIndex(), head, new_last - 1)
            self._rows[head:head] = rows[head:new_last]
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether more findings may follow."""
        return not parent.isValid() and self._searching.has_more

    def fetchMore(self, parent: Index) -> None:
        """Ask for what follows."""
        self._searching.more()
