"""Pages on paper: PDF files, what a printer gets, and pictures of them for a preview.

Everything is laid out in points, so that a page looks the same on a screen, in a file and on
a printer; head and foot are drawn beside the text of the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QImageReader,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from four_notebooks.exchange.paper.found_words import as_typed
from four_notebooks.exchange.paper.sheet import GAP, Sheet
from four_notebooks.exchange.whole_file import whole_file
from four_notebooks.models.glyphs import Typed

MARGIN_MM = 14.0
HEAD_PT, FOOT_PT = 16.0, 16.0
"""Kept free above and below the text of a page for its head and its number."""
FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei")
"""As in the sheet's own style: fonts that draw Han as it is written in China."""
_JOINING = ("liga", "clig", "ccmp", "locl")
"""Features of a font that draw "ffi", "——" or "……" by glyphs that no reader finds as typed."""
_DPI = 300
_POINTS_PER_METRE = 72 / 0.0254
_SPARE = 2.0
"""Points at the foot of a page in which the first ones of an image of the next may stand."""
_SMALL = 8
"""Points of what stands at the head and foot of a page."""
_PICTURE = QSizeF(480.0, 360.0)
"""The largest room of an image within a page in the style's pixels, of which 96 make an inch
(360 points wide); the image keeps three times as many."""
_DATE = re.compile(
    rb"(?P<old>/(?:CreationDate|ModDate) )\(D:[^)]*\)|"
    rb'(?P<new>xmp:(?:Create|Modify|Metadata)Date=)"[^"]{20,}"'
)
"""The clock's time, as the PDF's own fields and its metadata (XMP) say it."""
_BREAK = '<p style="page-break-before: always; font-size: 1pt; margin: 0">&nbsp;</p>'


def a4() -> QPageLayout:
    """A4 upright, with the margins of the day sheet."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter)


class Pages(QTextDocument):
    """A sheet laid out on pages of a room in points, no block torn apart that need not be."""

    def __init__(self, sheet: Sheet, room: QSizeF) -> None:
        super().__init__()
        self._sheet = sheet
        self._room = room
        self._ruler = _ruler()
        self.documentLayout().setPaintDevice(self._ruler)
        self.setDocumentMargin(0)
        self.setUseDesignMetrics(True)
        self.setDefaultFont(_font(9.5))
        for address, path in sheet.images.items():
            self.addResource(
                QTextDocument.ResourceType.ImageResource, QUrl(address), _picture(path)
            )
        inner = QSizeF(room.width(), room.height() - HEAD_PT - FOOT_PT)
        self.setHtml(sheet.html(None if sheet.flowing else self._broken(inner)))
        self.setPageSize(inner)
        self._keep_headings()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: the sheet's own images are there already, and nothing else is ever read.

        An empty image is Qt's nothing: it would look for a missing one itself, in files.
        """
        return _blank() if kind == QTextDocument.ResourceType.ImageResource.value else b""

    def typed(self) -> Typed:
        """What was typed for the characters that a PDF of these pages names."""
        fonts = [self.defaultFont(), _font(_SMALL)]
        formats = (form.toCharFormat() for form in self.allFormats() if form.isCharFormat())
        fonts += [form.font() for form in formats]
        return Typed(f"{self.toPlainText()}{self._sheet.running}0123456789/ ", fonts)

    def _broken(self, room: QSizeF) -> list[str]:
        """The blocks with a break before each that has no room left on its page."""
        nothing, broken = self._height([GAP], room), self._height([_BREAK], room)
        used = nothing
        blocks: list[str] = []
        for block in self._sheet.blocks:
            high = self._height([block, GAP], room) - nothing
            if blocks and used + high > room.height():
                blocks.append(_BREAK)
                used = broken - self._height([], room)
            blocks.append(block)
            used += high
        return blocks

    def _keep_headings(self) -> None:
        """No heading stands alone at the foot of a page, nor do several: they go on together."""
        first = block = self.begin()
        while block.isValid() and block.next().isValid():
            if not block.blockFormat().headingLevel():
                first = block.next()
            elif self._page(first) < self._page(block.next()):
                form = QTextBlockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(first).mergeBlockFormat(form)
                self.markContentsDirty(0, self.characterCount())
            block = block.next()

    def _page(self, block: QTextBlock) -> int:
        """The page on which a block's first line stands; the block itself may begin before it."""
        top = self.documentLayout().blockBoundingRect(block).top()
        if block.layout().lineCount():
            top += block.layout().lineAt(0).y()
        return int((top + 1.0) // self.pageSize().height())

    def _height(self, blocks: list[str], room: QSizeF) -> float:
        """Of the head and these blocks; the margin below the last one does not count."""
        self.setHtml(self._sheet.html(blocks))
        self.setTextWidth(room.width())
        return float(self.size().height())

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a page, counted from 0; the painter's unit is the point, its origin the room's."""
        inner = self.pageSize()
        painter.save()
        painter.translate(0.0, HEAD_PT - number * inner.height())
        high = inner.height() - (_SPARE if self._sheet.flowing else 0.0)
        shown = QRectF(0, number * inner.height(), inner.width(), high)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
        painter.setClipRect(shown)
        self.documentLayout().draw(painter, context)
        painter.restore()
        painter.setPen(QColor(Qt.GlobalColor.black))
        small = _font(_SMALL)
        small.setPixelSize(_SMALL)  # the painter's pixel is a point, whatever its device
        painter.setFont(small)
        if number and self._sheet.running:
            head = QRectF(0, 0, inner.width(), HEAD_PT)
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft, self._sheet.running)
        foot = QRectF(0, self._room.height() - FOOT_PT, inner.width(), FOOT_PT)
        counted = f"{number + 1} / {self.pageCount()}"
        low = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, low, counted)


def _font(points: float) -> QFont:
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _JOINING:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _blank() -> QImage:
    blank = QImage(1, 1, QImage.Format.Format_ARGB32)
    blank.fill(Qt.GlobalColor.transparent)
    return blank


def _ruler() -> QImage:
    """What text is measured by: a device whose pixel is a point."""
    ruler = QImage(1, 1, QImage.Format.Format_RGB32)
    ruler.setDotsPerMeterX(round(_POINTS_PER_METRE))
    ruler.setDotsPerMeterY(round(_POINTS_PER_METRE))
    return ruler


def _picture(path: Path) -> QImage:
    """An image as it is held, upright, no larger than its room on the page."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    fine = (_PICTURE * 3).toSize()
    if size.width() > fine.width() or size.height() > fine.height():
        reader.setScaledSize(size.scaled(fine, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    room = _PICTURE.toSize()
    if image.width() > room.width() or image.height() > room.height():
        image.setDevicePixelRatio(max(image.width() / room.width(), image.height() / room.height()))
    return image


def paged(sheet: Sheet, room: QSizeF) -> Pages:
    """The sheet laid out on pages of that room in points."""
    return Pages(sheet, room)


def print_sheet(sheet: Sheet, device: QPagedPaintDevice) -> Pages:
    """Put the sheet on a printer or into a PDF, as large as its pages are; the pages put there."""
    layout = device.pageLayout()
    room = layout.paintRect(QPageLayout.Unit.Point)
    pages = paged(sheet, room.size())
    with _painting(device) as painter:
        scale = device.logicalDpiX() / 72.0
        painter.scale(scale, scale)
        for number in range(pages.pageCount()):
            if number:
                device.newPage()
            pages.paint(painter, number)
    return pages


@contextmanager
def _painting(device: QPagedPaintDevice | QImage) -> Iterator[QPainter]:
    """A painter that has let go of its device when the block ends, whatever happened."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def write_pdf(sheet: Sheet, path: Path) -> None:
    """The sheet as an A4 PDF whose text can be searched; it bears the sheet's moment.

    Raises:
        OSError: the file could not be written; what stood there before still does.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("Four Notebooks")
    if sheet.made_at is not None:
        said = f"{sheet.made_at.isoformat()} {sheet.title}"
        writer.setDocumentId(QUuid.createUuidV5(QUuid(), said.encode("utf-8")))
    writer.setResolution(_DPI)
    writer.setPageLayout(a4())
    typed = print_sheet(sheet, writer).typed()
    del writer
    buffer.close()
    content = as_typed(bytes(buffer.data().data()), typed)
    if sheet.made_at is not None:
        content = _DATE.sub(_dated(sheet.made_at), content)
    with whole_file(path) as file:
        file.write(content)


def _dated(moment: datetime) -> Callable[[re.Match[bytes]], bytes]:
    """Puts a moment in place of the clock's; as long as what stood there, for the PDF counts."""
    utc = moment.astimezone(UTC)
    old, new = f"(D:{utc:%Y%m%d%H%M%S}Z)", f'"{utc:%Y-%m-%dT%H:%M:%S}Z"'

    def put(found: re.Match[bytes]) -> bytes:
        begin, stamp = (found["old"], old) if found["old"] else (found["new"], new)
        return (begin + stamp.encode("ascii")).ljust(len(found[0]))

    return put


def pictures(sheet: Sheet, width: int) -> list[QImage]:
    """The printed pages as pictures of that width in pixels, margins included."""
    layout = a4()
    whole, room = (
        layout.fullRect(QPageLayout.Unit.Point),
        layout.paintRect(QPageLayout.Unit.Point),
    )
    pages = paged(sheet, room.size())
    scale = width / whole.width()
    found = []
    for number in range(pages.pageCount()):
        page = QImage(width, round(whole.height() * scale), QImage.Format.Format_RGB32)
        page.fill(QColor(Qt.GlobalColor.white))
        with _painting(page) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            painter.translate(room.left(), room.top())
            pages.paint(painter, number)
        found.append(page)
    return found
