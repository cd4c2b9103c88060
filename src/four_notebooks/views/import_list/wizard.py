"""The import of one list: everything is shown first, then written as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from four_notebooks.exchange.columns import Field, Mapping, guess
from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.import_list import ImportResult, run_import
from four_notebooks.exchange.import_plan import ImportPlan, plan_import
from four_notebooks.exchange.known import known_accounts
from four_notebooks.exchange.tables_in import ENCODINGS, Table, read_table
from four_notebooks.method.values import Notebook
from four_notebooks.models import words
from four_notebooks.models.errand import Errand
from four_notebooks.models.faults import sentence
from four_notebooks.models.import_list.preview import Preview
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.result import ResultPane
from four_notebooks.views.import_list.table import PreviewTable
from four_notebooks.views.import_list.wording import ImportWords, encoding_words, field_words
from four_notebooks.views.window.furniture import Chips, Dress, Pick, button, label

_TARGETS = (Notebook.INBOX, Notebook.A, Notebook.B, Notebook.C)


class ImportWizard(QDialog):
    """Reads a file, shows what each row and column would become, and writes it when told.

    Reading, comparing and writing happen off the thread. Closing while it writes stops
    it, and leaves nothing behind.
    """

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = path
        self.table: Table | None = None
        self.mapping = Mapping(())
        self.plan: ImportPlan | None = None
        self.imported: ImportResult | None = None
        self._errand: Errand | None = None
        self.setWindowTitle(self.tr("Import {file}").format(file=path.name))
        self.resize(1020, 680)
        self.setMinimumSize(720, 480)
        self._build()
        self._dress = Dress(self, desk.look)
        self._read()

    def _build(self) -> None:
        self.preview = Preview(ImportWords())
        self.view = PreviewTable(self.preview, self._desk.look)
        self.view.column_chosen.connect(self.offer_fields)
        self.fates = Chips(self.tr("Rows shown"), self._fates(None), "")
        self.fates.group.idClicked.connect(self._narrow)
        self.encoding = Pick(self._desk.look, self.tr("Encoding"))
        for name in ENCODINGS:
            self.encoding.addItem(encoding_words(name), name)
        self.encoding.activated.connect(self._reread)
        self.sheet = Pick(self._desk.look, self.tr("Sheet"))
        self.sheet.activated.connect(self._reread)
        self.notebook = Pick(self._desk.look, self.tr("Goes to"))
        method = self._desk.book.method
        for target in _TARGETS:
            name = words.notebook(target, method)
            shown = name if target is Notebook.INBOX else f"{target} · {name}"
            self.notebook.addItem(shown, target.value)
        self.notebook.activated.connect(self._plan)
        self.says = label("", "quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.write = button(self.tr("Import"), "primary")
        self.write.clicked.connect(self.run)
        self.write.setEnabled(False)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.done_pane = ResultPane(self._desk)
        self.done_pane.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self._path.name, "title"))
        head.addStretch(1)
        self._choices: list[QWidget] = []
        for text, pick in (
            (self.tr("Encoding"), self.encoding),
            (self.tr("Sheet"), self.sheet),
            (self.tr("Goes to"), self.notebook),
        ):
            named = label(text, "quiet")
            named.setBuddy(pick)
            pick.setProperty("label", named)
            head.addWidget(named)
            head.addWidget(pick)
        column.addLayout(head)
        self._chip_row = QHBoxLayout()
        self._chip_row.addWidget(self.fates, 1)
        self._hint = label(self.tr("Press a column's head to say what it holds."), "quiet")
        self._chip_row.addWidget(self._hint)
        column.addLayout(self._chip_row)
        column.addWidget(self.view, 1)
        column.addWidget(self.done_pane, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.says, 1)
        foot.addWidget(self.bar)
        foot.addWidget(self.cancel)
        foot.addWidget(self.write)
        column.addLayout(foot)

    def _fates(self, plan: ImportPlan | None) -> list[tuple[str, str]]:
        texts = (
            ("", self.tr("All {count}"), plan.rows if plan else 0),
            ("new", self.tr("New {count}"), plan.added if plan else 0),
            ("duplicate", self.tr("Known already {count}"), len(plan.duplicates) if plan else 0),
            ("failed", self.tr("Not possible {count}"), len(plan.failed) if plan else 0),
            ("blank", self.tr("Blank {count}"), plan.skipped if plan else 0),
        )
        return [(code, text.format(count=count)) for code, text, count in texts]

    def _read(self, encoding: str | None = None, sheet: str | None = None) -> None:
        self.says.setText(self.tr("Reading…"))
        path = self._path
        self._start(lambda _: read_table(path, encoding=encoding, sheet=sheet), self._has_read)

    def _reread(self, _at: int = 0) -> None:
        encoding = self.encoding.currentData() if self.table and self.table.encoding else None
        sheet = self.sheet.currentData() if self.table and self.table.sheets else None
        self._read(encoding, sheet)

    def _has_read(self, table: object) -> None:
        assert isinstance(table, Table)
        self.table = table
        self.mapping = guess(table)
        self._show(self.encoding, bool(table.encoding))
        self._show(self.sheet, len(table.sheets) > 1)
        at = self.encoding.findData(table.encoding)
        if at >= 0:
            self.encoding.setCurrentIndex(at)
        self.sheet.clear()
        for name in table.sheets:
            self.sheet.addItem(name, name)
        self.sheet.setCurrentText(table.sheet)
        self.preview.show_table(table, self.mapping)
        self.view.fit()
        self._plan()

    @staticmethod
    def _show(pick: Pick, shown: bool) -> None:
        pick.setVisible(shown)
        pick.property("label").setVisible(shown)

    def _plan(self, _at: int = 0) -> None:
        """Compare every row with the book, off the thread."""
        table, mapping, book = self.table, self.mapping, self._desk.book
        if table is None:
            return
        notebook = Notebook(self.notebook.currentData())
        self.says.setText(self.tr("Comparing with the book…"))
        self._start(
            lambda _: plan_import(
                table,
                mapping,
                known_accounts(book),
                now=book.now(),
                zone=book.zone,
                notebook=notebook,
            ),
            self._has_planned,
        )

    def _has_planned(self, plan: object) -> None:
        assert isinstance(plan, ImportPlan)
        self.plan = plan
        self.preview.show_plan(plan, self.mapping)
        words_ = ImportWords()
        self.view.fit_fates({words_.fate(row) for row in plan.preview()})
        chosen = self.fates.chosen
        for at, (_, text) in enumerate(self._fates(plan)):
            self.fates.group.button(at).setText(text)
        self.fates.choose(chosen)
        self.write.setEnabled(bool(plan.added or plan.updated))
        self.write.setText(self.tr("Import {count}").format(count=plan.added + plan.updated))
        self.says.setText(
            self.tr("{added} new accounts, {updated} filled in. Nothing is written yet.").format(
                added=plan.added, updated=plan.updated
            )
        )
        self.write.setFocus()

    def _narrow(self, at: int) -> None:
        self.preview.narrow(self.fates.code_of(at))

    def offer_fields(self, column: int, at: QPoint) -> None:
        """Let the user say what a column holds."""
        menu = QMenu(self)
        menu.setTitle(self.preview.header(column))
        for field in Field:
            action = QAction(field_words(field), menu)
            action.setCheckable(True)
            action.setChecked(field is self.preview.field(column))
            action.setData(field.value)
            menu.addAction(action)
        taken = self._desk.ask.menu(menu, at)
        if taken is not None:
            self.set_field(column, Field(str(taken.data())))
        menu.deleteLater()

    def set_field(self, column: int, field: Field) -> None:
        """Say what a column of the list holds (columns count from 1), and compare again."""
        self.mapping = self.mapping.changed(column - 1, field)
        self._plan()

    def run(self) -> None:
        """Write the list into the book, as one step."""
        plan, book = self.plan, self._desk.book
        if plan is None or self._errand is not None:
            return
        for part in (self.write, self.view, self.encoding, self.sheet, self.notebook, self.fates):
            part.setEnabled(False)
        self.says.setText(self.tr("Writing…"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self._start(
            lambda errand: run_import(book, plan, errand.progress, errand.stopping),
            self._has_written,
        )

    def _has_written(self, result: object) -> None:
        assert isinstance(result, ImportResult)
        assert self.table is not None
        self.imported = result
        self.view.hide()
        self.fates.hide()
        self._hint.hide()
        self.bar.hide()
        self.says.setText("")
        self.done_pane.show_result(result, self.table)
        self.done_pane.show()
        self.write.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setProperty("role", "primary")
        self._dress.renew()
        self.cancel.setFocus()

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _start(self, work: object, then: object) -> None:
        """Send out an errand; an earlier one that is still reading is forgotten."""
        self._forget()
        self._errand = errand = Errand(work)  # type: ignore[arg-type]
        self._then = then
        errand.done.connect(self._came_back)
        errand.failed.connect(self._failed)
        errand.progressed.connect(self._progressed)
        errand.start()

    def _forget(self) -> None:
        if self._errand is not None:
            self._errand.forget()
            self._errand = None

    def _came_back(self, result: object) -> None:
        if self.sender() is not self._errand:
            return
        self._errand = None
        self._then(result)  # type: ignore[operator]

    def _failed(self, fault: Exception) -> None:
        if self.sender() is not self._errand:
            return
        self._errand = None
        self.bar.hide()
        if isinstance(fault, Cancelled):
            super().reject()
            return
        self.write.setEnabled(False)
        for part in (self.view, self.encoding, self.sheet, self.notebook, self.fates):
            part.setEnabled(True)
        if not isinstance(fault, BookError | Refused):
            raise fault
        self.says.setText(sentence(fault))

    def reject(self) -> None:
        """Close; while it writes, stop that first and leave nothing behind."""
        if self.imported is not None:
            self.accept()
        elif self._errand is not None and self.bar.isVisible():
            self.says.setText(self.tr("Taking everything back…"))
            self._errand.stop()
        else:
            self._forget()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Cancel or Close."""
        event.ignore()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses no button by surprise."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)
