"""Goes to the very place something was found at, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from four_notebooks.method.values import Attachment, PlannedVisit, PlanState
from four_notebooks.models.board.order import Filter
from four_notebooks.models.board.saved import SavedFilters
from four_notebooks.models.search.place import Place
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.window.doing.accounts import AccountDoings
from four_notebooks.views.window.doing.going import Going
from four_notebooks.views.window.main_window import MainWindow

if TYPE_CHECKING:
    from four_notebooks.models.faults import Fault

MOST_SPOTS = 50
MOST_NAME = 24


class Spot(NamedTuple):
    """Where somebody was: the page, and the account beside it (0: none)."""

    page: str
    account: int


class Finding(QObject):
    """Opens what the search found: an entry in its journal, a person, an answer's question,
    a planned visit on its day. ``back`` returns to where one was before. ``said`` carries
    a short word at the foot of the window.
    """

    said = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        going: Going,
        accounts: AccountDoings,
        tell: Callable[[Fault], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._book = window.desk.book
        self._going = going
        self._accounts = accounts
        self._tell = tell
        self._filters: SavedFilters | None = None
        self._left: list[tuple[Spot, Spot]] = []
        pages = window.splitter.widget(0)
        assert pages is not None
        back = QShortcut(QKeySequence("Alt+Left"), pages)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._go_back)

    def open(self, place: Place) -> None:
        """Show a place, as near as it can be shown."""
        before = self._here()
        try:
            if not self._open_plan(place):
                self._open_account(place)
        except (BookError, Refused) as fault:
            self._tell(fault)
            return
        here = self._here()
        if here != before:
            self._left.append((before, here))
            del self._left[:-MOST_SPOTS]

    def _open_plan(self, place: Place) -> bool:
        """A planned visit that is still ahead or waits to be written up: its day in the plan."""
        if place.kind != "plan":
            return False
        plan = self._book.store.get(PlannedVisit, place.record_id)
        if plan is None or plan.state is not PlanState.OPEN:
            return False
        self._going.show_visit(plan.day, plan.id)
        return True

    def _open_account(self, place: Place) -> None:
        """The account's page, gone over to what was found in it."""
        from four_notebooks.views.account.places import go_to

        if place.kind == "attachment":
            kept = self._book.store.get(Attachment, place.record_id)
            entry = kept.entry_id if kept is not None else None
            if entry:
                place = Place("entry", place.account_id, entry, place.sought)
        self._accounts.open(place.account_id)
        page = self._window.accounts.page  # type: ignore[attr-defined]
        if page is not None:
            go_to(page, place)

    def keep_search(self, words: str) -> None:
        """Ask for a name and make a chip of a search: over the board, and in the pool."""
        desk = self._window.desk
        name = desk.ask.text(self._window, self.tr("Name of the chip"), words[:MOST_NAME])
        if not name or not name.strip():
            return
        try:
            if self._filters is None:
                self._filters = SavedFilters(desk.book, desk.relay, self)
            self._filters.keep(name.strip(), Filter(searches=frozenset([words])))
        except (BookError, Refused) as fault:
            self._tell(fault)
            return
        self.said.emit(self.tr("Kept as a chip: {name}").format(name=name.strip()))

    # Back --------------------------------------------------------------------------------

    def _here(self) -> Spot:
        return Spot(self._window.pages.current, self._accounts.current)

    def _go_back(self) -> None:
        if not self.back():
            self._accounts.do_back()

    def back(self) -> bool:
        """Return to where one was before the last place that was gone to from here.

        False where one did not come by the search.
        """
        here = self._here()
        while self._left:
            before, reached = self._left.pop()
            if reached == here:
                self._return(before, here)
                return True
        return False

    def _return(self, before: Spot, here: Spot) -> None:
        if before.page != here.page:
            self._going.go(before.page)
        if not before.account:
            self._accounts.do_close_account()
        elif before.account != here.account:
            self._accounts.do_back()
            if self._accounts.current != before.account:
                self._accounts.open(before.account)
        elif before.page != here.page:
            self._going.focus_page()
