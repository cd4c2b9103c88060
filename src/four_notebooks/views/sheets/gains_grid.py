"""Gains, or what delay costs, by date: a row for each question, a column for each date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from four_notebooks.method.sheets.gains import DATES, ByDate, figure
from four_notebooks.method.sheets.template import Question
from four_notebooks.models.sheets import kinds
from four_notebooks.services.sheets import Answered
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.editors import lines
from four_notebooks.views.sheets.told_chip import ToldChip


def amount(number: Decimal) -> str:
    """A sum as it is shown, without trailing zeros."""
    text = f"{number.normalize():,f}"
    return text.replace("-", "\N{MINUS SIGN}", 1)


class GainsGrid(QWidget):
    """Numbers as they are typed, the words below them, and the sums in the last row.

    ``typed`` and ``left`` carry a question's id.
    """

    typed = Signal(str)
    left = Signal(str)
    marked = Signal(str, object)

    def __init__(self, look: Look, asked: Sequence[Question], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.asked = tuple(asked)
        self.cells: dict[tuple[str, str], Line] = {}
        self.notes: dict[str, Lines] = {}
        self.marks: dict[str, ToldChip] = {}
        self.sums: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        for column in range(len(DATES)):
            self._grid.setColumnStretch(column, 1)
        self._add_heads()
        for place, question in enumerate(self.asked):
            self._add_question(1 + 2 * place, question)
        self._add_sums(1 + 2 * len(self.asked))

    def _add_heads(self) -> None:
        for column, date in enumerate(DATES):
            label = PlainLabel(kinds.by_date(date), self)
            label.setFont(self._look.font("sans", 12))
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, 0, column)

    def _add_question(self, row: int, question: Question) -> None:
        head = PlainLabel(question.text, self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setProperty("role", "ask")
        head.setFont(self._look.font("sans", 13))
        head.setWordWrap(True)
        head.setContentsMargins(0, 5, 0, 0)
        head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(head, row, 0)
        hint = question.hint or self.tr("in words")
        note = lines(self._look, f"{question.text} · {hint}", self, hint)
        note.key = question.id
        note.typed.connect(self.typed)
        note.left.connect(self._left)
        self.notes[question.id] = note
        beside = QHBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(note, 1, Qt.AlignmentFlag.AlignBottom)
        beside.addWidget(self._mark(question), 0, Qt.AlignmentFlag.AlignBottom)
        self._grid.addLayout(beside, row, 1, 1, len(DATES) - 1)
        for column, date in enumerate(DATES):
            name = f"{question.text} · {kinds.by_date(date)}"
            cell = Line(name, self, key=question.id)
            cell.setProperty("role", "cell")
            cell.setProperty("date", date)
            cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            cell.setFont(self._look.font("figures", 13))
            cell.setMinimumWidth(60)
            cell.typed.connect(self.typed)
            cell.left.connect(self._left)
            self.cells[question.id, date] = cell
            self._grid.addWidget(cell, row + 1, column)

    def _mark(self, question: Question) -> ToldChip:
        mark = ToldChip(question.text, self)
        mark.setProperty("question", question.id)
        mark.turned.connect(self._turned)
        self.marks[question.id] = mark
        return mark

    def _turned(self, told: object) -> None:
        mark = self.sender()
        if isinstance(mark, ToldChip):
            self.marked.emit(str(mark.property("question")), told)

    def show_mark(self, question_id: str, value: Answered, day: str) -> None:
        """The mark is there when there is something to mark."""
        mark = self.marks[question_id]
        mark.setVisible(bool(value.text.strip()))
        mark.show_mark(value.told, day)

    def _add_sums(self, row: int) -> None:
        head = PlainLabel(self.tr("Together"), self)
        head.setProperty("role", "ask")
        head.setFont(self._look.font("sans", 13, bold=True))
        head.setContentsMargins(0, 8, 0, 0)
        self._grid.addWidget(head, row, 0, 1, len(DATES))
        for column, date in enumerate(DATES):
            label = PlainLabel("", self)
            label.setProperty("role", "sum")
            label.setFont(self._look.font("figures", 15, bold=True))
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setContentsMargins(0, 0, 6, 4)
            self.sums[date] = label
            self._grid.addWidget(label, row + 1, column)

    def _left(self) -> None:
        field = self.sender()
        if isinstance(field, Line | Lines):
            self.left.emit(field.key)

    def text(self, question_id: str) -> str:
        """The answer to one of the questions as it stands."""
        cells = {date: self.cells[question_id, date].text() for date in DATES}
        return ByDate(cells, self.notes[question_id].text).written()

    def put(self, question_id: str, text: str) -> None:
        """Show an answer; a field where a word is being composed waits."""
        found = ByDate.read(text)
        for date in DATES:
            self.cells[question_id, date].put(found.cells.get(date, ""))
        self.notes[question_id].put(found.note)

    def show_sums(self, sums: Mapping[str, Decimal]) -> None:
        """Show what the columns come to, and say of a cell that is no number why it is not in."""
        for date, label in self.sums.items():
            number = sums.get(date)
            label.setText("–" if number is None else amount(number))
            said = kinds.by_date(date)
            label.setAccessibleName(f"{said}: {label.text()}")
        for (_, _date), cell in self.cells.items():
            typed = cell.text().strip()
            plain = not typed or ("%" not in typed and figure(typed) is not None)
            cell.setToolTip("" if plain else self.tr("This is no number, and is not added."))

    def first(self, question_id: str) -> QWidget:
        """What has the keyboard first."""
        return self.cells[question_id, DATES[0]]
