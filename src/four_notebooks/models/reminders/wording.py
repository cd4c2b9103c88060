"""What a reminder says, in the language of the interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import ReminderKind
from four_notebooks.models import words
from four_notebooks.models.account.when import day_words, hour_words
from four_notebooks.services.reminders import ListedReminder

translate = QCoreApplication.translate

LATE = frozenset({ReminderKind.WINDOW_EXPIRED, ReminderKind.DEADLINE_PASSED})
"""What is told in red: time has run out."""
RED = LATE | {ReminderKind.WINDOW_RED}


def span(time: timedelta) -> str:
    """A stretch of time as people say it: days from two on, else hours, else minutes."""
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes >= 48 * 60:
        return translate("Reminders", "{n} days").format(n=minutes // (24 * 60))
    if minutes >= 120:
        return translate("Reminders", "{n} hours").format(n=minutes // 60)
    if minutes == 1:
        return translate("Reminders", "1 minute")
    return translate("Reminders", "{n} minutes").format(n=minutes)


def what(reminder: ListedReminder, now: datetime, zone: tzinfo) -> str:
    """What has come due, without the name, for a row that has it already."""
    short = words.left(max(60_000, abs(to_ms(reminder.about) - to_ms(now))))
    values = {**_values(reminder, now, zone), "left": short}
    return _pattern(reminder, now)[0].format(**values)


def sentence(reminder: ListedReminder, now: datetime, zone: tzinfo) -> str:
    """What has come due, whole, with the name."""
    return _pattern(reminder, now)[1].format(**_values(reminder, now, zone))


def title_of_many(count: int) -> str:
    """The head of one summary."""
    return translate("Reminders", "{n} reminders").format(n=count)


def many(reminders: Iterable[ListedReminder]) -> str:
    """How many of each kind a summary stands for, the most pressing first."""
    count = Counter(reminder.kind for reminder in reminders)
    return " · ".join(
        pattern.format(n=count[kind]) for kind, pattern in _counted().items() if count[kind]
    )


def kind_words(kind: ReminderKind) -> str:
    """What a kind of reminder is called in the settings."""
    return {
        ReminderKind.VISIT_TOMORROW: translate("Reminders", "A visit is planned for tomorrow"),
        ReminderKind.WINDOW_HOT: translate("Reminders", "A window has a third left"),
        ReminderKind.WINDOW_RED: translate("Reminders", "A window is running out"),
        ReminderKind.WINDOW_EXPIRED: translate("Reminders", "A window has run out"),
        ReminderKind.DEADLINE_SOON: translate("Reminders", "A signing deadline is near"),
        ReminderKind.DEADLINE_PASSED: translate("Reminders", "A signing deadline has passed"),
        ReminderKind.SECOND_LOOK: translate("Reminders", "A second look at the pool is due"),
    }[kind]


def put_off_words(code: str, until: datetime, zone: tzinfo) -> str:
    """One of the choices of putting off, with its hour."""
    pattern = {
        "hour": translate("Reminders", "In an hour ({hour})"),
        "tonight": translate("Reminders", "Tonight ({hour})"),
        "tomorrow": translate("Reminders", "Tomorrow ({hour})"),
    }[code]
    return pattern.format(hour=hour_words(until, zone))


def _values(reminder: ListedReminder, now: datetime, zone: tzinfo) -> dict[str, str]:
    today, day = now.astimezone(zone).date(), reminder.about.astimezone(zone).date()
    when = day_words(day, today)
    if reminder.has_hour:
        when = f"{when} {hour_words(reminder.about, zone)}"
    left = span(abs(reminder.about - now))
    return {"name": reminder.name, "left": left, "when": when}


def _pattern(reminder: ListedReminder, now: datetime) -> tuple[str, str]:
    """Without the name, and with it."""
    kind = reminder.kind
    if kind in LATE and now - reminder.about < timedelta(minutes=2):
        return _just(kind)
    return {
        ReminderKind.VISIT_TOMORROW: (
            translate("Reminders", "visit {when}"),
            translate("Reminders", "Visit {name} {when}"),
        ),
        ReminderKind.WINDOW_HOT: (
            translate("Reminders", "window: {left} left"),
            translate("Reminders", "The window of {name} closes in {left}"),
        ),
        ReminderKind.WINDOW_RED: (
            translate("Reminders", "window: {left} left"),
            translate("Reminders", "Only {left} left in the window of {name}"),
        ),
        ReminderKind.WINDOW_EXPIRED: (
            translate("Reminders", "window ran out {left} ago"),
            translate("Reminders", "The window of {name} ran out {left} ago"),
        ),
        ReminderKind.DEADLINE_SOON: (
            translate("Reminders", "{left} left to sign"),
            translate("Reminders", "{left} left to sign {name}"),
        ),
        ReminderKind.DEADLINE_PASSED: (
            translate("Reminders", "deadline past {left}"),
            translate("Reminders", "The signing deadline of {name} passed {left} ago"),
        ),
        ReminderKind.SECOND_LOOK: (
            translate("Reminders", "in the pool: a second look"),
            translate("Reminders", "{name} lies in the pool: time for a second look"),
        ),
    }[kind]


def _just(kind: ReminderKind) -> tuple[str, str]:
    if kind is ReminderKind.WINDOW_EXPIRED:
        return (
            translate("Reminders", "window has just run out"),
            translate("Reminders", "The window of {name} has just run out"),
        )
    return (
        translate("Reminders", "deadline has just passed"),
        translate("Reminders", "The signing deadline of {name} has just passed"),
    )


def _counted() -> dict[ReminderKind, str]:
    return {
        ReminderKind.WINDOW_EXPIRED: translate("Reminders", "windows run out: {n}"),
        ReminderKind.WINDOW_RED: translate("Reminders", "windows running out: {n}"),
        ReminderKind.WINDOW_HOT: translate("Reminders", "windows with a third left: {n}"),
        ReminderKind.DEADLINE_PASSED: translate("Reminders", "deadlines passed: {n}"),
        ReminderKind.DEADLINE_SOON: translate("Reminders", "deadlines near: {n}"),
        ReminderKind.VISIT_TOMORROW: translate("Reminders", "visits coming: {n}"),
        ReminderKind.SECOND_LOOK: translate("Reminders", "second looks: {n}"),
    }
