"""The rows of a foreign file with what would become of each, before anything is written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from operator import attrgetter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.columns import Field
from four_notebooks.exchange.columns import Mapping as Columns
from four_notebooks.exchange.tables_in import Line
from four_notebooks.exchange.taking_in.plan import PreviewRow
from four_notebooks.models.import_list.fates import GROUPS, Fate, Outlook
from four_notebooks.models.import_list.reading import Reading

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
FIELD_ROLE = Qt.ItemDataRole.UserRole + 2
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
"""What does not fit its cell is told whole under the pointer."""
_NOWHERE = QModelIndex()
_number = attrgetter("number")


class Preview(QAbstractTableModel):
    """What a file holds, row by row; the first column tells each row's fate.

    ``narrow`` shows the rows of one chip only (the codes of ``GROUPS``). Words for fates
    and columns come from outside. A row that was just given a choice of its own says so
    until the plan that knows it is there.
    """

    def __init__(self, words: PreviewWords) -> None:
        super().__init__()
        self._words = words
        self._reading = Reading("")
        self._mapping = Columns(())
        self._outlook: Outlook | None = None
        self._waiting: dict[int, Choice | None] = {}
        self._shown = ""
        self._visible: tuple[Line, ...] | list[Line] = ()

    def show_reading(self, reading: Reading) -> None:
        """Show another reading of the file."""
        self.beginResetModel()
        self._reading = reading
        self._mapping = reading.mapping or Columns(())
        self._outlook = None
        self._waiting = {}
        self._shown = ""
        self._visible = reading.lines
        self.endResetModel()

    def show_outlook(self, outlook: Outlook, mapping: Columns | None) -> None:
        """Tell every row's fate, under a mapping where the file is a table."""
        self._mapping = mapping or Columns(())
        self._outlook = outlook
        self._waiting = {}
        if self._shown:
            self.narrow(self._shown)
        else:
            self._changed(0, len(self._visible) - 1)
        across = Qt.Orientation.Horizontal
        self.headerDataChanged.emit(across, 0, max(0, self.columnCount() - 1))

    def wait_for(self, numbers: Iterable[int], choice: Choice | None) -> None:
        """Say that rows were given a choice; the next outlook tells what comes of it."""
        self._waiting |= dict.fromkeys(numbers, choice)
        self._changed(0, len(self._visible) - 1)

    def _changed(self, first: int, last: int) -> None:
        if last >= first and self.columnCount():
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def narrow(self, code: str) -> None:
        """Show only the rows of one chip, or all."""
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._visible[index.row()].number) for index in self.persistentIndexList()]
        self._shown = code
        lines, fates = self._reading.lines, self._fates
        group = GROUPS[code]
        self._visible = (
            [line for line in lines if fates.get(line.number) in group] if code else lines
        )
        if kept:
            self._keep(kept)
        self.layoutChanged.emit()

    def _keep(self, kept: list[tuple[QModelIndex, int]]) -> None:
        """Lead what is selected to where its lines are now; lines that went let it go."""
        rows = {line.number: row for row, line in enumerate(self._visible)}
        for index, number in kept:
            row = rows.get(number, -1)
            now = self.index(row, index.column()) if row >= 0 else QModelIndex()
            self.changePersistentIndex(index, now)

    @property
    def _fates(self) -> Mapping[int, Fate]:
        return self._outlook.fates if self._outlook else {}

    def line(self, row: int) -> Line | None:
        """The line that is shown in a row."""
        return self._visible[row] if 0 <= row < len(self._visible) else None

    def line_of(self, number: int) -> Line | None:
        """The line with a number, among all of them; they stand in the order of their numbers."""
        lines = self._reading.lines
        at = bisect_left(lines, number, key=_number)
        return lines[at] if at < len(lines) and lines[at].number == number else None

    def planned(self, number: int) -> PreviewRow | None:
        """What the plan says of a line."""
        return self._outlook.rows.get(number) if self._outlook else None

    def fate(self, number: int) -> Fate | None:
        """What becomes of a line; None while nobody knows."""
        return self._fates.get(number)

    def field(self, column: int) -> Field:
        """What a column of the list becomes; columns count from 1, 0 is the fate."""
        at = column - 1
        return self._mapping.fields[at] if 0 <= at < len(self._mapping.fields) else Field.SKIP

    def header(self, column: int) -> str:
        """The list's own header of a column."""
        at = column - 1
        return self._reading.headers[at] if 0 <= at < len(self._reading.headers) else ""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Rows that are shown."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """The fate and the file's own columns."""
        return 0 if parent.isValid() or not self._reading.width else self._reading.width + 1

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A cell's text, and its row's fate."""
        line = self._visible[index.row()]
        if role == STATE_ROLE:
            return str(self._fates.get(line.number, ""))
        if role == FIELD_ROLE:
            return self.field(index.column())
        if role not in _TEXT_ROLES:
            return None
        if index.column() == 0:
            return self._fate_words(line.number)
        at = index.column() - 1
        return " ".join(line.cells[at].split()) if at < len(line.cells) else ""

    def _fate_words(self, number: int) -> str:
        if number in self._waiting:
            return self._words.choice(self._waiting[number])
        row, fate = self.planned(number), self.fate(number)
        return self._words.fate(fate, row) if row is not None and fate is not None else ""

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Above: what the column becomes, and its own header. Beside: the row's number."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._visible[section].number)
        if section == 0:
            return self._words.fate_header()
        if self._reading.table is None:
            return self._words.column(self._reading.columns[section - 1])
        return f"{self._words.field(self.field(section))} ▾\n{self.header(section)}"


class PreviewWords:
    """Words the preview needs; the interface gives them."""

    def fate(self, fate: Fate, row: PreviewRow) -> str:
        """What becomes of a row."""
        raise NotImplementedError

    def choice(self, choice: Choice | None) -> str:
        """What was chosen for a row; None: as for all."""
        raise NotImplementedError

    def field(self, field: Field) -> str:
        """What a column becomes."""
        raise NotImplementedError

    def column(self, code: str) -> str:
        """A column of cards, events or paragraphs."""
        raise NotImplementedError

    def fate_header(self) -> str:
        """The heading above the fates."""
        raise NotImplementedError
