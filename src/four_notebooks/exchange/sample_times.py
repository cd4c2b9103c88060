"""Believable moments before and after now for the sample book: within working hours."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

_MORNING, _EVENING = 8.75, 18.75
_GRAIN = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Times:
    """One now and one zone; every moment is chosen by the same random source."""

    now: datetime
    zone: tzinfo
    rng: random.Random

    def between(self, earliest: datetime, latest: datetime) -> datetime:
        """A moment between two, within working hours if the span has any.

        Else the moment of the span that is nearest to working hours.
        """
        earliest, latest = min(earliest, latest), max(earliest, latest)
        if latest - earliest > timedelta(days=3):
            return self._on_some_day(earliest, latest)
        count = max(1, int((latest - earliest) / _GRAIN))
        moments = [earliest + _GRAIN * at for at in range(count)]
        good = [moment for moment in moments if self._off(moment) == 0]
        return self.rng.choice(good) if good else min(moments, key=self._off)

    def nearest(self, wanted: datetime, earliest: datetime, latest: datetime) -> datetime:
        """The moment of a span nearest to the wanted one among those nearest to working hours."""
        count = max(1, int((latest - earliest) / _GRAIN))
        moments = [earliest + _GRAIN * at for at in range(count)]
        return min(moments, key=lambda moment: (self._off(moment), abs(moment - wanted)))

    def at_work(self, moment: datetime) -> bool:
        """Whether a moment is within working hours, or in the early evening."""
        return self._off(moment) < 1.5

    def ago(self, least_hours: float, most_hours: float) -> datetime:
        """A moment so many hours before now."""
        return self.between(
            self.now - timedelta(hours=most_hours), self.now - timedelta(hours=least_hours)
        )

    def _on_some_day(self, earliest: datetime, latest: datetime) -> datetime:
        """A moment on a weekday well inside a long span."""
        days = (latest - earliest).days
        for _ in range(20):
            moment = self.at(
                (earliest + timedelta(days=self.rng.randint(0, days))).astimezone(self.zone).date(),
                self.rng.randrange(9 * 60, 18 * 60, 5),
            )
            if earliest <= moment <= latest and moment.astimezone(self.zone).weekday() < 5:
                return moment
        return self.between(earliest, earliest + timedelta(days=2))

    def _off(self, moment: datetime) -> float:
        """Hours from the nearest working hour of the local day."""
        local = moment.astimezone(self.zone)
        hour = local.hour + local.minute / 60
        return max(0.0, _MORNING - hour, hour - _EVENING)

    def at(self, day: date, minute: int) -> datetime:
        """A local day and minute as an instant."""
        return datetime.combine(day, time(minute // 60, minute % 60), self.zone)

    @property
    def today(self) -> date:
        """The local day of now."""
        return self.now.astimezone(self.zone).date()
