"""The measure of all starts: a bare PySide6 window with an empty list.

Prints one JSON line: seconds from the process's start to the first paint, and the
memory it then holds in KiB. ``BENCH_STARTED`` is the moment the parent started it.
"""

from __future__ import annotations

import sys

import first_paint
from PySide6 import QtCore, QtWidgets


class Bare(QtWidgets.QMainWindow):
    """An empty list in a window."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QtWidgets.QListView()
        self.setCentralWidget(self.list)
        self.resize(1440, 900)


if __name__ == "__main__":
    app = QtWidgets.QApplication(sys.argv)
    window = Bare()
    watch = first_paint.Watch(window.list.viewport(), QtCore.QEvent.Type.Paint)
    watch.seen.connect(first_paint.tell_and_leave)
    window.show()
    sys.exit(app.exec())
