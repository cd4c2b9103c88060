"""The forms for letting an account go, and for signing it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.kinds import LostBy, ReleaseReason
from four_notebooks.models import words
from four_notebooks.views.look import Look


class ReleaseForm(QDialog):
    """Asks why accounts are let go, what lost them, and for a note (METHOD 5)."""

    def __init__(
        self,
        look: Look,
        name: str,
        count: int,
        *,
        reason: ReleaseReason = ReleaseReason.OTHER,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(self.tr("Release to the pool"))
        title = self.tr("{name}: why is it let go?").format(name=name)
        if count > 1:
            title = self.tr("{count} accounts: why are they let go?").format(count=count)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        column.addWidget(self._heading(title))
        self._reasons = self._choices(
            column, [(each, words.reason(each)) for each in ReleaseReason], reason
        )
        column.addWidget(self._heading(self.tr("What lost it?")))
        self._lost = self._choices(
            column, [(each, words.lost_by(each)) for each in LostBy], LostBy.UNSAID
        )
        column.addWidget(self._heading(self.tr("Note")))
        self.note_box = _note_box(look, self.tr("Note on the release"), self)
        column.addWidget(self.note_box)
        column.addWidget(_buttons(self, self.tr("Release")))

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(self._look.font("sans", 13, bold=True))
        label.setWordWrap(True)
        return label

    def _choices(
        self, column: QVBoxLayout, choices: list[tuple[str, str]], chosen: str
    ) -> dict[str, QRadioButton]:
        """Radio buttons in two rows of equal columns."""
        group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        buttons = {}
        for at, (code, text) in enumerate(choices):
            button = QRadioButton(text, self)
            button.setChecked(code == chosen)
            group.addButton(button)
            grid.addWidget(button, at // 2, at % 2)
            buttons[code] = button
        column.addLayout(grid)
        return buttons

    @property
    def reason(self) -> ReleaseReason:
        """Why."""
        return ReleaseReason(next(c for c, b in self._reasons.items() if b.isChecked()))

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
        label = QLabel(title, self)
        label.setFont(look.font("sans", 13, bold=True))
        label.setWordWrap(True)
        column.addWidget(label)
        self.note_box = _note_box(look, self.tr("Note on the signature"), self)
        column.addWidget(self.note_box)
        column.addWidget(_buttons(self, self.tr("Sign")))

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
    box.setMinimumWidth(360)
    return box


def _buttons(dialog: QDialog, yes: str) -> QDialogButtonBox:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel, Qt.Orientation.Horizontal, dialog)
    box.button(kinds.Ok).setText(yes)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
