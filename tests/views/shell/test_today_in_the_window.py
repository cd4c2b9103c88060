"""Today in the program's window: its key, its way to the plan, and its count on the side board."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.method.values import Account, Notebook, PlanState
from four_notebooks.views.paper.take_along import TakeAlong
from four_notebooks.views.plan.page import PlanPage
from four_notebooks.views.quick.visit import QuickVisit
from four_notebooks.views.today.page import TodayPage
from samples import Sample, SettableClock


@pytest.fixture
def accounts(sample: Sample) -> list[Account]:
    return [sample.account(name, Notebook.B) for name in ("安泰门窗", "海川装饰")]


@pytest.fixture
def page(stage: Stage, accounts: list[Account], clock: SettableClock) -> Iterator[TodayPage]:
    """Today at noon; the visits of ten and eleven were not written up."""
    book = stage.book
    for number, account in enumerate(accounts):
        book.plan.plan(account.id, book.today(), at=book.now() + timedelta(hours=1 + number))
    clock.forward(hours=3)
    stage.desk.clock.look()
    stage.doings.go("today")
    found = stage.window.pages.get("today")
    assert isinstance(found, TodayPage)
    yield found


def sheet(stage: Stage) -> str:
    quick = stage.doings.overlay.quick
    assert isinstance(quick, QuickVisit)
    return quick.sheet.line.line_text().source.strip()


def side_count(stage: Stage) -> str:
    return str(stage.window.side.nav.rows["today"].count)  # type: ignore[attr-defined]


def test_the_key_writes_up_the_next_visit_in_order(
    stage: Stage, page: TodayPage, accounts: list[Account]
) -> None:
    stage.doings.menus.actions["quick_visit"].trigger()
    assert stage.doings.overlay.isVisible()
    assert sheet(stage).startswith("安泰门窗 10:00")


def test_with_an_account_open_the_key_is_about_that_account(
    stage: Stage, page: TodayPage, accounts: list[Account]
) -> None:
    stage.doings.open_account(accounts[1].id)
    stage.doings.menus.actions["quick_visit"].trigger()
    assert sheet(stage) == "海川装饰"


def test_opened_a_second_time_the_sheet_is_about_the_visit_asked_for(
    stage: Stage, page: TodayPage
) -> None:
    page.visit_wanted.emit(page.rows.key_at(0))
    stage.doings.overlay.quick.put_away()  # type: ignore[union-attr]
    page.visit_wanted.emit(page.rows.key_at(1))
    assert sheet(stage).startswith("海川装饰 11:00")


def test_a_day_of_the_week_opens_in_the_plan(stage: Stage, page: TodayPage) -> None:
    friday = page.side.week.days[4].day
    page.day_wanted.emit(friday)
    assert stage.window.pages.current == "plan"
    assert isinstance(stage.window.pages.get("plan"), PlanPage)


def test_the_side_board_counts_the_visits_of_the_day(
    stage: Stage, page: TodayPage, clock: SettableClock, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: side_count(stage) == "2 visits")
    assert page.pills[0].text() == "2 visits"
    stage.book.plan.close([page.rows.key_at(0) or 0], PlanState.DROPPED)
    qtbot.waitUntil(lambda: side_count(stage) == "1 visit")
    assert page.pills[0].text() == "1 visit"
    clock.forward(days=1)
    stage.desk.clock.look()
    qtbot.waitUntil(lambda: side_count(stage) == "")
    QApplication.processEvents()
    assert page.rows.rowCount() == 0


@pytest.mark.parametrize(("press", "at"), [("print", 0), ("phone", 1)])
def test_the_day_is_taken_along_from_its_head(
    stage: Stage, page: TodayPage, press: str, at: int
) -> None:
    seen: list[TakeAlong] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, TakeAlong)
        seen.append(dialog)
        assert dialog.sides.group.checkedId() == at
        assert "安泰门窗" in dialog.sheet.html()
        return False

    stage.answers.fill = look
    getattr(page, press).click()
    assert len(seen) == 1
