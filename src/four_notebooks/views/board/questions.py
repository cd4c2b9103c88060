"""The two questions beside a moved card: why is it one, and why is it not (METHOD 3)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from four_notebooks.method.kinds import Notebook
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.widgets.buttons import BigButton, IconButton

WIDTH = 300


class AnswerBox(QPlainTextEdit):
    """A few lines of text; Ctrl+Return keeps, Tab goes on."""

    done = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return keeps the answers, Escape puts the panel away."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuestionsPanel(QWidget):
    """One panel per drop, however many cards. It never takes the keyboard by itself.

    ``answered`` carries the accounts, both answers, and the headings that were shown.
    """

    answered = Signal(object, str, str, object)
    left = Signal()
    edited = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._ids: list[int] = []
        self._to = Notebook.A
        self._headings = ("", "")
        self.setFixedWidth(WIDTH)
        self._why_label = self._label()
        self._why = self._box()
        self._why_not_label = self._label()
        self._why_not = self._box()
        self._told = PlainLabel(self)
        self._told.setWordWrap(True)
        self._told.setFont(look.font("sans", 12))
        self._keep = BigButton(look, self.tr("Keep"), self)
        self._keep.clicked.connect(self.keep)
        self._away = IconButton(look, "x", self.tr("Put the questions away"), self, size=16)
        self._away.clicked.connect(self._leave)
        self._build()
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _label(self) -> QLabel:
        label = PlainLabel(self)
        label.setFont(self._look.font("sans", 13, bold=True))
        label.setWordWrap(True)
        return label

    def _box(self) -> AnswerBox:
        box = AnswerBox(self)
        box.setFont(self._look.font("serif", 13))
        box.setTabChangesFocus(True)
        box.setFixedHeight(52)
        box.done.connect(self.keep)
        box.left.connect(self._leave)
        box.textChanged.connect(self.edited)
        return box

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._why_label, 1)
        head.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addWidget(self._why_not_label)
        column.addWidget(self._why_not)
        column.addLayout(foot)

    @property
    def asked_about(self) -> list[int]:
        """The accounts it asks about; none while it is away."""
        return [] if self.isHidden() else list(self._ids)

    @property
    def written(self) -> tuple[list[int], str, str, str]:
        """The accounts, the notebook, and both answers as far as they are written."""
        return self._ids, self._to.value, self._why.toPlainText(), self._why_not.toPlainText()

    def bring_back(
        self, ids: Sequence[int], to: Notebook, name: str, why: str, why_not: str
    ) -> None:
        """Show again answers that were being written."""
        parent = self.parentWidget()
        assert parent is not None
        self.ask(ids, to, name, QRect(parent.width(), 80, 0, 0), tell_cost=False)
        self._why.setPlainText(why)
        self._why_not.setPlainText(why_not)

    def ask(
        self, ids: Sequence[int], to: Notebook, name: str, beside: QRect, *, tell_cost: bool
    ) -> None:
        """Ask about cards that were moved ``to``; ``beside`` is the card, in the parent.

        ``tell_cost`` says for once that a wrong A costs three hours.
        """
        self._ids = list(ids)
        self._to = to
        self._headings = self._questions_for(to)
        why, why_not = self._headings
        if len(ids) == 1:
            why = self.tr("{name}: {question}").format(name=name, question=why)
        else:
            why = self.tr("{count} accounts: {question}").format(count=len(ids), question=why)
        self._why_label.setText(why)
        self._why_not_label.setText(why_not)
        self._why.setAccessibleName(why)
        self._why_not.setAccessibleName(why_not)
        self._why.clear()
        self._why_not.clear()
        self._told.setText(self.tr("A wrong A costs three hours.") if tell_cost else "")
        self.setAccessibleName(why)
        self._stand(beside)

    def _questions_for(self, to: Notebook) -> tuple[str, str]:
        """Both questions about a notebook."""
        letter = to.value
        if to is Notebook.INBOX:
            return self.tr("Why back to the inbox?"), self.tr("Why not?")
        if to is Notebook.A:
            why, why_not = self.tr("Why is it an {letter}?"), self.tr("Why is it not an {letter}?")
        else:
            why, why_not = self.tr("Why is it a {letter}?"), self.tr("Why is it not a {letter}?")
        return why.format(letter=letter), why_not.format(letter=letter)

    def _stand(self, beside: QRect) -> None:
        """Beside the card, inside the parent, without taking the keyboard."""
        self._column.activate()  # Or the rows inside tell the height of the last words.
        self.setFixedHeight(self._column.totalHeightForWidth(WIDTH))
        parent = self.parentWidget()
        assert parent is not None
        x = beside.right() + 10
        if x + WIDTH > parent.width() - 8:
            x = beside.left() - WIDTH - 10
        y = min(max(8, beside.top()), parent.height() - self.height() - 12)
        self.move(QPoint(max(8, min(x, parent.width() - WIDTH - 8)), max(8, y)))
        self.show()
        self.raise_()

    def keep(self) -> None:
        """Hand over what was written and go away."""
        why, why_not = self._why.toPlainText().strip(), self._why_not.toPlainText().strip()
        ids, self._ids = self._ids, []
        self.hide()
        if ids and (why or why_not):
            self.answered.emit(ids, why, why_not, self._headings)
        self.edited.emit()

    def _leave(self) -> None:
        self.keep()
        self.left.emit()

    def _restyle(self) -> None:
        t = self._look.theme
        for label in (self._why_label, self._why_not_label, self._told):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), t.note_ink)
            label.setPalette(palette)
        for box in (self._why, self._why_not):
            box.setStyleSheet(
                f"QPlainTextEdit{{background:{t.card.name()};border:1px solid {t.rule.name()};"
                f"border-radius:4px;color:{t.ink.name()};padding:1px}}"
                f"QPlainTextEdit:focus{{border:2px solid {t.focus.name()};padding:0}}"
            )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A yellow note on the desk."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.field_rule, 1))
        painter.setBrush(theme.note)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
