"""Days, times of day and durations as people write them in one line, in both languages.

Every function reads at a position of a text and answers where the reading ends and what it
says, or None. They never look at what follows: the caller decides whether a word ends there.
Ranges are those of the text as it was typed, fullwidth digits included.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

MINUTES_PER_DAY = 24 * 60
LONGEST_VISIT = MINUTES_PER_DAY
HOUR_OF_A_DAY_WITHOUT_HOUR = 18 * 60
"""A plan without an hour counts as 18:00 (METHOD 7); so does a past day without one."""

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_DIGITS |= {"六": 6, "七": 7, "八": 8, "九": 9}
_HAN = "[零〇一二两三四五六七八九十]{1,3}"
_NUMBER = rf"(?:\d{{1,2}}|{_HAN})"

_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NEAR = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "大前天": -3}
_NEAR |= {"today": 0, "yesterday": -1, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "tomorrow": 1}
_NEAR_IN_PART = {"今早": 0, "今晚": 0, "昨晚": -1, "昨夜": -1, "明早": 1, "明晚": 1}

_DAY_WORD = re.compile("|".join(sorted(_NEAR, key=len, reverse=True)))
_DAY_IN_PART = re.compile(f"({'|'.join(_NEAR_IN_PART)})(?=[0-9零〇一二两三四五六七八九十])")
_FULL_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?")
_MONTH_DAY = re.compile(r"(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})[日号]?)(?![-/:\d])")
_DAY_ONLY = re.compile(r"(\d{1,2})[日号]")
_HAN_WEEKDAY = re.compile(r"(上个?|这个?|本|下个?)?(?:周|星期|礼拜)([一二三四五六日天])")
_ENGLISH_WEEKDAY = re.compile(
    r"(?:(last|this|next)\s+)?(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])"
)
_ENGLISH_MONTH = re.compile(
    rf"(?:({'|'.join(_MONTHS)})[a-z]*\.?\s+(\d{{1,2}})|(\d{{1,2}})\s+({'|'.join(_MONTHS)})[a-z]*)(?![a-z\d:])"
)

_PART = "凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|夜里|早|晚"
_COLON = re.compile(rf"({_PART})?(\d{{1,2}}):(\d{{2}})(?::\d\d)?(?:\s?([ap])\.?m\b\.?)?(?!\d)")
_O_CLOCK = re.compile(
    rf"({_PART})?({_NUMBER})[点时](?:钟|整|(半)|([一三])刻|({_NUMBER})分?(?!钟))?"
)
_AM_PM = re.compile(r"(\d{1,2})\s?([ap])\.?m\b\.?")
_SMALL_HOURS = frozenset({"凌晨", "清晨", "早上", "早晨", "上午", "早"})
_LATE_HOURS = frozenset({"下午", "午后", "傍晚", "晚上", "夜里", "晚"})

_MINUTES = re.compile(r"(\d{1,4})\s?(?:分钟?|mins?|minutes?)(?![a-z])")
_HOURS = re.compile(
    r"(\d{1,2}(?:\.\d)?)\s?(?:个?小时|个?钟头|hours?|hrs?|h)(?:\s?(\d{1,2})\s?(?:分钟?|mins?|m)|(\d{2}))?(?![a-z\d])"
)
_HAN_MINUTES = re.compile(r"([零〇一二两三四五六七八九十]{1,3})分钟?")
_HAN_HOURS = re.compile(r"([一二两三四五六七八九十])(?:个(半)?)?(?:小时|钟头)(半)?")
_HALF_HOUR = re.compile(r"半个?(?:小时|钟头)")
_QUARTERS = re.compile(r"([一三])刻钟")


@dataclass(frozen=True, slots=True)
class When:
    """What a line says about the start: a local day, minutes after midnight, or both."""

    day: date | None = None
    minute: int | None = None


@lru_cache(maxsize=4096)
def _even_character(character: str) -> str:
    narrow = unicodedata.normalize("NFKC", character).lower()
    return narrow if len(narrow) == 1 else character


def even(text: str) -> str:
    """The text with fullwidth forms narrowed and letters small, each in its own place."""
    return "".join(map(_even_character, text))


def _number(digits: str) -> int:
    """A number under 100 in figures or Chinese numerals; -1 if it is not one."""
    if digits.isdigit():
        return int(digits)
    if "十" not in digits:
        value = 0
        for digit in digits:
            value = value * 10 + _DIGITS[digit]
        return value
    tens, _, ones = digits.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return -1
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest_year(month: int, day: int, today: date, ahead: bool) -> date | None:
    """The date of that month and day nearest to today on the side that is asked for."""
    if month > 12 >= day:
        month, day = day, month
    years = range(today.year, today.year + 9) if ahead else range(today.year, today.year - 9, -1)
    dates = (_made(year, month, day) for year in years)
    return next((d for d in dates if d and (d >= today if ahead else d <= today)), None)


def _nearest_month(day: int, today: date, ahead: bool) -> date | None:
    month = today.year * 12 + today.month - 1
    for step in range(3):
        year, index = divmod(month + (step if ahead else -step), 12)
        found = _made(year, index + 1, day)
        if found and (found >= today if ahead else found <= today):
            return found
    return None


def _weekday(which: str, weekday: int, today: date, ahead: bool) -> date:
    monday = today - timedelta(days=today.weekday())
    week = {"上": -7, "last": -7, "下": 7, "next": 7}.get(
        which[:1] if which[:1] in "上下" else which
    )
    if which:
        return monday + timedelta(days=weekday + (week or 0))
    if ahead:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _read_day(narrow: str, at: int, today: date, ahead: bool) -> tuple[int, date | None] | None:
    if found := _DAY_WORD.match(narrow, at):
        return found.end(), today + timedelta(days=_NEAR[found[0]])
    if found := _DAY_IN_PART.match(narrow, at):
        return found.end() - 1, today + timedelta(days=_NEAR_IN_PART[found[1]])
    if found := _HAN_WEEKDAY.match(narrow, at):
        return found.end(), _weekday(found[1] or "", _WEEKDAYS[found[2]], today, ahead)
    if found := _ENGLISH_WEEKDAY.match(narrow, at):
        weekday = _ENGLISH_DAYS.index(found[2][:3])
        return found.end(), _weekday(found[1] or "", weekday, today, ahead)
    if found := _ENGLISH_MONTH.match(narrow, at):
        month = _MONTHS.index((found[1] or found[4])[:3]) + 1
        return found.end(), _nearest_year(month, int(found[2] or found[3]), today, ahead)
    if found := _FULL_DATE.match(narrow, at):
        return found.end(), _made(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_DAY.match(narrow, at):
        day = int(found[2] or found[3])
        return found.end(), _nearest_year(int(found[1]), day, today, ahead)
    if found := _DAY_ONLY.match(narrow, at):
        return found.end(), _nearest_month(int(found[1]), today, ahead)
    return None


def day_at(narrow: str, at: int, today: date, *, ahead: bool = False) -> tuple[int, date] | None:
    """The day written at a position: 昨天, 周一, mon, 11-19, 11月19日, 19号, 2026-11-19.

    Looks back from today for what has been, and forward with ``ahead``; a day on the wrong
    side of today is no reading. ``narrow`` is a text of ``even``.
    """
    found = _read_day(narrow, at, today, ahead)
    if found is None or found[1] is None:
        return None
    if (found[1] < today) if ahead else (found[1] > today):
        return None
    return found[0], found[1]


def _of_the_day(part: str, hour: int, minute: int) -> int | None:
    if hour > 23 or minute > 59 or hour < 0 or minute < 0:
        return None
    if part in _LATE_HOURS and hour < 12:
        hour += 12
    elif part in _LATE_HOURS and hour == 12 and part not in ("下午", "午后"):
        return None
    elif part == "中午" and hour < 3:
        hour += 12
    elif part in _SMALL_HOURS and hour == 12:
        hour = 0 if part == "凌晨" else 12
    return hour * 60 + minute


def _with_letter(hour: int, minute: int, letter: str | None) -> int | None:
    if letter is None:
        return _of_the_day("", hour, minute)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return (hour % 12 + (12 if letter == "p" else 0)) * 60 + minute


def clock_at(narrow: str, at: int) -> tuple[int, int] | None:
    """The time of day written at a position, in minutes after midnight.

    Takes 14:10, 14点10, 下午3点半, 三点一刻, 3pm, 3:30 pm. Nobody visits between one and
    five at night: 3点 alone is the afternoon's; 3:00 and 凌晨3点 are what they say.
    """
    if found := _COLON.match(narrow, at):
        hour, minute = int(found[2]), int(found[3])
        part = found[1] or ""
        value = _of_the_day(part, hour, minute) if part else _with_letter(hour, minute, found[4])
        return None if value is None else (found.end(), value)
    if found := _O_CLOCK.match(narrow, at):
        hour = _number(found[2])
        part = found[1] or ("下午" if 1 <= hour <= 5 else "")
        minute = 30 if found[3] else 0
        if found[4]:
            minute = _number(found[4]) * 15
        elif found[5]:
            minute = _number(found[5])
        value = _of_the_day(part, hour, minute)
        return None if value is None else (found.end(), value)
    if found := _AM_PM.match(narrow, at):
        value = _with_letter(int(found[1]), 0, found[2])
        return None if value is None else (found.end(), value)
    return None


def when_at(narrow: str, at: int, today: date, *, ahead: bool = False) -> tuple[int, When] | None:
    """A day, a time or a day followed by a time at a position."""
    found = day_at(narrow, at, today, ahead=ahead)
    if found is None:
        alone = clock_at(narrow, at)
        return (alone[0], When(None, alone[1])) if alone else None
    end, day = found
    after = end
    while after < len(narrow) and narrow[after].isspace():
        after += 1
    clock = clock_at(narrow, after)
    return (clock[0], When(day, clock[1])) if clock else (end, When(day, None))


def _minutes(narrow: str, at: int) -> tuple[int, int] | None:
    if found := _MINUTES.match(narrow, at):
        return found.end(), int(found[1])
    if found := _HOURS.match(narrow, at):
        return found.end(), round(float(found[1]) * 60) + int(found[2] or found[3] or 0)
    if found := _HALF_HOUR.match(narrow, at):
        return found.end(), 30
    if found := _QUARTERS.match(narrow, at):
        return found.end(), _number(found[1]) * 15
    if found := _HAN_HOURS.match(narrow, at):
        half = 30 if found[2] or found[3] else 0
        return found.end(), _number(found[1]) * 60 + half
    if found := _HAN_MINUTES.match(narrow, at):
        return found.end(), _number(found[1])
    return None


def length_at(narrow: str, at: int) -> tuple[int, int] | None:
    """The duration written at a position, in minutes: 40分, 40min, 1h30, 一个半小时."""
    found = _minutes(narrow, at)
    return found if found and 1 <= found[1] <= LONGEST_VISIT else None


def instant(day: date, minute: int, zone: tzinfo) -> datetime:
    """The instant in UTC of a local day and minutes after midnight by the wall clock."""
    wall = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    return wall.astimezone(UTC)
