"""What single cells of foreign lists mean: nothing, a moment, an amount."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal, InvalidOperation

from four_notebooks.names.folding import fold

_NOTHING = frozenset(
    {"", "-", "--", "---", "—", "——", "/", "\\", "无", "暂无", "空", "未知", "不详", "null", "none"}
    | {"n/a", "#n/a", "na", "nan", "undefined", "(空)", "未填写", "未公开", "_", "."}
)
_LONGEST_NOTHING = 12


def blank(text: str) -> bool:
    """Whether a cell holds nothing, or one of the signs that foreign systems put for it."""
    short = text.strip()
    return not short or (len(short) <= _LONGEST_NOTHING and fold(short) in _NOTHING)


@dataclass(frozen=True, slots=True)
class Moment:
    """A local day, with an hour if the cell had one."""

    day: date
    hour: time | None = None

    def instant(self, zone: tzinfo) -> datetime | None:
        """The moment itself, None where there is no hour."""
        return None if self.hour is None else datetime.combine(self.day, self.hour, zone)


_DAY_FIRST_YEAR = re.compile(
    r"(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*[日号]?(?!\d)"
)
_COMPACT = re.compile(r"(20\d{2}|19\d{2})(\d{2})(\d{2})(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_HOUR = re.compile(
    r"(上午|下午|晚上|中午|凌晨|早上)?\s*(\d{1,2})\s*(?::|点|时)\s*(\d{1,2}|半)?\s*分?"
    r"(?::(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(am|pm)?",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_BEFORE_SERIALS = date(1899, 12, 30)


def moment_in(text: str) -> Moment | None:
    """The moment that a cell names, or None.

    Understood: 2026-11-23, 2026/11/23 14:00, 2026年11月23日 下午3点, 20261123,
    23.11.2026, 11/23/2026 (a first part over 12 is a day), ISO 8601, and the serial
    days of spreadsheets (46349.5). Midnight is how programs write a day without an hour.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not 5 <= len(plain) <= 40:
        return None
    if _SERIAL.fullmatch(plain):
        return _of_serial(float(plain))
    found = _day(plain)
    if found is None:
        return None
    day, rest = found
    rest = re.sub(r"[(（]?(?:星期|周)[一二三四五六日天][)）]?", " ", rest)
    rest = rest.lstrip(" T,")
    if not rest:
        return Moment(day)
    hour = _hour(rest)
    if hour is None:
        return None
    return Moment(day, hour if hour != time() else None)


def _day(plain: str) -> tuple[date, str] | None:
    """The day at the head of a text and what follows it."""
    for pattern in (_DAY_FIRST_YEAR, _COMPACT):
        match = pattern.match(plain)
        if match:
            return _checked(int(match[1]), int(match[2]), int(match[3]), plain[match.end() :])
    match = _SLASHED.match(plain)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    day_first = match[2] == "." or first > 12
    month, day = (second, first) if day_first else (first, second)
    return _checked(int(match[4]), month, day, plain[match.end() :])


def _checked(year: int, month: int, day: int, rest: str) -> tuple[date, str] | None:
    try:
        return (date(year, month, day), rest) if 1900 <= year <= 2200 else None
    except ValueError:
        return None


def _hour(text: str) -> time | None:
    """The hour that a text begins with, or None."""
    match = _HOUR.match(text)
    if match is None:
        return None
    hour = int(match[2])
    minute = 30 if match[3] == "半" else int(match[3] or 0)
    late = match[1] in ("下午", "晚上") or (match[5] or "").lower() == "pm"
    if late and hour < 12:
        hour += 12
    if (match[5] or "").lower() == "am" and hour == 12:
        hour = 0
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _of_serial(serial: float) -> Moment | None:
    """A spreadsheet's day number with its fraction of a day, for 1982-2119."""
    if not 30_000 <= serial < 80_000:
        return None
    day = _BEFORE_SERIALS + timedelta(days=int(serial))
    minutes = round((serial % 1) * 24 * 60)
    if not minutes:
        return Moment(day)
    if minutes == 24 * 60:
        return Moment(day + timedelta(days=1))
    return Moment(day, time(minutes // 60, minutes % 60))


_AMOUNT = re.compile(
    r"(-?\d+(?:\.\d+)?)\s*(千|万|百万|千万|亿|k|w|m)?\s*(?:元|人民币|rmb|cny|usd|eur)*"
)
_TIMES = {
    "千": 1_000,
    "万": 10_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "k": 1_000,
    "w": 10_000,
    "m": 1_000_000,
}


def amount_in(text: str) -> int | None:
    """An amount in hundredths of a currency: "12.5万元" is 12,500,000; None where there is none."""
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = re.sub(r"[\s,¥￥$€]|rmb|cny|usd|eur", "", plain)
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        return None
    try:
        hundredths = Decimal(match[1]) * _TIMES.get(match[2] or "", 1) * 100
    except InvalidOperation:
        return None
    return int(hundredths) if 0 <= hundredths < 10**15 else None
