"""Does what menus, keys and the pages' wishes ask for, in one open window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from four_notebooks.views.window.main_window import MainWindow
from four_notebooks.views.window.menu_button import MenuButton

if TYPE_CHECKING:
    from four_notebooks.models.faults import Fault
    from four_notebooks.storage.changes import Announcement
    from four_notebooks.views.window.deeds import Deed
    from four_notebooks.views.window.finder import Finder
    from four_notebooks.views.window.menus import Menus
    from four_notebooks.views.window.overlay import Overlay
    from four_notebooks.views.window.steps import Steps


class Doings(QObject):
    """One method ``do_…`` per deed of the table; what needs another book is only wished for."""

    book_wanted = Signal(object)
    new_book_wanted = Signal()
    sample_wanted = Signal()
    restore_wanted = Signal(object)
    language_chosen = Signal(str)
    logs_wanted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.desk = window.desk
        self._steps: Steps | None = None
        self._menus: Menus | None = None
        window.painted.connect(self._after_paint)
        self._finder: Finder | None = None
        self._overlay: Overlay | None = None
        self._button = MenuButton(self.desk.look, window.side)
        self._button.clicked.connect(self.show_menu)
        window.side.set_pages(["today", "board", "pool", "signed"])  # type: ignore[attr-defined]
        window.undo_wanted.connect(self.do_undo)
        window.pages.made.connect(self.listen_to)
        window.pages.shown.connect(self._page_shown)
        window.files_dropped.connect(self.import_files)
        self.desk.relay.stepped.connect(self._stepped)
        self.listen_to(window.side)

    def _after_paint(self) -> None:
        self.window.later.then(self._make_menus)

    def _make_menus(self) -> None:
        """Menus and keys; made soon after the first paint, which need not wait for them."""
        if self._menus is not None:
            return
        from four_notebooks.views.window.menus import Menus
        from four_notebooks.views.window.recent import RecentBooks

        self._menus = Menus(
            self.window, self, self.desk.look, writable=not self.desk.book.read_only
        )
        self._recent = RecentBooks(self._menus.submenus["recent_books"], self.desk.local)
        self._recent.chosen.connect(self.book_wanted)
        self._menus.whole.aboutToShow.connect(self._name_steps)

    @property
    def steps(self) -> Steps:
        """Undo and redo, made with the first step or the menus that name them."""
        if self._steps is None:
            from four_notebooks.views.window.steps import Steps

            self._steps = Steps(self.window)
        return self._steps

    def _name_steps(self) -> None:
        self.steps.name(self.menus.actions["undo"], self.menus.actions["redo"])

    @property
    def menus(self) -> Menus:
        """All menus and the keys of the window."""
        self._make_menus()
        assert self._menus is not None
        return self._menus

    @property
    def finder(self) -> Finder:
        """The search box over the desk, made when first wanted."""
        if self._finder is None:
            from four_notebooks.views.window.finder import Finder

            self._finder = Finder(self.desk, self.window, self.menus.actions)
            self._finder.account_wanted.connect(self.open_account)
        return self._finder

    @property
    def overlay(self) -> Overlay:
        """What the quick visit lies on, made when first wanted."""
        if self._overlay is None:
            from four_notebooks.views.window.overlay import Overlay

            self._overlay = Overlay(self.desk, self.window)
            self._overlay.undo_wanted.connect(self.do_undo)
            self._overlay.covered.connect(self.menus.cover)
        return self._overlay

    def show_menu(self) -> None:
        """Open the menu below its button."""
        at = self._button.mapToGlobal(self._button.rect().bottomLeft())
        self.desk.ask.menu(self.menus.whole, at)

    def listen_to(self, page: QWidget) -> None:
        """Connect the wishes a page has; those it has not are not missed."""
        for wish, answer in (
            ("account_wanted", self.open_account),
            ("quick_wanted", self.write_up),
            ("undo_wanted", self.do_undo),
            ("redo_wanted", self.do_redo),
            ("new_account_wanted", self.new_account),
            ("page_wanted", self.go),
            ("search_wanted", self.do_find),
            ("search_typed", self._typed_in_side),
            ("import_wanted", self.do_import_list),
            ("settings_wanted", self.do_settings),
            ("toast_wanted", self.say),
            ("account_changed", self._account_shown),
            ("close_wanted", self.do_close_account),
            ("moved", self._moved_from_page),
            ("book_wanted", self.book_wanted),
            ("new_book_wanted", self.new_book_wanted),
            ("restore_wanted", self.restore_wanted),
            ("language_chosen", self.language_chosen),
        ):
            signal = getattr(page, wish, None)
            if signal is not None:
                signal.connect(answer)

    def do(self, deed: Deed) -> None:
        """Do a deed of the table."""
        if deed.page:
            self.go(deed.page)
        else:
            getattr(self, f"do_{deed.code}")()

    def chosen(self, what: str) -> str:
        """Which theme, density or language holds on this machine."""
        return str(getattr(self.desk.local, what.removeprefix("choose_")))

    def choose(self, what: str, code: str) -> None:
        """Let another theme, density or language hold, on this machine."""
        setattr(self.desk.local, what.removeprefix("choose_"), code)
        if what == "choose_theme":
            self.desk.look.set_theme(code)  # type: ignore[arg-type]
        elif what == "choose_density":
            self.desk.look.set_density(code)  # type: ignore[arg-type]
        else:
            self.language_chosen.emit(code)

    def go(self, code: str) -> None:
        """Show a page."""
        self.window.pages.show(code)

    def open_account(self, account_id: int) -> None:
        """Show an account beside the page."""
        if not account_id:
            return
        stack = self.window.accounts
        self.window.show_accounts(True)
        stack.open(account_id)  # type: ignore[attr-defined]

    def _account_shown(self, account_id: int) -> None:
        self._tell_board(account_id)
        self.keep_place(account=account_id)

    def do_close_account(self) -> None:
        """Close the account pane."""
        if not self.window.account_shown:
            return
        self.window.flush()
        self.window.show_accounts(False)
        self._tell_board(0)
        self.keep_place(account=0)
        self.focus_page()

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        page = self.window.pages.get(self.window.pages.current)
        focus = getattr(page, "focus_board", None) or getattr(page, "setFocus", None)
        if focus is not None:
            focus()

    def _tell_board(self, account_id: int) -> None:
        """An account lies open beside the board, or none (0)."""
        board = self.window.pages.get("board")
        if board is not None:
            board.open_page(account_id)  # type: ignore[attr-defined]

    def _follow_account(self) -> None:
        """The open account lies in another notebook now: that one is to stay open."""
        self._tell_board(self._current_account())

    def _page_shown(self, code: str) -> None:
        self.window.side.set_page(code)  # type: ignore[attr-defined]
        self.keep_place(page=code)
        if code == "board" and self.window.account_shown:
            self._tell_board(self._current_account())

    def _current_account(self) -> int:
        if not self.window.account_shown:
            return 0
        return int(self.window.accounts.account_id)  # type: ignore[attr-defined]

    def _moved_from_page(self, announcement: Announcement) -> None:
        follow = getattr(self.window.pages.get("board"), "follow_move", None)
        if follow is not None:
            follow(announcement)

    def keep_place(self, **values: object) -> None:
        """Remember on this machine what is looked at in this book."""
        path = self.desk.book.path
        self.desk.local.keep_place(path, self.desk.local.place(path) | values)

    def restore_page(self) -> None:
        """Go to the page the book was left on."""
        self.go(str(self.desk.local.place(self.desk.book.path).get("page", "board")))

    def restore_account(self) -> None:
        """Open the account that lay open when the book was left, unless one lies open."""
        left = self.desk.local.place(self.desk.book.path).get("account")
        account = left if isinstance(left, int) and not self._current_account() else 0
        if account and self.desk.book.reader.card(account):
            self.open_account(account)

    def write_up(self, account_id: int = 0) -> None:
        """Write up a visit over whatever is shown."""
        if not self.desk.book.read_only:
            self.overlay.begin(account_id)

    def do_quick_visit(self) -> None:
        """The key: about the account that lies open, if one does."""
        self.write_up(self._current_account())

    def new_account(self, name: str = "") -> None:
        """A new card; a name that is known already makes it at once."""
        if name.strip():
            account = self.desk.book.accounts.create(name)
            self.open_account(account.id)
        else:
            self.do_new_account()

    def do_new_account(self) -> None:
        """The board's own field for a new card."""
        board = self.window.pages.show("board")
        board.new_account()  # type: ignore[attr-defined]

    def do_import_list(self) -> None:
        """Choose files, then show what is in them."""
        from four_notebooks.views.import_list.files import kinds

        files = self.desk.ask.open_files(self.window, self.tr("Import a list"), kinds())
        self.import_files(files)

    def import_files(self, files: list[Path]) -> None:
        """Show what lists hold, one after the other, before anything is written."""
        if self.desk.book.read_only:
            return
        from four_notebooks.views.import_list.wizard import ImportWizard

        for file in files:
            wizard = ImportWizard(self.desk, file, self.window)
            self.desk.ask.run(wizard)
            wizard.deleteLater()

    def do_open_book(self) -> None:
        """Another book, to be chosen."""
        self.book_wanted.emit(None)

    def do_new_book(self) -> None:
        """A new book."""
        self.new_book_wanted.emit()

    def do_sample_book(self) -> None:
        """The sample book."""
        self.sample_wanted.emit()

    def do_back_up(self) -> None:
        """Make a backup now and say where it lies."""
        self.window.flush()
        path = self.desk.book.backups.make()
        self.say(self.tr("Backed up to {path}").format(path=path))

    def do_restore_backup(self) -> None:
        """The backups are on the settings page."""
        page = self.window.pages.show("settings")
        page.show_section("book")  # type: ignore[attr-defined]

    def do_settings(self) -> None:
        """The settings page."""
        self.go("settings")

    def do_quit(self) -> None:
        """Close the window, and with it the program."""
        self.window.close()

    def do_undo(self) -> None:
        """Take back the latest step of the book."""
        self.steps.undo()

    def do_redo(self) -> None:
        """Do the step undone last again."""
        self.steps.redo()

    def do_copy_selected(self) -> None:
        """The selected cards as lines of text."""
        self._board_does("copy_selected")

    def do_delete_selected(self) -> None:
        """The selected cards into the bin."""
        self._board_does("delete_selected")

    def _board_does(self, what: str) -> None:
        act = getattr(self.window.pages.get("board"), what, None)
        if act is not None:
            act()

    def do_show_bin(self) -> None:
        """What was deleted, to be brought back."""
        from four_notebooks.views.window.bin import Bin

        self.desk.ask.run(Bin(self.desk, self.window))

    def do_find(self) -> None:
        """Search everything."""
        self.finder.begin()

    def _typed_in_side(self, text: str) -> None:
        """The first letters typed in the side board's box go on in the finder over it."""
        if text.strip():
            self.finder.begin(text)
            self.window.side.search.clear()  # type: ignore[attr-defined]

    def do_filter_cards(self) -> None:
        """The board's own filter."""
        board = self.window.pages.show("board")
        board.type_into_filter("")  # type: ignore[attr-defined]

    def do_back(self) -> None:
        """The account looked at before."""
        self._stack_does("back")

    def do_forward(self) -> None:
        """The account looked at after."""
        self._stack_does("forward")

    def _stack_does(self, what: str) -> None:
        act = getattr(self.window.accounts, what, None)
        if act is not None and self.window.account_shown:
            act()

    def do_full_screen(self) -> None:
        """All of the screen, or a window again."""
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()

    def do_show_keys(self) -> None:
        """All keys on one sheet."""
        from four_notebooks.views.window.keys import show_keys

        show_keys(self.desk.look, self.window)

    def do_about(self) -> None:
        """Name, version, licence."""
        from four_notebooks.views.window.keys import AboutBox

        self.desk.ask.run(AboutBox(self.desk.look, self.window))

    def do_open_logs(self) -> None:
        """The folder of crash reports."""
        self.logs_wanted.emit()

    def say(self, text: str) -> None:
        """A short word at the foot of the window."""
        self.window.toast.say(text)

    def tell_fault(self, fault: Fault) -> None:
        """A known fault that nobody nearer took."""
        from four_notebooks.models.faults import sentence

        self.window.toast.say(sentence(fault), stay_ms=12_000)

    def _stepped(self, announcement: Announcement) -> None:
        opened = self._current_account()
        if opened in announcement.accounts and self.steps.moves_cards(announcement):
            QTimer.singleShot(0, self._follow_account)
        self.steps.offer_undo(announcement, opened)
