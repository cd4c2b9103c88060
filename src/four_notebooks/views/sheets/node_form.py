"""The fields of the section or question that is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.method.sheets.template import AnswerKind, Question, Section
from four_notebooks.models.sheets import kinds
from four_notebooks.models.sheets.editor import NodeFields, SheetEditor
from four_notebooks.views.account.form import Field, FieldsForm
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.inks import sheet_css


class NodeForm(FormRoom):
    """Name, trade of the sheet; below, of the section or question: words, hint, kind, choices."""

    def __init__(self, desk: Desk, editor: SheetEditor, parent: QWidget) -> None:
        super().__init__(desk.look, parent)
        self._desk = desk
        self.sheet_fields = NodeFields(editor, sheet=True)
        self.fields = NodeFields(editor)
        self.heads = [PlainLabel(), PlainLabel(), PlainLabel()]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(6, 4, 6, 14)
        column.setSpacing(6)
        look = desk.look
        self.sheet_form = FieldsForm(look, self.sheet_fields, self._of_sheet(), inner)
        self.section_form = FieldsForm(look, self.fields, self._of_section(), inner)
        self.question_form = FieldsForm(look, self.fields, self._of_question(), inner)
        self.quiet = PlainLabel(self.tr("Choose a section or question to change it."), inner)
        self.quiet.setWordWrap(True)
        self._forms: list[QWidget] = [self.sheet_form, self.section_form, self.question_form]
        for head, form in zip(self.heads, self._forms, strict=True):
            head.setContentsMargins(0, 6, 0, 0)
            column.addWidget(head)
            column.addWidget(form)
        column.addWidget(self.quiet)
        column.addStretch(1)
        self.setWidget(inner)
        self.fields.replaced.connect(self._show_form)
        desk.look.changed.connect(self.restyle)
        self.setEnabled(not desk.book.read_only)
        self.restyle()
        self._show_form()

    def _of_sheet(self) -> list[Field]:
        return [
            Field("name", self.tr("Name"), "wrapped"),
            Field("trade", self.tr("Trade"), hint=self.tr("any")),
        ]

    def _of_section(self) -> list[Field]:
        return [
            Field("text", self.tr("Title"), "wrapped"),
            Field("hint", self.tr("Hint"), "lines"),
        ]

    def _of_question(self) -> list[Field]:
        choices = tuple((kind, kinds.kind(kind)) for kind in AnswerKind)
        return [
            Field("text", self.tr("Question"), "lines"),
            Field("hint", self.tr("Hint"), "lines"),
            Field("kind", self.tr("Answer"), "choice", choices),
            Field("choices", self.tr("Choices"), "lines", hint=self.tr("one on each line")),
        ]

    def _show_form(self) -> None:
        node = self.fields.node
        shown = (True, isinstance(node, Section), isinstance(node, Question))
        for head, form, on in zip(self.heads, self._forms, shown, strict=True):
            head.setVisible(on)
            form.setVisible(on)
        self.quiet.setVisible(node is None)

    def edit_words(self) -> None:
        """Give the words of the node the keyboard."""
        form = self.section_form if isinstance(self.fields.node, Section) else self.question_form
        if self.fields.node is not None:
            form.fields["text"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> bool:
        """Write what was typed."""
        return self.sheet_fields.saves.flush() and self.fields.saves.flush()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look = self._desk.look
        inner = self.widget()
        if inner is not None:
            inner.setStyleSheet(sheet_css(look))
        names = (self.tr("This sheet"), self.tr("Section"), self.tr("Question"))
        for head, name in zip(self.heads, names, strict=True):
            head.setText(name)
            head.setFont(look.font("sans", 13, bold=True))
            head.setStyleSheet(f"color: {look.theme.ink.name()}")
        self.quiet.setFont(look.font("sans", 13))
