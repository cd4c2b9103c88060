"""The reading view of markdown on ruled paper: nothing in it reaches beyond the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QImageReader,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QWidget

from four_notebooks.models.account.reading import as_typed, is_heavy, plain, readable
from four_notebooks.names.passages import places_of
from four_notebooks.views.account.offsets import all_places, qt_length, qt_position
from four_notebooks.views.look import Look

LINE = 28
"""Logical pixels from one rule of the paper to the next."""

PICTURE = QSize(360, 8 * LINE)
"""The largest a picture is shown in the journal."""

LARGEST_PICTURE = 60_000_000
"""Pixels of a picture that is still opened to be shown small."""

_PICTURES = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"bmp", b"webp"})
"""Forms of pictures that are pixels alone: a drawing (SVG) may name files to be opened."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link in the journal may lead to."""

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


def thumbnail(path: Path, most: QSize = PICTURE) -> QImage:
    """A picture file, scaled down to at most ``most``; a null image when it is none."""
    reader = QImageReader(str(path))
    if bytes(reader.format().data()) not in _PICTURES:
        return QImage()
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST_PICTURE:
        return QImage()
    if size.width() > most.width() or size.height() > most.height():
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class ReadingView(QTextBrowser):
    """Markdown laid out on lines of ``LINE`` pixels, as high as its text, selectable.

    ``picture`` finds the file of an attachment by its address; every other picture or
    file is refused, here on the machine or elsewhere. A link only ever emits
    ``link_wanted``.
    """

    link_wanted = Signal(QUrl)

    def __init__(
        self, look: Look, picture: Callable[[str], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = picture
        self._text = ""
        self._pieces: Sequence[str] = ()
        self._sought: Sequence[str] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._clicked)

    def show_markdown(self, text: str, below: Sequence[tuple[str, str]] = ()) -> None:
        """Show a text, and under it lines of (label, words) in a quieter ink."""
        document = self.document()
        document.setDefaultFont(self._look.font("serif", 14))
        document.setIndentWidth(20)
        if is_heavy(text):
            document.setPlainText(as_typed(text))
            _dress_at_once(document, self._look)
        else:
            document.setMarkdown(readable(text), _FEATURES)
            dress(document, self._look)
        self._text = document.toPlainText()
        for label, words in below:
            self._add_line(label, words, first=document.isEmpty())
        self.fit()

    def _add_line(self, label: str, words: str, *, first: bool) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        quiet = QTextCharFormat()
        quiet.setFont(self._look.font("sans", 12))
        quiet.setForeground(self._look.theme.ink2)
        if first:
            cursor.setBlockFormat(block)
            cursor.setCharFormat(quiet)
        else:
            cursor.insertBlock(block, quiet)
        cursor.insertText(label, quiet)
        said = QTextCharFormat()
        said.setFont(self._look.font("serif", 13))
        said.setForeground(self._look.theme.ink)
        cursor.insertText(words, said)

    def mark_pieces(self, pieces: Sequence[str]) -> None:
        """Mark in another colour where these pieces of the text stand."""
        self._pieces = pieces
        self._mark()

    def mark_sought(self, sought: Sequence[str]) -> None:
        """Mark as with a pen where words that were looked for stand; none takes it off."""
        if list(sought) != list(self._sought):
            self._sought = sought
            self._mark()

    def _mark(self) -> None:
        theme = self._look.theme
        marks = []
        for piece in self._pieces:
            words = plain(piece).strip()
            for at in all_places(self._text, words):
                marks.append(self._selection(at, words, theme.repeat, theme.ink))
        shown = self.document().toPlainText()
        for at, end in places_of(shown, self._sought):
            marks.append(self._selection(at, shown[at:end], theme.marker, theme.marker_ink))
        self.setExtraSelections(marks)

    def _selection(
        self, at: int, words: str, ground: QColor, ink: QColor
    ) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        start = qt_position(self.document().toPlainText(), at)
        cursor.setPosition(start)
        cursor.setPosition(start + qt_length(words), QTextCursor.MoveMode.KeepAnchor)
        paint = QTextCharFormat()
        paint.setBackground(ground)
        paint.setForeground(ink)
        selection.cursor = cursor
        selection.format = paint
        return selection

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """The book's own pictures; anything else is an empty spot.

        Qt would open the address itself, files and network shares included, if it got
        nothing back: so it always gets a picture.
        """
        del kind
        address = name.toString() if isinstance(name, QUrl) else name
        path = self._picture(address)
        image = thumbnail(path) if path is not None else QImage()
        return _missing(self._look.theme.ink3) if image.isNull() else image

    def fit(self) -> None:
        """Be as high as the text at the present width, in whole lines."""
        document = self.document()
        document.setTextWidth(max(80, self.viewport().width()))
        lines = -(-round(document.size().height()) // LINE)
        self.setFixedHeight(max(1, lines) * LINE if not document.isEmpty() else 0)

    def resizeEvent(self, event: object) -> None:
        """Wrap anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the text."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move about belong to the page unless there is a selection to extend."""
        if event.key() in _PAGE_KEYS and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)

    def links(self) -> list[str]:
        """The addresses that the text leads to, each once."""
        found = []
        block = self.document().begin()
        while block.isValid():
            for piece in block:  # type: ignore[attr-defined]
                form = piece.fragment().charFormat()
                if form.isAnchor() and QUrl(form.anchorHref()).scheme().lower() in SCHEMES:
                    found.append(form.anchorHref())
            block = block.next()
        return list(dict.fromkeys(found))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The journal has the menu."""
        event.ignore()

    def _clicked(self, url: QUrl) -> None:
        if url.scheme().lower() in SCHEMES or url.scheme() == "attachment":
            self.link_wanted.emit(url)


_PAGE_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
    }
)


def _missing(colour: QColor) -> QImage:
    image = QImage(14, 14, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(colour.red(), colour.green(), colour.blue(), 90))
    return image


def dress(document: QTextDocument, look: Look) -> None:
    """Give a laid-out markdown document the paper's lines and the theme's inks."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        if cursor_in_table(document, block):
            block = block.next()
            continue
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        _dress_block(cursor, block, look)
        block = block.next()
    _dress_links(document, look.theme.a)


def _dress_at_once(document: QTextDocument, look: Look) -> None:
    """The paper's lines and ink for a text without marks, all of it in one go."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    lines = QTextBlockFormat()
    lines.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    ink = QTextCharFormat()
    ink.setForeground(look.theme.ink)
    cursor.setBlockFormat(lines)
    cursor.mergeCharFormat(ink)


def cursor_in_table(document: QTextDocument, block: QTextBlock) -> bool:
    """Whether a block stands in a cell of a table."""
    cursor = QTextCursor(document)
    cursor.setPosition(block.position())
    return cursor.currentTable() is not None


def _dress_block(cursor: QTextCursor, block: QTextBlock, look: Look) -> None:
    form = block.blockFormat()
    pictured = "\ufffc" in block.text()
    if not pictured:
        form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTopMargin(0)
    form.setBottomMargin(0)
    ink = QTextCharFormat()
    ink.setForeground(look.theme.ink)
    if form.headingLevel():
        size = {1: 18, 2: 16, 3: 15}.get(form.headingLevel(), 14)
        ink.setProperty(QTextFormat.Property.FontPixelSize.value, size)
        ink.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
        ink.setFontWeight(700)
    if form.hasProperty(QTextFormat.Property.BlockQuoteLevel.value):
        form.setLeftMargin(18 * form.intProperty(QTextFormat.Property.BlockQuoteLevel.value))
        ink.setForeground(look.theme.ink2)
    cursor.setBlockFormat(form)
    cursor.mergeCharFormat(ink)
    if form.headingLevel():
        _plain_size(cursor, ink)


def _plain_size(cursor: QTextCursor, ink: QTextCharFormat) -> None:
    """A heading's size comes from its level; Qt would also enlarge it by a factor."""
    form = cursor.charFormat()
    form.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
    form.merge(ink)
    cursor.setCharFormat(form)


def _dress_links(document: QTextDocument, colour: QColor) -> None:
    block = document.begin()
    while block.isValid():
        for piece in block:  # type: ignore[attr-defined]
            fragment = piece.fragment()
            if fragment.charFormat().isAnchor():
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(
                    fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor
                )
                ink = QTextCharFormat()
                ink.setForeground(colour)
                ink.setFontUnderline(True)
                cursor.mergeCharFormat(ink)
        block = block.next()
