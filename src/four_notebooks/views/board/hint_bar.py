"""A strip at the foot of the board that says why something was not done, and offers a way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.widgets.buttons import BigButton, IconButton

STAYS = 7_000


class HintBar(QWidget):
    """Shows one sentence for a while; with a button it stays until it is put away."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._act: Callable[[], object] | None = None
        self._label = PlainLabel(self)
        self._label.setFont(look.font("sans", 13))
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = BigButton(look, "", self, quiet=True)
        self._button.clicked.connect(self._press)
        self._away = IconButton(look, "x", self.tr("Put this hint away"), self, size=16)
        self._away.clicked.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        row.addWidget(self._away)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.hide)
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def say(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a button that does ``act`` if one is given."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._act = act
        self._button.setVisible(bool(button))
        if button:
            self._button.say(button)
            self._timer.stop()
        else:
            self._timer.start()
        self.adjust()
        self.show()
        self.raise_()

    def adjust(self) -> None:
        """Stand at the foot of the parent, in its middle."""
        parent = self.parentWidget()
        if parent is None:
            return
        words = QFontMetrics(self._label.font()).horizontalAdvance(self._label.text()) + 30
        button = 0 if self._button.isHidden() else self._button.sizeHint().width() + 8
        width = min(words + button + 64, parent.width() - 32)
        height = max(44, self._row.heightForWidth(width))
        self.setGeometry(
            (parent.width() - width) // 2, parent.height() - height - 18, width, height
        )

    def press(self) -> None:
        """Do what the button offers."""
        self._press()

    def _press(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _restyle(self) -> None:
        palette = self._label.palette()
        palette.setColor(self._label.foregroundRole(), self._look.theme.ink)
        self._label.setPalette(palette)
        self.update()

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(400, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A slip of paper over the desk."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.field_rule, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(rect, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
