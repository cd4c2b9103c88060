"""What is done with accounts from anywhere: opened beside the page, made, written up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.views.window.doing.going import Going
from four_notebooks.views.window.main_window import MainWindow

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement
    from four_notebooks.views.window.overlay import Overlay
    from four_notebooks.views.window.steps import Steps


class AccountDoings(QObject):
    """The account pane, the board's own deeds with cards, and the quick visit.

    ``covered`` tells whether the quick visit lies over the window; ``undo_wanted`` is its own.
    """

    covered = Signal(bool)
    undo_wanted = Signal()

    def __init__(self, window: MainWindow, going: Going) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._going = going
        self._overlay: Overlay | None = None
        window.pages.shown.connect(self._page_shown)

    @property
    def overlay(self) -> Overlay:
        """What the quick visit lies on, made when first wanted."""
        if self._overlay is None:
            from four_notebooks.views.window.overlay import Overlay

            self._overlay = Overlay(self._desk, self._window)
            self._overlay.undo_wanted.connect(self.undo_wanted)
            self._overlay.covered.connect(self.covered)
        return self._overlay

    @property
    def current(self) -> int:
        """The account that lies open beside the page; 0: none."""
        if not self._window.account_shown:
            return 0
        return int(self._window.accounts.account_id)  # type: ignore[attr-defined]

    # Open and closed ---------------------------------------------------------------------

    def open(self, account_id: int) -> None:
        """Show an account beside the page."""
        if not account_id:
            return
        stack = self._window.accounts
        self._window.show_accounts(True)
        stack.open(account_id)  # type: ignore[attr-defined]

    def follow(self, account_id: int) -> None:
        """Another account is seen in the pane."""
        self._tell_board(account_id)
        self._going.keep_place(account=account_id)

    def do_close_account(self) -> None:
        """Close the account pane."""
        if not self._window.account_shown:
            return
        self._window.flush()
        self._window.show_accounts(False)
        self._tell_board(0)
        self._going.keep_place(account=0)
        self._going.focus_page()

    def restore(self) -> None:
        """Open the account that lay open when the book was left, unless one lies open."""
        left = self._desk.local.place(self._desk.book.path).get("account")
        account = left if isinstance(left, int) and not self.current else 0
        if account and self._desk.book.reader.card(account):
            self.open(account)

    def _tell_board(self, account_id: int) -> None:
        """An account lies open beside the board, or none (0)."""
        board = self._window.pages.get("board")
        if board is not None:
            board.open_page(account_id)  # type: ignore[attr-defined]

    def _page_shown(self, code: str) -> None:
        if code == "board" and self._window.account_shown:
            self._tell_board(self.current)

    def follow_move(self, announcement: Announcement) -> None:
        """A page moved its account: the board asks what a move asks."""
        follow = getattr(self._window.pages.get("board"), "follow_move", None)
        if follow is not None:
            follow(announcement)

    def follow_step(self, announcement: Announcement, steps: Steps) -> None:
        """The open account may lie in another notebook now: that one is to stay open."""
        if self.current in announcement.accounts and steps.moves_cards(announcement):
            QTimer.singleShot(0, self._follow_notebook)

    def _follow_notebook(self) -> None:
        self._tell_board(self.current)

    def do_back(self) -> None:
        """The account looked at before."""
        self._stack_does("back")

    def do_forward(self) -> None:
        """The account looked at after."""
        self._stack_does("forward")

    def _stack_does(self, what: str) -> None:
        act = getattr(self._window.accounts, what, None)
        if act is not None and self._window.account_shown:
            act()

    # Written up and made -----------------------------------------------------------------

    def write_up(self, account_id: int = 0) -> None:
        """Write up a visit over whatever is shown."""
        if not self._desk.book.read_only:
            self.overlay.begin(account_id)

    def write_up_visit(self, plan_id: int) -> None:
        """Write up a planned visit, and after it the next one that waits."""
        if not self._desk.book.read_only:
            self.overlay.begin_visit(plan_id)

    def do_quick_visit(self) -> None:
        """The key: about the account that lies open, else about the page's next visit."""
        account = self.current
        page = self._window.pages.get(self._window.pages.current)
        following = getattr(page, "next_visit", None)
        plan_id = following() if following is not None and not account else 0
        if plan_id:
            self.write_up_visit(plan_id)
        else:
            self.write_up(account)

    def make(self, name: str = "") -> None:
        """A new card; a name that is known already makes it at once."""
        if name.strip():
            account = self._desk.book.accounts.create(name)
            self.open(account.id)
        else:
            self.do_new_account()

    def do_new_account(self) -> None:
        """The board's own field for a new card."""
        board = self._window.pages.show("board")
        board.new_account()  # type: ignore[attr-defined]
