"""The quick visit's strips (said before, missing, similar) and what its keys do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.quick.chips import readable


class Strip(QWidget):
    """One sentence on a coloured plate with a small drawing; hidden when it has nothing to say."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ground, self._ink = QColor(), QColor()
        self.words = PlainLabel(self)
        self.words.setWordWrap(True)
        self.words.setAccessibleName(name)
        self._drawing = PlainLabel(self)
        self._drawing.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, text: str, ground: QColor, ink: QColor, icon: str = "") -> None:
        """Say a sentence; nothing hides the strip."""
        self._ground, self._ink = ground, readable(ink, ground)
        self._drawing.setVisible(bool(icon))
        if icon:
            scale = self.devicePixelRatioF()
            self._drawing.setPixmap(self._look.icon_pixmap(icon, self._ink, 18, scale))
        palette = self.words.palette()
        palette.setColor(palette.ColorRole.WindowText, self._ink)
        self.words.setPalette(palette)
        self.words.setFont(self._look.font("sans", 13))
        if self.words.text() != text:
            self.words.setText(text)
        self.setVisible(bool(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)


class KeyButton(QAbstractButton):
    """A key cap and what the key does; the mouse may press it too."""

    def __init__(self, look: Look, keys: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.keys = look, keys
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Word it anew."""
        if self.text() != text:
            self.setText(text)
            self.setAccessibleName(f"{text} ({self.keys})")
            self.updateGeometry()
            self.update()

    def _widths(self) -> tuple[int, int]:
        cap = QFontMetrics(self._look.font("sans", 11)).horizontalAdvance(self.keys) + 12
        return cap, QFontMetrics(self._look.font("sans", 12)).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """Cap, gap, words."""
        cap, words = self._widths()
        return QSize(cap + 8 + words + 4, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap with its rim, and the words beside it."""
        theme = self._look.theme
        cap, _ = self._widths()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, 3.5, cap, 17)
        painter.setPen(QPen(theme.ink2, 1))
        painter.setBrush(theme.paper2 if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._look.font("sans", 11))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.keys)
        painter.setFont(self._look.font("sans", 12))
        painter.setPen(theme.ink if self.underMouse() else theme.ink2)
        words = QRectF(cap + 8, 0, self.width() - cap - 8, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
