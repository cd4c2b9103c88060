"""A chip that lets one of several values through, chosen from a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.widgets.chip import Chip

Menu: TypeAlias = Callable[[QMenu, QPoint], QAction | None]


class MenuChip(Chip):
    """Dark while a value is chosen; ``chosen`` tells that it is another one.

    ``menu`` shows a menu and tells what was taken; ``choices`` gives (value, words) when the
    menu opens, ``words`` what the chip says of a value.
    """

    chosen = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        every: str,
        menu: Menu,
        choices: Callable[[], Sequence[tuple[str, str]]],
        words: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, f"{name} ▾", parent)
        self._name, self._every = name, every
        self._menu, self._choices, self._words = menu, choices, words
        self.value = ""
        self.clicked.connect(self.open)

    def choose(self, value: str) -> None:
        """Let only this value through; empty for all."""
        different = value != self.value
        self.value = value
        self.setChecked(bool(value))
        self.say(f"{self._name}: {self._words(value)} ▾" if value else f"{self._name} ▾")
        if different:
            self.chosen.emit()

    def open(self) -> None:
        """Offer the values."""
        self.setChecked(bool(self.value))
        menu = QMenu(self)
        offered = {menu.addAction(self._every): ""}
        menu.addSeparator()
        for value, words in self._choices():
            offered[menu.addAction(words)] = value
        for action, value in offered.items():
            action.setCheckable(True)
            action.setChecked(value == self.value)
        taken = self._menu(menu, self.mapToGlobal(QPoint(0, self.height() + 2)))
        if taken is not None and taken in offered:
            self.choose(offered[taken])
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Down open it as well as Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open()
            return
        super().keyPressEvent(event)
