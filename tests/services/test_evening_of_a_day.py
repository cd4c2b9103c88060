"""What of a day waits to be written up, and what the evening asks, on a real book."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo

import pytest

from four_notebooks.method.values import Account, Notebook, PlannedVisit, PlanState
from four_notebooks.services.agenda import PlanStanding
from four_notebooks.services.book import Book
from samples import Sample, SettableClock

NAMES = ("安泰门窗", "海川装饰", "博雅口腔")


@pytest.fixture
def accounts(sample: Sample) -> list[Account]:
    return [sample.account(name, Notebook.B) for name in NAMES]


def at(book: Book, hour: int, minute: int = 0, day: date | None = None) -> datetime:
    when = day or book.today()
    return datetime(when.year, when.month, when.day, hour, minute, tzinfo=book.zone)


@pytest.fixture
def plans(book: Book, accounts: list[Account]) -> list[PlannedVisit]:
    today = book.today()
    return [
        book.plan.plan(account.id, today, at=at(book, 14 + n)) for n, account in enumerate(accounts)
    ]


def shown(book: Book, day: date | None = None) -> list[tuple[str, str]]:
    items = book.day.shown(day or book.today())
    return [
        (f"{i.plan.at.astimezone(book.zone):%H:%M}" if i.plan.at else "", i.account.name)
        for i in items
    ]


def test_what_waits_is_todays_in_order_and_then_the_oldest(
    book: Book, clock: SettableClock, sample: Sample, plans: list[PlannedVisit]
) -> None:
    old = sample.account("金桥家具")
    book.plan.plan(old.id, book.today(), at=at(book, 11))
    clock.forward(days=1)
    new = sample.account("同创电子")
    plan = book.plan.plan(new.id, book.today(), at=at(book, 8))
    waiting = [item.account.name for item in book.day.waiting()]
    assert waiting == ["同创电子", "金桥家具", *NAMES]
    following = book.day.next_to_record()
    assert following is not None
    assert following.plan == plan


def test_before_anything_waits_the_next_one_is_the_first_ahead(
    book: Book, plans: list[PlannedVisit]
) -> None:
    following = book.day.next_to_record()
    assert following is not None
    assert following.plan == plans[0]
    assert following.standing is PlanStanding.AHEAD


def test_the_day_is_over_when_the_last_visit_has_passed_but_never_before_eighteen(
    book: Book, clock: SettableClock, plans: list[PlannedVisit], sample: Sample
) -> None:
    def over() -> bool:
        return book.day.is_over(book.day.shown(book.today()), book.now())

    clock.set(at(book, 17, 59))
    assert not over()
    clock.set(at(book, 18))
    assert over()
    book.plan.plan(sample.account("夜谈酒店").id, book.today(), at=at(book, 20))
    assert not over()
    clock.set(at(book, 20, 1))
    assert over()


def test_what_was_asked_is_remembered_for_the_day_without_a_step(
    book: Book, plans: list[PlannedVisit]
) -> None:
    steps = len(book.ledger.steps())
    yesterday = book.today() - timedelta(days=1)
    book.day.note_asked(yesterday, [99])
    book.day.note_asked(book.today(), [plans[0].id])
    book.day.note_asked(book.today(), [plans[1].id])
    assert book.day.asked(book.today()) == {plans[0].id, plans[1].id}
    assert book.day.asked(yesterday) == frozenset()
    assert len(book.ledger.steps()) == steps
    assert book.check() == []


def test_an_answer_moves_or_drops_several_at_once_and_undo_brings_them_back(
    book: Book, plans: list[PlannedVisit]
) -> None:
    before = shown(book)
    tomorrow = book.today() + timedelta(days=1)
    book.day.answer([plans[0].id, plans[1].id], tomorrow)
    assert shown(book, tomorrow) == before[:2]
    book.day.answer([plans[2].id], None)
    assert book.plan.get(plans[2].id).state is PlanState.DROPPED
    assert shown(book) == []
    book.ledger.undo()
    book.ledger.undo()
    assert shown(book) == before


def test_visits_are_counted_by_the_local_day_they_began_on(
    book: Book, clock: SettableClock, sample: Sample, accounts: list[Account], zone: tzinfo
) -> None:
    midnight = datetime(2026, 11, 23, 0, 0, tzinfo=zone)
    clock.set(midnight + timedelta(days=2))
    for hours in (-1, 0, 23, 24):
        sample.visit(accounts[0], start=midnight + timedelta(hours=hours))
    book.journal.note(accounts[0].id, "不算数", at=midnight + timedelta(hours=2))
    found = book.day.made_between(date(2026, 11, 22), date(2026, 11, 24))
    assert found == {date(2026, 11, 22): 1, date(2026, 11, 23): 2, date(2026, 11, 24): 1}


def test_a_long_past_of_written_visits_is_not_read_to_find_what_waits(
    book: Book, clock: SettableClock, accounts: list[Account], open_book: Callable[..., Book]
) -> None:
    for day in range(3):
        start = at(book, 10)
        book.plan.plan(accounts[day].id, book.today(), at=start)
        clock.forward(hours=4)
        Sample(book, clock).visit(accounts[day], start=start)
        clock.forward(hours=20)
    assert book.store.waiting_accounts(book.now()) == []
    assert book.plan.to_write_up() == []
