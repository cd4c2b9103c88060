"""Believable moments before and after now for the sample book: a salesperson's diary.

Visits fall into working hours, on working days as many as a day bears. At the weekend just
past there are some, since a window of three days that is open on a Monday was opened there;
at earlier ones hardly any, unless the span asked for leaves no choice.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

_MORNING, _EVENING = 8.75, 18.75
_GRAIN = timedelta(minutes=5)
_A_DAY_BEARS = 28
_A_WEEKEND_DAY_BEARS = {5: 15, 6: 6}
_AN_EARLIER_ONE_BEARS = {5: 3, 6: 0}
_JUST_PAST = timedelta(days=4)
_AN_HOUR_BEARS = 1.5
_UNLIKELY = 0.02


@dataclass(slots=True)
class Times:
    """One now and one zone, and how many visits each day has got so far."""

    now: datetime
    zone: tzinfo
    rng: random.Random
    _visits: Counter[date] = field(default_factory=Counter)

    def between(self, earliest: datetime, latest: datetime) -> datetime:
        """A moment between two: on a day with room and within working hours, if there is one.

        Else the moment of the span that is nearest to working hours.
        """
        earliest, latest = min(earliest, latest), max(earliest, latest)
        spans = self._working(earliest, latest)
        if not spans:
            return self.took(self.nearest(earliest, earliest, latest))
        weights = [max(_UNLIKELY, self._room(day)) for day, _, _ in spans]
        ((_, begin, end),) = self.rng.choices(spans, weights)
        return self.took(begin + _GRAIN * self.rng.randrange(max(1, int((end - begin) / _GRAIN))))

    def ago(self, least_hours: float, most_hours: float) -> datetime:
        """A moment so many hours before now."""
        return self.between(
            self.now - timedelta(hours=most_hours), self.now - timedelta(hours=least_hours)
        )

    def room_ago(self, least_hours: float, most_hours: float) -> float:
        """How many more visits fit into the working hours of a span before now."""
        latest = self.now - timedelta(hours=least_hours)
        spans = self._working(self.now - timedelta(hours=most_hours), latest)
        return sum(max(0.0, self._room(day)) for day, _, _ in spans)

    def nearest(self, wanted: datetime, earliest: datetime, latest: datetime) -> datetime:
        """The moment of a span nearest to the wanted one among those nearest to working hours."""
        count = max(1, int((latest - earliest) / _GRAIN))
        moments = [earliest + _GRAIN * at for at in range(count)]
        return min(moments, key=lambda moment: (self._off(moment), abs(moment - wanted)))

    def took(self, moment: datetime) -> datetime:
        """The moment, its day having one visit more."""
        self._visits[moment.astimezone(self.zone).date()] += 1
        return moment

    def at_work(self, moment: datetime) -> bool:
        """Whether a moment is within working hours, or in the early evening."""
        return self._off(moment) < 1.5

    def at(self, day: date, minute: int) -> datetime:
        """A local day and minute as an instant."""
        return datetime.combine(day, time(minute // 60, minute % 60), self.zone)

    @property
    def today(self) -> date:
        """The local day of now."""
        return self.now.astimezone(self.zone).date()

    def _working(
        self, earliest: datetime, latest: datetime
    ) -> list[tuple[date, datetime, datetime]]:
        """The working hours of each local day of a span, as far as they lie in it."""
        found = []
        day = earliest.astimezone(self.zone).date()
        while day <= latest.astimezone(self.zone).date():
            begin = max(earliest, self.at(day, int(_MORNING * 60)))
            end = min(latest, self.at(day, int(_EVENING * 60)))
            if end - begin >= _GRAIN:
                found.append((day, begin, end))
            day += timedelta(days=1)
        return found

    def _room(self, day: date) -> float:
        """How many more visits a day bears; today so many as its hours have gone."""
        recent = self.today - day < _JUST_PAST
        weekend = _A_WEEKEND_DAY_BEARS if recent else _AN_EARLIER_ONE_BEARS
        bears = weekend.get(day.weekday(), _A_DAY_BEARS)
        if day == self.today:
            local = self.now.astimezone(self.zone)
            gone = max(0.0, local.hour + local.minute / 60 - _MORNING)
            bears = min(bears, int(gone * _AN_HOUR_BEARS))
        return bears - self._visits[day]

    def _off(self, moment: datetime) -> float:
        """Hours from the nearest working hour of the local day."""
        local = moment.astimezone(self.zone)
        hour = local.hour + local.minute / 60
        return max(0.0, _MORNING - hour, hour - _EVENING)
