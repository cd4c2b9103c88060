"""Rows of numbers: words, field, unit, the method's own number, and the way back to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook
from four_notebooks.models import words
from four_notebooks.views.look import Look
from four_notebooks.views.settings.number_field import NumberField
from four_notebooks.views.settings.numbers import TABLE, Group, Number, Row
from four_notebooks.views.window.furniture import button, label

LETTERS = "ABC"


class Rows(QObject):
    """Every field of the method's numbers, by name; the section saves what they tell.

    ``changed`` carries the name of a number, ``refused`` a sentence, ``reset_wanted`` the
    names of the numbers that are to be the method's own again.
    """

    changed = Signal(str)
    refused = Signal(str)
    reset_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.fields: dict[str, NumberField] = {}
        self._backs: list[tuple[QPushButton, tuple[str, ...]]] = []
        self._own: list[tuple[QLabel, tuple[Number, ...]]] = []
        self._only_qualification: list[QWidget] = []
        self._letters: list[tuple[Notebook, QLabel]] = []
        look.changed.connect(self._restyle)

    def table(self) -> QWidget:
        """METHOD 2's table: a column for each notebook."""
        holder = QWidget()
        grid = _grid(holder, self.tr("Notebook by notebook"), 6)
        for at, letter in enumerate(LETTERS, 1):
            grid.addWidget(self._letter(Notebook(letter)), 1, at, Qt.AlignmentFlag.AlignHCenter)
        for line, row in enumerate(TABLE, 2):
            self._table_row(grid, line, row)
        return holder

    def _letter(self, notebook: Notebook) -> QLabel:
        letter = label(notebook.value)
        letter.setProperty("letter", notebook.value.lower())
        letter.setFont(self._look.font("letter", 19, bold=True))
        self._letters.append((notebook, letter))
        if notebook is Notebook.A:
            self._only_qualification.append(letter)
        return letter

    def _table_row(self, grid: QGridLayout, line: int, row: Row) -> None:
        named = label(row.words, wrap=True)
        parts: list[QWidget] = [named]
        grid.addWidget(named, line, 0)
        numbers = []
        for at, letter in enumerate(LETTERS, 1):
            number = row.number(letter)
            if number is None:
                continue
            numbers.append(number)
            field = self._field(number, f"{letter} · {row.words}", 54)
            grid.addWidget(field, line, at, Qt.AlignmentFlag.AlignHCenter)
            parts.append(field)
            if letter == "A":
                self._only_qualification.append(field)
        unit, back = self._end(numbers, row.words)
        grid.addWidget(unit, line, 4)
        grid.addWidget(back, line, 5)
        if not row.funnel:
            self._only_qualification += [*parts, unit, back]

    def group(self, group: Group) -> QGridLayout:
        """Numbers one under another."""
        grid = _grid(None, group.words, 4)
        for line, number in enumerate(group.numbers, 1):
            named = label(number.words, wrap=True)
            field = self._field(number, f"{group.words} · {number.words}")
            named.setBuddy(field)
            unit, back = self._end([number], number.words)
            grid.addWidget(named, line, 0)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(unit, line, 2)
            grid.addWidget(back, line, 3)
        return grid

    def _field(self, number: Number, named: str, wide: int = 64) -> NumberField:
        field = NumberField(number, named, wide)
        field.changed.connect(self.changed)
        field.refused.connect(self.refused)
        self.fields[number.name] = field
        return field

    def _end(self, numbers: Sequence[Number], named: str) -> tuple[QLabel, QPushButton]:
        """The unit with the method's own number, and the button that brings it back."""
        unit = label("", "quiet", wrap=True)
        unit.setMinimumWidth(86)
        self._own.append((unit, tuple(numbers)))
        return unit, self.back(tuple(number.name for number in numbers), named)

    def back(self, names: tuple[str, ...], named: str) -> QPushButton:
        """A button that brings the method's own back for some of the rules."""
        back = button("", "quiet", name=self.tr("{name}: the method's own").format(name=named))
        back.setToolTip(back.accessibleName())
        back.setFixedSize(30, 26)
        back.setIcon(self._look.icon("arrow-back-up", self._look.theme.ink2, 14))
        back.clicked.connect(self._back)
        self._backs.append((back, names))
        return back

    def _restyle(self) -> None:
        for back, _ in self._backs:
            back.setIcon(self._look.icon("arrow-back-up", self._look.theme.ink2, 14))

    def _back(self) -> None:
        for back, names in self._backs:
            if back is self.sender():
                self.reset_wanted.emit(names)

    def show_rules(self, rules: Rules) -> None:
        """Show the numbers in force; the funnel has neither deadlines nor a window in A."""
        own = Rules.default(rules.method)
        for name, field in self.fields.items():
            field.show_value(rules.number(name))
        for unit, numbers in self._own:
            unit.setText(_unit(numbers, own))
        for back, names in self._backs:
            back.setEnabled(any(rules.number(n) != own.number(n) for n in names))
        qualification = rules.method is Method.QUALIFICATION
        for part in self._only_qualification:
            part.setVisible(qualification)
        for notebook, letter in self._letters:
            letter.setToolTip(words.notebook(notebook, rules.method))


def _unit(numbers: Sequence[Number], own: Rules) -> str:
    """The unit, and in brackets the method's own numbers, once where they are equal."""
    before, after = numbers[0].around()
    values = dict.fromkeys(number.shown(own.number(number.name)) for number in numbers)
    return f"{before}{after} ({' · '.join(values)})".strip()


def _grid(holder: QWidget | None, heading: str, columns: int) -> QGridLayout:
    grid = QGridLayout(holder) if holder is not None else QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(heading, "heading"), 0, 0, 1, columns)
    return grid
