"""The sheets of the book: which there are, what one asks, and the fields of what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.method.sheets.editing import Node
from four_notebooks.models.sheets.editor import SheetEditor
from four_notebooks.services.refusals import Refused
from four_notebooks.views.account.chips import Chip, ChoiceChip, QuietButton
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.ask import Choice
from four_notebooks.views.desk import Desk
from four_notebooks.views.sheets.inks import sheet_css
from four_notebooks.views.sheets.name_list import NameList
from four_notebooks.views.sheets.node_form import NodeForm
from four_notebooks.views.sheets.outline_view import OutlineView
from four_notebooks.views.sheets.panes import Sheet

WIDE = 860
"""From this width the three papers stand side by side."""
ROOMY = 1000
MIDDLE = 600
"""Under this width the list of sheets becomes one button."""


class SheetsPane(QWidget):
    """``attempt`` runs a call on the book and says what went wrong; ``told`` carries words."""

    told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        editor: SheetEditor,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.editor = editor
        self._attempt = attempt
        look = desk.look
        self.left, self.middle, self.right = (Sheet(look, self) for _ in range(3))
        self.names = NameList(look, editor.names, self.tr("Sheets"), self.left)
        self.choice = ChoiceChip(self.tr("Sheet"), self.middle)
        self.outline = OutlineView(look, editor.outline, self.middle)
        self.form = NodeForm(desk, editor, self.right)
        self.add_question = Chip(self.tr("+ Question"), parent=self.middle)
        self.add_section = Chip(self.tr("+ Section"), parent=self.middle)
        self.up = Chip("↑", self.tr("Move up (Ctrl+Up)"), self.middle)
        self.down = Chip("↓", self.tr("Move down (Ctrl+Down)"), self.middle)
        self.remove = Chip(self.tr("Remove"), parent=self.middle)
        self.more = QuietButton("", parent=self.middle)
        self._grid = QGridLayout(self)
        self._lay_out()
        self._connect()
        self.restyle()
        self._allow()

    def _lay_out(self) -> None:
        bar = FlowLayout(gap=6, push_last=1)
        bar.addWidget(self.choice)
        buttons = (self.add_question, self.add_section, self.up, self.down, self.remove)
        for button in buttons:
            bar.addWidget(button)
        bar.addWidget(self.more)
        for button in (self.up, self.down):
            button.setToolTip(button.accessibleName())
        self.left.column.addWidget(self.names)
        self.middle.column.addLayout(bar)
        self.middle.column.addWidget(self.outline, 1)
        self.right.column.addWidget(self.form)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._place()

    def _place(self) -> None:
        """Side by side where there is room; the fields below where there is little."""
        wide, middle = self.width() >= WIDE, self.width() >= MIDDLE
        for paper in (self.left, self.middle, self.right):
            self._grid.removeWidget(paper)
        self.left.setVisible(middle)
        self.choice.setVisible(not middle)
        self.left.setFixedWidth(220 if self.width() >= ROOMY else 180)
        start = 1 if middle else 0
        if middle:
            self._grid.addWidget(self.left, 0, 0, 1 if wide else 2, 1)
        self._grid.addWidget(self.middle, 0, start)
        self._grid.addWidget(self.right, 0 if wide else 1, start + 1 if wide else start)
        for column in range(3):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(start, 3)
        self._grid.setColumnStretch(start + 1, 2 if wide else 0)
        self._grid.setRowStretch(0, 3)
        self._grid.setRowStretch(1, 0 if wide else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for another order."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if any((before >= edge) != (now >= edge) for edge in (ROOMY, WIDE, MIDDLE)):
            self._place()

    def _connect(self) -> None:
        editor = self.editor
        self.names.chosen.connect(self._look_at)
        self.names.add_wanted.connect(self.new_sheet)
        self.names.delete_wanted.connect(self.put_away)
        self.choice.chosen.connect(self._look_at)
        self.outline.chosen.connect(self.form.fields.look_at)
        self.outline.chosen.connect(self._allow_for)
        self.outline.add_wanted.connect(self._add_question)
        self.outline.section_wanted.connect(self._add_section)
        self.outline.remove_wanted.connect(self._remove)
        self.outline.move_wanted.connect(self._move)
        self.add_question.clicked.connect(self._add_question)
        self.add_section.clicked.connect(self._add_section)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.more.clicked.connect(self._menu)
        editor.outline.dropped.connect(self._dropped)
        editor.outline.renamed.disconnect(editor.renamed)
        editor.outline.renamed.connect(self._renamed)
        editor.shown.connect(self._shown)
        editor.chose.connect(self.outline.show_node)
        self._desk.look.changed.connect(self.restyle)

    # -- what it shows -------------------------------------------------------------

    def _shown(self) -> None:
        template = self.editor.template
        self.choice.set_choices([(s.template.id, s.template.name) for s in self.editor.listed])
        if template is not None:
            self.names.show_chosen(template.id)
            self.choice.show_value(template.id)
        self.form.sheet_fields.look_at(None)
        if self.outline.node is None and self.editor.outline.rows:
            self.outline.setCurrentIndex(self.editor.outline.index(0))
        self._allow()

    def _look_at(self, sheet_id: object) -> None:
        if self.editor.template is not None and self.editor.template.id != sheet_id:
            self.form.flush()
            self.form.fields.look_at(None)
            self.editor.look_at(str(sheet_id))

    def _allow_for(self, _node: object) -> None:
        self._allow()

    def _allow(self) -> None:
        writes = not self._desk.book.read_only
        there = writes and self.editor.template is not None
        chosen = there and self.outline.node is not None
        self.add_question.setEnabled(there and bool(self.editor.outline.rows))
        self.add_section.setEnabled(there)
        for button in (self.up, self.down, self.remove):
            button.setEnabled(chosen)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look = self._desk.look
        self.setStyleSheet(sheet_css(look))
        self.more.set_icon(look.icon("dots", look.theme.ink2), self.tr("More for this sheet"))

    # -- what is done --------------------------------------------------------------

    def _do(self, call: Callable[[], None]) -> bool:
        """Run a call after what was typed is saved."""
        return self.form.flush() and self._attempt(call)

    def _node(self) -> Node | None:
        return self.outline.node

    def _add_question(self) -> None:
        words = self.tr("New question")
        if self._do(lambda: self.editor.add_question(self._node(), words)):
            self.outline.edit(self.outline.currentIndex())

    def _add_section(self) -> None:
        words = self.tr("New section")
        if self._do(lambda: self.editor.add_section(self._node(), words)):
            self.outline.edit(self.outline.currentIndex())

    def _remove(self) -> None:
        node = self._node()
        if node is not None:
            self._do(lambda: self.editor.remove(node))

    def _move(self, step: int) -> None:
        node = self._node()
        if node is not None:
            self._do(lambda: self.editor.move_by(node, step))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _dropped(self, node: Node, parent_id: str, before: str) -> None:
        self._do(lambda: self.editor.move_to(node, parent_id, before))

    def _renamed(self, node: Node, text: str) -> None:
        self._do(lambda: self.editor.renamed(node, text))

    def new_sheet(self) -> None:
        """A sheet of one's own."""
        about = self._desk.ask.choice(
            self,
            self.tr("What is the new sheet about?"),
            [
                Choice(SheetAbout.ACCOUNT, self.tr("An account")),
                Choice(SheetAbout.CONTACT, self.tr("One person")),
            ],
        )
        if about:
            name, first = self.tr("New sheet"), self.tr("First section")
            self._do(lambda: self.editor.new_sheet(name, SheetAbout(about), first))

    def _menu(self) -> None:
        sheet = self.editor.sheet
        if sheet is None:
            return
        menu = QMenu(self)
        doing = {menu.addAction(self.tr("Duplicate for a trade…")): self.duplicate}
        doing[menu.addAction(self.tr("Export as a file…"))] = self.export
        menu.addSeparator()
        if sheet.shipped and sheet.changed:
            doing[menu.addAction(self.tr("Restore the sheet as it came…"))] = self.restore
        if sheet.hidden:
            doing[menu.addAction(self.tr("Offer this sheet again"))] = self.bring_back
        else:
            doing[menu.addAction(self.tr("Put this sheet away"))] = self.put_away
        menu.addSeparator()
        doing[menu.addAction(self.tr("Fold all"))] = self._fold_all
        doing[menu.addAction(self.tr("Unfold all"))] = self._unfold_all
        taken = self._desk.ask.menu(menu, self.more.mapToGlobal(QPoint(0, self.more.height())))
        menu.deleteLater()
        if taken in doing:
            doing[taken]()

    def _fold_all(self) -> None:
        self.editor.outline.fold_all(True)

    def _unfold_all(self) -> None:
        self.editor.outline.fold_all(False)

    def duplicate(self) -> None:
        """Ask for the trade, and make a copy for it."""
        template = self.editor.template
        trade = self._desk.ask.text(self, self.tr("Which trade is the copy for?"))
        if template is not None and trade and trade.strip():
            pattern = self.tr("{sheet} ({trade})")
            name = pattern.format(sheet=template.name, trade=trade.strip())
            self._do(lambda: self.editor.duplicate(name, trade.strip()))

    def put_away(self) -> None:
        """Offer the sheet nowhere; its answers stay."""
        if self._do(self.editor.put_away):
            self.told.emit(self.tr("Put away. Its answers stay, and undo brings it back."))

    def bring_back(self) -> None:
        """Offer the sheet again."""
        self._do(self.editor.bring_back)

    def restore(self) -> None:
        """After a question: what was changed in the sheet goes; undo brings it back."""
        question = self.tr("Ask again what the sheet asked as it came?")
        if self._desk.ask.confirm(self, question, self.tr("Restore")):
            self._do(self.editor.restore)

    def export(self) -> None:
        """Write the sheet into a file."""
        template = self.editor.template
        if template is None or not self.form.flush():
            return
        kinds = self.tr("Sheets (*.yaml *.yml)")
        name = f"{template.name}.yaml".replace("/", "-").replace("\\", "-")
        path = self._desk.ask.save_file(self, self.tr("Export the sheet"), name, kinds)
        if path is not None and self._attempt(lambda: self._write(path)):
            self.told.emit(self.tr("Written to {path}").format(path=path))

    def _write(self, path: Path) -> None:
        try:
            self.editor.export(path)
        except OSError as fault:
            raise Refused("file_unwritable", path=path) from fault

    def import_files(self) -> None:
        """Choose files, and take in the sheets in them."""
        kinds = self.tr("Sheets (*.yaml *.yml)")
        for path in self._desk.ask.open_files(self, self.tr("Import a sheet"), kinds):
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Take in the sheet of one file; over one that is there only after a question."""
        self._do(lambda: self._take_in(path))

    def _take_in(self, path: Path) -> None:
        template = self.editor.read(path)
        how = "replace"
        if self.editor.knows(template):
            how = self._desk.ask.choice(
                self,
                self.tr("There is a sheet with this id already: {name}").format(name=template.name),
                [
                    Choice("copy", self.tr("Keep both")),
                    Choice("replace", self.tr("Replace it")),
                ],
                self.tr("Answers are kept under their questions either way."),
            )
        if how:
            self.editor.take_in(template, as_copy=how == "copy")
            self.told.emit(self.tr("Imported: {name}").format(name=template.name))

    def focus_list(self) -> None:
        """Give the keyboard to the questions."""
        self.outline.setFocus(Qt.FocusReason.OtherFocusReason)
