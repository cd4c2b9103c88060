"""One way to begin: a card with a drawing, a name and a line of what happens then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from four_notebooks.views.look import Look


class StartCard(QAbstractButton):
    """A large button; the ``first`` one is the one that Enter would be expected to take."""

    def __init__(self, look: Look, icon: str, title: str, says: str, *, first: bool) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._says = says
        self._first = first
        self.setText(title)
        self.setAccessibleDescription(says)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """High enough for its words at its present width."""
        width = max(self.width(), 180)
        wrap = Qt.TextFlag.TextWordWrap
        room = QFontMetrics(self._look.font("sans", 12)).boundingRect(
            0, 0, width - 74, 400, wrap, self._says
        )
        return QSize(240, max(84, 48 + room.height() + 14))

    def minimumSizeHint(self) -> QSize:
        """Not narrower than its title."""
        title = QFontMetrics(self._look.font("sans", 14, bold=True))
        return QSize(title.horizontalAdvance(self.text()) + 78, self.sizeHint().height())

    def resizeEvent(self, _event: QEvent) -> None:
        """Another width wraps the words otherwise."""
        self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no longer."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, its drawing and its words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        lit = self.underMouse() or self.hasFocus()
        ground = theme.button if self._first else theme.card
        ink = theme.button_ink if self._first else theme.ink
        edge = (theme.ink if self._first else theme.focus) if lit else ground
        if not self._first and not lit:
            edge = theme.card_rule
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(room, 8, 8)
        icon = self._look.icon_pixmap(self._icon, ink, 24, self.devicePixelRatioF())
        painter.drawPixmap(int(room.left()) + 18, int(room.top()) + 18, icon)
        painter.setPen(ink)
        painter.setFont(self._look.font("sans", 14, bold=True))
        title = QRectF(room.left() + 56, room.top() + 12, room.width() - 66, 24)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(ink if self._first else theme.ink2)
        painter.setFont(self._look.font("sans", 12))
        says = QRectF(title.left(), title.bottom() + 4, room.width() - 70, 200)
        painter.drawText(says, Qt.TextFlag.TextWordWrap, self._says)
