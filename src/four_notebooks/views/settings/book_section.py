"""Where the book lies, other books, and its backups."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from four_notebooks.models.errand import Errand
from four_notebooks.models.faults import sentence
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Rule, button, label

_PATH = Qt.ItemDataRole.UserRole


class BookSection(QWidget):
    """``book_wanted`` carries a path or None (to be asked for); ``restore_wanted`` a backup."""

    book_wanted = Signal(object)
    new_book_wanted = Signal()
    restore_wanted = Signal(object)
    toast_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._errand: Errand | None = None
        self.setProperty("role", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("This book"), "heading"))
        place = label(str(desk.book.path), "quiet", wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(place)
        column.addLayout(self._book_row())
        column.addWidget(Rule(desk.look))
        column.addWidget(label(self.tr("Backups"), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "Made by itself at the start, at the end and before anything big. Kept:"
                    " two days whole, then one a day, a week, a month."
                ),
                "quiet",
                wrap=True,
            )
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setUniformItemSizes(True)
        column.addWidget(self.list, 1)
        column.addLayout(self._backup_row())
        self.fill()

    def _book_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.open = button(self.tr("Open another book…"))
        self.open.clicked.connect(self._open)
        self.new = button(self.tr("New book…"))
        self.new.clicked.connect(self.new_book_wanted)
        row.addWidget(self.open)
        row.addWidget(self.new)
        row.addStretch(1)
        return row

    def _backup_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.make = button(self.tr("Back up now"), "primary")
        self.make.clicked.connect(self.back_up)
        self.restore = button(self.tr("Restore this one…"), "danger")
        self.restore.clicked.connect(self.restore_chosen)
        row.addWidget(self.make)
        row.addWidget(self.restore)
        row.addStretch(1)
        return row

    def fill(self) -> None:
        """List the backups, the latest first."""
        self.list.clear()
        zone = self._desk.book.zone
        size = self.tr("{size} KB")
        for backup in self._desk.book.backups.list():
            when = backup.at.astimezone(zone)
            kilobytes = size.format(size=f"{max(1, backup.size // 1024):,}")
            item = QListWidgetItem(f"{when:%Y-%m-%d  %H:%M}      {kilobytes}")
            item.setData(_PATH, str(backup.path))
            self.list.addItem(item)
        some = self.list.count() > 0
        if not some:
            item = QListWidgetItem(self.tr("No backup yet."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.restore.setEnabled(some)

    def _open(self) -> None:
        self.book_wanted.emit(None)

    def back_up(self) -> None:
        """Make a backup, off the thread."""
        backups = self._desk.book.backups
        self.make.setEnabled(False)
        self._errand = Errand(lambda _: backups.make())
        self._errand.done.connect(self._made)
        self._errand.failed.connect(self._failed)
        self._errand.start()

    def _made(self, path: object) -> None:
        self.make.setEnabled(True)
        self.fill()
        self.toast_wanted.emit(self.tr("Backed up to {path}").format(path=path))

    def _failed(self, fault: Exception) -> None:
        self.make.setEnabled(True)
        if not isinstance(fault, BookError | Refused):
            raise fault
        self.toast_wanted.emit(sentence(fault))

    def restore_chosen(self) -> None:
        """Put the chosen backup in the book's place, after a question."""
        item = self.list.currentItem()
        path = item.data(_PATH) if item is not None else None
        if path is None:
            return
        sure = self._desk.ask.confirm(
            self,
            self.tr("Put the book back to {when}?").format(when=item.text().strip()),
            self.tr("Restore"),
            detail=self.tr("The book as it is now is kept as a backup."),
            danger=True,
        )
        if sure:
            self.restore_wanted.emit(Path(path))
