"""The words of the search: kinds, groups, what is wrong with a query, how many there are."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from four_notebooks.services.search import Found, QueryFault

translate = QCoreApplication.translate


class Scope(StrEnum):
    """What the search is narrowed to; all but the first and the last are kinds of findings."""

    ALL = "all"
    ACCOUNTS = "account"
    PEOPLE = "contact"
    VISITS = "entry"
    STRATEGIES = "strategy"
    SHEETS = "answer"
    PLANS = "plan"
    COMMANDS = "command"


_SCOPES = {
    Scope.ALL: QT_TRANSLATE_NOOP("Search", "All"),
    Scope.ACCOUNTS: QT_TRANSLATE_NOOP("Search", "Accounts"),
    Scope.PEOPLE: QT_TRANSLATE_NOOP("Search", "People"),
    Scope.VISITS: QT_TRANSLATE_NOOP("Search", "Visits"),
    Scope.STRATEGIES: QT_TRANSLATE_NOOP("Search", "Strategies"),
    Scope.SHEETS: QT_TRANSLATE_NOOP("Search", "Sheets"),
    Scope.PLANS: QT_TRANSLATE_NOOP("Search", "Planned visits"),
    Scope.COMMANDS: QT_TRANSLATE_NOOP("Search", "Commands"),
}
_KINDS = {
    "account": QT_TRANSLATE_NOOP("Search", "Account"),
    "contact": QT_TRANSLATE_NOOP("Search", "Person"),
    "entry": QT_TRANSLATE_NOOP("Search", "Visit"),
    "strategy": QT_TRANSLATE_NOOP("Search", "Strategy"),
    "answer": QT_TRANSLATE_NOOP("Search", "Sheet"),
    "plan": QT_TRANSLATE_NOOP("Search", "Planned"),
    "attachment": QT_TRANSLATE_NOOP("Search", "File"),
    "referral": QT_TRANSLATE_NOOP("Search", "Referral"),
    "move": QT_TRANSLATE_NOOP("Search", "Move"),
    "command": QT_TRANSLATE_NOOP("Search", "Command"),
    "recent": QT_TRANSLATE_NOOP("Search", "Searched before"),
}
_FAULTS = {
    "unknown_filter": QT_TRANSLATE_NOOP(
        "Search", "There is no filter like “{word}”: it was looked for as text."
    ),
    "bad_value": QT_TRANSLATE_NOOP(
        "Search", "“{word}” says nothing the filter knows: it was looked for as text."
    ),
}
ICONS = {
    "account": "building",
    "contact": "user",
    "entry": "notes",
    "strategy": "target",
    "answer": "list-check",
    "plan": "calendar-event",
    "attachment": "paperclip",
    "referral": "heart",
    "move": "history",
    "command": "player-play",
    "recent": "clock",
}
"""The drawing of each kind."""


def scope(which: Scope) -> str:
    """What a chip says."""
    return translate("Search", str(_SCOPES[which]))


def kind(code: str) -> str:
    """What kind of thing was found."""
    return translate("Search", str(_KINDS[code])) if code in _KINDS else code


def mentions() -> str:
    """The heading over texts in which the words occur."""
    return translate("Search", "Mentioned in")


def recent() -> str:
    """The heading over words that were searched lately."""
    return translate("Search", "Searched lately")


def count(found: Found) -> str:
    """How many findings there are."""
    if found.more:
        return translate("Search", "{n}+ found").format(n=found.total)
    return translate("Search", "{n} found").format(n=found.total)


def fault(what: QueryFault) -> str:
    """One quiet sentence about a piece that reads like a filter and is none.

    Nothing is said of a filter whose value is still to be typed.
    """
    if what.code not in _FAULTS:
        return ""
    return translate("Search", str(_FAULTS[what.code])).format(word=what.word)


def incomplete() -> str:
    """Said while the index of an older book is being filled."""
    return translate("Search", "The index is still being filled: everything is found, but slower.")
