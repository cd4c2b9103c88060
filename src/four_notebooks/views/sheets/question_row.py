"""One question with its hint, its answer, and how far that can be relied on."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from four_notebooks.method.sheets import picked
from four_notebooks.method.sheets.template import AnswerKind, Question
from four_notebooks.services.sheets import Answered
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.editors import AnswerField, LineField, PickField, TextField
from four_notebooks.views.sheets.told_chip import ToldChip


class QuestionRow(QWidget):
    """``typed``, ``left`` and ``marked`` carry the question's id.

    A row that is not ``markable`` is one's own judgement, which nobody tells or verifies.
    """

    typed = Signal(str)
    left = Signal(str)
    marked = Signal(str, object)

    def __init__(
        self,
        look: Look,
        question: Question,
        people: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.question = question
        self.markable = True
        self.label = PlainLabel(self)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        # Tab goes from the answer to its mark: as they are made.
        self.field = self._made(people)
        self.mark = ToldChip(question.text, self)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(8)
        top.addWidget(self.label, 1)
        top.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 5, 0, 3)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.field)
        self.field.typed.connect(self._typed)
        self.field.left.connect(self._left)
        self.mark.turned.connect(self._marked)
        self.restyle()

    def _made(self, people: Sequence[str]) -> AnswerField:
        look, question = self._look, self.question
        if question.kind in (AnswerKind.NUMBER, AnswerKind.DATE):
            return LineField(look, question, self)
        if question.kind is AnswerKind.YES_NO:
            offered = [(picked.YES, self.tr("Yes")), (picked.NO, self.tr("No"))]
            return PickField(look, question, offered, self)
        if question.kind is AnswerKind.CHOICE and question.choices:
            return PickField(look, question, [(c, c) for c in question.choices], self)
        if question.kind is AnswerKind.PERSON and people:
            return PickField(look, question, [(name, name) for name in people], self)
        return TextField(look, question, self)

    def restyle(self) -> None:
        """The words of the question, its hint in a quieter ink."""
        theme = self._look.theme
        words = f'<span style="color:{theme.ink.name()}">{escape(self.question.text)}</span>'
        if self.question.hint:
            hint = escape(self.question.hint)
            words += f' &nbsp;<span style="color:{theme.ink2.name()}; font-size:12px">{hint}</span>'
        self.label.setFont(self._look.font("sans", 13))
        self.label.setText(words)

    def show_answer(self, value: Answered) -> None:
        """Show what stands; a field where a word is being composed waits."""
        self.field.put(value.text)

    def show_mark(self, value: Answered, day: str) -> None:
        """The mark is there when there is something to mark."""
        self.mark.setVisible(self.markable and bool(value.text.strip()))
        self.mark.show_mark(value.told, day)

    def _typed(self) -> None:
        self.typed.emit(self.question.id)

    def _left(self) -> None:
        self.left.emit(self.question.id)

    def _marked(self, told: object) -> None:
        self.marked.emit(self.question.id, told)
