"""The words of heads, spines and empty notebooks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.kinds import Notebook
from four_notebooks.models import words
from four_notebooks.models.board.board import BoardModel
from four_notebooks.views.board.column import HeadWords
from four_notebooks.views.board.spine import SpineWords

translate = QCoreApplication.translate


def letter(notebook: Notebook) -> str:
    """A notebook's letter; the inbox has none."""
    return "" if notebook is Notebook.INBOX else notebook.value


def head(board: BoardModel, notebook: Notebook) -> HeadWords:
    """What stands in a notebook's head."""
    rules = board.book.rules
    model = board.notebooks[notebook]
    limit = board.limit(notebook)
    shown, total = model.rowCount(), model.total
    count = str(total) if board.filter.empty else f"{shown}/{total}"
    red = model.red
    return HeadWords(
        letter=letter(notebook),
        name=words.notebook(notebook, rules.method),
        meaning=words.meaning(notebook, rules.method, rules.deadline_days(notebook) or 0),
        cards=count,
        limit=f"/{limit}" if limit is not None and board.filter.empty else "",
        over=limit is not None and total > limit,
        red=translate("Board", "{count} red").format(count=red) if red else "",
        sentence=_sentence(board, notebook),
    )


def spine(board: BoardModel, notebook: Notebook) -> SpineWords:
    """What stands on a notebook's spine."""
    model = board.notebooks[notebook]
    return SpineWords(
        letter=letter(notebook),
        cards=str(model.total),
        red=str(model.red) if model.red else "",
        name=words.notebook(notebook, board.book.method),
        sentence=_sentence(board, notebook),
    )


def _sentence(board: BoardModel, notebook: Notebook) -> str:
    model = board.notebooks[notebook]
    limit = board.limit(notebook)
    count = str(model.total) if limit is None else f"{model.total}/{limit}"
    name = words.notebook(notebook, board.book.method)
    if notebook is not Notebook.INBOX:
        name = f"{notebook.value} {name}"
    if model.red:
        text = translate("Board", "{name}, {count} accounts, {red} red")
        return text.format(name=name, count=count, red=model.red)
    return translate("Board", "{name}, {count} accounts").format(name=name, count=count)


def empty(board: BoardModel, notebook: Notebook) -> str:
    """What an empty notebook says: what to do next, in one line."""
    if board.notebooks[notebook].total:
        return translate("Board", "Nothing here passes the filter")
    if notebook is Notebook.INBOX:
        return translate("Board", "Import a list or add an account: leads wait here")
    if board.fourth_signs:
        meaning = words.meaning(notebook, board.book.method)
        return translate("Board", "Drag here: {meaning}").format(meaning=meaning)
    return {
        Notebook.A: translate("Board", "Drag here who signs: KP1 met, need and power yes"),
        Notebook.B: translate("Board", "Drag here who is one step from KP1"),
        Notebook.C: translate("Board", "Drag here who is two steps from KP1"),
        Notebook.D: translate("Board", "Drag here who will not buy, then let go"),
    }[notebook]


def limits(board: BoardModel) -> tuple[str, bool]:
    """Watch and track against their limits (METHOD 2), and whether one is passed."""
    rules, lines = board.book.rules, board.lines
    text = translate("Board", "watch {watched}/{watch} · track {tracked}/{track}").format(
        watched=lines.watched,
        watch=rules.watch_limit,
        tracked=lines.tracked,
        track=rules.track_limit,
    )
    over = lines.watched > rules.watch_limit or lines.tracked > rules.track_limit
    return text, over
