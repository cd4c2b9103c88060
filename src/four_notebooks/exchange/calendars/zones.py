"""The zones that a calendar names: by their names, else by what the file says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from four_notebooks.exchange.calendars.blocks import GUESSED

_MOST_ZONES = 60
_LONGEST_ZONE = 20_000
_TZID = re.compile(r"^TZID[^:\r\n]*:(.{1,300})\r?$", re.MULTILINE | re.IGNORECASE)
_SAME_AS = re.compile(r"^X-LIC-LOCATION[^:\r\n]*:(.{1,100})\r?$", re.MULTILINE | re.IGNORECASE)
_RULE = re.compile(r"^RRULE[^:\r\n]*:(.*)\r?$", re.MULTILINE | re.IGNORECASE)
_YEARLY = re.compile(
    r"FREQ=YEARLY(;(INTERVAL=1|BYMONTH=\d+|BYDAY=-?\d?[A-Z]{2}|UNTIL=[\dTZ]+|"
    r"BYMONTHDAY=[\d,]+|BYHOUR=\d+|BYMINUTE=\d+|BYSECOND=0|WKST=[A-Z]{2}))*",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)


class Zones:
    """The zones of one calendar."""

    def __init__(self, blocks: Iterable[str]) -> None:
        self._blocks: dict[str, str] = {}
        for block in list(blocks)[:_MOST_ZONES]:
            name = _TZID.search(block)
            if name is not None and len(block) <= _LONGEST_ZONE:
                self._blocks.setdefault(_bare(name[1]), block)
        self._known: dict[str, tzinfo | None] = {}

    def named(self, name: str) -> tzinfo | None:
        """The zone of a name, or None if nothing tells what it is."""
        name = _bare(name.removeprefix(GUESSED))
        if name not in self._known:
            self._known[name] = _by_name(name) or self._by_block(name) or _by_offset(name)
        return self._known[name]

    def _by_block(self, name: str) -> tzinfo | None:
        """The zone as the file describes it, if it changes once a year like real ones."""
        from icalendar import Timezone

        block = self._blocks.get(name)
        if block is None:
            return None
        same = _SAME_AS.search(block)
        known = _by_name(same[1].strip()) if same else None
        if known is not None:
            return known
        if not all(_YEARLY.fullmatch(rule.strip()) for rule in _RULE.findall(block)):
            return None
        try:
            described: Any = Timezone.from_ical(block)
            found: tzinfo = described.to_tz(lookup_tzid=False)
        except Exception:  # the library raises almost anything on broken zones
            return None
        return found


def _bare(name: str) -> str:
    """A zone's name without quotes and backslashes."""
    return name.strip().strip('"').replace("\\", "")


def _by_name(name: str) -> tzinfo | None:
    """A zone of the system's table, or one that Windows has another name for."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    tidy = name.strip().strip('"')
    parts = tidy.strip("/").split("/")
    tails = ["/".join(parts[at:]) for at in range(max(0, len(parts) - 3), len(parts))]
    for each in (WINDOWS_TO_OLSON.get(tidy, ""), *tails):
        try:
            return ZoneInfo(each)
        except (KeyError, ValueError, OSError):
            continue
    return None


def _by_offset(name: str) -> tzinfo | None:
    """A name like "(UTC+08:00) 北京" by its figures."""
    found = _OFFSET.search(name)
    if found is None:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes > 14 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))
