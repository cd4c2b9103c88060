"""The week: what each day shows, and visits and accounts moved by mouse, keys and menu."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from plan_hands import Answers, Hands, day_after
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from four_notebooks.method.values import Notebook, PlanState
from four_notebooks.models.board.notebook import packed
from four_notebooks.services.book import Book
from four_notebooks.views.lists.day_choice import DayChoice
from four_notebooks.views.plan.carrying import accounts_in, packed_visits, visits_in
from samples import Sample, SettableClock


def test_each_day_shows_its_visits_in_order_and_how_full_it_is(hands: Hands) -> None:
    heads = [day.head for day in hands.page.shown_days()]

    assert hands.shown(1) == ["09:00 海川装饰", "11:00 博雅口腔"]
    assert [head.load for head in heads[:3]] == ["1 / 15", "2 / 15", "1 / 15"]
    assert [head.today for head in heads] == [True] + [False] * 6
    assert [head.kind_words for head in heads[4:]] == ["", "off", "off"]
    assert hands.page.head.pills[0].text() == "4 visits"
    assert hands.page.head.pills[1].text() == "4 without a strategy"


def test_holidays_and_make_up_days_are_called_by_their_names(hands: Hands) -> None:
    hands.page.show_day(date(2026, 10, 1))
    national = hands.page.shown_days()[3].head
    hands.page.show_day(date(2026, 10, 10))
    made_up = hands.page.shown_days()[5].head

    assert national.kind_words == "National Day"
    assert made_up.kind_words == "make-up day · National Day"
    assert not hands.page.note.text().startswith("Holidays")


def test_a_year_without_announced_holidays_says_that_monday_to_friday_is_shown(
    hands: Hands,
) -> None:
    hands.page.show_day(date(2044, 3, 1))

    assert "Holidays of 2044" in hands.page.note.text()


def test_fifteen_is_passed_in_amber_and_thirty_two_warns_with_undo(
    hands: Hands, sample: Sample
) -> None:
    accounts = [sample.account(f"客户{n:02}").id for n in range(31)]
    hands.book.plan.days.plan_accounts(accounts[:20], day_after(3))
    over = hands.page.shown_days()[3].head
    hands.book.plan.days.plan_accounts(accounts[20:], day_after(3))
    last = packed([sample.account("第三十二").id], "")

    assert hands.drop(hands.list_of(3).viewport(), last, hands.foot(3))
    head = hands.page.shown_days()[3].head

    assert (over.over, over.full) == (True, False)
    assert (head.load, head.full) == ("32 / 15", True)
    assert "32" in hands.said()


def test_a_visit_dropped_on_another_day_keeps_its_hour_in_one_step(hands: Hands) -> None:
    visit = hands.rows(1)[0]
    steps = hands.step_count()

    taken = hands.drop(hands.list_of(2).viewport(), packed_visits([visit.key], ""), hands.foot(2))

    assert taken
    assert hands.shown(2) == ["09:00 海川装饰", "10:00 众诚软件园"]
    assert hands.shown(1) == ["11:00 博雅口腔"]
    assert hands.step_count() == steps + 1
    hands.book.ledger.undo()
    assert hands.shown(1) == ["09:00 海川装饰", "11:00 博雅口腔"]


def test_a_visit_dropped_in_front_of_another_is_set_before_it(hands: Hands) -> None:
    visit = hands.rows(1)[1]
    data = packed_visits([visit.key], "")

    assert hands.drop(hands.list_of(1).viewport(), data, hands.above(1, 0))

    assert hands.shown(1) == ["08:00 博雅口腔", "09:00 海川装饰"]


def test_several_visits_go_together(hands: Hands) -> None:
    hands.choose(1, 0, 1)
    ids = [row.key for row in hands.page.chosen()]

    assert hands.drop(hands.list_of(4).viewport(), packed_visits(ids, ""), hands.foot(4))

    assert hands.shown(4) == ["09:00 海川装饰", "11:00 博雅口腔"]
    assert [row.key for row in hands.page.chosen()] == ids


def test_with_control_visits_of_several_days_are_chosen(hands: Hands) -> None:
    hands.choose(1, 0)
    shown = hands.list_of(2)
    index = shown.day_model.index(0)
    shown.selectionModel().select(index, shown.selectionModel().SelectionFlag.Select)

    assert [row.title for row in hands.page.chosen()] == ["海川装饰", "众诚软件园"]
    shown.chosen_alone.emit()
    assert [row.title for row in hands.page.chosen()] == ["众诚软件园"]


def test_accounts_from_the_list_or_the_board_are_planned_where_they_are_dropped(
    hands: Hands,
) -> None:
    rows = hands.page.waiting.rows
    ids = [key for place in range(2) if (key := rows.key_at(place)) is not None]

    assert hands.drop(hands.list_of(1).viewport(), packed(ids, ""), hands.above(1, 1))

    assert [name.split(" ")[-1] for name in hands.shown(1)] == [
        "海川装饰",
        *(hands.book.accounts.get(id_).name for id_ in ids),
        "博雅口腔",
    ]
    assert hands.waiting() == []
    hands.book.ledger.undo()
    assert len(hands.waiting()) == 2


def test_a_drag_of_visits_carries_their_ids_and_names(hands: Hands) -> None:
    data = packed_visits([3, 5], "甲\n乙")

    assert visits_in(data) == [3, 5]
    assert accounts_in(data) == []
    assert data.text() == "甲\n乙"
    broken = QMimeData()
    broken.setData("application/x-four-notebooks-visits", b"3,x,,\xff5")
    assert visits_in(broken) == [3]


def test_a_past_day_refuses_what_is_dropped_with_a_sentence(
    hands: Hands, clock: SettableClock
) -> None:
    visit = hands.rows(2)[0]
    clock.forward(days=2)
    hands.desk.clock.look()
    steps = hands.step_count()

    taken = hands.drop(hands.list_of(1).viewport(), packed_visits([visit.key], ""), hands.foot(1))

    assert not taken
    assert hands.said() == "That day has passed."
    assert hands.step_count() == steps


def test_something_else_is_left_to_the_window(hands: Hands) -> None:
    data = QMimeData()
    data.setText("no visit")

    assert not hands.drop(hands.list_of(1).viewport(), data, hands.foot(1))


def test_too_late_for_its_window_a_visit_is_flagged_as_it_is_dropped_and_not_blocked(
    hands: Hands, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account("华启精密制造", Notebook.B)
    sample.visit(card)
    clock.forward(minutes=1)
    visit = sample.plan(card, day_after(1))
    wishes: list[str] = []
    hands.page.undo_wanted.connect(lambda: wishes.append("undo"))
    early = hands.rows(1)[-1]

    assert hands.drop(hands.list_of(4).viewport(), packed_visits([visit.id], ""), hands.foot(4))
    (row,) = hands.rows(4)

    assert not early.too_late
    assert (row.title, row.too_late, row.flag, row.red) == ("华启精密制造", True, "too late", True)
    assert "Too late for 华启精密制造" in hands.said()
    assert hands.page.head.pills[2].text() == "1 too late"
    hands.page.hint.press()
    assert wishes == ["undo"]


def test_undo_is_offered_only_until_the_next_step(
    hands: Hands, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account("华启精密制造", Notebook.B)
    sample.visit(card)
    clock.forward(minutes=1)
    visit = sample.plan(card, day_after(1))
    hands.drop(hands.list_of(4).viewport(), packed_visits([visit.id], ""), hands.foot(4))
    offered = hands.said()

    sample.account("另一个")

    assert offered
    assert hands.said() == ""


def test_an_account_that_is_gone_when_it_is_dropped_is_answered_by_a_sentence(
    hands: Hands, sample: Sample
) -> None:
    account = sample.account("走了的")
    hands.book.accounts.delete([account.id])

    hands.drop(hands.list_of(4).viewport(), packed([account.id, 999_999], ""), hands.foot(4))
    first = hands.said()
    hands.drop(hands.list_of(4).viewport(), packed_visits([424_242], ""), hands.foot(4))

    assert first == "This account is no longer in the book."
    assert hands.shown(4) == []


def test_control_and_arrows_move_by_days_and_within_the_day(hands: Hands) -> None:
    shown = hands.choose(1, 1)
    hands.press(shown, Qt.Key.Key_Up, control=True)
    first = hands.shown(1)
    hands.press(hands.list_of(1), Qt.Key.Key_Right, control=True)

    assert first == ["08:00 博雅口腔", "09:00 海川装饰"]
    assert hands.shown(2) == ["08:00 博雅口腔", "10:00 众诚软件园"]
    assert hands.list_of(2).hasFocus()
    assert [row.title for row in hands.page.chosen()] == ["博雅口腔"]


def test_moved_over_the_end_of_the_week_a_visit_is_followed(hands: Hands) -> None:
    hands.choose(1, 0)
    for _ in range(6):
        chosen = hands.page.chosen()[0]
        shown = next(pane.list for pane in hands.page.week.panes if pane.day == chosen.day)
        hands.press(shown, Qt.Key.Key_Right, control=True)

    assert hands.page.days.span.first == day_after(7)
    assert hands.shown(0) == ["09:00 海川装饰"]
    assert [row.title for row in hands.page.chosen()] == ["海川装饰"]


def test_into_the_past_the_keys_do_not_lead(hands: Hands) -> None:
    shown = hands.choose(0, 0)
    steps = hands.step_count()

    hands.press(shown, Qt.Key.Key_Left, control=True)

    assert hands.said() == "That day has passed."
    assert hands.step_count() == steps


def test_left_and_right_go_from_day_to_day(hands: Hands) -> None:
    shown = hands.choose(1, 1)

    hands.press(shown, Qt.Key.Key_Right)

    assert hands.list_of(2).hasFocus()
    assert hands.list_of(2).currentIndex().row() == 0
    assert [row.title for row in hands.page.chosen()] == ["众诚软件园"]


def test_control_and_a_number_move_to_that_weekday(hands: Hands) -> None:
    shown = hands.choose(1, 0)

    hands.press(shown, Qt.Key.Key_5, control=True)

    assert hands.shown(4) == ["09:00 海川装饰"]


def test_keys_plan_the_chosen_account_on_the_day_that_is_meant(hands: Hands) -> None:
    hands.choose(3)
    box = hands.page.box
    box.list.setFocus()
    box.list.setCurrentIndex(hands.page.waiting.rows.index(0))
    first, second = hands.waiting()

    hands.press(box.list, Qt.Key.Key_Return, control=True)
    hands.press(box.list, Qt.Key.Key_6, control=True)

    assert hands.shown(3) == [first]
    assert hands.shown(5) == [second]
    assert box.list.hasFocus() or not box.list.isVisible()


def test_delete_drops_and_recorded_visits_stay(
    hands: Hands, sample: Sample, clock: SettableClock
) -> None:
    clock.set(datetime(2026, 11, 23, 16, tzinfo=hands.book.zone))
    account = hands.book.accounts.get(hands.rows(0)[0].account_id)
    sample.visit(account)
    hands.press(hands.choose(0, 0), Qt.Key.Key_Delete)
    hands.press(hands.choose(1, 0), Qt.Key.Key_Delete)

    (recorded,) = hands.rows(0)
    assert (recorded.flag, recorded.over, recorded.movable) == ("recorded", True, False)
    assert hands.shown(1) == ["11:00 博雅口腔"]
    hands.book.ledger.undo()
    assert len(hands.shown(1)) == 2


def test_the_menu_moves_times_closes_and_deletes(hands: Hands, answers: Answers) -> None:
    def take(entry: str, day: int, place: int = 0) -> None:
        answers.entry = entry
        shown = hands.choose(day, place)
        shown.menu_wanted.emit(shown.mapToGlobal(shown.rect().center()))

    take("next working day", 0)
    assert hands.shown(1)[-1] == "14:00 安泰门窗"
    answers.line = "10:30"
    take("Set the hour", 1, 2)
    assert hands.shown(1)[1] == "10:30 安泰门窗"
    answers.line = ""
    take("Set the hour", 1, 1)
    assert hands.shown(1)[-1] == "安泰门窗"
    take("Not made", 1, 0)
    assert hands.rows(1)[0].flag == "not made"
    take("Plan again", 1, 0)
    assert not hands.rows(1)[0].over
    take("Drop", 1, 0)
    take("Delete", 1, 0)
    assert hands.shown(1) == ["安泰门窗"]
    opened: list[int] = []
    hands.page.account_wanted.connect(opened.append)
    take("Open the account", 1, 0)
    assert opened == [hands.rows(1)[0].account_id]


def test_another_day_is_asked_for(hands: Hands, answers: Answers) -> None:
    def choose(dialog: QDialog) -> bool:
        assert isinstance(dialog, DayChoice)
        dialog.words.setText("2026-11-27")
        return True

    answers.fill, answers.entry = choose, "another day"
    shown = hands.choose(1, 0)

    shown.menu_wanted.emit(shown.mapToGlobal(shown.rect().center()))

    assert hands.shown(4) == ["09:00 海川装饰"]


def test_an_hour_that_is_none_is_answered_by_a_sentence(hands: Hands, answers: Answers) -> None:
    answers.entry, answers.line = "Set the hour", "25:70"
    shown = hands.choose(1, 0)
    steps = hands.step_count()

    shown.menu_wanted.emit(shown.mapToGlobal(shown.rect().center()))

    assert hands.said() == "“25:70” is not an hour; write it like 14:30."
    assert hands.step_count() == steps


def test_visits_are_copied_as_text(hands: Hands) -> None:
    hands.choose(1, 0, 1)

    hands.page.copy_chosen()

    text = QGuiApplication.clipboard().text()
    assert [line[:10] for line in text.splitlines()] == ["Tue Nov 24", "Tue Nov 24"]
    assert "海川装饰" in text and "no strategy" in text


def test_what_the_page_shows_is_what_the_agenda_says(hands: Hands, book: Book) -> None:
    hands.book.plan.close([hands.rows(1)[0].key], PlanState.MISSED)
    for day in hands.page.shown_days():
        agenda = book.plan.agenda(day.head.day)

        assert [row.key for row in day.rows] == [item.plan.id for item in agenda.items]
        assert [row.standing for row in day.rows] == [item.standing for item in agenda.items]
        assert [row.bare for row in day.rows] == [
            item.strategy is None and not row.over
            for item, row in zip(agenda.items, day.rows, strict=True)
        ]
        assert (day.head.count, day.head.usual) == (len(agenda.items), agenda.usual)
        assert day.head.kind == agenda.kind


def test_days_and_windows_turn_with_the_clock(hands: Hands, clock: SettableClock) -> None:
    clock.forward(days=1, hours=3)
    hands.desk.clock.look()

    heads = [day.head for day in hands.page.shown_days()]
    assert [head.past for head in heads[:3]] == [True, False, False]
    assert [row.flag for row in hands.rows(0)] == ["write up"]
    assert hands.rows(1)[0].flag == "write up"


def test_an_empty_week_says_what_to_do_in_one_line(hands: Hands) -> None:
    hands.page.go_on()

    assert "Drag an account onto a day" in hands.page.note.text()
    assert hands.page.note.isVisible()
    hands.page.go_today()
    assert hands.page.days.span.holds(hands.book.today())
    assert not hands.page.note.isVisible()


def test_the_day_after_the_last_can_not_be_turned_to(hands: Hands) -> None:
    hands.page.show_day(date.max)
    hands.page.go_on()
    last = hands.page.days.span.last
    hands.page.show_day(date.min)
    hands.page.go_back()

    assert last <= date(2199, 12, 31)
    assert hands.page.days.span.first >= date(1900, 1, 1)
    assert timedelta(days=6) == hands.page.days.span.last - hands.page.days.span.first
