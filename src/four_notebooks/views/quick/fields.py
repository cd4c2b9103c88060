"""The few fields under the line: paper boxes that grow with what is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.values import Answer
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.widgets.thin_bar import thin_bar

FIELD_PX = 14
MOST_LINES = 4
BOX_HEIGHT = 36
_CHECK = 16


class GrowingText(QPlainTextEdit):
    """Plain text, one to four lines high. Enter goes on, Shift+Enter breaks the line."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._most_lines = MOST_LINES
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.restyle()

    @property
    def composing(self) -> bool:
        """Whether an input method has a word that is not committed yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def restyle(self) -> None:
        """Take colours and font from the look."""
        self.setFont(self._look.font("sans", FIELD_PX))
        self.setPalette(self._look.palette())
        thin_bar(self, self._look.theme.field, self._look.theme.ink3)
        self._fit()

    def set_most_lines(self, lines: int) -> None:
        """How high the field may grow."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._fit()

    def _fit(self, *_: object) -> None:
        row = self.fontMetrics().lineSpacing()
        lines = max(1, min(self._most_lines, round(self.document().size().height())))
        self.setFixedHeight(row * lines + 2)
        scroll = self.document().size().height() > self._most_lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scroll else policy.ScrollBarAlwaysOff
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leaves the field for the next one; Alt belongs to the stock phrases."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not self.composing:
                self.left.emit()
            return
        if event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class SolvedPill(QAbstractButton):
    """Was the problem solved? Space goes from unknown to yes to no."""

    changed = Signal()
    _ORDER = (Answer.UNKNOWN, Answer.YES, Answer.NO)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._answer = Answer.UNKNOWN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._next)
        self._reword()

    @property
    def answer(self) -> Answer:
        """What is said so far."""
        return self._answer

    def set_answer(self, answer: Answer) -> None:
        """Show an answer."""
        if answer != self._answer:
            self._answer = answer
            self._reword()
            self.changed.emit()

    def _next(self) -> None:
        self.set_answer(self._ORDER[(self._ORDER.index(self._answer) + 1) % 3])

    def _reword(self) -> None:
        text = {
            Answer.UNKNOWN: self.tr("solved?"),
            Answer.YES: self.tr("✓ solved"),
            Answer.NO: self.tr("✗ not solved"),
        }[self._answer]
        self.setText(text)
        self.setAccessibleName(self.tr("Problem solved: {answer}").format(answer=text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its widest words."""
        metrics = QFontMetrics(self._look.font("sans", 12))
        widest = max(self.tr("solved?"), self.tr("✓ solved"), self.tr("✗ not solved"), key=len)
        return QSize(metrics.horizontalAdvance(widest) + 20, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small round plate."""
        theme = self._look.theme
        said = self._answer is not Answer.UNKNOWN
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.focus if self.hasFocus() else theme.chip_rule, 1.5))
        painter.setBrush(theme.tint_b if said else theme.paper)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._look.font("sans", 12))
        painter.setPen(theme.ink if said else theme.ink2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class AskedCheck(QCheckBox):
    """Whether the order was asked for at this visit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(self.tr("Asked · answer:"))
        self.setAccessibleName(self.tr("Asked for the order"))
        self.restyle()

    def restyle(self) -> None:
        """Take colours and font from the look."""
        self.setFont(self._look.font("sans", FIELD_PX))
        self.setPalette(self._look.palette())

    def sizeHint(self) -> QSize:
        """Box, gap, words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_CHECK + 8 + words, max(_CHECK + 4, self.fontMetrics().height()))

    def hitButton(self, at: QPoint) -> bool:
        """The words may be pressed too."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box with a clear rim by day and by night, and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.75, (self.height() - _CHECK) / 2, _CHECK - 1.5, _CHECK - 1.5)
        rim = theme.focus if self.hasFocus() else theme.ink3
        painter.setPen(QPen(rim, 2 if self.hasFocus() else 1.2))
        painter.setBrush(theme.button if self.isChecked() else theme.field)
        painter.drawRoundedRect(box, 3.5, 3.5)
        if self.isChecked():
            tick = self._look.icon_pixmap("check", theme.button_ink, 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.center().x() - 6, box.center().y() - 6), tick)
        painter.setFont(self.font())
        painter.setPen(theme.ink)
        words = self.rect().adjusted(_CHECK + 8, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class FieldBox(QFrame):
    """A label over a white box. The box shows the focus of whatever is in it."""

    def __init__(self, look: Look, label: str, parts: list[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._parts = parts
        self.label = PlainLabel(label, self)
        self._aside = PlainLabel(self)
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._box = QWidget(self)
        self._box.setMinimumHeight(BOX_HEIGHT)
        inside = QHBoxLayout(self._box)
        inside.setContentsMargins(11, 0, 8, 0)
        inside.setSpacing(8)
        for part in parts:
            if isinstance(part, GrowingText):
                inside.addLayout(_padded(part), 1)
            else:
                inside.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            part.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self._aside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self._box)
        self.label.setBuddy(next(p for p in parts if isinstance(p, QPlainTextEdit)))
        self.restyle()

    def set_label(self, text: str) -> None:
        """Word the label anew."""
        if self.label.text() != text:
            self.label.setText(text)

    def set_aside(self, text: str, *, urgent: bool = False) -> None:
        """Say something at the right of the label; in red if it is about time."""
        self._aside.setText(text)
        palette = self._aside.palette()
        theme = self._look.theme
        palette.setColor(palette.ColorRole.WindowText, theme.red if urgent else theme.ink2)
        self._aside.setPalette(palette)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        for label in (self.label, self._aside):
            label.setFont(self._look.font("sans", 12))
            palette = self._look.palette()
            palette.setColor(palette.ColorRole.WindowText, self._look.theme.ink2)
            label.setPalette(palette)
        for part in self._parts:
            if isinstance(part, GrowingText | AskedCheck):
                part.restyle()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The white box and its rim."""
        theme = self._look.theme
        focused = any(part.hasFocus() for part in self._parts)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if focused else 1.0
        box = QRectF(self._box.geometry()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(theme.focus if focused else theme.field_rule, width))
        painter.setBrush(theme.field)
        painter.drawRoundedRect(box, 6, 6)


def _padded(field: GrowingText) -> QVBoxLayout:
    """A text with the air above and below that keeps one line in the middle of the box."""
    air = QVBoxLayout()
    air.setContentsMargins(0, 7, 0, 7)
    air.addWidget(field)
    return air
