"""The board: five notebooks in one order under one filter, and the verbs on their cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.method.kinds import Method, Notebook, Term
from four_notebooks.models.board.cards import CardPages
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.notebook import NotebookModel
from four_notebooks.models.board.order import Filter, Order
from four_notebooks.models.board.saved import SavedFilters
from four_notebooks.models.board.sought import Sought
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement

AFTER = 25  # milliseconds: the moved card is painted before anything is asked about it


class BoardModel(QObject):
    """Holds the notebooks' models and asks the services for what the user wants.

    ``refused`` carries the fault of a verb that was not done; ``moved`` the ids of a
    move, and a moment later ``called_for`` the ``Aftermath``, if there is one;
    ``arranged`` tells that order, filter or saved filters are different.
    """

    refused = Signal(object)
    moved = Signal(object)
    called_for = Signal(object)
    arranged = Signal()

    def __init__(self, lines: Lines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = lines
        self.book = lines.book
        self._cards = CardPages(lines.book.reader, self._moment)
        # Cards are forgotten before the rows are told, so that nobody paints old ones.
        lines.changed.connect(self._cards.forget)
        lines.ruled.connect(self._cards.forget_all)
        self._sought = Sought(lines.book, lines.relay, lines.clock, self)
        self.notebooks = {
            notebook: NotebookModel(notebook, lines, self._cards, self._sought, self)
            for notebook in Notebook
        }
        self._order = Order.HAND
        self._filter = Filter()
        self.filters = SavedFilters(lines.book, lines.relay, self)
        self.filters.changed.connect(self.arranged)
        self._after: list[Announcement] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self.tell_aftermath)
        lines.clock.minute.connect(self._ticked)

    def _moment(self) -> int:
        return self.lines.now

    @property
    def order(self) -> Order:
        """The order of all notebooks."""
        return self._order

    @property
    def filter(self) -> Filter:
        """What is let through."""
        return self._filter

    def sort(self, order: Order) -> None:
        """Choose an order."""
        if order is not self._order:
            self._order = order
            self._arrange()

    def sift(self, wanted: Filter) -> None:
        """Choose a filter."""
        if wanted != self._filter:
            self._filter = wanted
            self._arrange()

    def _arrange(self) -> None:
        try:
            self._sought.look_for(self._filter.searches)
        except (Refused, BookError) as fault:
            self._filter = self._filter._replace(searches=frozenset())
            self._sought.look_for(frozenset())
            self.refused.emit(fault)
        for model in self.notebooks.values():
            model.choose(self._order, self._filter)
        self.arranged.emit()

    def _ticked(self, now: int) -> None:
        # Heat falls at different speeds, so its order drifts; once an hour is enough.
        if self._order is Order.HEAT and now // 60_000 % 60 == 0:
            for model in self.notebooks.values():
                model.arrange()

    def limit(self, notebook: Notebook) -> int | None:
        """The most cards a notebook should hold (METHOD 2), shown and never enforced."""
        return self.book.rules.limit(notebook)

    def where(self, account_id: int) -> tuple[NotebookModel, int] | None:
        """The model and row of a card that is shown."""
        for model in self.notebooks.values():
            row = model.row_of(account_id)
            if row >= 0:
                return model, row
        return None

    # Saved filters -------------------------------------------------------------------

    def saved(self) -> list[tuple[str, Filter]]:
        """The filters kept in the book, by name."""
        return self.filters.all()

    def save_filter(self, name: str) -> bool:
        """Keep the filter in force under a name; the same name is replaced."""
        return self._try(lambda: self.filters.keep(name, self._filter)) is not None

    def rename_filter(self, name: str, other: str) -> bool:
        """Give a saved filter another name."""
        return self._try(lambda: self.filters.rename(name, other)) is not None

    def forget_filter(self, name: str) -> bool:
        """Drop a saved filter."""
        return self._try(lambda: self.filters.forget(name)) is not None

    # Verbs: each is one call of a service, one step, one announcement ---------------------

    def move(self, ids: Sequence[int], to: Notebook, before: int | None = None) -> bool:
        """Move cards in front of ``before`` (None: the end); whether anything changed."""
        if not ids:
            return False
        done = self._try(lambda: self.book.board.move(ids, to, before=before))
        if done is None:
            return False
        self.moved.emit(list(ids))
        self.follow(done)
        return True

    def follow(self, done: Announcement) -> None:
        """Tell in a moment what a move calls for, wherever it was made."""
        self._after.append(done)
        self._later.start()

    def tell_aftermath(self) -> None:
        """Tell what the moves just made call for."""
        self._later.stop()
        after, self._after = self._after, []
        for done in after:
            try:
                found = self.book.board.aftermath(done)
            except BookError as fault:
                self.refused.emit(fault)
                return
            if found is not None:
                self.called_for.emit(found)

    def take_back_d(self, ids: Iterable[int]) -> bool:
        """As if the cards had never been in D (METHOD 4)."""
        return self._try(lambda: self.book.board.take_back_d(ids)) is not None

    def answer(self, ids: Iterable[int], why: str, why_not: str, headings: tuple[str, str]) -> bool:
        """Keep the answers to the two questions (METHOD 3)."""
        ask = self.book.board.answer_questions
        return self._try(lambda: ask(ids, why, why_not, headings=headings)) is not None

    def sign(self, ids: Iterable[int], note: str = "") -> bool:
        """Sign accounts."""
        return self._try(lambda: self.book.board.sign(ids, note)) is not None

    def delete(self, ids: Iterable[int]) -> bool:
        """Put accounts into the bin."""
        return self._try(lambda: self.book.accounts.delete(ids)) is not None

    def create(self, names: Sequence[str], notebook: Notebook) -> list[int]:
        """Make accounts; their ids, in order."""
        made: list[int] = []

        def make() -> Announcement | None:
            if len(names) == 1:
                made.append(self.book.accounts.create(names[0], notebook=notebook).id)
            else:
                accounts = self.book.accounts.create_many(names, notebook=notebook)
                made.extend(account.id for account in accounts)
            return None

        self._try(make)
        return made

    def set_term(self, ids: Iterable[int], term: Term) -> bool:
        """Make accounts short-term or long-term, in one step."""
        from dataclasses import replace

        from four_notebooks.storage.changes import Change, StepName

        accounts = [a for a in self.book.accounts.find(ids) if a.term is not term]
        changes = [Change(account, replace(account, term=term)) for account in accounts]
        if not changes:
            return False
        subject = accounts[0].name if len(accounts) == 1 else ""
        name = StepName("edit_account", subject, len(accounts))
        return self._try(lambda: self.book.ledger.commit(name, changes)) is not None

    def _try(self, verb: Callable[[], Announcement | None]) -> Announcement | None:
        try:
            return verb()
        except (Refused, BookError) as fault:
            self.refused.emit(fault)
            return None

    @property
    def fourth_signs(self) -> bool:
        """Whether D holds what was signed (the funnel)."""
        return self.book.method is Method.FUNNEL
