"""The people of one account as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from four_notebooks.method.values import Contact
from four_notebooks.models import words
from four_notebooks.models.account.shown import person_words

if TYPE_CHECKING:
    from four_notebooks.models.account.page import AccountPageModel

AnyIndex = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """One row per person: level, name, what is known."""

    def __init__(self, page: AccountPageModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._people: list[Contact] = list(page.people)
        page.people_changed.connect(self._changed)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many people."""
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The person in words."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(index.row())
        return None

    def words(self, row: int) -> str:
        """A person on one line, as it is shown and copied."""
        contact = self._people[row]
        parts = [f"{words.level(contact.level)} {contact.name}", person_words(contact, met=True)]
        parts += contact.phones
        return " · ".join(p for p in parts if p.strip())

    def contact(self, row: int) -> Contact:
        """The person of a row."""
        return self._people[row]

    def row_of(self, contact_id: int) -> int:
        """The row of a person, -1 if there is none."""
        return next((i for i, c in enumerate(self._people) if c.id == contact_id), -1)

    def _changed(self, _who: str) -> None:
        after = self._page.people
        kept = {c.id for c in after}
        for row in range(len(self._people) - 1, -1, -1):
            if self._people[row].id not in kept:
                self._take_out(row)
        for row, contact in enumerate(after):
            self._put(row, contact)

    def _put(self, row: int, contact: Contact) -> None:
        if row < len(self._people) and self._people[row].id == contact.id:
            if self._people[row] != contact:
                self._people[row] = contact
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        old = self.row_of(contact.id)
        if old > row:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), row)
            del self._people[old]
            self._people.insert(row, contact)
            self.endMoveRows()
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginInsertRows(QModelIndex(), row, row)
        self._people.insert(row, contact)
        self.endInsertRows()

    def _take_out(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._people[row]
        self.endRemoveRows()
