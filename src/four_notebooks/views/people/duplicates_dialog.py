"""Accounts that may be one, to be compared, merged, or said to be two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.exchange.duplicates import Duplicates
from four_notebooks.models.faults import sentence
from four_notebooks.models.people.alike import Alike, reason
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.people.merge_dialog import MergeDialog
from four_notebooks.views.window.furniture import Dress, button, label

_ALIKE = Qt.ItemDataRole.UserRole


class DuplicatesDialog(QDialog):
    """Lists groups, the surest first; Enter compares the one that is looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.alike = Alike(desk.book, self)
        self.setWindowTitle(self.tr("Possible duplicates"))
        self.resize(620, 480)
        self.says = label("", "quiet", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Accounts that may be one"))
        self.list.setWordWrap(True)
        self.compare = button(self.tr("Compare and merge…"), "primary")
        self.two = button(self.tr("They are two"))
        close = button(self.tr("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Possible duplicates"), "title"))
        column.addWidget(self.says)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.two)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.compare)
        column.addLayout(row)
        self.compare.clicked.connect(self.compare_them)
        self.two.clicked.connect(self.say_two)
        close.clicked.connect(self.accept)
        self.list.itemActivated.connect(self.compare_them)
        self.list.currentRowChanged.connect(self._selected)
        self.alike.found.connect(self._fill)
        self.alike.failed.connect(self._failed)
        self._dress = Dress(self, desk.look)
        self._selected()
        self.look_again()

    def look_again(self) -> None:
        """Search the whole book."""
        self.says.setText(self.tr("Looking through the book…"))
        self.alike.look()

    def _fill(self, found: list[Duplicates]) -> None:
        at = max(0, self.list.currentRow())
        self.list.clear()
        for alike in found:
            item = QListWidgetItem(f"{reason(alike.by)}\n{' · '.join(alike.names)}")
            item.setData(_ALIKE, alike)
            self.list.addItem(item)
        self.says.setText(
            self.tr("{count} groups. Nothing is merged before you have compared it.").format(
                count=len(found)
            )
            if found
            else self.tr("No two accounts look alike.")
        )
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self._selected()

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, BookError | Refused):
            raise fault
        self.says.setText(sentence(fault))

    def _current(self) -> Duplicates | None:
        item = self.list.currentItem()
        found = None if item is None else item.data(_ALIKE)
        return found if isinstance(found, Duplicates) else None

    def _selected(self) -> None:
        for part in (self.compare, self.two):
            part.setEnabled(self._current() is not None)

    def compare_them(self) -> None:
        """Compare those that are looked at, and merge them if that is wanted."""
        alike = self._current()
        if alike is None:
            return
        dialog = MergeDialog(self._desk, alike.ids, self)
        if self._desk.ask.run(dialog):
            self.look_again()
        dialog.deleteLater()

    def say_two(self) -> None:
        """Remember that they are different accounts, so that they are shown no more."""
        alike = self._current()
        if alike is not None:
            self.alike.say_apart(alike)
            self.list.takeItem(self.list.currentRow())
            self._selected()

    def done(self, result: int) -> None:
        """Leave; a search that runs is forgotten."""
        self.alike.stop()
        super().done(result)
