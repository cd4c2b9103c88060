"""Events through a real book: each told once, listed until dealt with, gone when no longer true."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from four_notebooks.method.reminders import Habits
from four_notebooks.method.values import (
    Account,
    Method,
    Notebook,
    ReleaseReason,
    Reminder,
    ReminderKind,
)
from four_notebooks.services.book import Book
from four_notebooks.services.reminders import Telling
from four_notebooks.storage.errors import DiskFull
from samples import START, Sample, SettableClock

KIND = ReminderKind


def look(book: Book) -> Telling:
    """A look as the program makes it: what is to be told is marked, then shown."""
    telling = book.reminders.to_tell(book.now())
    if not telling.held:
        book.reminders.told(telling.marks)
    return telling


def told(book: Book) -> list[ReminderKind]:
    return [reminder.kind for reminder in look(book).reminders]


def listed(book: Book) -> list[tuple[str, ReminderKind]]:
    return [(one.name, one.kind) for one in book.reminders.listed(book.now())]


@pytest.fixture
def met(book: Book, sample: Sample) -> Account:
    """An account in B whose window runs from START on; the book has been looked at."""
    look(book)
    account = sample.account("恒远印务", Notebook.B)
    sample.visit(account, sample.person(account, "李工", 2))
    return account


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return START.replace(day=day, hour=hour, minute=minute)


# Telling.


def test_a_window_is_told_when_it_turns_hot_red_and_expired_and_never_twice(
    book: Book, met: Account, clock: SettableClock
) -> None:
    heard = []
    for hour in range(24 * 4):
        clock.set(START + timedelta(hours=hour))
        heard += [(kind, hour) for kind in told(book) if kind is not KIND.DEADLINE_SOON]
    assert heard == [
        (KIND.WINDOW_HOT, 48),
        (KIND.WINDOW_RED, 71),
        (KIND.WINDOW_EXPIRED, 72),
    ]


def test_what_comes_due_in_the_night_is_told_in_the_morning(
    book: Book, met: Account, clock: SettableClock
) -> None:
    book.reminders.save_habits(Habits(quiet_from=8 * 60, quiet_until=10 * 60))
    clock.set(START + timedelta(hours=46))
    assert told(book) == []
    clock.set(START + timedelta(hours=48))
    assert look(book) == Telling(held=True)
    assert listed(book) == [("恒远印务", KIND.WINDOW_HOT)]
    clock.set(START + timedelta(hours=49))
    assert told(book) == [KIND.WINDOW_HOT]
    assert told(book) == []


def test_tomorrows_visit_is_told_at_six_in_the_evening(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    account = sample.account("同创电子")
    sample.plan(account, book.today() + timedelta(days=1), at(24, 9, 30))
    look(book)
    clock.set(at(23, 17, 59))
    assert told(book) == []
    clock.set(at(23, 18))
    (reminder,) = look(book).reminders
    assert (reminder.name, reminder.kind) == ("同创电子", KIND.VISIT_TOMORROW)
    assert reminder.about == at(24, 9, 30)
    assert told(book) == []


def test_a_visit_planned_at_night_for_tomorrow_is_listed_and_not_told(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    clock.set(at(23, 19))
    look(book)
    sample.plan(sample.account("同创电子"), book.today() + timedelta(days=1))
    assert told(book) == []
    assert listed(book) == [("同创电子", KIND.VISIT_TOMORROW)]


def test_a_deadline_and_a_second_look_are_told(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    sample.account("恒远印务", Notebook.A)
    gone = sample.account("云顶酒店", Notebook.C)
    book.board.release([gone.id], ReleaseReason.NO_NEED)
    look(book)
    heard = []
    for day in range(32):
        clock.set(START + timedelta(days=day, hours=1))
        heard += [(r.kind, r.name, day) for r in look(book).reminders]
    assert heard == [
        (KIND.DEADLINE_SOON, "恒远印务", 7),
        (KIND.DEADLINE_PASSED, "恒远印务", 10),
        (KIND.SECOND_LOOK, "云顶酒店", 30),
    ]


def test_a_visit_written_up_days_later_spills_nothing(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    account = sample.account("恒远印务", Notebook.B)
    look(book)
    sample.visit(account, start=clock() - timedelta(days=2, hours=12))
    assert told(book) == []
    assert listed(book) == [("恒远印务", KIND.WINDOW_HOT)]
    clock.set(at(24, 9))
    assert told(book) == [KIND.WINDOW_EXPIRED]


def test_other_numbers_of_the_method_spill_nothing(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    for number in range(20):
        sample.visit(sample.account(f"客户{number}", Notebook.B))
    clock.set(at(24, 9))
    look(book)
    book.settings.save_rules(replace(book.rules, window_hours=2))
    assert told(book) == []
    assert len(listed(book)) == 20


def test_a_book_that_is_looked_at_for_the_first_time_tells_of_its_last_day_only(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    old, young = sample.account("旧客户", Notebook.B), sample.account("新客户", Notebook.B)
    sample.visit(old)
    clock.forward(hours=36)
    sample.visit(young)
    clock.set(at(28, 10))

    telling = look(book)

    assert [one.name for one in telling.reminders] == ["新客户"]
    assert {name for name, _ in listed(book)} == {"旧客户", "新客户"}


def test_more_than_three_at_once_are_one_summary(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    look(book)
    for number in range(4):
        sample.plan(sample.account(f"客户{number}"), book.today() + timedelta(days=1))
    clock.set(at(23, 12))
    look(book)
    clock.set(at(23, 18))
    telling = look(book)
    assert telling.summary
    assert len(telling.reminders) == 4
    assert not look(book).reminders


def test_three_at_once_are_told_one_by_one(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    look(book)
    for number in range(3):
        sample.plan(sample.account(f"客户{number}"), book.today() + timedelta(days=1))
    clock.set(at(23, 12))
    look(book)
    clock.set(at(23, 18))
    telling = look(book)
    assert (len(telling.reminders), telling.summary) == (3, False)


def test_after_ten_days_away_there_is_one_summary_with_the_latest_of_each(
    open_book: Callable[..., Book], clock: SettableClock
) -> None:
    book = open_book()
    sample = Sample(book, clock)
    hot = sample.account("恒远印务", Notebook.A)
    sample.visit(hot, sample.person(hot, "周总", 1))
    sample.plan(sample.account("同创电子"), at(3, 9).date().replace(month=12), None)
    look(book)
    book.reminders.rest()
    book.close()

    clock.set(START + timedelta(days=10, hours=1))
    book = open_book()
    first, second = look(book), look(book)

    assert first.summary
    assert [(r.name, r.kind) for r in first.reminders] == [
        ("恒远印务", KIND.DEADLINE_PASSED),
        ("同创电子", KIND.VISIT_TOMORROW),
    ]
    assert second.reminders == ()
    assert listed(book) == [(r.name, r.kind) for r in first.reminders]


def test_after_a_night_away_a_single_event_is_told_as_itself(
    book: Book, met: Account, clock: SettableClock
) -> None:
    clock.set(START + timedelta(hours=49))
    telling = look(book)
    assert not telling.summary
    assert [one.kind for one in telling.reminders] == [KIND.WINDOW_HOT]


def test_nothing_is_told_again_after_a_restart(
    open_book: Callable[..., Book], clock: SettableClock
) -> None:
    book = open_book()
    account = Sample(book, clock).account("恒远印务", Notebook.B)
    Sample(book, clock).visit(account)
    look(book)
    clock.set(START + timedelta(hours=50))
    assert told(book) == [KIND.WINDOW_HOT]
    book.close()
    book = open_book()
    assert told(book) == []
    assert listed(book) == [("恒远印务", KIND.WINDOW_HOT)]


def test_a_clock_set_back_repeats_nothing_and_loses_nothing(
    book: Book, met: Account, sample: Sample, clock: SettableClock
) -> None:
    clock.set(START + timedelta(hours=50))
    assert told(book) == [KIND.WINDOW_HOT]
    clock.set(START + timedelta(days=365))
    assert KIND.WINDOW_EXPIRED not in told(book)  # its deadline has passed too: a summary
    clock.set(START + timedelta(hours=3))
    other = sample.account("同创电子", Notebook.B)
    sample.visit(other)
    assert told(book) == []
    clock.set(START + timedelta(hours=52))
    assert [(r.name, r.kind) for r in look(book).reminders] == [("同创电子", KIND.WINDOW_HOT)]
    assert told(book) == []


def test_what_a_leap_of_the_clock_passed_over_is_told_after_all(
    book: Book, met: Account, clock: SettableClock
) -> None:
    look(book)
    clock.set(START + timedelta(days=5))
    assert told(book) == [KIND.WINDOW_EXPIRED]
    clock.set(START + timedelta(hours=51))
    assert told(book) == [KIND.WINDOW_HOT]


def test_what_cannot_be_marked_because_the_disk_is_full_is_told_once_it_can(
    book: Book, met: Account, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(book)
    clock.set(START + timedelta(hours=50))
    tell = book.store.tell

    def full(*_given: object, **_named: object) -> None:
        raise DiskFull(book.path)

    monkeypatch.setattr(book.store, "tell", full)
    with pytest.raises(DiskFull):
        look(book)
    monkeypatch.setattr(book.store, "tell", tell)
    assert told(book) == [KIND.WINDOW_HOT]


def test_a_kind_that_is_switched_off_is_listed_and_not_told_later_either(
    book: Book, met: Account, clock: SettableClock
) -> None:
    book.reminders.save_habits(Habits(off=frozenset({KIND.WINDOW_HOT})))
    clock.set(START + timedelta(hours=50))
    assert told(book) == []
    assert listed(book) == [("恒远印务", KIND.WINDOW_HOT)]
    book.reminders.save_habits(Habits())
    assert told(book) == []


def test_telling_is_no_step(book: Book, met: Account, clock: SettableClock) -> None:
    before = book.ledger.steps()
    heard: list[object] = []
    book.listen(heard.append)
    clock.set(START + timedelta(hours=50))
    assert told(book) == [KIND.WINDOW_HOT]
    assert book.ledger.steps() == before
    assert heard == []


def test_a_book_open_to_read_only_tells_once_and_stays_as_it_was(
    open_book: Callable[..., Book], clock: SettableClock
) -> None:
    book = open_book()
    Sample(book, clock).visit(Sample(book, clock).account("恒远印务", Notebook.B))
    look(book)
    path = book.path
    book.close()
    clock.set(START + timedelta(hours=50))
    before = path.read_bytes()

    book = Book.open(path, now=clock, zone=book.zone, read_only=True)
    heard = [told(book), told(book)]
    book.reminders.rest()
    book.close()

    assert heard == [[KIND.WINDOW_HOT], []]
    assert path.read_bytes() == before


# The list.


def test_done_takes_it_off_the_list_with_all_that_was_due_before(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    account = sample.account("恒远印务", Notebook.A)
    sample.visit(account, sample.person(account, "周总", 1))
    clock.set(START + timedelta(days=11))
    assert listed(book) == [("恒远印务", KIND.DEADLINE_PASSED)]
    assert len(book.reminders.events(book.now())) == 2

    book.reminders.deal_with([one.id for one in book.reminders.listed(book.now())])

    assert listed(book) == []
    book.ledger.undo()
    assert listed(book) == [("恒远印务", KIND.DEADLINE_PASSED)]


def test_what_is_put_off_is_away_until_then_and_told_once_more(
    book: Book, met: Account, clock: SettableClock
) -> None:
    clock.set(START + timedelta(hours=49))
    (reminder,) = look(book).reminders
    book.reminders.snooze(reminder.id, clock() + timedelta(hours=1))
    clock.forward(minutes=59)
    assert listed(book) == []
    assert told(book) == []
    clock.forward(minutes=1)
    assert listed(book) == [("恒远印务", KIND.WINDOW_HOT)]
    assert told(book) == [KIND.WINDOW_HOT]
    assert told(book) == []


def test_a_later_event_shows_while_an_earlier_one_is_put_off(
    book: Book, met: Account, clock: SettableClock
) -> None:
    clock.set(START + timedelta(hours=60))
    (reminder,) = book.reminders.listed(book.now())
    book.reminders.snooze(reminder.id, clock() + timedelta(days=1))
    clock.set(START + timedelta(hours=72))
    assert listed(book) == [("恒远印务", KIND.WINDOW_EXPIRED)]


@pytest.mark.parametrize(
    "way",
    ["visit", "release", "sign", "to D", "bin", "erase", "inbox"],
)
def test_an_event_that_is_no_longer_true_goes_by_itself(
    way: str, book: Book, met: Account, sample: Sample, clock: SettableClock
) -> None:
    clock.set(START + timedelta(hours=50))
    look(book)
    assert listed(book) == [("恒远印务", KIND.WINDOW_HOT)]
    verbs: dict[str, Callable[[], object]] = {
        "visit": lambda: sample.visit(met, sample.person(met, "周总", 1)),
        "release": lambda: book.board.release([met.id], ReleaseReason.NO_NEED),
        "sign": lambda: book.board.sign([met.id]),
        "to D": lambda: book.board.move([met.id], Notebook.D),
        "inbox": lambda: book.board.move([met.id], Notebook.INBOX),
        "bin": lambda: book.accounts.delete([met.id]),
        "erase": lambda: book.store.erase([met.id]),
    }
    verbs[way]()
    assert listed(book) == []
    assert told(book) == []


def test_a_visit_made_or_dropped_takes_its_reminder_along(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    account = sample.account("同创电子")
    sample.plan(account, at(24, 9).date(), at(24, 9, 30))
    clock.set(at(23, 20))
    assert listed(book) == [("同创电子", KIND.VISIT_TOMORROW)]
    clock.set(at(24, 9, 31))
    assert listed(book) == []


def test_the_latest_come_first_and_one_account_has_one_line(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    sample.visit(sample.account("甲", Notebook.B))
    clock.forward(hours=5)
    sample.visit(sample.account("乙", Notebook.B))
    clock.set(START + timedelta(days=25))
    assert listed(book) == [
        ("乙", KIND.DEADLINE_PASSED),
        ("甲", KIND.DEADLINE_PASSED),
    ]


def test_in_the_funnel_windows_of_b_and_c_come_due(funnel: Book, clock: SettableClock) -> None:
    sample = Sample(funnel, clock)
    sample.visit(sample.account("甲", Notebook.A))
    sample.visit(sample.account("乙", Notebook.B))
    clock.set(START + timedelta(hours=50))
    assert funnel.method is Method.FUNNEL
    assert listed(funnel) == [("乙", KIND.WINDOW_HOT)]


# An account that is gone, and things that are no reminders.


def test_a_reminder_for_an_account_that_is_gone_breaks_nothing_and_leaves_no_mark(
    book: Book, met: Account, clock: SettableClock
) -> None:
    clock.set(START + timedelta(hours=50))
    (reminder,) = look(book).reminders
    book.reminders.snooze(reminder.id, clock() + timedelta(minutes=1))
    book.store.erase([met.id])

    assert book.reminders.deal_with(reminder.id) is None
    assert book.reminders.snooze(reminder.id, clock() + timedelta(hours=1)) is None
    assert look(book).reminders == ()
    assert book.store.all(Reminder) == []
    with sqlite3.connect(book.path) as connection:
        kept = connection.execute("SELECT id FROM told WHERE account_id = ?", [met.id]).fetchall()
    connection.close()
    assert kept == []


def test_what_is_no_event_is_passed_over(book: Book, met: Account) -> None:
    strange = ["", "window_hot", "window_hot/999/1", "up to", f"window_hot/{met.id}/1"]
    assert book.reminders.deal_with(strange) is None
    assert book.reminders.snooze("x/y/z", book.now()) is None


def test_an_event_that_has_not_come_due_cannot_be_dealt_with(book: Book, met: Account) -> None:
    book.reminders.load()
    coming = [event.id for event in book.reminders._due.events_of(met.id)]
    assert coming
    assert book.reminders.deal_with(coming) is None


@pytest.mark.parametrize("verb", ["snooze", "deal_with"])
def test_putting_off_and_dealing_with_are_undone_exactly(
    verb: str,
    book: Book,
    met: Account,
    clock: SettableClock,
    everything: Callable[[Book], dict[str, Any]],
) -> None:
    clock.set(START + timedelta(hours=50))
    before, shown = everything(book), listed(book)
    (reminder,) = book.reminders.listed(book.now())
    until = [clock() + timedelta(hours=1)] if verb == "snooze" else []
    getattr(book.reminders, verb)(reminder.id, *until)
    after, hidden = everything(book), listed(book)

    book.ledger.undo()
    assert (everything(book), listed(book)) == (before, shown)
    book.ledger.redo()
    assert (everything(book), listed(book)) == (after, hidden)
    assert hidden == []


def test_several_are_dealt_with_in_one_step_that_names_the_one(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    for name in ("甲", "乙"):
        sample.visit(sample.account(name, Notebook.B))
    clock.set(START + timedelta(hours=50))
    first, second = book.reminders.listed(book.now())
    one = book.reminders.deal_with(first.id)
    both = book.reminders.deal_with([second.id, second.id])
    assert one is not None and one.name.subject == first.name
    assert both is not None and both.name.count == 1


def test_marks_of_long_ago_are_forgotten_at_the_end(
    book: Book, met: Account, clock: SettableClock
) -> None:
    clock.set(START + timedelta(hours=50))
    look(book)
    clock.set(START + timedelta(days=800))
    look(book)
    book.reminders.rest()
    kept = book.store.told()
    assert not any("window_hot" in mark for mark in kept)
    assert any("window_expired" in mark for mark in kept)


def test_after_a_clock_set_back_all_accounts_wait_to_be_looked_at_anew(
    book: Book, met: Account, sample: Sample, clock: SettableClock
) -> None:
    sample.visit(sample.account("同创电子", Notebook.B))
    clock.set(START + timedelta(hours=50))
    look(book)
    waiting = [book.reminders.waiting]
    clock.set(START + timedelta(hours=3))
    waiting.append(book.reminders.waiting)
    book.reminders.listed(book.now())
    waiting.append(book.reminders.waiting)

    assert waiting == [0, 2, 0]
