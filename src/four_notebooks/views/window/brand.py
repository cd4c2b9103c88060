"""The program's own mark: four spines side by side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

MARK = ("#5B8FC4", "#4FAE99", "#DDAE4A", "#9A9DA3")
"""The four spines as they stand on the dark side board."""


def paint_mark(painter: QPainter, room: QRectF) -> None:
    """Paint the four spines into a place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    step = room.width() / 4
    for at, colour in enumerate(MARK):
        painter.setBrush(QColor(colour))
        spine = QRectF(room.left() + at * step, room.top(), step * 0.72, room.height())
        painter.drawRoundedRect(spine, step * 0.14, step * 0.14)
    painter.restore()


def program_icon() -> QIcon:
    """The icon of the window and of the tray."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#2E2B28"))
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2)
        paint_mark(painter, QRectF(size * 0.2, size * 0.24, size * 0.62, size * 0.52))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
