"""The page of one account, beside the board."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.models.faults import Fault, sentence
from four_notebooks.models.sheets.filling import FillingModel
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.account.acts import AccountActs
from four_notebooks.views.account.beside import BesideNote
from four_notebooks.views.account.changes_view import ChangesView
from four_notebooks.views.account.details_view import DetailsView
from four_notebooks.views.account.evidence_view import EvidenceView
from four_notebooks.views.account.foot import EditorFoot
from four_notebooks.views.account.head import PageHead
from four_notebooks.views.account.journal_view import JournalView
from four_notebooks.views.account.note import StrategyNote
from four_notebooks.views.account.people_view import PeopleView
from four_notebooks.views.account.reading import SCHEMES
from four_notebooks.views.account.room import TabRoom, UpperPart
from four_notebooks.views.account.strip import Strip
from four_notebooks.views.account.tabs import TabNames
from four_notebooks.views.desk import Desk
from four_notebooks.views.sheets.filling_view import FillingView

SPINE = 12
LEAST_ROOM = 84
"""What the tabs keep for themselves, however much stands above and below."""
LOW = 720
"""Under this height the note shows only what is written, and the editor makes room for it."""


class AccountPage(QWidget):
    """Head, strategy note, tabs, editor.

    Wishes: ``close_wanted``, ``back_wanted``, ``forward_wanted``, ``account_wanted(id)``,
    ``quick_wanted(id)``, ``undo_wanted``, ``sheet_wanted(id)`` to change what a sheet asks;
    ``moved`` carries the announcement of a move, so that the two questions can be asked;
    ``gone`` says that the account is no longer there.
    ``open_url`` opens an address outside, after the question.
    """

    close_wanted = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()
    account_wanted = Signal(int)
    quick_wanted = Signal(int)
    undo_wanted = Signal()
    sheet_wanted = Signal(str)
    moved = Signal(object)
    gone = Signal()

    def __init__(self, desk: Desk, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.account_id = account_id
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self.model = AccountPageModel(desk.book, desk.relay, desk.clock, account_id, self)
        self.upper = UpperPart(desk.look, self)
        self.head = PageHead(desk.look, self.model, self.upper.inner)
        self.note = StrategyNote(desk, self.model.strategy, self.attempt, self.upper.inner)
        self.beside = BesideNote(desk, self.model.strategy, self.upper.inner)
        self.beside.hide()
        self.tabs = TabNames(desk.look, self)
        self.stack = TabRoom(self)
        self.failure = Strip(desk.look, alarm=True, parent=self)
        self.foot = EditorFoot(desk, self.model.editor, self.attempt, self)
        self.acts = AccountActs(desk, self.model, self.attempt, self)
        self._codes: list[str] = []
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._views: dict[str, QWidget] = {}
        self._make_tabs()
        self._lay_out()
        self._connect()
        self._name()
        self._show_notebook()

    def _make_tabs(self) -> None:
        self.journal = JournalView(self._desk, self.model.journal, self.model.editor, self)
        for code, make in (
            ("visits", self._journal),
            ("people", self._make_people),
            ("sheets", self._make_sheets),
            ("ally", self._make_ally),
            ("evidence", self._make_evidence),
            ("changes", self._make_changes),
            ("details", self._make_details),
        ):
            self.add_tab(code, make)
        self.view("visits")

    def _journal(self) -> QWidget:
        return self.journal

    def _make_people(self) -> QWidget:
        view = PeopleView(self._desk, self.model, self.attempt, self)
        view.undo_wanted.connect(self.undo_wanted)
        view.entry_wanted.connect(self.show_entry)
        return view

    def _make_sheets(self) -> QWidget:
        return self._filling(self.model.sheets)

    def _make_ally(self) -> QWidget:
        return self._filling(self.model.ally)

    def _filling(self, model: FillingModel) -> FillingView:
        view = FillingView(self._desk, model, self.attempt, self)
        view.set_notebook(self.model.head.notebook)
        view.sheet_wanted.connect(self.sheet_wanted)
        view.person_added.connect(self._add_person)
        return view

    def _make_evidence(self) -> QWidget:
        return EvidenceView(self._desk, self.model, self)

    def _make_changes(self) -> QWidget:
        view = ChangesView(self._desk, self.model.changes, self)
        view.undo_wanted.connect(self.undo_wanted)
        return view

    def _make_details(self) -> QWidget:
        view = DetailsView(self._desk, self.model, self)
        view.account_wanted.connect(self.account_wanted)
        return view

    def add_tab(self, code: str, make: Callable[[], QWidget]) -> None:
        """One more tab, made when it is first looked at; its name comes from ``tab_names``."""
        self._makers[code] = make
        self._codes.append(code)
        self.tabs.addTab(self.tab_names()[code])

    def view(self, code: str) -> QWidget:
        """What a tab shows."""
        found = self._views.get(code)
        if found is None:
            found = self._views[code] = self._makers[code]()
            self.stack.addWidget(found)
        return found

    @property
    def people(self) -> PeopleView:
        """The tab of the people."""
        view = self.view("people")
        assert isinstance(view, PeopleView)
        return view

    @property
    def details(self) -> DetailsView:
        """The tab of the account's fields."""
        view = self.view("details")
        assert isinstance(view, DetailsView)
        return view

    def tab_names(self) -> dict[str, str]:
        """The tabs' names by code, with counts."""
        visits, people = self.model.journal.visits, len(self.model.people)
        preparation = self.model.preparation
        return {
            "visits": self.tr("Visits {count}").format(count=visits),
            "people": self.tr("People {count}").format(count=people),
            "sheets": self.tr("Sheets {answered}/{asked}").format(
                answered=preparation.answered, asked=preparation.asked
            ),
            "ally": self.tr("Ally"),
            "evidence": self.tr("Evidence"),
            "changes": self.tr("Changes"),
            "details": self.tr("Details"),
        }

    def _lay_out(self) -> None:
        paper = QVBoxLayout()
        paper.setContentsMargins(20, 2, 20, 4)
        paper.addWidget(self.note)
        paper.addWidget(self.beside)
        upper = QVBoxLayout(self.upper.inner)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.head)
        upper.addLayout(paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPINE, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.upper)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addWidget(self.failure)
        column.addWidget(self.foot)
        # What does not fit a low window folds; the window is not to grow for it.
        self.setMinimumSize(400, 420)

    def _connect(self) -> None:
        model = self.model
        self.upper.wants_room.connect(self._make_room)
        for wish in ("close_wanted", "back_wanted", "forward_wanted", "account_wanted"):
            getattr(self.head, wish).connect(getattr(self, wish))
        self.head.act_wanted.connect(self.acts.do)
        self.head.quick_wanted.connect(self._quick)
        self.head.menu_wanted.connect(self.acts.ask)
        self.head.person_wanted.connect(self.show_person)
        self.note.writing.connect(self._writing)
        self.note.person_added.connect(self._add_person)
        self.foot.person_added.connect(self._add_person)
        self.foot.link_wanted.connect(self._open_link)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.journal.edit_wanted.connect(self.edit_entry)
        self.journal.delete_wanted.connect(self.acts.delete_entry)
        self.journal.hand_over_wanted.connect(self.acts.hand_over)
        self.journal.link_wanted.connect(self._open_link)
        self.acts.edit_wanted.connect(self._show_details)
        self.acts.quick_wanted.connect(self._quick)
        self.acts.deleted.connect(self.close_wanted)
        self.acts.merged.connect(self.account_wanted)
        self.acts.moved.connect(self.moved)
        self.failure.acted.connect(self.foot.copy_text)
        model.gone.connect(self.gone)
        model.head_changed.connect(self._show_notebook)
        model.people_changed.connect(self._name_tabs)
        model.preparation.changed.connect(self._name_tabs)
        model.editor.recorded.connect(self.show_entry)
        model.journal.rowsInserted.connect(self._name_tabs)
        model.journal.rowsRemoved.connect(self._name_tabs)
        for saves in model.saves:
            saves.failed.connect(self._not_saved)
            saves.saved.connect(self._saved)
        self._desk.look.changed.connect(self.update)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Page of {name}").format(name=self.model.head.name))

    def _name_tabs(self) -> None:
        names = self.tab_names()
        for index, code in enumerate(self._codes):
            if self.tabs.tabText(index) != names[code]:
                self.tabs.setTabText(index, names[code])

    def _show_notebook(self) -> None:
        notebook = self.model.head.notebook
        self.tabs.set_notebook(notebook)
        self.journal.set_notebook(notebook)
        for view in self._views.values():
            if isinstance(view, FillingView):
                view.set_notebook(notebook)
        self._name()
        self.update()

    def show_tab(self, code: str) -> None:
        """Go to a tab by its code."""
        self.tabs.setCurrentIndex(self._codes.index(code))

    def _tab_changed(self, index: int) -> None:
        self.model.flush()
        self.stack.setCurrentWidget(self.view(self._codes[index]))
        self._make_room()

    def _writing(self, on: bool) -> None:
        self.beside.unfold(on)
        self._make_room()

    def _make_room(self) -> None:
        """In a low page the editor makes room for the note; other tabs go without it."""
        code = self._codes[self.tabs.currentIndex()]
        on_visits = code == "visits"
        self.note.set_compact(self.height() < LOW or code in ("sheets", "ally"))
        crowded = self.height() < LOW + 60 and not self.beside.isHidden()
        self.foot.setVisible(on_visits and not crowded)
        taken = self.tabs.sizeHint().height() + LEAST_ROOM
        for part in (self.foot, self.failure):
            if not part.isHidden():
                taken += max(part.heightForWidth(self.width() - SPINE), 0)
        self.upper.take_at_most(self.height() - taken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low page folds what can be folded."""
        super().resizeEvent(event)
        self.head.chain.set_low(self.height() < LOW)
        self.foot.set_room(self.height())
        self._make_room()

    def sizeHint(self) -> QSize:
        """As wide as in the picture."""
        return QSize(520, 800)

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
        action = self.tr("Copy the text") if self.model.editor.saves.failing else ""
        self.failure.say(text.format(reason=sentence(fault)), action)

    def _saved(self) -> None:
        if not any(saves.failing for saves in self.model.saves):
            self.failure.say("")

    def leave(self) -> bool:
        """Write everything typed; tell whether the book has it all."""
        return self.model.flush()

    def show_person(self, contact_id: int) -> None:
        """Show one of the people."""
        self.show_tab("people")
        self.people.show_person(contact_id)

    def show_entry(self, entry_id: int) -> None:
        """Show an entry of the journal."""
        self.show_tab("visits")
        self.journal.show_entry(entry_id)

    def _add_person(self) -> None:
        self.show_tab("people")
        self.people.add_person()

    def _show_details(self) -> None:
        self.show_tab("details")
        self.details.form.fields["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _quick(self) -> None:
        self.model.flush()
        self.quick_wanted.emit(self.account_id)

    def edit_entry(self, entry_id: int) -> None:
        """Open an entry of the journal in the editor."""
        if self.attempt(lambda: self.model.editor.edit(entry_id)):
            self.show_tab("visits")
            self.focus_editor()

    def focus_editor(self) -> None:
        """Go to where the journal is written."""
        self.foot.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_strategy(self) -> None:
        """Go to where the strategy is written."""
        self.note.focus_goal()

    def _open_link(self, url: QUrl) -> None:
        """Links lead out of the book only after a question."""
        if url.scheme() == "attachment":
            path = self.model.editor.picture(url.toString())
            if path is None or not path.is_file():
                self.failure.say(self.tr("This file is no longer in the book."))
                return
            url = QUrl.fromLocalFile(str(path))
        elif url.scheme().lower() not in SCHEMES:
            return
        question = self.tr("Open this outside the program?")
        if self._desk.ask.confirm(self, question, self.tr("Open"), detail=url.toDisplayString()):
            self.open_url(url)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the writing box; a proxy would leave what is before it out."""
        self.foot.box.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from a field to the journal, and from there closes the page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.journal.hasFocus() or not self.isVisible():
            self.close_wanted.emit()
        else:
            self.model.flush()
            view = self.stack.currentWidget()
            if view is not None:
                view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with the notebook's stitched spine."""
        painter = QPainter(self)
        look = self._desk.look
        painter.fillRect(self.rect(), look.theme.paper)
        painter.fillRect(0, 0, SPINE, self.height(), look.spine_colour(self.model.head.notebook))
        stitch = QPen(look.theme.stitch, 2)
        stitch.setDashPattern([3, 3])
        painter.setPen(stitch)
        painter.drawLine(6, 14, 6, self.height())
        painter.end()
