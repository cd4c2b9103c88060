"""What an import did, the way back, and the rows it could not take, to be saved and mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from four_notebooks.exchange.arrivals import FailedRow
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.writing import ImportResult
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.wording import reason_words
from four_notebooks.views.window.furniture import button, label

_MOST_LISTED = 1_000
_NO_TABLE = Table("", "", (), None)
"""Cards and events have no headers of their own."""


class ResultPane(QWidget):
    """Shown in the place of the preview when everything is written.

    ``undo_wanted`` takes it back, ``open_wanted`` carries the first new account,
    ``show_wanted`` asks for the board.
    """

    undo_wanted = Signal()
    open_wanted = Signal(int)
    show_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._result: ImportResult | None = None
        self._table = _NO_TABLE
        self.title = label("", "heading")
        self.says = label("", "", wrap=True)
        self.undo = button(self.tr("Undo the import"))
        self.open = button(self.tr("Open the first new account"))
        self.show_all = button(self.tr("Show on the board"))
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Rows that could not be taken"))
        self.rows.setUniformItemSizes(True)
        self.rows_title = label(self.tr("These rows could not be taken:"), "strong")
        self.save = button(self.tr("Save these rows…"))
        self.undo.clicked.connect(self.undo_wanted)
        self.open.clicked.connect(self._open)
        self.show_all.clicked.connect(self.show_wanted)
        self.save.clicked.connect(self.save_rows)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.says)
        verbs = QHBoxLayout()
        verbs.setSpacing(8)
        for verb in (self.open, self.show_all, self.undo):
            verbs.addWidget(verb)
        verbs.addStretch(1)
        column.addLayout(verbs)
        column.addWidget(self.rows_title)
        column.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(0)

    def show_result(self, result: ImportResult, table: Table | None, *, wrote: bool) -> None:
        """Tell what was done; ``wrote``: whether there is a step to be taken back."""
        self._result, self._table = result, table or _NO_TABLE
        self.title.setText(self.tr("It is in the book"))
        self.says.setText(
            self.tr(
                "{added} accounts added, {updated} changed, {duplicates} rows known already,"
                " {skipped} blank or left out. One Undo takes all of it back."
            ).format(
                added=result.added,
                updated=result.updated,
                duplicates=result.duplicates,
                skipped=result.skipped + result.left,
            )
        )
        self.undo.setVisible(wrote)
        self.open.setVisible(bool(result.made))
        self.show_all.setVisible(bool(result.added))
        self._list(result.failed)

    def _list(self, failed: Sequence[FailedRow]) -> None:
        line = self.tr("Row {row}: {why}")
        for row in failed[:_MOST_LISTED]:
            cells = " · ".join(cell for cell in row.cells if cell.strip())
            text = line.format(row=row.row, why=reason_words(row))
            self.rows.addItem(f"{text}    {' '.join(cells.split())}")
        if len(failed) > _MOST_LISTED:
            more = self.tr("… and {count} more").format(count=len(failed) - _MOST_LISTED)
            self.rows.addItem(more)
        for part in (self.rows_title, self.rows, self.save):
            part.setVisible(bool(failed))

    def _open(self) -> None:
        if self._result is not None and self._result.made:
            self.open_wanted.emit(self._result.made[0])

    def save_rows(self) -> None:
        """Save the rows that failed as CSV, with their numbers and reasons."""
        if self._result is None:
            return
        from four_notebooks.exchange.failed_rows import write_failed_rows

        kinds = self.tr("Lists (*.csv)")
        target = self._desk.ask.save_file(
            self, self.tr("Save these rows"), self.tr("rows-not-taken.csv"), kinds
        )
        if target is not None:
            write_failed_rows(
                target,
                self._table,
                self._result.failed,
                reason_words,
                headings=(self.tr("Row"), self.tr("Reason")),
            )
