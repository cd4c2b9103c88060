"""The side board: pages with counts, the big timer, the list of windows, folding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.views.sideboard.side_board import SideBoard

if TYPE_CHECKING:
    from conftest import Stage

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def side(stage: Stage, qtbot: QtBot) -> Iterator[SideBoard]:
    """The side board of the invented board."""
    side = show(stage, qtbot)
    yield side
    side.close()


def show(stage: Stage, qtbot: QtBot) -> SideBoard:
    """Put a side board on the screen."""
    side = SideBoard(stage.desk, lines=stage.lines)
    qtbot.addWidget(side)
    side.resize(248, 860)
    side.show()
    qtbot.waitExposed(side)
    return side


def test_the_timer_shows_the_open_window_that_closes_soonest(stage: Stage, side: SideBoard) -> None:
    assert side.timer.urgent.account_id == stage.named("华启精密制造")
    assert side.timer.figures == "05:42:00"
    assert "华启精密制造" in side.timer.accessibleName()


def test_it_ticks_by_the_second_only_while_it_is_seen(stage: Stage, side: SideBoard) -> None:
    stage.clock.forward(seconds=1)
    stage.tick()
    assert side.timer.figures == "05:41:59"
    assert stage.desk.clock._watchers == 1
    side.hide()
    assert stage.desk.clock._watchers == 0
    side.show()
    assert stage.desk.clock._watchers == 1


def test_when_it_runs_out_the_next_one_takes_its_place_at_once(
    stage: Stage, side: SideBoard
) -> None:
    stage.clock.forward(hours=5, minutes=41, seconds=59)
    stage.tick()
    assert side.timer.figures == "00:00:01"
    stage.clock.forward(seconds=1)
    stage.tick()
    assert side.timer.urgent.account_id == stage.named("海纳物流")
    assert side.windows.row(0).account_id == stage.named("华启精密制造")


def test_midnight_and_sleep_leave_it_right(stage: Stage, side: SideBoard) -> None:
    stage.clock.forward(hours=13)
    stage.tick()
    assert side.timer.urgent.account_id == stage.named("海纳物流")
    assert side.timer.figures == "01:18:00"


def test_without_an_open_window_it_shows_the_last_that_ran_out(
    stage: Stage, side: SideBoard
) -> None:
    stage.clock.forward(hours=70)
    stage.tick()
    assert side.timer.figures.startswith("late")
    assert side.windows.open_count == 0
    assert stage.desk.clock._watchers == 0


def test_without_any_window_there_is_a_quiet_line(
    book: Book, make_stage: Callable[..., Stage], qtbot: QtBot
) -> None:
    side = show(make_stage(book), qtbot)
    assert side.timer.figures == ""
    assert side.timer.accessibleName() == "No window is open"
    assert side.timer.height() < 60


def test_a_click_on_the_timer_or_a_row_opens_the_account(
    stage: Stage, side: SideBoard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(side.account_wanted) as wanted:
        side.timer.click()
    assert wanted.args == [stage.named("华启精密制造")]
    place = side.list.visualRect(side.windows.index(2)).center()
    with qtbot.waitSignal(side.account_wanted) as wanted:
        QTest.mouseClick(side.list.viewport(), LEFT, PLAIN, place)
    assert wanted.args == [stage.named("远东包装")]


def test_late_ones_beyond_three_are_folded_into_a_line_that_opens(
    stage: Stage, side: SideBoard
) -> None:
    stage.clock.forward(hours=40)
    stage.tick()
    folded = side.windows.row(3).folded
    assert folded == side.windows.expired_count - 3 > 0
    place = side.list.visualRect(side.windows.index(3)).center()
    QTest.mouseClick(side.list.viewport(), LEFT, PLAIN, place)
    assert side.windows.row(4).account_id
    said = side.windows.data(side.windows.index(side.windows.expired_count))
    assert "older" in str(said)


def test_pages_have_counts_and_are_asked_for(stage: Stage, side: SideBoard, qtbot: QtBot) -> None:
    side.set_pages(["today", "board", "plan", "pool", "signed"])
    side.set_count("plan", "9 visits")
    active = str(stage.book.reader.counts(0).active)
    qtbot.waitUntil(lambda: side.nav.rows["board"].count == active)
    assert side.nav.rows["plan"].accessibleName() == "Plan 9 visits"
    with qtbot.waitSignal(side.page_wanted) as wanted:
        side.nav.rows["pool"].click()
    assert wanted.args == ["pool"]
    assert side.nav.rows["pool"].isChecked()


def test_signing_counts_at_once(stage: Stage, side: SideBoard, qtbot: QtBot) -> None:
    stage.page.board.sign([stage.named("同创电子")])
    qtbot.waitUntil(lambda: side.nav.rows["signed"].count == "1")
    assert side.nav.rows["board"].count == "19"


def test_typing_in_the_search_box_is_a_wish(side: SideBoard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.search_typed) as typed:
        QTest.keyClicks(side.search, "h")
    assert typed.args == ["h"]
    with qtbot.waitSignal(side.search_wanted):
        QTest.keyClick(side.search, Qt.Key.Key_Return)
    with qtbot.waitSignal(side.search_left):
        QTest.keyClick(side.search, Qt.Key.Key_Escape)
    assert side.search.text() == ""


def test_folded_to_icons_it_still_names_everything(
    stage: Stage, side: SideBoard, qtbot: QtBot
) -> None:
    side.set_folded(True)
    assert side.width() == 64
    assert side.search.isHidden()
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit):
        for widget in side.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName(), widget
    with qtbot.waitSignal(side.search_wanted):
        side.focus_search()
    side.set_folded(False)
    assert side.width() == 248


def test_rows_say_who_is_next_and_how_much_is_left(stage: Stage, side: SideBoard) -> None:
    from four_notebooks.views.sideboard.hops import named_hop, row_words

    card = stage.named("华启精密制造")
    assert named_hop(stage.lines, card) == "KP2 李敏 → KP1 周总"
    line = stage.lines.line(card)
    assert row_words(stage.lines, line)[0] == "KP2 → KP1 · unplanned"
    late = stage.lines.line(stage.named("远东包装"))
    assert row_words(stage.lines, late)[0] == "KP3 → KP2 · visit 3/3"
    answer = stage.lines.line(stage.named("同创电子"))
    assert row_words(stage.lines, answer)[-1] == "ask to sign"


def test_thousands_of_rows_are_taken(
    book: Book, make_stage: Callable[..., Stage], qtbot: QtBot, sample: object
) -> None:
    from four_notebooks.method.values import Account, Entry, EntryKind
    from four_notebooks.storage.changes import Change, StepName

    accounts = book.accounts.create_many([f"客户{n}" for n in range(2_000)], notebook=Notebook.B)
    ids = book.store.new_ids(Entry, len(accounts))
    assert isinstance(accounts[0], Account)
    changes = [
        Change(
            None,
            Entry(
                id=entry_id,
                account_id=account.id,
                kind=EntryKind.IN_PERSON,
                start=book.now(),
                recorded_at=book.now(),
            ),
        )
        for entry_id, account in zip(ids, accounts, strict=True)
    ]
    book.ledger.commit(StepName("import"), changes)
    side = show(make_stage(book), qtbot)
    assert side.windows.rowCount() == 2_000
    side.list.scrollToBottom()
    assert side.list.indexAt(side.list.viewport().rect().center()).row() > 1_900


def test_a_page_that_is_not_offered_leaves_none_marked(stage: Stage, side: SideBoard) -> None:
    side.set_pages(["board", "pool"])
    side.set_page("board")
    side.set_page("settings")
    assert [code for code, row in side.nav.rows.items() if row.isChecked()] == []
    side.set_page("pool")
    assert [code for code, row in side.nav.rows.items() if row.isChecked()] == ["pool"]
