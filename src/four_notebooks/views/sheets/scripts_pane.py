"""The call scripts: a list with their counts, and the one that is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from four_notebooks.models.sheets.scripts import ScriptEditor
from four_notebooks.views.account.chips import Chip, ChoiceChip
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.account.highlighter import MarkdownHighlighter
from four_notebooks.views.account.inks import markdown_ink
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.inks import sheet_css
from four_notebooks.views.sheets.name_list import NameList
from four_notebooks.views.sheets.panes import Sheet

NARROW = 600


class ScriptBody(Lines):
    """The body takes all the room there is."""

    def _fit(self) -> None:
        """It does not grow with its text, but scrolls."""


class ScriptsPane(QWidget):
    """Name and body save themselves; ``attempt`` runs a call on the book."""

    def __init__(
        self,
        desk: Desk,
        editor: ScriptEditor,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.editor = editor
        self._attempt = attempt
        look = desk.look
        self.left, self.right = Sheet(look, self), Sheet(look, self)
        self.names = NameList(look, editor.names, self.tr("Call scripts"), self.left)
        self.choice = ChoiceChip(self.tr("Call script"), self.right)
        self.name = Line(self.tr("Name of the script"), self.right, key="name")
        self.body = ScriptBody(self.tr("What to say"), self.right, key="body")
        self.counts = PlainLabel(self.right)
        self.add = Chip(self.tr("+ Call script"), parent=self.right)
        self.up = Chip("↑", self.tr("Move up (Ctrl+Up)"), self.right)
        self.down = Chip("↓", self.tr("Move down (Ctrl+Down)"), self.right)
        self.remove = Chip(self.tr("Remove"), parent=self.right)
        self._ink = MarkdownHighlighter(self.body.document(), markdown_ink(look))
        self._lay_out()
        self._connect()
        self.restyle()

    def _lay_out(self) -> None:
        bar = FlowLayout()
        for widget in (self.choice, self.add, self.up, self.down, self.remove):
            bar.addWidget(widget)
        for button in (self.up, self.down):
            button.setToolTip(button.accessibleName())
        self.left.column.addWidget(self.names)
        self.right.column.setContentsMargins(16, 12, 16, 0)
        self.right.column.addLayout(bar)
        self.right.column.addWidget(self.name)
        self.right.column.addWidget(self.body, 1)
        self.right.column.addWidget(self.counts)
        self.counts.setContentsMargins(0, 2, 0, 10)
        self.body.setObjectName("field")
        self.body.setMinimumHeight(120)
        self.body.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        policy = self.body.sizePolicy()
        self.body.setSizePolicy(policy.Policy.Ignored, policy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)
        self.left.setFixedWidth(240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page the list becomes a button."""
        super().resizeEvent(event)
        self.left.setVisible(self.width() >= NARROW)
        self.choice.setVisible(self.width() < NARROW)

    def _connect(self) -> None:
        editor = self.editor
        self.names.chosen.connect(self._look_at)
        self.names.add_wanted.connect(self._add)
        self.names.delete_wanted.connect(self._remove)
        self.names.move_wanted.connect(self._move)
        self.choice.chosen.connect(self._look_at)
        self.name.typed.connect(self._typed)
        self.body.typed.connect(self._typed)
        self.name.left.connect(editor.saves.flush)
        self.body.left.connect(editor.saves.flush)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        editor.replaced.connect(self.refresh)
        editor.counted.connect(self._counted)
        self._desk.look.changed.connect(self.restyle)

    def refresh(self) -> None:
        """Show the script that is looked at."""
        values = self.editor.values
        self.name.put(str(values.get("name", "")))
        self.body.put(str(values.get("body", "")))
        self._counted()

    def _counted(self) -> None:
        editor = self.editor
        self.names.show_chosen(editor.script_id)
        self.choice.set_choices([(s.id, s.name) for s in editor.listed])
        self.choice.show_value(editor.script_id)
        script, writes = editor.script, not self._desk.book.read_only
        for widget in (self.name, self.body, self.up, self.down, self.remove):
            widget.setEnabled(writes and script is not None)
        self.add.setEnabled(writes)
        if script is None:
            self.counts.setText(self.tr("There are no call scripts."))
        elif not script.uses:
            self.counts.setText(self.tr("Not used yet. It lies at hand on every account's page."))
        else:
            share = round(100 * script.accepted / script.uses)
            said = self.tr("Used {uses} times, {accepted} invitations accepted ({share} %)")
            words = said.format(uses=script.uses, accepted=script.accepted, share=share)
            self.counts.setText(words)

    def _look_at(self, script_id: object) -> None:
        if isinstance(script_id, int):
            self.editor.look_at(script_id)

    def _typed(self, key: str) -> None:
        text = self.name.text() if key == "name" else self.body.text
        self.editor.write(key, text)

    def _add(self) -> None:
        name = self.tr("New call script")
        if self._attempt(lambda: self.editor.add(name)):
            self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.name.selectAll()

    def _remove(self) -> None:
        self._attempt(self.editor.delete)

    def _move(self, step: int) -> None:
        self._attempt(lambda: self.editor.move_by(step))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look = self._desk.look
        self.setStyleSheet(sheet_css(look))
        self.name.setFont(look.font("sans", 16, bold=True))
        self.body.setFont(look.font("serif", 15))
        self.counts.setFont(look.font("sans", 12))
        self._ink.set_ink(markdown_ink(look))
