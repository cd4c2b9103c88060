"""The only place that reads the computer's clock; all others are given a ``now``."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TypeAlias

Now: TypeAlias = Callable[[], datetime]

_NAIVE_EPOCH = datetime(1970, 1, 1)


class LocalZone(tzinfo):
    """The computer's own time zone, with its summer times, past and to come."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """How far local time is ahead of UTC at a local moment; ``fold`` tells twins apart."""
        naive = (moment or datetime.now()).replace(tzinfo=None, microsecond=0)
        try:
            return naive - _NAIVE_EPOCH - timedelta(seconds=round(naive.timestamp()))
        except (OverflowError, OSError, ValueError):
            return timedelta()

    def dst(self, moment: datetime | None) -> timedelta:
        """One hour while summer time holds, else nothing."""
        return timedelta(hours=1) if self._local(moment).tm_isdst > 0 else timedelta()

    def tzname(self, moment: datetime | None) -> str:
        """The zone's name as the computer gives it."""
        return self._local(moment).tm_zone

    def fromutc(self, moment: datetime) -> datetime:
        """Local time for a UTC moment."""
        seconds = (moment.replace(tzinfo=None) - _NAIVE_EPOCH) // timedelta(seconds=1)
        try:
            local = datetime.fromtimestamp(seconds)
        except (OverflowError, OSError, ValueError):
            return moment
        return local.replace(microsecond=moment.microsecond, tzinfo=self)

    def _local(self, moment: datetime | None) -> time.struct_time:
        naive = (moment or datetime.now()).replace(tzinfo=None)
        try:
            return time.localtime(naive.timestamp())
        except (OverflowError, OSError, ValueError):
            return time.gmtime(0)


def system_now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)


def standing(at: datetime) -> Now:
    """A clock that always tells ``at``."""
    moment = at.astimezone(UTC)
    return lambda: moment


def running(at: datetime) -> Now:
    """A clock that starts at ``at`` and runs on."""
    moment = at.astimezone(UTC)
    started = time.monotonic()
    return lambda: moment + timedelta(seconds=time.monotonic() - started)


def parse_time(text: str) -> datetime:
    """The moment a user wrote as ISO 8601; without an offset it is local time.

    Raises ValueError for anything else.
    """
    moment = datetime.fromisoformat(text.strip())
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=LocalZone())


def zone_of(moment: datetime | None) -> tzinfo:
    """The local zone: that of a moment given by hand, else the computer's."""
    if moment is None or moment.tzinfo is None:
        return LocalZone()
    return moment.tzinfo
