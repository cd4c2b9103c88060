"""A small box of paper beside a page: a heading, something at its right, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel

_SIDE = 14


class SmallBox(QFrame):
    """A rounded piece of paper with a heading and something at its right."""

    def __init__(self, look: Look, title: str, aside: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._title, self._aside = PlainLabel(title, self), PlainLabel(aside, self)
        self._aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self.heading.addWidget(self._title)
        self.heading.addWidget(self._aside, 1)
        self.column = QVBoxLayout(self)
        self._long = self._short = aside
        self.column.setContentsMargins(_SIDE, 12, _SIDE, 10)
        self.column.setSpacing(8)
        self.column.addLayout(self.heading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str) -> None:
        """Head the box differently."""
        self._title.setText(title)
        self._fit_aside()

    def set_aside(self, text: str, short: str = "") -> None:
        """Say something at the right of the heading; ``short`` where the box is narrow."""
        self._long, self._short = text, short or text
        self._fit_aside()

    def aside(self) -> str:
        """What stands at the right of the heading."""
        return self._long

    def _fit_aside(self) -> None:
        """The long words if there is room for them."""
        room = self.width() - self._title.sizeHint().width() - 8 - 2 * _SIDE
        metrics = QFontMetrics(self._aside.font())
        fits = metrics.horizontalAdvance(self._long) <= room
        self._aside.setText(self._long if fits else self._short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self._fit_aside()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        theme = self._look.theme
        for label, ink, font in (
            (self._title, theme.ink, self._look.font("sans", 13, bold=True)),
            (self._aside, theme.ink2, self._look.font("figures", 12)),
        ):
            label.setFont(font)
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, ink)
            label.setPalette(palette)
        self._fit_aside()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.shadow)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -2)
        painter.drawRoundedRect(box.translated(0, 1.5), 10, 10)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(box, 10, 10)
