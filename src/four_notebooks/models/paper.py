"""HTML on paper: PDF files, and the pages that a printer gets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from four_notebooks.exchange.paper.day_sheet import Sheet
from four_notebooks.exchange.whole_file import whole_file

MARGIN_MM = 14.0
_DPI = 300
_BREAK = '<p style="page-break-before: always; font-size: 1pt; margin: 0">&nbsp;</p>'


def a4() -> QPageLayout:
    """A4 upright, with the margins of the day sheet."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter)


def paged(sheet: Sheet, room: QSizeF) -> QTextDocument:
    """The sheet laid out on pages of that room in points, no block torn apart that fits one."""
    used = _height(sheet.html([]), room.width())
    blocks: list[str] = []
    for block in sheet.blocks:
        high = _height(sheet.html([block]), room.width()) - _height(sheet.html([]), room.width())
        if blocks and used + high > room.height():
            blocks.append(_BREAK)
            used = 2.0
        blocks.append(block)
        used += high
    document = _document(sheet.html(blocks))
    document.setPageSize(room)
    return document


def print_sheet(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """Put the sheet on a printer or into a PDF, as large as its pages are."""
    room = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
    paged(sheet, room).print_(device)


def write_pdf(sheet: Sheet, path: Path) -> None:
    """The sheet as an A4 PDF whose text can be searched.

    Raises:
        OSError: the file could not be written; what stood there before still does.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("Four Notebooks")
    writer.setResolution(_DPI)
    writer.setPageLayout(a4())
    print_sheet(sheet, writer)
    del writer
    buffer.close()
    with whole_file(path) as file:
        file.write(buffer.data().data())


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setHtml(html)
    return document


def _height(html: str, width: float) -> float:
    document = _document(html)
    document.setTextWidth(width)
    return float(document.size().height())


def pictures(sheet: Sheet, width: int) -> list[QImage]:
    """The printed pages as pictures of that width in pixels, margins included."""
    layout = a4()
    whole, room = (
        layout.fullRect(QPageLayout.Unit.Point),
        layout.paintRect(QPageLayout.Unit.Point),
    )
    document = paged(sheet, room.size())
    scale = width / whole.width()
    found = []
    for number in range(document.pageCount()):
        page = QImage(width, round(whole.height() * scale), QImage.Format.Format_RGB32)
        page.fill(QColor(Qt.GlobalColor.white))
        painter = QPainter(page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(room.left(), room.top() - number * room.height())
        shown = QRectF(0, number * room.height(), room.width(), room.height())
        document.drawContents(painter, shown)
        painter.end()
        found.append(page)
    return found
