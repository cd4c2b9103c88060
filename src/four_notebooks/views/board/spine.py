"""A folded notebook: its spine, which still says what matters and still takes cards."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from four_notebooks.method.kinds import Notebook
from four_notebooks.models.board.notebook import MIME, unpacked
from four_notebooks.views.look import Look

WIDTH = 40
THIN = 22  # in a very narrow window


class SpineWords(NamedTuple):
    """What stands on a spine; ``sentence`` says it all for screen readers."""

    letter: str
    cards: str
    red: str
    name: str
    sentence: str


class Spine(QAbstractButton):
    """``dropped`` carries accounts; a click opens the notebook."""

    dropped = Signal(object)

    def __init__(self, look: Look, notebook: Notebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._notebook = notebook
        self._words = SpineWords("", "", "", "", "")
        self._over = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    @property
    def words(self) -> SpineWords:
        """What stands on it."""
        return self._words

    def say(self, words: SpineWords) -> None:
        """Show other words."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words.sentence)
            self.setToolTip(words.sentence)
            self.update()

    def sizeHint(self) -> QSize:
        """Narrow and high."""
        return QSize(WIDTH, 300)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards are welcome."""
        if event.mimeData().hasFormat(MIME):
            self._over = True
            self.update()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Still welcome."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The cards went on."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """The cards are to come here."""
        self._over = False
        self.update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        ids = unpacked(event.mimeData())
        if ids:
            self.dropped.emit(ids)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the spine with its stitches."""
        theme, words = self._look.theme, self._words
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        ground = self._look.spine_colour(self._notebook)
        if self._over:
            ground = ground.lighter(118)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect.adjusted(0, 0, 0, 6), 4, 4)
        thin = rect.width() < 34
        stitch(painter, 2 if thin else 7, 10, rect.height(), QColor(255, 255, 255, 102))
        painter.setPen(theme.spine_ink)
        y = 12.0
        if words.letter:
            painter.setFont(self._look.font("letter", 16 if thin else 22, bold=True))
            painter.drawText(QRectF(0, y, rect.width(), 24), _CENTRE, words.letter)
            y += 34
        size = 12 if len(words.cards) * 8 + 4 < rect.width() else 9
        painter.setFont(self._look.font("figures", size, bold=True))
        painter.drawText(QRectF(0, y, rect.width(), 18), _CENTRE, words.cards)
        y += 28
        if words.red:
            y = self._badge(painter, y)
        self._name(painter, y)
        if self._over or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.spine_ink, 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 3, 3)

    def _badge(self, painter: QPainter, y: float) -> float:
        font = self._look.font("figures", 11, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(self._words.red) + 11
        width = min(max(18.0, width), self.width() - 2.0)
        badge = QRectF((self.width() - width) / 2, y, width, 17)
        painter.setPen(QPen(QColor(255, 255, 255, 70), 1))
        painter.setBrush(self._look.theme.chip_red)
        painter.drawRoundedRect(badge, 8.5, 8.5)
        painter.setPen(self._look.theme.spine_ink)
        painter.setFont(font)
        painter.drawText(badge, _CENTRE, self._words.red)
        return y + 29

    def _name(self, painter: QPainter, y: float) -> None:
        """Han characters stand one below the other, letters lie along the spine."""
        font = self._look.font("sans", 13, bold=True)
        painter.setFont(font)
        painter.setPen(self._look.theme.spine_ink)
        name = self._words.name
        if any(ord(character) > 0x2E80 for character in name):
            for character in name:
                painter.drawText(QRectF(0, y, self.width(), 18), _CENTRE, character)
                y += 18
            return
        width = QFontMetricsF(font).horizontalAdvance(name) + 8
        painter.save()
        painter.translate(QPointF(self.width() / 2, y + width / 2))
        painter.rotate(90)
        painter.drawText(QRectF(-width / 2, -10, width, 20), _CENTRE, name)
        painter.restore()


_CENTRE = Qt.AlignmentFlag.AlignCenter


def stitch(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """The thread along a spine."""
    pen = QPen(colour, 2)
    pen.setDashPattern([3, 2.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
