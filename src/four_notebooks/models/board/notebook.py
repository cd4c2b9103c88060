"""One notebook's cards as rows."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from four_notebooks.method.card import Card
from four_notebooks.method.kinds import Notebook
from four_notebooks.models.board.cards import CardPages
from four_notebooks.models.board.face import Face, face, sentence
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.order import Filter, Key, Order, key_of
from four_notebooks.models.board.ranking import Ranking
from four_notebooks.models.board.sorted_rows import SortedRows
from four_notebooks.models.board.sought import Sought
from four_notebooks.models.tips import tip
from four_notebooks.names.pinyin import matching

MOST_FACES = 2_000
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
        sought: Sought,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.notebook = notebook
        self._lines = lines
        self._cards = cards
        self._sought = sought
        self.order = Order.HAND
        self.filter = Filter()
        self._ranking = Ranking()
        self._texts: list[str] | None = None
        self._faces: dict[int, tuple[int, Face]] = {}
        # Until the lines are in memory the book's own order has to do.
        self._ranking.begin(lines.places(notebook))
        self._sift()
        lines.loaded.connect(self._loaded)
        lines.changed.connect(self.follow)
        lines.turned.connect(self.follow)
        sought.turned.connect(self.follow)
        lines.prepared.changed.connect(self._prepared)
        if lines.is_loaded:
            self.arrange()

    def _prepared(self, touched: frozenset[int]) -> None:
        """The progress of some cards' sheets came to be known."""
        for row, account_id in enumerate(self.ids):
            if account_id in touched:
                self._faces.pop(account_id, None)
                self.dataChanged.emit(self.index(row), self.index(row))

    def _loaded(self) -> None:
        self._lines.soon(self.arrange)

    @property
    def total(self) -> int:
        """How many cards lie in the notebook, seen or not."""
        return len(self._ranking)

    @property
    def red(self) -> int:
        """How many of their windows are running out or have run out."""
        return self._lines.red(self.notebook)

    def choose(self, order: Order, wanted: Filter) -> None:
        """Choose order and filter."""
        before, self.filter = self.filter, wanted
        if order is self.order and _narrows(before, wanted):
            self._narrow(wanted.words)
        elif order is not self.order:
            self.order = order
            self.arrange()
        else:
            self._lines.finish()
            self._sift()

    def arrange(self) -> None:
        """Put all rows in order anew."""
        self._lines.finish()
        order, timing, now = self.order, self._lines.timing, self._lines.now
        self._ranking.fill(
            (key_of(order, line, timing, now), line.id, line.keys)
            for line in self._lines.in_notebook(self.notebook)
        )
        self._sift()

    def _sift(self) -> None:
        """Show what the filter lets through."""
        ranking, wanted = self._ranking, self.filter
        self._texts = None
        if wanted.empty:
            self.show_rows(ranking.ids[:], ranking.keys[:], ranking.key_of.copy())
            return
        places = ranking.matching(wanted.words)
        if wanted.sieves or wanted.searches:
            places = [at for at in places if self._passes(ranking.ids[at])]
        self._take(places, ranking.ids, ranking.keys, ranking.texts)

    def _narrow(self, words: str) -> None:
        """Sift only what is shown already: typing on never brings anything back."""
        if self._texts is None:
            self._sift()
            return
        self._take(matching(self._texts, words), self._ids, self._keys, self._texts)

    def _take(self, places: list[int], ids: list[int], keys: list[Key], texts: list[str]) -> None:
        """Show the cards at these places."""
        ids = [ids[at] for at in places]
        keys = [keys[at] for at in places]
        self._texts = [texts[at] for at in places]
        self.show_rows(ids, keys, dict(zip(ids, keys, strict=True)))

    def _passes(self, account_id: int) -> bool:
        line = self._lines.line(account_id)
        if line is None or not self._sought.lets(account_id):
            return False
        return self.filter.lets(line, self._lines.mark(account_id))

    def follow(self, touched: frozenset[int]) -> None:
        """Take in what happened to some accounts."""
        wanted: dict[int, Key | None] = {}
        for account_id in touched:
            self._faces.pop(account_id, None)
            line = self._lines.line(account_id)
            if line is None or line.notebook != self.notebook:
                if account_id in self._ranking.key_of:
                    self._ranking.drop(account_id)
                    wanted[account_id] = None
                continue
            key = key_of(self.order, line, self._lines.timing, self._lines.now)
            self._ranking.put(account_id, key, line.keys)
            wanted[account_id] = key if self._passes(account_id) else None
        if wanted:
            self._texts = None
            self.place(wanted)

    def card(self, row: int) -> Card | None:
        """The whole card of a row."""
        return self._cards.card(self.ids, row)

    def face(self, row: int) -> Face | None:
        """What the card of a row says now; the same object as long as it says the same."""
        account_id, now = self.ids[row], self._lines.now
        kept = self._faces.get(account_id)
        if kept is not None and kept[0] == now:
            return kept[1]
        card = self.card(row)
        if card is None:
            return None
        said = face(card, self._lines.timing, now, self._lines.prepared.of(account_id))
        if kept is not None and kept[1] == said:
            said = kept[1]
        elif len(self._faces) > MOST_FACES:
            self._faces.clear()
        self._faces[account_id] = (now, said)
        return said

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A card's name, sentence, id, values or face."""
        row = index.row()
        if not 0 <= row < len(self.ids):
            return None
        if role == Role.ID:
            return self.ids[row]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            card = self.card(row)
            return card.name if card else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self.sentence(row))
        if role == Role.CARD:
            return self.card(row)
        return self.face(row) if role == Role.FACE else None

    def sentence(self, row: int) -> str:
        """The card of a row in one sentence."""
        card = self.card(row)
        if card is None:
            return ""
        lines = self._lines
        return sentence(card, lines.timing, lines.now, lines.prepared.of(card.id))

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


def _narrows(before: Filter, after: Filter) -> bool:
    """Whether only more was typed."""
    return (
        not before.empty
        and before.sieves == after.sieves
        and before.searches == after.searches
        and bool(before.words)
        and after.words.startswith(before.words)
    )
