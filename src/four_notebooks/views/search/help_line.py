"""One line that shows which filters can be typed; pressing one puts it into the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from four_notebooks.models.search.help import FilterHelp, offered
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.widgets.buttons import LinkButton

GAP = 4
MOST = 7
"""Filters in the line; the preview of an empty search shows all of them."""
HIGH = 26


class HelpLine(QWidget):
    """As many filters as there is room for; ``wanted`` carries the one that was pressed."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = PlainLabel(self.tr("Filters"), self)
        self._words: list[LinkButton] = []
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_filters(offered()[:MOST])
        look.changed.connect(self.restyle)
        self.restyle()

    @property
    def buttons(self) -> Sequence[LinkButton]:
        """The filters as buttons."""
        return self._words

    def show_filters(self, filters: Sequence[FilterHelp]) -> None:
        """Offer these."""
        for each in filters:
            button = LinkButton(self._look, each.word, self)
            button.setToolTip(each.meaning)
            button.setAccessibleName(f"{each.word}: {each.meaning}")
            button.clicked.connect(self._pressed)
            self._words.append(button)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        self._title.setFont(self._look.font("sans", 12))
        palette = self._title.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.theme.ink2)
        self._title.setPalette(palette)
        self._place()

    def _pressed(self) -> None:
        for button in self._words:
            if button is self.sender():
                self.wanted.emit(button.text())

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        wide = self._title.sizeHint().width() + GAP
        return QSize(wide + sum(b.sizeHint().width() + GAP for b in self._words), HIGH)

    def minimumSizeHint(self) -> QSize:
        """It gives way to everything else."""
        return QSize(0, HIGH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = self._title.sizeHint().width()
        self._title.setGeometry(0, 0, left, HIGH)
        self._title.setVisible(left <= self.width())
        left += GAP
        for button in self._words:
            size = button.sizeHint()
            fits = left + size.width() <= self.width()
            button.setVisible(fits)
            button.setGeometry(left, (HIGH - size.height()) // 2, size.width(), size.height())
            left += size.width() + GAP
