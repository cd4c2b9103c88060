"""The page where sheets and call scripts are changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from four_notebooks.models.autosave import Autosave
from four_notebooks.models.faults import Fault, sentence
from four_notebooks.models.sheets.editor import SheetEditor
from four_notebooks.models.sheets.scripts import ScriptEditor
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.account.strip import Strip
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.scripts_pane import ScriptsPane
from four_notebooks.views.sheets.sheets_pane import SheetsPane
from four_notebooks.views.widgets.buttons import BigButton
from four_notebooks.views.widgets.chip import Chip

SCRIPTS = "scripts"


class SheetsPage(QWidget):
    """Two halves, the sheets and the call scripts; ``toast_wanted`` carries words."""

    toast_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.editor = SheetEditor(desk.book, desk.relay, self)
        self.script_editor = ScriptEditor(desk.book, desk.relay, self)
        self.title = PlainLabel(self.tr("Sheets and call scripts"), self)
        self.to_sheets = Chip(desk.look, self.tr("Sheets"), self)
        self.to_scripts = Chip(desk.look, self.tr("Call scripts"), self)
        self.new = BigButton(desk.look, self.tr("New sheet"), self, quiet=True)
        self.bring_in = BigButton(desk.look, self.tr("Import…"), self, quiet=True)
        self.failure = Strip(desk.look, alarm=True, parent=self)
        self.sheets = SheetsPane(desk, self.editor, self.attempt, self)
        self.scripts = ScriptsPane(desk, self.script_editor, self.attempt, self)
        self.halves = QStackedWidget(self)
        for button in (self.new, self.bring_in):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.title.text())
        self.restyle()
        self._show_half(scripts=False)

    def _lay_out(self) -> None:
        heading = FlowLayout(gap=10, push_last=2)
        for widget in (self.title, self.to_sheets, self.to_scripts, self.new, self.bring_in):
            heading.addWidget(widget)
        self.halves.addWidget(self.sheets)
        self.halves.addWidget(self.scripts)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 0)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addWidget(self.failure)
        column.addWidget(self.halves, 1)

    def _connect(self) -> None:
        self.to_sheets.clicked.connect(self._to_sheets)
        self.to_scripts.clicked.connect(self._to_scripts)
        self.new.clicked.connect(self.sheets.new_sheet)
        self.bring_in.clicked.connect(self.sheets.import_files)
        self.sheets.told.connect(self.toast_wanted)
        for saves in self._saves():
            saves.failed.connect(self._not_saved)
            saves.saved.connect(self._saved)
        self._desk.look.changed.connect(self.restyle)

    def _saves(self) -> tuple[Autosave, ...]:
        form = self.sheets.form
        return form.sheet_fields.saves, form.fields.saves, self.script_editor.saves

    def activate(self) -> None:
        """Up to date when it comes to the front."""
        self.editor.refresh()
        self.script_editor.refresh()

    def show_sheet(self, sheet_id: str) -> None:
        """Show one sheet, or the call scripts."""
        self._show_half(scripts=sheet_id == SCRIPTS)
        if sheet_id != SCRIPTS:
            self.editor.refresh(sheet_id)

    def _show_half(self, *, scripts: bool) -> None:
        self.halves.setCurrentWidget(self.scripts if scripts else self.sheets)
        self.to_sheets.setChecked(not scripts)
        self.to_scripts.setChecked(scripts)
        writes = not self._desk.book.read_only
        for button in (self.new, self.bring_in):
            button.setVisible(not scripts)
            button.setEnabled(writes)

    def _to_sheets(self) -> None:
        self.flush()
        self._show_half(scripts=False)

    def _to_scripts(self) -> None:
        self.flush()
        self._show_half(scripts=True)

    def flush(self) -> bool:
        """Write what was typed; tell whether the book has it all."""
        return self.sheets.form.flush() and self.script_editor.saves.flush()

    def attempt(self, call: Callable[[], None]) -> bool:
        """Run a call on the book; what went wrong is said on the page, and False answered."""
        try:
            call()
        except (BookError, Refused) as fault:
            self.failure.say(sentence(fault))
            return False
        self._saved()
        return True

    def _not_saved(self, fault: Fault) -> None:
        text = self.tr("Not saved: {reason} What you typed stays here; it is tried again.")
        self.failure.say(text.format(reason=sentence(fault)))

    def _saved(self) -> None:
        self.failure.say("")

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is saved when another page is shown."""
        super().hideEvent(event)
        self.flush()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        scripts = self.halves.currentWidget() is self.scripts
        (self.scripts.names if scripts else self.sheets.outline).setFocus(event.reason())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The list of what is shown has the keyboard."""
        self.focusInEvent(QFocusEvent(QFocusEvent.Type.FocusIn, reason))

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look = self._desk.look
        self.title.setFont(look.font("sans", 18, bold=True))
        palette = self.title.palette()
        palette.setColor(palette.ColorRole.WindowText, look.theme.ink)
        self.title.setPalette(palette)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The desk under the papers."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._desk.look.theme.desk)
        painter.end()
