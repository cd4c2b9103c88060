"""What comes in and what goes out, and which lists the book knows again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from four_notebooks.exchange.columns import Field
from four_notebooks.exchange.mappings import RememberedList, all_remembered, forget
from four_notebooks.models.faults import sentence
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.wording import field_words
from four_notebooks.views.window.furniture import Rule, button, label

_KEY = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 8


class ExchangeSection(QWidget):
    """``import_wanted`` and ``export_wanted`` ask the window for what its menu does too."""

    import_wanted = Signal()
    export_wanted = Signal()
    toast_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "page")
        self.take_in = button(self.tr("Import…"), "primary")
        self.take_in.clicked.connect(self.import_wanted)
        self.take_in.setEnabled(not desk.book.read_only)
        self.give_out = button(self.tr("Export now…"))
        self.give_out.clicked.connect(self.export_wanted)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lists known again"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.forget = button(self.tr("Forget the columns of this list"), "danger")
        self.forget.clicked.connect(self.forget_chosen)
        self.list.itemSelectionChanged.connect(self._chosen)
        self._lay_out()
        self.fill()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("In and out"), "heading"))
        says = self.tr(
            "In: lists (CSV, Excel, ODS), vCards, Trello boards, Obsidian boards, calendars and"
            " the program's own export; dropped on the window, chosen, or pasted as text. Out:"
            " Excel, CSV, vCards, a calendar, an Obsidian board, a folder of markdown, or"
            " everything as JSON lines."
        )
        column.addWidget(label(says, "quiet", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.take_in)
        row.addWidget(self.give_out)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Rule(self._desk.look))
        column.addWidget(label(self.tr("Lists known again"), "heading"))
        known = self.tr("A list with these columns is read as it was the last time.")
        column.addWidget(label(known, "quiet", wrap=True))
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.forget)
        foot.addStretch(1)
        column.addLayout(foot)

    def fill(self) -> None:
        """List the kinds of lists that are remembered, the latest first."""
        self.list.clear()
        for each in all_remembered(self._desk.book):
            item = QListWidgetItem(self._words(each))
            item.setData(_KEY, each.key)
            self.list.addItem(item)
        if not self.list.count():
            item = QListWidgetItem(self.tr("None yet: the first import of a list fills this."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self._chosen()

    def _words(self, kind: RememberedList) -> str:
        """The columns of a list with what they become; those kept as they are come last."""
        said = self.tr("{column} → {field}")
        told = [
            said.format(column=mark.partition("\t")[0], field=field_words(field))
            for mark, field in kind.columns
            if field not in (Field.EXTRA, Field.SKIP)
        ]
        rest = len(kind.columns) - len(told[:_MOST_SHOWN])
        shown = " · ".join(told[:_MOST_SHOWN])
        more = self.tr("{count} more columns").format(count=rest)
        return f"{shown} · {more}" if rest else shown

    def _chosen(self) -> None:
        some = bool(self.list.selectedItems()) and not self._desk.book.read_only
        self.forget.setEnabled(some)

    def forget_chosen(self) -> None:
        """Forget what is selected; undo remembers it again."""
        keys = [str(item.data(_KEY)) for item in self.list.selectedItems()]
        try:
            forget(self._desk.book, keys)
        except (Refused, BookError) as fault:
            self.toast_wanted.emit(sentence(fault))
            return
        self.fill()
