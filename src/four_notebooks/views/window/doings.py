"""Does what menus, keys and the pages' wishes ask for, in one open window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from four_notebooks.views.window.doing import wishes
from four_notebooks.views.window.doing.accounts import AccountDoings
from four_notebooks.views.window.doing.books import BookDoings
from four_notebooks.views.window.doing.cards import CardDoings
from four_notebooks.views.window.doing.going import Going
from four_notebooks.views.window.main_window import MainWindow
from four_notebooks.views.window.menu_button import MenuButton
from four_notebooks.views.window.places import side_codes

if TYPE_CHECKING:
    from four_notebooks.models.faults import Fault
    from four_notebooks.storage.changes import Announcement
    from four_notebooks.views.search.finder import Finder
    from four_notebooks.views.window.deeds import Deed
    from four_notebooks.views.window.doing.finding import Finding
    from four_notebooks.views.window.menus import Menus
    from four_notebooks.views.window.overlay import Overlay
    from four_notebooks.views.window.steps import Steps


class Doings(QObject):
    """Puts together who does what: pages (``going``), ``accounts``, ``cards``, ``books``, steps.

    Each has one method ``do_…`` per deed of the table; ``doing/wishes.py`` says which wish
    of a page is answered by what. What needs another book is only wished for.
    """

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
        self._finder: Finder | None = None
        self._finding: Finding | None = None
        self.going = Going(window)
        self.accounts = AccountDoings(window, self.going)
        self.cards = CardDoings(window, self.accounts)
        self.books = BookDoings(window, self.cards.chosen)
        self.accounts.undo_wanted.connect(self.do_undo)
        self.books.undo_wanted.connect(self.do_undo)
        self.books.account_wanted.connect(self.open_account)
        self.books.board_wanted.connect(self.going.show_on_board)
        self.accounts.covered.connect(self._covered)
        for wish in ("book_wanted", "new_book_wanted", "sample_wanted", "logs_wanted"):
            getattr(self.books, wish).connect(getattr(self, wish))
        self._button = MenuButton(self.desk.look, window.side)
        self._button.clicked.connect(self.show_menu)
        window.side.set_pages(side_codes())  # type: ignore[attr-defined]
        window.painted.connect(self._after_paint)
        window.undo_wanted.connect(self.do_undo)
        window.pages.made.connect(self.listen_to)
        window.files_dropped.connect(self.books.import_files)
        self.desk.relay.stepped.connect(self._stepped)
        self.listen_to(window.side)

    def _after_paint(self) -> None:
        self.window.later.then(self._make_menus)

    def listen_to(self, page: QWidget) -> None:
        """Connect the wishes a page has; those it has not are not missed."""
        wishes.listen_to(self, page)

    def do(self, deed: Deed) -> None:
        """Do a deed of the table."""
        if deed.page:
            self.go(deed.page)
        else:
            self.act(deed.code)

    def act(self, code: str) -> None:
        """Do what a deed's code stands for."""
        way = self.way_of(code)
        assert way is not None, code
        way()

    def way_of(self, code: str) -> Callable[[], object] | None:
        """The method ``do_…`` of whoever does it; None where nobody can."""
        parts: tuple[QObject, ...] = (self, self.going, self.accounts, self.cards, self.books)
        found = (getattr(part, f"do_{code}", None) for part in parts)
        return next((way for way in found if way is not None), None)

    # What others ask for by name ----------------------------------------------------------

    def go(self, code: str) -> None:
        """Show a page."""
        self.going.go(code)

    def open_account(self, account_id: int) -> None:
        """Show an account beside the page."""
        self.accounts.open(account_id)

    def restore_page(self) -> None:
        """Go to the page the book was left on."""
        self.going.restore_page()

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        self.going.focus_page()

    def restore_account(self) -> None:
        """Open the account that lay open when the book was left."""
        self.accounts.restore()

    def import_files(self, files: list[Path]) -> None:
        """Show what lists hold before anything is written."""
        self.books.import_files(files)

    @property
    def overlay(self) -> Overlay:
        """What the quick visit lies on, made when first wanted."""
        return self.accounts.overlay

    # Menus and what lies over the desk ----------------------------------------------------

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

    def _name_steps(self) -> None:
        self.steps.name(self.menus.actions["undo"], self.menus.actions["redo"])

    @property
    def menus(self) -> Menus:
        """All menus and the keys of the window."""
        self._make_menus()
        assert self._menus is not None
        return self._menus

    def _covered(self, covered: bool) -> None:
        self.menus.cover(covered)

    def show_menu(self) -> None:
        """Open the menu below its button."""
        at = self._button.mapToGlobal(self._button.rect().bottomLeft())
        self.desk.ask.menu(self.menus.whole, at)

    @property
    def finder(self) -> Finder:
        """The search box over the desk, made when first wanted."""
        if self._finder is None:
            from four_notebooks.views.search.finder import Finder

            self._finder = Finder(self.desk, self.window, self.menus.actions)
            self._finder.place_wanted.connect(self.finding.open)
            self._finder.keep_wanted.connect(self.finding.keep_search)
            self.window.pages.rests(self._finder)
        return self._finder

    @property
    def finding(self) -> Finding:
        """Goes where something was found, and back."""
        if self._finding is None:
            from four_notebooks.views.window.doing.finding import Finding

            self._finding = Finding(self.window, self.going, self.accounts, self.tell_fault)
            self._finding.said.connect(self.say)
        return self._finding

    def go_back_from_found(self) -> None:
        """Back to where one was before the search led to what is shown."""
        if self._finding is not None:
            self._finding.back()

    def do_find(self) -> None:
        """Search everything."""
        self.finder.begin()

    def type_into_finder(self, text: str) -> None:
        """The first letters typed in the side board's box go on in the finder over it."""
        if text.strip():
            self.finder.begin(text)
            self.window.side.search.clear()  # type: ignore[attr-defined]

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

    def do_show_keys(self) -> None:
        """All keys on one sheet."""
        from four_notebooks.views.window.keys import show_keys

        show_keys(self.desk.look, self.window)

    def do_about(self) -> None:
        """Name, version, licence."""
        from four_notebooks.views.window.keys import AboutBox

        self.desk.ask.run(AboutBox(self.desk.look, self.window))

    # Steps and words ----------------------------------------------------------------------

    @property
    def steps(self) -> Steps:
        """Undo and redo, made with the first step or the menus that name them."""
        if self._steps is None:
            from four_notebooks.views.window.steps import Steps

            self._steps = Steps(self.window)
        return self._steps

    def do_undo(self) -> None:
        """Take back the latest step of the book."""
        self.steps.undo()

    def do_redo(self) -> None:
        """Do the step undone last again."""
        self.steps.redo()

    def _stepped(self, announcement: Announcement) -> None:
        self.accounts.follow_step(announcement, self.steps)
        self.steps.offer_undo(announcement, self.accounts.current)

    def say(self, text: str) -> None:
        """A short word at the foot of the window."""
        self.window.toast.say(text)

    def tell_fault(self, fault: Fault) -> None:
        """A known fault that nobody nearer took."""
        from four_notebooks.models.faults import sentence

        self.window.toast.say(sentence(fault), stay_ms=12_000)
