"""The rest of a visit (METHOD 7), folded away until it is wanted."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, Qt, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QGridLayout, QSpinBox, QWidget

from four_notebooks.method.values import Answer
from four_notebooks.models import words
from four_notebooks.models.account.editor import EditorModel
from four_notebooks.models.account.when import local_moment
from four_notebooks.views.account.chips import ChoiceChip
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.inks import plain_calendar
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel


class VisitForm(QWidget):
    """Start, minutes, heat, purpose, state, problem, answer: each goes to the draft as typed."""

    def __init__(self, desk: Desk, model: EditorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._showing = False
        self.start = QDateTimeEdit(self)
        self.start.setCalendarPopup(True)
        self.start.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.start.setAccessibleName(self.tr("Start of the visit"))
        self.start.dateTimeChanged.connect(self._start_set)
        self.minutes = self._number(self.tr("Minutes"), 0, 24 * 60, 5)
        self.minutes.valueChanged.connect(self._minutes_set)
        self.heat = self._number(self.tr("Heat, 0 to 100"), -1, 100, 1)
        self.heat.setSpecialValueText(self.tr("not set"))
        self.heat.valueChanged.connect(self._heat_set)
        self.solved = ChoiceChip(self.tr("Problem solved?"), self)
        self.solved.set_choices([(a, words.answer(a)) for a in Answer])
        self.solved.chosen.connect(self._solved_set)
        self.purpose = Line(self.tr("Purpose"), self, key="purpose")
        self.state = Lines(self.tr("State of the customer"), self, key="state", most=4)
        self.state.setObjectName("field")
        self.next_problem = Line(self.tr("Next likely problem"), self, key="next_problem")
        self.answer = Line(self.tr("Their answer"), self, key="answer")
        for field in (self.purpose, self.state, self.next_problem, self.answer):
            field.typed.connect(self._typed)
            field.left.connect(model.saves.flush)
        self._lay_out()
        self._restyle()
        desk.look.changed.connect(self._restyle)
        model.replaced.connect(self.refresh)
        model.changed.connect(self.refresh)
        self.refresh()

    def _restyle(self) -> None:
        plain_calendar(self.start, self._desk.look)

    def _number(self, name: str, least: int, most: int, step: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(least, most)
        box.setSingleStep(step)
        box.setAccessibleName(name)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        rows: list[tuple[tuple[str, QWidget], tuple[str, QWidget] | None]] = [
            ((self.tr("Start"), self.start), (self.tr("Minutes"), self.minutes)),
            ((self.tr("Heat"), self.heat), (self.tr("Problem solved"), self.solved)),
            ((self.tr("Purpose"), self.purpose), None),
            ((self.tr("State"), self.state), None),
            ((self.tr("Next problem"), self.next_problem), None),
            ((self.tr("Answer"), self.answer), None),
        ]
        for number, (one, other) in enumerate(rows):
            self._place(grid, number, 0, *one, span=1 if other else 3)
            if other:
                self._place(grid, number, 2, *other, span=1)

    def _place(
        self, grid: QGridLayout, row: int, column: int, name: str, field: QWidget, *, span: int
    ) -> None:
        label = PlainLabel(name, self)
        label.setBuddy(field)
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1, 1, span)

    def refresh(self) -> None:
        """Show the draft; what is being typed is left alone."""
        draft = self._model.draft
        self._showing = True
        if not self.start.hasFocus():
            local = self._model.start().astimezone(self._desk.book.zone)
            self.start.setDateTime(_wall(local))
        if not self.minutes.hasFocus():
            self.minutes.setValue(draft.minutes)
        if not self.heat.hasFocus():
            self.heat.setValue(-1 if draft.heat is None else draft.heat)
        self.solved.show_value(draft.problem_solved)
        self.purpose.put(draft.purpose)
        self.state.put(draft.state)
        self.next_problem.put(draft.next_problem)
        self.answer.put(draft.answer)
        self.answer.setEnabled(draft.asked)
        self._showing = False

    def _typed(self, key: str) -> None:
        texts = {
            "purpose": self.purpose.text(),
            "state": self.state.text,
            "next_problem": self.next_problem.text(),
            "answer": self.answer.text(),
        }
        self._model.enter(**{key: texts[key]})

    def _start_set(self, moment: QDateTime) -> None:
        if self._showing:
            return
        day, time = moment.date(), moment.time()
        local = datetime(day.year(), day.month(), day.day())
        start = local_moment(local.date(), (time.hour(), time.minute()), self._desk.book.zone)
        self._model.enter(start=start)

    def _minutes_set(self, minutes: int) -> None:
        if not self._showing:
            self._model.enter(minutes=minutes)

    def _heat_set(self, heat: int) -> None:
        if not self._showing:
            self._model.enter(heat=None if heat < 0 else heat)

    def _solved_set(self, answer: object) -> None:
        self._model.enter(problem_solved=answer)


def _wall(local: datetime) -> QDateTime:
    """The figures of a local moment; Qt is not to convert them to its own zone."""
    moment = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    moment.setTimeZone(QTimeZone.utc())
    return moment
