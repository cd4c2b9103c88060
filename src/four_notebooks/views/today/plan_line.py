"""A line at the foot of the day that plans visits: "account @person 14:30 what about"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from four_notebooks.models.account.when import local_moment
from four_notebooks.models.faults import sentence
from four_notebooks.models.quick.draft import LineText
from four_notebooks.models.quick.session import QuickSession
from four_notebooks.models.today.today import Today
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import DEFAULT_MINUTES, QuickLine, Token, TokenKind
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.quick import wording
from four_notebooks.views.quick.line import QuickLineEdit
from four_notebooks.views.quick.offers import NameOffers

TEXT_PX = 14


class PlanField(QuickLineEdit):
    """The quick visit's line, smaller, and quiet until it is written in."""

    room_below = 8

    def paints_rule(self) -> bool:
        """The blue rule comes with the caret."""
        return self.hasFocus()


class PlanLine(QWidget):
    """Read like the quick visit's line; Enter plans it and starts the next one.

    The visit is for the day that is shown unless the line names another one. ``said``
    carries what is missing or was refused, ``planned`` the planned visit, ``left`` that
    the keyboard is free (Escape on an empty line).
    """

    said = Signal(str)
    planned = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._today = desk, today
        self._session = QuickSession(desk.book, desk.relay, desk.clock, self)
        self._plus = PlainLabel("+", self)
        self.line = PlanField(desk.look, self._read, self._label, self, px=TEXT_PX)
        self.line.setAccessibleName(self.tr("Plan a visit: account, hour, what about"))
        self.line.setPlaceholderText(self.tr("Plan a visit: account @person 14:30  (Ctrl T)"))
        self.line.left.connect(self._plan)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 10)
        row.setSpacing(8)
        row.addWidget(self._plus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.line, 1)
        self.offers = NameOffers(desk, self._session, self.line, parent, new=False)
        self.restyle()

    def begin(self) -> None:
        """Give it the keyboard."""
        self.line.setFocus()

    def _read(self, line: LineText, complete: bool) -> QuickLine:
        return self._session.read(line, complete=complete, ahead=True)

    def _label(self, token: Token) -> str:
        if isinstance(token.value, Known) and token.kind is TokenKind.PERSON:
            account = self.line.line.account
            people = self._session.known.contacts(account.id).all if account else []
            known = next((each for each in people if each.id == token.value.id), token.value)
            token = Token(token.kind, token.start, token.end, known)
        return wording.chip(token, self._session.today)

    def _plan(self) -> None:
        """Plan what the line says."""
        if self.line.composing:
            return
        self.line.reread(complete=True)
        line, book = self.line.line, self._desk.book
        if line.account is None:
            self.said.emit(self.tr("Which account? Choose one from the list."))
            return
        day = line.when.day or self._today.day
        minute = line.when.minute
        at = None
        if minute is not None:
            at = local_moment(day, (minute // 60, minute % 60), book.zone)
        try:
            plan = book.plan.plan(
                line.account.id,
                day,
                at=at,
                minutes=line.minutes or DEFAULT_MINUTES,
                contacts=tuple(person.id for person in line.people),
                purpose=line.text.strip(),
            )
        except (Refused, BookError) as fault:
            self.said.emit(sentence(fault))
            return
        self.line.set_line_text(LineText())
        self.line.setFocus()
        self.planned.emit(plan.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the line, then leaves it."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.line.line_text().source.strip():
            self.line.set_line_text(LineText())
        else:
            self.left.emit()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        self.line.restyle()
        self._plus.setFont(self._desk.look.font("sans", 17))
        palette = self._plus.palette()
        palette.setColor(palette.ColorRole.WindowText, self._desk.look.theme.ink3)
        self._plus.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rule over it."""
        painter = QPainter(self)
        painter.setPen(QPen(self._desk.look.theme.rule, 1))
        painter.drawLine(0, 0, self.width(), 0)
