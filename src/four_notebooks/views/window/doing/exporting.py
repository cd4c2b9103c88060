"""A book going out into a file or a folder, beside the work, with a way to stop it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog

from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.out.forms import export
from four_notebooks.models.errand import Errand
from four_notebooks.models.faults import sentence
from four_notebooks.models.language import spoken
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError

if TYPE_CHECKING:
    from four_notebooks.views.window.main_window import MainWindow

PATIENCE_MS = 700
"""How long one waits before progress is shown."""


class Exporting(QObject):
    """Asks where to, writes there, and says how it ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._errand: Errand | None = None
        self._path = Path()

    @property
    def running(self) -> bool:
        """Whether something is being written."""
        return self._errand is not None

    def ask(self) -> None:
        """Ask for a name; its ending says the form, a name without one is a folder."""
        if self.running:
            return
        kinds = {
            ".xlsx": self.tr("Excel workbook, all tables (*.xlsx)"),
            ".csv": self.tr("CSV, accounts and people (*.csv)"),
            ".jsonl": self.tr("Everything, to be read in again (*.jsonl)"),
            ".vcf": self.tr("vCards of people (*.vcf)"),
            ".ics": self.tr("Calendar of planned visits (*.ics)"),
            ".md": self.tr("Obsidian board (*.md)"),
            "": self.tr("Folder of markdown, name without ending (*)"),
        }
        name = f"{self._desk.book.path.stem}-{self._desk.book.today():%Y-%m-%d}.xlsx"
        path = self._desk.ask.save_file(
            self._window, self.tr("Export"), name, ";;".join(kinds.values())
        )
        if path is not None:
            self._window.flush()
            self.write(path.absolute())

    def write(self, path: Path) -> None:
        """Write to a file or folder in a thread of its own."""
        book, language = self._desk.book, spoken()
        self._path = path
        errand = Errand(
            lambda work: export(
                book, path, language, progress=work.progress, cancelled=work.stopping
            )
        )
        bar = QProgressDialog(self._window)
        bar.setWindowModality(Qt.WindowModality.NonModal)
        bar.setLabelText(self.tr("Exporting to {name}").format(name=path.name))
        bar.setMinimumDuration(PATIENCE_MS)
        bar.setAutoReset(False)
        bar.canceled.connect(errand.stop)
        errand.progressed.connect(self._progressed)
        errand.done.connect(self._done)
        errand.failed.connect(self._failed)
        self._bar, self._errand = bar, errand
        errand.start()

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)

    def _end(self) -> None:
        self._errand = None
        self._bar.close()
        self._bar.deleteLater()

    def _done(self, _count: object) -> None:
        self._end()
        self._window.toast.say(self.tr("Exported to {path}").format(path=self._path))

    def _failed(self, fault: Exception) -> None:
        self._end()
        if isinstance(fault, Cancelled):
            self._window.toast.say(self.tr("The export was stopped; nothing was written."))
        elif isinstance(fault, BookError | Refused):
            self._desk.ask.message(self._window, sentence(fault))
        elif isinstance(fault, OSError):
            text = self.tr("{path} could not be written.").format(path=self._path)
            self._desk.ask.message(self._window, text, fault.strerror or "")
        else:
            raise fault
