"""A list of accounts that can be taken up and dropped on the side board or a notebook."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QPixmap

from four_notebooks.models.board.notebook import packed
from four_notebooks.views.lists.paper_list import PaperList


class AccountList(PaperList):
    """Its rows travel as cards do: a copy of their ids, never a move by Qt."""

    def allow_drag(self) -> None:
        """Let rows be taken up with the mouse."""
        self.setDragEnabled(True)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the selected accounts up; returns when they were dropped or given up."""
        ids = self.keys()
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(packed(ids, "\n".join(row.spoken for row in self.rows()[:200])))
        drag.setPixmap(self._picture())
        drag.setHotSpot(QPoint(24, 20))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def _picture(self) -> QPixmap:
        """The current row as it is seen, cut to a card's width."""
        box = self.visualRect(self.currentIndex())
        box.setWidth(min(box.width(), 280))
        return self.viewport().grab(box) if box.isValid() else QPixmap()
