"""The one door to modal dialogs: everything that stops to wait for an answer passes here.

Pages call the methods of ``Ask``; a window gives them the real one, a test or a
picture gives them one whose answers are known beforehand.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from four_notebooks.models.tips import tip

# Qt's dialogs are loaded with the first question: the first board needs none of them.
if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog, QMenu, QWidget


class Choice(NamedTuple):
    """One button of a question. ``code`` is what the asker gets back."""

    code: str
    text: str
    danger: bool = False


class Ask(Protocol):
    """What a page may ask the user; each call waits for the answer."""

    def choice(
        self, parent: QWidget | None, text: str, choices: Sequence[Choice], detail: str = ""
    ) -> str:
        """Which of ``choices`` was taken, as its code; empty when the question was put away."""
        ...

    def confirm(
        self, parent: QWidget | None, text: str, yes: str, *, detail: str = "", danger: bool = False
    ) -> bool:
        """Whether the user pressed the button ``yes``."""
        ...

    def message(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        """Say something that must be read."""
        ...

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        """A line of text, or None when the question was put away."""
        ...

    def open_files(self, parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
        """Files chosen to be read; empty when none was."""
        ...

    def save_file(
        self, parent: QWidget | None, title: str, name: str, kinds: str = ""
    ) -> Path | None:
        """A file chosen to be written, or None."""
        ...

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """A folder, or None."""
        ...

    def run(self, dialog: QDialog) -> bool:
        """Show a dialog of the page's own and tell whether it was accepted."""
        ...

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        """Show a context menu at a place on the screen; the action taken, or None."""
        ...


class RealAsk:
    """Asks with dialogs on the screen."""

    def choice(
        self, parent: QWidget | None, text: str, choices: Sequence[Choice], detail: str = ""
    ) -> str:
        """See ``Ask.choice``."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(tip(detail))
        buttons = {}
        for one in choices:
            role = (
                QMessageBox.ButtonRole.DestructiveRole
                if one.danger
                else QMessageBox.ButtonRole.AcceptRole
            )
            buttons[box.addButton(one.text, role)] = one.code
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if choices and not choices[0].danger:
            box.setDefaultButton(next(iter(buttons)))
        box.exec()
        pressed = box.clickedButton()
        return next((code for button, code in buttons.items() if button is pressed), "")

    def confirm(
        self, parent: QWidget | None, text: str, yes: str, *, detail: str = "", danger: bool = False
    ) -> bool:
        """See ``Ask.confirm``."""
        return self.choice(parent, text, [Choice("yes", yes, danger)], detail) == "yes"

    def message(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        """See ``Ask.message``."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(tip(detail))
        box.addButton(QMessageBox.StandardButton.Ok)
        box.exec()

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        """See ``Ask.text``."""
        from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

        written, done = QInputDialog.getText(
            parent,
            QApplication.applicationDisplayName(),
            tip(label),
            QLineEdit.EchoMode.Normal,
            value,
        )
        return written if done else None

    def open_files(self, parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
        """See ``Ask.open_files``."""
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
        return [Path(name) for name in names]

    def save_file(
        self, parent: QWidget | None, title: str, name: str, kinds: str = ""
    ) -> Path | None:
        """See ``Ask.save_file``."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
        return Path(chosen) if chosen else None

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """See ``Ask.folder``."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None

    def run(self, dialog: QDialog) -> bool:
        """See ``Ask.run``."""
        return dialog.exec() == dialog.DialogCode.Accepted

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        """See ``Ask.menu``."""
        return menu.exec(at)


class SilentAsk:
    """Asks nobody: every question is put away, every message unread. For pictures."""

    def choice(
        self, parent: QWidget | None, text: str, choices: Sequence[Choice], detail: str = ""
    ) -> str:
        """See ``Ask.choice``."""
        return ""

    def confirm(
        self, parent: QWidget | None, text: str, yes: str, *, detail: str = "", danger: bool = False
    ) -> bool:
        """See ``Ask.confirm``."""
        return False

    def message(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        """See ``Ask.message``."""

    def text(self, parent: QWidget | None, label: str, value: str = "") -> str | None:
        """See ``Ask.text``."""
        return None

    def open_files(self, parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
        """See ``Ask.open_files``."""
        return []

    def save_file(
        self, parent: QWidget | None, title: str, name: str, kinds: str = ""
    ) -> Path | None:
        """See ``Ask.save_file``."""
        return None

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """See ``Ask.folder``."""
        return None

    def run(self, dialog: QDialog) -> bool:
        """See ``Ask.run``."""
        return False

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        """See ``Ask.menu``."""
        return None
