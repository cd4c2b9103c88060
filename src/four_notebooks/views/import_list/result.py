"""What an import did, and the rows it could not take, to be saved and mended."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from four_notebooks.exchange.import_list import ImportResult
from four_notebooks.exchange.tables_in import Table
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.wording import reason_words
from four_notebooks.views.window.furniture import button, label


class ResultPane(QWidget):
    """Shown in the place of the preview when everything is written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._result: ImportResult | None = None
        self._table: Table | None = None
        self.title = label("", "heading")
        self.says = label("", "", wrap=True)
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Rows that could not be taken"))
        self.rows_title = label(self.tr("These rows could not be taken:"), "strong")
        self.save = button(self.tr("Save these rows…"))
        self.save.clicked.connect(self.save_rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.title, self.says, self.rows_title):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(0)

    def show_result(self, result: ImportResult, table: Table) -> None:
        """Tell what was done."""
        self._result, self._table = result, table
        self.title.setText(self.tr("The list is in the book"))
        self.says.setText(
            self.tr(
                "{added} accounts added, {updated} filled in, {duplicates} rows known already,"
                " {skipped} blank. One Undo takes all of it back."
            ).format(
                added=result.added,
                updated=result.updated,
                duplicates=result.duplicates,
                skipped=result.skipped,
            )
        )
        line = self.tr("Row {row}: {why}")
        for row in result.failed:
            cells = " · ".join(cell for cell in row.cells if cell.strip())
            text = line.format(row=row.row, why=reason_words(row))
            self.rows.addItem(f"{text}    {cells}")
        for part in (self.rows_title, self.rows, self.save):
            part.setVisible(bool(result.failed))

    def save_rows(self) -> None:
        """Save the rows that failed as CSV, with their numbers and reasons."""
        if self._result is None or self._table is None:
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
