"""Theme, density, motion and language: what belongs to this machine."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from four_notebooks.views.desk import Desk
from four_notebooks.views.settings.theme_card import ThemeCard
from four_notebooks.views.window.furniture import Chips, label


class LookSection(QWidget):
    """Changes take effect at once; another language builds the window anew."""

    language_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "page")
        system = self.tr("As the system")
        names = {"system": system, "light": self.tr("Day"), "dark": self.tr("Night")}
        self.themes = {code: ThemeCard(desk.look, code, name) for code, name in names.items()}
        self.themes[desk.local.theme].setChecked(True)
        self._make_chips(system)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(label(self.tr("How it looks on this computer"), "heading"))
        column.addLayout(self._theme_row())
        column.addSpacing(10)
        column.addLayout(self._chip_rows())
        column.addStretch(1)

    def _make_chips(self, system: str) -> None:
        local = self._desk.local
        self.density = Chips(
            self.tr("Cards"),
            [("comfortable", self.tr("Comfortable")), ("compact", self.tr("Compact"))],
            local.density,
        )
        self.motion = Chips(
            self.tr("Motion"),
            [("on", self.tr("Short")), ("off", self.tr("None"))],
            "on" if local.motion else "off",
        )
        self.language = Chips(
            self.tr("Language"),
            [("system", system), ("zh_CN", "中文"), ("en", "English")],
            local.language,
        )

    def _chip_rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(16)
        grid.setHorizontalSpacing(26)
        rows = (
            (self.density, self.tr("Cards"), self._density),
            (self.motion, self.tr("Motion"), self._motion),
            (self.language, self.tr("Language"), self._language),
        )
        for at, (chips, name, answer) in enumerate(rows):
            grid.addWidget(label(name, "strong"), at, 0)
            grid.addWidget(chips, at, 1)
            chips.group.idClicked.connect(answer)
        grid.setColumnStretch(1, 1)
        return grid

    def _theme_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(18)
        for card in self.themes.values():
            row.addWidget(card)
            card.toggled.connect(self._theme)
        row.addStretch(1)
        return row

    def _theme(self, on: bool) -> None:
        if not on:
            return
        code = next(code for code, card in self.themes.items() if card.isChecked())
        self._desk.local.theme = code
        self._desk.look.set_theme(code)  # type: ignore[arg-type]

    def _density(self, at: int) -> None:
        code = self.density.code_of(at)
        self._desk.local.density = code
        self._desk.look.set_density(code)  # type: ignore[arg-type]

    def _motion(self, at: int) -> None:
        self._desk.local.motion = self.motion.code_of(at) == "on"
        self._desk.look.set_motion(self._desk.local.motion)

    def _language(self, at: int) -> None:
        self.language_chosen.emit(self.language.code_of(at))
