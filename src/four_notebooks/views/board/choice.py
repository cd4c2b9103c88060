"""Which cards are chosen, over all notebooks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from four_notebooks.method.kinds import Notebook
from four_notebooks.models.board.board import BoardModel
from four_notebooks.views.board.column import Column
from four_notebooks.views.board.drop_list import DropList
from four_notebooks.views.board.shelf import Shelf

_MANY_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Choice(QObject):
    """The selections of the five lists as one."""

    def __init__(self, board: BoardModel, columns: Mapping[Notebook, Column], shelf: Shelf) -> None:
        super().__init__(shelf)
        self._board = board
        self._columns = columns
        self._shelf = shelf
        self._clearing = False
        for column in columns.values():
            column.cards.chosen.connect(self._chosen)

    def active(self) -> DropList:
        """The list that has the keyboard, or else the one with a selection."""
        lists = [self._columns[n].cards for n in self._shelf.open_notebooks]
        for cards in lists:
            if cards.hasFocus():
                return cards
        for cards in lists:
            if cards.selectionModel().hasSelection():
                return cards
        return lists[0] if lists else self._columns[Notebook.A].cards

    def ids(self) -> list[int]:
        """The chosen accounts, from left to right and top to bottom."""
        found = []
        for notebook in Notebook:
            found.extend(self._columns[notebook].cards.selected_ids())
        if not found and self.active().current_id():
            found = [self.active().current_id()]
        return found

    def _chosen(self) -> None:
        """Choosing in one notebook lets go of the others, unless Ctrl or Shift is held."""
        cards = self.sender()
        if self._clearing or QGuiApplication.keyboardModifiers() & _MANY_MODIFIERS:
            return
        if isinstance(cards, DropList) and cards.selectionModel().hasSelection():
            self.let_go(cards)

    def let_go(self, but: DropList | None = None) -> None:
        """Choose nothing, ``but`` what is chosen in one list."""
        self._clearing = True
        for column in self._columns.values():
            if column.cards is not but:
                column.cards.selectionModel().clearSelection()
        self._clearing = False

    def choose(self, ids: Sequence[int]) -> None:
        """Choose accounts where they lie now, in the notebook of the first."""
        place = self._board.where(ids[0]) if ids else None
        if place is None:
            return
        cards = self._columns[place[0].notebook].cards
        self.let_go(cards)
        self._clearing = True
        cards.select_ids(ids)
        self._clearing = False

    def choose_first(self) -> None:
        """Have a current card where there is any."""
        cards = self.active()
        if cards.currentIndex().row() < 0 and cards.count():
            cards.select_ids([cards.notebook_model.id_at(0)])
