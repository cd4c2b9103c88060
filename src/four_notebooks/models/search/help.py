"""The filters that can be typed, in the interface's language, with what each lets through."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.models.language import spoken
from four_notebooks.services.search.vocabulary import FILTERS, FilterWords

_MEANINGS = {
    "in": QT_TRANSLATE_NOOP("Search", "accounts in notebook B; inbox, pool, signed"),
    "kp": QT_TRANSLATE_NOOP("Search", "people of level 2, or what belongs to accounts with one"),
    "phase": QT_TRANSLATE_NOOP("Search", "windows running out; also open, overdue"),
    "since": QT_TRANSLATE_NOOP("Search", "written since that day, month or year"),
    "strategy": QT_TRANSLATE_NOOP("Search", "accounts without a strategy for the next visit"),
    "kind": QT_TRANSLATE_NOOP("Search", "visits alone; person, note, strategy, sheet, plan"),
    "on": QT_TRANSLATE_NOOP("Search", "written on that day; today, last-week, 2026-11"),
    "until": QT_TRANSLATE_NOOP("Search", "written until that day, month or year"),
    "person": QT_TRANSLATE_NOOP("Search", "accounts with a person of that name"),
    "area": QT_TRANSLATE_NOOP("Search", "accounts of an area"),
    "tag": QT_TRANSLATE_NOOP("Search", "accounts with a tag"),
    "heat": QT_TRANSLATE_NOOP("Search", "accounts hotter than 60; < and = too"),
    "without": QT_TRANSLATE_NOOP("Search", "leaves out what holds the word; so does -price"),
}
"""What each filter lets through, those used most first."""


class FilterHelp(NamedTuple):
    """``word`` is put into the field as it stands; ``meaning`` says what it does."""

    word: str
    meaning: str


def offered() -> list[FilterHelp]:
    """All filters, those used most first."""
    chinese = spoken() == "zh_CN"
    known = {one.name: one for one in FILTERS}
    return [
        FilterHelp(
            _example(known[name], chinese), QCoreApplication.translate("Search", str(meaning))
        )
        for name, meaning in _MEANINGS.items()
        if name in known
    ]


def _example(one: FilterWords, chinese: bool) -> str:
    """How it is typed; one character alone would be looked for as text, so it gets its name."""
    if not chinese:
        return one.example
    return one.example_zh if len(one.example_zh) > 1 else f"{one.chinese[0]}:{one.example_zh}"
