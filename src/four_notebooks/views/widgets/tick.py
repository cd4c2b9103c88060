"""A box to tick, drawn like the fields on paper so that it is seen by night too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from four_notebooks.views.look import Look

_BOX, _GAP = 17, 9
_TICK = ((4.3, 8.8), (7.3, 11.8), (12.8, 5.4))


def draw_tick(painter: QPainter, look: Look, box: QRectF, *, on: bool, edge: QColor) -> None:
    """A box to tick where no widget stands, as in a table."""
    theme = look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(theme.button if on else theme.field)
    painter.drawRoundedRect(box, 4, 4)
    if on:
        _stroke(painter, box, theme.button_ink)


def _stroke(painter: QPainter, box: QRectF, ink: QColor) -> None:
    pen = QPen(ink, 2.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([box.topLeft() + QPointF(x, y) for x, y in _TICK])


class Tick(QCheckBox):
    """Keyboard, screen readers and signals are a check box's own; only the drawing is ours."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setMinimumHeight(22)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the box and the words."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return super().sizeHint().expandedTo(QSize(_BOX + _GAP + words + 4, 22))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """The words are pressed like the box."""
        metrics = QFontMetrics(self.font())
        return bool(pos.x() <= _BOX + _GAP + metrics.horizontalAdvance(self.text()) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, its tick, and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - _BOX) / 2, _BOX, _BOX)
        on, able = self.isChecked(), self.isEnabled()
        edge = theme.focus if self.hasFocus() else theme.ink3
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1.2))
        painter.setBrush(theme.button if on and able else theme.field)
        painter.drawRoundedRect(box, 4, 4)
        if on:
            _stroke(painter, box, theme.button_ink if able else theme.ink3)
        painter.setPen(theme.ink if able else theme.ink2)
        painter.setFont(self.font())
        words = QRect(_BOX + _GAP, 0, self.width() - _BOX - _GAP, self.height())
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, left, self.text())
