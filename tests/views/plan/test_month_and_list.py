"""The month, the list of accounts without a visit, and what the page remembers."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest
from plan_hands import Answers, Hands, day_after
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from four_notebooks.app.main import main
from four_notebooks.method.values import Notebook, ReleaseReason
from four_notebooks.models.board.notebook import packed
from four_notebooks.models.plan.days import Day
from four_notebooks.models.plan.span import View
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.plan.carrying import packed_visits
from four_notebooks.views.plan.page import PlanPage
from samples import Sample, SettableClock


@pytest.fixture
def month(hands: Hands) -> Hands:
    """The same page on its month."""
    hands.page.show_view(View.MONTH)
    QApplication.processEvents()
    return hands


def cell(hands: Hands, day: date) -> QPoint:
    """The middle of a day, below its first visits."""
    view = hands.page.month
    box = view.visualRect(view.grid.index_of(day))
    return QPoint(box.center().x(), box.bottom() - 4)


def line(hands: Hands, day: date, place: int = 0) -> QPoint:
    """A point on one of a day's visits."""
    view = hands.page.month
    index = view.grid.index_of(day)
    shown = view.grid.day_at(index)
    assert isinstance(shown, Day)
    return view.painter_of_days.lines(view.visualRect(index), shown)[place][1].center()


def names(hands: Hands, day: date) -> list[str]:
    shown = hands.page.month.grid.day_at(hands.page.month.grid.index_of(day))
    assert shown is not None
    return [row.title for row in shown.rows]


def test_the_month_shows_whole_weeks_and_each_day_s_visits(month: Hands) -> None:
    days = month.page.shown_days()

    assert (days[0].head.day, days[-1].head.day) == (date(2026, 10, 26), date(2026, 12, 6))
    assert names(month, day_after(1)) == ["海川装饰", "博雅口腔"]
    assert month.page.title.text() == "November 2026"
    assert month.page.head.pills[0].text() == "4 visits"


def test_a_click_on_a_day_opens_it_in_the_week(month: Hands) -> None:
    view = month.page.month

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=cell(month, date(2026, 11, 12))
    )

    assert month.page.days.span.view is View.WEEK
    assert month.page.days.span.first == date(2026, 11, 9)
    assert month.list_of(3).hasFocus()


def test_arrows_and_enter_do_the_same(month: Hands) -> None:
    view = month.page.month
    view.setFocus()
    view.setCurrentIndex(view.grid.index_of(day_after(1)))

    month.press(view, Qt.Key.Key_Down)
    month.press(view, Qt.Key.Key_Return)

    assert month.page.days.span.first == day_after(7)
    assert month.list_of(1).hasFocus()


def test_visits_and_accounts_are_dropped_on_days_but_not_on_past_ones(month: Hands) -> None:
    view = month.page.month.viewport()
    visit = month.page.month.grid.day_at(month.page.month.grid.index_of(day_after(1)))
    assert visit is not None
    data = packed_visits([visit.rows[0].key], "")
    account = month.page.waiting.rows.key_at(0)
    assert account is not None

    moved = month.drop(view, data, cell(month, day_after(9)))
    planned = month.drop(view, packed([account], ""), cell(month, day_after(10)))
    back = month.drop(view, data, cell(month, day_after(-3)))

    assert (moved, planned, back) == (True, True, False)
    assert names(month, day_after(9)) == ["海川装饰"]
    assert names(month, day_after(10)) == [month.book.accounts.get(account).name]
    assert month.said() == "That day has passed."


def test_a_visit_in_the_month_is_taken_up_opened_and_has_its_menu(
    month: Hands, answers: Answers
) -> None:
    view = month.page.month
    opened: list[int] = []
    month.page.account_wanted.connect(opened.append)
    at = line(month, day_after(1), 1)

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    chosen = [row.title for row in month.page.chosen()]
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    answers.entry = "tomorrow"
    view.menu_wanted.emit(view.viewport().mapToGlobal(at))

    assert chosen == ["博雅口腔"]
    assert opened == [month.book.accounts.named("博雅口腔")[0].id]
    assert "Move to tomorrow" in answers.offered
    assert month.page.days.span.view is View.MONTH


def test_week_or_month_is_remembered_on_this_machine(month: Hands, desk: Desk) -> None:
    again = PlanPage(desk)

    assert again.days.span.view is View.MONTH
    again.show_view(View.WEEK)
    assert PlanPage(desk).days.span.view is View.WEEK


def test_earlier_later_and_today_have_keys(hands: Hands) -> None:
    shown = hands.choose(1, 0)
    hands.press(shown, Qt.Key.Key_PageDown, control=True)
    later = hands.page.days.span.first
    hands.press(hands.page.main_list(), Qt.Key.Key_PageUp, control=True)
    hands.press(hands.page.main_list(), Qt.Key.Key_PageUp, control=True)
    earlier = hands.page.days.span.first
    hands.press(hands.page.main_list(), Qt.Key.Key_Home, control=True)

    assert (later, earlier) == (day_after(7), day_after(-7))
    assert hands.page.days.span.first == day_after(0)
    hands.page._other_view()
    hands.page.go_on()
    assert hands.page.title.text() == "December 2026"


# -- the accounts without a visit ---------------------------------------------------


def test_the_most_urgent_without_a_visit_stand_first_the_others_by_heat(
    hands: Hands, sample: Sample, clock: SettableClock
) -> None:
    expired = sample.account("过期", Notebook.B)
    sample.visit(expired, heat=90)
    clock.forward(hours=50)
    fresh, warm = sample.account("新开", Notebook.C), sample.account("热客", Notebook.INBOX)
    soon = sample.account("快凉", Notebook.A)
    sample.visit(soon)
    clock.forward(hours=23)
    sample.visit(fresh)
    sample.visit(warm, heat=70)
    clock.forward(hours=26)
    hands.desk.clock.look()
    hands.page.waiting._forget()
    hands.page.waiting.refresh()

    shown = hands.waiting()

    assert shown[:3] == ["快凉", "新开", "过期"]
    assert shown[3] == "热客"
    assert shown.index("热客") < shown.index("远东包装")


def test_planned_released_and_deleted_accounts_are_not_in_the_list(
    hands: Hands, sample: Sample, clock: SettableClock
) -> None:
    one, two = (hands.book.accounts.named(name)[0] for name in ("远东包装", "同创电子"))
    sample.plan(one, day_after(2))
    clock.forward(minutes=1)
    hands.book.board.release([two.id], ReleaseReason.OTHER)
    none = hands.waiting()
    hands.book.ledger.undo()
    hands.book.accounts.delete([two.id])

    assert none == []
    assert hands.waiting() == []
    assert "Every account" in hands.page.box.nothing.text()


def test_a_visit_whose_time_has_passed_does_not_count_as_planned(
    hands: Hands, clock: SettableClock
) -> None:
    before = "安泰门窗" in hands.waiting()
    clock.set(datetime(2026, 11, 23, 15, tzinfo=hands.book.zone))
    hands.desk.clock.look()

    assert not before
    assert "安泰门窗" in hands.waiting()


def test_the_filter_takes_characters_and_pinyin(hands: Hands) -> None:
    box = hands.page.box
    box.filter.setText("ydbz")
    by_pinyin = hands.waiting()
    box.filter.setText("同创")
    by_characters = hands.waiting()
    box.filter.setText("zzz")
    nothing = box.nothing.isVisible()
    hands.press(box.filter, Qt.Key.Key_Escape)

    assert (by_pinyin, by_characters) == (["远东包装"], ["同创电子"])
    assert nothing
    assert len(hands.waiting()) == 2


def test_the_menu_of_the_list_plans_and_opens(hands: Hands, answers: Answers) -> None:
    box = hands.page.box
    box.list.setCurrentIndex(hands.page.waiting.rows.index(0))
    name = hands.waiting()[0]
    answers.entry = "tomorrow"

    box.list.menu_wanted.emit(box.list.mapToGlobal(QPoint(10, 10)))

    assert hands.shown(1)[-1] == name
    assert answers.offered[0].startswith("Plan on ")


def test_ten_thousand_accounts_are_ranked_and_only_those_in_sight_are_read(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.book.accounts.create_many([f"客户{n:05}" for n in range(10_000)])
    hands.page.waiting.refresh()

    qtbot.waitUntil(lambda: hands.page.waiting.total == 10_002)
    assert len(hands.page.waiting.rows._made) < 200


# -- the command line ---------------------------------------------------------------


def test_the_command_agenda_prints_what_the_open_page_shows(
    hands: Hands, book: Book, sample: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    now = book.now().astimezone(book.zone).isoformat()
    card = sample.account("华启精密制造", Notebook.B)
    boss = sample.person(card, "周总", 1)
    sample.visit(card, sample.person(card, "李敏", 2), start=book.now() - timedelta(hours=70))
    book.people.save(boss)
    sample.strategy(card)
    sample.plan(card, day_after(1))

    words = ["agenda", "--json", "--book", str(book.path), "--now", now]
    for day in hands.page.shown_days():
        code = main([*words, "--date", day.head.day.isoformat()])
        said = json.loads(capsys.readouterr().out)

        assert code == 0
        assert said["count"] == day.head.count
        assert said["day"] == {"works": day.head.kind.works, "name": day.head.kind.name}
        assert [
            (
                visit["account"],
                (visit["at"] or "")[11:16],
                visit["notebook"],
                visit["standing"],
                visit["strategy"] is None,
                visit["too_late"],
                f"KP{visit['target_level']} {visit['target']}" if visit["target"] else "",
            )
            for visit in said["visits"]
        ] == [
            (row.title, row.time, row.notebook, row.standing, row.bare, row.too_late, row.who)
            for row in day.rows
        ]
