"""A figure in large type on a small sheet; pressing it opens the accounts behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from four_notebooks.models.review.chart import Tile
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look

HEIGHT = 78


class TileButton(QAbstractButton):
    """``wanted`` carries what is behind the figure."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.tile: Tile | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._wish)

    def show_tile(self, tile: Tile) -> None:
        """Show this figure."""
        self.tile = tile
        aside = f" ({tile.aside})" if tile.aside else ""
        text = f"{tile.title}: {tile.figure}{aside}"
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip(text))
        self.update()

    def _wish(self) -> None:
        if self.tile is not None and self.tile.behind is not None:
            self.wanted.emit(self.tile.behind)

    def sizeHint(self) -> QSize:
        """One height."""
        return QSize(170, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Three fit beside an open account."""
        return QSize(104, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, the name, the figure, what it is made of."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.shadow)
        painter.drawRoundedRect(box.translated(0, 1.5), 10, 10)
        painter.setBrush(theme.card if self.underMouse() else theme.paper)
        painter.drawRoundedRect(box, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 8, 8)
        tile = self.tile
        if tile is None:
            return
        inner = box.adjusted(14, 7, -10, -7)
        self._line(painter, tile.title, 12, inner.top(), inner, bold=False, ink="ink2")
        red = "red" if tile.time else "ink"
        self._line(painter, tile.figure, 24, inner.top() + 15, inner, bold=True, ink=red)
        self._line(painter, tile.aside, 12, inner.bottom() - 17, inner, bold=False, ink="ink2")

    def _line(
        self,
        painter: QPainter,
        text: str,
        px: int,
        top: float,
        inner: QRectF,
        *,
        bold: bool,
        ink: str,
    ) -> None:
        font = self._look.font("figures", px, bold=bold)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.setFont(font)
        painter.setPen(getattr(self._look.theme, ink))
        painter.drawText(int(inner.left()), int(top) + metrics.ascent(), shown)
