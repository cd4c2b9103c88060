"""Answers laid ready, and waiting for what threads bring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from four_notebooks.views.ask import Choice, SilentAsk

NAMES = "公司名称,联系人,电话\n宁远包装,吴小姐,0512-66120001\n,无名氏,1\n宁远包装,,2\n"


class Answers(SilentAsk):
    """Gives what a test laid ready and remembers what was asked."""

    def __init__(self) -> None:
        self.choose = ""
        self.offered: list[str] = []
        self.said: list[str] = []
        self.files: list[Path] = []
        self.target: Path | None = None
        self.entry = ""
        self.fill: Callable[[QDialog], bool] | None = None

    def choice(
        self, parent: QWidget | None, text: str, choices: Sequence[Choice], detail: str = ""
    ) -> str:
        self.said.append(text)
        self.offered = [one.code for one in choices]
        return self.choose if self.choose in self.offered else ""

    def confirm(
        self, parent: QWidget | None, text: str, yes: str, *, detail: str = "", danger: bool = False
    ) -> bool:
        return self.choice(parent, text, [Choice("yes", yes)]) == "yes"

    def message(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        self.said.append(text)

    def open_files(self, parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
        return self.files

    def save_file(
        self, parent: QWidget | None, title: str, name: str, kinds: str = ""
    ) -> Path | None:
        return self.target

    def run(self, dialog: QDialog) -> bool:
        return self.fill(dialog) if self.fill is not None else False

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        return next((a for a in menu.actions() if a.text() == self.entry), None)
