"""A way to keep the notebooks, drawn as the four notebooks it leads to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook
from four_notebooks.models import words
from four_notebooks.views.look import Look
from four_notebooks.views.window.furniture import letter_colour, paint_notebook

_WIDE = 420.0
FOUR = (Notebook.A, Notebook.B, Notebook.C, Notebook.D)


class MethodCard(QAbstractButton):
    """One of the two methods to be chosen: its name, what it is for, its four notebooks."""

    def __init__(
        self, look: Look, method: Method, says: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.method = method
        self._look = look
        self._says = says
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(words.method(method))
        self.setAccessibleDescription(says)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the words and four notebooks."""
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        """Narrower, the words wrap and the notebooks lie low."""
        return QSize(290, 150)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Enough for the words at this width and the notebooks below them."""
        says = QFontMetrics(self._look.font("sans", 13)).boundingRect(
            QRect(0, 0, width - 46, 1000), Qt.TextFlag.TextWordWrap, self._says
        )
        books = 140 if width - 46 >= _WIDE else 94
        return 3 + 16 + 32 + says.height() + 14 + books + 21

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no longer."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, its choice mark, its words, its notebooks."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        chosen = self.isChecked()
        lit = chosen or self.underMouse()
        painter.setPen(QPen(theme.focus if lit else theme.card_rule, 2 if chosen else 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(room, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(5, 5, -5, -5), 6, 6)
        bottom = self._paint_words(painter, room.adjusted(20, 16, -20, 0))
        self._paint_books(painter, room.adjusted(20, bottom - room.top() + 14, -20, -18))

    def _paint_words(self, painter: QPainter, room: QRectF) -> float:
        theme = self._look.theme
        mark = QRectF(room.left(), room.top() + 3, 18, 18)
        painter.setPen(QPen(theme.focus if self.isChecked() else theme.ink3, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(mark)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.focus)
            painter.drawEllipse(mark.adjusted(4, 4, -4, -4))
        painter.setPen(theme.ink)
        painter.setFont(self._look.font("sans", 17, bold=True))
        title = QRectF(room.left() + 28, room.top(), room.width() - 28, 24)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(theme.ink2)
        painter.setFont(self._look.font("sans", 13))
        says = QRectF(room.left(), title.bottom() + 8, room.width(), 400)
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        return painter.drawText(says, wrap, self._says).bottom()

    def _paint_books(self, painter: QPainter, room: QRectF) -> None:
        gap = 10.0
        across = 4 if room.width() >= _WIDE else 2
        wide = (room.width() - (across - 1) * gap) / across
        high = min(room.height(), 160.0) if across == 4 else 42.0
        top = room.bottom() - (high if across == 4 else 2 * high + gap)
        for at, notebook in enumerate(FOUR):
            left = room.left() + at % across * (wide + gap)
            book = QRectF(left, top + at // across * (high + gap), wide, high)
            if across == 4:
                self._paint_book(painter, book, notebook)
            else:
                self._paint_low_book(painter, book, notebook)

    def _paint_low_book(self, painter: QPainter, book: QRectF, notebook: Notebook) -> None:
        paint_notebook(painter, book, self._look.spine_colour(notebook), self._look.theme, spine=9)
        inside = book.adjusted(17, 0, -6, 0)
        painter.setPen(letter_colour(self._look, notebook))
        painter.setFont(self._look.font("letter", 20, bold=True))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, notebook.value)
        painter.setPen(self._look.theme.ink)
        painter.setFont(self._look.font("sans", 12, bold=True))
        name = words.notebook(notebook, self.method)
        painter.drawText(inside.adjusted(24, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_book(self, painter: QPainter, book: QRectF, notebook: Notebook) -> None:
        theme = self._look.theme
        paint_notebook(painter, book, self._look.spine_colour(notebook), theme, spine=9)
        inside = book.adjusted(17, 8, -7, -8)
        painter.setPen(letter_colour(self._look, notebook))
        painter.setFont(self._look.font("letter", 26, bold=True))
        letter = QRectF(inside.left(), inside.top(), inside.width(), 32)
        painter.drawText(letter, Qt.AlignmentFlag.AlignVCenter, notebook.value)
        painter.fillRect(
            QRectF(inside.left(), letter.bottom() + 3, inside.width(), 2),
            self._look.notebook_colour(notebook),
        )
        rules = Rules.default(self.method)
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.setPen(theme.ink)
        painter.setFont(self._look.font("sans", 13, bold=True))
        below = QRectF(inside.left(), letter.bottom() + 11, inside.width(), 60)
        name = painter.drawText(below, wrap, words.notebook(notebook, self.method))
        painter.setPen(theme.ink2)
        painter.setFont(self._look.font("sans", 11))
        days = rules.deadline_days(notebook) or 0
        rest = QRectF(inside.left(), name.bottom() + 3, inside.width(), 80)
        painter.drawText(rest, wrap, words.meaning(notebook, self.method, days))
