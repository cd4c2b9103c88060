"""Answers to what the page of the sheets asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.views.ask import Choice, SilentAsk


class SheetAnswers(SilentAsk):
    """Takes what was told beforehand, and keeps what was asked."""

    def __init__(self) -> None:
        self.entry = ""
        self.chosen = ""
        self.words: str | None = None
        self.yes = False
        self.files: list[Path] = []
        self.target: Path | None = None
        self.asked: list[str] = []
        self.offered: list[str] = []

    def choice(
        self, parent: QWidget | None, text: str, choices: Sequence[Choice], detail: str = ""
    ) -> str:
        self.asked.append(text)
        return self.chosen

    def confirm(
        self, parent: QWidget | None, text: str, yes: str, *, detail: str = "", danger: bool = False
    ) -> bool:
        self.asked.append(text)
        return self.yes

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        self.asked.append(label)
        return self.words

    def open_files(self, parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
        return self.files

    def save_file(
        self, parent: QWidget | None, title: str, name: str, kinds: str = ""
    ) -> Path | None:
        return self.target

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        self.offered = [action.text() for action in menu.actions()]
        return next((a for a in menu.actions() if self.entry and self.entry in a.text()), None)


def texts(menu: Iterator[QAction]) -> list[str]:
    """What a menu offers."""
    return [action.text() for action in menu]
