"""The command screenshot: any page of any book as a picture, without a display."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from four_notebooks.app import clock
from four_notebooks.app.cli.finding import accounts_named
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import (
    DONE,
    WRONG_USAGE,
    Unsuitable,
    now_of,
    reading,
    show_json,
)
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.book import Book
from four_notebooks.views.window.places import offered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from four_notebooks.views.look import Look
    from four_notebooks.views.window.doings import Doings

OVER_THE_BOARD: Final = ("account", "quick")
SEARCH: Final = "search"
TABS: Final = ("visits", "people", "sheets", "ally", "evidence", "changes", "details")
"""What of an account's page can be seen."""
IMPORT: Final = "import"
PAGES: Final = (*offered(), *OVER_THE_BOARD, SEARCH, IMPORT, "welcome")
ROUNDS: Final = 2000


def run_screenshot(wish: Wish) -> int:
    """``screenshot FILE``: paints a page and saves it as PNG; the book is only read."""
    page = wish.word("page", "board")
    if page not in PAGES:
        raise Unsuitable(
            QT_TRANSLATE_NOOP("CommandLine", "There is no page “{page}” yet; pages: {pages}."),
            WRONG_USAGE,
            page=page,
            pages=", ".join(PAGES),
        )
    if wish.word("tab", "visits") not in TABS:
        raise Unsuitable(
            QT_TRANSLATE_NOOP("CommandLine", "There is no tab “{tab}”; tabs: {tabs}."),
            WRONG_USAGE,
            tab=wish.word("tab"),
            tabs=", ".join(TABS),
        )
    _without_display(wish)
    if page == "welcome":
        _paint_welcome(wish)
    elif page == IMPORT:
        with reading(wish) as book:
            _paint_import(wish, book)
    else:
        with reading(wish) as book:
            _paint_page(wish, book, page)
    if wish.json:
        show_json({"file": wish.words[0], "page": page})
    return DONE


def _without_display(wish: Wish) -> None:
    """Paint off the screen, at the scale asked for; both must be told before Qt starts."""
    if "PySide6.QtGui" in sys.modules:
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    scale = wish.values.get("scale")
    if isinstance(scale, float):
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"


def _dressed(wish: Wish) -> tuple[QApplication, Look]:
    """The application and its look for one picture: nothing moves, no cursor blinks."""
    from four_notebooks.app.application import Languages, make_application, make_look
    from four_notebooks.app.cli import words
    from four_notebooks.models.local import LocalSettings

    app = make_application()
    app.setCursorFlashTime(0)
    Languages(app).speak(words.chosen_language())
    look = make_look(LocalSettings(), wish.word("theme", "light"))
    look.set_motion(False)
    look.apply(app)
    return app, look


def _paint_welcome(wish: Wish) -> None:
    from four_notebooks.app.cli import words
    from four_notebooks.views.welcome.page import Welcome

    app, look = _dressed(wish)
    page = Welcome(look, words.chosen_language(), wish.word("theme", "light"))
    _save(app, page, wish)


def _paint_import(wish: Wish, book: Book) -> None:
    """The import's window with what a file holds; nothing is written."""
    from PySide6.QtCore import QEventLoop

    from four_notebooks.models.clock import Clock
    from four_notebooks.models.local import LocalSettings
    from four_notebooks.models.relay import Relay
    from four_notebooks.views.ask import SilentAsk
    from four_notebooks.views.desk import Desk
    from four_notebooks.views.import_list.wizard import ImportWizard

    file = wish.values.get("file")
    if not isinstance(file, Path):
        raise Unsuitable(
            QT_TRANSLATE_NOOP("CommandLine", "Name the file to be looked at with --file."),
            WRONG_USAGE,
        )
    app, look = _dressed(wish)
    now = clock.standing(now_of(wish)())
    desk = Desk(book, Relay(), Clock(now), look, SilentAsk(), LocalSettings())
    wizard = ImportWizard(desk, file)
    wizard.resize(*_size(wish))
    wizard.show()
    while not wizard.settled:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    wizard.rows.show_selected()
    _save(app, wizard, wish)


def _paint_page(wish: Wish, book: Book, page: str) -> None:
    from PySide6.QtCore import QEventLoop

    from four_notebooks.models.clock import Clock
    from four_notebooks.models.local import LocalSettings
    from four_notebooks.models.relay import Relay
    from four_notebooks.views.ask import SilentAsk
    from four_notebooks.views.desk import Desk
    from four_notebooks.views.window.doings import Doings
    from four_notebooks.views.window.main_window import MainWindow

    account = _account(wish, book) if page in OVER_THE_BOARD or wish.word("account") else 0
    app, look = _dressed(wish)
    now = clock.standing(now_of(wish)())
    desk = Desk(book, Relay(), Clock(now), look, SilentAsk(), LocalSettings())
    window = MainWindow(desk)
    window.resize(*_size(wish))
    doings = Doings(window)
    _turn_to(doings, page, account)
    if account and wish.word("tab"):
        _show_tab(window.accounts, wish.word("tab"))
    window.show()
    for _ in range(ROUNDS):
        app.processEvents()
        if window.lines.is_loaded:
            break
    shown = window.pages.get(window.pages.current)
    while not getattr(shown, "settled", True):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    if page == SEARCH:
        for _ in range(6):  # What lies below the search is a picture: let it settle first.
            app.processEvents()
        doings.finder.begin(wish.word("words"))
    _save(app, window, wish)


def _turn_to(doings: Doings, page: str, account: int) -> None:
    doings.go(page if page not in (*OVER_THE_BOARD, SEARCH) else "board")
    if account:
        doings.open_account(account)
    if page == "quick":
        doings.overlay.begin(account)
    else:
        doings.window.setFocus()


def _show_tab(accounts: QWidget, tab: str) -> None:
    """Of the account that lies open; an account of the board has a page, so there is one."""
    page = getattr(accounts, "page", None)
    if page is not None:
        page.show_tab(tab)


def _account(wish: Wish, book: Book) -> int:
    """The account named, else the one that is first in focus, else the first of all."""
    found = accounts_named(book, wish.word("account"))
    if not wish.word("account"):
        found = [item.account_id for item in book.plan.focus()] or found
    if not found:
        raise Unsuitable(QT_TRANSLATE_NOOP("CommandLine", "Nothing was found."))
    return found[0]


def _size(wish: Wish) -> tuple[int, int]:
    size = wish.values.get("size")
    return size if isinstance(size, tuple) else (1440, 900)


def _save(app: QApplication, window: QWidget, wish: Wish) -> None:
    """Let everything settle, then save what is seen; the window goes away again."""
    window.resize(*_size(wish))
    window.show()
    for _ in range(6):
        app.processEvents()
    target = Path(wish.words[0]).expanduser()
    picture = window.grab()
    window.hide()
    window.deleteLater()
    app.processEvents()
    if not picture.save(str(target), "PNG"):
        raise Unsuitable(
            QT_TRANSLATE_NOOP("CommandLine", "{path} could not be written."), path=target
        )
