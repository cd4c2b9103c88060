"""A sheet to be filled in: phases, sections that fold, questions with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from four_notebooks.method.sheets.template import Section, Template
from four_notebooks.models.later import Later
from four_notebooks.models.sheets.filling import FillingModel
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.heads import SectionHead
from four_notebooks.views.sheets.inks import sheet_css
from four_notebooks.views.sheets.section_view import SectionView

SHORT = 30
"""A sheet of at most so many questions lies open whole."""
EARLIER = "-earlier"


@dataclass
class Phase:
    """A heading over several sections, all of which it folds away."""

    section: Section
    head: SectionHead
    hint: QLabel | None = None
    views: list[SectionView] = field(default_factory=list)

    def show(self) -> None:
        """Show what lies under the heading, or the heading alone."""
        on = self.head.isChecked()
        for widget in (self.hint, *self.views):
            if widget is not None:
                widget.setVisible(on)


class SheetForm(FormRoom):
    """Shows the model's sheet. ``went`` carries the question that was gone to.

    Ctrl+Enter in an answer goes to the next open question.
    """

    went = Signal(str)

    def __init__(self, desk: Desk, model: FillingModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self._desk = desk
        self._model = model
        self._notebook = ""
        self._unfolded: dict[str, set[str]] = {}
        self._shown = ""
        self.sections: list[SectionView] = []
        self.phases: list[Phase] = []
        self._folded: set[str] = set()
        self.quiet = PlainLabel()
        self._coming = ""
        self._later = Later(self)
        model.replaced.connect(self.rebuild)
        model.answered.connect(self._answered)
        model.progressed.connect(self._progressed)
        model.summed.connect(self._summed)
        desk.look.changed.connect(self.restyle)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_to_next_open)

    # -- made of -------------------------------------------------------------------

    def rebuild(self) -> None:
        """Lay the sheet out anew; the sections that lay open do so again."""
        self._remember()
        self._later.drop()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(0)
        self.sections, self.phases = [], []
        template = self._model.template
        if template is not None and self._model.fillable:
            for section in template.sections:
                self._add(column, section, 0, inner)
            self._add_earlier(column, inner)
        column.addStretch(1)
        self.setWidget(inner)
        self.restyle()
        self._unfold_some(template)
        self._progressed()

    def _add(self, column: QVBoxLayout, section: Section, depth: int, inner: QWidget) -> None:
        if depth == 0 and section.sections and not section.questions:
            self._add_phase(column, section, inner)
            return
        self._add_view(column, section, inner)

    def _add_phase(self, column: QVBoxLayout, section: Section, inner: QWidget) -> None:
        phase = Phase(section, SectionHead(self._desk.look, section.title, inner, phase=True))
        self.phases.append(phase)
        column.addWidget(phase.head)
        if section.hint:
            phase.hint = self._hint(section.hint, inner)
            column.addWidget(phase.hint)
        first = len(self.sections)
        for below in section.sections:
            self._add(column, below, 1, inner)
        phase.views = self.sections[first:]
        phase.head.setChecked(section.id not in self._folded)
        phase.show()
        phase.head.toggled.connect(self._phase_toggled)

    def _phase_toggled(self, _on: bool) -> None:
        self._folded = {p.section.id for p in self.phases if not p.head.isChecked()}
        for phase in self.phases:
            phase.show()

    def _hint(self, text: str, inner: QWidget) -> QLabel:
        label = PlainLabel(text, inner)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._desk.look.font("sans", 12))
        label.setContentsMargins(0, 4, 0, 2)
        return label

    def _add_view(
        self, column: QVBoxLayout, section: Section, inner: QWidget, *, kept: bool = True
    ) -> None:
        view = SectionView(self._desk, self._model, section, inner, kept=kept)
        self.sections.append(view)
        column.addWidget(view)

    def _add_earlier(self, column: QVBoxLayout, inner: QWidget) -> None:
        """Answers to what is no longer asked are never lost: they lie folded at the end."""
        gone = self._model.earlier()
        if gone:
            title = self.tr("Earlier questions")
            section = Section(id=EARLIER, title=title, questions=tuple(gone))
            self._add_view(column, section, inner, kept=False)
            self.sections[-1].head.show_progress(len(gone), len(gone))

    def _unfold_some(self, template: Template | None) -> None:
        """What lay open before; at first a short sheet whole, else where the next question is."""
        if template is None:
            return
        self._shown = template.id
        before = self._unfolded.get(template.id)
        if before is None:
            if len(list(template.questions())) <= SHORT:
                before = {view.section.id for view in self.sections} - {EARLIER}
            else:
                wanted = self._model.next_open()
                holds = [v for v in self.sections if wanted in set(v.question_ids())]
                before = {view.section.id for view in (holds or self.sections)[:1]}
        for view in self.sections:
            if view.section.id in before:
                view.unfold()

    def _remember(self) -> None:
        if self._shown:
            lying = {view.section.id for view in self.sections if view.unfolded}
            self._unfolded[self._shown] = lying

    def unfold_all(self, on: bool = True) -> None:
        """Unfold every section, or fold them."""
        self._later.drop()
        for view in self.sections:
            view.unfold(on)

    def unfold_by_turns(self) -> None:
        """Unfold every section, each in a turn of its own: a hundred fields take a while."""
        self._later.drop()
        self._later.then(*(view.unfold for view in self.sections if not view.unfolded))

    # -- what it shows -------------------------------------------------------------

    def set_notebook(self, notebook: str) -> None:
        """The colour of what is done."""
        self._notebook = notebook
        for view in self.sections:
            view.set_notebook(notebook)
        for phase in self.phases:
            phase.head.set_notebook(notebook)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        inner = self.widget()
        if inner is not None:
            inner.setStyleSheet(sheet_css(self._desk.look))
        for view in self.sections:
            view.restyle()
        self.set_notebook(self._notebook)

    def _progressed(self) -> None:
        for view in self.sections:
            view.show_progress()
        for phase in self.phases:
            phase.head.show_progress(*self._model.progress(phase.section))

    def _summed(self) -> None:
        for view in self.sections:
            view.show_sums()

    def _answered(self, question_ids: object) -> None:
        assert isinstance(question_ids, set)
        for view in self.sections:
            view.show_answers(question_ids)

    # -- going about ---------------------------------------------------------------

    def current(self) -> str:
        """The question that has the keyboard, "" if none."""
        focus = QApplication.focusWidget()
        found = (view.question_at(focus) for view in self.sections)
        return next((question for question in found if question), "")

    def go_to_next_open(self) -> None:
        """The next question without an answer, from where one is."""
        self._model.saves.flush()
        self.go_to(self._model.next_open(self.current()))

    def go_to(self, question_id: str) -> bool:
        """Give a question the keyboard; False if the sheet has no such question."""
        for view in self.sections:
            found = view.field_of(question_id) if question_id else None
            if found is not None:
                self._unfold_phase(view)
                found.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._coming = question_id
                QTimer.singleShot(0, self._bring)
                self.went.emit(question_id)
                return True
        return False

    def _unfold_phase(self, view: SectionView) -> None:
        for phase in self.phases:
            if view in phase.views:
                phase.head.setChecked(True)

    def _bring(self) -> None:
        """Into sight, once the sections have their places."""
        question_id, self._coming = self._coming, ""
        fields = (view.field_of(question_id) for view in self.sections)
        wanted = next((one for one in fields if one is not None), None)
        inner = self.widget()
        if wanted is not None and inner is not None:
            layout = inner.layout()
            if layout is not None:
                layout.activate()
            self.ensureWidgetVisible(wanted, 0, 90)
