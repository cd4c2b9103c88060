"""A quiet line below a field: this account may be there already; pressing it opens it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from four_notebooks.models.already_there import There
from four_notebooks.views.look import Look

_BESIDE, _ABOVE = 9, 3
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


class AlreadyThereLine(QAbstractButton):
    """Hidden while there is nothing to say. ``wanted`` carries the account when it is pressed,
    by mouse, Space or Return; ``shown`` tells that it came or went."""

    wanted = Signal(int)
    shown = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._there: There | None = None
        self.setFont(look.font("sans", 12))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._pressed)
        look.changed.connect(self.update)
        self.hide()

    @property
    def account_id(self) -> int:
        """The account that is spoken of; 0: none."""
        return self._there.account_id if self._there else 0

    def say(self, there: There | None) -> None:
        """Speak of an account, or of none."""
        if there == self._there:
            return
        self._there = there
        text = there.says if there else ""
        self.setText(text)
        self.setAccessibleName(text)
        if self.isHidden() is not (there is None) and there is None and self.hasFocus():
            self.focusPreviousChild()
        self.setVisible(there is not None)
        self.updateGeometry()
        self.update()
        self.shown.emit()

    def heightForWidth(self, width: int) -> int:
        """As high as the sentence needs."""
        room = QRect(0, 0, max(40, width - 2 * _BESIDE), 10_000)
        lines = QFontMetrics(self.font()).boundingRect(room, _WRAP, self.text())
        return lines.height() + 2 * _ABOVE + 2

    def hasHeightForWidth(self) -> bool:
        """Narrow fields make it higher."""
        return True

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        wide = max(self.width(), 160)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(80, 22)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _pressed(self) -> None:
        if self._there is not None:
            self.wanted.emit(self._there.account_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, underlined while the pointer or the keyboard is on it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        font = self.font()
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(theme.ink2)
        room = self.rect().adjusted(_BESIDE, _ABOVE, -_BESIDE, -_ABOVE)
        painter.drawText(room, int(_WRAP | Qt.AlignmentFlag.AlignTop), self.text())
