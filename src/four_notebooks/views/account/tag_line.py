"""A line of words with tags behind it, wrapping together like one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from four_notebooks.models.tips import tip as as_written

PAD = 7.0
GAP = 8.0
LEAST = 60


@dataclass(frozen=True, slots=True)
class Tag:
    """A few words on a coloured ground; ``tip`` says more."""

    text: str
    ink: QColor
    paper: QColor
    tip: str = ""


class TagLine(QWidget):
    """Words in one font, then tags; as many lines of ``line`` pixels as the width needs.

    Among hundreds of others (``one_of_many``) it does not ask layouts for a height that
    goes with the width, but takes its height when it gets its width: asking costs.
    """

    def __init__(
        self, line: int, parent: QWidget | None = None, *, one_of_many: bool = False
    ) -> None:
        super().__init__(parent)
        self._asks = not one_of_many
        self._line = line
        self._text = ""
        self._font = QFont()
        self._tag_font = QFont()
        self._ink = QColor()
        self._tags: tuple[Tag, ...] = ()
        self._places: list[QRectF] = []
        self._layout = QTextLayout()
        self._laid = -1
        self._height = line
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(self._asks)
        self.setSizePolicy(policy)

    def show_words(
        self, text: str, font: QFont, ink: QColor, tags: Sequence[Tag], tag_font: QFont
    ) -> None:
        """Say something else."""
        self._text, self._font, self._ink = text, font, ink
        self._tags, self._tag_font = tuple(tags), tag_font
        self._laid = -1
        if not self._asks and self.width() > LEAST:
            self._take_height()
        self.setAccessibleName(" · ".join([text, *(t.text for t in tags)]))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return self._asks

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        self._lay(width)
        return self._height

    def sizeHint(self) -> QSize:
        """As high as it is at its present width."""
        self._lay(max(LEAST, self.width()))
        return QSize(LEAST, self._height)

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(LEAST, self._line)

    def _lay(self, width: int) -> None:
        if width == self._laid:
            return
        self._laid = width
        x, y = self._lay_text(float(width))
        metrics = QFontMetricsF(self._tag_font)
        high = min(self._line - 2.0, metrics.height() + 2.0)
        self._places = []
        for tag in self._tags:
            wide = min(float(width), metrics.horizontalAdvance(tag.text) + 2 * PAD)
            if x and x + wide > width:
                x, y = 0.0, y + self._line
            self._places.append(QRectF(x, y + (self._line - high) / 2, wide, high))
            x += wide + GAP
        self._height = round(y) + self._line

    def _lay_text(self, width: float) -> tuple[float, float]:
        """Lay the words; where the first tag may stand."""
        self._layout = QTextLayout(self._text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        x = y = 0.0
        number = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            y = number * float(self._line)
            line.setPosition(QPointF(0, y + (self._line - line.height()) / 2))
            x = line.naturalTextWidth() + GAP
            number += 1
        self._layout.endLayout()
        return (x if self._text else 0.0), y

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words and tags."""
        self._lay(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._ink)
        self._layout.draw(painter, QPointF(0, 0))
        painter.setFont(self._tag_font)
        for tag, place in zip(self._tags, self._places, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tag.paper)
            painter.drawRoundedRect(place, 8, 8)
            painter.setPen(tag.ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tag.text)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tags say more under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for tag, place in zip(self._tags, self._places, strict=True):
                if tag.tip and place.contains(QPointF(event.pos())):
                    QToolTip.showText(event.globalPos(), as_written(tag.tip), self)
                    return True
        return super().event(event)

    def resizeEvent(self, event: object) -> None:
        """A height of its own for every width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._take_height()

    def _take_height(self) -> None:
        self._lay(self.width())
        if self.height() != self._height or self.maximumHeight() != self._height:
            self.setFixedHeight(self._height)
