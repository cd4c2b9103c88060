"""The days on which an event repeats (RFC 5545, 3.3.10), within bounds of days and of work.

Followed are rules by day, week, month and year with BYDAY, BYMONTHDAY, BYMONTH and BYSETPOS;
an event with another rule is taken once.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_WEEKDAYS = {name: at for at, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_FOLLOWED = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
)
_LONGEST_PART = 62
_MOST_INTERVAL = 1_000


@dataclass(slots=True)
class Budget:
    """How many more periods (days, weeks, months, years) may be looked at for one file."""

    left: int = 300_000

    def spend(self) -> bool:
        """Whether there was one left."""
        self.left -= 1
        return self.left >= 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that can be followed. ``by_day`` holds (weekday, which one or 0 for each)."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: date | None = None
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_place: tuple[int, ...] = ()
    week_start: int = 0

    def days(self, start: date, first: date, last: date, budget: Budget) -> Iterator[date]:
        """The days from ``first`` to ``last`` on which an event that began on ``start`` is.

        Ends early where the budget does.
        """
        end = min(last, self.until or last)
        period = 0 if self.count is not None else self._period_before(start, first)
        counted = 0
        while budget.spend():
            begin = self._begin(start, period)
            if begin is None or begin > end:
                return
            for day in self._within(begin, start):
                if day < start:
                    continue
                counted += 1
                if day > end or (self.count is not None and counted > self.count):
                    return
                if day >= first:
                    yield day
            period += 1

    def _period_before(self, start: date, first: date) -> int:
        """A period that surely begins before a day, counted from the start's own."""
        span = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[self.frequency]
        return max(0, (first - start).days // (span * self.interval) - 1)

    def _begin(self, start: date, period: int) -> date | None:
        """The first day of a period; None beyond all days."""
        ahead = period * self.interval
        try:
            if self.frequency == "DAILY":
                return start + timedelta(days=ahead)
            if self.frequency == "WEEKLY":
                into = (start.weekday() - self.week_start) % 7
                return start + timedelta(days=7 * ahead - into)
            if self.frequency == "YEARLY":
                return date(start.year + ahead, 1, 1)
            years, month = divmod(start.month - 1 + ahead, 12)
            return date(start.year + years, month + 1, 1)
        except (ValueError, OverflowError):
            return None

    def _within(self, begin: date, start: date) -> list[date]:
        """The days of a period that the rule names, in order."""
        if self.frequency in ("DAILY", "WEEKLY"):
            found = self._in_week(begin, start)
        elif self.frequency == "MONTHLY":
            found = self._in_month(begin, start) if self._is_month(begin) else []
        else:
            found = self._in_year(begin, start)
        if self.by_place:
            places = [at - 1 if at > 0 else len(found) + at for at in self.by_place]
            found = [found[at] for at in sorted(set(places)) if 0 <= at < len(found)]
        return found

    def _is_month(self, day: date) -> bool:
        return not self.by_month or day.month in self.by_month

    def _in_week(self, begin: date, start: date) -> list[date]:
        """The days of a week, or the one day of a day."""
        weekdays = {weekday for weekday, _ in self.by_day}
        if self.frequency == "WEEKLY":
            weekdays = weekdays or {start.weekday()}
        span = 7 if self.frequency == "WEEKLY" else 1
        try:
            days = [begin + timedelta(days=at) for at in range(span)]
        except OverflowError:
            return []
        return [
            day
            for day in days
            if (not weekdays or day.weekday() in weekdays)
            and self._is_month(day)
            and (self.frequency == "WEEKLY" or self._is_month_day(day))
        ]

    def _is_month_day(self, day: date) -> bool:
        last = monthrange(day.year, day.month)[1]
        return not self.by_month_day or bool({day.day, day.day - last - 1} & set(self.by_month_day))

    def _in_month(self, begin: date, start: date) -> list[date]:
        last = monthrange(begin.year, begin.month)[1]
        days = [begin.replace(day=number) for number in range(1, last + 1)]
        if not self.by_day and not self.by_month_day:
            return [day for day in days if day.day == start.day]
        found = [day for day in days if self._is_month_day(day)]
        return _of_weekdays(found, days, self.by_day) if self.by_day else found

    def _in_year(self, begin: date, start: date) -> list[date]:
        months = sorted(set(self.by_month))
        if self.by_day and not months and not self.by_month_day:
            days = [begin + timedelta(days=at) for at in range(_days_of_year(begin.year))]
            return _of_weekdays(days, days, self.by_day)
        if not months:
            months = [start.month] if not self.by_month_day else list(range(1, 13))
        found = [self._in_month(begin.replace(month=month), start) for month in months]
        return [day for each in found for day in each]


def _days_of_year(year: int) -> int:
    return 366 if monthrange(year, 2)[1] == 29 else 365


def _of_weekdays(
    found: Sequence[date], whole: Sequence[date], by_day: Sequence[tuple[int, int]]
) -> list[date]:
    """The days found that are one of the weekdays, or the n-th (from the end: -n) of the whole."""
    wanted: set[date] = set()
    for weekday, which in by_day:
        of_kind = [day for day in whole if day.weekday() == weekday]
        if which == 0:
            wanted.update(of_kind)
        elif 0 < abs(which) <= len(of_kind):
            wanted.add(of_kind[which - 1 if which > 0 else which])
    return [day for day in found if day in wanted]


def rule_of(parts: Mapping[str, object], start: datetime | date) -> Rule | None:
    """A rule by its parts as the calendar library gives them; None if it is not followed.

    ``start`` is local; UNTIL must have been brought to the same zone.
    """
    told = {str(key).upper(): _listed(value) for key, value in parts.items()}
    if not told.keys() <= _FOLLOWED or any(len(each) > _LONGEST_PART for each in told.values()):
        return None
    try:
        frequency = str(told["FREQ"][0]).upper()
        rule = Rule(
            frequency=frequency,
            interval=_number(told.get("INTERVAL"), 1),
            count=_number(told["COUNT"], 0) if "COUNT" in told else None,
            until=_last_day(told["UNTIL"][0], start) if "UNTIL" in told else None,
            by_day=tuple(_weekday(str(each)) for each in told.get("BYDAY", ())),
            by_month_day=_numbers(told.get("BYMONTHDAY")),
            by_month=_numbers(told.get("BYMONTH")),
            by_place=_numbers(told.get("BYSETPOS")),
            week_start=_WEEKDAYS[str(told.get("WKST", ["MO"])[0]).upper()],
        )
    except (KeyError, IndexError, ValueError, TypeError):
        return None
    sound = frequency in _FREQUENCIES and 1 <= rule.interval <= _MOST_INTERVAL
    sound = sound and all(1 <= month <= 12 for month in rule.by_month)
    nth = any(which for _, which in rule.by_day)
    return rule if sound and not (nth and frequency in ("DAILY", "WEEKLY")) else None


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _number(values: Sequence[object] | None, otherwise: int) -> int:
    return int(str(values[0])) if values else otherwise


def _numbers(values: Sequence[object] | None) -> tuple[int, ...]:
    return tuple(int(str(each)) for each in values or ())


def _weekday(text: str) -> tuple[int, int]:
    """MO, 2TU or -1FR."""
    return _WEEKDAYS[text[-2:].upper()], int(text[:-2] or 0)


def _last_day(until: object, start: datetime | date) -> date:
    """The last day an occurrence may be on. Raises ValueError."""
    if isinstance(until, datetime):
        hour = start.time() if isinstance(start, datetime) else until.time()
        return until.date() if until.time() >= hour else until.date() - timedelta(days=1)
    if isinstance(until, date):
        return until
    raise ValueError("no day")
