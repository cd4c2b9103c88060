"""Tab goes round within what lies over the desk, never to the desk below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def after(widget: QWidget, forward: bool) -> QWidget | None:
    """The next or the previous widget of the window's chain."""
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab may stop at a widget."""
    policy = widget.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def go_round(over: QWidget, forward: bool) -> bool:
    """Give the keyboard to the next widget inside ``over``; False if it is not in there."""
    now = QApplication.focusWidget()
    if over.isHidden() or now is None or not over.isAncestorOf(now):
        return False
    other = after(now, forward)
    while other is not None and other is not now:
        if over.isAncestorOf(other) and takes_tab(other):
            reason = Qt.FocusReason.TabFocusReason
            other.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
            break
        other = after(other, forward)
    return True
