"""Watch, track and engage against their limits: shown, never blocking (METHOD 2)."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from four_notebooks.method.limits import Effort
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look

_HIGH, _GAP, _BAR = 34, 10, 4


class EffortMeters(QWidget):
    """Three short meters side by side; one that is over its limit says by how much."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._effort = self._limits = Effort(0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)
        look.changed.connect(self.update)

    def say(self, effort: Effort, limits: Effort) -> None:
        """Show how much of each limit is used."""
        self._effort, self._limits = effort, limits
        told = []
        for name, count, limit in self._each():
            said = self.tr("{name} {count} of {limit}").format(name=name, count=count, limit=limit)
            if count > limit:
                said = self.tr("{said}, {n} over").format(said=said, n=count - limit)
            told.append(said)
        self.setAccessibleName(" · ".join(told))
        self.setToolTip(tip("\n".join(told)))
        self.update()

    def _each(self) -> list[tuple[str, int, int]]:
        names = (self.tr("watch"), self.tr("track"), self.tr("engage"))
        return list(zip(names, self._effort, self._limits, strict=True))

    def sizeHint(self) -> QSize:
        """A line of words and bars."""
        return QSize(240, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name and figures over a bar, three times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = (self.width() - 2 * _GAP) // 3
        for number, (name, count, limit) in enumerate(self._each()):
            place = QRect(number * (wide + _GAP), 0, wide, _HIGH)
            self._meter(painter, place, name, count, limit)

    def _meter(self, painter: QPainter, box: QRect, name: str, count: int, limit: int) -> None:
        theme = self._look.theme
        over = count > limit
        figures = f"{count}/{limit}"
        bold = self._look.font("figures", 12, bold=over)
        small = self._look.font("sans", 12)
        wide = QFontMetrics(bold).horizontalAdvance(figures)
        line = QRect(box.left(), 0, box.width(), 20)
        painter.setFont(bold)
        painter.setPen(theme.over if over else theme.ink)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figures)
        if QFontMetrics(small).horizontalAdvance(name) + 4 + wide <= box.width():
            painter.setFont(small)
            painter.setPen(theme.ink2)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        bar = QRectF(box.left(), 24, box.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.bar_back)
        painter.drawRoundedRect(bar, 2, 2)
        if count and limit:
            bar.setWidth(max(_BAR, bar.width() * min(1.0, count / limit)))
            painter.setBrush(theme.over if over else theme.b)
            painter.drawRoundedRect(bar, 2, 2)
