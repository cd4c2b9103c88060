"""The events that are told once each, and when (METHOD 9), in whole milliseconds.

Pure and cheap: ten thousand accounts are asked for their events at a time. Which of them
were told, put off or dealt with is not known here (``services.reminders``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Final, NamedTuple

from four_notebooks.method.instants import day_of, to_ms
from four_notebooks.method.kinds import ReminderKind, Status
from four_notebooks.method.phase import DAY, turns
from four_notebooks.method.rules import Rules
from four_notebooks.method.workdays import clock_of

NEVER: Final = 1 << 62
_DAY_MINUTES: Final = 24 * 60


class Situation(NamedTuple):
    """What an account's standing holds that can come due.

    ``opened`` and ``closes`` are its window, ``deadline`` the moment to sign by, ``plans``
    the planned visits not used up as (due, has an hour), soonest first. ``released`` is
    when it was let go, None unless it lies in the pool.
    """

    account_id: int
    status: str
    notebook: str
    opened: int | None
    closes: int | None
    deadline: int | None
    plans: tuple[tuple[int, bool], ...]
    released: int | None


class Event(NamedTuple):
    """One event of METHOD 9: due from ``at`` on, and true until ``until`` (``NEVER``: for good).

    ``about`` is the moment it speaks of: the close of the window, the deadline, the visit.
    ``id`` is made of kind, account and the window's close, the deadline, the release or the
    visit's day: whatever else changes, one window turns hot once.
    """

    id: str
    account_id: int
    kind: ReminderKind
    at: int
    until: int
    about: int
    has_hour: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """When the user wants to hear of events; minutes of the local day.

    ``visit_minute`` is when tomorrow's visits are told (METHOD 9: 18:00), ``morning_minute``
    when what was put off to tomorrow comes back. From ``quiet_from`` to ``quiet_until``
    nothing is told (the same minute twice: always told). Kinds in ``off`` are only listed.
    Raises ValueError for a minute that no day has.
    """

    visit_minute: int = 18 * 60
    morning_minute: int = 9 * 60
    quiet_from: int = 21 * 60
    quiet_until: int = 8 * 60
    off: frozenset[ReminderKind] = frozenset()

    def __post_init__(self) -> None:
        for name in ("visit_minute", "morning_minute", "quiet_from", "quiet_until"):
            minute = getattr(self, name)
            if isinstance(minute, bool) or not isinstance(minute, int):
                raise ValueError(f"{name} is not a minute: {minute!r}")
            if not 0 <= minute < _DAY_MINUTES:
                raise ValueError(f"{name} is not a minute of the day: {minute}")

    def quiet(self, moment: datetime, zone: tzinfo) -> bool:
        """Whether nothing is to be told at a moment."""
        local = moment.astimezone(zone)
        minute = local.hour * 60 + local.minute
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= minute < self.quiet_until
        return minute >= self.quiet_from or minute < self.quiet_until

    def to_json(self) -> dict[str, object]:
        """The habits as a JSON value, for ``from_json``."""
        return {
            "visit_minute": self.visit_minute,
            "morning_minute": self.morning_minute,
            "quiet_from": self.quiet_from,
            "quiet_until": self.quiet_until,
            "off": sorted(str(kind) for kind in self.off),
        }

    @classmethod
    def from_json(cls, value: object) -> Habits:
        """The habits from a JSON value; what is missing is as METHOD has it.

        Unknown keys and kinds are ignored. Raises ValueError for a bad value.
        """
        if not isinstance(value, Mapping):
            raise ValueError("habits are an object of names and minutes")
        known = {str(kind): kind for kind in ReminderKind}
        off = value.get("off", ())
        if not isinstance(off, list | tuple):
            raise ValueError(f"kinds are a list: {off!r}")
        minutes = {
            name: value[name]
            for name in ("visit_minute", "morning_minute", "quiet_from", "quiet_until")
            if name in value
        }
        return cls(off=frozenset(known[one] for one in off if one in known), **minutes)


def event_id(kind: ReminderKind, account_id: int, anchor: object) -> str:
    """What an event is known by: in every book, at every start, the same."""
    return f"{kind}/{account_id}/{anchor}"


def account_of(event: str) -> int | None:
    """The account an event's id is about; None for text that is no such id."""
    parts = event.split("/")
    return int(parts[1]) if len(parts) >= 3 and parts[1].isdecimal() else None


def handed_to(event: str, old: int, new: int) -> str:
    """The id of an account's event when the account goes by another number; others stay."""
    if account_of(event) != old:
        return event
    kind, _, *rest = event.split("/")
    return "/".join((kind, str(new), *rest))


def events_of(situation: Situation, rules: Rules, habits: Habits, zone: tzinfo) -> list[Event]:
    """All events an account will have or has had as it stands, whatever the time is."""
    found = _visits(situation, habits, zone)
    if situation.released is not None:
        found.append(_second_look(situation, rules, situation.released))
    if situation.status != Status.ACTIVE:
        return found
    if situation.deadline is not None:
        found += _deadline(situation, rules, situation.deadline)
    if situation.closes is not None and situation.notebook in rules.worked:
        found += _window(situation, rules, zone, situation.closes)
    return found


def true_at(event: Event, now_ms: int) -> bool:
    """Whether an event has come due and still holds."""
    return event.at <= now_ms < event.until


def put_off(now: datetime, habits: Habits, zone: tzinfo) -> dict[str, datetime]:
    """Until when a reminder can be put off: ``hour``, ``tonight``, ``tomorrow``.

    Tonight is the hour of the evening's reminders; once that has passed, an hour before
    the quiet hours; after that there is no tonight any more.
    """
    local = now.astimezone(zone)
    found = {"hour": now + timedelta(hours=1)}
    for minute in (habits.visit_minute, habits.quiet_from - 60):
        tonight = _at(local.date(), minute, zone) if minute >= 12 * 60 else now
        if tonight > now:
            found["tonight"] = tonight
            break
    found["tomorrow"] = _at(local.date() + timedelta(days=1), habits.morning_minute, zone)
    return found


def _visits(situation: Situation, habits: Habits, zone: tzinfo) -> list[Event]:
    """The day before each planned visit; several visits of one day are one event."""
    found: dict[date, Event] = {}
    for due, has_hour in situation.plans:
        day = day_of(due, zone)
        if day in found:
            found[day] = found[day]._replace(until=max(due, found[day].until))
            continue
        at = _evening_before(day, habits.visit_minute, zone)
        key = event_id(ReminderKind.VISIT_TOMORROW, situation.account_id, day)
        found[day] = Event(
            key, situation.account_id, ReminderKind.VISIT_TOMORROW, at, due, due, has_hour
        )
    return list(found.values())


def _second_look(situation: Situation, rules: Rules, released: int) -> Event:
    """A second look at what was let go (METHOD 5)."""
    at = released + rules.second_look_days * DAY
    kind = ReminderKind.SECOND_LOOK
    key = event_id(kind, situation.account_id, released)
    return Event(key, situation.account_id, kind, at, NEVER, at)


def _deadline(situation: Situation, rules: Rules, deadline: int) -> list[Event]:
    """Three days left, and passed.

    The first comes when the card begins to warn (METHOD 10, ``deadline_soon``). By METHOD's
    own numbers that is three days before the end in every notebook: in A the seventh of ten
    days, in B and C three days left. Who changes those numbers changes the reminder with them.
    """
    soon = deadline - rules.warning_ms(situation.notebook)
    return [
        Event(
            event_id(kind, situation.account_id, deadline),
            situation.account_id,
            kind,
            at,
            until,
            deadline,
        )
        for kind, at, until in (
            (ReminderKind.DEADLINE_SOON, soon, deadline),
            (ReminderKind.DEADLINE_PASSED, deadline, NEVER),
        )
        if at < until
    ]


def _window(situation: Situation, rules: Rules, zone: tzinfo, closes: int) -> list[Event]:
    """The window turns hot, red and expired, by the clock it runs by (METHOD 4)."""
    assert situation.opened is not None
    clock = clock_of(rules.working_days, zone)
    start = clock.read(situation.opened)
    _, hot, red, _ = turns(start, clock.read(closes), rules.phase_marks)
    hot_at = clock.add(situation.opened, hot - start)
    red_at = clock.add(situation.opened, red - start)
    return [
        Event(
            event_id(kind, situation.account_id, closes),
            situation.account_id,
            kind,
            at,
            until,
            closes,
        )
        for kind, at, until in (
            (ReminderKind.WINDOW_HOT, hot_at, red_at),
            (ReminderKind.WINDOW_RED, red_at, closes),
            (ReminderKind.WINDOW_EXPIRED, closes, NEVER),
        )
        if at < until
    ]


@lru_cache(maxsize=1024)
def _evening_before(day: date, minute: int, zone: tzinfo) -> int:
    return to_ms(_at(day - timedelta(days=1), minute, zone))


def _at(day: date, minute: int, zone: tzinfo) -> datetime:
    hour = time(minute // 60, minute % 60)
    return datetime.combine(day, hour, zone).astimezone(UTC)
