"""The words of the day sheet in both languages."""

from __future__ import annotations

from datetime import date
from typing import Final

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": ("{day} {weekday} 拜访单", "Visits of {weekday} {day}"),
    "count": ("{count} 个拜访，一天 {usual} 个", "{count} visits; a day holds {usual}"),
    "empty": ("这一天还没有排拜访。", "No visit is planned for this day."),
    "missing": ("还没有策略：没有策略，不出门。", "No strategy yet: no strategy, no visit."),
    "window": ("窗口到 {at}", "Window closes {at}"),
    "over": ("窗口 {at} 已过", "Window ran out {at}"),
    "late": ("窗口到 {at}：这次拜访已经太晚", "Window closes {at}: this visit is too late"),
    "who": ("见谁", "Who"),
    "phones": ("电话", "Phone"),
    "where": ("地址", "Where"),
    "purpose": ("目的", "Purpose"),
    "goal": ("目标", "Goal"),
    "way_in": ("突破口", "Way in"),
    "news": ("新东西", "What is new"),
    "ask": ("提什么", "What to ask"),
    "last": ("上次", "Last time"),
    "ask_for": ("还要问清", "Still to find out"),
    "no_hour": ("未定", "any time"),
    "more": ("（{part}/{parts}）", "({part}/{parts})"),
}
_WEEKDAYS: Final = (
    ("周一", "Monday"),
    ("周二", "Tuesday"),
    ("周三", "Wednesday"),
    ("周四", "Thursday"),
    ("周五", "Friday"),
    ("周六", "Saturday"),
    ("周日", "Sunday"),
)


def say(code: str, language: str) -> str:
    """The words of a code in ``zh_CN`` or ``en``."""
    return _WORDS[code][0 if language == "zh_CN" else 1]


def weekday(day: date, language: str) -> str:
    """The name of a day of the week."""
    return _WEEKDAYS[day.weekday()][0 if language == "zh_CN" else 1]
