"""States of the search: results of every kind, nothing typed, nothing found, faults, chips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from PySide6.QtWidgets import QWidget

from four_notebooks.models.search.recent import Recent
from four_notebooks.models.search.wording import Scope
from four_notebooks.views.board.page import BoardPage
from look.stage import LONG_CHINESE, Stage

State = Callable[[Stage], AbstractContextManager[QWidget]]


def searching(words: str, scope: Scope = Scope.ALL) -> State:
    """The search over the board, answered."""

    @contextmanager
    def state(stage: Stage) -> Iterator[QWidget]:
        stage.turn_to("board")
        stage.doings.go("board")  # The keys of another test may have led elsewhere.
        finder = stage.doings.finder
        finder.begin(words)
        finder.field.setText(words)
        finder.sheet.scopes.choose(scope)
        finder.look_up()
        yield stage.window
        finder.sheet.scopes.choose(Scope.ALL)
        finder.put_away()

    return state


@contextmanager
def searched_before(stage: Stage) -> Iterator[QWidget]:
    """Nothing typed, and what was searched lately."""
    recent = Recent(stage.desk.local, stage.book.path)
    for words in ("付款方式", LONG_CHINESE, "请他引荐 本:B"):
        recent.remember(words)
    with searching("")(stage) as shown:
        yield shown
    recent.forget()


@contextmanager
def place_found(stage: Stage) -> Iterator[QWidget]:
    """An entry that was found, marked in its journal beside the board."""
    hits = stage.book.search.find("模块", 40)
    wanted = next(one for one in hits if one.kind == "entry")
    stage.turn_to("board")
    stage.doings.go("board")  # The keys of another test may have led elsewhere.
    finder = stage.doings.finder
    finder.begin("模块")
    places = range(finder.results.rowCount())
    rows = [finder.results.row_at(n) for n in places]
    place = next(n for n, row in enumerate(rows) if row is not None and row.does == wanted)
    finder.list.choose(place)
    finder.take()
    yield stage.window
    stage.doings.act("close_account")


@contextmanager
def search_chips(stage: Stage) -> Iterator[QWidget]:
    """Searches kept as chips of the board, one of them on."""
    stage.turn_to("board")
    stage.doings.go("board")  # The keys of another test may have led elsewhere.
    kept = [
        {"name": name, "sieves": [], "words": "", "searches": [words]}
        for name, words in (("怕付款", "付款方式"), ("说过三个模块", "三个模块"))
    ]
    stage.book.settings.set("board_filters", kept)
    board = stage.window.pages.get("board")
    assert isinstance(board, BoardPage)
    board.title_row._saved_chips[0].click()
    yield stage.window
    board.title_row._saved_chips[0].click()
    stage.book.ledger.undo()


ON_THE_DESK = ("search place", "search chips")
"""States of what the search led to; in all others it lies over the desk and keeps the Tab key."""
SEARCH_STATES: dict[str, State] = {
    "searching": searching("包装"),
    "search mentions": searching("模块"),
    "search people": searching("kp", Scope.PEOPLE),
    "search commands": searching("s", Scope.COMMANDS),
    "search empty": searching(""),
    "searched before": searched_before,
    "search none": searching("没有这样的字"),
    "search faults": searching("本:X 模块"),
    "search long": searching(LONG_CHINESE),
    "search place": place_found,
    "search chips": search_chips,
}
