"""The sheet of paper that a quick visit is written on: line, strips, fields, keys."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from four_notebooks.models.quick.draft import QuickDraft
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.quick.fields import AskedCheck, FieldBox, GrowingText, SolvedPill
from four_notebooks.views.quick.line import Labeller, QuickLineEdit, Reader
from four_notebooks.views.quick.strips import KeyButton, Strip

WIDEST = 860


class QuickSheet(QWidget):
    """Holds and lays out the fields; ``edited`` comes after every committed change."""

    edited = Signal()

    def __init__(self, look: Look, read: Reader, label: Labeller, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._loading = False
        self.setMaximumWidth(WIDEST)
        self.line = QuickLineEdit(look, read, label, self)
        self.line.setAccessibleName(self.tr("The visit in one line"))
        self.line.setPlaceholderText(self.tr("Customer @person 78 14:10 what was said"))
        self.hint, self.preview = PlainLabel(self), PlainLabel(self)
        self.hint.setText(
            self.tr(
                "One line a visit: customer (pinyin initials) · @person · heat · time · words said"
            )
        )
        self.repeat = Strip(look, self.tr("Said before"), self)
        self.notice = Strip(look, self.tr("Notice"), self)
        self.alike = Strip(look, self.tr("Similar customers"), self)
        self._make_fields()
        self._make_keys()
        self._lay_out()
        self._connect()
        self.restyle()

    def _text(self, name: str) -> GrowingText:
        field = GrowingText(self._look, self)
        field.setAccessibleName(name)
        return field

    def _make_fields(self) -> None:
        look = self._look
        self.purpose = self._text(self.tr("Purpose of this visit"))
        self.state = self._text(self.tr("State of the customer"))
        self.solved = SolvedPill(look, self)
        self.asked = AskedCheck(look, self)
        self.answer = self._text(self.tr("The customer's answer"))
        self.judgement = self._text(self.tr("Which notebook, and why"))
        self.strategy = self._text(self.tr("Next strategy and time"))
        self.boxes = {
            "purpose": FieldBox(look, self.tr("Purpose of this visit"), [self.purpose], self),
            "state": FieldBox(
                look,
                self.tr("State of the customer now / problem solved?"),
                [self.state, self.solved],
                self,
            ),
            "asked": FieldBox(
                look, self.tr("Asked for the order?"), [self.asked, self.answer], self
            ),
            "judgement": FieldBox(
                look, self.tr("Which notebook (why? why not A?)"), [self.judgement], self
            ),
            "strategy": FieldBox(look, "", [self.strategy], self),
        }

    def _make_keys(self) -> None:
        look = self._look
        self.next_key = KeyButton(look, "Tab", self.tr("next field"), self)
        self.record_key = KeyButton(look, "Ctrl ↵", self.tr("record"), self)
        self.plan_key = KeyButton(look, "Ctrl ⇧ ↵", self.tr("record and plan"), self)
        self.phrase_key = KeyButton(look, "Alt 1–9", self.tr("phrases"), self)
        self.drafts_key = KeyButton(look, "Ctrl PgUp", "", self)
        self.drafts_key.hide()
        self.count = PlainLabel(self)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(0)
        column.addWidget(self.line)
        hints = QHBoxLayout()
        hints.setContentsMargins(0, 6, 0, 10)
        hints.setSpacing(12)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        hints.addWidget(self.hint, 1)
        hints.addWidget(self.preview)
        column.addLayout(hints)
        column.addLayout(self._fields_laid_out())
        keys = QHBoxLayout()
        keys.setContentsMargins(0, 14, 0, 0)
        keys.setSpacing(10)
        for key in (
            self.next_key,
            self.record_key,
            self.plan_key,
            self.phrase_key,
            self.drafts_key,
        ):
            keys.addWidget(key)
        keys.addWidget(self.count, 1)
        column.addLayout(keys)
        for first, second in pairwise(self.stops()):
            QWidget.setTabOrder(first, second)

    def _fields_laid_out(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.notice, 0, 0, 1, 2)
        grid.addWidget(self.alike, 1, 0, 1, 2)
        grid.addWidget(self.repeat, 2, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.boxes["purpose"], 3, 0, top)
        grid.addWidget(self.boxes["state"], 3, 1, top)
        grid.addWidget(self.boxes["asked"], 4, 0, top)
        grid.addWidget(self.boxes["judgement"], 4, 1, top)
        grid.addWidget(self.boxes["strategy"], 5, 0, 1, 2)
        return grid

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [
            self.line,
            self.purpose,
            self.state,
            self.solved,
            self.asked,
            self.answer,
            self.judgement,
            self.strategy,
        ]

    def texts(self) -> list[GrowingText]:
        """The text fields under the line."""
        return [self.purpose, self.state, self.answer, self.judgement, self.strategy]

    def _connect(self) -> None:
        self.line.changed.connect(self._edited)
        self.line.left.connect(self._next_field)
        for field in self.texts():
            field.textChanged.connect(self._edited)
            field.left.connect(self._next_field)
        self.answer.textChanged.connect(self._answered)
        self.solved.changed.connect(self._edited)
        self.asked.toggled.connect(self._edited)
        self.next_key.clicked.connect(self._next_field)

    def _next_field(self) -> None:
        self.focusNextChild()

    def _answered(self) -> None:
        """An answer was given, so the order was asked for."""
        if not self._loading and self.answer.toPlainText().strip():
            self.asked.setChecked(True)

    def _edited(self) -> None:
        if not self._loading:
            self.edited.emit()

    def draft(self) -> QuickDraft:
        """All that is written, without what is still being composed."""
        return QuickDraft(
            line=self.line.line_text(),
            purpose=self.purpose.toPlainText(),
            state=self.state.toPlainText(),
            solved=self.solved.answer,
            asked=self.asked.isChecked(),
            answer=self.answer.toPlainText(),
            judgement=self.judgement.toPlainText(),
            strategy=self.strategy.toPlainText(),
        )

    def load(self, draft: QuickDraft) -> None:
        """Show a draft."""
        self._loading = True
        self.purpose.setPlainText(draft.purpose)
        self.state.setPlainText(draft.state)
        self.solved.set_answer(draft.solved)
        self.asked.setChecked(draft.asked)
        self.answer.setPlainText(draft.answer)
        self.judgement.setPlainText(draft.judgement)
        self.strategy.setPlainText(draft.strategy)
        self._loading = False
        self.line.set_line_text(draft.line)

    @property
    def composing(self) -> bool:
        """Whether an input method has a word somewhere that is not committed yet."""
        return self.line.composing or any(field.composing for field in self.texts())

    def set_low(self, low: bool) -> None:
        """In a low window fields grow less and scroll sooner."""
        self.line.set_most_lines(3 if low else 5)
        for field in self.texts():
            field.set_most_lines(2 if low else 4)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        theme = self._look.theme
        self.line.restyle()
        for box in self.boxes.values():
            box.restyle()
        for label in (self.hint, self.preview, self.count):
            label.setFont(self._look.font("sans", 12))
            palette = self._look.palette()
            palette.setColor(palette.ColorRole.WindowText, theme.ink3)
            label.setPalette(palette)
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the sheet."""
        stops = self.stops()
        here = self.focusWidget()
        at = stops.index(here) if here in stops else -1
        step = 1 if forward else -1
        stops[(at + step) % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
