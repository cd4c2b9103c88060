"""Words for the codes of sheets."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.method.kinds import SheetAbout, Told
from four_notebooks.method.sheets.template import AnswerKind
from four_notebooks.models.words import word

translate = QCoreApplication.translate

_KINDS: dict[str, object] = {
    "text": QT_TRANSLATE_NOOP("Words", "Text"),
    "number": QT_TRANSLATE_NOOP("Words", "Number"),
    "yes_no": QT_TRANSLATE_NOOP("Words", "Yes or no"),
    "choice": QT_TRANSLATE_NOOP("Words", "Choice"),
    "date": QT_TRANSLATE_NOOP("Words", "Date"),
    "person": QT_TRANSLATE_NOOP("Words", "Person"),
    "gains": QT_TRANSLATE_NOOP("Words", "Gain by date"),
    "costs": QT_TRANSLATE_NOOP("Words", "Cost by date"),
}
_TOLD: dict[str, object] = {
    "": QT_TRANSLATE_NOOP("Words", "not marked"),
    "told": QT_TRANSLATE_NOOP("Words", "told"),
    "verified": QT_TRANSLATE_NOOP("Words", "verified"),
}
_ABOUT: dict[str, object] = {
    "account": QT_TRANSLATE_NOOP("Words", "about the account"),
    "contact": QT_TRANSLATE_NOOP("Words", "about one person"),
}
_DATES: dict[str, object] = {
    "tomorrow": QT_TRANSLATE_NOOP("Words", "Tomorrow"),
    "month": QT_TRANSLATE_NOOP("Words", "Next month"),
    "quarter": QT_TRANSLATE_NOOP("Words", "Next quarter"),
    "year": QT_TRANSLATE_NOOP("Words", "This year"),
}


def kind(code: AnswerKind | str) -> str:
    """How a question is answered."""
    return word(_KINDS, code)


def told(code: Told | str) -> str:
    """How far an answer can be relied on."""
    return word(_TOLD, code)


def about(code: SheetAbout | str) -> str:
    """Whom a sheet is about."""
    return word(_ABOUT, code)


def by_date(code: str) -> str:
    """One of the dates of the ally's gain."""
    return word(_DATES, code)
