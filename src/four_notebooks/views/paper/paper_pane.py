"""A sheet on paper: its pages seen first, then printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from four_notebooks.exchange.paper.sheet import Sheet
from four_notebooks.models.faults import sentence
from four_notebooks.models.paper import a4, pictures, print_sheet, write_pdf
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.paper.pages_view import PagesView
from four_notebooks.views.window.furniture import button

PAGE_WIDTH = 560


class PaperPane(QWidget):
    """Pages with the buttons that put them on paper. ``said`` tells where a file was saved."""

    said = Signal(str)

    def __init__(self, desk: Desk, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._dialog = dialog
        self._sheet: Sheet | None = None
        self._stem = ""
        self.pages = PagesView(desk.look, self.tr("Pages as they will be printed"))
        self.print = button(self.tr("Print…"), "primary")
        self.pdf = button(self.tr("Save as PDF…"))
        self.html = button(self.tr("Save as HTML…"))
        self.print.clicked.connect(self._print)
        self.pdf.clicked.connect(self._save_pdf)
        self.html.clicked.connect(self._save_html)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        for each in (self.html, self.pdf, self.print):
            row.addWidget(each)
        column.addLayout(row)

    def show_sheet(self, sheet: Sheet, stem: str, words: str) -> None:
        """Show a sheet; ``stem`` is the name its files are offered, ``words`` what of it is
        read aloud, with {pages} for how many there are."""
        self._sheet, self._stem = sheet, stem
        ratio = self.devicePixelRatioF()
        images = pictures(sheet, round(PAGE_WIDTH * ratio))
        for image in images:
            image.setDevicePixelRatio(ratio)
        self.pages.show_pages(images, words.format(pages=len(images)))

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        assert self._sheet is not None
        return self._sheet

    def save(self, ending: str, kind: str, write: Callable[[Path], object]) -> None:
        """Ask for a name and write there; what fails is said in one sentence."""
        name = f"{self._stem}.{ending}"
        path = self._desk.ask.save_file(self._dialog, self._dialog.windowTitle(), name, kind)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(f".{ending}")
        try:
            write(path)
        except (BookError, Refused) as fault:
            self._desk.ask.message(self._dialog, sentence(fault))
        except OSError as fault:
            said = self.tr("{path} could not be written.").format(path=path)
            self._desk.ask.message(self._dialog, said, fault.strerror or "")
        else:
            self.said.emit(self.tr("Saved as {path}").format(path=path))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(a4())
        printer.setDocName(self.sheet.title)
        dialog = QPrintDialog(printer, self._dialog)
        if self._desk.ask.run(dialog):
            print_sheet(self.sheet, printer)
        dialog.deleteLater()

    def _save_pdf(self) -> None:
        self.save("pdf", self.tr("PDF (*.pdf)"), lambda path: write_pdf(self.sheet, path))

    def _save_html(self) -> None:
        from four_notebooks.exchange.whole_file import whole_file

        def write(path: Path) -> None:
            with whole_file(path) as file:
                file.write(self.sheet.page())

        self.save("html", self.tr("Web page (*.html)"), write)
