"""The method and all its numbers; every change is kept at once, as a step that can be undone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook
from four_notebooks.models import words
from four_notebooks.models.faults import sentence
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.settings import fields
from four_notebooks.views.settings.numbers import DEADLINES, GROUPS, WARNINGS, Group, Number
from four_notebooks.views.settings.switching import SwitchDialog
from four_notebooks.views.window.furniture import Rule, button, label

WHO = "settings"
_WIDEST = 470


class MethodSection(QWidget):
    """Shows the rules in force and saves what is changed in them."""

    toast_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("The method and its numbers"))
        self.spins: dict[str, fields.WholeField | fields.TenthsField] = {}
        self._numbers: dict[str, Number] = {}
        self._loading = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(Rule(desk.look))
        column.addLayout(self._columns())
        column.addStretch(1)
        self.show_rules()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._name = label("", "heading")
        self._says = label("", "quiet", wrap=True)
        words_ = QVBoxLayout()
        words_.setSpacing(2)
        words_.addWidget(self._name)
        words_.addWidget(self._says)
        row.addLayout(words_, 1)
        self.switch = button("")
        self.switch.clicked.connect(self.switch_method)
        self.reset = button(self.tr("Back to the method's own numbers"), "quiet")
        self.reset.clicked.connect(self.reset_numbers)
        row.addWidget(self.reset)
        row.addWidget(self.switch)
        return row

    def _columns(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(40)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._deadlines())
        for group in GROUPS[:2]:
            left.addLayout(self._group(group))
        left.addLayout(self._phases())
        for group in GROUPS[2:]:
            right.addLayout(self._group(group))
        for side in (left, right):
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(20)
            side.addStretch(1)
            holder = QWidget()
            holder.setMaximumWidth(_WIDEST)
            holder.setLayout(side)
            row.addWidget(holder, 10)
        row.addStretch(1)
        return row

    def _deadlines(self) -> QWidget:
        holder = QWidget()
        grid = _grid(holder, self.tr("Days to sign"))
        for at, number in enumerate(DEADLINES):
            notebook = Notebook("ABC"[at])
            name = words.notebook(notebook, Method.QUALIFICATION)
            self._row(grid, number, name, self._letter(notebook))
        for number in WARNINGS:
            self._row(grid, number)
        self._only_qualification = holder
        return holder

    def _letter(self, notebook: Notebook) -> QLabel:
        letter = label(notebook.value)
        letter.setProperty("letter", notebook.value.lower())
        letter.setFont(self._desk.look.font("letter", 19, bold=True))
        letter.setFixedWidth(18)
        return letter

    def _group(self, group: Group) -> QGridLayout:
        grid = _grid(None, group.words)
        for number in group.numbers:
            self._row(grid, number)
        if group is GROUPS[-1]:
            self._hour = self._line(grid, self.tr("A visit without an hour counts as"))
        return grid

    def _row(
        self, grid: QGridLayout, number: Number, says: str = "", letter: QLabel | None = None
    ) -> None:
        at = grid.rowCount()
        field = fields.TenthsField(number) if number.tenths else fields.WholeField(number)
        named = label(says or number.words, wrap=True)
        named.setBuddy(field)
        left = QHBoxLayout()
        left.setSpacing(12)
        if letter is not None:
            left.addWidget(letter)
        left.addWidget(named, 1)
        grid.addLayout(left, at, 0)
        grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
        field.valueChanged.connect(self.save)
        self.spins[number.name] = field
        self._numbers[number.name] = number

    def _line(self, grid: QGridLayout, says: str, width: int = 112) -> QLineEdit:
        at = grid.rowCount()
        field = fields.line_field(says, width)
        named = label(says, wrap=True)
        named.setBuddy(field)
        grid.addWidget(named, at, 0)
        grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
        field.editingFinished.connect(self.save)
        return field

    def _phases(self) -> QGridLayout:
        grid = _grid(None, self.tr("Colours of the window, by what is left of it"))
        self._marks = [
            self._line(grid, says)
            for says in (
                self.tr("Green above"),
                self.tr("Amber above"),
                self.tr("Orange above, red below"),
            )
        ]
        return grid

    def show_rules(self) -> None:
        """Show the numbers in force."""
        self._loading = True
        rules = self._desk.book.rules
        other = Method.FUNNEL if rules.method is Method.QUALIFICATION else Method.QUALIFICATION
        self._name.setText(self.tr("Method: {name}").format(name=words.method(rules.method)))
        self._says.setText(
            self.tr("A: payer met, B: one away, C: two away, D: will not buy.")
            if rules.method is Method.QUALIFICATION
            else self.tr("A: leads, B: followable, C: precise, D: signed.")
        )
        self.switch.setText(self.tr("Switch to {name}…").format(name=words.method(other)))
        self._only_qualification.setVisible(rules.method is Method.QUALIFICATION)
        for name, field in self.spins.items():
            value = getattr(rules, name)
            field.setValue(round(value * 100) if self._numbers[name].percent else value)
        self._hour.setText(fields.hour_text(rules.no_hour_minute))
        for line, mark in zip(self._marks, rules.phase_marks, strict=True):
            line.setText(fields.fraction_text(mark))
        self.reset.setEnabled(rules != self._own_numbers())
        self._loading = False

    def save(self) -> None:
        """Keep the numbers as they stand in the fields; impossible ones go back."""
        if self._loading:
            return
        try:
            rules = self._written()
        except (ValueError, OverflowError):
            self.toast_wanted.emit(self.tr("That number is not possible; it was put back."))
            self.show_rules()
            return
        if rules != self._desk.book.rules:
            self._keep(rules)
        self.show_rules()

    def _keep(self, rules: Rules) -> None:
        try:
            self._desk.book.settings.save_rules(rules, who=WHO)
        except (BookError, Refused) as fault:
            self.toast_wanted.emit(sentence(fault))

    def _written(self) -> Rules:
        values: dict[str, object] = {}
        for name, field in self.spins.items():
            value = field.value()
            values[name] = value / 100 if self._numbers[name].percent else value
        first, second, third = (fields.read_fraction(line.text()) for line in self._marks)
        values["phase_marks"] = (first, second, third)
        values["no_hour_minute"] = fields.read_hour(self._hour.text())
        return replace(self._desk.book.rules, **values)  # type: ignore[arg-type]

    def _own_numbers(self) -> Rules:
        """METHOD's own numbers; the clock of working days has a section of its own."""
        rules = self._desk.book.rules
        return replace(Rules.default(rules.method), working_days=rules.working_days)

    def reset_numbers(self) -> None:
        """The method's own numbers again; one undo brings the user's back."""
        try:
            self._desk.book.settings.reset_rules(who=WHO)
        except (BookError, Refused) as fault:
            self.toast_wanted.emit(sentence(fault))
        self.show_rules()

    def switch_method(self) -> None:
        """Show where the accounts would go, and switch if that is agreed to."""
        rules = self._desk.book.rules
        other = Method.FUNNEL if rules.method is Method.QUALIFICATION else Method.QUALIFICATION
        dialog = SwitchDialog(self._desk, other, self)
        if self._desk.ask.run(dialog):
            self._desk.book.settings.switch_method(other)
            self.show_rules()
        dialog.deleteLater()

    def editing(self) -> bool:
        """Whether a field is being written in now."""
        focus = self.focusWidget()
        return isinstance(focus, QAbstractSpinBox | QLineEdit) and focus.hasFocus()


def _grid(holder: QWidget | None, heading: str) -> QGridLayout:
    grid = QGridLayout(holder) if holder is not None else QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(heading, "heading"), 0, 0, 1, 2)
    return grid
