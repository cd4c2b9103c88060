"""One event as far as it matters here: what it says, when it starts, how it repeats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, TypeAlias

from four_notebooks.exchange.arrivals import Said
from four_notebooks.exchange.calendars.blocks import Block, Calendar
from four_notebooks.exchange.calendars.naming import as_text
from four_notebooks.exchange.calendars.zones import Zones
from four_notebooks.names.folding import clean
from four_notebooks.services.entering import LONGEST_MINUTES
from four_notebooks.services.refusals import Refused

Start: TypeAlias = date | datetime
"""A day, or an aware moment."""

_USUAL_MINUTES = 60
_CANCELLED = ("canceled:", "cancelled:", "已取消:", "已取消：", "abgesagt:")
_MOST_PARTS = 200
"""Guests, and lines of days, that one event may have."""
_OWN = "@four-notebooks"


@dataclass(frozen=True, slots=True)
class Event:
    """An event. ``rules`` are its parts as the library gives them; ``replaces`` is the start
    of the one of a series that it stands for."""

    uid: str
    summary: str
    description: str
    location: str
    guests: tuple[tuple[str, str], ...]
    start: Start
    minutes: int
    cancelled: bool
    account: str
    replaces: Start | None
    rules: tuple[Mapping[str, Any], ...]
    repeats: bool
    besides: tuple[Start, ...]
    without: tuple[Start, ...]

    @property
    def own(self) -> bool:
        """Whether this program wrote it."""
        return self.uid.endswith(_OWN) or bool(self.account)


@dataclass
class EventReader:
    """Reads events with the zones of their calendar; a moment in none is in the user's zone."""

    calendar: Calendar
    zone: tzinfo
    told: dict[Said, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self._zones = Zones(self.calendar.zones)
        told = self._zones.named(self.calendar.zone) if self.calendar.zone else None
        self._floating = told or self.zone

    def event(self, block: Block) -> Event:
        """One event.

        Raises:
            Refused: ``damaged``, ``no_day``, ``name_blank``.
        """
        plain = _parsed(block)
        start = self._moment(plain, "dtstart")
        if start is None:
            raise Refused("no_day")
        summary, location = _text(plain, "summary"), _text(plain, "location")
        description = as_text(_text(plain, "description"))
        if not (summary or location or description):
            raise Refused("name_blank")
        rules = _all(plain, "rrule")
        return Event(
            uid=_text(plain, "uid"),
            summary=summary,
            description=description,
            location=location,
            guests=tuple(_guests(plain)),
            start=start,
            minutes=self._minutes(plain, start),
            cancelled=self._cancelled(plain, summary),
            account=_text(plain, "x-four-notebooks-account"),
            replaces=self._moment(plain, "recurrence-id"),
            rules=tuple(rule for rule in rules if isinstance(rule, Mapping)),
            repeats=bool(rules),
            besides=tuple(self._listed(plain, "rdate")),
            without=tuple(self._listed(plain, "exdate")),
        )

    def _cancelled(self, plain: Any, summary: str) -> bool:  # noqa: ANN401 - untyped library
        status = _text(plain, "status").upper()
        said = summary.casefold().startswith(_CANCELLED)
        return status == "CANCELLED" or self.calendar.method == "CANCEL" or said

    def _moment(self, plain: Any, name: str) -> Start | None:  # noqa: ANN401 - untyped library
        """The first day or aware moment of a property; None where there is none."""
        for each in _all(plain, name):
            moment = self._aware(getattr(each, "dt", None), getattr(each, "params", {}))
            if moment is not None:
                return moment
        return None

    def _aware(self, value: object, params: Mapping[str, object]) -> Start | None:
        """A day as it is, a moment in its zone."""
        if not isinstance(value, datetime):
            return value if isinstance(value, date) else None
        if value.tzinfo is None:
            name = str(params.get("TZID", ""))
            zone = self._zones.named(name) if name else self._floating
            self.told[Said.ZONES_UNKNOWN] += zone is None
            value = value.replace(tzinfo=zone or self._floating)
        try:
            value.astimezone(UTC)
        except (OverflowError, ValueError):
            return None
        return value

    def _minutes(self, plain: Any, start: Start) -> int:  # noqa: ANN401 - untyped library
        """How long an event takes; a whole day or days count as an hour."""
        if not isinstance(start, datetime):
            return _USUAL_MINUTES
        end = self._moment(plain, "dtend")
        span = end - start if isinstance(end, datetime) else None
        for each in _all(plain, "duration"):
            told = getattr(each, "dt", None)
            span = told if span is None and isinstance(told, timedelta) else span
        if span is None or not timedelta() < span <= timedelta(minutes=LONGEST_MINUTES):
            return _USUAL_MINUTES
        return max(1, int(span.total_seconds() // 60))

    def _listed(self, plain: Any, name: str) -> Iterator[Start]:  # noqa: ANN401 - untyped library
        """The moments of a property that lists several."""
        for line in _all(plain, name)[:_MOST_PARTS]:
            for each in getattr(line, "dts", ())[:_MOST_PARTS]:
                value = each.dt[0] if isinstance(each.dt, tuple) else each.dt
                moment = self._aware(value, getattr(line, "params", {}))
                if moment is not None:
                    yield moment


def _parsed(block: Block) -> Any:  # noqa: ANN401 - untyped library
    from icalendar import Event as Plain

    if not block.whole:
        raise Refused("damaged")
    try:
        return Plain.from_ical(block.text)
    except Exception as fault:  # the library raises almost anything on broken events
        raise Refused("damaged") from fault


def _all(plain: Any, name: str) -> list[Any]:  # noqa: ANN401 - untyped library
    """The values of a property that the library understood."""
    from icalendar import vBroken

    found = plain.get(name)
    values = found if isinstance(found, list) else [] if found is None else [found]
    return [each for each in values if not isinstance(each, vBroken)]


def _text(plain: Any, name: str) -> str:  # noqa: ANN401 - untyped library
    """The first value of a property as clean text."""
    return next((clean(str(each)).strip() for each in _all(plain, name)), "")


def _guests(plain: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - untyped library
    """Names and addresses of those invited, the organizer last."""
    for each in (*_all(plain, "attendee"), *_all(plain, "organizer"))[:_MOST_PARTS]:
        mail = clean(str(each)).strip()
        mail = mail[7:] if mail.lower().startswith("mailto:") else mail
        name = clean(str(getattr(each, "params", {}).get("CN", ""))).strip(' "')
        if name or "@" in mail:
            yield name, mail if "@" in mail else ""
