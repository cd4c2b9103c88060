"""The rows of a list with what would become of each, before anything is written."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from four_notebooks.exchange.columns import Field, Mapping
from four_notebooks.exchange.import_plan import ImportPlan, PreviewRow
from four_notebooks.exchange.tables_in import Line, Table

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
FIELD_ROLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class Preview(QAbstractTableModel):
    """A table of a foreign list; the first column tells each row's fate.

    ``shown`` narrows the rows to one state (``new``, ``duplicate``, ``failed``,
    ``blank``; empty: all). Words for states and fields come from outside.
    """

    def __init__(self, words: PreviewWords) -> None:
        super().__init__()
        self._words = words
        self._table: Table | None = None
        self._mapping = Mapping(())
        self._lines: tuple[Line, ...] = ()
        self._fates: dict[int, PreviewRow] = {}
        self._shown = ""
        self._visible: list[Line] = []

    def show_table(self, table: Table, mapping: Mapping) -> None:
        """Show another reading of the file."""
        self.beginResetModel()
        self._table = table
        self._mapping = mapping
        self._lines = table.lines
        self._fates = {}
        self._shown = ""
        self._visible = list(self._lines)
        self.endResetModel()

    def show_plan(self, plan: ImportPlan, mapping: Mapping) -> None:
        """Tell every row's fate under a mapping."""
        self._mapping = mapping
        self._fates = {row.row: row for row in plan.preview()}
        if self._shown:
            self.narrow(self._shown)
        elif self._visible:
            last = self.index(len(self._visible) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        across = Qt.Orientation.Horizontal
        self.headerDataChanged.emit(across, 0, max(0, self.columnCount() - 1))

    def narrow(self, state: str) -> None:
        """Show only the rows of one fate, or all."""
        self.layoutAboutToBeChanged.emit()
        self._shown = state
        self._visible = [
            line for line in self._lines if not state or self._state(line.number) == state
        ]
        self.layoutChanged.emit()

    def field(self, column: int) -> Field:
        """What a column of the list becomes; columns count from 1, 0 is the fate."""
        at = column - 1
        return self._mapping.fields[at] if 0 <= at < len(self._mapping.fields) else Field.SKIP

    def header(self, column: int) -> str:
        """The list's own header of a column."""
        at = column - 1
        if self._table is None or not 0 <= at < len(self._table.headers):
            return ""
        return self._table.headers[at]

    def _state(self, number: int) -> str:
        fate = self._fates.get(number)
        return fate.state if fate else ""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Rows of the list that are shown."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """The fate and the list's own columns."""
        return 0 if parent.isValid() or self._table is None else self._table.width + 1

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A cell's text, and its row's fate."""
        line = self._visible[index.row()]
        if role == STATE_ROLE:
            return self._state(line.number)
        if role == FIELD_ROLE:
            return self.field(index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            fate = self._fates.get(line.number)
            return self._words.fate(fate) if fate else ""
        at = index.column() - 1
        return " ".join(line.cells[at].split()) if at < len(line.cells) else ""

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
        return f"{self._words.field(self.field(section))} ▾\n{self.header(section)}"


class PreviewWords:
    """Words the preview needs; the interface gives them."""

    def fate(self, row: PreviewRow) -> str:
        """What becomes of a row."""
        raise NotImplementedError

    def field(self, field: Field) -> str:
        """What a column becomes."""
        raise NotImplementedError

    def fate_header(self) -> str:
        """The heading above the fates."""
        raise NotImplementedError
