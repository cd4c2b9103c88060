"""Before the method is switched: which accounts would go where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.values import Method, Notebook
from four_notebooks.models import words
from four_notebooks.services.switching import Replacement
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Dress, button, label

_ID = Qt.ItemDataRole.UserRole


class SwitchDialog(QDialog):
    """Lists every account that would change its notebook, way by way; accepting switches.

    ``wanted`` is an account that is to be looked at instead, 0 for none.
    """

    def __init__(
        self,
        desk: Desk,
        to: Method,
        going: Sequence[Replacement],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.wanted = 0
        self.setWindowTitle(self.tr("Switch the method"))
        self.resize(640, 540)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        title = self.tr("Switch to {name}?").format(name=words.method(to))
        column.addWidget(label(title, "title"))
        column.addWidget(label(self._says(len(going)), "quiet", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Accounts that change their notebook"))
        self.list.setWordWrap(True)
        self.list.setLayoutMode(QListWidget.LayoutMode.Batched)
        self._dress = Dress(self, desk.look)
        self._fill(desk, going, desk.book.method, to)
        self.list.itemDoubleClicked.connect(self._open)
        self.list.currentRowChanged.connect(self._selected)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        self._selected()

    def _says(self, count: int) -> str:
        if not count:
            return self.tr("No account changes its notebook.")
        return self.tr(
            "{count} accounts change their notebook; the others stay. What lies in the bin "
            "comes along. One Undo takes it back."
        ).format(count=count)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.open_account = button(self.tr("Open the account"))
        self.open_account.clicked.connect(self._open)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        agree = button(self.tr("Switch"), "primary")
        agree.clicked.connect(self.accept)
        row.addWidget(self.open_account)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(agree)
        return row

    def _fill(self, desk: Desk, going: Sequence[Replacement], old: Method, new: Method) -> None:
        """Way by way: a line with how many go it, under it their names."""
        ways = Counter((one.origin, one.to) for one in going)
        for (origin, to), count in ways.items():
            way = self.tr("{origin} → {goal}: {count}").format(
                origin=_place(origin, old), goal=_place(to, new), count=count
            )
            head = QListWidgetItem(way)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(desk.look.font("sans", 13, bold=True))
            self.list.addItem(head)
            for one in going:
                if (one.origin, one.to) == (origin, to):
                    item = QListWidgetItem(f"    {one.name}")
                    item.setData(_ID, one.account_id)
                    self.list.addItem(item)

    def _account(self) -> int:
        item = self.list.currentItem()
        return int((None if item is None else item.data(_ID)) or 0)

    def _selected(self) -> None:
        self.open_account.setEnabled(self._account() != 0)

    def _open(self) -> None:
        """Look at the account first; nothing is switched."""
        self.wanted = self._account()
        if self.wanted:
            self.reject()


def _place(notebook: Notebook, method: Method) -> str:
    name = words.notebook(notebook, method)
    return name if notebook is Notebook.INBOX else f"{notebook} {name}"
