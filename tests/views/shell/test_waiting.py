"""What takes long stands behind a card that says how far it is; the desk goes on meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.method.values import Account, Method, Notebook
from four_notebooks.models.at_length import AT_ONCE
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.views.lists.bin_box import BinBox
from four_notebooks.views.settings.page import SettingsPage
from four_notebooks.views.settings.switching import SwitchDialog
from four_notebooks.views.waiting import Waiting
from four_notebooks.views.window.bin import Bin

MANY = AT_ONCE + 400


class Watched:
    """Lets dialogs run as on the screen; notes the cards, and presses Cancel if told so."""

    def __init__(self, qtbot: QtBot, cancel: bool = False) -> None:
        self.titles: list[str] = []
        self.ticks = 0
        self._qtbot = qtbot
        self._cancel = cancel

    def __call__(self, dialog: QDialog) -> bool:
        if isinstance(dialog, SwitchDialog):
            return True
        assert isinstance(dialog, Waiting)
        self.titles.append(dialog.windowTitle())
        pulse = QTimer()
        pulse.timeout.connect(self._tick)
        pulse.start(0)
        if self._cancel:
            dialog.cancel.click()
        with self._qtbot.waitSignal(dialog.finished, timeout=60_000):
            dialog.show()
        return bool(dialog.result())

    def _tick(self) -> None:
        self.ticks += 1


@pytest.fixture
def full(stage: Stage, qtbot: QtBot) -> Iterator[Stage]:
    """A book so large that the method's numbers do not turn in a moment."""
    stage.doings.go("today")
    with stage.book.ledger.bulk(StepName("import", count=MANY)) as step:
        now = stage.book.now()
        for number in stage.book.ledger.new_ids(Account, MANY):
            lead = Account(id=number, name=f"客户 {number}", created_at=now, notebook=Notebook.D)
            step.add([Change(None, lead)])
    qtbot.waitUntil(lambda: len(list(stage.window.lines.all())) == MANY, timeout=20_000)
    yield stage
    stage.answers.fill = None


def test_a_number_of_a_large_book_is_reckoned_behind_a_card(full: Stage, qtbot: QtBot) -> None:
    page = SettingsPage(full.desk)
    qtbot.addWidget(page)
    full.answers.fill = watched = Watched(qtbot)
    page.method.rows.fields["window_hours_b"].write("48")

    assert len(watched.titles) == 1 and watched.ticks > 3
    assert full.book.rules.window_hours_b == 48
    assert not full.book.busy
    assert page.method.rows.fields["window_hours_b"].text() == "48"


def test_stopped_the_number_goes_back_and_nothing_was_written(full: Stage, qtbot: QtBot) -> None:
    page = SettingsPage(full.desk)
    qtbot.addWidget(page)
    full.answers.fill = watched = Watched(qtbot, cancel=True)
    page.method.rows.fields["window_hours_b"].write("48")

    assert len(watched.titles) == 1
    assert full.book.rules.window_hours_b is None
    assert page.method.rows.fields["window_hours_b"].text() == "72"
    assert full.book.ledger.next_undo() == StepName("import", count=MANY)


def test_a_number_that_moves_nobody_is_taken_at_once(full: Stage, qtbot: QtBot) -> None:
    page = SettingsPage(full.desk)
    qtbot.addWidget(page)
    full.answers.fill = watched = Watched(qtbot)
    page.method.rows.fields["watch_limit"].write("300")

    assert watched.titles == []
    assert full.book.rules.watch_limit == 300


def test_an_import_is_taken_back_and_done_again_behind_a_card(full: Stage, qtbot: QtBot) -> None:
    full.answers.fill = watched = Watched(qtbot)
    lines = full.window.lines
    full.doings.do_undo()
    said = full.window.toast.words.text()
    qtbot.waitUntil(lambda: not list(lines.all()), timeout=20_000)
    full.doings.do_redo()

    qtbot.waitUntil(lambda: len(list(lines.all())) == MANY, timeout=20_000)
    assert "2900" in said
    assert len(watched.titles) == 2
    assert check(full.book.path) == []


def test_a_stopped_undo_leaves_the_import_and_says_nothing(full: Stage, qtbot: QtBot) -> None:
    full.window.toast.say("…")
    full.answers.fill = Watched(qtbot, cancel=True)
    full.doings.do_undo()

    assert full.window.toast.words.text() == "…"
    assert len(full.book.accounts.all(None)) == MANY
    assert full.book.ledger.next_undo() == StepName("import", count=MANY)


def test_accounts_are_deleted_for_good_behind_a_card(full: Stage, qtbot: QtBot) -> None:
    *_, kept, gone = full.book.accounts.all(None)
    full.book.accounts.delete([gone.id])
    dialog = Bin(full.desk)
    qtbot.addWidget(dialog)
    full.answers.fill, full.answers.choose = (watched := Watched(qtbot)), "yes"
    dialog.erase.click()

    assert len(watched.titles) == 1 and watched.ticks > 0
    assert dialog.list.count() == 0
    assert not full.book.busy
    assert full.book.search.find(f'"{gone.name}"').total == 0
    assert full.book.search.find(f'"{kept.name}"').total == 1
    assert check(full.book.path) == []


def test_the_bin_below_the_pool_deletes_behind_a_card_too(full: Stage, qtbot: QtBot) -> None:
    gone = full.book.accounts.all(None)[0]
    full.book.accounts.delete([gone.id])
    box = BinBox(full.desk, full.window)
    full.answers.fill, full.answers.choose = (watched := Watched(qtbot)), "yes"
    box.erase([gone.id])

    assert len(watched.titles) == 1
    assert full.book.accounts.deleted() == []


def test_in_a_small_book_deleting_for_good_is_done_at_once(stage: Stage, qtbot: QtBot) -> None:
    gone = stage.book.accounts.create("误建公司")
    stage.book.accounts.delete([gone.id])
    dialog = Bin(stage.desk)
    qtbot.addWidget(dialog)
    stage.answers.fill, stage.answers.choose = (watched := Watched(qtbot)), "yes"
    dialog.erase.click()

    assert watched.titles == []
    assert stage.book.accounts.deleted() == []


def test_a_switch_is_looked_at_and_done_behind_cards(full: Stage, qtbot: QtBot) -> None:
    page = SettingsPage(full.desk)
    qtbot.addWidget(page)
    full.answers.fill = watched = Watched(qtbot)
    page.method.switch_method()

    assert len(watched.titles) == 2
    assert full.book.method is Method.FUNNEL
    qtbot.waitUntil(lambda: full.window.lines.total(Notebook.A) == MANY, timeout=20_000)
    assert full.window.lines.total(Notebook.D) == 0


def test_working_days_of_a_large_book_are_reckoned_behind_a_card(full: Stage, qtbot: QtBot) -> None:
    page = SettingsPage(full.desk)
    qtbot.addWidget(page)
    full.answers.fill = watched = Watched(qtbot)
    days = full.book.today() + timedelta(1)
    page.days.day.setText(days.isoformat())
    page.days.add_days()
    quiet = list(watched.titles)
    page.days.switch.setChecked(True)

    assert quiet == []
    assert len(watched.titles) == 1
    assert full.book.workdays.clock_on


def test_a_second_long_verb_does_not_begin_while_one_is_under_way(
    full: Stage, qtbot: QtBot
) -> None:
    page = SettingsPage(full.desk)
    qtbot.addWidget(page)

    def again(dialog: QDialog) -> bool:
        page.method.save("window_hours_b")
        page.method.rows.fields["window_hours_c"].write("24")
        return watched(dialog)

    watched = Watched(qtbot)
    full.answers.fill = again
    page.method.rows.fields["window_hours_b"].write("48")

    assert len(watched.titles) == 1
    assert (full.book.rules.window_hours_b, full.book.rules.window_hours_c) == (48, None)
