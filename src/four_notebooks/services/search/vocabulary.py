"""The filters' names and values in both languages, and how days are written. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple


class FilterWords(NamedTuple):
    """A filter as it can be typed: its names and an example in either language."""

    name: str
    english: tuple[str, ...]
    chinese: tuple[str, ...]
    example: str
    example_zh: str


FILTERS: tuple[FilterWords, ...] = (
    FilterWords("in", ("in", "notebook"), ("本", "本子"), "in:B", "本:B"),
    FilterWords("kp", ("kp", "level"), ("级", "级别"), "kp:2", "级:2"),
    FilterWords("phase", ("phase", "window"), ("窗口", "红黄绿"), "red", "红"),
    FilterWords("since", ("since", "from"), ("自", "从"), "since:2026-10", "自:2026-10"),
    FilterWords("until", ("until", "to"), ("至", "到"), "until:2026-10", "至:2026-10"),
    FilterWords("on", ("on", "day"), ("在", "日期"), "on:yesterday", "在:昨天"),
    FilterWords("kind", ("kind", "type"), ("类", "类型"), "kind:visit", "类:拜访"),
    FilterWords("tag", ("tag",), ("标签",), "tag:vip", "标签:老客户"),
    FilterWords("area", ("area", "region"), ("区域", "地区"), "area:Suzhou", "区域:苏州"),
    FilterWords("person", ("person", "who"), ("人", "联系人"), "person:Zhou", "人:周总"),
    FilterWords("strategy", ("strategy",), ("策略",), "no-strategy", "没策略"),
    FilterWords("heat", ("heat",), ("热度",), "heat>60", "热度>60"),
    FilterWords("without", ("without", "not"), ("不含",), "without:price", "不含:报价"),
)

NAMES: dict[str, str] = {
    word: one.name for one in FILTERS for word in (*one.english, *one.chinese) if one.name != "heat"
}
"""The filter of every name that may stand before a colon."""

_PHASES = {
    **dict.fromkeys(("fresh", "green", "绿", "绿色"), "fresh"),
    **dict.fromkeys(("warm", "amber", "yellow", "黄", "黄色", "琥珀"), "warm"),
    **dict.fromkeys(("hot", "orange", "橙", "橙色"), "hot"),
    **dict.fromkeys(("red", "红", "红色"), "red"),
    **dict.fromkeys(("open", "开", "开着", "未过"), "open"),
    **dict.fromkeys(("expired", "过期", "已过"), "expired"),
    **dict.fromkeys(("overdue", "逾期", "超期"), "overdue"),
}
_KINDS = {
    **{each: each for each in ("account", "contact", "entry", "strategy", "answer", "plan")},
    **{each: each for each in ("attachment", "referral", "move", "visit", "note")},
    **dict.fromkeys(("客户", "accounts"), "account"),
    **dict.fromkeys(("人", "联系人", "关键人", "person", "people"), "contact"),
    **dict.fromkeys(("日志", "记录", "journal"), "entry"),
    **dict.fromkeys(("拜访", "visits"), "visit"),
    **dict.fromkeys(("备注", "笔记", "notes"), "note"),
    **dict.fromkeys(("策略", "下次策略"), "strategy"),
    **dict.fromkeys(("表", "信息表", "答案", "sheet", "sheets"), "answer"),
    **dict.fromkeys(("计划", "planned"), "plan"),
    **dict.fromkeys(("附件", "file", "files"), "attachment"),
    **dict.fromkeys(("转介绍", "引荐"), "referral"),
    **dict.fromkeys(("移动", "moves"), "move"),
}
VALUES: dict[str, dict[str, str]] = {
    "in": {
        **{letter.lower(): letter for letter in "ABCD"},
        **{f"{letter.lower()}本": letter for letter in "ABCD"},
        **dict.fromkeys(("inbox", "收件箱", "待分本", "待分"), "inbox"),
        **dict.fromkeys(("pool", "公海"), "pool"),
        **dict.fromkeys(("signed", "已签", "签单"), "signed"),
    },
    "kp": {"1": "1", "2": "2", "3": "3", "?": "?", "未知": "?"}
    | dict(zip("一二三", "123", strict=True)),
    "phase": _PHASES,
    "kind": _KINDS,
    "strategy": dict.fromkeys(("no", "没有", "无", "没"), "no")
    | dict.fromkeys(("yes", "有"), "yes"),
}
"""The values of the filters that have a list of them, in one written form."""

BARE: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("red", "红", "红色"), ("phase", "red")),
    **dict.fromkeys(("amber", "琥珀", "琥珀色"), ("phase", "warm")),
    **dict.fromkeys(("open", "窗口开着"), ("phase", "open")),
    **dict.fromkeys(("overdue", "逾期", "超期"), ("phase", "overdue")),
    **dict.fromkeys(("no-strategy", "没策略", "无策略", "没有策略"), ("strategy", "no")),
}
"""Filters that are a word of their own."""

_DAYS = {
    **dict.fromkeys(("today", "今天", "今日"), "today"),
    **dict.fromkeys(("yesterday", "昨天", "昨日"), "yesterday"),
    **dict.fromkeys(("前天",), "day-before"),
    **dict.fromkeys(("tomorrow", "明天"), "tomorrow"),
    **dict.fromkeys(("week", "this-week", "本周", "这周"), "week"),
    **dict.fromkeys(("last-week", "上周"), "last-week"),
    **dict.fromkeys(("month", "this-month", "本月", "这个月"), "month"),
    **dict.fromkeys(("last-month", "上月", "上个月"), "last-month"),
    **dict.fromkeys(("year", "this-year", "今年"), "year"),
    **dict.fromkeys(("last-year", "去年"), "last-year"),
}
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")
_DAY_OF_YEAR = re.compile(r"(\d{1,2})(?:[-/.月](\d{1,2})日?|月)")


def value_of(name: str, value: str) -> str:
    """A value as it is kept, "" where the filter has no such value."""
    plain = unicodedata.normalize("NFKC", value).strip()
    if name in VALUES:
        return VALUES[name].get(plain.casefold(), "")
    if name in ("since", "until", "on"):
        return _day_value(plain.casefold())
    return plain


def _day_value(plain: str) -> str:
    if plain in _DAYS:
        return _DAYS[plain]
    full = _DATE.fullmatch(plain)
    if full is not None:
        parts = [full[1], *(f"{int(part):02}" for part in full.groups()[1:] if part)]
    else:
        short = _DAY_OF_YEAR.fullmatch(plain)
        if short is None:
            return ""
        parts = ["", *(f"{int(part):02}" for part in short.groups() if part)]
    try:
        _span(parts, date(2024, 1, 1))
    except ValueError:
        return ""
    return "-".join(parts)


def days_of(value: str, today: date) -> tuple[date, date]:
    """The first and the last day that a value of ``since``, ``until`` or ``on`` means."""
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    before = first - timedelta(days=1)
    named = {
        "today": (today, today),
        "yesterday": (today - timedelta(days=1),) * 2,
        "day-before": (today - timedelta(days=2),) * 2,
        "tomorrow": (today + timedelta(days=1),) * 2,
        "week": (monday, monday + timedelta(days=6)),
        "last-week": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "month": _span([str(today.year), str(today.month)], today),
        "last-month": (before.replace(day=1), before),
        "year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last-year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return named[value] if value in named else _span(value.split("-"), today)


def _span(parts: list[str], today: date) -> tuple[date, date]:
    """The days of a year, a month or a day; without a year the latest that has come."""
    month = int(parts[1]) if len(parts) > 1 else None
    day = int(parts[2]) if len(parts) > 2 else None
    year = int(parts[0]) if parts[0] else _latest_year(month or 1, day or 1, today)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return date(year, month, day), date(year, month, day)
    first = date(year, month, 1)
    if (year, month) == (MAXYEAR, 12):
        return first, date.max
    following = date(year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)


def _latest_year(month: int, day: int, today: date) -> int:
    return today.year if (month, day) <= (today.month, today.day) else today.year - 1
