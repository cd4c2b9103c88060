"""Planned visits and the agenda: what is ahead, made, missed, to be written up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

import pytest

from four_notebooks.method.values import (
    EntryKind,
    Notebook,
    PlannedVisit,
    PlanState,
    ReleaseReason,
)
from four_notebooks.services.agenda import PlanStanding
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock

MONDAY = date(2026, 11, 23)


def at(zone: tzinfo, hour: int, day: int = 23) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=zone)


def test_a_day_stands_in_order_of_its_hours_and_without_an_hour_at_eighteen(
    book: Book, sample: Sample, zone: tzinfo
) -> None:
    noon, none, late = sample.account("中午"), sample.account("没钟点"), sample.account("晚上")
    sample.plan(late, MONDAY, at(zone, 19))
    sample.plan(none, MONDAY)
    sample.plan(noon, MONDAY, at(zone, 12))

    agenda = book.plan.agenda(MONDAY)

    assert [item.account.name for item in agenda.items] == ["中午", "没钟点", "晚上"]
    assert [item.at.astimezone(zone).hour for item in agenda.items] == [12, 18, 19]
    assert agenda.items[1].plan.at is None
    assert (agenda.usual, agenda.most) == (15, 32)


def test_an_item_brings_strategy_window_target_and_attempts(
    book: Book, sample: Sample, clock: SettableClock, zone: tzinfo
) -> None:
    card = sample.account(notebook=Notebook.B)
    boss = sample.person(card, "周总", 1)
    clerk = book.people.add(card.id, "李工", level=2, reports_to=boss.id)
    sample.visit(card, clerk)
    clock.forward(hours=1)
    strategy = sample.strategy(card)
    book.plan.plan(card.id, MONDAY, at=at(zone, 15), contacts=(clerk.id,))

    (item,) = book.plan.agenda(MONDAY).items

    assert (item.standing, item.notebook, item.strategy) == ("ahead", Notebook.B, strategy)
    assert (item.contacts, item.target) == ((clerk,), boss)
    assert (item.distance, item.target_distance, item.attempts) == (1, 0, (1, 3))
    assert item.closes_at == at(zone, 9, 26)
    assert not item.too_late


def test_without_a_strategy_the_item_says_so(book: Book, sample: Sample) -> None:
    sample.plan(sample.account(), MONDAY)

    (item,) = book.plan.agenda(MONDAY).items

    assert item.strategy is None


def test_a_visit_planned_after_the_close_is_too_late(
    book: Book, sample: Sample, zone: tzinfo
) -> None:
    card = sample.account(notebook=Notebook.B)
    sample.visit(card)
    sample.plan(card, date(2026, 11, 27), at(zone, 10, 27))

    (item,) = book.plan.agenda(date(2026, 11, 27)).items

    assert item.too_late


def test_a_meeting_makes_the_planned_visit_done_with_its_own_strategy(
    book: Book, sample: Sample, clock: SettableClock, zone: tzinfo
) -> None:
    card = sample.account(notebook=Notebook.B)
    strategy = sample.strategy(card)
    sample.plan(card, MONDAY, at(zone, 14))
    clock.set(at(zone, 15))
    entry = sample.visit(card)
    clock.forward(minutes=5)
    sample.strategy(card, "下一步")

    (item,) = book.plan.agenda(MONDAY).items

    assert (item.standing, item.entry_id, item.strategy) == ("done", entry.id, strategy)
    assert book.plan.planned(card.id) == []


def test_a_phone_call_leaves_the_planned_visit_to_be_written_up(
    book: Book, sample: Sample, clock: SettableClock, zone: tzinfo
) -> None:
    card = sample.account()
    plan = sample.plan(card, MONDAY, at(zone, 14))
    clock.set(at(zone, 16))
    sample.visit(card, kind=EntryKind.PHONE)

    agenda = book.plan.agenda(MONDAY)

    assert [item.plan for item in agenda.to_write_up] == [plan]
    assert agenda.items[0].standing is PlanStanding.TO_WRITE_UP
    assert book.plan.planned(card.id) == []


def test_what_is_to_be_written_up_comes_from_any_day_oldest_first(
    book: Book, sample: Sample, clock: SettableClock, zone: tzinfo
) -> None:
    one, two = sample.account("甲"), sample.account("乙")
    sample.plan(two, date(2026, 11, 24))
    sample.plan(one, MONDAY, at(zone, 11))
    clock.set(at(zone, 19, 24))

    assert [item.account.name for item in book.plan.to_write_up()] == ["甲", "乙"]
    book.plan.close([book.plan.day(MONDAY)[0].id], PlanState.MISSED)
    assert [item.account.name for item in book.plan.to_write_up()] == ["乙"]


def test_a_missed_visit_stays_on_its_day_and_a_dropped_one_leaves_it(
    book: Book, sample: Sample
) -> None:
    missed = sample.plan(sample.account("甲"), MONDAY)
    dropped = sample.plan(sample.account("乙"), MONDAY)
    book.plan.close([missed.id], PlanState.MISSED)
    book.plan.close([dropped.id], PlanState.DROPPED)

    assert [item.standing for item in book.plan.agenda(MONDAY).items] == ["missed"]
    book.plan.close([dropped.id], PlanState.OPEN)
    assert [item.standing for item in book.plan.agenda(MONDAY).items] == ["missed", "ahead"]


def test_releasing_takes_visits_off_the_agenda(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    sample.plan(card, MONDAY)
    clock.forward(minutes=1)

    book.board.release([card.id], ReleaseReason.OTHER)

    assert book.plan.agenda(MONDAY).items == ()
    with pytest.raises(Refused, match="not_active"):
        sample.plan(card, MONDAY)


def test_accounts_in_the_bin_are_not_visited(book: Book, sample: Sample) -> None:
    card = sample.account()
    sample.plan(card, MONDAY)

    book.accounts.delete([card.id])

    assert book.plan.agenda(MONDAY).items == ()
    book.accounts.restore([card.id])
    assert len(book.plan.agenda(MONDAY).items) == 1


def test_tomorrow_and_the_focus_list_stand_beside_the_day(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    cooling, planned = sample.account("快凉了", Notebook.B), sample.account("有约", Notebook.C)
    lead = sample.account("没分")
    sample.visit(cooling)
    clock.forward(hours=60)
    tomorrow = book.today() + timedelta(days=1)
    sample.plan(planned, tomorrow)
    sample.strategy(planned)

    agenda = book.plan.agenda(book.today())

    assert [item.account.name for item in agenda.tomorrow] == ["有约"]
    assert [item.name for item in agenda.focus] == ["快凉了", "有约"]
    assert [item.strategy for item in agenda.focus] == [False, True]
    assert lead.id not in {item.account_id for item in agenda.focus}


def test_a_day_put_in_order_by_hand_stays_so(book: Book, sample: Sample, zone: tzinfo) -> None:
    plans = [
        sample.plan(sample.account(n), MONDAY, at(zone, 10 + i)) for i, n in enumerate("甲乙丙")
    ]
    ids = [plan.id for plan in plans]

    book.plan.reorder(MONDAY, [ids[2], ids[0]])
    early = sample.plan(sample.account("丁"), MONDAY, at(zone, 9))
    none = sample.plan(sample.account("戊"), MONDAY)

    order = [early.id, ids[2], ids[0], ids[1], none.id]
    assert [plan.id for plan in book.plan.day(MONDAY)] == order
    assert book.plan.reorder(MONDAY, order) is None


def test_moved_to_another_day_a_visit_keeps_its_hour_and_counts_again(
    book: Book, sample: Sample, zone: tzinfo
) -> None:
    card = sample.account()
    plan = sample.plan(card, MONDAY, at(zone, 14))
    book.plan.close([plan.id], PlanState.MISSED)

    book.plan.move_to_day([plan.id], date(2026, 11, 25))

    (moved,) = book.plan.planned(card.id)
    assert (moved.day, moved.at, moved.state) == (
        date(2026, 11, 25),
        at(zone, 14, 25),
        PlanState.OPEN,
    )


def test_the_day_of_a_plan_is_that_of_its_hour(book: Book, sample: Sample, zone: tzinfo) -> None:
    plan = sample.plan(sample.account(), MONDAY, at(zone, 1, 25))

    assert plan.day == date(2026, 11, 25)
    book.plan.save(replace(plan, at=None, day=MONDAY, purpose="看样"))
    assert book.plan.day(MONDAY)[0].purpose == "看样"


def test_tomorrow_is_offered_until_it_is_full(book: Book, sample: Sample) -> None:
    card = sample.account()
    assert book.plan.offered_day() == date(2026, 11, 24)

    for _ in range(15):
        sample.plan(card, date(2026, 11, 24))

    assert book.plan.offered_day() == date(2026, 11, 25)


def test_each_day_of_a_span_is_told_empty_ones_too(book: Book, sample: Sample) -> None:
    plan = sample.plan(sample.account(), date(2026, 11, 25))

    week = book.plan.between(MONDAY, date(2026, 11, 29))

    assert list(week) == [MONDAY + timedelta(days=n) for n in range(7)]
    assert [day for day, plans in week.items() if plans] == [plan.day]


def test_plans_that_cannot_be_are_refused(book: Book, sample: Sample) -> None:
    card, other = sample.account(), sample.account("别家")
    stranger = sample.person(other, "王姐")

    with pytest.raises(Refused, match="unknown_contact"):
        book.plan.plan(card.id, MONDAY, contacts=(stranger.id,))
    with pytest.raises(Refused, match="duration"):
        book.plan.plan(card.id, MONDAY, minutes=-5)
    with pytest.raises(Refused, match="unknown_plan"):
        book.plan.close([5], PlanState.MISSED)
    assert book.store.all(PlannedVisit) == []
