"""A section that folds: its questions are made when it is first unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from four_notebooks.method.sheets.template import AnswerKind, Question, Section
from four_notebooks.models.account.when import date_words
from four_notebooks.models.sheets.filling import FillingModel
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.editors import lock
from four_notebooks.views.sheets.gains_grid import GainsGrid
from four_notebooks.views.sheets.heads import SectionHead
from four_notebooks.views.sheets.question_row import QuestionRow

_BY_DATE = frozenset({AnswerKind.GAINS, AnswerKind.COSTS})


class SectionView(QWidget):
    """Head and body. ``asked`` are questions that need no section, such as earlier ones.

    ``resized`` says that what is shown below it has moved.
    """

    resized = Signal()

    def __init__(
        self,
        desk: Desk,
        model: FillingModel,
        section: Section,
        parent: QWidget,
        *,
        kept: bool = True,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self.section = section
        self._kept = kept
        self._notebook = ""
        self.rows: dict[str, QuestionRow] = {}
        self.grids: dict[str, GainsGrid] = {}
        self._labels: list[tuple[QLabel, bool]] = []
        self.head = SectionHead(desk.look, section.title, self)
        self.body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.toggled.connect(self._toggled)
        self.show_progress()

    def question_ids(self) -> Iterator[str]:
        """The questions it holds, those of its sections too."""
        waiting = [self.section]
        while waiting:
            section = waiting.pop(0)
            yield from (question.id for question in section.questions)
            waiting = [*section.sections, *waiting]

    @property
    def unfolded(self) -> bool:
        """Whether the questions are seen."""
        return self.head.isChecked()

    def unfold(self, on: bool = True) -> None:
        """Show the questions, or the head alone."""
        self.head.setChecked(on)

    def _toggled(self, on: bool) -> None:
        if on and self.body is None:
            self.body = QWidget(self)
            self._column.addWidget(self.body)
            self._fill(self.body)
        if self.body is not None:
            self.body.setVisible(on)
        self.resized.emit()

    def _fill(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(2, 2, 2, 10)
        column.setSpacing(4)
        self._add_section(column, self.section, top=True)
        if self._desk.book.read_only:
            lock(body)
        self._restyle_labels()

    def _add_section(self, column: QVBoxLayout, section: Section, *, top: bool = False) -> None:
        if not top:
            self._add_label(column, section.title, strong=True)
        if section.hint:
            self._add_label(column, section.hint, strong=False)
        for kind, asked in groupby(section.questions, key=lambda q: q.kind):
            questions = list(asked)
            if kind in _BY_DATE:
                self._add_grid(column, questions)
            elif kind is AnswerKind.NUMBER and len(questions) == 2:
                self._add_pair(column, questions)
            else:
                for question in questions:
                    column.addWidget(self._row(question))
        for below in section.sections:
            self._add_section(column, below)

    def _add_label(self, column: QVBoxLayout, text: str, *, strong: bool) -> None:
        label = PlainLabel(text, self.body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setContentsMargins(0, 8 if strong else 2, 0, 0)
        self._labels.append((label, strong))
        column.addWidget(label)

    def _add_pair(self, column: QVBoxLayout, questions: Sequence[Question]) -> None:
        """Two numbers, from the one to the other."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._row(questions[0], markable=False))
        arrow = PlainLabel("→", self.body)
        arrow.setAccessibleName(" ")
        self._labels.append((arrow, True))
        row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignBottom)
        arrow.setContentsMargins(0, 0, 0, 9)
        row.addWidget(self._row(questions[1], markable=False))
        row.addStretch(1)
        column.addLayout(row)

    def _row(self, question: Question, *, markable: bool = True) -> QuestionRow:
        assert self.body is not None
        row = QuestionRow(self._desk.look, question, self._people(question), self.body)
        row.markable = markable
        self.rows[question.id] = row
        value = self._model.value(question.id)
        row.show_answer(value)
        row.show_mark(value, self._day(question.id))
        row.typed.connect(self._typed)
        row.left.connect(self._left)
        row.marked.connect(self._model.mark)
        return row

    def _people(self, question: Question) -> list[str]:
        if question.kind is not AnswerKind.PERSON:
            return []
        return [who.name for who in self._desk.book.people.contacts(self._model.account_id)]

    def _add_grid(self, column: QVBoxLayout, questions: Sequence[Question]) -> None:
        assert self.body is not None
        grid = GainsGrid(self._desk.look, questions, self.body)
        for question in questions:
            self.grids[question.id] = grid
            value = self._model.value(question.id)
            grid.put(question.id, value.text)
            grid.show_mark(question.id, value, self._day(question.id))
        grid.marked.connect(self._model.mark)
        grid.typed.connect(self._typed)
        grid.left.connect(self._left)
        column.addWidget(grid)
        self.show_sums()

    def _typed(self, question_id: str) -> None:
        if question_id in self.grids:
            text = self.grids[question_id].text(question_id)
        else:
            text = self.rows[question_id].field.text
        self._model.write(question_id, text)

    def _left(self, question_id: str) -> None:
        row = self.rows.get(question_id)
        if row is not None and row.question.kind is AnswerKind.DATE:
            row.field.put(self._model.tidy(question_id))
        self._model.saves.flush()

    def _day(self, question_id: str) -> str:
        kept = self._model.kept.get(question_id)
        if kept is None:
            return ""
        zone = self._desk.book.zone
        return date_words(kept.at.astimezone(zone).date(), self._desk.book.today())

    # -- what the model says -------------------------------------------------------

    def set_notebook(self, notebook: str) -> None:
        """The colour of what is done."""
        self.head.set_notebook(notebook)

    def show_progress(self) -> None:
        """Counts, marks and sums as they are."""
        if self._kept:
            done, every = self._model.progress(self.section)
            self.head.show_progress(done, every)
        for question_id, row in self.rows.items():
            row.show_mark(self._model.value(question_id), self._day(question_id))
        for question_id, grid in self.grids.items():
            grid.show_mark(question_id, self._model.value(question_id), self._day(question_id))
        self.show_sums()

    def show_sums(self) -> None:
        """What the numbers by date come to now."""
        if not self.grids:
            return
        sums = self._model.sums()
        for grid in set(self.grids.values()):
            costs = grid.asked[0].kind is AnswerKind.COSTS
            grid.show_sums(sums.costs if costs else sums.gains)

    def show_answers(self, question_ids: set[str]) -> None:
        """Show answers that were given elsewhere."""
        for question_id in question_ids & set(self.rows):
            self.rows[question_id].show_answer(self._model.value(question_id))
        for question_id in question_ids & set(self.grids):
            self.grids[question_id].put(question_id, self._model.value(question_id).text)

    def field_of(self, question_id: str) -> QWidget | None:
        """Where a question is answered; its section unfolds."""
        if question_id not in set(self.question_ids()):
            return None
        self.unfold()
        if question_id in self.grids:
            return self.grids[question_id].first(question_id)
        return self.rows[question_id].field.first()

    def question_at(self, widget: QWidget | None) -> str:
        """The question whose answer a widget belongs to, "" if none."""
        for question_id, row in self.rows.items():
            if widget is not None and row.isAncestorOf(widget):
                return question_id
        for question_id, grid in self.grids.items():
            key = getattr(widget, "key", None)
            if widget is not None and grid.isAncestorOf(widget) and key == question_id:
                return question_id
        return ""

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        self._restyle_labels()
        for row in self.rows.values():
            row.restyle()

    def _restyle_labels(self) -> None:
        look = self._desk.look
        for label, strong in self._labels:
            label.setFont(look.font("sans", 13 if strong else 12, bold=strong))
            ink = look.theme.ink if strong else look.theme.ink2
            label.setStyleSheet(f"color: {ink.name()}")
