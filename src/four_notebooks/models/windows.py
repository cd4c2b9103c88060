"""The windows by what is left of them: the list on the side board, and the big timer's."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtCore import Signal as QtSignal

from four_notebooks.models import words
from four_notebooks.models.board.lines import Lines

LATEST = 3
translate = QCoreApplication.translate


class WindowRow(NamedTuple):
    """One row; ``folded`` is how many expired windows it stands for, then there is no account."""

    account_id: int
    closes: int
    folded: int = 0


class Windows(QAbstractListModel):
    """The three latest to expire, the rest of the expired in one row, then the open ones.

    ``urgent_changed`` comes when another window is the one for the big timer.
    """

    ROW = Qt.ItemDataRole.UserRole + 1
    urgent_changed = QtSignal()

    def __init__(self, lines: Lines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._sorted: list[tuple[int, int]] = []
        self._closes: dict[int, int] = {}
        self._rows: list[WindowRow] = []
        self._expired = 0
        self.unfolded = False
        lines.loaded.connect(self._loaded)
        lines.changed.connect(self._follow)
        lines.turned.connect(self._ran_on)
        lines.clock.minute.connect(self._ran_on)
        if lines.is_loaded:
            self._fill()

    @property
    def open_count(self) -> int:
        """How many windows are open."""
        return len(self._sorted) - self._expired

    @property
    def expired_count(self) -> int:
        """How many have run out."""
        return self._expired

    @property
    def urgent(self) -> WindowRow | None:
        """The open window that closes soonest; without one, the last that ran out."""
        if not self._sorted:
            return None
        at = self._expired if self.open_count else self._expired - 1
        closes, account_id = self._sorted[at]
        return WindowRow(account_id, closes)

    @property
    def lines(self) -> Lines:
        """Where the accounts behind the rows are."""
        return self._lines

    def row(self, row: int) -> WindowRow:
        """One row."""
        return self._rows[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The row itself, or the account's name; the view finds the other words."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.sentence(row)
        return None

    def sentence(self, row: WindowRow) -> str:
        """A row in words."""
        if row.folded:
            return fold_words(row.folded, self.unfolded)
        line = self._lines.line(row.account_id)
        if line is None:
            return ""
        left = words.left(self._lines.timing.left(line, self._lines.now))
        text = translate("Windows", "{name}, window {left}")
        return text.format(name=line.name, left=left)

    def unfold(self, unfolded: bool) -> None:
        """Show every expired window, or only the latest."""
        self.unfolded = unfolded
        self._show()

    def _loaded(self) -> None:
        self._lines.soon(self._fill)

    def _fill(self) -> None:
        timing = self._lines.timing
        self._closes = {
            line.id: line.window_closes
            for line in self._lines.all()
            if line.window_closes is not None and timing.shown(line)
        }
        self._sorted = sorted((closes, i) for i, closes in self._closes.items())
        self._show()

    def _follow(self, touched: frozenset[int]) -> None:
        for account_id in touched:
            line = self._lines.line(account_id)
            shown = line is not None and self._lines.timing.shown(line)
            closes = line.window_closes if line is not None and shown else None
            self._put(account_id, closes)
        self._show(touched)

    def _put(self, account_id: int, closes: int | None) -> None:
        old = self._closes.pop(account_id, None)
        if old is not None:
            del self._sorted[bisect_left(self._sorted, (old, account_id))]
        if closes is not None:
            self._closes[account_id] = closes
            entry = (closes, account_id)
            self._sorted.insert(bisect_left(self._sorted, entry), entry)

    def _ran_on(self, _what: object = None) -> None:
        expired = bisect_left(self._sorted, (self._lines.now + 1, -1))
        if expired != self._expired:
            self._show()

    def _wanted(self) -> list[WindowRow]:
        self._expired = bisect_left(self._sorted, (self._lines.now + 1, -1))
        late = self._sorted[: self._expired][::-1]
        shown = late if self.unfolded else late[:LATEST]
        rows = [WindowRow(account_id, closes) for closes, account_id in shown]
        if len(late) > LATEST:
            rows.append(WindowRow(0, 0, len(late) - LATEST))
        rows.extend(WindowRow(i, closes) for closes, i in self._sorted[self._expired :])
        return rows

    def _show(self, touched: frozenset[int] = frozenset()) -> None:
        """Bring the rows to what is wanted by removing and inserting where they differ."""
        old, new = self._rows, self._wanted()
        head = 0
        shortest = min(len(old), len(new))
        while head < shortest and old[head] == new[head]:
            head += 1
        foot = 0
        while foot < shortest - head and old[-1 - foot] == new[-1 - foot]:
            foot += 1
        nothing = QModelIndex()
        if len(old) - foot > head:
            self.beginRemoveRows(nothing, head, len(old) - foot - 1)
            del old[head : len(old) - foot]
            self.endRemoveRows()
        if len(new) - foot > head:
            self.beginInsertRows(nothing, head, len(new) - foot - 1)
            old[head:head] = new[head : len(new) - foot]
            self.endInsertRows()
        for row, each in enumerate(old):
            if touched and each.account_id in touched:
                index = self.index(row)
                self.dataChanged.emit(index, index)
        self.urgent_changed.emit()


def fold_words(count: int, unfolded: bool) -> str:
    """What the line says that stands for older late windows."""
    if unfolded:
        return translate("Windows", "Fold {count} older late ones").format(count=count)
    return translate("Windows", "{count} more late").format(count=count)
