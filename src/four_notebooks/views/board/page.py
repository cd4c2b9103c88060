"""The board page: title row, the shelf of notebooks, hints, and the two questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from four_notebooks.method.kinds import Notebook
from four_notebooks.models.board.board import BoardModel
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.order import Filter, Order, Sieve
from four_notebooks.views.board import board_words
from four_notebooks.views.board.card_verbs import CardVerbs
from four_notebooks.views.board.choice import Choice
from four_notebooks.views.board.column import Column
from four_notebooks.views.board.deeds import BoardDeeds, BoardParts
from four_notebooks.views.board.keys import BoardKeys
from four_notebooks.views.board.shelf import Shelf
from four_notebooks.views.board.spine import Spine
from four_notebooks.views.board.title_row import HEIGHT, TitleRow
from four_notebooks.views.desk import Desk

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement
    from four_notebooks.views.board.hint_bar import HintBar
    from four_notebooks.views.board.questions import QuestionsPanel
    from four_notebooks.views.board.unfinished import Unfinished

TOLD = "wrong_a_told"


class BoardPage(QWidget):
    """Four notebooks and the inbox. See the signals for what it asks of the window."""

    account_wanted = Signal(int)
    quick_wanted = Signal(int)
    dossier_wanted = Signal(int)
    paste_wanted = Signal(str, object)
    import_wanted = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, lines: Lines | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = desk.look
        self.lines = lines or Lines(desk.book, desk.relay, desk.clock, self)
        self.board = BoardModel(self.lines, self)
        self.setAccessibleName(self.tr("Board"))
        self._painted = False
        self.title_row = TitleRow(desk.look, desk.ask.menu, self)
        self.columns = {notebook: self._column(notebook) for notebook in Notebook}
        self.spines = {notebook: Spine(self._look, notebook, self) for notebook in Notebook}
        self.shelf = Shelf(desk.look, self.columns, self.spines, self)
        self._hint_bar: HintBar | None = None
        self._questions: QuestionsPanel | None = None
        self._unfinished: Unfinished | None = None
        self.verbs = CardVerbs(desk, self.board, self)
        self.choice = Choice(self.board, self.columns, self.shelf)
        self.deeds = BoardDeeds(
            desk,
            BoardParts(
                board=self.board,
                columns=self.columns,
                spines=self.spines,
                shelf=self.shelf,
                choice=self.choice,
                verbs=self.verbs,
                over=self,
            ),
        )
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.recount)
        self._connect()
        self._open_inbox_of_new_book()
        self._arranged()
        self.recount()

    def _column(self, notebook: Notebook) -> Column:
        return Column(
            self.board.notebooks[notebook],
            self._look,
            fourth_signs=self._fourth_signs,
            empty=_Empty(self.board, notebook),
            parent=self,
        )

    def _connect(self) -> None:
        row = self.title_row
        row.sifted.connect(self.board.sift)
        row.sorted_by.connect(self.board.sort)
        row.save_wanted.connect(self._save_filter)
        row.forget_wanted.connect(self.board.forget_filter)
        row.rename_wanted.connect(self._rename_filter)
        row.new_wanted.connect(self.new_account)
        row.visit_wanted.connect(self.deeds.visit)
        row.filter_left.connect(self.focus_board)
        self.board.arranged.connect(self._arranged)
        self.lines.counted.connect(self.recount)
        self.lines.clock.minute.connect(self._ticked)
        self.lines.ruled.connect(self._restyle)
        self.verbs.hinted.connect(self._hint)
        self.verbs.asked.connect(self._ask_why)
        self.verbs.pasted.connect(self.paste_wanted)
        self._look.changed.connect(self._restyle)
        self.columns[Notebook.INBOX].line_made.connect(self._keep_unfinished)
        for column in self.columns.values():
            column.line_made.connect(self._watch_line)
        self._connect_deeds()

    def _connect_deeds(self) -> None:
        deeds, keys = self.deeds, BoardKeys(self.deeds)
        deeds.account_wanted.connect(self.account_wanted)
        deeds.quick_wanted.connect(self.quick_wanted)
        deeds.import_wanted.connect(self.import_wanted)
        deeds.dossier_wanted.connect(self.dossier_wanted)
        deeds.typed.connect(self.title_row.type_into_filter)
        for column in self.columns.values():
            cards = column.cards
            cards.installEventFilter(keys)
            cards.opened.connect(self.account_wanted)
            cards.dropped.connect(deeds.drop)
            cards.refused.connect(deeds.refuse_order)
            cards.drag_wanted.connect(deeds.drag)
            cards.menu_wanted.connect(deeds.open_menu)
            cards.pool_wanted.connect(deeds.release_one)
            column.names_wanted.connect(deeds.create)
            column.lines_pasted.connect(deeds.paste_into)
            column.sorting_changed.connect(deeds.set_sorting)
        for spine in self.spines.values():
            spine.dropped.connect(deeds.drop_on_spine)

    # What may lie over the board: none of it is needed for the first paint ---------------

    @property
    def hint_bar(self) -> HintBar:
        """The strip at the foot, made with the first hint."""
        if self._hint_bar is None:
            from four_notebooks.views.board.hint_bar import HintBar

            self._hint_bar = HintBar(self._look, self)
        return self._hint_bar

    @property
    def questions(self) -> QuestionsPanel:
        """The two questions."""
        if self._questions is None:
            from four_notebooks.views.board.questions import QuestionsPanel

            self._questions = QuestionsPanel(self._look, self)
            self._questions.answered.connect(self.board.answer)
            self._questions.left.connect(self.focus_board)
            self._keep_unfinished()
        return self._questions

    @property
    def asking(self) -> bool:
        """Whether the two questions are on the screen."""
        return self._questions is not None and not self._questions.isHidden()

    @property
    def unfinished(self) -> Unfinished:
        """What keeps half-written answers and names."""
        if self._unfinished is None:
            from four_notebooks.views.board.unfinished import Unfinished

            inbox = self.columns[Notebook.INBOX]
            self._unfinished = Unfinished(self._desk.book, self.questions, inbox)
        return self._unfinished

    def _hint(self, text: str, button: str, act: Callable[[], object] | None) -> None:
        self.hint_bar.say(text, button, act)

    def _begin(self) -> None:
        """What follows the first paint."""
        self._keep_unfinished()
        QTimer.singleShot(0, self.lines.start)

    def _keep_unfinished(self) -> None:
        _ = self.unfinished

    def _watch_line(self) -> None:
        """Tell below a new line what may be there already."""
        from four_notebooks.views.board.already_there import NewLineWatch

        column = self.sender()
        if isinstance(column, Column):
            NewLineWatch(self._desk.book, column).account_wanted.connect(self.account_wanted)

    def _fourth_signs(self) -> bool:
        return self.board.fourth_signs

    def _open_inbox_of_new_book(self) -> None:
        """Leads that nobody sorted yet are what a new book is opened for."""
        notebooks = self.board.notebooks
        if not any(notebooks[n].total for n in Notebook if n is not Notebook.INBOX):
            self.shelf.open(Notebook.INBOX)

    # What the window may ask -------------------------------------------------------------

    def set_words(self, text: str) -> None:
        """Filter by what is typed elsewhere."""
        self.board.sift(self.board.filter.typed(text))

    def new_account(self, name: str = "") -> None:
        """Let a new account be written, at the head of the inbox."""
        self.shelf.open(Notebook.INBOX)
        self.columns[Notebook.INBOX].open_new_line(name if isinstance(name, str) else "")

    def show_account(self, account_id: int) -> None:
        """Bring a card into sight and select it."""
        if self.board.where(account_id) is None and not self.board.filter.empty:
            self.board.sift(Filter())
        place = self.board.where(account_id)
        if place is not None:
            self.shelf.open(place[0].notebook)
            self.choice.choose([account_id])

    def show_accounts(self, ids: list[int]) -> None:
        """Bring the first of some cards into sight and select them all."""
        self.show_account(ids[0])
        self.choice.choose(ids)

    def open_page(self, account_id: int) -> None:
        """An account's page stands beside the board (0: none): its notebook stays open."""
        place = self.board.where(account_id) if account_id else None
        self.shelf.set_own(place[0].notebook if place else None)
        if place:
            self.columns[place[0].notebook].cards.select_ids([account_id])

    def chosen_accounts(self) -> list[int]:
        """The cards that are selected, else the current one."""
        return self.choice.ids()

    def copy_selected(self) -> None:
        """The chosen cards as lines of text."""
        self.deeds.copy_selected()

    def delete_selected(self) -> None:
        """The chosen cards into the bin."""
        self.deeds.delete_selected()

    def follow_move(self, announcement: Announcement) -> None:
        """Ask and hint what a move calls for that was made elsewhere."""
        self.board.follow(announcement)

    def bring_back(self) -> None:
        """Show again what was being typed when the program ended; needs a warm book."""
        self.unfinished.bring_back()

    def focus_board(self) -> None:
        """Give the keyboard to the cards."""
        self.choice.choose_first()
        self.choice.active().setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> dict[str, object]:
        """What to remember of how the board was left."""
        return {
            "folded": sorted(str(notebook) for notebook in self.shelf.folded),
            "order": str(self.board.order),
        }

    def set_place(self, place: dict[str, object]) -> None:
        """Leave the board as it was."""
        folded = place.get("folded")
        if isinstance(folded, list):
            known = {str(notebook) for notebook in Notebook}
            self.shelf.set_folded({Notebook(each) for each in folded if each in known})
        if place.get("order") in set(Order):
            self.board.sort(Order(str(place["order"])))

    # Questions and filters ---------------------------------------------------------------

    def _ask_why(self, ids: list[int], to: Notebook) -> None:
        local = self._desk.local
        tell = to is Notebook.A and not local.get(TOLD, False)
        if tell:
            local.set(TOLD, True)
        line = self.lines.line(ids[0])
        self.questions.ask(
            ids, to, line.name if line else "", self._rect_of(ids[0], to), tell_cost=tell
        )

    def _rect_of(self, account_id: int, notebook: Notebook) -> QRect:
        """Where a card, or its folded notebook, is on the page."""
        column = self.columns[notebook]
        if column.isHidden():
            return self._on_page(self.spines[notebook], QRect(0, 40, 40, 60))
        row = column.cards.notebook_model.row_of(account_id)
        rect = column.cards.visualRect(column.cards.notebook_model.index(row))
        return self._on_page(column.cards.viewport(), rect)

    def _on_page(self, widget: QWidget, rect: QRect) -> QRect:
        return QRect(widget.mapTo(self, rect.topLeft()), rect.size())

    def _save_filter(self) -> None:
        if self.board.filter.empty:
            self.hint_bar.say(self.tr("Choose a filter or type a name first, then save it."))
            return
        name = self._desk.ask.text(self, self.tr("Name of the filter"))
        if name and name.strip():
            self.board.save_filter(name.strip())

    def _rename_filter(self, name: str) -> None:
        other = self._desk.ask.text(self, self.tr("Name of the filter"), name)
        if other and other.strip() and other.strip() != name:
            self.board.rename_filter(name, other.strip())

    # Keeping true ------------------------------------------------------------------------

    def _arranged(self) -> None:
        saved = self.board.saved()
        self.title_row.show_state(self.board.filter, self.board.order, saved)
        # Cards first: the figures in the heads follow with the next turn of the loop.
        self._soon.start()

    def recount(self) -> None:
        """Show what lies where."""
        for notebook in Notebook:
            self.columns[notebook].say(board_words.head(self.board, notebook))
            self.spines[notebook].say(board_words.spine(self.board, notebook))
        if self.lines.is_loaded:
            self.title_row.count({sieve: self.lines.sieved(sieve) for sieve in Sieve})
            self.title_row.say_limits(*board_words.limits(self.board))

    def _ticked(self, _now: int) -> None:
        for notebook in self.shelf.open_notebooks:
            self.columns[notebook].cards.viewport().update()

    def _restyle(self) -> None:
        for column in self.columns.values():
            column.restyle()
        self.recount()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the title row and the shelf."""
        width, height = self.width(), self.height()
        self.title_row.setGeometry(16, 14, width - 32, HEIGHT)
        top = 14 + HEIGHT + 12
        self.shelf.setGeometry(16, top, width - 32, height - top)
        if self._hint_bar is not None:
            self._hint_bar.adjust()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk."""
        QPainter(self).fillRect(event.rect(), self._look.theme.desk)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._begin)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing unsaved behind."""
        if self._unfinished is not None:
            self._unfinished.flush()
        super().hideEvent(event)


class _Empty:
    """What an empty notebook says."""

    def __init__(self, board: BoardModel, notebook: Notebook) -> None:
        self._board = board
        self._notebook = notebook

    def __call__(self) -> str:
        return board_words.empty(self._board, self._notebook)
