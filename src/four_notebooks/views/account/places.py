"""Goes over to what was found on an account's page, and marks it for as long as it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from four_notebooks.method.values import Move, SheetAnswer, Strategy
from four_notebooks.models.search.place import Place
from four_notebooks.views.account.changes_view import ChangesView
from four_notebooks.views.sheets.filling_view import FillingView

if TYPE_CHECKING:
    from four_notebooks.views.account.page import AccountPage

OTHER = Qt.FocusReason.OtherFocusReason


def go_to(page: AccountPage, place: Place) -> None:
    """Show a place on its account's page; a place that is gone leaves the page as it was."""
    ways = {
        "entry": _entry,
        "contact": _person,
        "strategy": _strategy,
        "answer": _answer,
        "move": _move,
    }
    way = ways.get(place.kind)
    if way is None:
        page.show_tab("visits")
        page.journal.setFocus(OTHER)
    else:
        way(page, place)


def _entry(page: AccountPage, place: Place) -> None:
    page.show_entry(place.record_id)
    page.journal.setFocus(OTHER)
    page.journal.mark_found(place.record_id, place.sought)


def _person(page: AccountPage, place: Place) -> None:
    page.show_person(place.record_id)
    page.people.focus_people()


def _strategy(page: AccountPage, place: Place) -> None:
    """The present one is the note; one that was used stands under the visit made with it."""
    facts = page.model.facts
    if facts.strategy is not None and facts.strategy.id == place.record_id:
        page.show_tab("visits")
        page.focus_strategy()
        return
    entry = next((e for e, used in facts.used().items() if used.id == place.record_id), 0)
    if entry:
        _entry(page, Place("entry", place.account_id, entry, place.sought))
        return
    written = page.model.book.store.get(Strategy, place.record_id)
    page.show_tab("changes")
    view = page.view("changes")
    if written is not None and isinstance(view, ChangesView):
        view.show_moment(written.written_at)


def _answer(page: AccountPage, place: Place) -> None:
    """The question in its sheet: one about a person stands in the tab of allies."""
    answer = page.model.book.store.get(SheetAnswer, place.record_id)
    if answer is None:
        return
    code = "sheets" if answer.contact_id is None else "ally"
    page.show_tab(code)
    view = page.view(code)
    if isinstance(view, FillingView):
        view.show_question(answer.sheet, answer.question, answer.contact_id)


def _move(page: AccountPage, place: Place) -> None:
    """The line of the move among the changes."""
    move = page.model.book.store.get(Move, place.record_id)
    page.show_tab("changes")
    view = page.view("changes")
    if move is not None and isinstance(view, ChangesView):
        view.show_moment(move.at)
