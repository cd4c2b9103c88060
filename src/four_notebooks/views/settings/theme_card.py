"""A theme to be chosen, drawn as a small desk in its own colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from four_notebooks.views.look import Look
from four_notebooks.views.theme.palette import Theme, day, night

DESK = QRectF(6, 6, 188, 112)


class ThemeCard(QAbstractButton):
    """``light``, ``dark``, or ``system``: half of each."""

    def __init__(self, look: Look, code: str, name: str) -> None:
        super().__init__()
        self._look = look
        self._code = code
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The desk and its name below."""
        return QSize(200, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The small desk, framed when it is the chosen one."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        leaf = QPainterPath()
        leaf.addRoundedRect(DESK, 8, 8)
        painter.save()
        painter.setClipPath(leaf)
        _paint_desk(painter, night() if self._code == "dark" else day())
        if self._code == "system":
            half = QPainterPath()
            half.moveTo(DESK.topRight())
            half.lineTo(DESK.bottomRight())
            half.lineTo(DESK.left() + 40, DESK.bottom())
            half.closeSubpath()
            painter.setClipPath(half, Qt.ClipOperation.IntersectClip)
            _paint_desk(painter, night())
        painter.restore()
        chosen = self.isChecked()
        painter.setPen(QPen(theme.focus if chosen else theme.rule, 2.4 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(leaf)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(DESK.adjusted(-4, -4, 4, 4), 10, 10)
        painter.setPen(theme.ink)
        painter.setFont(self._look.font("sans", 13, bold=chosen))
        below = QRectF(0, DESK.bottom() + 6, 200, 22)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())


def _paint_desk(painter: QPainter, theme: Theme) -> None:
    painter.fillRect(DESK, theme.desk)
    painter.fillRect(QRectF(DESK.left(), DESK.top(), 34, DESK.height()), theme.side)
    for row in range(4):
        bar = QRectF(DESK.left() + 7, DESK.top() + 34 + row * 12, 20, 4)
        painter.fillRect(bar, theme.side_red if row == 0 else theme.side_field)
    for at, colour in enumerate((theme.spine_a, theme.spine_b, theme.spine_c, theme.spine_d)):
        left = DESK.left() + 42 + at * 37
        painter.fillRect(QRectF(left, DESK.top() + 12, 32, DESK.height()), theme.paper)
        painter.fillRect(QRectF(left, DESK.top() + 12, 4, DESK.height()), colour)
        for card in range(3 - at % 2):
            room = QRectF(left + 8, DESK.top() + 20 + card * 25, 20, 20)
            painter.fillRect(room, theme.card)
            painter.fillRect(room.adjusted(3, 8, -3, -5), theme.note)
