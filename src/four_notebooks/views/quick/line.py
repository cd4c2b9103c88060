"""The one line of a quick visit: text in which words that mean something become chips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from four_notebooks.models.quick.draft import LineText
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import Completing, QuickLine, Token, TokenKind, completing
from four_notebooks.views.look import Look
from four_notebooks.views.quick.chip_text import ChipText, Piece, Placed
from four_notebooks.views.quick.chips import ChipPainter
from four_notebooks.views.widgets.thin_bar import thin_bar

LINE_PX = 19
MOST_LINES = 5
_BLANKS = (" ", "\u3000")

Reader = Callable[[LineText, bool], QuickLine]
Labeller = Callable[[Token], str]


class QuickLineEdit(QTextEdit):
    """Reads itself after every committed change, never what an input method still composes.

    ``read`` reads a line (with False while its last word is being typed), ``label`` words a
    chip. ``changed`` comes after each reading; ``left`` when Enter asks for the next field;
    ``undo_wanted`` when there is nothing of the line's own to undo. ``keys_first`` may
    answer a key before the line does: the list of proposals.
    """

    changed = Signal()
    left = Signal()
    undo_wanted = Signal()
    room_below = 16  # Between the words and the rule.

    def __init__(
        self,
        look: Look,
        read: Reader,
        label: Labeller,
        parent: QWidget | None = None,
        *,
        px: int = LINE_PX,
    ) -> None:
        super().__init__(parent)
        self._look, self._read, self._label, self._px = look, read, label, px
        self.keys_first: Callable[[QKeyEvent], bool] | None = None
        self.line = QuickLine()
        self._most_lines = MOST_LINES
        self._composing = False
        self._seen = ""
        self._busy = False
        self._chips = ChipText(self.document())
        self._painter = ChipPainter(self.document(), look)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(3)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.restyle()

    # -- what it holds ------------------------------------------------------------

    def line_text(self) -> LineText:
        """The line as it stands, chips as what they were typed as."""
        source, placed, plain_from = self._chips.source()
        return LineText(
            source, tuple(_at_place(chip) for chip in placed if chip.piece.chosen), plain_from
        )

    def set_line_text(self, line: LineText) -> None:
        """Load a line; nothing of what stood here can be undone into it."""
        self._busy = True
        self.clear()
        self.setCurrentCharFormat(self._base())
        self.insertPlainText(line.source)
        wanted = [
            Piece(token, line.source[token.start : token.end], self._label(token), True)
            for token in line.chosen
        ]
        if line.plain_from is not None:
            self._chips.keep_text(line.plain_from, line.source)
        self._chips.show(wanted, self._base())
        self._busy = False
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setCurrentCharFormat(self._base())
        self.reread(complete=False)

    def choose(self, completing_now: Completing, known: Known | str) -> None:
        """Put the chosen name in place of what was typed of it."""
        _, placed, _ = self._chips.source()
        caret = self._chips.place_of(self.textCursor().position(), placed)
        kinds = {
            (TokenKind.ACCOUNT, True): TokenKind.ACCOUNT,
            (TokenKind.ACCOUNT, False): TokenKind.NEW_ACCOUNT,
            (TokenKind.PERSON, True): TokenKind.PERSON,
            (TokenKind.PERSON, False): TokenKind.NEW_PERSON,
        }
        kind = kinds[completing_now.kind, isinstance(known, Known)]
        name = known.name if isinstance(known, Known) else known
        source = f"@{name}" if completing_now.kind is TokenKind.PERSON else name
        token = Token(kind, completing_now.start, completing_now.start + len(source), known)
        start = self._chips.position_of(completing_now.start, placed)
        end = self._chips.position_of(caret, placed)
        self._busy = True
        self._chips.put(start, end, Piece(token, source, self._label(token), True), self._base())
        self._busy = False
        cursor = self.textCursor()
        cursor.setPosition(start + 2)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._base())
        self.reread(complete=False)

    def completing(self) -> Completing | None:
        """The name that is being typed at the caret."""
        if self._composing or self.textCursor().hasSelection():
            return None
        source, placed, _ = self._chips.source()
        caret = self._chips.place_of(self.textCursor().position(), placed)
        return completing(source, caret, self.line)

    @property
    def composing(self) -> bool:
        """Whether an input method has a word that is not committed yet."""
        return self._composing

    # -- reading ------------------------------------------------------------------

    def _text_changed(self) -> None:
        if self._busy or self._composing:
            return
        source, _, _ = self._chips.source()
        if source != self._seen:
            self.reread(complete=False)

    def reread(self, *, complete: bool) -> None:
        """Read the line and show its pieces as chips; with ``complete`` the last word too."""
        line = self.line_text()
        self.line = self._read(line, complete)
        chosen = {(t.start, t.end) for t in line.chosen}
        wanted = [
            Piece(t, line.source[t.start : t.end], self._label(t), (t.start, t.end) in chosen)
            for t in self.line.tokens
        ]
        wanted = _joined(wanted, line.source)
        self._busy = True
        if self._chips.show(wanted, self._base()):
            self.setCurrentCharFormat(self._base())
        self._busy = False
        self._seen = line.source
        self.setAccessibleDescription(", ".join(piece.label for piece in wanted))
        self.changed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let a word be composed in peace; read the line once it is committed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._text_changed()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the line completes its last word, unless a word is being composed."""
        super().focusOutEvent(event)
        moving_on = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.OtherFocusReason,
        )
        if moving_on and not self._composing and self.line_text().source.strip():
            self.reread(complete=True)

    # -- keys ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Proposals first; Backspace turns a chip back; Enter goes on to the next field."""
        if self._composing:
            super().keyPressEvent(event)
            return
        if self.keys_first is not None and self.keys_first(event):
            event.accept()
            return
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.left.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and plain and self._turn_back():
            return
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes what the list proposes, if there is a list; else it goes on."""
        if self._composing:
            return True
        tab = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        if forward and self.keys_first is not None and self.keys_first(tab):
            return True
        return super().focusNextPrevChild(forward)

    def _turn_back(self) -> bool:
        """Turn the chip before the caret into text, the blank after it included."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        _, placed, _ = self._chips.source()
        at = cursor.position()
        by_end = {chip.position + 1: chip for chip in placed}
        chip = by_end.get(at)
        blank = chip is None and self.document().characterAt(at - 1) in _BLANKS
        if blank:
            chip = by_end.get(at - 1)
        if chip is None:
            return False
        self._busy = True
        at = self._chips.turn_back(chip, self._base(), blank_after=blank)
        self._busy = False
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        self.reread(complete=False)
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click turns a chip back."""
        _, placed, _ = self._chips.source()
        at = self.cursorForPosition(event.position().toPoint()).position()
        chip = next((c for c in placed if c.position in (at, at - 1)), None)
        if chip is None:
            super().mouseDoubleClickEvent(event)
            return
        cursor = self.textCursor()
        cursor.setPosition(chip.position + 1)
        self.setTextCursor(cursor)
        self._turn_back()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy chips as the words they were typed as."""
        source, placed, _ = self._chips.source()
        cursor = self.textCursor()
        start = self._chips.place_of(cursor.selectionStart(), placed)
        end = self._chips.place_of(cursor.selectionEnd(), placed)
        found = QMimeData()
        found.setText(source[start:end])
        return found

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only."""
        if source.hasText():
            self.insertPlainText(source.text().replace("\r\n", "\n"))

    # -- look ---------------------------------------------------------------------

    def _base(self) -> QTextCharFormat:
        return QTextCharFormat()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        self.setFont(self._look.font("sans", self._px))
        palette = self._look.palette()
        palette.setColor(palette.ColorRole.Base, self._look.theme.paper)
        palette.setColor(palette.ColorRole.PlaceholderText, self._look.theme.ink3)
        self.setPalette(palette)
        thin_bar(self, self._look.theme.paper, self._look.theme.ink3)
        self._fit()

    def set_most_lines(self, lines: int) -> None:
        """How high the line may grow."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._fit()

    def _fit(self, *_: object) -> None:
        """As high as its text, up to the most lines it may have."""
        row = self.fontMetrics().lineSpacing()
        wanted = round(self.document().size().height()) + 2
        most = row * self._most_lines + self.room_below
        self.setFixedHeight(max(row + self.room_below, min(wanted, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep chips within the line."""
        super().resizeEvent(event)
        self._painter.set_widest(max(60.0, self.viewport().width() - 12.0))

    def paints_rule(self) -> bool:
        """Whether the blue rule is to be seen."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the blue rule under it."""
        super().paintEvent(event)
        if not self.paints_rule():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.theme.a, 2))
        bottom = self.viewport().height() - 1
        painter.drawLine(0, bottom, self.viewport().width(), bottom)

    def caret_in(self, ancestor: QWidget) -> QRect:
        """The caret's place in the coordinates of an ancestor."""
        caret = self.cursorRect()
        return QRect(self.viewport().mapTo(ancestor, caret.topLeft()), QSize(2, caret.height()))


def _joined(pieces: list[Piece], source: str) -> list[Piece]:
    """The kind of visit and its duration on one chip where they stand side by side."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if (
            last is not None
            and (last.token.kind, piece.token.kind) == (TokenKind.KIND, TokenKind.MINUTES)
            and not source[last.token.end : piece.token.start].strip()
        ):
            token = replace(last.token, end=piece.token.end)
            words = f"{last.label} {piece.label}"
            found[-1] = Piece(token, source[token.start : token.end], words, False)
        else:
            found.append(piece)
    return found


def _at_place(chip: Placed) -> Token:
    return replace(chip.piece.token, start=chip.start, end=chip.end)


__all__ = ["LINE_PX", "QuickLineEdit"]
