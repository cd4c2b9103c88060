"""The section of settings that says which reminders are told, when, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from four_notebooks.method.reminders import Habits
from four_notebooks.method.values import ReminderKind
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.settings.page import SettingsPage
from four_notebooks.views.settings.reminder_section import ReminderSection

ICONS = Path(__file__).parents[3] / "resources" / "icons"


class Around:
    """A desktop whose tray and session are as the test says."""

    def __init__(self) -> None:
        self.has_tray = True
        self.shows_notes = True
        self.starts_at_login = False
        self.broken = False
        self.followed = 0

    def start_at_login(self, on: bool) -> None:
        if self.broken:
            raise OSError("no room")
        self.starts_at_login = on

    def follow_choices(self) -> None:
        self.followed += 1


@pytest.fixture
def around() -> Around:
    return Around()


@pytest.fixture
def desk(qapp: QApplication, book: Book, around: Around) -> Iterator[Desk]:
    relay = Relay()
    book.listen(relay.listener)
    look = Look(ICONS, theme="light")
    yield Desk(book, relay, Clock(book.now), look, SilentAsk(), LocalSettings(None), around)
    book.unlisten(relay.listener)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show_section("reminders")
    made.show()
    return made


@pytest.fixture
def section(page: SettingsPage) -> ReminderSection:
    return page.reminders


def test_it_shows_what_the_method_says(section: ReminderSection) -> None:
    assert all(tick.isChecked() for tick in section.kinds.values())
    assert [field.text() for field in section.hours.values()] == [
        "18:00", "21:00", "08:00", "09:00",
    ]  # fmt: skip


def test_a_kind_that_is_unticked_is_not_told_and_undo_ticks_it_again(
    section: ReminderSection, book: Book, qtbot: QtBot
) -> None:
    tick = section.kinds[ReminderKind.WINDOW_HOT]
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center() / 4)
    assert book.reminders.habits.off == {ReminderKind.WINDOW_HOT}
    book.ledger.undo()
    assert tick.isChecked()
    assert book.reminders.habits == Habits()


@pytest.mark.parametrize(
    ("name", "typed", "minute"),
    [
        ("visit_minute", "17:30", 17 * 60 + 30),
        ("quiet_from", "22", 22 * 60),
        ("quiet_until", "7：15", 7 * 60 + 15),
    ],
)
def test_an_hour_is_written_as_people_write_it(
    name: str, typed: str, minute: int, section: ReminderSection, book: Book, qtbot: QtBot
) -> None:
    field = section.hours[name]
    field.clear()
    field.insert(typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert getattr(book.reminders.habits, name) == minute
    assert book.reminders.habits == replace(Habits(), **{name: minute})


@pytest.mark.parametrize("typed", ["25:00", "soon", "", "-1", "12:99"])
def test_an_hour_that_is_none_is_said_and_goes_back(
    typed: str, section: ReminderSection, book: Book, qtbot: QtBot
) -> None:
    field = section.hours["quiet_from"]
    field.clear()
    field.insert(typed)
    with qtbot.waitSignal(section.toast_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "21:00"
    assert book.reminders.habits == Habits()


def test_what_belongs_to_the_machine_is_kept_there_and_followed(
    section: ReminderSection, desk: Desk, around: Around, book: Book
) -> None:
    before = book.ledger.steps()
    assert not section.stay.isEnabled()
    section.tray.click()
    section.stay.click()
    section.notes.click()
    kept = [desk.local.get(name) for name in ("tray", "stay_in_tray", "notifications")]
    assert kept == [True, True, False]
    assert around.followed == 3
    assert book.ledger.steps() == before


def test_starting_at_login_is_off_until_it_is_wanted(
    section: ReminderSection, around: Around
) -> None:
    assert not section.login.isChecked()
    section.login.click()
    assert around.starts_at_login
    section.login.click()
    assert not around.starts_at_login


def test_where_it_cannot_be_written_the_tick_goes_back(
    section: ReminderSection, around: Around, qtbot: QtBot
) -> None:
    around.broken = True
    with qtbot.waitSignal(section.toast_wanted) as said:
        section.login.click()
    assert "could not be changed" in said.args[0]
    assert not section.login.isChecked()


def test_without_a_tray_or_a_service_it_says_so(
    page: SettingsPage, section: ReminderSection, around: Around
) -> None:
    around.has_tray = around.shows_notes = False
    page.activate()
    assert not section.tray.isEnabled()
    assert "no tray" in section.tray_says.text()
    assert "No service" in section.notes_say.text()


def test_all_is_reached_by_tab(page: SettingsPage, section: ReminderSection) -> None:
    parts = (*section.kinds.values(), *section.hours.values(), section.notes, section.login)
    assert all(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in parts)
    assert all(part.accessibleName() or part.text() for part in parts)
