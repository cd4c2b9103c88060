"""Stock phrases: a short list kept in the book, put in by Alt and a digit or from a menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.views.desk import Desk

SETTING = "quick/phrases"
MOST_BY_KEY = 9


class PhraseList(QDialog):
    """One phrase a line; the first nine have a key each."""

    def __init__(self, phrases: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stock phrases"))
        self.resize(460, 320)
        label = QLabel(
            self.tr("One phrase in each line. Alt+1 to Alt+9 put the first nine in."), self
        )
        label.setWordWrap(True)
        self.edit = QPlainTextEdit("\n".join(phrases), self)
        self.edit.setAccessibleName(self.tr("Stock phrases"))
        self.edit.setTabChangesFocus(True)
        label.setBuddy(self.edit)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self.edit, buttons):
            column.addWidget(widget)

    def phrases(self) -> list[str]:
        """The phrases that are not blank."""
        lines = self.edit.toPlainText().split("\n")
        return [line.strip() for line in lines if line.strip()]


class Phrases(QObject):
    """The phrases of the open book; a book without its own list has a few to begin with."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def all(self) -> list[str]:
        """The phrases in their order."""
        kept = self._desk.book.settings.get(SETTING)
        if isinstance(kept, list):
            return [str(phrase) for phrase in kept]
        return [
            self.tr("Agreed on the next visit."),
            self.tr("Has to ask the boss."),
            self.tr("Comparing offers."),
            self.tr("Wants a written offer."),
            self.tr("The budget is not approved yet."),
            self.tr("Promised an introduction to KP1."),
        ]

    def choose(self, parent: QWidget, at: QPoint) -> str:
        """Ask which phrase, by a menu; also the way to edit the list. Nothing: none."""
        menu = QMenu(parent)
        phrases = self.all()
        for number, phrase in enumerate(phrases, 1):
            shown = phrase.replace("&", "&&")
            action = menu.addAction(f"&{number}  {shown}" if number <= MOST_BY_KEY else shown)
            action.setData(phrase)
        menu.addSeparator()
        edit = menu.addAction(self.tr("Edit phrases…"))
        taken = self._desk.ask.menu(menu, at)
        if taken is edit:
            self.edit(parent)
            return ""
        return str(taken.data()) if taken is not None else ""

    def edit(self, parent: QWidget) -> None:
        """Let the user change the list."""
        dialog = PhraseList(self.all(), parent)
        if self._desk.ask.run(dialog):
            self._desk.book.settings.set(SETTING, dialog.phrases())
        dialog.deleteLater()
