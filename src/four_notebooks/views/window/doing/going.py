"""Going from page to page, and remembering where one was."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from four_notebooks.views.window.main_window import MainWindow

MOST_CHOSEN = 400
"""Cards chosen at once; as many as a book should watch (METHOD 2)."""


class Going(QObject):
    """Shows pages, gives them the keyboard, and keeps the place for the next start."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        window.pages.shown.connect(self._page_shown)

    def go(self, code: str) -> None:
        """Show a page."""
        self._window.pages.show(code)

    def change_sheet(self, sheet_id: str) -> None:
        """Where a sheet's questions, or the call scripts, are changed."""
        page = self._window.pages.show("sheets")
        page.show_sheet(sheet_id)  # type: ignore[attr-defined]

    def show_day(self, day: object) -> None:
        """A day in the plan."""
        page = self._window.pages.show("plan")
        page.show_day(day)  # type: ignore[attr-defined]

    def show_visit(self, day: date, plan_id: int) -> None:
        """A planned visit on its day in the plan."""
        page = self._window.pages.show("plan")
        page.show_visit(day, plan_id)  # type: ignore[attr-defined]

    def _page_shown(self, code: str) -> None:
        self._window.side.set_page(code)  # type: ignore[attr-defined]
        self.keep_place(page=code)

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        page = self._window.pages.get(self._window.pages.current)
        focus = getattr(page, "focus_board", None) or getattr(page, "setFocus", None)
        if focus is not None:
            focus()

    def keep_place(self, **values: object) -> None:
        """Remember on this machine what is looked at in this book."""
        path = self._desk.book.path
        self._desk.local.keep_place(path, self._desk.local.place(path) | values)

    def restore_page(self) -> None:
        """Go to the page the book was left on."""
        self.go(str(self._desk.local.place(self._desk.book.path).get("page", "board")))

    def show_on_board(self, ids: object) -> None:
        """Show the board with accounts chosen on it."""
        board = self._window.pages.show("board")
        if isinstance(ids, tuple) and ids:
            board.show_accounts(list(ids[:MOST_CHOSEN]))  # type: ignore[attr-defined]

    def do_settings(self) -> None:
        """The settings page."""
        self.go("settings")

    def do_restore_backup(self) -> None:
        """The backups are on the settings page."""
        page = self._window.pages.show("settings")
        page.show_section("book")  # type: ignore[attr-defined]

    def do_filter_cards(self) -> None:
        """The board's own filter."""
        board = self._window.pages.show("board")
        board.type_into_filter("")  # type: ignore[attr-defined]

    def do_full_screen(self) -> None:
        """All of the screen, or a window again."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
