"""How a file is read and where it goes: encoding, separator, sheet, header row, notebook."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from four_notebooks.exchange.csv_text import SEPARATORS
from four_notebooks.exchange.tables_in import ENCODINGS, Table
from four_notebooks.method.values import Method, Notebook
from four_notebooks.models import words
from four_notebooks.models.import_list.reading import HowRead, Reading
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.wording import encoding_words, separator_words
from four_notebooks.views.window.furniture import Pick, button, label

TARGETS = (Notebook.INBOX, Notebook.A, Notebook.B, Notebook.C)
"""Where new accounts may go: not into D, where cards lie that were given up or signed."""
_HEADER_WITHIN = 10
_LONGEST_HEADER = 28


def notebook_pick(desk: Desk, name: str) -> Pick:
    """A drop-down list of the notebooks into which new accounts may go."""
    pick = Pick(desk.look, name)
    method: Method = desk.book.method
    for target in TARGETS:
        said = words.notebook(target, method)
        pick.addItem(said if target is Notebook.INBOX else f"{target} · {said}", target.value)
    return pick


class Head(QWidget):
    """``reread_wanted`` asks for the file in another way, ``fresh_wanted`` for a new guess of
    the columns, ``notebook_chosen`` tells that new accounts go elsewhere."""

    reread_wanted = Signal()
    fresh_wanted = Signal()
    notebook_chosen = Signal()

    def __init__(self, desk: Desk, title: str, place: str) -> None:
        super().__init__()
        look = desk.look
        self.title = label(title, "title")
        self.encoding = Pick(look, self.tr("Encoding"))
        for name in ENCODINGS:
            self.encoding.addItem(encoding_words(name), name)
        self.separator = Pick(look, self.tr("Separator"))
        for sign in SEPARATORS:
            self.separator.addItem(separator_words(sign), sign)
        self.sheet = Pick(look, self.tr("Sheet"))
        self.header = Pick(look, self.tr("Header row"))
        self.notebook = notebook_pick(desk, self.tr("Goes to"))
        self.elsewhere = label("", "quiet")
        self.elsewhere.hide()
        self.fresh = button(self.tr("Guess anew"), "quiet")
        self.same = label(self.tr("Columns as last time"), "quiet")
        for pick in (self.encoding, self.separator, self.sheet, self.header):
            pick.activated.connect(self._reread)
        self.fresh.clicked.connect(self.fresh_wanted)
        self.notebook.activated.connect(self._notebook)
        self._lay_out(place)
        self.show_reading(Reading(""))

    def _lay_out(self, place: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.title)
        top.addWidget(label(place, "quiet"))
        top.addStretch(1)
        top.addWidget(self.elsewhere)
        self._goes = self._named(self.notebook)
        top.addWidget(self._goes)
        column.addLayout(top)
        self._how = QWidget()
        how = FlowLayout(self._how, gap=16)
        self._rows = {
            pick: self._named(pick)
            for pick in (self.encoding, self.separator, self.sheet, self.header)
        }
        for row in self._rows.values():
            how.addWidget(row)
        self._kept = QWidget()
        kept = QHBoxLayout(self._kept)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.setSpacing(4)
        kept.addWidget(self.same)
        kept.addWidget(self.fresh)
        how.addWidget(self._kept)
        column.addWidget(self._how)

    @staticmethod
    def _named(pick: Pick) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        said = label(pick.accessibleName(), "quiet")
        said.setBuddy(pick)
        line.addWidget(said)
        line.addWidget(pick)
        return row

    def show_reading(self, reading: Reading) -> None:
        """Offer what can be chosen about this file."""
        table = reading.table
        shown = {
            self.encoding: table is not None and bool(table.encoding),
            self.separator: table is not None and bool(table.separator),
            self.sheet: table is not None and len(table.sheets) > 1,
            self.header: table is not None and table.kind != "vcard",
        }
        for pick, there in shown.items():
            self._rows[pick].setVisible(there)
        self._kept.setVisible(reading.remembered)
        self._how.setVisible(any(shown.values()) or reading.remembered)
        self._goes.setVisible(reading.own is None)
        if table is not None:
            self._fill(table)

    def _fill(self, table: Table) -> None:
        for pick, value in ((self.encoding, table.encoding), (self.separator, table.separator)):
            if value and pick.findData(value) < 0:
                pick.addItem(value, value)
            pick.setCurrentIndex(pick.findData(value))
        self.sheet.clear()
        for name in table.sheets:
            self.sheet.addItem(name, name)
        self.sheet.setCurrentIndex(max(0, self.sheet.findData(table.sheet)))
        self.header.clear()
        self.header.addItem(self.tr("None"), -1)
        said = self.tr("Row {row}: {cells}")
        for at, row in enumerate(table.rows[:_HEADER_WITHIN]):
            self.header.addItem(said.format(row=at + 1, cells=_first_cells(row)), at)
        self.header.setCurrentIndex(
            self.header.findData(-1 if table.header is None else table.header)
        )

    def how(self, table: Table | None) -> HowRead:
        """How the file is to be read as it is chosen now."""
        if table is None:
            return HowRead()
        chosen = HowRead(
            encoding=self.encoding.currentData() if table.encoding else None,
            separator=self.separator.currentData() if table.separator else None,
            sheet=self.sheet.currentData() if table.sheets else None,
        )
        if self._reads_anew(chosen, table):
            return chosen
        return HowRead(header=self.header.currentData())

    @staticmethod
    def _reads_anew(chosen: HowRead, table: Table) -> bool:
        """Whether more than the header row is chosen otherwise than it was read."""
        return (chosen.encoding or "", chosen.separator or "", chosen.sheet or "") != (
            table.encoding,
            table.separator,
            table.sheet,
        )

    @property
    def target(self) -> Notebook:
        """Where new accounts go."""
        return Notebook(self.notebook.currentData())

    def set_target(self, notebook: Notebook) -> None:
        """Let new accounts go to a notebook; where they may not, say so."""
        at = self.notebook.findData(notebook.value)
        self.notebook.setCurrentIndex(max(0, at))
        said = self.tr("New accounts cannot go to {notebook}.")
        self.elsewhere.setText(said.format(notebook=notebook))
        self.elsewhere.setVisible(at < 0)

    def _reread(self, _at: int = 0) -> None:
        self.reread_wanted.emit()

    def _notebook(self, _at: int = 0) -> None:
        self.elsewhere.hide()
        self.notebook_chosen.emit()


def _first_cells(row: Sequence[str]) -> str:
    """The first cells of a row that there is room for, each whole; the first in any case."""
    cells = [" ".join(cell.split()) for cell in row if cell.strip()]
    shown = cells[:1] and [cells[0][:_LONGEST_HEADER]]
    for cell in cells[1:]:
        if len(" · ".join([*shown, cell])) > _LONGEST_HEADER:
            break
        shown.append(cell)
    return " · ".join(shown)
