"""What is done with the whole book: lists read in, backups, the bin, another book."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.kinds import Notebook
from four_notebooks.views.window.main_window import MainWindow

if TYPE_CHECKING:
    from four_notebooks.models.import_list.source import Source
    from four_notebooks.views.window.doing.exporting import Exporting


class BookDoings(QObject):
    """Does what concerns this book; what needs another one is only wished for.

    ``undo_wanted``, ``account_wanted`` and ``board_wanted`` (accounts) come of what was imported.
    """

    book_wanted = Signal(object)
    new_book_wanted = Signal()
    sample_wanted = Signal()
    logs_wanted = Signal()
    undo_wanted = Signal()
    account_wanted = Signal(int)
    board_wanted = Signal(object)

    def __init__(self, window: MainWindow, chosen: Callable[[], list[int]]) -> None:
        super().__init__(window)
        self._chosen = chosen
        self._window = window
        self._desk = window.desk
        self._exporting: Exporting | None = None

    def do_import_list(self) -> None:
        """Choose files, then show what is in them."""
        from four_notebooks.views.import_list.files import kinds

        files = self._desk.ask.open_files(self._window, self.tr("Import a list"), kinds())
        self.import_files(files)

    def import_files(self, files: list[Path]) -> None:
        """Show what lists hold, one after the other, before anything is written."""
        from four_notebooks.models.import_list.source import Source

        for number, file in enumerate(files, start=1):
            self._import(Source(file, number=number, count=len(files)))

    def import_text(self, text: str, notebook: Notebook = Notebook.INBOX) -> None:
        """Show what a pasted text holds before anything is written."""
        from four_notebooks.models.import_list.source import Source

        self._import(Source(text=text, notebook=notebook))

    def do_paste_accounts(self) -> None:
        """Show what lies on the clipboard: copied files, or a text with names and numbers."""
        from PySide6.QtGui import QGuiApplication

        from four_notebooks.views.import_list.files import local_files

        found = QGuiApplication.clipboard().mimeData()
        files = local_files(found)
        if files:
            self.import_files(files)
        elif found.text().strip():
            self.import_text(found.text())
        else:
            self._window.toast.say(self.tr("Nothing to paste: copy a list or a message first."))

    def _import(self, source: Source) -> None:
        if self._desk.book.read_only:
            return
        from four_notebooks.views.import_list.wizard import ImportWizard

        self._window.flush()
        wizard = ImportWizard(self._desk, source, self._window)
        for wish in ("undo_wanted", "account_wanted", "board_wanted"):
            getattr(wizard, wish).connect(getattr(self, wish))
        self._desk.ask.run(wizard)
        wizard.deleteLater()

    def do_export(self) -> None:
        """Choose what, in which form and where to, then write it there."""
        from four_notebooks.views.window.doing.exporting import Exporting

        if self._exporting is None:
            self._exporting = Exporting(self._window)
        self._exporting.ask(self._chosen())

    def do_print_day(self) -> None:
        """The day on paper, seen before it is printed."""
        self._take_along("paper")

    def do_to_phone(self) -> None:
        """The day on the telephone."""
        self._take_along("phone")

    def _take_along(self, side: str) -> None:
        from four_notebooks.views.paper.take_along import TakeAlong

        self._window.flush()
        page = self._window.pages.get(self._window.pages.current)
        day = getattr(page, "day_shown", None) or self._desk.book.today()
        dialog = TakeAlong(self._desk, day, side, self._window)
        self._desk.ask.run(dialog)
        dialog.deleteLater()

    def do_open_book(self) -> None:
        """Another book, to be chosen."""
        self.book_wanted.emit(None)

    def do_new_book(self) -> None:
        """A new book."""
        self.new_book_wanted.emit()

    def do_sample_book(self) -> None:
        """The sample book."""
        self.sample_wanted.emit()

    def do_back_up(self) -> None:
        """Make a backup now and say where it lies."""
        self._window.flush()
        path = self._desk.book.backups.make()
        self._window.toast.say(self.tr("Backed up to {path}").format(path=path))

    def do_copy_day_report(self) -> None:
        """Today's report on the clipboard."""
        self._copy_report("day")

    def do_copy_week_report(self) -> None:
        """This week's report on the clipboard."""
        self._copy_report("week")

    def _copy_report(self, which: str) -> None:
        from four_notebooks.views.review.reporting import copy_report

        self._window.toast.say(copy_report(self._desk.book, self._desk.clock.now(), which))

    def do_show_bin(self) -> None:
        """What was deleted, to be brought back."""
        from four_notebooks.views.window.bin import Bin

        self._window.flush()
        self._desk.ask.run(Bin(self._desk, self._window))

    def do_show_duplicates(self) -> None:
        """Accounts that may be one, to be compared and merged."""
        from four_notebooks.views.people.duplicates_dialog import DuplicatesDialog

        self._window.flush()
        dialog = DuplicatesDialog(self._desk, self._window)
        self._desk.ask.run(dialog)
        dialog.deleteLater()

    def do_open_logs(self) -> None:
        """The folder of crash reports."""
        self.logs_wanted.emit()

    def do_quit(self) -> None:
        """Close the window, and with it the program."""
        self._window.leave()
