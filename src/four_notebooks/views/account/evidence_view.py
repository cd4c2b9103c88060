"""What is known of need, power and value, and what follows for the notebook (METHOD 3)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.method.values import Answer, Method
from four_notebooks.models import words
from four_notebooks.models.account.fields import QUESTIONS
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.models.account.when import date_words
from four_notebooks.views.account.form import Field, FieldsForm
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel


class EvidenceView(FormRoom):
    """Three questions, each yes, no or unknown with a note; above them what they say together."""

    def __init__(self, desk: Desk, model: AccountPageModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self._desk = desk
        self._model = model
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 10, 20, 16)
        column.setSpacing(8)
        self.grade = PlainLabel(inner)
        self.dates = PlainLabel(inner)
        for label in (self.grade, self.dates):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        answers = tuple((a, words.answer(a)) for a in Answer)
        fields = []
        for question in QUESTIONS:
            fields.append(Field(question, words.evidence(question), "choice", answers))
            hint = self.tr("how you know")
            fields.append(Field(f"{question}_note", self.tr("Note"), "lines", hint=hint))
        self.form = FieldsForm(desk.look, model.judgement, fields, inner)
        column.addWidget(self.grade)
        column.addWidget(self.form)
        column.addWidget(self.dates)
        column.addStretch(1)
        self.setWidget(inner)
        model.account_changed.connect(self._account_changed)
        model.head_changed.connect(self.refresh)
        desk.look.changed.connect(self.refresh)
        self.refresh()

    def _account_changed(self, _who: str) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Say what follows, and when each answer was given."""
        look = self._desk.look
        self.grade.setText(self._grade())
        self.grade.setFont(look.font("sans", 13, bold=True))
        self.grade.setStyleSheet(f"color: {look.theme.ink.name()}")
        zone = self._desk.book.zone
        today = self._desk.clock.now().astimezone(zone).date()
        given = [
            self.tr("{question}: answered {day}").format(
                question=words.evidence(q),
                day=date_words(at.astimezone(zone).date(), today),
            )
            for q in QUESTIONS
            if (at := self._model.evidence(q).at) is not None
        ]
        self.dates.setText(" · ".join(given))
        self.dates.setFont(look.font("sans", 12))
        self.dates.setStyleSheet(f"color: {look.theme.ink2.name()}")

    def _grade(self) -> str:
        found, method = self._model.found, self._model.book.method
        if method is Method.FUNNEL:
            return self.tr("In the funnel you decide where the card lies.")
        if found.grade is not None:
            name = words.notebook(found.grade, method)
            letter = str(found.grade)
            place = name if len(letter) > 1 else f"{letter} · {name}"
            return self.tr("By the evidence: {notebook}").format(notebook=place)
        if found.questions:
            open_ones = ", ".join(words.evidence(q) for q in found.questions)
            return self.tr("No grade yet; still open: {questions}").format(questions=open_ones)
        return self.tr("No grade: this account is not on the board.")
