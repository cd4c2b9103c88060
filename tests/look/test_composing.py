"""Chinese is typed in halves: while a word is being composed, no field may act on it.

Into every text field of every page goes what an input method sends: first the half-typed
word, which must be saved, filtered, completed and read nowhere; then the word, which must
arrive.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from four_notebooks.method.values import Notebook
from four_notebooks.views.board.page import BoardPage
from look.sheet_states import ally, changing, scripts
from look.stage import Stage
from look.states import account_tab, inbox_sorting, questions

HALF, WHOLE = "zhongwenshuru", "中文"
PLACES = ("board", "new account", "questions", "account", "people", "details", "evidence")
SHEETS = ("filling a sheet", "ally", "changing a sheet", "call scripts")
MORE_PLACES = ("quick", "today", "plan", "pool", "signed", "settings", "welcome", "import")

Field = QLineEdit | QPlainTextEdit | QTextEdit


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def fields_in(top: QWidget) -> list[Field]:
    """The text fields in sight that take an input method."""
    found: list[Field] = []
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in top.findChildren(kind):
            # A number takes no words, and its field says so by refusing them.
            number = isinstance(field.parentWidget(), QAbstractSpinBox)
            writable = not (field.isReadOnly() or number) and field.isEnabled()
            writable = writable and field.isVisible()
            if writable and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
                found.append(field)
    return found


def kept(stage: Stage) -> str:
    """Everything the book holds that a field could have written: steps, drafts, cards."""
    book = stage.book
    steps = [str(step) for step in book.ledger.steps(3)]
    cards = [asdict(card) for card in book.reader.cards(book.reader.ids("B"))]
    return json.dumps([steps, book.drafts.all(""), cards], ensure_ascii=False, default=str)


def rows_shown(stage: Stage) -> list[int]:
    """How many cards each notebook shows: a filter would change it."""
    board = stage.window.pages.get("board")
    if not isinstance(board, BoardPage):
        return []
    return [board.columns[notebook].cards.model().rowCount() for notebook in Notebook]


def unfiltered(stage: Stage) -> None:
    """All cards again, after words were typed into the quick filter."""
    board = stage.window.pages.get("board")
    if isinstance(board, BoardPage):
        board.set_words("")


def compose(field: Field, half: str, whole: str = "") -> None:
    """What an input method sends: a half-typed word, or the end of it with the word."""
    event = QInputMethodEvent(half, [])
    event.setCommitString(whole)
    QApplication.sendEvent(field, event)
    QApplication.processEvents()


def on(stage: Stage, place: str) -> Iterator[QWidget]:
    """A place of the program with text fields."""
    states = {
        "new account": inbox_sorting,
        "questions": questions,
        "people": account_tab("people"),
        "details": account_tab("details"),
        "evidence": account_tab("evidence"),
        "filling a sheet": account_tab("sheets"),
        "ally": ally,
        "changing a sheet": changing,
        "call scripts": scripts,
    }
    if place in states:
        with states[place](stage) as shown:
            stage.settle()
            yield shown
    else:
        shown = stage.turn_to(place)
        stage.settle()
        yield shown


@pytest.mark.parametrize("place", [*PLACES, *SHEETS, *MORE_PLACES])
def test_a_half_typed_word_is_nowhere_and_the_whole_one_arrives(
    on_stage: Stage, place: str
) -> None:
    unfiltered(on_stage)
    for shown in on(on_stage, place):
        for field in fields_in(shown):
            field.setFocus()
            on_stage.window.flush()
            before = (kept(on_stage), rows_shown(on_stage), text_of(field))
            compose(field, HALF)
            on_stage.window.flush()
            QApplication.processEvents()
            named = f"{place}: {type(field).__name__} {field.accessibleName()}"
            assert (kept(on_stage), rows_shown(on_stage), text_of(field)) == before, named
            compose(field, "", WHOLE)
            # The search box hands what is typed to the finder that opens over the page.
            said = text_of(field) + "".join(map(text_of, fields_in(on_stage.window)))
            assert WHOLE in said, named
            assert HALF not in said, named


def test_every_page_with_fields_was_looked_at(on_stage: Stage) -> None:
    counts = {}
    for place in ("board", "account", "people", "details", "quick"):
        for shown in on(on_stage, place):
            counts[place] = len(fields_in(shown))
    assert all(count > 0 for count in counts.values()), counts
    assert counts["quick"] >= 5 and counts["details"] >= 8, counts
