"""What the sheets of a book ask, while it is changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.method.sheets import editing
from four_notebooks.method.sheets.template import AnswerKind, Question, Section, Template
from four_notebooks.method.values import SheetTemplate
from four_notebooks.models.autosave import Autosave
from four_notebooks.models.language import spoken
from four_notebooks.models.sheets.names import Name, Names
from four_notebooks.models.sheets.outline import Outline
from four_notebooks.services.sheet_templates import ListedSheet
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book

translate = QCoreApplication.translate


class SheetEditor(QObject):
    """One sheet is looked at, and in it one section or question.

    ``shown`` says that another sheet, or another state of it, is shown; ``chose`` carries
    the node that is to be looked at.
    """

    shown = Signal()
    chose = Signal(object)

    def __init__(self, book: Book, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.names = Names(self)
        self.outline = Outline(self)
        self.outline.writable = not book.read_only
        self.listed: list[ListedSheet] = []
        self.sheet: ListedSheet | None = None
        self.outline.renamed.connect(self.renamed)
        relay.stepped.connect(self._stepped)

    @property
    def template(self) -> Template | None:
        """What the sheet asks that is looked at."""
        return self.sheet.template if self.sheet is not None else None

    def refresh(self, wanted: str = "") -> None:
        """Read the sheets; look at the one named, else at the one before, else at the first."""
        self.listed = self._book.sheets.listed(spoken())
        self.names.show_rows([self._name(sheet) for sheet in self.listed])
        before = self.sheet.template.id if self.sheet is not None else ""
        by_id = {sheet.template.id: sheet for sheet in self.listed}
        first = self.listed[0] if self.listed else None
        self.sheet = by_id.get(wanted) or by_id.get(before) or first
        self.outline.show_template(self.template)
        self.shown.emit()

    def _name(self, sheet: ListedSheet) -> Name:
        count = sum(1 for _ in sheet.template.questions())
        said = [translate("Sheets", "{count} questions").format(count=count)]
        if sheet.template.trade:
            said.append(sheet.template.trade)
        if sheet.hidden:
            said.append(translate("Sheets", "put away"))
        elif sheet.shipped and sheet.changed:
            said.append(translate("Sheets", "changed"))
        return Name(sheet.template.id, sheet.template.name, " · ".join(said), sheet.hidden)

    def look_at(self, sheet_id: str) -> None:
        """Show another sheet."""
        if self.template is None or self.template.id != sheet_id:
            self.refresh(sheet_id)

    def _stepped(self, announcement: Announcement) -> None:
        if self.listed and announcement.of(SheetTemplate):
            self.refresh()

    # -- verbs; each raises BookError or Refused -----------------------------------

    def _edit(self, template: Template, sitting: str = "") -> None:
        self._book.sheets.edit(template, who="sheets", sitting=sitting)

    def put(self, node: editing.Node, sitting: str = "") -> None:
        """Change a section or a question."""
        template = self.template
        if template is not None and editing.find(template, node.id) is not None:
            self._edit(editing.put(template, node), sitting)

    def renamed(self, node: editing.Node, text: str) -> None:
        """Call a section or a question something else."""
        if isinstance(node, Section):
            self.put(replace(node, title=text))
        else:
            self.put(replace(node, text=text))

    def name_sheet(self, name: str, trade: str, sitting: str = "") -> None:
        """Call the sheet something else, and say what trade it is for."""
        if self.template is not None:
            self._edit(replace(self.template, name=name, trade=trade), sitting)

    def add_question(self, at: editing.Node | None, text: str) -> None:
        """A new question behind another, or at the end of a section."""
        template = self.template
        if template is None:
            return
        section, before = self._place_behind(template, at)
        if section is None:
            return
        question = Question(id=self._book.sheets.new_id("q"), text=text)
        self._edit(editing.add(template, question, section.id, before))
        self.chose.emit(question)

    def _place_behind(
        self, template: Template, at: editing.Node | None
    ) -> tuple[Section | None, str]:
        if isinstance(at, Section):
            return at, ""
        if at is None:
            return (template.sections[-1] if template.sections else None), ""
        section = editing.parent_of(template, at)
        ids = [question.id for question in section.questions] if section is not None else []
        behind = ids[ids.index(at.id) + 1 :] if at.id in ids else []
        return section, behind[0] if behind else ""

    def add_section(self, at: editing.Node | None, title: str) -> None:
        """A new section behind the one that is looked at, as deep as that."""
        template = self.template
        if template is None:
            return
        section = at if isinstance(at, Section) or at is None else editing.parent_of(template, at)
        made = Section(id=self._book.sheets.new_id("s"), title=title)
        parent, before = "", ""
        if isinstance(section, Section):
            above = editing.parent_of(template, section)
            beside = [one.id for one in (above.sections if above else template.sections)]
            behind = beside[beside.index(section.id) + 1 :]
            parent, before = (above.id if above else ""), (behind[0] if behind else "")
        self._edit(editing.add(template, made, parent, before))
        self.chose.emit(made)

    def remove(self, node: editing.Node) -> None:
        """Ask no longer; the answers stay."""
        if self.template is not None:
            self._edit(editing.remove(self.template, node))

    def move_to(self, node: editing.Node, parent_id: str, before: str) -> None:
        """Put a node somewhere else."""
        if self.template is not None:
            self._edit(_moved(self.template, node, parent_id, before))
            self.chose.emit(node)

    def move_by(self, node: editing.Node, step: int) -> None:
        """A place up (-1) or down (1); a question goes over to the next section at the edge."""
        template = self.template
        if template is None:
            return
        parent = editing.parent_of(template, node)
        if isinstance(node, Question) and parent is not None:
            self._move_question(template, node, parent, step)
        elif isinstance(node, Section):
            beside = parent.sections if parent is not None else template.sections
            ids = [one.id for one in beside]
            at = ids.index(node.id) + step
            if 0 <= at < len(ids):
                before = ids[at] if step < 0 else "".join(ids[at + 1 : at + 2])
                self.move_to(node, parent.id if parent is not None else "", before)

    def _move_question(
        self, template: Template, node: Question, parent: Section, step: int
    ) -> None:
        ids = [question.id for question in parent.questions]
        at = ids.index(node.id) + step
        if 0 <= at < len(ids):
            before = ids[at] if step < 0 else "".join(ids[at + 1 : at + 2])
            self.move_to(node, parent.id, before)
            return
        sections = [section for _, section in template.walk()]
        beside = [section.id for section in sections].index(parent.id) + step
        if 0 <= beside < len(sections):
            first = sections[beside].questions[:1] if step > 0 else ()
            self.move_to(node, sections[beside].id, first[0].id if first else "")

    def new_sheet(self, name: str, about: SheetAbout, first: str) -> None:
        """A sheet of one's own."""
        made = self._book.sheets.create(name, about, first)
        self.refresh(made.id)

    def duplicate(self, name: str, trade: str) -> None:
        """A copy for a trade."""
        if self.template is not None:
            made = self._book.sheets.duplicate(self.template.id, spoken(), name, trade)
            self.refresh(made.id)

    def put_away(self) -> None:
        """Take the sheet away; its answers stay."""
        if self.template is not None:
            self._book.sheets.remove(self.template.id, spoken())

    def bring_back(self) -> None:
        """Offer a sheet again that was put away."""
        if self.template is not None:
            self._book.sheets.hide(self.template.id, spoken(), hidden=False)

    def restore(self) -> None:
        """Ask again what the shipped sheet asks."""
        if self.template is not None:
            self._book.sheets.restore(self.template.id)

    def export(self, path: Path) -> None:
        """Write the sheet into a file. Raises OSError too."""
        from four_notebooks.exchange.sheet_files import write_sheet

        if self.template is not None:
            write_sheet(self.template, path)

    def read(self, path: Path) -> Template:
        """The sheet in a file; nothing is kept of it yet."""
        from four_notebooks.exchange.sheet_files import read_sheet

        return read_sheet(path)

    def knows(self, template: Template) -> bool:
        """Whether there is a sheet with its id already."""
        return self._book.sheets.knows(template.id)

    def take_in(self, template: Template, *, as_copy: bool) -> None:
        """Keep a sheet that was read."""
        kept = self._book.sheets.take_in(template, as_copy=as_copy)
        self.refresh(kept.id)


def _moved(template: Template, node: editing.Node, parent_id: str, before: str) -> Template:
    from four_notebooks.method.sheets.template import SheetFault
    from four_notebooks.services.refusals import Refused

    try:
        return editing.move(template, node, parent_id, before)
    except SheetFault as fault:
        raise Refused(fault.code, **fault.values) from fault


class NodeFields(QObject):
    """The fields of the sheet, or of the section or question that is looked at.

    ``replaced`` says that others are to be shown. What is typed carries itself into the book.
    """

    replaced = Signal()

    def __init__(self, editor: SheetEditor, *, sheet: bool = False) -> None:
        super().__init__(editor)
        self._editor = editor
        self._sheet = sheet
        self.node: editing.Node | None = None
        self.values: dict[str, object] = {}
        self.saves = Autosave(self, self._text, self._keep)
        editor.shown.connect(self._shown)

    def look_at(self, node: editing.Node | None) -> None:
        """Go over to another node; what was typed is saved first."""
        self.saves.flush()
        self.node = node
        self._read()
        self.replaced.emit()

    def write(self, key: str, value: object) -> None:
        """Take one value as it stands."""
        if self.values.get(key) != value:
            self.values[key] = value
            self.saves.touch()

    def _read(self) -> None:
        self.values = self._kept()
        self.saves.settle()

    def _kept(self) -> dict[str, object]:
        template = self._editor.template
        if self._sheet:
            return {"name": template.name, "trade": template.trade} if template else {}
        if isinstance(self.node, Section):
            return {"text": self.node.title, "hint": self.node.hint}
        if isinstance(self.node, Question):
            return {
                "text": self.node.text,
                "hint": self.node.hint,
                "kind": self.node.kind,
                "choices": "\n".join(self.node.choices),
            }
        return {}

    def _shown(self) -> None:
        """The book has another state; what is typed and not saved stays."""
        template = self._editor.template
        if self.node is not None and template is not None:
            fresh = editing.find(template, self.node.id)
            self.node = fresh
            if self.saves.pending and fresh is not None:
                return
        if self._sheet and self.saves.pending:
            return
        before = self.values
        self._read()
        if before != self.values:
            self.replaced.emit()

    def _text(self) -> str:
        return json.dumps(self.values, default=str, sort_keys=True)

    def _keep(self, _text: str) -> None:
        values = {key: str(value).strip() for key, value in self.values.items()}
        if self._sheet:
            self._editor.name_sheet(values["name"], values["trade"], "name")
        elif isinstance(self.node, Section):
            after = replace(self.node, title=values["text"], hint=values["hint"])
            self._editor.put(after, self.node.id)
        elif isinstance(self.node, Question):
            self._editor.put(_written(self.node, values), self.node.id)


def _written(question: Question, values: dict[str, str]) -> Question:
    choices = [line.strip() for line in values["choices"].split("\n") if line.strip()]
    return replace(
        question,
        text=values["text"],
        hint=values["hint"],
        kind=AnswerKind(values["kind"]),
        choices=tuple(choices),
    )
