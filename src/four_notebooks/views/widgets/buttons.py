"""Buttons: one that stands out, one that is only an icon, one that is only words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look
from four_notebooks.views.widgets.word_button import WordButton


class BigButton(WordButton):
    """The one thing to do here: coloured with white words, or ``quiet`` on paper."""

    beside = 28

    def __init__(
        self, look: Look, text: str, parent: QWidget | None = None, *, quiet: bool = False
    ) -> None:
        super().__init__(look, text, look.font("sans", 13, bold=not quiet), parent)
        self._quiet = quiet

    def tall(self) -> int:
        """Higher than the others."""
        return 31

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.chip if self._quiet else theme.button
        if self.isDown():
            ground = ground.darker(112)
        elif self.underMouse():
            ground = ground.darker(104)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.chip_rule, 1) if self._quiet else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus if self._quiet else theme.button_ink, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
        painter.setPen(theme.ink if self._quiet else theme.button_ink)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class IconButton(QAbstractButton):
    """A drawing to press, with a name for tips and screen readers."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        parent: QWidget | None = None,
        *,
        size: int = 18,
        colour: str = "ink2",
        ground: str = "chip",
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._size = size
        self._colour = colour
        self._ground = ground
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(name)
        look.changed.connect(self.update)

    def say(self, name: str) -> None:
        """Name what it does."""
        self.setAccessibleName(name)
        self.setToolTip(tip(name))

    def show_icon(self, icon: str) -> None:
        """Show another drawing."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """The drawing with room round it."""
        return QSize(self._size + 10, self._size + 10)

    def minimumSizeHint(self) -> QSize:
        """Its own size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.isDown() or self.isChecked():
            ground: QColor = getattr(theme, self._ground)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        if self._look.words_first:
            QTimer.singleShot(0, self._draw)
            return
        colour: QColor = getattr(theme, self._colour)
        place = QRect(QPoint(0, 0), QSize(self._size, self._size))
        place.moveCenter(self.rect().center())
        shot = self._look.icon_pixmap(self._icon, colour, self._size, self.devicePixelRatioF())
        painter.drawPixmap(place, shot)

    def _draw(self) -> None:
        """The words have been painted: now the drawings."""
        self._look.words_first = False
        self.update()


class LinkButton(WordButton):
    """Words to press, without a ground; ``colour`` is an ink of the theme."""

    beside = 8

    def __init__(
        self, look: Look, text: str, parent: QWidget | None = None, *, colour: str = "a"
    ) -> None:
        super().__init__(look, text, look.font("figures", 12), parent)
        self._colour = colour

    def tall(self) -> int:
        """A line with a little room."""
        return QFontMetrics(self.font()).lineSpacing() + 6

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, underlined under the mouse."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        ink: QColor = getattr(theme, self._colour)
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
