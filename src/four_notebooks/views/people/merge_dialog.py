"""Accounts side by side: which one goes on, and whose value of what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.faults import sentence
from four_notebooks.models.people.merging import Column, MergeModel, Row
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Dress, button, label


class Option(QWidget):
    """A radio button whose words may take several lines; a click on them takes it."""

    def __init__(self, says: str, name: str, *, strong: bool = False) -> None:
        super().__init__()
        self.radio = QRadioButton()
        self.radio.setAccessibleName(name)
        self.words = label(says, "strong" if strong else "", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """The words are as good as the button."""
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.setChecked(True)


class MergeDialog(QDialog):
    """Accepting merges in one step; what was refused is said and the dialog stays."""

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = MergeModel(desk.book, ids)
        self.setWindowTitle(self.tr("Merge accounts"))
        self.resize(min(260 * len(self.model.accounts) + 190, 940), 520)
        self.keep: dict[int, QRadioButton] = {}
        self.choices: dict[str, dict[int, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        title = self.tr("Make one account of {count}").format(count=len(self.model.accounts))
        column.addWidget(label(title, "title"))
        column.addWidget(label(self._promise(), "quiet", wrap=True))
        column.addWidget(self._table(), 1)
        self.fault = label("", "warning", wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        column.addLayout(self._foot())
        self._dress = Dress(self, desk.look)
        self._show_choices()

    def _promise(self) -> str:
        return self.tr(
            "Visits, people, plans, strategies, answers and files of all go to the one you keep. "
            "Where it lies and its moves count; the others end in the bin, empty. "
            "What differs is kept as further fields. One Undo takes it back."
        )

    def _table(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("role", "page")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(9)
        grid.addWidget(label(self.tr("Keep"), "heading"), 0, 0, Qt.AlignmentFlag.AlignTop)
        group = self._group()
        for at, column in enumerate(self.model.columns(), 1):
            grid.addWidget(self._head(column, group), 0, at)
            grid.setColumnStretch(at, 1)
        for line, row in enumerate(self.model.rows, 1):
            self._add_row(grid, line, row)
        grid.setRowStretch(len(self.model.rows) + 1, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        return scroll

    def _group(self) -> QButtonGroup:
        group = QButtonGroup(self)
        self._groups.append(group)
        return group

    def _head(self, column: Column, group: QButtonGroup) -> QWidget:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 6)
        inner.setSpacing(2)
        said = self.tr("Keep {name}: {place}, {holds}").format(
            name=column.name, place=column.place, holds=column.holds
        )
        option = Option(column.name, said, strong=True)
        option.radio.setChecked(column.account_id == self.model.kept)
        option.radio.toggled.connect(self._kept)
        group.addButton(option.radio)
        self.keep[column.account_id] = option.radio
        inner.addWidget(option)
        for text in (column.place, column.holds):
            line: QLabel = label(text, "quiet", wrap=True)
            line.setContentsMargins(20, 0, 0, 0)
            inner.addWidget(line)
        inner.addStretch(1)
        return holder

    def _add_row(self, grid: QGridLayout, line: int, row: Row) -> None:
        grid.addWidget(label(row.label, "quiet", wrap=True), line, 0, Qt.AlignmentFlag.AlignTop)
        group = self._group()
        self.choices[row.field] = {}
        columns = [account.id for account in self.model.accounts]
        for account_id, said in row.values:
            option = Option(said, f"{row.label}: {said}")
            option.radio.clicked.connect(self._chosen)
            option.radio.toggled.connect(self._chosen)
            group.addButton(option.radio)
            self.choices[row.field][account_id] = option.radio
            grid.addWidget(option, line, columns.index(account_id) + 1)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.merge = button(self.tr("Merge"), "primary")
        self.merge.setEnabled(len(self.model.accounts) > 1)
        self.merge.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self.merge)
        return row

    def _kept(self) -> None:
        """Another one is to go on: its values are taken where nothing else was said."""
        found = next((id_ for id_, radio in self.keep.items() if radio.isChecked()), 0)
        if found and found != self.model.kept:
            self.model.kept = found
            self._show_choices()

    def _chosen(self) -> None:
        if self.sender() is None:
            return
        for field, radios in self.choices.items():
            for account_id, radio in radios.items():
                if radio is self.sender() and radio.isChecked():
                    self.model.chosen[field] = account_id

    def _show_choices(self) -> None:
        for row in self.model.rows:
            radio = self.choices[row.field][self.model.taken(row)]
            radio.blockSignals(True)
            radio.setChecked(True)
            radio.blockSignals(False)

    def accept(self) -> None:
        """Merge them."""
        try:
            self.model.merge()
        except (BookError, Refused) as fault:
            self.fault.setText(sentence(fault))
            self.fault.show()
            return
        super().accept()
