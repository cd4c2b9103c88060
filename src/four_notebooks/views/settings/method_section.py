"""The method and all its numbers; every change is kept at once, as a step that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method
from four_notebooks.models import words
from four_notebooks.models.faults import sentence
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.settings import fields
from four_notebooks.views.settings.number_rows import Rows
from four_notebooks.views.settings.numbers import GROUPS
from four_notebooks.views.settings.switching import SwitchDialog
from four_notebooks.views.waiting import at_length
from four_notebooks.views.window.furniture import Rule, button, label

WHO = "settings"
_WIDEST = 470


class MethodSection(QWidget):
    """Shows the rules in force and saves what is changed in them."""

    toast_wanted = Signal(str)
    account_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("The method and its numbers"))
        self.rows = Rows(desk.look, self)
        self.rows.changed.connect(self.save)
        self.rows.refused.connect(self.toast_wanted)
        self.rows.reset_wanted.connect(self.reset_numbers)
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
        self.reset.clicked.connect(self.reset_all)
        row.addWidget(self.reset)
        row.addWidget(self.switch)
        return row

    def _columns(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(40)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.rows.table())
        for group in GROUPS[:2]:
            left.addLayout(self.rows.group(group))
        left.addLayout(self._phases())
        for group in GROUPS[2:]:
            right.addLayout(self.rows.group(group))
        right.addLayout(self._hours())
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

    def _line(
        self, grid: QGridLayout, rule: str, says: str, own: str, take: Callable[[], None]
    ) -> QLineEdit:
        at = grid.rowCount()
        field = fields.line_field(says, 64)
        named = label(says, wrap=True)
        named.setBuddy(field)
        hint = label(f"({own})", "quiet")
        hint.setMinimumWidth(86)
        grid.addWidget(named, at, 0)
        grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(hint, at, 2)
        grid.addWidget(self.rows.back((rule,), says), at, 3)
        field.editingFinished.connect(take)
        return field

    def _phases(self) -> QGridLayout:
        grid = _grid(self.tr("Colours of the window, by what is left of it"))
        says = (
            self.tr("Green above"),
            self.tr("Amber above"),
            self.tr("Orange above, red below"),
        )
        self.marks = [
            self._line(grid, "phase_marks", text, fields.fraction_text(mark), self._take_marks)
            for text, mark in zip(says, Rules.default().phase_marks, strict=True)
        ]
        return grid

    def _hours(self) -> QGridLayout:
        grid = _grid("")
        own = fields.hour_text(Rules.default().no_hour_minute)
        says = self.tr("A visit without an hour counts as")
        self.hour = self._line(grid, "no_hour_minute", says, own, self._take_hour)
        return grid

    def show_rules(self) -> None:
        """Show the numbers in force."""
        rules = self._desk.book.rules
        other = _other(rules.method)
        self._name.setText(self.tr("Method: {name}").format(name=words.method(rules.method)))
        self._says.setText(
            self.tr("A: payer met, B: one away, C: two away, D: will not buy.")
            if rules.method is Method.QUALIFICATION
            else self.tr("A: leads, B: followable, C: precise, D: signed.")
        )
        self._says.setText(
            self.tr("{notebooks} In brackets stand the method's own numbers.").format(
                notebooks=self._says.text()
            )
        )
        self.switch.setText(self.tr("Switch to {name}…").format(name=words.method(other)))
        self.rows.show_rules(rules)
        self.hour.setText(fields.hour_text(rules.no_hour_minute))
        for line, mark in zip(self.marks, rules.phase_marks, strict=True):
            line.setText(fields.fraction_text(mark))
        self.reset.setEnabled(rules != self._desk.book.settings.own_rules())

    def save(self, name: str) -> None:
        """Keep one number as it stands in its field."""
        self._put(**{name: self.rows.fields[name].value})

    def _put(self, **numbers: object) -> None:
        """Keep numbers; what is not possible is said and goes back."""
        before = self._desk.book.rules
        try:
            rules = before.put(**numbers)
            if rules != before:
                self._keep(rules, lambda: self._desk.book.settings.save_rules(rules, who=WHO))
        except ValueError as fault:
            impossible = self.tr("That number is not possible; it was put back.")
            self.toast_wanted.emit(sentence(fault) if isinstance(fault, Refused) else impossible)
        except BookError as fault:
            self.toast_wanted.emit(sentence(fault))
        self.show_rules()

    def _keep(self, rules: Rules, verb: Callable[[], object]) -> None:
        """Let other rules hold; in a large book that takes a while."""
        says = self.tr("Reckoning every account by the new number…")
        at_length(self._desk, verb, says, self._desk.book.settings.weight(rules), self)

    def _take_marks(self) -> None:
        try:
            first, second, third = (fields.read_fraction(line.text()) for line in self.marks)
        except (ValueError, OverflowError):
            self._refuse(self.tr("The colours are three falling fractions, such as 2/3."))
            return
        if (first, second, third) != self._desk.book.rules.phase_marks:
            self._put(phase_marks=(first, second, third))

    def _take_hour(self) -> None:
        try:
            minute = fields.read_hour(self.hour.text())
        except (ValueError, OverflowError):
            self._refuse(self.tr("There is no such hour; it was put back."))
            return
        self._put(no_hour_minute=minute)

    def _refuse(self, text: str) -> None:
        self.toast_wanted.emit(text)
        self.show_rules()

    def reset_all(self) -> None:
        """The method's own numbers again; one undo brings the user's back."""
        self.reset_numbers(None)

    def reset_numbers(self, names: tuple[str, ...] | None) -> None:
        """The method's own for some numbers, or for all."""
        settings = self._desk.book.settings
        try:
            self._keep(settings.own_rules(names), lambda: settings.reset_rules(names, who=WHO))
        except (BookError, Refused) as fault:
            self.toast_wanted.emit(sentence(fault))
        self.show_rules()

    def switch_method(self) -> None:
        """Show where the accounts would go, and switch if that is agreed to."""
        settings, other = self._desk.book.settings, _other(self._desk.book.method)
        weight, says = settings.weight_of_switch(), self.tr("Looking where every account goes…")
        going = at_length(self._desk, lambda: settings.preview_switch(other), says, weight, self)
        if going is None:
            return
        dialog = SwitchDialog(self._desk, other, going, self)
        if self._desk.ask.run(dialog):
            says = self.tr("Switching the method…")
            try:
                at_length(self._desk, lambda: settings.switch_method(other), says, 2 * weight, self)
            except (BookError, Refused) as fault:
                self.toast_wanted.emit(sentence(fault))
            self.show_rules()
        elif dialog.wanted:
            self.account_wanted.emit(dialog.wanted)
        dialog.deleteLater()

    def editing(self) -> bool:
        """Whether a field is being written in now."""
        focus = self.focusWidget()
        return isinstance(focus, QAbstractSpinBox | QLineEdit) and focus.hasFocus()


def _other(method: Method) -> Method:
    return Method.FUNNEL if method is Method.QUALIFICATION else Method.QUALIFICATION


def _grid(heading: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    if heading:
        grid.addWidget(label(heading, "heading"), 0, 0, 1, 4)
    return grid
