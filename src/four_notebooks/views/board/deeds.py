"""What the board does when a key is pressed, a card dropped, or a menu opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from four_notebooks.method.kinds import Notebook, Term
from four_notebooks.models.board.board import BoardModel
from four_notebooks.views.board.card_verbs import CardVerbs
from four_notebooks.views.board.choice import Choice
from four_notebooks.views.board.column import Column
from four_notebooks.views.board.drop_list import DropList
from four_notebooks.views.board.shelf import Shelf
from four_notebooks.views.board.spine import Spine
from four_notebooks.views.desk import Desk

if TYPE_CHECKING:
    from four_notebooks.views.board.card_menu import CardDeeds, Locks
    from four_notebooks.views.board.hint_bar import HintBar
    from four_notebooks.views.board.questions import QuestionsPanel


class Over(Protocol):
    """What may lie over the board."""

    @property
    def hint_bar(self) -> HintBar:
        """The strip at the foot."""
        ...

    @property
    def questions(self) -> QuestionsPanel:
        """The two questions."""
        ...

    @property
    def asking(self) -> bool:
        """Whether the questions are on the screen."""
        ...


class BoardParts(NamedTuple):
    """The parts of the page that deeds are done on."""

    board: BoardModel
    columns: Mapping[Notebook, Column]
    spines: Mapping[Notebook, Spine]
    shelf: Shelf
    choice: Choice
    verbs: CardVerbs
    over: Over


class BoardDeeds(QObject):
    """Everything done to the chosen cards. ``typed`` carries what belongs to the filter."""

    account_wanted = Signal(int)
    quick_wanted = Signal(int)
    import_wanted = Signal()
    dossier_wanted = Signal(int)
    typed = Signal(str)

    def __init__(self, desk: Desk, parts: BoardParts) -> None:
        super().__init__(parts.shelf)
        self._desk = desk
        self._look = desk.look
        self._board = parts.board
        self._columns = parts.columns
        self._spines = parts.spines
        self._shelf = parts.shelf
        self._choice = parts.choice
        self._verbs = parts.verbs
        self._over = parts.over
        self.sorting = False
        parts.verbs.placed.connect(self._placed)

    def _placed(self, ids: Sequence[int]) -> None:
        """Choose what was moved or made, but while the inbox is being sorted."""
        if not self.sorting:
            self._choice.choose(ids)

    def open_current(self) -> None:
        """Open the page of the current card."""
        account_id = self._choice.active().current_id()
        if account_id:
            self.account_wanted.emit(account_id)

    def visit(self) -> None:
        """Record a visit to the chosen account, if it is one."""
        ids = self._choice.ids()
        self.quick_wanted.emit(ids[0] if len(ids) == 1 else 0)

    def move_selected(self, to: Notebook) -> None:
        """Move what is selected to a notebook."""
        self._going()
        before = self._choice.active()
        if self._verbs.move(self._choice.ids(), to) and not self._columns[to].isHidden():
            cards = self._columns[to].cards
            if before is not cards and before.hasFocus():
                cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_sideways(self, step: int) -> None:
        """Move what is selected to the notebook on the left (-1) or right (1)."""
        notebooks = list(Notebook)
        at = notebooks.index(self._choice.active().notebook_model.notebook) + step
        if 0 <= at < len(notebooks):
            self.move_selected(notebooks[at])

    def move_within(self, step: int) -> None:
        """Move what is selected up (-1) or down (1)."""
        cards = self._choice.active()
        ids = cards.selected_ids() or [i for i in [cards.current_id()] if i]
        self._verbs.move_within(ids, cards.notebook_model.notebook, step)

    def go_sideways(self, step: int) -> None:
        """Give the keyboard to the open notebook on the left (-1) or right (1)."""
        shown = self._shelf.open_notebooks
        cards = self._choice.active()
        at = shown.index(cards.notebook_model.notebook) + step
        if not 0 <= at < len(shown):
            return
        other = self._columns[shown[at]].cards
        row = min(max(cards.currentIndex().row(), 0), other.count() - 1)
        other.setFocus(Qt.FocusReason.OtherFocusReason)
        if row >= 0:
            other.select_ids([other.notebook_model.id_at(row)])

    def file_current(self, to: Notebook) -> None:
        """In sorting mode: file the current card, and select the next."""
        cards = self._columns[Notebook.INBOX].cards
        row = max(cards.currentIndex().row(), 0)
        if row >= cards.count():
            return
        self._going()
        if self._verbs.move([cards.notebook_model.id_at(row)], to) and cards.count():
            cards.select_ids([cards.notebook_model.id_at(min(row, cards.count() - 1))])

    def delete_selected(self) -> None:
        """Put what is selected into the bin."""
        cards = self._choice.active()
        row = cards.currentIndex().row()
        self._verbs.delete(self._choice.ids())
        if cards.count() and row >= 0:
            cards.select_ids([cards.notebook_model.id_at(min(row, cards.count() - 1))])

    def copy_selected(self) -> None:
        """Copy what is selected as text."""
        self._verbs.copy(self._choice.ids())

    def paste(self) -> None:
        """Make accounts of copied lines, in the notebook that has the keyboard."""
        self._verbs.paste(self._home())

    def _home(self) -> Notebook:
        """Where new accounts go: the notebook at hand, but never into D."""
        here = self._choice.active().notebook_model.notebook
        return Notebook.INBOX if here is Notebook.D else here

    def type_into_filter(self, text: str) -> None:
        """What is typed over the cards filters them."""
        self.typed.emit(text)

    def put_down(self) -> None:
        """Escape: end sorting mode, then the selection, then the questions."""
        if self.sorting:
            self.set_sorting(False)
        elif self._over.asking:
            self._over.questions.keep()
        else:
            self._choice.let_go()

    def set_sorting(self, on: bool) -> None:
        """Begin or end sorting mode, in which 1-4 alone file the inbox's cards."""
        self.sorting = on
        inbox = self._columns[Notebook.INBOX]
        if inbox.sorting is not None:
            inbox.sorting.setChecked(on)
        if on:
            self._over.hint_bar.say(self.tr("1 2 3 4 file the card into A B C D; Escape ends it."))
            if inbox.cards.currentIndex().row() < 0 and inbox.cards.count():
                inbox.cards.select_ids([inbox.cards.notebook_model.id_at(0)])
            inbox.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def create(self, names: Sequence[str]) -> None:
        """Make accounts in the notebook whose line was filled in."""
        self._verbs.create(names, self._of_line())

    def paste_into(self) -> None:
        """Take copied lines for the notebook whose line they were pasted into."""
        self._verbs.paste(self._of_line())

    def _of_line(self) -> Notebook:
        column = self.sender()
        return column.notebook if isinstance(column, Column) else Notebook.INBOX

    def release_selected(self) -> None:
        """Let the chosen cards go to the pool."""
        self._verbs.release(self._choice.ids())

    def release_one(self, account_id: int) -> None:
        """Let one account go."""
        self._verbs.release([account_id])

    # Drag and drop -----------------------------------------------------------------------

    def _going(self) -> None:
        """The questions of the last move go away with the next; what was written is kept."""
        if self._over.asking:
            self._over.questions.keep()

    def drag(self) -> None:
        """Take the chosen cards up."""
        cards = self.sender()
        if not isinstance(cards, DropList):
            return
        self._going()
        ids = self._choice.ids()
        text = "\n".join(map(self._verbs.sentence, ids[:200]))
        from four_notebooks.views.board.dragging import take_up

        take_up(self._shelf, cards, ids, text, self._look)

    def drop(self, ids: list[int], before: int) -> None:
        """Put cards down in a list, in front of another."""
        cards = self.sender()
        if isinstance(cards, DropList):
            self._going()
            self._verbs.move(ids, cards.notebook_model.notebook, before or None)

    def drop_on_spine(self, ids: list[int]) -> None:
        """Put cards down on a folded notebook."""
        self._going()
        for notebook, spine in self._spines.items():
            if spine is self.sender():
                self._verbs.move(ids, notebook)

    def refuse_order(self) -> None:
        """Say why cards cannot be put in order here."""
        if self._over.hint_bar.isHidden():
            self._verbs.refuse_order()

    def open_menu(self, at: QPoint) -> None:
        """Show what can be done with the chosen cards."""
        cards = self.sender()
        if not isinstance(cards, DropList):
            return
        here = cards.notebook_model.notebook
        count = len(self._choice.ids()) if cards.selectionModel().hasSelection() else 0
        signed = self._board.fourth_signs and here is Notebook.D
        from four_notebooks.views.board.card_menu import card_menu

        menu, does = card_menu(
            self._shelf,
            self._deeds(here),
            count,
            here,
            self._board.book.method,
            signed=signed,
            locks=self._locks(),
        )
        taken = self._desk.ask.menu(menu, at)
        if taken is not None and taken in does:
            does[taken]()
        menu.deleteLater()

    def _deeds(self, here: Notebook) -> CardDeeds:
        ids, verbs = self._choice.ids(), self._verbs
        home = Notebook.INBOX if here is Notebook.D else here
        from four_notebooks.views.board.card_menu import CardDeeds

        return CardDeeds(
            open=self.open_current,
            visit=self.visit,
            dossier=lambda: self.dossier_wanted.emit(ids[0]),
            move=self.move_selected,
            sign=lambda: verbs.sign(ids),
            unsign=lambda: verbs.unsign(ids),
            plan_care=lambda: verbs.plan_care(ids),
            ask_referral=lambda: verbs.refer(ids, given=False),
            note_referral=lambda: verbs.refer(ids, given=True),
            release=lambda: verbs.release(ids),
            lock=lambda: verbs.set_lock(ids, True),
            unlock=lambda: verbs.set_lock(ids, False),
            short_term=lambda: verbs.set_term(ids, Term.SHORT),
            long_term=lambda: verbs.set_term(ids, Term.LONG),
            merge=lambda: verbs.merge(ids),
            delete=self.delete_selected,
            copy=self.copy_selected,
            copy_all=lambda: verbs.copy(self._board.notebooks[here].ids),
            paste=lambda: verbs.paste(home),
            take_in=self.import_wanted.emit,
            new=lambda: self._new_in(home),
            fold=lambda: self._shelf.fold(here),
        )

    def _locks(self) -> Locks:
        from four_notebooks.views.board.card_menu import Locks

        cards = self._board.book.reader.cards(self._choice.ids())
        locked = [card.locked for card in cards]
        return Locks(open=not all(locked), shut=any(locked))

    def _new_in(self, notebook: Notebook) -> None:
        self._columns[notebook].open_new_line()
