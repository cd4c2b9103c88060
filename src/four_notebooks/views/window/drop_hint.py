"""What a drop would do, said over the window while files hang over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from four_notebooks.views.look import Look

SETTLE_MS = 90
"""Between one part of the window and the next files leave and come again; nothing flashes."""
_EDGE, _ROUND = 4, 9
_VEIL = 120


class DropHint(QWidget):
    """A veil with one sentence that lets everything through; it takes no focus.

    What lies below still hears where the files are: a part with a use of its own for them
    (the journal) takes them away from the window, and the veil goes.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._wanted = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = self.tr("Drop to import")
        self.setAccessibleName(self.words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._settle)
        window.installEventFilter(self)
        self.hide()

    @property
    def waiting(self) -> bool:
        """Whether it will be shown or hidden in a moment."""
        return self._timer.isActive()

    def over(self, *, hangs: bool) -> None:
        """Files hang over the window, or no longer: shown and hidden a moment later."""
        self._wanted = hangs
        if hangs is self.isHidden():
            self._timer.start()
        else:
            self._timer.stop()

    def end(self) -> None:
        """They were dropped: gone at once."""
        self._wanted = False
        self._timer.stop()
        self.hide()

    def _settle(self) -> None:
        window = self.parentWidget()
        if self._wanted and window is not None:
            self.setGeometry(window.rect())
            self.raise_()
        self.setVisible(self._wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        window = self.parentWidget()
        if event.type() == QEvent.Type.Resize and window is not None and self.isVisible():
            self.setGeometry(window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The desk dimmed, a line at the edge, and the words in a dark bar in the middle."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.desk)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(theme.focus, 2))
        edge = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(edge, _ROUND, _ROUND)
        painter.setFont(self._look.font("sans", 17, bold=True))
        wide = painter.fontMetrics().horizontalAdvance(self.words) + 56
        tall = painter.fontMetrics().height() + 26
        bar = QRectF(0, 0, wide, tall)
        bar.moveCenter(edge.center())
        painter.setPen(theme.side_rule)
        painter.setBrush(theme.side)
        painter.drawRoundedRect(bar, _ROUND, _ROUND)
        painter.setPen(theme.side_ink)
        painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, self.words)
