"""The tabs Sheets and Ally of an account's page: which sheet, about whom, and the form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.models import words
from four_notebooks.models.sheets.copying import sheet_as_text
from four_notebooks.models.sheets.filling import FillingModel
from four_notebooks.views.account.chips import Chip, ChoiceChip, QuietButton
from four_notebooks.views.account.fields import Line
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.form import SheetForm
from four_notebooks.views.sheets.inks import sheet_css
from four_notebooks.views.sheets.script_panel import ScriptPanel


class FindLine(Line):
    """Enter finds the next question that holds the words; Escape gives the form the keyboard."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks for the next."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
            return
        super().keyPressEvent(event)


class FillingView(QWidget):
    """``sheet_wanted`` carries the sheet that is to be changed, ``scripts`` for call scripts;
    ``person_added`` says that somebody is to be added first.
    """

    sheet_wanted = Signal(str)
    person_added = Signal()

    def __init__(
        self,
        desk: Desk,
        model: FillingModel,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = model
        self._attempt = attempt
        self._found = ""
        self.about_person = model.about is SheetAbout.CONTACT
        self.sheet = ChoiceChip(self.tr("Sheet"), self)
        self.person = ChoiceChip(self.tr("About whom"), self)
        self.next = Chip(self.tr("Next open"), self.tr("Next open question (Ctrl+Enter)"), self)
        self.next.setToolTip(self.next.accessibleName())
        self.scripts = Chip(self.tr("Call scripts"), parent=self)
        self.more = QuietButton("", parent=self)
        self.finding = FindLine(self.tr("Find a question"), self)
        self.finding.setPlaceholderText(self.tr("Find a question or answer"))
        self.finding.setClearButtonEnabled(True)
        self.quiet = PlainLabel(self)
        self.form = SheetForm(desk, model, self)
        self.panel: ScriptPanel | None = None
        self._lay_out()
        self._connect()
        self.restyle()

    def _lay_out(self) -> None:
        top = FlowLayout(push_last=1)
        shown = [self.person, self.sheet] if self.about_person else [self.sheet]
        for widget in (*shown, self.next, self.scripts, self.more):
            top.addWidget(widget)
        self.person.setVisible(self.about_person)
        self.scripts.setVisible(not self.about_person)
        self.scripts.setCheckable(True)
        head = QVBoxLayout()
        head.setContentsMargins(20, 8, 20, 4)
        head.setSpacing(6)
        head.addLayout(top)
        head.addWidget(self.finding)
        head.addWidget(self.quiet)
        self.finding.setVisible(not self.about_person)
        self.quiet.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.form, 1)

    def _connect(self) -> None:
        self.sheet.chosen.connect(self._choose_sheet)
        self.person.chosen.connect(self._choose_person)
        self.next.clicked.connect(self.form.go_to_next_open)
        self.scripts.toggled.connect(self._show_scripts)
        self.more.clicked.connect(self._menu)
        self.finding.wanted.connect(self._find)
        self.model.replaced.connect(self._replaced)
        self.model.progressed.connect(self._progressed)
        self._desk.look.changed.connect(self.restyle)

    def showEvent(self, event: QShowEvent) -> None:
        """The sheet is read when it is first looked at."""
        super().showEvent(event)
        if self.model.template is None:
            self.model.open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        self.sheet.setFocus(event.reason())

    # -- what it shows -------------------------------------------------------------

    def _replaced(self) -> None:
        model = self.model
        self._found = ""
        self.sheet.set_choices([(t.id, self._named(t.name, t.trade)) for t in model.sheets])
        self.sheet.show_value(model.template.id if model.template is not None else "")
        people = [(p.id, f"{words.level(p.level)} {p.name}") for p in model.people]
        self.person.set_choices([*people, (0, self.tr("New person…"))])
        self.person.show_value(model.contact_id)
        several = len(model.sheets) > 1 or not self.about_person
        self.sheet.setVisible(several)
        self._progressed()
        self._say_what_lacks()

    def _named(self, name: str, trade: str) -> str:
        return f"{name} · {trade}" if trade and trade not in name else name

    def _progressed(self) -> None:
        done, every = self.model.progress()
        self.next.setEnabled(done < every)

    def _say_what_lacks(self) -> None:
        text = ""
        if not self.model.sheets:
            text = self.tr("No sheet is offered. Bring one back on the page of the sheets.")
        elif not self.model.fillable:
            text = self.tr("Add a person of level 2 or 3 first: the sums are about one person.")
        self.quiet.setText(text)
        self.quiet.setVisible(bool(text))

    def set_notebook(self, notebook: str) -> None:
        """The colour of what is done."""
        self.form.set_notebook(notebook)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look = self._desk.look
        self.setStyleSheet(sheet_css(look))
        self.quiet.setFont(look.font("sans", 13))
        self.more.set_icon(look.icon("dots", look.theme.ink2), self.tr("More for this sheet"))

    # -- what is done --------------------------------------------------------------

    def _choose_sheet(self, sheet_id: object) -> None:
        self.model.open(str(sheet_id), self.model.contact_id)

    def _choose_person(self, contact_id: object) -> None:
        if contact_id == 0:
            self.person.show_value(self.model.contact_id)
            self.person_added.emit()
        elif isinstance(contact_id, int):
            self.model.open("", contact_id)

    def show_person(self, contact_id: int) -> None:
        """Show the sheet about one person."""
        self.model.open("", contact_id)

    def show_question(self, sheet_id: str, question_id: str, contact_id: int | None) -> None:
        """Show a question of a sheet, and whom its answer is about."""
        self._close_scripts()
        if self.model.open(sheet_id, contact_id):
            self.form.go_to(question_id)

    def _find(self) -> None:
        found = self.model.find(self.finding.text(), self._found)
        if found:
            self._found = found
            self.form.go_to(found)
            return
        if self.finding.text().strip():
            self.finding.setToolTip(self.tr("No question and no answer holds these words."))

    def _show_scripts(self, on: bool) -> None:
        if on and self.panel is None:
            self.panel = ScriptPanel(self._desk, self.model.account_id, self._attempt, self)
            self.panel.edit_wanted.connect(self._edit_scripts)
            self.panel.closed.connect(self._close_scripts)
            self._column.addWidget(self.panel, 1)
        if self.panel is not None:
            self.panel.setVisible(on)
            self.form.setVisible(not on)
            self.finding.setVisible(not on)
            if on:
                self.panel.refresh()

    def _close_scripts(self) -> None:
        self.scripts.setChecked(False)
        self.scripts.setFocus()

    def _edit_scripts(self) -> None:
        self.sheet_wanted.emit("scripts")

    def _menu(self) -> None:
        menu = QMenu(self)
        edit = menu.addAction(self.tr("Edit this sheet…"))
        copy = menu.addAction(self.tr("Copy the sheet as text"))
        menu.addSeparator()
        unfold = menu.addAction(self.tr("Unfold all"))
        fold = menu.addAction(self.tr("Fold all"))
        for action in (edit, copy):
            action.setEnabled(self.model.template is not None)
        at = self.more.mapToGlobal(QPoint(0, self.more.height()))
        taken = self._desk.ask.menu(menu, at)
        menu.deleteLater()
        if taken is None or self.model.template is None:
            return
        if taken is edit:
            self.model.saves.flush()
            self.sheet_wanted.emit(self.model.template.id)
        elif taken is copy:
            QGuiApplication.clipboard().setText(sheet_as_text(self.model))
        elif taken is unfold:
            self.form.unfold_by_turns()
        elif taken is fold:
            self.form.unfold_all(False)
