"""What to export and in which form, each with a line of what it holds."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.exchange.out.forms import WHOLE_ONLY
from four_notebooks.method.kinds import Notebook
from four_notebooks.models import words
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Dress, Pick, button, label

WHOLE: Final = "whole"
CHOSEN: Final = "chosen"


class Form(NamedTuple):
    """One form: the ending of its names, what it is called, what it holds."""

    ending: str
    name: str
    holds: str


FORMS: Final = (
    Form(
        ".jsonl",
        QT_TRANSLATE_NOOP("Export", "Everything, to be read in again"),
        QT_TRANSLATE_NOOP(
            "Export",
            "Accounts, journals, sheets, files and settings, without loss (JSON lines).",
        ),
    ),
    Form(
        ".xlsx",
        QT_TRANSLATE_NOOP("Export", "Excel workbook"),
        QT_TRANSLATE_NOOP(
            "Export", "Accounts, people, visits, plans, strategies and moves as six tables."
        ),
    ),
    Form(
        ".csv",
        QT_TRANSLATE_NOOP("Export", "CSV"),
        QT_TRANSLATE_NOOP("Export", "Accounts with their people as one table."),
    ),
    Form(
        "",
        QT_TRANSLATE_NOOP("Export", "Folder of markdown"),
        QT_TRANSLATE_NOOP(
            "Export", "A note per account with its journal, files beside it; opens in Obsidian."
        ),
    ),
    Form(
        ".md",
        QT_TRANSLATE_NOOP("Export", "Obsidian board"),
        QT_TRANSLATE_NOOP("Export", "The notebooks as lists, the accounts as cards."),
    ),
    Form(
        ".vcf",
        QT_TRANSLATE_NOOP("Export", "vCards"),
        QT_TRANSLATE_NOOP("Export", "A card per person, for telephones and mail programs."),
    ),
    Form(
        ".ics",
        QT_TRANSLATE_NOOP("Export", "Calendar"),
        QT_TRANSLATE_NOOP("Export", "Planned visits from today on, each with an alarm."),
    ),
)


def form_words(text: str) -> str:
    """What a form is called or holds, in the user's language."""
    return QCoreApplication.translate("Export", text)


class ExportDialog(QDialog):
    """``form`` is what was chosen, ``scope`` ``whole``, ``chosen`` or a notebook's code.

    ``chosen`` is how many accounts are chosen on the page behind it.
    """

    def __init__(
        self, desk: Desk, chosen: int, form: str = ".jsonl", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(580)
        self._group = QButtonGroup(self)
        self.scopes = Pick(desk.look, self.tr("Which accounts"))
        self.go = button(self.tr("Choose where to…"), "primary")
        self.leave = button(self.tr("Cancel"))
        self.go.setDefault(True)
        self._fill_scopes(desk, chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(14)
        column.addWidget(
            label(self.tr("Your book is yours: take it along in any form."), "heading")
        )
        column.addLayout(self._forms())
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Which accounts")))
        row.addWidget(self.scopes)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addLayout(row)
        self.go.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self._group.idClicked.connect(self._picked)
        self.choose(form)
        self._dress = Dress(self, desk.look)

    def _fill_scopes(self, desk: Desk, chosen: int) -> None:
        self.scopes.addItem(self.tr("The whole book"), WHOLE)
        if chosen:
            said = self.tr("What is chosen ({count})").format(count=chosen)
            self.scopes.addItem(said, CHOSEN)
        method = desk.book.method
        for notebook in Notebook:
            name = words.notebook(notebook, method)
            letter = "" if notebook is Notebook.INBOX else f"{notebook} · "
            self.scopes.addItem(letter + name, str(notebook))

    def _forms(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for number, form in enumerate(FORMS):
            radio = QRadioButton(form_words(form.name))
            holds = label(form_words(form.holds), "quiet", wrap=True)
            radio.setAccessibleDescription(form_words(form.holds))
            self._group.addButton(radio, number)
            grid.addWidget(radio, number, 0)
            grid.addWidget(holds, number, 1)
        return grid

    @property
    def form(self) -> Form:
        """The form that was chosen."""
        return FORMS[self._group.checkedId()]

    @property
    def scope(self) -> str:
        """Which accounts were chosen."""
        whole = self.form.ending in WHOLE_ONLY
        return WHOLE if whole else str(self.scopes.currentData())

    def choose(self, ending: str) -> None:
        """Choose a form by its ending; one there is not is the first."""
        at = next((n for n, form in enumerate(FORMS) if form.ending == ending), 0)
        self._group.button(at).setChecked(True)
        self._picked(at)

    def _picked(self, at: int) -> None:
        """A form that holds the whole book or nothing leaves no choice of accounts."""
        self.scopes.setEnabled(FORMS[at].ending not in WHOLE_ONLY)
        if not self.scopes.isEnabled():
            self.scopes.setCurrentIndex(0)
