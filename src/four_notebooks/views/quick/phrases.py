"""Stock phrases put in by Alt and a digit or from a menu, and their list to edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.phrases import Phrases
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel

MOST_BY_KEY = 9


class PhraseList(QDialog):
    """One phrase a line; the first nine have a key each."""

    def __init__(self, phrases: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stock phrases"))
        self.resize(460, 320)
        label = PlainLabel(
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


class PhraseMenu(QObject):
    """Offers the phrases of the open book, and lets the list be edited."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._phrases = Phrases(desk.book, self)

    def all(self) -> list[str]:
        """The phrases in their order."""
        return self._phrases.all()

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
            self._phrases.put(dialog.phrases())
        dialog.deleteLater()
