"""The org chart of an account: drawn, walked, changed by drag and keys, undone step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from conftest import Answers, Huaqi
from four_notebooks.method.values import Attitude, Temper
from four_notebooks.models.people.shown import NOBODY
from four_notebooks.services.book import Book
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.account.people_view import PeopleView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(page: AccountPage, qtbot: QtBot) -> PeopleView:
    page.show_tab("people")
    page.resize(520, 900)
    page.show()
    qtbot.waitExposed(page)
    return page.people


def middle(view: PeopleView, contact_id: int) -> QPoint:
    return view.chart.place_of(contact_id).center().toPoint()


def drag(view: PeopleView, contact_id: int, to: QPoint) -> None:
    port = view.chart.viewport()
    start = middle(view, contact_id)
    QTest.mousePress(port, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in (0.3, 0.7, 1.0):
        point = QPointF(start) + (QPointF(to) - QPointF(start)) * step
        QTest.mouseMove(port, point.toPoint())
    QTest.mouseRelease(port, LEFT, Qt.KeyboardModifier.NoModifier, to)


def test_people_stand_in_levels_with_what_is_known_of_them(view: PeopleView, huaqi: Huaqi) -> None:
    boxes = view.chart.layout_shown.boxes
    shown = view.chart_model.shown

    assert boxes[huaqi.payer.id].y < boxes[huaqi.li.id].y < boxes[huaqi.wu.id].y
    li, payer = shown.person(huaqi.li.id), shown.person(huaqi.payer.id)
    assert li is not None and payer is not None
    assert (li.met, li.times, li.last, li.head) == (True, 1, "Nov 19", payer.id)
    assert li.spoken.startswith("KP2 李敏 · 采购总监 · Peacock · ally · reports to 周总 · 1 from")
    assert (payer.met, payer.wanted, shown.hop_from) == (False, True, li.id)
    assert "reach next" in payer.spoken and shown.hop in payer.spoken


def test_a_card_dropped_on_another_reports_to_that_person(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    drag(view, huaqi.wu.id, middle(view, huaqi.li.id))

    assert book.people.get(huaqi.wu.id).reports_to == huaqi.li.id
    assert book.people.distance(huaqi.wu.id) == 2
    book.ledger.undo()
    assert book.people.get(huaqi.wu.id).reports_to is None


def test_a_card_dropped_on_another_band_takes_its_level(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    band = view.chart.layout_shown.bands[3]
    drag(view, huaqi.wu.id, QPoint(60, int(band.y + band.high / 2)))

    assert book.people.get(huaqi.wu.id).level == 3
    assert book.ledger.next_undo() is not None
    assert view.chart_model.shown.person(huaqi.wu.id).level == 3  # type: ignore[union-attr]


def test_a_card_dropped_beside_all_reports_to_nobody(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    place = view.chart.place_of(huaqi.li.id)
    drag(view, huaqi.li.id, QPoint(int(place.left()) - 12, int(place.center().y())))

    assert book.people.get(huaqi.li.id).reports_to is None


def test_each_drop_is_an_undo_step_of_its_own(view: PeopleView, huaqi: Huaqi, book: Book) -> None:
    steps = len(book.ledger.steps())
    drag(view, huaqi.wu.id, middle(view, huaqi.li.id))
    drag(view, huaqi.wu.id, middle(view, huaqi.payer.id))

    assert len(book.ledger.steps()) == steps + 2
    book.ledger.undo()
    assert book.people.get(huaqi.wu.id).reports_to == huaqi.li.id


def test_a_circle_is_kept_but_said_with_undo_beside_it(
    view: PeopleView, page: AccountPage, huaqi: Huaqi, book: Book
) -> None:
    wished: list[bool] = []
    page.undo_wanted.connect(lambda: wished.append(True))
    drag(view, huaqi.payer.id, middle(view, huaqi.li.id))

    shown = view.chart_model.shown
    assert view.hint.words.text() == "周总 now reports in a circle; the payer stays the top."
    assert not view.hint.isHidden()
    assert [shown.person(c.id).circles for c in (huaqi.payer, huaqi.li)] == [True, True]  # type: ignore[union-attr]
    view.hint.action.click()
    assert wished == [True] and view.hint.isHidden()


def test_a_circle_without_a_payer_leads_nowhere_and_is_said_until_it_is_gone(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    drag(view, huaqi.wu.id, middle(view, huaqi.li.id))
    drag(view, huaqi.li.id, middle(view, huaqi.wu.id))
    said, distance = view.hint.words.text(), book.people.distance(huaqi.li.id)
    book.ledger.undo()

    assert "leads nowhere" in said
    assert distance == 1, "level less one, where no chain leads to the payer"
    assert view.hint.isHidden()


def test_escape_puts_a_carried_card_back(view: PeopleView, huaqi: Huaqi, book: Book) -> None:
    port = view.chart.viewport()
    before = book.people.contacts(huaqi.account.id)
    start = middle(view, huaqi.wu.id)
    QTest.mousePress(port, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, middle(view, huaqi.li.id))
    QTest.keyClick(view.chart, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, Qt.KeyboardModifier.NoModifier, middle(view, huaqi.li.id))

    assert book.people.contacts(huaqi.account.id) == before


@pytest.mark.parametrize(("key", "level"), [("1", 1), ("2", 2), ("3", 3), ("?", None), ("0", None)])
def test_figures_set_the_level(
    view: PeopleView, huaqi: Huaqi, book: Book, key: str, level: int | None
) -> None:
    start = 3 if level != 3 else 2
    book.people.put(huaqi.wu.id, level=start)
    view.show_person(huaqi.wu.id)
    view.chart.setFocus()
    QTest.keyClicks(view.chart, key)

    assert book.people.get(huaqi.wu.id).level == level


def test_r_asks_whom_somebody_reports_to(
    view: PeopleView, huaqi: Huaqi, book: Book, answers: Answers
) -> None:
    answers.entry = "李敏"
    view.show_person(huaqi.wu.id)
    QTest.keyClicks(view.chart, "r")

    assert answers.offered == ["nobody known", "KP1 周总", "KP2 李敏"]
    assert book.people.get(huaqi.wu.id).reports_to == huaqi.li.id


@pytest.mark.parametrize(
    ("entry", "holds"),
    [
        ("Against us", lambda p: p.attitude is Attitude.AGAINST),
        ("Tiger", lambda p: p.temper is Temper.TIGER),
        ("Inside ally", lambda p: p.ally),
        ("KP3", lambda p: p.level == 3),
        ("KP2 李敏", lambda p: p.reports_to is not None),
    ],
)
def test_the_menu_changes_what_is_known_in_one_step(
    view: PeopleView,
    huaqi: Huaqi,
    book: Book,
    answers: Answers,
    entry: str,
    holds: Callable[[object], bool],
) -> None:
    answers.entry = entry
    steps = len(book.ledger.steps())
    view.verbs.ask(huaqi.wu.id, QPoint())

    assert holds(book.people.get(huaqi.wu.id))
    assert len(book.ledger.steps()) == steps + 1


def test_arrows_walk_and_everybody_is_spoken(view: PeopleView, huaqi: Huaqi) -> None:
    view.chart.setFocus()
    heard = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(view.chart, key)
        heard.append(view.chart.accessibleDescription().split(" · ")[0])

    assert heard == ["KP1 周总", "KP2 李敏", "KP? 吴工", "KP2 李敏"]
    assert view.chart.accessibleName() == "Org chart, 3 people"
    assert view.form.fields["name"].text() == "李敏"  # type: ignore[union-attr]


def test_enter_edits_insert_adds_at_the_level_and_delete_removes(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    view.show_person(huaqi.li.id)
    QTest.keyClick(view.chart, Qt.Key.Key_Insert)
    added = [p for p in book.people.contacts(huaqi.account.id) if p.name == "New person"]
    view.show_person(added[0].id)
    QTest.keyClick(view.chart, Qt.Key.Key_Delete)
    left = {p.name for p in book.people.contacts(huaqi.account.id)}
    view.show_person(huaqi.wu.id)
    QTest.keyClick(view.chart, Qt.Key.Key_Return)

    assert added[0].level == 2
    assert left == {"周总", "李敏", "吴工"}
    assert view.form.fields["name"].hasFocus()


def test_somebody_missing_from_the_chain_is_shown_and_added_by_enter(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    book.people.delete([huaqi.payer.id])
    ghost = view.chart_model.shown.person(NOBODY)
    view.chart.choose(NOBODY)
    QTest.keyClick(view.chart, Qt.Key.Key_Return)

    assert ghost is not None and ghost.wanted and ghost.level == 1
    assert [p.level for p in book.people.contacts(huaqi.account.id) if p.name == "New person"] == [
        1
    ]


def test_when_somebody_was_met_is_listed_and_leads_to_the_visit(
    view: PeopleView, page: AccountPage, huaqi: Huaqi
) -> None:
    view.show_person(huaqi.li.id)
    model = view.met.list.model()
    said = model.data(model.index(0, 0))
    view.met.list.clicked.emit(model.index(0, 0))

    assert view.met.words.text() == "李敏 was there once:"
    assert said.startswith("Nov 19 14:10 · In person · 问题解决了")
    assert view.met.dots.accessibleName() == "Present at 1 of 2 visits"
    assert page.tabs.tabText(page.tabs.currentIndex()).startswith("Visits")


def test_a_deleted_visit_changes_the_chart_at_once(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    before = view.chart_model.shown
    book.journal.delete([huaqi.second])
    li = view.chart_model.shown.person(huaqi.li.id)
    now = view.chart_model.shown.hop_from
    book.ledger.undo()

    assert li is not None and (li.met, li.times, li.wanted) == (False, 0, True)
    assert now == huaqi.wu.id
    assert view.chart_model.shown == before


def test_the_chart_is_copied_as_indented_text(view: PeopleView, huaqi: Huaqi) -> None:
    QTest.keyClick(view.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split(" · ")[0] for line in lines] == ["KP1 周总", "  KP2 李敏", "KP? 吴工"]


def test_zooming_and_two_hundred_people(view: PeopleView, huaqi: Huaqi, book: Book) -> None:
    for number in range(197):
        book.people.add(huaqi.account.id, f"第{number}位", level=3, reports_to=huaqi.li.id)
    low, bar = view.chart.low, view.chart.verticalScrollBar()
    last = view.chart.layout_shown.rows[-1][-1]
    view.chart.setFocus()
    QTest.keyClick(view.chart, Qt.Key.Key_End)
    seen = view.chart.place_of(last)
    for _ in range(3):
        view.larger.click()

    assert low and not view.chart.low
    assert bar.maximum() > 0 and view.chart.current == last
    assert seen.top() >= 0 and seen.bottom() <= view.chart.viewport().height()
    assert view.chart.scale > 1


def test_the_list_stays_within_reach(view: PeopleView, huaqi: Huaqi) -> None:
    view.kind.click()
    listed = (view.list.isVisible(), view.chart.isVisible())
    view.kind.click()

    assert listed == (True, False)
    assert (view.list.isVisible(), view.chart.isVisible()) == (False, True)


def test_what_lies_under_the_pointer_is_told(view: PeopleView, huaqi: Huaqi) -> None:
    place = middle(view, huaqi.li.id)
    port = view.chart.viewport()
    asked = QHelpEvent(QHelpEvent.Type.ToolTip, place, port.mapToGlobal(place))

    assert view.chart.viewportEvent(asked)


def test_a_chart_without_anybody_says_what_to_do(
    view: PeopleView, huaqi: Huaqi, book: Book
) -> None:
    book.people.delete([p.id for p in book.people.contacts(huaqi.account.id)])

    assert view.chart_model.shown.as_text() == ""
    assert view.chart.grab().width() > 0
    assert not view.remove.isEnabled()


def test_an_open_page_follows_the_numbers_of_a_notebook(
    page: AccountPage, huaqi: Huaqi, book: Book
) -> None:
    before = page.model.found.window
    book.settings.save_rules(book.rules.put(window_hours_b=96, attempts_limit_b=9))
    after = page.model.found
    book.settings.reset_rules()

    assert before is not None and after.window is not None and after.attempts is not None
    assert (after.window.closes_at - before.closes_at).total_seconds() == 24 * 3600
    assert after.attempts.limit == 9
    assert page.model.found.window == before
    assert replace(book.rules) == book.rules
