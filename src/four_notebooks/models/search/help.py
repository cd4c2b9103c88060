"""The filters that can be typed, in the interface's language, with what each lets through."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.models.language import spoken


class FilterHelp(NamedTuple):
    """``word`` is put into the field as it stands; ``meaning`` says what it does."""

    word: str
    meaning: str


_OFFERED = (
    ("in:B", "本:B", QT_TRANSLATE_NOOP("Search", "Accounts in notebook B")),
    ("kp:2", "级:2", QT_TRANSLATE_NOOP("Search", "Where level 2 was met")),
    ("red", "红", QT_TRANSLATE_NOOP("Search", "Windows running out or run out")),
    ("since:2026-10", "自:2026-10", QT_TRANSLATE_NOOP("Search", "Since October 2026")),
)


def offered() -> list[FilterHelp]:
    """The filters shown below the results."""
    chinese = spoken() == "zh_CN"
    return [
        FilterHelp(zh if chinese else en, QCoreApplication.translate("Search", str(meaning)))
        for en, zh, meaning in _OFFERED
    ]
