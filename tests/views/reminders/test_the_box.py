"""The box of reminders by mouse, keys and menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Notebook, ReminderKind
from four_notebooks.models.clock import Clock
from four_notebooks.models.lists.rows import ROW
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.models.reminders.reminder_list import ReminderRow
from four_notebooks.services.book import Book
from four_notebooks.storage.errors import DiskFull
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.reminders.box import FEW, MOST, ReminderBox
from four_notebooks.views.reminders.rows import DONE, ROW_HEIGHT, SNOOZE, presses
from samples import START, Sample, SettableClock

ICONS = Path(__file__).parents[3] / "resources" / "icons"
HOUR = timedelta(hours=1)


class Answers(SilentAsk):
    """Takes the entry of a menu, or of a menu in it, that begins with ``entry``."""

    def __init__(self) -> None:
        self.entry = "-"
        self.offered: list[str] = []

    def menu(self, menu: QMenu, at: QPoint) -> QAction | None:
        inner = [a for part in menu.findChildren(QMenu) for a in part.actions()]
        actions = [*menu.actions(), *inner]
        self.offered = [action.text().replace("&", "") for action in menu.actions()]
        fitting = (a for a in actions if a.text().replace("&", "").startswith(self.entry))
        return next(fitting, None)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(qapp: QApplication, book: Book, answers: Answers) -> Iterator[Desk]:
    look = Look(ICONS, theme="light")
    relay = Relay()
    book.listen(relay.listener)
    yield Desk(book, relay, Clock(book.now), look, answers, LocalSettings(None))
    book.unlisten(relay.listener)


Boxed = Callable[[int], ReminderBox]


@pytest.fixture
def boxed(desk: Desk, sample: Sample, clock: SettableClock, qtbot: QtBot) -> Boxed:
    """A box with so many reminders, all of windows that turned hot; 客户0 is the latest."""

    def make(count: int) -> ReminderBox:
        for number in reversed(range(count)):
            sample.visit(sample.account(f"客户{number}", Notebook.B))
            clock.forward(minutes=1)
        clock.set(START + 50 * HOUR)
        desk.clock.look()
        box = ReminderBox(desk, None)  # type: ignore[arg-type]
        qtbot.addWidget(box)
        box.resize(340, box.sizeHint().height())
        box.setVisible(count > 0)
        return box

    return make


def names(box: ReminderBox) -> list[str]:
    rows = [box.model.row_at(place) for place in range(box.model.rowCount())]
    return [row.title for row in rows if row is not None]


def press(box: ReminderBox, qtbot: QtBot, row: int, drawing: str) -> None:
    place = presses(box.list.visualRect(box.model.index(row)))[drawing]
    qtbot.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())


def test_a_line_says_who_and_what(boxed: Boxed) -> None:
    box = boxed(1)
    row = box.model.index(0).data(ROW)
    assert isinstance(row, ReminderRow)
    assert (row.title, row.text, row.red) == ("客户0", "window: 22h left", False)
    assert row.spoken == "客户0 · window: 22h left"


def test_an_empty_box_is_out_of_sight(boxed: Boxed) -> None:
    box = boxed(0)
    assert box.isHidden()


def test_it_is_as_high_as_four_lines_and_the_rest_unfolds(boxed: Boxed, qtbot: QtBot) -> None:
    box = boxed(14)
    assert box.list.height() == FEW * ROW_HEIGHT
    assert box.more.text() == "10 more"
    qtbot.mouseClick(box.more, Qt.MouseButton.LeftButton)
    assert box.list.height() == MOST * ROW_HEIGHT
    assert box.more.text() == "Show fewer"
    box.more.click()
    assert box.list.height() == FEW * ROW_HEIGHT


def test_done_by_the_mouse_takes_that_line(boxed: Boxed, desk: Desk, qtbot: QtBot) -> None:
    box = boxed(3)
    press(box, qtbot, 1, DONE)
    assert names(box) == ["客户0", "客户2"]
    desk.book.ledger.undo()
    box.activate()
    assert names(box) == ["客户0", "客户1", "客户2"]


def test_put_off_by_the_mouse_asks_until_when(
    boxed: Boxed, answers: Answers, clock: SettableClock, desk: Desk, qtbot: QtBot
) -> None:
    box = boxed(2)
    answers.entry = "In an hour"
    press(box, qtbot, 0, SNOOZE)
    assert answers.offered == ["In an hour (12:00)", "Tonight (18:00)", "Tomorrow (09:00)"]
    assert names(box) == ["客户1"]
    clock.forward(hours=1)
    desk.clock.look()
    qtbot.waitUntil(lambda: names(box) == ["客户0", "客户1"])


@pytest.mark.parametrize("entry", ["Tonight", "Tomorrow"])
def test_the_other_times_of_putting_off(
    entry: str, boxed: Boxed, answers: Answers, qtbot: QtBot
) -> None:
    box = boxed(1)
    answers.entry = entry
    box.list.setCurrentIndex(box.model.index(0))
    qtbot.keyClick(box.list, Qt.Key.Key_S)
    assert names(box) == []
    assert box.isHidden()


def test_by_keys_a_line_is_opened_put_off_and_done(
    boxed: Boxed, answers: Answers, qtbot: QtBot
) -> None:
    box = boxed(3)
    opened: list[int] = []
    box.account_wanted.connect(opened.append)
    box.list.setFocus()
    box.list.setCurrentIndex(box.model.index(0))
    qtbot.keyClick(box.list, Qt.Key.Key_Return)
    assert opened == [box.model.key_at(0)]
    qtbot.keyClick(box.list, Qt.Key.Key_Delete)
    assert names(box) == ["客户1", "客户2"]
    answers.entry = "Tomorrow"
    qtbot.keyClick(box.list, Qt.Key.Key_S)
    assert names(box) == ["客户2"]
    assert box.list.currentIndex().row() == 0


def test_by_menu_a_line_is_opened_put_off_and_done(
    boxed: Boxed, answers: Answers, qtbot: QtBot
) -> None:
    box = boxed(3)
    opened: list[int] = []
    box.account_wanted.connect(opened.append)
    box.list.setCurrentIndex(box.model.index(1))
    for answers.entry in ("Open", "Done"):
        box.list.menu_wanted.emit(QPoint(0, 0))
    assert answers.offered == [
        "Open the account", "Put off", "Done", "All done", "", "Copy as text",
    ]  # fmt: skip
    assert len(opened) == 1
    assert names(box) == ["客户0", "客户2"]
    answers.entry = "Tomorrow"
    box.list.menu_wanted.emit(QPoint(0, 0))
    assert len(names(box)) == 1


def test_all_are_done_in_one_step(boxed: Boxed, answers: Answers, desk: Desk) -> None:
    box = boxed(12)
    answers.entry = "All done"
    box.list.menu_wanted.emit(QPoint(0, 0))
    assert names(box) == []
    desk.book.ledger.undo()
    box.activate()
    assert len(names(box)) == 12


def test_a_step_elsewhere_takes_a_line_away_by_itself(
    boxed: Boxed, sample: Sample, desk: Desk, qtbot: QtBot
) -> None:
    box = boxed(2)
    key = box.model.key_at(0)
    assert key is not None
    desk.book.board.move([key], Notebook.D)
    qtbot.waitUntil(lambda: names(box) == ["客户1"])


def test_what_could_not_be_written_is_said_and_stays(
    boxed: Boxed, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = boxed(1)

    def full(*_given: object, **_named: object) -> None:
        raise DiskFull(desk.book.path)

    monkeypatch.setattr(desk.book.store, "step", full)
    with qtbot.waitSignal(box.said) as said:
        press(box, qtbot, 0, DONE)
    assert "disk is full" in said.args[0]
    assert names(box) == ["客户0"]


def test_a_window_that_ran_out_is_told_in_red(
    boxed: Boxed, desk: Desk, clock: SettableClock, qtbot: QtBot
) -> None:
    box = boxed(1)
    clock.set(START + 75 * HOUR)
    desk.clock.look()
    qtbot.waitUntil(lambda: "ran out" in str(box.model.index(0).data(ROW).text))
    row = box.model.index(0).data(ROW)
    assert (row.text, row.red) == ("window ran out 3h00m ago", True)
    assert desk.book.reminders.listed(clock())[0].kind is ReminderKind.WINDOW_EXPIRED


def test_it_paints_in_both_themes(boxed: Boxed, desk: Desk) -> None:
    box = boxed(5)
    box.list.setCurrentIndex(box.model.index(0))
    shots = []
    for theme in ("light", "dark"):
        desk.look.set_theme(theme)  # type: ignore[arg-type]
        box.restyle()
        shots.append(box.grab().toImage())
    assert shots[0] != shots[1]
    assert not shots[0].isNull()
