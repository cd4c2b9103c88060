"""Instants as whole milliseconds since 1970 in UTC, and the local days they fall on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(at: datetime) -> int:
    """An aware datetime as milliseconds, parts of one dropped.

    Raises TypeError for a datetime without a zone.
    """
    span = at - EPOCH
    return span.days * 86_400_000 + span.seconds * 1_000 + span.microseconds // 1_000


def from_ms(ms: int) -> datetime:
    """The aware datetime in UTC of an instant in milliseconds."""
    return EPOCH + timedelta(milliseconds=ms)


def day_of(ms: int, zone: tzinfo) -> date:
    """The local day an instant falls on."""
    return from_ms(ms).astimezone(zone).date()
