"""A book going out into a file or a folder, beside the work, with a way to stop it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog

from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.out.forms import export
from four_notebooks.models.errand import Errand
from four_notebooks.models.faults import sentence
from four_notebooks.models.language import spoken
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError

if TYPE_CHECKING:
    from four_notebooks.views.exporting.dialog import Form
    from four_notebooks.views.window.main_window import MainWindow

_FORM, _FOLDER = "export_form", "export_folder"
PATIENCE_MS = 700
"""How long one waits before progress is shown."""


class _Seldom:
    """Passes progress on only when a hundredth more is done: each word costs the interface."""

    def __init__(self, told: Callable[[int, int], None]) -> None:
        self._told = told
        self._last = -1

    def __call__(self, done: int, total: int) -> None:
        share = done * 100 // max(total, 1)
        if share != self._last:
            self._last = share
            self._told(done, total)


class Exporting(QObject):
    """Asks where to, writes there, and says how it ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._errand: Errand | None = None
        self._path = Path()
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl

    @property
    def running(self) -> bool:
        """Whether something is being written."""
        return self._errand is not None

    def ask(self, chosen: Sequence[int] = ()) -> None:
        """Ask what is to go out in which form, then where to; then write it there.

        ``chosen`` are the accounts chosen on the page behind. The ending of the name says the
        form, whatever was chosen before.
        """
        from four_notebooks.views.exporting.dialog import ExportDialog

        if self.running:
            return
        local = self._desk.local
        last = str(local.get(_FORM, ".jsonl"))
        dialog = ExportDialog(self._desk, len(chosen), last, self._window)
        wanted = self._desk.ask.run(dialog)
        form, scope = dialog.form, dialog.scope
        dialog.deleteLater()
        path = self._place(form) if wanted else None
        if path is not None:
            local.update(**{_FORM: form.ending, _FOLDER: str(path.parent)})
            self._window.flush()
            self.write(path, self._only(scope, chosen))

    def _place(self, form: Form) -> Path | None:
        """A name beside the last one, asked for; a name without an ending gets the form's."""
        from four_notebooks.views.exporting.dialog import form_words

        book = self._desk.book
        folder = Path(str(self._desk.local.get(_FOLDER, "")))
        name = f"{book.path.stem}-{book.today():%Y-%m-%d}{form.ending}"
        offered = str(folder / name) if folder.is_dir() and str(folder) != "." else name
        kind = f"{form_words(form.name)} (*{form.ending})"
        path = self._desk.ask.save_file(self._window, self.tr("Export"), offered, kind)
        if path is None:
            return None
        return path.absolute() if path.suffix else path.with_suffix(form.ending).absolute()

    def _only(self, scope: str, chosen: Sequence[int]) -> frozenset[int] | None:
        """The accounts of a scope; None for all."""
        from four_notebooks.views.exporting.dialog import CHOSEN, WHOLE

        if scope == WHOLE:
            return None
        if scope == CHOSEN:
            return frozenset(chosen)
        accounts = self._desk.book.accounts.all()
        return frozenset(each.id for each in accounts if each.notebook == scope)

    def write(self, path: Path, only: frozenset[int] | None = None) -> None:
        """Write to a file or folder in a thread of its own."""
        book, language = self._desk.book, spoken()
        self._path = path
        errand = Errand(
            lambda work: export(
                book,
                path,
                language,
                only=only,
                progress=_Seldom(work.progress),
                cancelled=work.stopping,
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
        self._window.toast.say(
            self.tr("Exported to {path}").format(path=self._path),
            offer=self.tr("Show in folder"),
            act=self.show_in_folder,
        )

    def show_in_folder(self) -> None:
        """Open the folder in which it lies, or the folder that was written."""
        there = self._path if self._path.is_dir() else self._path.parent
        self.open_url(QUrl.fromLocalFile(str(there)))

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
