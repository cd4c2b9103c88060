"""Lays the quick visit over the whole window, the desk darkened behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from four_notebooks.views.desk import Desk
from four_notebooks.views.window.pages import build

QUICK = ("four_notebooks.views.quick.page", "QuickVisit")


class Overlay(QWidget):
    """Covers the window while a visit is written; gives the focus back where it was."""

    account_wanted = Signal(int)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._quick: QWidget | None = None
        self._before: QWidget | None = None
        self.setObjectName("overlay")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        window.installEventFilter(self)
        self.hide()

    @property
    def quick(self) -> QWidget:
        """The quick visit, made when first wanted."""
        if self._quick is None:
            self._quick = build(QUICK, self._desk)
            self._column.addWidget(self._quick, 0, Qt.AlignmentFlag.AlignCenter)
            for wish, answer in (("closed", self.close_), ("account_wanted", self._open)):
                signal = getattr(self._quick, wish, None)
                if signal is not None:
                    signal.connect(answer)
        return self._quick

    def begin(self, account_id: int = 0) -> None:
        """Show it, about an account if one is named (0: none)."""
        quick = self.quick
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._cover()
        self.show()
        self.raise_()
        quick.show()
        quick.begin(account_id)  # type: ignore[attr-defined]

    def close_(self) -> None:
        """Take it away; what was not recorded stays as a draft."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def _open(self, account_id: int) -> None:
        self.close_()
        self.account_wanted.emit(account_id)

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside it puts it away."""
        if self._quick is not None and not self._quick.geometry().contains(event.pos()):
            close = getattr(self._quick, "close_", None)
            if close is not None:
                close()
            else:
                self.close_()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the quick visit, never to the desk below."""
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            return False
        other = _after(now, forward)
        while other is not None and other is not now:
            if self.isAncestorOf(other) and _takes_tab(other):
                reason = Qt.FocusReason.TabFocusReason
                other.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
                break
            other = _after(other, forward)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The darkened desk."""
        veil = QColor("#2A2825")
        veil.setAlphaF(0.66)
        QPainter(self).fillRect(self.rect(), veil)


def _after(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
