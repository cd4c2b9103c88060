"""Visits dropped on days: their order, their hours, several at once, never on a past day."""

from __future__ import annotations

from datetime import date, datetime, time, tzinfo

import pytest

from four_notebooks.method.values import Notebook, PlannedVisit, PlanState, ReleaseReason
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock

TUESDAY = date(2026, 11, 24)
WEDNESDAY = date(2026, 11, 25)


def at(zone: tzinfo, hour: int, minute: int = 0, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=zone)


@pytest.fixture
def day(book: Book, sample: Sample, zone: tzinfo) -> list[PlannedVisit]:
    """Tuesday: 9:00, 12:00 and one without an hour."""
    return [
        sample.plan(sample.account("甲"), TUESDAY, at(zone, 9)),
        sample.plan(sample.account("乙"), TUESDAY, at(zone, 12)),
        sample.plan(sample.account("丙"), TUESDAY),
    ]


def order(book: Book, when: date = TUESDAY) -> list[tuple[str, str]]:
    """Names and local hours of a day."""
    return [
        (
            book.accounts.get(plan.account_id).name,
            f"{plan.at.astimezone(book.zone):%H:%M}" if plan.at is not None else "",
        )
        for plan in book.plan.day(when)
    ]


def test_put_in_front_of_another_a_visit_takes_an_hour_that_fits(
    book: Book, day: list[PlannedVisit]
) -> None:
    book.plan.days.put([day[1].id], TUESDAY, day[0].id)

    assert order(book) == [("乙", "08:00"), ("甲", "09:00"), ("丙", "")]
    book.ledger.undo()
    assert order(book) == [("甲", "09:00"), ("乙", "12:00"), ("丙", "")]


def test_between_two_others_it_takes_the_middle_on_a_whole_step(
    book: Book, day: list[PlannedVisit], sample: Sample, zone: tzinfo
) -> None:
    late = sample.plan(sample.account("丁"), TUESDAY, at(zone, 16, 40))

    book.plan.days.put([late.id], TUESDAY, day[1].id)

    assert order(book) == [("甲", "09:00"), ("丁", "10:30"), ("乙", "12:00"), ("丙", "")]


def test_an_hour_that_fits_is_kept(book: Book, day: list[PlannedVisit], sample: Sample) -> None:
    zone = book.zone
    other = sample.plan(sample.account("丁"), WEDNESDAY, at(zone, 10, 15, day=25))

    book.plan.days.put([other.id], TUESDAY, day[1].id)

    assert order(book) == [("甲", "09:00"), ("丁", "10:15"), ("乙", "12:00"), ("丙", "")]
    assert book.plan.day(WEDNESDAY) == []


def test_without_an_hour_a_visit_stays_where_it_was_put(
    book: Book, day: list[PlannedVisit]
) -> None:
    book.plan.days.put([day[2].id], TUESDAY, day[1].id)

    assert order(book) == [("甲", "09:00"), ("丙", ""), ("乙", "12:00")]


def test_several_go_together_in_the_order_they_are_named(
    book: Book, day: list[PlannedVisit], sample: Sample, zone: tzinfo
) -> None:
    done = book.plan.days.put([day[1].id, day[0].id], WEDNESDAY)

    assert done is not None
    assert (done.name.code, done.name.count) == ("move_plans", 2)
    assert [name for name, _ in order(book, WEDNESDAY)] == ["乙", "甲"]
    assert order(book) == [("丙", "")]
    book.ledger.undo()
    assert len(book.plan.day(TUESDAY)) == 3


def test_visits_of_several_days_are_put_off_by_a_day_in_one_step(
    book: Book, day: list[PlannedVisit], sample: Sample
) -> None:
    next_one = sample.plan(sample.account("丁"), WEDNESDAY)

    book.plan.days.shift([day[0].id, next_one.id], 1)

    assert order(book, WEDNESDAY) == [("甲", "09:00")]
    assert order(book, date(2026, 11, 26)) == [("丁", "")]
    book.ledger.undo()
    assert order(book, WEDNESDAY) == [("丁", "")]


def test_accounts_are_planned_together_where_they_are_dropped(
    book: Book, day: list[PlannedVisit], sample: Sample
) -> None:
    new = [sample.account(name).id for name in "戊己"]
    steps = len(book.ledger.steps())

    made = book.plan.days.plan_accounts(new, TUESDAY, day[1].id)

    assert [name for name, _ in order(book)] == ["甲", "戊", "己", "乙", "丙"]
    assert [plan.at for plan in made] == [None, None]
    assert len(book.ledger.steps()) == steps + 1
    book.ledger.undo()
    assert [name for name, _ in order(book)] == ["甲", "乙", "丙"]


def test_an_account_is_not_planned_twice_on_a_day(
    book: Book, day: list[PlannedVisit], sample: Sample
) -> None:
    new = sample.account("戊").id

    made = book.plan.days.plan_accounts([day[0].account_id, new], TUESDAY)

    assert [plan.account_id for plan in made] == [new]
    with pytest.raises(Refused, match="already_planned"):
        book.plan.days.plan_accounts([day[0].account_id], TUESDAY)
    book.plan.close([day[0].id], PlanState.DROPPED)
    assert book.plan.days.plan_accounts([day[0].account_id], TUESDAY)


def test_nothing_goes_on_a_past_or_impossible_day(
    book: Book, day: list[PlannedVisit], sample: Sample
) -> None:
    account = sample.account("戊").id
    for when, code in (
        (date(2026, 11, 22), "day_in_past"),
        (date(1899, 12, 31), "no_such_day"),
        (date.max, "no_such_day"),
    ):
        with pytest.raises(Refused, match=code):
            book.plan.days.put([day[0].id], when)
        with pytest.raises(Refused, match=code):
            book.plan.move_to_day([day[0].id], when)
        with pytest.raises(Refused, match=code):
            book.plan.days.plan_accounts([account], when)
    with pytest.raises(Refused, match="day_in_past"):
        book.plan.days.shift([day[0].id], -2)
    with pytest.raises(Refused, match="no_such_day"):
        book.plan.days.shift([day[0].id], 3_000_000)
    with pytest.raises(Refused, match="no_such_day"):
        book.plan.plan(account, date(1899, 12, 31))
    with pytest.raises(Refused, match="no_such_day"):
        book.plan.agenda(date.max)
    assert order(book) == [("甲", "09:00"), ("乙", "12:00"), ("丙", "")]


def test_what_lies_in_the_pool_is_not_planned(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account("庚", Notebook.B)
    clock.forward(minutes=1)
    book.board.release([card.id], ReleaseReason.OTHER)

    with pytest.raises(Refused, match="not_active"):
        book.plan.days.plan_accounts([card.id], TUESDAY)


def test_an_hour_is_set_and_taken_away_again(book: Book, day: list[PlannedVisit]) -> None:
    book.plan.days.set_hour(day[2].id, time(10, 30))
    first = order(book)
    book.plan.days.set_hour(day[0].id, None)

    assert first == [("甲", "09:00"), ("丙", "10:30"), ("乙", "12:00")]
    assert order(book) == [("丙", "10:30"), ("乙", "12:00"), ("甲", "")]


def test_in_a_day_kept_by_hand_an_hour_finds_its_place(
    book: Book, day: list[PlannedVisit], sample: Sample, zone: tzinfo
) -> None:
    book.plan.days.put([day[2].id], TUESDAY, day[1].id)

    book.plan.days.set_hour(day[2].id, time(13))
    later = order(book)
    sample.plan(sample.account("丁"), TUESDAY, at(zone, 10))

    assert later == [("甲", "09:00"), ("乙", "12:00"), ("丙", "13:00")]
    assert order(book)[1] == ("丁", "10:00")
