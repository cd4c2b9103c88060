"""A small window over a corner of the screen that carries a file, as a file manager does."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Carried(QLabel):
    """A file that can be taken up with the mouse."""

    def __init__(self, file: str) -> None:
        super().__init__("file")
        self._file = file
        self.setWindowFlags(Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.ToolTip)
        self.setGeometry(1340, 20, 80, 40)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        """Take it up."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(self._file)])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    carried = Carried(sys.argv[1])
    carried.show()
    carried.raise_()
    print("ready", flush=True)
    app.exec()
