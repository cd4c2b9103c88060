"""The big timer: the window that closes soonest, by the second while somebody can see it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from four_notebooks.models import words
from four_notebooks.models.clock import milliseconds
from four_notebooks.models.windows import WindowRow, Windows
from four_notebooks.views.look import Look
from four_notebooks.views.sideboard.hops import named_hop
from four_notebooks.views.theme.ramp import TimerColours, timer_colours

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight
OPEN_HEIGHT, QUIET_HEIGHT, FOLDED_HEIGHT = 131, 44, 44


class BigTimer(QAbstractButton):
    """A click opens the account it counts down for; ``account_wanted`` carries it."""

    account_wanted = Signal(int)

    def __init__(self, look: Look, windows: Windows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._windows = windows
        self._clock = windows.lines.clock
        self._urgent: WindowRow | None = None
        self._folded = False
        self._watching = False
        self._hop = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        windows.urgent_changed.connect(self.refresh)
        windows.lines.changed.connect(self._lines_changed)
        self._clock.second.connect(self._ticked)
        self._clock.minute.connect(self._minute)
        look.changed.connect(self.update)
        self.clicked.connect(self._pressed)
        self.refresh()

    @property
    def urgent(self) -> WindowRow | None:
        """The window that is shown."""
        return self._urgent

    @property
    def figures(self) -> str:
        """The big figures: HH:MM:SS left, or how long ago it ran out; empty without a window."""
        if self._urgent is None:
            return ""
        left = self._left()
        return words.clock(left) if left > 0 else words.left(left)

    def _left(self) -> int:
        if self._urgent is None:
            return 0
        line = self._windows.lines.line(self._urgent.account_id)
        now = milliseconds(self._clock.now())
        return self._windows.lines.timing.left(line, now) if line else self._urgent.closes - now

    def set_folded(self, folded: bool) -> None:
        """Show only how much is left, short."""
        self._folded = folded
        self.updateGeometry()
        self.update()

    def refresh(self) -> None:
        """Show the window that is the most urgent now."""
        before = self._urgent
        self._urgent = self._windows.urgent
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self._urgent else Qt.CursorShape.ArrowCursor
        )
        self.setEnabled(self._urgent is not None)
        if (before is None) != (self._urgent is None):
            self.updateGeometry()
        self._hop = named_hop(self._windows.lines, self._urgent.account_id) if self._urgent else ""
        self._watch()
        self._name()
        self.update()

    def _lines_changed(self, touched: frozenset[int]) -> None:
        if self._urgent is not None and self._urgent.account_id in touched:
            self.refresh()

    def _name(self) -> None:
        """The accessible name changes by the minute, not by the second."""
        if self._urgent is None:
            self.setAccessibleName(self._quiet())
            return
        line = self._windows.lines.line(self._urgent.account_id)
        self.setAccessibleName(
            self.tr("Most urgent window: {name}, {left}").format(
                name=line.name if line else "", left=words.left(self._left())
            )
        )

    # The second's tick only while the timer can be seen and something runs --------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to tick."""
        super().showEvent(event)
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop ticking."""
        super().hideEvent(event)
        self._watch()

    def _watch(self) -> None:
        wanted = self.isVisible() and self._urgent is not None and self._left() > 0
        if wanted != self._watching:
            self._watching = wanted
            self._clock.watch_seconds(wanted)

    def _ticked(self, now: int) -> None:
        if self._watching and self._left() <= 0:
            # It has just run out: the lists must not wait for the minute.
            self._windows.lines.advance(now)
            self.refresh()
        self.update()

    def _minute(self, _now: int) -> None:
        self.refresh()

    def _pressed(self) -> None:
        if self._urgent is not None:
            self.account_wanted.emit(self._urgent.account_id)

    # Painting ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """High while there is a window."""
        if self._folded:
            return QSize(36, FOLDED_HEIGHT if self._urgent else 0)
        return QSize(200, OPEN_HEIGHT if self._urgent else QUIET_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Its own size."""
        return self.sizeHint()

    def _quiet(self) -> str:
        return self.tr("No window is open")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._urgent is None:
            if not self._folded:
                painter.setPen(theme.side_ink2)
                painter.setFont(self._look.font("sans", 12))
                painter.drawText(rect, _LEFT, self._quiet())
            return
        colours = timer_colours(theme, self._share())
        painter.setPen(QPen(colours.ink if self.hasFocus() else colours.rule, 1))
        painter.setBrush(colours.ground)
        painter.drawRoundedRect(rect, 10, 10)
        if self._folded:
            self._paint_folded(painter, rect, colours)
        else:
            self._paint_open(painter, rect, self._urgent, colours)

    def _paint_folded(self, painter: QPainter, rect: QRectF, colours: TimerColours) -> None:
        left = words.stacked(words.left(self._left()))
        painter.setPen(colours.ink)
        painter.setFont(self._look.font("figures", 11, bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, left)

    def _paint_open(
        self, painter: QPainter, rect: QRectF, urgent: WindowRow, colours: TimerColours
    ) -> None:
        theme = self._look.theme
        inner = rect.adjusted(12, 11, -12, -12)
        width = inner.width()
        late = self._left() <= 0
        head = self.tr("Last to run out") if late else self.tr("Most urgent window")
        painter.setPen(colours.small)
        self._row(painter, QRectF(inner.left(), inner.top(), width, 17), head, "sans", 11)
        painter.setPen(colours.ink)
        self._row(
            painter, QRectF(inner.left(), inner.top() + 18, width, 38), self.figures, "figures", 34
        )
        line = self._windows.lines.line(urgent.account_id)
        painter.setPen(theme.side_ink)
        name = QRectF(inner.left(), inner.top() + 58, width, 19)
        self._row(painter, name, line.name if line else "", "sans", 13, bold=True)
        painter.setPen(colours.small)
        hop = QRectF(inner.left(), inner.top() + 77, width, 17)
        self._row(painter, hop, self._hop, "sans", 12)
        back = QRectF(inner.left(), rect.bottom() - 17, width, 5)
        self._bar(painter, back, colours)

    def _row(
        self, painter: QPainter, place: QRectF, text: str, role: str, px: int, bold: bool = False
    ) -> None:
        font = self._look.font(role, px, bold=bold or px > 30)
        metrics = QFontMetricsF(font)
        while px > 20 and metrics.horizontalAdvance(text) > place.width():
            px -= 2
            font = self._look.font(role, px, bold=True)
            metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.drawText(place, _LEFT, metrics.elidedText(text, _CUT, place.width()))

    def _share(self) -> float:
        """The part of the window that is left."""
        line = self._windows.lines.line(self._urgent.account_id) if self._urgent else None
        now = milliseconds(self._clock.now())
        return self._windows.lines.timing.fraction(line, now) if line else 0.0

    def _bar(self, painter: QPainter, back: QRectF, colours: TimerColours) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.back)
        painter.drawRoundedRect(back, 2.5, 2.5)
        full = QRectF(back)
        full.setWidth(back.width() * (self._share() or 1.0))
        painter.setBrush(colours.ink)
        painter.drawRoundedRect(full, 2.5, 2.5)
