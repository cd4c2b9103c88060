"""The desk below the search as a picture, dimmed: it is not painted anew with every key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QMainWindow, QWidget

_DIM = QColor(42, 40, 37, 120)
_SHADOW = 18


def picture_of(window: QWidget | None, sheet: QRect) -> QPixmap:
    """What lies in a window, dimmed, with the shadow of a sheet that lies over it."""
    desk = window.centralWidget() if isinstance(window, QMainWindow) else None
    if desk is None:
        return QPixmap()
    picture = desk.grab()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(desk.rect(), _DIM)
    painter.setPen(Qt.PenStyle.NoPen)
    place = QRectF(sheet).translated(0, 7)
    for step in range(_SHADOW, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 2 + (_SHADOW - step) // 5))
        painter.drawRoundedRect(place.adjusted(-step, -step, step, step), 14, 14)
    painter.end()
    return picture
