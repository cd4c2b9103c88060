"""Which backups go as they grow old."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta

KEEP_ALL = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def to_remove(stamps: Iterable[datetime], now: datetime) -> set[datetime]:
    """The stamps of backups that may go: all of two days stay, then the last of each of 12
    days, 10 weeks and 9 months (of those that have any). A stamp in the future removes nothing,
    since then a clock was or is wrong.
    """
    newest_first = sorted(set(stamps), reverse=True)
    if not newest_first or newest_first[0] > now:
        return set()
    keep = {stamp for stamp in newest_first if now - stamp <= KEEP_ALL}
    older = [stamp for stamp in newest_first if stamp not in keep]
    keep |= _last_of_each(older, DAILY, lambda day: day)
    keep |= _last_of_each(older, WEEKLY, lambda day: day.isocalendar()[:2])
    keep |= _last_of_each(older, MONTHLY, lambda day: (day.year, day.month))
    keep.add(newest_first[0])
    return set(newest_first) - keep


def _last_of_each(
    newest_first: list[datetime], most: int, part_of: Callable[[date], Hashable]
) -> set[datetime]:
    """The newest stamp of each of the ``most`` latest parts of the calendar that have any."""
    last: dict[Hashable, datetime] = {}
    for stamp in newest_first:
        last.setdefault(part_of(stamp.date()), stamp)
    return set(list(last.values())[:most])
