"""Choosing one account of the book by typing characters or pinyin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.names.pinyin import matches
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Dress, button, label

_ID = Qt.ItemDataRole.UserRole
MOST = 60


class AccountChoice(QDialog):
    """``chosen`` is the account's id, 0 without one; those of ``first`` are offered first."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        act: str,
        *,
        without: int = 0,
        first: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = [row for row in desk.book.reader.names() if row[0] != without]
        rank = {id_: n for n, id_ in enumerate(first)}
        self._names.sort(key=lambda row: rank.get(row[0], len(rank)))
        self.setWindowTitle(title)
        self.resize(460, 420)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Account"))
        self.field.setPlaceholderText(self.tr("Characters or pinyin"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Accounts"))
        self.yes = button(act, "primary")
        self.yes.setDefault(True)
        no = button(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self.accept)
        self.yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        self._dress = Dress(self, desk.look)
        self._typed("")

    @property
    def chosen(self) -> int:
        """The account that is marked."""
        item = self.list.currentItem()
        return 0 if item is None else int(item.data(_ID))

    def _typed(self, text: str) -> None:
        self.list.clear()
        wanted = text.strip()
        for id_, name, keys in self._names:
            if not wanted or matches(keys, wanted):
                item = QListWidgetItem(name)
                item.setData(_ID, id_)
                self.list.addItem(item)
                if self.list.count() == MOST:
                    break
        self.list.setCurrentRow(0)
        self.yes.setEnabled(self.list.count() > 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Up and down go through the list while one types."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(self.list.currentRow() + step, last)))
                return True
        return False
