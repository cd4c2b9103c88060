"""The table of days, and the clock of the windows that may run by it (METHOD 4)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

import pytest

from four_notebooks.method.day_table import DayKind
from four_notebooks.method.values import Notebook, Setting
from four_notebooks.method.workdays import WorkingDays
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.services.workdays import WORKING_DAYS, YearState
from four_notebooks.storage.changes import Change, StepName
from samples import Sample, SettableClock

NATIONAL = date(2026, 10, 1)
MAKE_UP = date(2026, 10, 10)
SATURDAY, SUNDAY = date(2026, 11, 28), date(2026, 11, 29)


def test_a_new_book_knows_the_announced_holidays_and_make_up_days(book: Book) -> None:
    days = book.workdays

    assert days.kind(NATIONAL) == DayKind(False, "National Day", True)
    assert days.kind(MAKE_UP) == DayKind(True, "National Day", True)
    assert days.kind(SATURDAY) == DayKind(False)
    assert days.kind(date(2026, 11, 23)) == DayKind(True)
    assert book.ledger.steps() == []


def test_of_a_year_not_announced_yet_monday_to_friday_is_worked_and_the_book_says_so(
    book: Book,
) -> None:
    far = date(2043, 10, 1)

    assert book.workdays.year(2043) is YearState.NOT_ANNOUNCED
    assert book.workdays.year(2026) is YearState.FILLED
    assert book.workdays.year(2019) is YearState.NOT_FILLED
    assert book.workdays.kind(far) == DayKind(far.weekday() < 5)
    with pytest.raises(Refused, match="not_announced"):
        book.workdays.fill(2043)
    book.workdays.fill(2019)
    assert book.workdays.kind(date(2019, 10, 1)).name == "National Day"


def test_a_day_is_listed_renamed_and_taken_off_and_each_can_be_undone(book: Book) -> None:
    days = book.workdays
    days.put([SATURDAY], True, "  盘点\n日 ")
    days.put([SATURDAY, SUNDAY], False, "年会")
    listed = days.kind(SUNDAY)
    days.remove([SATURDAY, SUNDAY])
    gone = days.kind(SUNDAY)

    book.ledger.undo()
    book.ledger.undo()

    assert (listed, gone) == (DayKind(False, "年会", True), DayKind(False))
    assert days.kind(SATURDAY) == DayKind(True, "盘点 日", True)
    assert days.kind(SUNDAY) == DayKind(False)
    book.ledger.undo()
    assert days.kind(SATURDAY) == DayKind(False)


def test_the_next_working_day_passes_over_weekends_and_holidays(book: Book) -> None:
    assert book.workdays.next_after(date(2026, 9, 30)) == date(2026, 10, 8)
    assert book.workdays.next_after(date(2026, 10, 9)) == MAKE_UP
    assert book.workdays.next_after(date(2026, 11, 27)) == date(2026, 11, 30)


def closes(book: Book, card: int) -> datetime:
    window = book.accounts.assess(card).window
    assert window is not None
    return window.closes_at


def test_switched_on_every_window_stands_still_on_days_that_are_not_worked(
    book: Book, sample: Sample, clock: SettableClock, zone: tzinfo
) -> None:
    clock.set(datetime(2026, 11, 27, 10, tzinfo=zone))
    card = sample.account(notebook=Notebook.B)
    sample.visit(card)
    plain = closes(book, card.id)

    book.workdays.switch_clock(True)
    by_days = closes(book, card.id)
    (line,) = book.reader.lines_of([card.id])
    book.ledger.undo()

    assert plain == datetime(2026, 11, 30, 10, tzinfo=zone)
    assert by_days == datetime(2026, 12, 2, 10, tzinfo=zone)
    assert line.window_closes == by_days.timestamp() * 1000
    assert closes(book, card.id) == plain
    assert not book.workdays.clock_on


def test_while_the_clock_runs_by_it_a_change_of_the_table_moves_every_window_in_the_same_step(
    book: Book, sample: Sample, clock: SettableClock, zone: tzinfo
) -> None:
    clock.set(datetime(2026, 11, 25, 10, tzinfo=zone))
    cards = [sample.account(name, Notebook.B) for name in ("甲", "乙")]
    for card in cards:
        sample.visit(card)
    book.workdays.switch_clock(True)
    before = closes(book, cards[0].id)

    done = book.workdays.put([date(2026, 11, 26)], False, "停电")
    after = [closes(book, card.id) for card in cards]
    book.ledger.undo()

    assert done is not None
    assert done.name.code == WORKING_DAYS
    assert before == datetime(2026, 11, 30, 10, tzinfo=zone)
    assert after == [datetime(2026, 12, 1, 10, tzinfo=zone)] * 2
    assert [closes(book, card.id) for card in cards] == [before] * 2
    assert book.check() == []


def test_with_the_clock_off_the_rules_know_nothing_of_the_table(book: Book) -> None:
    book.workdays.put([SATURDAY], True)

    assert book.rules.working_days is None
    assert book.workdays.switch_clock(False) is None


def test_other_weekly_days_off_need_one_day_of_work(book: Book) -> None:
    book.workdays.set_weekend([4])

    assert not book.workdays.kind(date(2026, 11, 27)).works
    assert book.workdays.kind(SATURDAY).works
    with pytest.raises(Refused, match="no_working_day"):
        book.workdays.set_weekend(range(7))


@pytest.mark.parametrize(
    "value",
    [
        [],
        {"days": {"2026-02-30": [True, ""]}},
        {"days": {"1700-01-01": [True, ""]}},
        {"days": {"2026-01-01": [1, ""]}},
        {"days": {"2026-01-01": [True, "x" * 500]}},
        {"days": {"2026-01-01": "off"}},
        {"weekend": [0, 1, 2, 3, 4, 5, 6]},
        {"weekend": [1e400]},
        {"weekend": "56"},
        {"years": ["2026"]},
        {
            "days": {
                f"{1900 + n // 300}-{n % 300 // 28 + 1:02}-{n % 28 + 1:02}": [True, ""]
                for n in range(60_000)
            }
        },
    ],
    ids=range(11),
)
def test_a_table_that_cannot_be_read_is_no_harm(book: Book, value: object) -> None:
    text = json.dumps(value)
    change = Change(None, Setting(id=WORKING_DAYS, value=text))
    book.ledger.commit(StepName("settings"), [change])

    assert book.workdays.kind(NATIONAL).name == "National Day"
    book.workdays.put([SATURDAY], True)
    assert book.workdays.kind(SATURDAY).works


def test_days_out_of_reach_long_names_and_long_tables_are_refused(book: Book) -> None:
    for day in (date(1899, 12, 31), date(2200, 1, 1), date.max, date.min):
        with pytest.raises(Refused, match="no_such_day"):
            book.workdays.put([day], True)
    with pytest.raises(Refused, match="text_too_long"):
        book.workdays.put([SATURDAY], True, "长" * 61)
    many = [date(1950, 1, 1) + timedelta(days=n) for n in range(4_001)]
    with pytest.raises(Refused, match="too_many"):
        book.workdays.put(many, True)


def test_a_clock_set_before_there_was_a_table_is_shown_as_it_runs(book: Book) -> None:
    days = WorkingDays(frozenset({6}), frozenset({date(2026, 11, 24)}), frozenset({SUNDAY}))
    book.settings.save_rules(replace(book.rules, working_days=days))

    kinds = [book.workdays.kind(day).works for day in (SATURDAY, SUNDAY, date(2026, 11, 24))]

    assert book.workdays.clock_on
    assert kinds == [True, True, False]
