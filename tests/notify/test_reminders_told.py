"""Each kind of reminder as a real notification, its buttons, and the list without a service."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from bus_hands import Bus, Service
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from four_notebooks.app.notify.desktop import DesktopNotifier
from four_notebooks.method.reminders import Habits
from four_notebooks.method.values import Account, Notebook, ReleaseReason, ReminderKind
from four_notebooks.models.clock import Clock
from four_notebooks.models.relay import Relay
from four_notebooks.models.reminders.reminder_list import ReminderList, ReminderRow
from four_notebooks.models.reminders.reminding import Reminding
from four_notebooks.services.book import Book
from samples import START, Sample, SettableClock


@dataclass
class Desk:
    """A book with its clock, and what tells and lists its reminders."""

    book: Book
    hands: SettableClock
    clock: Clock
    reminding: Reminding
    list: ReminderList
    qtbot: QtBot

    def at(self, moment: datetime) -> None:
        """Let it be that moment, as after a sleep."""
        self.hands.set(moment)
        self.clock.look()

    def rows(self) -> list[str]:
        """The list in words."""
        self.list.refresh()
        rows = [self.list.row_at(place) for place in range(self.list.rowCount())]
        return [row.spoken for row in rows if isinstance(row, ReminderRow)]


@pytest.fixture
def desk(book: Book, clock: SettableClock, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    made: list[Reminding] = []
    relay = Relay()
    book.listen(relay.listener)
    ticking = Clock(book.now)
    made.append(Reminding(book, relay, ticking, DesktopNotifier()))
    shown = ReminderList(book, relay, ticking)
    with qtbot.waitSignal(made[0].counted):
        made[0].start()
    yield Desk(book, clock, ticking, made[0], shown, qtbot)
    made[0].close()
    book.unlisten(relay.listener)


@pytest.fixture
def met(sample: Sample) -> Account:
    account = sample.account("恒远印务", Notebook.B)
    sample.visit(account, sample.person(account, "李工", 2))
    sample.strategy(account, "见到周总")
    return account


def released(sample: Sample) -> Account:
    account = sample.account("云顶酒店", Notebook.C)
    sample.book.board.release([account.id], ReleaseReason.NO_NEED)
    return account


def planned(sample: Sample) -> Account:
    account = sample.account("同创电子")
    day = START + timedelta(days=1)
    sample.plan(account, day.date(), day.replace(hour=9, minute=30))
    return account


def with_deadline(sample: Sample) -> Account:
    return sample.account("青松学校", Notebook.A)


def hot(sample: Sample) -> Account:
    account = sample.account("恒远印务", Notebook.B)
    sample.visit(account, sample.person(account, "李工", 2))
    return account


HOURS = timedelta(hours=1)
KINDS: dict[ReminderKind, tuple[Callable[[Sample], Account], timedelta, str, str]] = {
    ReminderKind.VISIT_TOMORROW: (
        planned, 9 * HOURS, "Visit 同创电子 tomorrow 09:30", "No strategy yet",
    ),
    ReminderKind.WINDOW_HOT: (
        hot, 48 * HOURS, "The window of 恒远印务 closes in 24 hours", "No strategy yet",
    ),
    ReminderKind.WINDOW_RED: (
        hot, 71 * HOURS, "Only 60 minutes left in the window of 恒远印务", "No strategy yet",
    ),
    ReminderKind.WINDOW_EXPIRED: (
        hot, 72 * HOURS, "The window of 恒远印务 has just run out", "No strategy yet",
    ),
    ReminderKind.DEADLINE_SOON: (
        with_deadline, 7 * 24 * HOURS, "3 days left to sign 青松学校", "No strategy yet",
    ),
    ReminderKind.DEADLINE_PASSED: (
        with_deadline, 10 * 24 * HOURS, "The signing deadline of 青松学校 has just passed",
        "No strategy yet",
    ),
    ReminderKind.SECOND_LOOK: (
        released, 30 * 24 * HOURS, "云顶酒店 lies in the pool: time for a second look",
        "Let go: No need",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ReminderKind)
def test_each_kind_comes_once_as_a_notification_and_is_listed(
    kind: ReminderKind, serve: Callable[..., Service], desk: Desk, sample: Sample
) -> None:
    make, after, title, body = KINDS[kind]
    service = serve()
    account = make(sample)
    desk.reminding.look()
    desk.at(START + after - timedelta(minutes=61))
    told = len(service.notes())

    desk.at(START + after)

    note = service.wait_for("notify", told + 1)
    assert (note["title"], note["body"]) == (title, body)
    assert service.wrong() == []
    assert [row.split(" · ")[0] for row in desk.rows()] == [account.name]
    desk.at(START + after + timedelta(minutes=1))
    assert len(service.notes()) == told + 1


@pytest.fixture
def note(serve: Callable[..., Service], desk: Desk, met: Account) -> tuple[Service, dict[str, Any]]:
    """The window of an account has turned hot, and a notification says so."""
    service = serve()
    desk.reminding.look()
    desk.at(START + 48 * HOURS)
    shown = service.wait_for("notify")
    desk.qtbot.waitUntil(lambda: bool(desk.reminding.notifier._keys))  # type: ignore[attr-defined]
    return service, shown


def test_the_strategy_stands_in_the_notification(note: tuple[Service, dict[str, Any]]) -> None:
    assert note[1]["body"] == "见到周总"


def test_its_button_opens_the_account(
    note: tuple[Service, dict[str, Any]], desk: Desk, met: Account
) -> None:
    service, shown = note
    with desk.qtbot.waitSignal(desk.reminding.account_wanted) as wanted:
        service.press(shown["notify"], "open")
    assert wanted.args == [met.id]
    assert len(desk.rows()) == 1


def test_its_button_puts_it_off_for_an_hour_and_then_it_comes_again(
    note: tuple[Service, dict[str, Any]], desk: Desk
) -> None:
    service, shown = note
    service.press(shown["notify"], "snooze")
    desk.qtbot.waitUntil(lambda: not desk.rows())
    desk.at(START + 49 * HOURS)
    assert service.wait_for("notify", 2)["title"] == "The window of 恒远印务 closes in 23 hours"
    assert len(desk.rows()) == 1
    step = desk.book.ledger.next_undo()
    assert step is not None and step.code == "snooze"


def test_its_button_deals_with_it_and_undo_brings_it_back(
    note: tuple[Service, dict[str, Any]], desk: Desk
) -> None:
    service, shown = note
    service.press(shown["notify"], "done")
    desk.qtbot.waitUntil(lambda: not desk.rows())
    desk.book.ledger.undo()
    desk.at(START + 48 * HOURS + timedelta(minutes=1))
    assert len(desk.rows()) == 1
    assert len(service.notes()) == 1


def test_a_button_for_an_account_that_is_gone_does_nothing(
    note: tuple[Service, dict[str, Any]], desk: Desk, met: Account
) -> None:
    service, shown = note
    desk.book.store.erase([met.id])
    service.press(shown["notify"], "done")
    service.wait_for("close")
    assert desk.rows() == []
    assert desk.reminding._shown == {}


def test_a_visit_takes_the_notification_back(
    note: tuple[Service, dict[str, Any]], desk: Desk, met: Account, sample: Sample
) -> None:
    service, shown = note
    sample.visit(met, sample.person(met, "周总", 1))
    assert service.wait_for("close")["close"] == shown["notify"]
    assert desk.rows() == []


def test_after_ten_days_away_there_is_one_summary_that_opens_today(
    serve: Callable[..., Service], desk: Desk, sample: Sample
) -> None:
    service = serve()
    accounts = [hot(sample), planned(sample), with_deadline(sample), released(sample)]
    desk.reminding.look()

    desk.at(START + timedelta(days=10))

    note = service.wait_for("notify")
    assert note["title"] == "2 reminders"
    assert note["body"] == "windows run out: 1 · deadlines passed: 1"
    assert [row.split(" · ")[0] for row in desk.rows()] == [accounts[2].name, accounts[0].name]
    desk.qtbot.waitUntil(lambda: bool(desk.reminding.notifier._keys))  # type: ignore[attr-defined]
    with desk.qtbot.waitSignal(desk.reminding.today_wanted):
        service.press(note["notify"], "open")
    desk.at(START + timedelta(days=10, minutes=5))
    assert len(service.notes()) == 1
    assert list(note["actions"][::2]) == ["default", "open", "snooze"]


def test_fifteen_visits_tomorrow_are_one_notification(
    serve: Callable[..., Service], desk: Desk, sample: Sample
) -> None:
    service = serve()
    for number in range(15):
        sample.plan(sample.account(f"客户{number}"), START.date() + timedelta(days=1))
    desk.reminding.look()
    desk.at(START.replace(hour=17, minute=59))
    desk.at(START.replace(hour=18))
    assert service.wait_for("notify")["body"] == "visits coming: 15"
    assert len(service.notes()) == 1
    assert len(desk.rows()) == 15


def test_in_quiet_hours_nothing_is_shown_until_they_end(
    serve: Callable[..., Service], desk: Desk, met: Account
) -> None:
    service = serve()
    desk.book.reminders.save_habits(Habits(quiet_from=0, quiet_until=12 * 60))
    desk.reminding.look()
    desk.at(START + 50 * HOURS)
    assert len(desk.rows()) == 1
    assert service.notes() == []
    desk.at(START + 51 * HOURS)
    assert service.wait_for("notify")["title"] == "The window of 恒远印务 closes in 21 hours"


def test_without_a_service_the_list_still_has_it(bus: Bus, desk: Desk, met: Account) -> None:
    desk.reminding.look()
    desk.at(START + 48 * HOURS)
    assert desk.rows() == ["恒远印务 · window: 1d 0h left"]
    assert not desk.reminding.notifier.works


def test_switched_off_on_this_machine_it_is_listed_only(
    serve: Callable[..., Service], desk: Desk, met: Account
) -> None:
    service = serve()
    desk.reminding.telling = False
    desk.reminding.look()
    desk.at(START + 48 * HOURS)
    desk.at(START + 48 * HOURS + timedelta(minutes=1))
    desk.qtbot.waitUntil(lambda: desk.reminding.notifier.works)
    assert service.notes() == []
    assert len(desk.rows()) == 1
