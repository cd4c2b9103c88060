"""The forms for letting accounts go, and for signing them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.kinds import LostBy, ReleaseReason
from four_notebooks.models import words
from four_notebooks.services.releasing import Prospect, Stays
from four_notebooks.views.board.release_list import ReleaseList
from four_notebooks.views.look import Look
from four_notebooks.views.window.furniture import Dress, button, label

AS_LISTED = ""
"""The choice that lets every account go for the reason that stands beside it."""


class ReleaseForm(QDialog):
    """Asks why accounts are let go, what lost them, and for a note (METHOD 5).

    Several are listed first, with what is known of each, and can be taken out; those that
    stay (locked, signed) are listed too and say why. ``today`` and ``zone`` are the user's.
    """

    def __init__(
        self,
        look: Look,
        accounts: Sequence[Prospect],
        today: date,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._accounts = {one.id: one for one in accounts}
        going = [one for one in accounts if one.stays is Stays.NO]
        self.setWindowTitle(self.tr("Release to the pool"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        self.title = label("", "heading", wrap=True)
        column.addWidget(self.title)
        self.list: ReleaseList | None = None
        if len(accounts) > 1:
            self.list = ReleaseList(look, accounts, today, zone)
            self.list.changed.connect(self._say)
            column.addWidget(self.list, 1)
            self.resize(680, 640)
        column.addWidget(label(self.tr("Why?"), "strong"))
        self._reasons = self._choices(column, self._reason_words(going), self._first(going))
        column.addWidget(label(self.tr("What lost it?"), "strong"))
        losses = [(str(each), words.lost_by(each)) for each in LostBy]
        self._lost = self._choices(column, losses, LostBy.UNSAID)
        column.addWidget(label(self.tr("Note"), "strong"))
        self.note_box = _note_box(look, self.tr("Note on the release"), self)
        column.addWidget(self.note_box)
        self.yes = _foot(self, column, self.tr("Release"))
        self._dress = Dress(self, look)
        self._say()

    def _first(self, going: Sequence[Prospect]) -> str:
        """What is chosen to begin with: what the book knows of them."""
        reasons = {one.reason for one in going}
        if len(reasons) == 1:
            return str(next(iter(reasons)))
        return AS_LISTED if reasons else str(ReleaseReason.OTHER)

    def _reason_words(self, going: Sequence[Prospect]) -> list[tuple[str, str]]:
        found = [(str(each), words.reason(each)) for each in ReleaseReason]
        if len(going) > 1:
            found.insert(0, (AS_LISTED, self.tr("As listed for each")))
        return found

    def _choices(
        self, column: QVBoxLayout, choices: list[tuple[str, str]], chosen: str
    ) -> dict[str, QRadioButton]:
        """Radio buttons in equal columns, three where there is a list above."""
        across = 2 if self.list is None else 3
        group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        buttons = {}
        for at, (code, text) in enumerate(choices):
            radio = QRadioButton(text, self)
            radio.setChecked(code == chosen)
            group.addButton(radio)
            grid.addWidget(radio, at // across, at % across)
            buttons[code] = radio
        column.addLayout(grid)
        return buttons

    def _say(self) -> None:
        count = len(self.ids)
        if len(self._accounts) == 1:
            (one,) = self._accounts.values()
            text = self.tr("{name}: why is it let go?").format(name=one.name)
        elif count == 1:
            text = self.tr("1 account of {all} is let go").format(all=len(self._accounts))
        else:
            text = self.tr("{count} accounts of {all} are let go")
            text = text.format(count=count, all=len(self._accounts))
        self.title.setText(text)
        self.yes.setEnabled(count > 0)

    @property
    def ids(self) -> list[int]:
        """Who goes."""
        if self.list is not None:
            return self.list.going()
        return [one.id for one in self._accounts.values() if one.stays is Stays.NO]

    @property
    def reason(self) -> ReleaseReason:
        """Why; ``OTHER`` where each goes for the reason listed beside it."""
        chosen = next(code for code, radio in self._reasons.items() if radio.isChecked())
        return ReleaseReason.OTHER if chosen == AS_LISTED else ReleaseReason(chosen)

    @property
    def reasons(self) -> dict[int, ReleaseReason]:
        """Why each goes, where that was chosen."""
        listed = self._reasons.get(AS_LISTED)
        if listed is None or not listed.isChecked():
            return {}
        return {id_: self._accounts[id_].reason for id_ in self.ids}

    @property
    def lost_by(self) -> LostBy:
        """What lost it."""
        return LostBy(next(c for c, b in self._lost.items() if b.isChecked()))

    @property
    def note(self) -> str:
        """What was added."""
        return self.note_box.toPlainText().strip()

    def choose(self, reason: ReleaseReason, lost_by: LostBy, note: str = "") -> None:
        """Fill the form."""
        self._reasons[reason].setChecked(True)
        self._lost[lost_by].setChecked(True)
        self.note_box.setPlainText(note)


class SignForm(QDialog):
    """Asks for a note to a signature."""

    def __init__(self, look: Look, name: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign"))
        title = self.tr("{name} signs").format(name=name)
        if count > 1:
            title = self.tr("{count} accounts sign").format(count=count)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        self.note_box = _note_box(look, self.tr("Note on the signature"), self)
        column.addWidget(self.note_box)
        _foot(self, column, self.tr("Sign"))
        self._dress = Dress(self, look)

    @property
    def note(self) -> str:
        """What was added."""
        return self.note_box.toPlainText().strip()


def _note_box(look: Look, name: str, parent: QWidget) -> QPlainTextEdit:
    box = QPlainTextEdit(parent)
    box.setFont(look.font("serif", 13))
    box.setAccessibleName(name)
    box.setTabChangesFocus(True)
    box.setFixedHeight(64)
    box.setMinimumWidth(420)
    return box


def _foot(dialog: QDialog, column: QVBoxLayout, yes: str) -> QWidget:
    """Cancel and the one thing to do, at the right; the latter is returned."""
    doing = button(yes, "primary")
    doing.setDefault(True)
    leaving = button(QCoreApplication.translate("ReleaseForm", "Cancel"))
    doing.clicked.connect(dialog.accept)
    leaving.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(leaving)
    row.addWidget(doing)
    column.addSpacing(4)
    column.addLayout(row)
    row.setAlignment(Qt.AlignmentFlag.AlignRight)
    return doing
