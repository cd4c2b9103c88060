"""What can be done with the selected accounts: a table, and its buttons over the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.ask import Ask
from four_notebooks.views.look import Look
from four_notebooks.views.widgets.buttons import BigButton

_MNEMONIC = re.compile(r"\(&\w\)")
"""The mark of a key as Chinese menus have it."""


@dataclass(frozen=True, slots=True)
class Verb:
    """Something to do with the selected accounts. ``key`` is a Qt key with Ctrl, or 0.

    ``button`` shows it over the list; verbs with the same ``group`` share one button that
    opens a menu. ``one`` is for a single account only.
    """

    text: str
    do: Callable[[list[int]], object]
    key: int = 0
    one: bool = False
    button: bool = False
    group: str = ""

    @property
    def plain(self) -> str:
        """Its words without the mark of a key."""
        return _MNEMONIC.sub("", self.text).replace("&", "")


class VerbBar(QWidget):
    """The buttons; ``pressed`` carries the verb."""

    pressed = Signal(object)

    def __init__(self, look: Look, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._ask = look, ask
        self.verbs: list[Verb] = []
        self.buttons: list[BigButton] = []
        self._row = FlowLayout(self, gap=8, line_gap=6)
        self._row.setContentsMargins(8, 8, 8, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_verbs(self, verbs: Sequence[Verb]) -> None:
        """Offer these; the first button stands out. Called again, it only changes the words."""
        self.verbs = list(verbs)
        shown = self._shown()
        if self.buttons:
            for button, (text, _) in zip(self.buttons, shown, strict=True):
                button.say(text)
            return
        for number, (text, _) in enumerate(shown):
            button = BigButton(self._look, text, self, quiet=number > 0)
            button.setProperty("place", number)
            button.clicked.connect(self._press)
            self.buttons.append(button)
            self._row.addWidget(button)

    def _shown(self) -> list[tuple[str, list[Verb]]]:
        """What each button says, and the verbs behind it."""
        found: dict[str, tuple[str, list[Verb]]] = {}
        for verb in self.verbs:
            if verb.group:
                found.setdefault(verb.group, (f"{verb.group} ▾", []))[1].append(verb)
            elif verb.button:
                found[verb.plain] = (verb.plain, [verb])
        return list(found.values())

    def _press(self) -> None:
        place = int(self.sender().property("place"))
        _, verbs = self._shown()[place]
        if len(verbs) == 1:
            self.pressed.emit(verbs[0])
            return
        menu = QMenu(self)
        offered = {menu.addAction(verb.text): verb for verb in verbs}
        button = self.buttons[place]
        taken = self._ask.menu(menu, button.mapToGlobal(QPoint(0, button.height() + 2)))
        menu.deleteLater()
        if taken is not None and taken in offered:
            self.pressed.emit(offered[taken])
