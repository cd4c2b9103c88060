"""One notebook's cards as rows."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from four_notebooks.method.card import Card
from four_notebooks.method.values import Notebook
from four_notebooks.models.board.cards import CardPages
from four_notebooks.models.board.face import Face, face, sentence
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.order import Filter, Key, Order, key_of
from four_notebooks.models.board.sorted_rows import SortedRows

MIME = "application/x-four-notebooks-accounts"


class Role(IntEnum):
    """What a card row offers besides Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    CARD = Qt.ItemDataRole.UserRole + 2
    FACE = Qt.ItemDataRole.UserRole + 3


def packed(ids: list[int], text: str) -> QMimeData:
    """Accounts as they travel in a drag or over the clipboard."""
    data = QMimeData()
    data.setData(MIME, ",".join(map(str, ids)).encode())
    data.setText(text)
    return data


def unpacked(data: QMimeData) -> list[int]:
    """The accounts in a drag; empty when it holds something else."""
    text = bytes(data.data(MIME).data()).decode("ascii", "replace")
    return [int(part) for part in text.split(",") if part.isdigit()]


class NotebookModel(SortedRows):
    """The cards of one notebook that the filter lets through, in the order chosen.

    Rows follow what the book announces; nothing here changes by itself.
    """

    def __init__(
        self,
        notebook: Notebook,
        lines: Lines,
        cards: CardPages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.notebook = notebook
        self._lines = lines
        self._cards = cards
        self.order = Order.HAND
        self.filter = Filter()
        self.replace(((row,), i) for row, i in enumerate(lines.places(notebook)))
        lines.loaded.connect(self.arrange)
        lines.changed.connect(self.follow)
        lines.turned.connect(self.follow)

    @property
    def total(self) -> int:
        """How many cards lie in the notebook, seen or not."""
        if not self._lines.is_loaded:
            return len(self.ids)
        return self._lines.total(self.notebook)

    @property
    def red(self) -> int:
        """How many of their windows are running out or have run out."""
        return self._lines.red(self.notebook)

    def arrange(self) -> None:
        """Put all rows in order anew, as after another order or filter was chosen."""
        self._lines.finish()
        mine = [line for line in self._lines.all() if line.notebook == self.notebook]
        if not self.filter.empty:
            mark = self._lines.mark
            mine = [line for line in mine if self.filter.lets(line, mark(line.id))]
        order, timing, now = self.order, self._lines.timing, self._lines.now
        self.replace([(key_of(order, line, timing, now), line.id) for line in mine])

    def follow(self, touched: frozenset[int]) -> None:
        """Take in what happened to some accounts."""
        wanted = {
            account_id: self._key(account_id)
            for account_id in touched
            if account_id in self._key_of or self._belongs(account_id)
        }
        if wanted:
            self.place(wanted)

    def _belongs(self, account_id: int) -> bool:
        line = self._lines.line(account_id)
        return line is not None and line.notebook == self.notebook

    def _key(self, account_id: int) -> Key | None:
        line = self._lines.line(account_id)
        if line is None or line.notebook != self.notebook:
            return None
        if not self.filter.lets(line, self._lines.mark(account_id)):
            return None
        return key_of(self.order, line, self._lines.timing, self._lines.now)

    def card(self, row: int) -> Card | None:
        """The whole card of a row."""
        return self._cards.card(self.ids, row)

    def face(self, row: int) -> Face | None:
        """What the card of a row says now."""
        card = self.card(row)
        return None if card is None else face(card, self._lines.timing, self._lines.now)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A card's name, sentence, id, values or face."""
        row = index.row()
        if not 0 <= row < len(self.ids):
            return None
        if role == Role.ID:
            return self.ids[row]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            card = self.card(row)
            return card.name if card else ""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(row)
        if role == Role.CARD:
            return self.card(row)
        return self.face(row) if role == Role.FACE else None

    def sentence(self, row: int) -> str:
        """The card of a row in one sentence."""
        card = self.card(row)
        return "" if card is None else sentence(card, self._lines.timing, self._lines.now)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Cards can be selected, dragged, and dropped between."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """A copy only: with a move Qt would remove the source rows itself."""
        return Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        """See ``supportedDropActions``."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Accounts, by id."""
        return [MIME]
