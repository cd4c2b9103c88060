"""The row of chips that narrow the search to one kind, and how many were found."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from four_notebooks.models.search import wording
from four_notebooks.models.search.wording import Scope
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.widgets.chip import Chip

GAP, NARROW_GAP = 8, 4
HIGH = 28


class ScopeRow(QWidget):
    """One chip is on; Left and Right go from one to the next. ``chosen`` carries the scope."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.scope = Scope.ALL
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.chips = {scope: Chip(look, wording.scope(scope), self) for scope in Scope}
        for number, chip in enumerate(self.chips.values()):
            self._group.addButton(chip, number)
        self.chips[Scope.ALL].setChecked(True)
        self.count = PlainLabel(self)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._group.idToggled.connect(self._toggled)
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        self.count.setFont(self._look.font("figures", 12))
        palette = self.count.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.theme.ink2)
        self.count.setPalette(palette)

    def say(self, count: str) -> None:
        """Show how many were found."""
        self.count.setText(count)
        self._place()

    def choose(self, scope: Scope) -> None:
        """Narrow to another kind."""
        self.chips[scope].setChecked(True)

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.scope = list(self.chips)[number]
            self.chosen.emit(self.scope)

    def sizeHint(self) -> QSize:
        """All chips in one row."""
        return QSize(sum(c.sizeHint().width() + GAP for c in self.chips.values()), HIGH)

    def minimumSizeHint(self) -> QSize:
        """Never higher than one row."""
        return QSize(0, HIGH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips side by side."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        widths = [chip.sizeHint().width() for chip in self.chips.values()]
        counted = self.count.sizeHint().width() + GAP if self.count.text() else 0
        gap = GAP if sum(widths) + GAP * len(widths) + counted <= self.width() else NARROW_GAP
        left = 0
        for chip, wide in zip(self.chips.values(), widths, strict=True):
            chip.setGeometry(left, 1, wide, 26)
            left += wide + gap
        self.count.setVisible(left + counted <= self.width() + gap)
        self.count.setGeometry(self.width() - counted, 0, counted, HIGH)
