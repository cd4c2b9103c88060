"""Before the method is switched: which accounts would go where."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from four_notebooks.method.values import Method, Notebook
from four_notebooks.models import words
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Dress, button, label


class SwitchDialog(QDialog):
    """Lists every account that would change its notebook; accepting switches."""

    def __init__(self, desk: Desk, to: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Switch the method"))
        self.resize(640, 540)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        title = self.tr("Switch to {name}?").format(name=words.method(to))
        column.addWidget(label(title, "title"))
        going = desk.book.settings.preview_switch(to)
        says = (
            self.tr("{count} accounts change their notebook. One Undo takes it back.")
            if going
            else self.tr("No account changes its notebook.")
        )
        column.addWidget(label(says.format(count=len(going)), "quiet", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Accounts that change their notebook"))
        self.list.setWordWrap(True)
        self.list.setLayoutMode(QListWidget.LayoutMode.Batched)
        old = desk.book.method
        for one in going:
            origin = _place(one.origin, old)
            target = _place(one.to, to) if one.to is not None else self.tr("Signed list")
            self.list.addItem(f"{origin} → {target}    {one.name}")
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        agree = button(self.tr("Switch"), "primary")
        agree.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(agree)
        column.addLayout(row)
        self._dress = Dress(self, desk.look)


def _place(notebook: Notebook, method: Method) -> str:
    name = words.notebook(notebook, method)
    return name if notebook is Notebook.INBOX else f"{notebook} {name}"
