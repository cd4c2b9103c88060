"""The import of one file or pasted text: everything is shown first, then written as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from four_notebooks.exchange.columns import Field
from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.taking_in.writing import ImportResult, run_import
from four_notebooks.models.errand import Errand
from four_notebooks.models.faults import sentence
from four_notebooks.models.import_list.planning import Ahead, Wanted, look_ahead
from four_notebooks.models.import_list.reading import HowRead, Reading, read_source
from four_notebooks.models.import_list.source import Source
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.layout import WizardParts
from four_notebooks.views.import_list.rows import RowDeeds
from four_notebooks.views.import_list.sending import Sending
from four_notebooks.views.import_list.wording import field_words, limit_words, notice_words
from four_notebooks.views.window.furniture import Dress


class ImportWizard(QDialog):
    """Reads a file, shows what each row and column would become, and writes it when told.

    Reading, comparing and writing happen off the thread. Closing while it writes stops
    it, and leaves nothing behind. After it was closed by one of the result's buttons
    ``undo_wanted``, ``account_wanted`` or ``board_wanted`` (new accounts) is told.
    """

    undo_wanted = Signal()
    account_wanted = Signal(int)
    board_wanted = Signal(object)

    def __init__(self, desk: Desk, source: Source | Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.source = Source(source) if isinstance(source, Path) else source
        self.reading = Reading("")
        self.wanted = Wanted()
        self.ahead: Ahead | None = None
        self.imported: ImportResult | None = None
        title = self.source.path.name if self.source.path else self.tr("Pasted text")
        self.setWindowTitle(self.tr("Import {file}").format(file=title))
        self.resize(1120, 720)
        self.setMinimumSize(720, 480)
        self.parts = WizardParts(self, desk, title, self._place_in_files())
        self.parts.head.set_target(self.source.notebook)
        self.rows = RowDeeds(self, desk, self.parts)
        self._sending = Sending(self)
        self._connect()
        self._dress = Dress(self, desk.look)
        self._read()

    def _place_in_files(self) -> str:
        if self.source.count < 2:
            return ""
        said = self.tr("File {number} of {count}")
        return said.format(number=self.source.number, count=self.source.count)

    def _connect(self) -> None:
        parts = self.parts
        parts.head.reread_wanted.connect(self._reread)
        parts.head.fresh_wanted.connect(self._guess_anew)
        parts.head.notebook_chosen.connect(self._choose_anew)
        parts.groups.changed.connect(self._choose_anew)
        parts.known.chosen.connect(self._choose_anew)
        parts.strangers.toggled.connect(self._choose_anew)
        parts.view.column_chosen.connect(self.offer_fields)
        parts.fates.group.idClicked.connect(self._narrow)
        parts.write.clicked.connect(self.run)
        parts.cancel.clicked.connect(self.reject)
        parts.result.undo_wanted.connect(self._undo)
        parts.result.open_wanted.connect(self._open)
        parts.result.show_wanted.connect(self._show_on_board)
        self.rows.choosing.connect(self._hold)
        self.rows.chosen.connect(self._choose_anew)
        self._sending.failed.connect(self._failed)
        self._sending.progressed.connect(self._progressed)

    @property
    def settled(self) -> bool:
        """Whether everything that can be shown now is shown."""
        return not self._sending.busy and not self.rows.waiting

    # Reading ------------------------------------------------------------------------------

    def _read(self, how: HowRead | None = None, *, fresh: bool = False) -> None:
        self.parts.says.setText(self.tr("Reading…"))
        self.parts.write.setEnabled(False)
        book, source, table = self._desk.book, self.source, self.reading.table

        def read(errand: Errand) -> Reading:
            return read_source(
                book, source, how, fresh=fresh, table=table, cancelled=errand.stopping
            )

        self._sending.send(read, self._has_read)

    def _reread(self) -> None:
        self._read(self.parts.head.how(self.reading.table))

    def _guess_anew(self) -> None:
        table = self.reading.table
        header = table.header if table is not None else None
        self._read(HowRead(header=-1 if header is None else header), fresh=True)

    def _has_read(self, reading: object) -> None:
        assert isinstance(reading, Reading)
        self.reading = reading
        self.wanted = Wanted(mapping=reading.mapping)
        self.ahead = None
        self.parts.show_reading(reading)
        if reading.own is not None:
            self.parts.write.setEnabled(True)
            self.parts.says.setText(self.tr("Nothing is written yet."))
        else:
            self._choose_anew()

    # Planning -----------------------------------------------------------------------------

    def _choose_anew(self, _choice: object = None) -> None:
        """Something was chosen otherwise: look ahead again."""
        parts = self.parts
        self.wanted = self.wanted.chosen(
            notebook=parts.head.target,
            targets=parts.groups.targets,
            choice=parts.known.holds,
            choices=self.rows.choices,
            strangers=parts.strangers.isChecked(),
        )
        self._plan()

    def _hold(self) -> None:
        """A plan under way, or on the screen, no longer says what was chosen last."""
        self._sending.forget()
        self.parts.write.setEnabled(False)

    def _plan(self) -> None:
        book, reading, wanted = self._desk.book, self.reading, self.wanted
        before = self.ahead.recognising if self.ahead else None
        self.parts.write.setEnabled(False)

        def plan(errand: Errand) -> Ahead:
            return look_ahead(book, reading, wanted, before, errand.stopping)

        self._sending.send(plan, self._has_planned)

    def _has_planned(self, ahead: object) -> None:
        assert isinstance(ahead, Ahead)
        first = self.ahead is None
        self.ahead = ahead
        plan, parts = ahead.plan, self.parts
        parts.show_outlook(ahead.outlook, self.wanted.mapping)
        self.rows.show(self.reading, ahead, self.wanted)
        parts.write.setEnabled(ahead.outlook.anything)
        parts.write.setText(self.tr("Import {count}").format(count=plan.added + plan.updated))
        says = self.tr("{added} new accounts, {updated} changed. Nothing is written yet.")
        notices = [notice_words(notice) for notice in plan.notices]
        limits = [limit_words(passed) for passed in ahead.limits]
        said = [says.format(added=plan.added, updated=plan.updated), *limits, *notices]
        parts.says.setText(" ".join(part for part in said if part))
        if first:
            parts.begin(ahead.outlook)

    def _narrow(self, at: int) -> None:
        self.parts.preview.narrow(self.parts.fates.code_of(at))
        self.parts.view.select_first()

    def offer_fields(self, column: int, at: QPoint) -> None:
        """Let the user say what a column holds."""
        if self.reading.table is None:
            return
        menu = QMenu(self)
        menu.setTitle(self.parts.preview.header(column))
        for field in Field:
            action = QAction(field_words(field), menu)
            action.setCheckable(True)
            action.setChecked(field is self.parts.preview.field(column))
            action.setData(field.value)
            menu.addAction(action)
        taken = self._desk.ask.menu(menu, at)
        if taken is not None:
            self.set_field(column, Field(str(taken.data())))
        menu.deleteLater()

    def set_field(self, column: int, field: Field) -> None:
        """Say what a column of the list holds (columns count from 1), and compare again."""
        if self.wanted.mapping is not None:
            self.wanted = self.wanted.mapped(self.wanted.mapping.changed(column - 1, field))
            self._plan()

    # Writing ------------------------------------------------------------------------------

    def run(self) -> None:
        """Write everything into the book, as one step."""
        own, book = self.reading.own, self._desk.book
        plan = self.ahead.plan if self.ahead else None
        if not self.settled or (own is None and plan is None):
            return
        self.parts.lock()
        self.parts.says.setText(self.tr("Writing…"))

        def write(errand: Errand) -> ImportResult:
            if own is not None:
                from four_notebooks.exchange.own.take_in import take_in

                return take_in(book, own.path, progress=errand.progress, cancelled=errand.stopping)
            assert plan is not None
            return run_import(book, plan, errand.progress, errand.stopping)

        self._sending.send(write, self._has_written)

    def _has_written(self, result: object) -> None:
        assert isinstance(result, ImportResult)
        self.imported = result
        more = self.source.number < self.source.count
        words = self.tr("Next file") if more else self.tr("Close")
        self.parts.show_result(result, self.reading.table, words)
        self._dress.renew()

    def _progressed(self, done: int, total: int) -> None:
        self.parts.bar.setRange(0, total)
        self.parts.bar.setValue(done)

    def _failed(self, fault: Exception) -> None:
        writing = self.parts.bar.isVisible()
        if isinstance(fault, Cancelled):
            if writing:
                super().reject()
            return
        self.parts.unlock()
        self.parts.write.setEnabled(False)
        if not isinstance(fault, BookError | Refused):
            raise fault
        self.ahead = None
        self.parts.says.setText(sentence(fault))

    # Leaving ------------------------------------------------------------------------------

    def _undo(self) -> None:
        self.accept()
        self.undo_wanted.emit()

    def _open(self, account_id: int) -> None:
        self.accept()
        self.account_wanted.emit(account_id)

    def _show_on_board(self) -> None:
        self.accept()
        if self.imported is not None:
            self.board_wanted.emit(self.imported.made)

    def reject(self) -> None:
        """Close; while it writes, stop that first and leave nothing behind."""
        if self.imported is not None:
            self.accept()
        elif self._sending.busy and self.parts.bar.isVisible():
            self.parts.says.setText(self.tr("Taking everything back…"))
            self._sending.stop()
        else:
            self._sending.forget()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Cancel or Close."""
        event.ignore()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses no button by surprise; with Ctrl it imports."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.parts.write.click()
            return
        super().keyPressEvent(event)
