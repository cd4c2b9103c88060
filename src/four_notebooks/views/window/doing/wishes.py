"""Which wish of a page is answered by what.

To connect a new wish, add its line. A page has a wish by having a signal of that name;
pages that have not are not asked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from four_notebooks.views.window.doings import Doings

Answer: TypeAlias = Callable[..., object] | SignalInstance


def answers(doings: Doings) -> tuple[tuple[str, Answer], ...]:
    """Every wish a page can have, and what is done then."""
    going, accounts, books = doings.going, doings.accounts, doings.books
    return (
        # Accounts and visits.
        ("account_wanted", accounts.open),
        ("account_changed", accounts.follow),
        ("start_wanted", doings.go_back_from_found),
        ("new_account_wanted", accounts.make),
        ("quick_wanted", accounts.write_up),
        ("visit_wanted", accounts.write_up_visit),
        ("close_wanted", accounts.do_close_account),
        ("moved", accounts.follow_move),
        ("release_wanted", doings.cards.release),
        ("cards_dropped", doings.cards.take_cards),
        # Pages.
        ("page_wanted", going.go),
        ("day_wanted", going.show_day),
        ("sheet_wanted", going.change_sheet),
        ("settings_wanted", going.do_settings),
        ("search_wanted", doings.do_find),
        ("search_typed", doings.type_into_finder),
        # Steps and words.
        ("undo_wanted", doings.do_undo),
        ("redo_wanted", doings.do_redo),
        ("toast_wanted", doings.say),
        # The book, and what only the session can do.
        ("import_wanted", books.do_import_list),
        ("export_wanted", books.do_export),
        ("paste_wanted", books.import_text),
        ("print_wanted", books.do_print_day),
        ("dossier_wanted", doings.cards.show_dossier),
        ("phone_wanted", books.do_to_phone),
        ("book_wanted", doings.book_wanted),
        ("new_book_wanted", doings.new_book_wanted),
        ("restore_wanted", doings.restore_wanted),
        ("language_chosen", doings.language_chosen),
    )


def listen_to(doings: Doings, page: QWidget) -> None:
    """Connect the wishes a page has."""
    for wish, answer in answers(doings):
        signal = getattr(page, wish, None)
        if signal is not None:
            signal.connect(answer)
