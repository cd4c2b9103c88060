"""Words on a round plate, to be read and not to be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from four_notebooks.views.look import Look


class Pill(QWidget):
    """Hidden while it has nothing to say; red where it is about time or a missing strategy,
    in the ink of what is over its limit with ``over``."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._text, self._red, self._over = "", False, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, *, red: bool = False, over: bool = False) -> None:
        """Show these words."""
        self._text, self._red, self._over = text, red, over
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = QFontMetrics(self._look.font("figures", 12))
        return QSize(metrics.horizontalAdvance(self._text) + 24, 26)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The plate and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.missing_rule if self._red else theme.chip_rule, 1))
        painter.setBrush(theme.chip)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._look.font("figures", 12))
        painter.setPen(theme.red if self._red else theme.over if self._over else theme.ink2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
