"""Text fields that are never disturbed while an input method composes a word in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget


class Line(QLineEdit):
    """One line of text. ``typed`` carries ``key`` at every change of the committed text."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self.key = key
        self._waiting: str | None = None
        self._composing = False
        self._told = ""
        self.setAccessibleName(name)
        self.textChanged.connect(self._changed)

    @property
    def composing(self) -> bool:
        """Whether an input method has a word half done here."""
        return self._composing

    def put(self, text: str) -> None:
        """Show a text from the book, at once or when the word being composed is done."""
        if self._composing:
            self._waiting = text
            return
        self._waiting = None
        if text != self.text():
            place = self.cursorPosition()
            self._told = text
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))
        self._told = self.text()

    def _changed(self, text: str) -> None:
        if text != self._told:
            self._told = text
            self._waiting = None
            self.typed.emit(self.key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that writing here ends, so that it is saved."""
        super().focusOutEvent(event)
        self.left.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether something is half typed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and self._waiting is not None:
            self.put(self._waiting)


class Lines(QPlainTextEdit):
    """Text over several lines, as high as it is long between ``least`` and ``most`` lines.

    ``typed`` carries ``key`` at every change of the committed text; Tab goes to the next
    field.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        key: str = "",
        least: int = 1,
        most: int = 8,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._least, self._most = least, most
        self._waiting: str | None = None
        self._composing = False
        self._told = ""
        self._high = 0
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit)
        self.document().documentLayout().documentSizeChanged.connect(self._size_changed)
        self.textChanged.connect(self._changed)
        self._fit()

    @property
    def composing(self) -> bool:
        """Whether an input method has a word half done here."""
        return self._composing

    @property
    def text(self) -> str:
        """The committed text."""
        return self._told

    def put(self, text: str) -> None:
        """Show a text from the book, at once or when the word being composed is done."""
        if self._composing:
            self._waiting = text
            return
        self._waiting = None
        if text != self.toPlainText():
            self._told = text
            self.setPlainText(text)
        self._told = self.toPlainText()
        self._fit()

    def set_limits(self, least: int, most: int) -> None:
        """Other bounds for the height, in lines."""
        if (least, most) != (self._least, self._most):
            self._least, self._most = least, most
            self._fit()

    def _changed(self) -> None:
        # While a word is composed this comes with unchanged text.
        text = self.toPlainText()
        if text == self._told:
            return
        self._told = text
        self._waiting = None
        self._fit()
        self.typed.emit(self.key)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether something is half typed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._fit()
        if not self._composing and self._waiting is not None:
            self.put(self._waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape belongs to the page."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that writing here ends, so that it is saved."""
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font asks for another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fitting.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width too; once more when the lines have been laid anew."""
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self._fitting.start(0)

    def _size_changed(self, _size: QSizeF) -> None:
        self._fit()

    def _fit(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        lines = round(self.document().size().height())
        shown = max(self._least, min(lines, self._most))
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        high = shown * line + frame + 2
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if lines > self._most
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if high != self._high:
            self._high = high
            self.setFixedHeight(high)

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(120, self._high)

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(40, self._high)
