"""Planned visits as an iCalendar file for the telephone, each with an alarm."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.exchange.watch import NOBODY, Watch
from four_notebooks.exchange.whole_file import whole_file
from four_notebooks.method.values import PlanState
from four_notebooks.services.agenda import AgendaItem, PlanStanding

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

HALF_AN_HOUR = timedelta(minutes=-30)
EVENING_BEFORE = timedelta(hours=-6)
"""Before midnight: 18:00 of the day before, for a visit without an hour."""
_AHEAD = timedelta(days=366)
_END = b"END:VCALENDAR"
_TOGETHER = 50


def write_calendar(
    book: Book,
    path: Path,
    first: date | None = None,
    last: date | None = None,
    *,
    only: Collection[int] | None = None,
    watch: Watch = NOBODY,
) -> int:
    """The visits planned for the days ``first`` to ``last``; how many there are.

    By default those from today on for a year. Visits dropped, missed or made are left out;
    ``only`` keeps to those of some accounts.

    Raises:
        Cancelled, BookError, OSError: then no file was written.
    """
    begin = first or book.today()
    end = last or (first if first is not None else begin + _AHEAD)
    days = book.plan.between(begin, end)
    plans = [plan for each in days.values() for plan in each if plan.state is PlanState.OPEN]
    plans = [plan for plan in plans if only is None or plan.account_id in only]
    watch.ask()
    wanted = (PlanStanding.AHEAD, PlanStanding.TO_WRITE_UP)
    items = [item for item in book.plan.items(plans) if item.standing in wanted]
    with whole_file(path) as file:
        for part in calendar_of(book, items, watch):
            file.write(part)
    return len(items)


def calendar_of(book: Book, items: Sequence[AgendaItem], watch: Watch = NOBODY) -> Iterator[bytes]:
    """The calendar itself in pieces: CRLF, folded at 75 octets, all times in UTC."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Four Notebooks//EN")
    calendar.add("version", "2.0")
    whole: bytes = calendar.to_ical()
    head, end = whole.split(_END)
    yield head
    for part in watch.parts(items, _TOGETHER):
        for item in part:
            yield _event(book, item).to_ical()
    yield _END + end


_BETWEEN = " · "
"""Stands between account and people; a name that holds it goes along once more by itself."""


def _event(book: Book, item: AgendaItem) -> Any:  # noqa: ANN401 - untyped
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"plan-{item.plan.id}@four-notebooks")
    event.add("dtstamp", book.now())
    if item.plan.at is None:
        event.add("dtstart", item.plan.day)
        event.add("dtend", item.plan.day + timedelta(days=1))
    else:
        event.add("dtstart", item.plan.at)
        event.add("dtend", item.plan.at + timedelta(minutes=max(item.plan.minutes, 1)))
    people = [person.name for person in item.contacts] or (
        [item.target.name] if item.target is not None else []
    )
    event.add("summary", _BETWEEN.join([item.account.name, *people]))
    if _BETWEEN in item.account.name:
        event.add("x-four-notebooks-account", item.account.name)
    place = " ".join(part for part in (item.account.area, item.account.address) if part)
    if place:
        event.add("location", place)
    event.add("description", _description(item))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", item.account.name)
    alarm.add("trigger", EVENING_BEFORE if item.plan.at is None else HALF_AN_HOUR)
    event.add_component(alarm)
    return event


def _description(item: AgendaItem) -> str:
    """The strategy in full, then the telephone numbers."""
    strategy = item.strategy
    lines = [item.plan.purpose]
    if strategy is not None:
        lines += [strategy.goal, strategy.way_in, strategy.news, strategy.ask]
    for person in (*item.contacts, *((item.target,) if item.target else ())):
        lines += [f"{person.name} {phone}" for phone in person.phones]
    lines += item.account.phones
    return "\n".join(dict.fromkeys(line for line in lines if line))
