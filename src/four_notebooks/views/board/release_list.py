"""Who is about to be let go: a list in which some can be taken out before anything happens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from four_notebooks.method.instants import day_of
from four_notebooks.models import words
from four_notebooks.models.account.when import date_words
from four_notebooks.models.tips import tip
from four_notebooks.services.releasing import Prospect, Stays
from four_notebooks.views.look import Look

Index = QModelIndex | QPersistentModelIndex
ROW = 30
_WIDTHS = (0, 92, 110, 190)


class ReleaseRows(QAbstractTableModel):
    """Name, notebook, last visit, and why it goes or stays; the name's box says whether."""

    def __init__(self, accounts: Sequence[Prospect], today: date, zone: tzinfo, look: Look) -> None:
        super().__init__()
        # Those that stay come last: what is to be looked through stands above.
        self._accounts = sorted(accounts, key=lambda one: one.stays is not Stays.NO)
        self._goes = {one.id for one in accounts if one.stays is Stays.NO}
        self._today, self._zone, self._look = today, zone, look
        self._heads = (
            self.tr("Account"),
            self.tr("Notebook"),
            self.tr("Last visit"),
            self.tr("Why"),
        )

    def going(self) -> list[int]:
        """Who goes, in the order listed."""
        return [one.id for one in self._accounts if one.id in self._goes]

    def rowCount(self, parent: Index | None = None) -> int:
        """One row for each account."""
        return 0 if parent is not None and parent.isValid() else len(self._accounts)

    def columnCount(self, parent: Index | None = None) -> int:
        """The columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads."""
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Those that stay cannot be ticked."""
        if self._accounts[index.row()].stays is not Stays.NO:
            return Qt.ItemFlag.ItemIsSelectable
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, ink, and whether it goes."""
        one = self._accounts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one)[index.column()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            spoken = " · ".join(part for part in self._words(one) if part)
            return tip(spoken) if role == Qt.ItemDataRole.ToolTipRole else spoken
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if one.id in self._goes else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            theme = self._look.theme
            return theme.ink2 if one.stays is not Stays.NO or index.column() else theme.ink
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take an account out, or in again."""
        one = self._accounts[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or one.stays is not Stays.NO:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._goes.add(one.id)
        else:
            self._goes.discard(one.id)
        self.dataChanged.emit(index, index)
        return True

    def _words(self, one: Prospect) -> tuple[str, str, str, str]:
        visit = ""
        if one.last_visit is not None:
            visit = date_words(day_of(one.last_visit, self._zone), self._today)
        why = {
            Stays.NO: words.reason(one.reason),
            Stays.LOCKED: self.tr("Stays: locked"),
            Stays.SIGNED: self.tr("Stays: signed"),
            Stays.RELEASED: self.tr("Is in the pool already"),
        }[one.stays]
        place = words.notebook("inbox") if one.notebook == "inbox" else str(one.notebook)
        return (one.name, place, visit or "–", why)


class ReleaseList(QTableView):
    """Space takes the current account out or in; ``changed`` tells that somebody was."""

    changed = Signal()

    def __init__(self, look: Look, accounts: Sequence[Prospect], today: date, zone: tzinfo) -> None:
        super().__init__()
        self.rows = ReleaseRows(accounts, today, zone, look)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Accounts to be let go"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(5 * ROW)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStyleSheet("QHeaderView::section { padding: 4px 3px; }")
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(at, width)
        self.rows.dataChanged.connect(self._ticked)

    def going(self) -> list[int]:
        """Who goes."""
        return self.rows.going()

    def _ticked(self) -> None:
        self.changed.emit()
