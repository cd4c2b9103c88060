"""Lays the quick visit over the whole window, and keeps the keyboard there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from four_notebooks.views.desk import Desk
from four_notebooks.views.widgets.tab_round import after, go_round, takes_tab
from four_notebooks.views.window.pages import build

QUICK = ("four_notebooks.views.quick.visit", "QuickVisit")


class Overlay(QWidget):
    """Covers the window while a visit is written; gives the focus back where it was.

    ``covered`` tells whether it lies there now. The quick visit itself is made when first
    wanted; its own wishes are passed on by ``undo_wanted``.
    """

    covered = Signal(bool)
    undo_wanted = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self.quick: QWidget | None = None
        self._before: QWidget | None = None
        self.setObjectName("overlay")
        window.installEventFilter(self)
        self.hide()

    def begin(self, account_id: int = 0) -> None:
        """Show it, about an account if one is named (0: none)."""
        self._lie_over(account_id)

    def begin_visit(self, plan_id: int) -> None:
        """Show it about a planned visit, and about the next ones after it."""
        self._lie_over(0, plan_id)

    def _lie_over(self, account_id: int, plan_id: int = 0) -> None:
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._cover()
        self.show()
        self.raise_()
        self.covered.emit(True)
        if self.quick is None:
            self.quick = build(QUICK, self._desk, account_id=account_id or None, parent=self)
            self.quick.closed.connect(self._closed)  # type: ignore[attr-defined]
            self.quick.undo_wanted.connect(self.undo_wanted)  # type: ignore[attr-defined]
            self.quick.show()
        elif not plan_id:
            self.quick.open_for(account_id or None)  # type: ignore[attr-defined]
        if plan_id:
            self.quick.open_for_visit(plan_id)  # type: ignore[attr-defined]

    def _closed(self) -> None:
        before, self._before = self._before, None
        self.hide()
        self.covered.emit(False)
        if before is None or not before.isVisible():
            window = self.window()
            before = after(window, True)
            while before is not None and before is not window and not takes_tab(before):
                before = after(before, True)
        if before is not None:
            before.setFocus()

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the quick visit, never to the desk below."""
        return go_round(self, forward)
