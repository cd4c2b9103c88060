"""Short words at the foot of the window that ask for nothing and go by themselves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel

STAY_MS = 7000
FOOT = 22
_STYLE = """
QLabel {{ color: {ink}; }}
QPushButton {{ background: transparent; color: {accent}; border: 1px solid transparent;
    border-radius: 5px; padding: 3px 9px; font-weight: 700; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 2px 8px; }}
"""


class Toast(QWidget):
    """One bar above the foot of the window; a newer one takes its place.

    It never takes the focus. ``undo`` is asked for by its button.
    """

    undo = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._act: Callable[[], object] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 10, 8)
        row.setSpacing(14)
        self.words = PlainLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(self.tr("Undo"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self._undo)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        look.changed.connect(self._dress)
        self._dress()
        window.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        *,
        undo: bool = False,
        stay_ms: int = STAY_MS,
        offer: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence, with an Undo button if it can be taken back.

        ``offer`` is what its button says instead, ``act`` what that does.
        """
        room = (self.parentWidget() or self).width() - 160
        shown = self.words.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.words.setText(shown)
        self.words.setToolTip(tip(text) if shown != text else "")
        self.setAccessibleName(text)
        self._act = act
        self.button.setText(offer or self.tr("Undo"))
        self.button.setVisible(undo or bool(offer))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(stay_ms)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _undo(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
        else:
            self.undo.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            left = (window.width() - self.width()) // 2
            self.move(max(0, left), window.height() - self.height() - FOOT)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(_STYLE.format(ink=theme.side_ink.name(), accent=theme.side_warm.name()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dark rounded bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.theme.side_rule)
        painter.setBrush(self._look.theme.side)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(room, 9, 9)
