"""The chosen result in full, the words marked and the first of them in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from four_notebooks.models.search.previews import Fact, Preview
from four_notebooks.models.tips import tip
from four_notebooks.views.account.highlighter import MarkdownHighlighter
from four_notebooks.views.account.inks import markdown_ink
from four_notebooks.views.account.offsets import qt_position
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.search.marked import MarkedLine, marker
from four_notebooks.views.search.result_painter import paint_tag, tag_width
from four_notebooks.views.widgets.thin_bar import thin_bar

LINE = 25
"""Pixels from one line of the text to the next."""


class PreviewTitle(QWidget):
    """The account's name, marked, and where it lies."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = Preview()
        self.setFixedHeight(26)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_preview(self, shown: Preview) -> None:
        """Show another name."""
        self._shown = shown
        self.setAccessibleName(f"{shown.title} {shown.tag.text}".strip())
        self.setToolTip(tip(shown.title))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and tag."""
        shown, look = self._shown, self._look
        if not shown.title:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = self.width() - tag_width(look, shown.tag) - 8
        font = look.font("sans", 16, bold=True)
        line = MarkedLine(shown.title, shown.title_marks, font, most, look.theme)
        middle = self.height() / 2
        line.draw(painter, QPointF(0, middle - line.height / 2), look.theme.ink)
        paint_tag(painter, look, shown.tag, line.width + 8, middle)


class PreviewText(QTextEdit):
    """Plain text that can be read, selected and scrolled; Escape is told by ``left``."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape belongs to the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class PreviewPane(QWidget):
    """Shows one preview; made for the keyboard too: Tab comes here, arrows scroll."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = Preview()
        self.setAccessibleName(self.tr("Preview"))
        self.title = PreviewTitle(look, self)
        self.line = PlainLabel(self)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.text = PreviewText(self)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setAccessibleName(self.tr("The whole of the chosen result"))
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(0)
        self._styling = MarkdownHighlighter(self.text.document(), markdown_ink(look))
        self.text.left.connect(self.left)
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 8, 0)
        column.setSpacing(6)
        for part in (self.title, self.line):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.text, 1)
        look.changed.connect(self.restyle)
        self.restyle()

    @property
    def shown(self) -> Preview:
        """What is shown."""
        return self._shown

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look, theme = self._look, self._look.theme
        self.line.setFont(look.font("sans", 12))
        palette = self.line.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.ink2)
        self.line.setPalette(palette)
        name = theme.paper.name()
        self.text.setStyleSheet(
            f"QTextEdit{{background:{name};color:{theme.ink.name()};border:none;"
            f"selection-background-color:{theme.button.name()};"
            f"selection-color:{theme.button_ink.name()}}}"
        )
        thin_bar(self.text, theme.paper, theme.ink3)
        self._styling.set_ink(markdown_ink(look), rehighlight=False)
        self.show_preview(self._shown)

    def show_preview(self, shown: Preview) -> None:
        """Show a result whole."""
        self._shown = shown
        self.title.show_preview(shown)
        self.line.setText(shown.line)
        self.line.setVisible(bool(shown.line))
        self.setAccessibleDescription(shown.spoken[:400])
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        block = QTextBlockFormat()
        block.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if shown.facts:
            self._add_facts(cursor, shown.facts)
            cursor.insertBlock(block)
            cursor.insertBlock(block)
        cursor.setBlockFormat(block)
        start = cursor.position()
        cursor.insertText(shown.text, self._words())
        self._mark(shown, start)

    def _words(self) -> QTextCharFormat:
        words = QTextCharFormat()
        words.setFont(self._look.font("serif", 14))
        words.setForeground(self._look.theme.ink)
        return words

    def _add_facts(self, cursor: QTextCursor, facts: Sequence[Fact]) -> None:
        """Labels in one column, what they say in another."""
        font = self._look.font("sans", 12)
        label = QTextCharFormat()
        label.setFont(font)
        label.setForeground(self._look.theme.ink2)
        metrics = QFontMetrics(font)
        wide = max(metrics.horizontalAdvance(fact.label) for fact in facts) + 14
        block = QTextBlockFormat()
        block.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setLeftMargin(wide)
        block.setTextIndent(-wide)
        block.setTabPositions([QTextOption.Tab(wide, QTextOption.TabType.LeftTab)])
        for number, fact in enumerate(facts):
            if number:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            cursor.insertText(f"{fact.label}\t", label)
            words = self._words()
            if fact.red:
                words.setForeground(self._look.theme.red)
            cursor.insertText(" ".join(fact.text.split()), words)

    def _mark(self, shown: Preview, start: int) -> None:
        """Mark the words, and bring the first of them into sight."""
        selections = []
        for first, last in shown.marks:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(start + qt_position(shown.text, first))
            end = start + qt_position(shown.text, last)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = marker(self._look.theme)
            selections.append(selection)
        self.text.setExtraSelections(selections)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if selections:
            self._bring(selections[0].cursor)

    def _bring(self, mark: QTextCursor) -> None:
        """Scroll until a mark stands in the upper half."""
        at = QTextCursor(mark)
        at.setPosition(mark.selectionStart())
        top = self.text.cursorRect(at).top()
        if top > self.text.viewport().height() - 2 * LINE:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + top - 2 * LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rule between the results and this."""
        painter = QPainter(self)
        if self.x():
            painter.fillRect(QRectF(0, 0, 1, self.height()), self._look.theme.rule)
        painter.end()
