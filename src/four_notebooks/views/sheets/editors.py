"""Where the answer to one question is written, by its kind; the answer is always text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.method.sheets import picked
from four_notebooks.method.sheets.template import AnswerKind, Question
from four_notebooks.views.account.chips import Chip, ChoiceChip
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.look import Look

MOST_LINES = 14
FEW = 5
"""Up to so many things to pick lie open as chips; more are offered in a menu."""
NARROW = 150


class AnswerField(QWidget):
    """Carries an answer: ``put`` shows one from the book, ``typed`` says that it was changed."""

    typed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    @property
    def text(self) -> str:
        """The committed answer."""
        raise NotImplementedError

    def put(self, text: str) -> None:
        """Show an answer; a field where a word is being composed waits."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """What has the keyboard first."""
        raise NotImplementedError

    def _say_typed(self, _key: object = None) -> None:
        self.typed.emit()


def lock(answers: QWidget) -> None:
    """Let answers be read and copied only, as in a book that is only read."""
    for field in answers.findChildren(Lines):
        field.setReadOnly(True)
    for line in answers.findChildren(Line):
        line.setReadOnly(True)
    for chip in answers.findChildren(Chip):
        chip.setEnabled(False)


def lines(look: Look, name: str, parent: QWidget, hint: str = "") -> Lines:
    """A field for markdown that grows with its text."""
    field = Lines(name, parent, least=1, most=MOST_LINES)
    field.setObjectName("answer")
    field.setFont(look.font("serif", 14))
    field.setPlaceholderText(hint)
    return field


class TextField(AnswerField):
    """Words in markdown."""

    def __init__(self, look: Look, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = lines(look, question.text, self)
        self.column.addWidget(self.lines)
        self.lines.typed.connect(self._say_typed)
        self.lines.left.connect(self.left)

    @property
    def text(self) -> str:
        """See ``AnswerField.text``."""
        return self.lines.text

    def put(self, text: str) -> None:
        """See ``AnswerField.put``."""
        self.lines.put(text)

    def first(self) -> QWidget:
        """See ``AnswerField.first``."""
        return self.lines


class LineField(AnswerField):
    """A number or a date: one short line."""

    def __init__(self, look: Look, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = Line(question.text, self)
        self.line.setFont(look.font("figures", 14))
        self.line.setFixedWidth(NARROW)
        if question.kind is AnswerKind.DATE:
            self.line.setPlaceholderText(self.tr("tomorrow, 11-25 …"))
        self.column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.typed.connect(self._say_typed)
        self.line.left.connect(self.left)

    @property
    def text(self) -> str:
        """See ``AnswerField.text``."""
        return self.line.text()

    def put(self, text: str) -> None:
        """See ``AnswerField.put``; several lines of an earlier kind become one."""
        self.line.put(" ".join(text.split("\n")))

    def first(self) -> QWidget:
        """See ``AnswerField.first``."""
        return self.line


class PickField(AnswerField):
    """Something to pick, and words to it."""

    def __init__(
        self,
        look: Look,
        question: Question,
        offered: Sequence[tuple[str, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._offered = tuple(offered)
        self._picked = ""
        self.chips: list[Chip] = []
        self.choice: ChoiceChip | None = None
        if len(offered) > FEW:
            self._add_choice(question)
        else:
            self._add_chips(question)
        self.lines = lines(look, question.text, self, self.tr("in words"))
        self.column.addWidget(self.lines)
        self.lines.typed.connect(self._say_typed)
        self.lines.left.connect(self.left)

    def _add_chips(self, question: Question) -> None:
        row = QWidget(self)
        flow = FlowLayout(row, gap=6)
        for code, words in self._offered:
            chip = Chip(words, f"{question.text} {words}", row)
            chip.setCheckable(True)
            chip.setProperty("code", code)
            chip.clicked.connect(self._pressed)
            flow.addWidget(chip)
            self.chips.append(chip)
        self.column.addWidget(row)

    def _add_choice(self, question: Question) -> None:
        self.choice = ChoiceChip(question.text, self)
        self.choice.set_choices([("", self.tr("nothing picked")), *self._offered])
        self.choice.chosen.connect(self._chosen)
        self.column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            code = str(chip.property("code"))
            self._take("" if code == self._picked else code)

    def _chosen(self, value: object) -> None:
        self._take(str(value or ""))

    def _take(self, code: str) -> None:
        self._picked = code
        self._show_pick()
        self.typed.emit()
        self.left.emit()

    def _show_pick(self) -> None:
        for chip in self.chips:
            chip.setChecked(chip.property("code") == self._picked)
        if self.choice is not None:
            self.choice.show_value(self._picked)

    @property
    def text(self) -> str:
        """See ``AnswerField.text``."""
        return picked.written(self._picked, self.lines.text)

    def put(self, text: str) -> None:
        """See ``AnswerField.put``."""
        self._picked, words = picked.read(text, [code for code, _ in self._offered])
        self._show_pick()
        self.lines.put(words)

    def first(self) -> QWidget:
        """See ``AnswerField.first``."""
        return self.chips[0] if self.chips else self.lines
