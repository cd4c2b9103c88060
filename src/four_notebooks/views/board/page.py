"""The board page: title row, the shelf of notebooks, hints, and the two questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from four_notebooks.method.values import Notebook, Term
from four_notebooks.models.board.board import BoardModel
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.order import Filter, Order, Sieve
from four_notebooks.views.board import board_words
from four_notebooks.views.board.card_menu import CardDeeds, card_menu
from four_notebooks.views.board.card_verbs import CardVerbs
from four_notebooks.views.board.column import Column
from four_notebooks.views.board.dragging import take_up
from four_notebooks.views.board.drop_list import DropList
from four_notebooks.views.board.hint_bar import HintBar
from four_notebooks.views.board.keys import BoardKeys
from four_notebooks.views.board.questions import QuestionsPanel
from four_notebooks.views.board.shelf import Shelf
from four_notebooks.views.board.spine import Spine
from four_notebooks.views.board.title_row import HEIGHT, TitleRow
from four_notebooks.views.desk import Desk

TOLD = "wrong_a_told"
_MANY_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class BoardPage(QWidget):
    """Four notebooks and the inbox. See the signals for what it asks of the window."""

    account_wanted = Signal(int)
    quick_wanted = Signal(int)
    undo_wanted = Signal()
    toast_wanted = Signal(str)
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
        self._clearing = False
        self.sorting = False
        self.title_row = TitleRow(desk.look, desk.ask.menu, self)
        self._keys = BoardKeys(self)
        self.columns = {notebook: self._column(notebook) for notebook in Notebook}
        self.spines = {notebook: self._spine(notebook) for notebook in Notebook}
        self.shelf = Shelf(desk.look, self.columns, self.spines, self)
        self.hint_bar = HintBar(desk.look, self)
        self.questions = QuestionsPanel(desk.look, self)
        self.verbs = CardVerbs(desk, self.board, self)
        self._connect()
        self._open_inbox_of_new_book()
        self._arranged()

    def _column(self, notebook: Notebook) -> Column:
        column = Column(
            self.board.notebooks[notebook],
            self._look,
            fourth_signs=self._fourth_signs,
            empty=_Empty(self.board, notebook),
            parent=self,
        )
        cards = column.cards
        cards.installEventFilter(self._keys)
        cards.opened.connect(self.account_wanted)
        cards.dropped.connect(self._dropped)
        cards.refused.connect(self._refuse_order)
        cards.drag_wanted.connect(self._drag)
        cards.menu_wanted.connect(self._open_menu)
        cards.pool_wanted.connect(self._release_one)
        cards.chosen.connect(self._chosen)
        column.names_wanted.connect(self._create)
        column.sorting_changed.connect(self._set_sorting)
        return column

    def _spine(self, notebook: Notebook) -> Spine:
        spine = Spine(self._look, notebook, self)
        spine.dropped.connect(self._dropped_on_spine)
        return spine

    def _connect(self) -> None:
        row = self.title_row
        row.sifted.connect(self.board.sift)
        row.sorted_by.connect(self.board.sort)
        row.save_wanted.connect(self._save_filter)
        row.forget_wanted.connect(self.board.forget_filter)
        row.new_wanted.connect(self.new_account)
        row.visit_wanted.connect(self._visit)
        row.filter_left.connect(self.focus_board)
        self.board.arranged.connect(self._arranged)
        self.lines.counted.connect(self.recount)
        self.lines.clock.minute.connect(self._ticked)
        self.lines.ruled.connect(self._restyle)
        self.verbs.hinted.connect(self.hint_bar.say)
        self.verbs.placed.connect(self._placed)
        self.verbs.asked.connect(self._ask_why)
        self.questions.answered.connect(self.board.answer)
        self.questions.left.connect(self.focus_board)
        self._look.changed.connect(self._restyle)

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
            self._placed([account_id])

    def open_page(self, account_id: int) -> None:
        """An account's page stands beside the board (0: none): its notebook stays open."""
        place = self.board.where(account_id) if account_id else None
        self.shelf.set_own(place[0].notebook if place else None)
        if place:
            self.columns[place[0].notebook].cards.select_ids([account_id])

    def focus_board(self) -> None:
        """Give the keyboard to the cards."""
        cards = self._active()
        if cards.currentIndex().row() < 0 and cards.count():
            cards.select_ids([cards.notebook_model.id_at(0)])
        cards.setFocus(Qt.FocusReason.OtherFocusReason)

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

    # Selection ---------------------------------------------------------------------------

    def _active(self) -> DropList:
        """The list that has the keyboard, or else the one with a selection."""
        lists = [self.columns[n].cards for n in self.shelf.open_notebooks]
        for cards in lists:
            if cards.hasFocus():
                return cards
        for cards in lists:
            if cards.selectionModel().hasSelection():
                return cards
        return lists[0] if lists else self.columns[Notebook.A].cards

    def selected(self) -> list[int]:
        """The selected accounts, from left to right and top to bottom."""
        found = []
        for notebook in Notebook:
            found.extend(self.columns[notebook].cards.selected_ids())
        if not found and self._active().current_id():
            found = [self._active().current_id()]
        return found

    def _chosen(self) -> None:
        """Choosing in one notebook lets go of the others, unless Ctrl or Shift is held."""
        cards = self.sender()
        if self._clearing or QGuiApplication.keyboardModifiers() & _MANY_MODIFIERS:
            return
        if isinstance(cards, DropList) and cards.selectionModel().hasSelection():
            self._let_go(cards)

    def _let_go(self, but: DropList | None = None) -> None:
        self._clearing = True
        for column in self.columns.values():
            if column.cards is not but:
                column.cards.selectionModel().clearSelection()
        self._clearing = False

    def _placed(self, ids: Sequence[int]) -> None:
        """Select what was moved or made, where it lies now."""
        place = self.board.where(ids[0]) if ids else None
        if place is None or self.sorting:
            return
        cards = self.columns[place[0].notebook].cards
        self._let_go(cards)
        self._clearing = True
        cards.select_ids(ids)
        self._clearing = False

    # Deeds -------------------------------------------------------------------------------

    def open_current(self) -> None:
        """Open the page of the current card."""
        account_id = self._active().current_id()
        if account_id:
            self.account_wanted.emit(account_id)

    def _visit(self) -> None:
        ids = self.selected()
        self.quick_wanted.emit(ids[0] if len(ids) == 1 else 0)

    def move_selected(self, to: Notebook) -> None:
        """Move what is selected to a notebook."""
        self._going()
        before = self._active()
        if self.verbs.move(self.selected(), to) and not self.columns[to].isHidden():
            cards = self.columns[to].cards
            if before is not cards and before.hasFocus():
                cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_sideways(self, step: int) -> None:
        """Move what is selected to the notebook on the left (-1) or right (1)."""
        notebooks = list(Notebook)
        at = notebooks.index(self._active().notebook_model.notebook) + step
        if 0 <= at < len(notebooks):
            self.move_selected(notebooks[at])

    def move_within(self, step: int) -> None:
        """Move what is selected up (-1) or down (1)."""
        cards = self._active()
        ids = cards.selected_ids() or [i for i in [cards.current_id()] if i]
        self.verbs.move_within(ids, cards.notebook_model.notebook, step)

    def go_sideways(self, step: int) -> None:
        """Give the keyboard to the open notebook on the left (-1) or right (1)."""
        shown = self.shelf.open_notebooks
        cards = self._active()
        at = shown.index(cards.notebook_model.notebook) + step
        if not 0 <= at < len(shown):
            return
        other = self.columns[shown[at]].cards
        row = min(max(cards.currentIndex().row(), 0), other.count() - 1)
        other.setFocus(Qt.FocusReason.OtherFocusReason)
        if row >= 0:
            other.select_ids([other.notebook_model.id_at(row)])

    def file_current(self, to: Notebook) -> None:
        """In sorting mode: file the current card, and select the next."""
        cards = self.columns[Notebook.INBOX].cards
        row = max(cards.currentIndex().row(), 0)
        if row >= cards.count():
            return
        self._going()
        if self.verbs.move([cards.notebook_model.id_at(row)], to) and cards.count():
            cards.select_ids([cards.notebook_model.id_at(min(row, cards.count() - 1))])

    def delete_selected(self) -> None:
        """Put what is selected into the bin."""
        cards = self._active()
        row = cards.currentIndex().row()
        self.verbs.delete(self.selected())
        if cards.count() and row >= 0:
            cards.select_ids([cards.notebook_model.id_at(min(row, cards.count() - 1))])

    def copy_selected(self) -> None:
        """Copy what is selected as text."""
        self.verbs.copy(self.selected())

    def paste(self) -> None:
        """Make accounts of copied lines, in the notebook that has the keyboard."""
        self.verbs.paste(self._home())

    def _home(self) -> Notebook:
        """Where new accounts go: the notebook at hand, but never into D."""
        here = self._active().notebook_model.notebook
        return Notebook.INBOX if here is Notebook.D else here

    def type_into_filter(self, text: str) -> None:
        """What is typed over the cards filters them."""
        self.title_row.type_into_filter(text)

    def put_down(self) -> None:
        """Escape: end sorting mode, then the selection, then the questions."""
        if self.sorting:
            self._set_sorting(False)
        elif not self.questions.isHidden():
            self.questions.keep()
        else:
            self._let_go()

    def _set_sorting(self, on: bool) -> None:
        self.sorting = on
        inbox = self.columns[Notebook.INBOX]
        if inbox.sorting is not None:
            inbox.sorting.setChecked(on)
        if on:
            self.hint_bar.say(self.tr("1 2 3 4 file the card into A B C D; Escape ends it."))
            if inbox.cards.currentIndex().row() < 0 and inbox.cards.count():
                inbox.cards.select_ids([inbox.cards.notebook_model.id_at(0)])
            inbox.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _create(self, names: Sequence[str]) -> None:
        column = self.sender()
        notebook = column.notebook if isinstance(column, Column) else Notebook.INBOX
        self.verbs.create(names, notebook)

    def _release_one(self, account_id: int) -> None:
        self.verbs.release([account_id])

    # Drag and drop -----------------------------------------------------------------------

    def _going(self) -> None:
        """The questions of the last move go away with the next; what was written is kept."""
        if not self.questions.isHidden():
            self.questions.keep()

    def _drag(self) -> None:
        cards = self.sender()
        if not isinstance(cards, DropList):
            return
        self._going()
        ids = self.selected()
        text = "\n".join(map(self.verbs.sentence, ids[:200]))
        take_up(self, cards, ids, text, self._look)

    def _dropped(self, ids: list[int], before: int) -> None:
        cards = self.sender()
        if isinstance(cards, DropList):
            self._going()
            self.verbs.move(ids, cards.notebook_model.notebook, before or None)

    def _dropped_on_spine(self, ids: list[int]) -> None:
        self._going()
        for notebook, spine in self.spines.items():
            if spine is self.sender():
                self.verbs.move(ids, notebook)

    def _refuse_order(self) -> None:
        if self.hint_bar.isHidden():
            self.verbs.refuse_order()

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

    # Menus and filters -------------------------------------------------------------------

    def _open_menu(self, at: QPoint) -> None:
        cards = self.sender()
        if not isinstance(cards, DropList):
            return
        here = cards.notebook_model.notebook
        count = len(self.selected()) if cards.selectionModel().hasSelection() else 0
        signed = self.board.fourth_signs and here is Notebook.D
        menu, does = card_menu(
            self, self._deeds(here), count, here, self.board.book.method, signed=signed
        )
        taken = self._desk.ask.menu(menu, at)
        if taken is not None and taken in does:
            does[taken]()
        menu.deleteLater()

    def _deeds(self, here: Notebook) -> CardDeeds:
        ids, verbs = self.selected(), self.verbs
        home = Notebook.INBOX if here is Notebook.D else here
        return CardDeeds(
            open=self.open_current,
            visit=self._visit,
            move=self.move_selected,
            sign=lambda: verbs.sign(ids),
            release=lambda: verbs.release(ids),
            short_term=lambda: verbs.set_term(ids, Term.SHORT),
            long_term=lambda: verbs.set_term(ids, Term.LONG),
            delete=self.delete_selected,
            copy=self.copy_selected,
            copy_all=lambda: verbs.copy(self.board.notebooks[here].ids),
            paste=lambda: verbs.paste(home),
            new=lambda: self._new_in(home),
            fold=lambda: self.shelf.fold(here),
        )

    def _new_in(self, notebook: Notebook) -> None:
        self.columns[notebook].open_new_line()

    def _save_filter(self) -> None:
        if self.board.filter.empty:
            self.hint_bar.say(self.tr("Choose a filter or type a name first, then save it."))
            return
        name = self._desk.ask.text(self, self.tr("Name of the filter"))
        if name and name.strip():
            self.board.save_filter(name.strip())

    # Keeping true ------------------------------------------------------------------------

    def _arranged(self) -> None:
        saved = self.board.saved()
        self.title_row.show_state(self.board.filter, self.board.order, saved)
        self.recount()

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
        self.hint_bar.adjust()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk."""
        QPainter(self).fillRect(event.rect(), self._look.theme.desk)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.lines.start)


class _Empty:
    """What an empty notebook says."""

    def __init__(self, board: BoardModel, notebook: Notebook) -> None:
        self._board = board
        self._notebook = notebook

    def __call__(self) -> str:
        return board_words.empty(self._board, self._notebook)
