"""The tabs of the page: names over a line, the current one underlined."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from four_notebooks.views.look import Look

GAP = 18
LEAST_GAP = 6
_COUNT = re.compile(r"\s+[\d/]+$")
EDGE = 20
HIGH = 32


class TabNames(QTabBar):
    """A tab bar that looks like the paper; Left and Right change the tab."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._notebook = ""
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(look.font("sans", 13))
        look.changed.connect(self.update)

    def set_notebook(self, notebook: str) -> None:
        """The colour of the underline."""
        self._notebook = notebook
        self.update()

    def shown(self, index: int) -> str:
        """A tab's name as it is painted: where not all fit, without their counts."""
        text = self.tabText(index)
        return _COUNT.sub("", text) if self._crowded() else text

    def _crowded(self) -> bool:
        metrics = QFontMetrics(self._look.font("sans", 13, bold=True))
        names = sum(metrics.horizontalAdvance(self.tabText(i)) for i in range(self.count()))
        return self.width() > 100 and names + LEAST_GAP * self.count() + EDGE > self.width()

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the name, with the gap to the next; closer together where it is narrow."""
        metrics = QFontMetrics(self._look.font("sans", 13, bold=True))
        names = [metrics.horizontalAdvance(self.shown(i)) for i in range(self.count())]
        gap = GAP
        if self.width() > 100 and self.count():
            spare = self.width() - sum(names) - 2 * EDGE
            gap = max(LEAST_GAP, min(GAP, spare // self.count()))
        lead = EDGE if index == 0 else 0
        return QSize(names[index] + gap + lead, HIGH)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """No name is cut."""
        return self.tabSizeHint(index)

    def _name_rect(self, index: int) -> QRect:
        rect = self.tabRect(index)
        return rect.adjusted(EDGE if index == 0 else 0, 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Names, the line, the underline."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.rule)
        for index in range(self.count()):
            on = index == self.currentIndex()
            font = self._look.font("sans", 13, bold=on)
            rect = self._name_rect(index)
            painter.setFont(font)
            painter.setPen(theme.ink if on else theme.ink2)
            name = self.shown(index)
            wide = QFontMetrics(font).horizontalAdvance(name)
            place = QRect(rect.left(), rect.top(), wide + 2, rect.height() - 3)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, left, name)
            if on:
                colour = self._look.notebook_colour(self._notebook)
                if self.hasFocus():
                    colour = theme.focus
                high = 3 if self.hasFocus() else 2
                painter.fillRect(rect.left(), self.height() - high, wide, high, colour)
        painter.end()
