"""What a sheet asks, as rows: sections, and the questions in them, in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QObject, Qt, Signal

from four_notebooks.method.sheets import editing
from four_notebooks.method.sheets.template import AnswerKind, Question, Section, Template
from four_notebooks.models.sheets import kinds
from four_notebooks.models.sheets.keyed_rows import AnyIndex, KeyedRows

MIME = "application/x-four-notebooks-question"
DEPTH = Qt.ItemDataRole.UserRole + 1
SECTION = Qt.ItemDataRole.UserRole + 2
FOLDED = Qt.ItemDataRole.UserRole + 3
KIND = Qt.ItemDataRole.UserRole + 4
COUNT = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a section or a question, and how deep it lies."""

    depth: int
    node: editing.Node
    count: int = 0
    folded: bool = False

    @property
    def key(self) -> tuple[bool, str]:
        """A section and a question may have one name."""
        return isinstance(self.node, Section), self.node.id

    @property
    def text(self) -> str:
        """What it is called."""
        return self.node.title if isinstance(self.node, Section) else self.node.text


class Outline(KeyedRows[Line]):
    """Rows of ``Line``; ``renamed`` carries (node, text), ``dropped`` (node, parent, before)."""

    renamed = Signal(object, str)
    dropped = Signal(object, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.template: Template | None = None
        self.writable = True
        self._folded: set[str] = set()
        self._sheet = ""

    def show_template(self, template: Template | None) -> None:
        """Show what a sheet asks."""
        if template is not None and template.id != self._sheet:
            self._sheet = template.id
            self._folded = set()
        self.template = template
        self.show_rows(self._lines())

    def fold(self, section_id: str, on: bool) -> None:
        """Show a section's head alone, or all of it."""
        before = len(self._folded)
        (self._folded.add if on else self._folded.discard)(section_id)
        if len(self._folded) != before:
            self.show_rows(self._lines())

    def fold_all(self, on: bool) -> None:
        """Show the heads of all sections alone, or everything."""
        sections = [section.id for _, section in self.template.walk()] if self.template else []
        self._folded = set(sections) if on else set()
        self.show_rows(self._lines())

    def unfold_to(self, node: editing.Node) -> None:
        """Let a node be seen."""
        while self.template is not None:
            above = editing.parent_of(self.template, node)
            if above is None:
                break
            self._folded.discard(above.id)
            node = above
        self.show_rows(self._lines())

    def _lines(self) -> list[Line]:
        found: list[Line] = []
        if self.template is None:
            return found
        hidden_below = -1
        for depth, section in self.template.walk():
            if hidden_below >= 0 and depth > hidden_below:
                continue
            folded = section.id in self._folded
            hidden_below = depth if folded else -1
            below = Template(id="x", name="x", sections=(section,))
            count = sum(1 for _ in below.questions())
            found.append(Line(depth, section, count, folded))
            if not folded:
                found += [Line(depth + 1, question) for question in section.questions]
        return found

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See the roles of this module."""
        line = self.rows[index.row()]
        question = line.node if isinstance(line.node, Question) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.text}, {kinds.kind(question.kind)}" if question else line.text
        if role == DEPTH:
            return line.depth
        if role == SECTION:
            return question is None
        if role == FOLDED:
            return line.folded
        if role == COUNT:
            return line.count
        if role == KIND and question is not None and question.kind is not AnswerKind.TEXT:
            return kinds.kind(question.kind)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Call it something else."""
        text = str(value).strip()
        line = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not text or text == line.text:
            return False
        self.renamed.emit(line.node, text)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be renamed and dragged."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.writable:
            return flags
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        if isinstance(self.rows[index.row()].node, Section):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    # -- dragging ------------------------------------------------------------------

    def mimeTypes(self) -> list[str]:
        """Its own rows alone."""
        return [MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        """A row moves by the service, and Qt has nothing to remove."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        """See ``supportedDropActions``."""
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: object) -> QMimeData:
        """The one row that is dragged."""
        data = QMimeData()
        index = next(iter(indexes))  # type: ignore[call-overload]
        section, id_ = self.rows[index.row()].key
        data.setData(MIME, f"{'s' if section else 'q'}:{id_}".encode())
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: AnyIndex
    ) -> bool:
        """Say where a row is to go."""
        kind, _, id_ = bytes(data.data(MIME).data()).decode().partition(":")
        at = self.row_of((kind == "s", id_))
        if at < 0:
            return False
        node = self.rows[at].node
        if parent.isValid():
            target = self.rows[parent.row()].node
            self.dropped.emit(node, target.id, "")
            return True
        place = self.place(node, len(self.rows) if row < 0 else row)
        if place is not None:
            self.dropped.emit(node, *place)
        return place is not None

    def place(self, node: editing.Node, row: int) -> tuple[str, str] | None:
        """(section, in front of what) for a node dropped in front of a row."""
        if self.template is None:
            return None
        above = self.rows[row - 1].node if row > 0 else None
        if isinstance(node, Question):
            return self._place_of_question(above)
        below = self.rows[row].node if row < len(self.rows) else None
        if below is None:
            return "", ""
        if isinstance(below, Question):
            inside = editing.parent_of(self.template, below)
            if inside is None:
                return None
            return self._behind(inside)
        parent = editing.parent_of(self.template, below)
        return (parent.id if parent is not None else ""), below.id

    def _place_of_question(self, above: editing.Node | None) -> tuple[str, str] | None:
        assert self.template is not None
        if above is None:
            return None
        if isinstance(above, Section):
            return above.id, above.questions[0].id if above.questions else ""
        section = editing.parent_of(self.template, above)
        if section is None:
            return None
        ids = [question.id for question in section.questions]
        behind = ids[ids.index(above.id) + 1 :]
        return section.id, behind[0] if behind else ""

    def _behind(self, section: Section) -> tuple[str, str]:
        assert self.template is not None
        parent = editing.parent_of(self.template, section)
        beside = parent.sections if parent is not None else self.template.sections
        ids = [one.id for one in beside]
        behind = ids[ids.index(section.id) + 1 :]
        return (parent.id if parent is not None else ""), behind[0] if behind else ""
