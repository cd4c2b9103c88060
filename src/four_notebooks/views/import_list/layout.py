"""The parts of the import's window, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.columns import Mapping
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.writing import ImportResult
from four_notebooks.models.import_list.fates import GROUPS, Outlook
from four_notebooks.models.import_list.preview import Preview
from four_notebooks.models.import_list.reading import Reading
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.beside import Beside
from four_notebooks.views.import_list.choosing import ChoiceChips
from four_notebooks.views.import_list.groups import Groups
from four_notebooks.views.import_list.head import Head
from four_notebooks.views.import_list.own import OwnPane
from four_notebooks.views.import_list.result import ResultPane
from four_notebooks.views.import_list.table import PreviewTable
from four_notebooks.views.import_list.wording import ImportWords, choice_words
from four_notebooks.views.widgets.tick import Tick
from four_notebooks.views.window.furniture import Chips, button, label

_CHIPS = {
    "": QT_TRANSLATE_NOOP("ImportWizard", "All {count}"),
    "new": QT_TRANSLATE_NOOP("ImportWizard", "New {count}"),
    "known": QT_TRANSLATE_NOOP("ImportWizard", "Known already {count}"),
    "maybe": QT_TRANSLATE_NOOP("ImportWizard", "Perhaps the same {count}"),
    "left": QT_TRANSLATE_NOOP("ImportWizard", "Left out {count}"),
    "failed": QT_TRANSLATE_NOOP("ImportWizard", "Not possible {count}"),
    "blank": QT_TRANSLATE_NOOP("ImportWizard", "Blank {count}"),
}
_TABLE_SHARE, _BESIDE_SHARE = 7, 3
_MEASURED = 400


class WizardParts(QObject):
    """Everything on the window, shown and hidden as the file and the moment ask for it."""

    def __init__(self, window: QDialog, desk: Desk, title: str, place: str) -> None:
        super().__init__(window)
        self._desk = desk
        self.head = Head(desk, title, place)
        self.groups = Groups(desk)
        self.known = ChoiceChips(self.tr("What is there already"))
        self.known.offer([(each, choice_words(each)) for each in Choice], Choice.FILL)
        self.strangers = Tick(desk.look, self.tr("Events that name no account become accounts"))
        self.preview = Preview(ImportWords())
        self.view = PreviewTable(self.preview, desk.look)
        self.fates = Chips(self.tr("Rows shown"), [(code, _chip(code, 0)) for code in _CHIPS], "")
        self.beside = Beside(desk)
        self.own = OwnPane()
        self.result = ResultPane(desk)
        self.says = label("", "quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.write = button(self.tr("Import"), "primary")
        self.cancel = button(self.tr("Cancel"))
        self._hint = label(self.tr("Press a column's head to say what it holds."), "quiet")
        self._lay_out(window)
        self.show_reading(Reading(""))
        self.result.hide()
        self.bar.hide()

    def _lay_out(self, window: QDialog) -> None:
        column = QVBoxLayout(window)
        column.setContentsMargins(22, 16, 22, 14)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.groups)
        self._already = QWidget()
        already = QHBoxLayout(self._already)
        already.setContentsMargins(0, 0, 0, 0)
        already.setSpacing(10)
        already.addWidget(label(self.tr("If it is there already:"), "quiet"))
        already.addWidget(self.known, 1)
        already.addWidget(self.strangers)
        column.addWidget(self._already)
        self._narrowing = QWidget()
        narrowing = QHBoxLayout(self._narrowing)
        narrowing.setContentsMargins(0, 0, 0, 0)
        narrowing.addWidget(self.fates, 1)
        narrowing.addWidget(self._hint)
        column.addWidget(self._narrowing)
        self.middle = QSplitter(Qt.Orientation.Horizontal)
        self.middle.setChildrenCollapsible(False)
        self.middle.addWidget(self.view)
        self.middle.addWidget(self.beside)
        self.middle.setStretchFactor(0, _TABLE_SHARE)
        self.middle.setStretchFactor(1, _BESIDE_SHARE)
        column.addWidget(self.middle, 1)
        self._blank = QWidget()
        column.addWidget(self._blank, 1)
        column.addWidget(self.own, 1)
        column.addWidget(self.result, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.says, 1)
        foot.addWidget(self.bar)
        foot.addWidget(self.cancel)
        foot.addWidget(self.write)
        column.addLayout(foot)

    def show_reading(self, reading: Reading) -> None:
        """Show what a file holds; what becomes of it follows."""
        rows = reading.table is not None or reading.arrivals is not None
        self.head.show_reading(reading)
        self.groups.show_groups(reading.arrivals, self.head.target)
        for part in (self._already, self._narrowing, self.middle):
            part.setVisible(rows)
        self._blank.setVisible(not rows and reading.own is None)
        calendar = reading.arrivals is not None and reading.arrivals.kind == "calendar"
        self.strangers.setVisible(calendar)
        self._hint.setVisible(reading.table is not None)
        if reading.own is not None:
            self.own.show_contents(reading.own, empty=reading.into_empty)
        self.preview.show_reading(reading)
        self.fates.choose("")
        self.view.fit(fields=reading.table is not None)

    def show_outlook(self, outlook: Outlook, mapping: Mapping | None) -> None:
        """Show what becomes of each row, and how many there are of each kind."""
        self.preview.show_outlook(outlook, mapping)
        words, rows = ImportWords(), outlook.rows
        first = list(outlook.fates.items())[:_MEASURED]
        self.view.fit_fates({words.fate(fate, rows[number]) for number, fate in first})
        chosen = self.fates.chosen
        for at, code in enumerate(_CHIPS):
            chip = self.fates.group.button(at)
            chip.setText(_chip(code, outlook.counts[code]))
            chip.setVisible(not code or bool(outlook.counts[code]) or code == chosen)

    def begin(self, outlook: Outlook) -> None:
        """Give the keyboard to the rows where there is something to decide, else to Import."""
        self.view.select_first()
        decide = any(outlook.counts[code] for code in GROUPS if code not in ("", "new", "blank"))
        (self.view if decide else self.write).setFocus()

    def lock(self) -> None:
        """While it is written nothing can be chosen."""
        for part in self._choosable:
            part.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()

    def unlock(self) -> None:
        """It was not written after all."""
        for part in self._choosable:
            part.setEnabled(True)
        self.bar.hide()

    @property
    def _choosable(self) -> tuple[QWidget, ...]:
        return (self.write, self.head, self.groups, self._already, self._narrowing, self.middle)

    def show_result(self, result: ImportResult, table: Table | None, close: str) -> None:
        """Show what was done in the place of the preview."""
        head = (self.head, self.groups, self._already, self._narrowing)
        for part in (*head[1:], self.middle, self.own, self.bar, self.write):
            part.hide()
        self.says.setText("")
        wrote = self._desk.book.ledger.next_undo()
        self.result.show_result(
            result, table, wrote=bool(result.added or result.updated) and wrote is not None
        )
        self.result.show()
        self.cancel.setText(close)
        self.cancel.setProperty("role", "primary")
        self.cancel.setFocus()


def _chip(code: str, count: int) -> str:
    return QCoreApplication.translate("ImportWizard", _CHIPS[code]).format(count=f"{count:,}")
