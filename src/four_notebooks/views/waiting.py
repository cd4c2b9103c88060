"""What stands before the desk while a verb touches the whole book: how far it is, and Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from four_notebooks.models.at_length import AT_ONCE, AtLength
from four_notebooks.models.autosave import Autosave
from four_notebooks.models.errand import Errand
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Dress, button, label

T = TypeVar("T")


class Waiting(QDialog):
    """Says what is done and how far it is, until it is done; Cancel or Esc stops it."""

    def __init__(self, desk: Desk, says: str, errand: Errand, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._errand = errand
        self.setObjectName("waiting")
        self.setWindowTitle(says)
        self.setFixedWidth(380)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(label(says, "heading", wrap=True))
        column.addLayout(foot)
        self._dress = Dress(self, desk.look)
        errand.progressed.connect(self._progressed)
        errand.done.connect(self.accept)

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def reject(self) -> None:
        """Ask the verb to stop; it goes away when that is done."""
        self._errand.stop()
        self.cancel.setEnabled(False)


def at_length(
    desk: Desk, verb: Callable[[], T], says: str, weight: int, parent: QWidget | None
) -> T | None:
    """Do a verb: at once where little hangs on it, else in a thread, with ``Waiting`` before it.

    ``weight`` guesses how many records it takes up. Gives what the verb gives; None where it
    was stopped, or another still is under way: then nothing is changed. Raises what the verb
    raises. What is being typed in the window of ``parent`` is written first.
    """
    if desk.book.busy:  # A field that loses the keyboard to ``Waiting`` says its number again.
        return None
    if weight <= AT_ONCE:
        return verb()
    for saver in parent.window().findChildren(Autosave) if parent is not None else ():
        saver.flush()
    long = AtLength(desk.book, verb, weight)
    waiting = Waiting(desk, says, long.errand, parent)
    long.start()
    try:
        desk.ask.run(waiting)
        return long.outcome()
    finally:
        waiting.deleteLater()
