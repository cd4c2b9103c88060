"""The bin: accounts that were deleted, to be brought back or deleted for good."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.views.desk import Desk
from four_notebooks.views.waiting import at_length
from four_notebooks.views.window.furniture import Dress, button, label

_ID = Qt.ItemDataRole.UserRole


class Bin(QDialog):
    """Lists what was deleted, the latest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Bin"))
        self.resize(520, 460)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Deleted accounts"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._says = label("", "quiet", wrap=True)
        self.restore = button(self.tr("Bring back"), "primary")
        self.erase = button(self.tr("Delete for good…"), "danger")
        self.backups = QCheckBox(self.tr("from the backups too"))
        close = button(self.tr("Close"))
        self.restore.clicked.connect(self._restore)
        self.erase.clicked.connect(self._erase)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._says)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        for part in (self.erase, self.backups):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.restore)
        column.addLayout(row)
        self.list.itemSelectionChanged.connect(self._selected)
        self._dress = Dress(self, desk.look)
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        zone = self._desk.book.zone
        for account in self._desk.book.accounts.deleted():
            when = account.deleted_at.astimezone(zone) if account.deleted_at else None
            day = f"{when:%Y-%m-%d %H:%M}" if when else ""
            item = QListWidgetItem(f"{account.name}\t{day}")
            item.setData(_ID, account.id)
            self.list.addItem(item)
        self._says.setText(
            self.tr("Nothing is lost here: bring an account back with all its visits.")
            if self.list.count()
            else self.tr("The bin is empty.")
        )
        self.list.setCurrentRow(0)
        self._selected()

    def _ids(self) -> list[int]:
        return [int(item.data(_ID)) for item in self.list.selectedItems()]

    def _selected(self) -> None:
        some = bool(self._ids())
        for part in (self.restore, self.erase, self.backups):
            part.setEnabled(some)

    def _restore(self) -> None:
        self._desk.book.accounts.restore(self._ids())
        self._fill()

    def _erase(self) -> None:
        ids = self._ids()
        asked = self.tr("Delete {count} accounts with everything about them, for good?")
        sure = self._desk.ask.confirm(
            self,
            asked.format(count=len(ids)),
            self.tr("Delete for good"),
            detail=self.tr("This cannot be undone."),
            danger=True,
        )
        if sure:
            accounts, backups = self._desk.book.accounts, self.backups.isChecked()
            weight = accounts.weight_of_erasing(backups=backups)
            says = self.tr("Deleting for good…")
            at_length(self._desk, lambda: accounts.erase(ids, backups=backups), says, weight, self)
            self._fill()
