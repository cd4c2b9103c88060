"""What shall become of rows about accounts that are there already: for all, and for one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.window.furniture import button

KEYS = {"1": Choice.SKIP, "2": Choice.FILL, "3": Choice.UPDATE, "4": Choice.BOTH, "0": None}
"""Keys over the rows; None: as for all."""


class ChoiceChips(QWidget):
    """A few choices as chips, of which one holds or none; ``chosen`` carries the one taken."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name = name
        self._row = FlowLayout(self, gap=6)
        self._codes: list[Choice | None] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)

    def offer(self, choices: Sequence[tuple[Choice | None, str]], holds: object) -> None:
        """Offer choices; ``holds`` is the one that holds, or anything else where none does.

        The chips stay where they are if only the one that holds changes.
        """
        codes = [code for code, _ in choices]
        texts = [text for _, text in choices]
        if codes != self._codes or texts != [chip.text() for chip in self._group.buttons()]:
            self._make(choices)
        self._group.setExclusive(False)
        for code, chip in zip(codes, self._group.buttons(), strict=True):
            chip.setChecked(code is holds)
        self._group.setExclusive(True)

    def _make(self, choices: Sequence[tuple[Choice | None, str]]) -> None:
        for chip in self._group.buttons():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._codes = [code for code, _ in choices]
        for at, (_, text) in enumerate(choices):
            chip = button(text, "chip", name=f"{self._name}: {text}")
            chip.setCheckable(True)
            self._group.addButton(chip, at)
            self._row.addWidget(chip)
            chip.show()
        self.updateGeometry()

    @property
    def holds(self) -> Choice | None:
        """The choice that holds."""
        at = self._group.checkedId()
        return self._codes[at] if at >= 0 else None

    def chip(self, code: Choice | None) -> QWidget:
        """The chip of a choice."""
        return self._group.button(self._codes.index(code))

    def _clicked(self, at: int) -> None:
        self.chosen.emit(self._codes[at])
