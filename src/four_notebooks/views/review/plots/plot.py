"""What all plots share: spots that can be pointed at, walked through by key and opened."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from four_notebooks.models.review.chart import Behind, Chart
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look

PAD = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a plot that means some accounts; ``tip`` says what it shows."""

    box: QRectF
    behind: Behind | None
    tip: str


class Plot(QWidget):
    """``wanted`` carries the ``Behind`` of a spot that was clicked or opened by Enter."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.chart: Chart | None = None
        self._current = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, chart: Chart) -> None:
        """Draw these figures."""
        self.chart = chart
        self._current = self._hovered = -1
        self._say_title()
        self.setAccessibleDescription(chart.empty if chart.is_empty else chart.table.as_text())
        self.updateGeometry()
        self.update()

    def _say_title(self) -> None:
        if self.chart is not None:
            self.setAccessibleName(f"{self.chart.title}. {self.chart.aside}".strip(" ."))

    # For the kinds of plots.

    def spots(self) -> list[Spot]:
        """What can be pointed at, in the order of the keys."""
        return []

    def draw(self, painter: QPainter) -> None:
        """Draw the figures."""

    def height_wanted(self) -> int:
        """How high it is at least."""
        return 150

    def font_of(self, px: int = 12, *, bold: bool = False) -> QFont:
        """The font of figures."""
        return self.look.font("figures", px, bold=bold)

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its name."""
        found: QColor = getattr(self.look.theme, name)
        return found

    def words(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        colour: str = "ink2",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        font: QFont | None = None,
    ) -> None:
        """Words in a box, cut in the middle where there is no room."""
        font = font or self.font_of()
        painter.setFont(font)
        painter.setPen(self.colour(colour))
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideMiddle, int(box.width()) + 1
        )
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def width_of(self, text: str, font: QFont | None = None) -> int:
        """How wide a text is."""
        return QFontMetrics(font or self.font_of()).horizontalAdvance(text)

    # Qt.

    def sizeHint(self) -> QSize:
        """Wide enough to be read."""
        return QSize(260, self.height_wanted())

    def minimumSizeHint(self) -> QSize:
        """Narrow cards cut names, never heights."""
        return QSize(160, self.height_wanted())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The plot, what is pointed at, and the mark of the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.chart is None:
            return
        if self.chart.is_empty:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.setFont(self.look.font("sans", 13))
            painter.setPen(self.look.theme.ink3)
            painter.drawText(QRectF(self.rect()).adjusted(12, 0, -12, 0), flags, self.chart.empty)
            return
        self.draw(painter)
        self._mark(painter)

    def _mark(self, painter: QPainter) -> None:
        spots = self.spots()
        if self.hasFocus() and 0 <= self._current < len(spots):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.theme.focus, 1.5))
            painter.drawRoundedRect(spots[self._current].box.adjusted(-1, -1, 1, 1), 4, 4)
        elif self.hasFocus():
            painter.setPen(QPen(self.look.theme.focus, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def is_hovered(self, number: int) -> bool:
        """Whether the pointer is on a spot."""
        return number == self._hovered

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is pointed at."""
        number, spot = self._at(event.position().toPoint())
        if number != self._hovered:
            self._hovered = number
            self.update()
        opens = spot is not None and spot.behind is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if spot is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), tip(spot.tip), self)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is pointed at."""
        number, spot = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None:
            self._current = number
            self.update()
            if spot.behind is not None:
                self.wanted.emit(spot.behind)

    def _at(self, point: QPoint) -> tuple[int, Spot | None]:
        if self.chart is None or self.chart.is_empty:
            return -1, None
        for number, spot in enumerate(self.spots()):
            if spot.box.contains(point):
                return number, spot
        return -1, None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from spot to spot, Enter opens one."""
        spots = self.spots() if self.chart is not None and not self.chart.is_empty else []
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }
        key = Qt.Key(event.key())
        if key in steps and spots:
            start = self._current if self._current >= 0 or steps[key] > 0 else len(spots)
            self._current = max(0, min(len(spots) - 1, start + steps[key]))
            self.setAccessibleName(spots[self._current].tip)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            behind = spots[self._current].behind if 0 <= self._current < len(spots) else None
            if behind is not None:
                self.wanted.emit(behind)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the keyboard it is called by its title again."""
        self._say_title()
        super().focusOutEvent(event)

    @property
    def current(self) -> Spot | None:
        """The spot the keys are at."""
        spots = self.spots()
        return spots[self._current] if 0 <= self._current < len(spots) else None
