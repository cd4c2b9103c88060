"""The table of pages: where each is written, what it is called, and the key that leads to it.

Free of Qt, so that the command line can name the pages. To add a page, add its line here:
it is offered everywhere (side board, menu, keys, finder, pictures) once its module is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Final

from four_notebooks.models.marking import QT_TRANSLATE_NOOP

HOME: Final = "board"
"""The page shown where no other is named."""


@dataclass(frozen=True, slots=True)
class Place:
    """One page: its code, module and class (built with the desk alone), name, key, drawing.

    ``side`` pages stand in the side board, in the table's order; those without ``text``
    have a deed of their own in the menus.
    """

    code: str
    module: str
    made_of: str
    text: str = ""
    keys: str = ""
    icon: str = ""
    side: bool = True


_VIEWS: Final = "four_notebooks.views."
PLACES: Final = (
    Place(
        "today",
        _VIEWS + "today.page",
        "TodayPage",
        QT_TRANSLATE_NOOP("Menu", "Today"),
        "Alt+1",
        "sun",
    ),
    Place(
        "board",
        _VIEWS + "board.page",
        "BoardPage",
        QT_TRANSLATE_NOOP("Menu", "Board"),
        "Alt+2",
        "notebook",
    ),
    Place(
        "plan",
        _VIEWS + "plan.page",
        "PlanPage",
        QT_TRANSLATE_NOOP("Menu", "Plan"),
        "Alt+3",
        "calendar",
    ),
    Place(
        "pool",
        _VIEWS + "lists.pool",
        "PoolPage",
        QT_TRANSLATE_NOOP("Menu", "Pool"),
        "Alt+4",
        "ripple",
    ),
    Place(
        "signed",
        _VIEWS + "lists.signed",
        "SignedPage",
        QT_TRANSLATE_NOOP("Menu", "Signed"),
        "Alt+5",
        "signature",
    ),
    Place(
        "review",
        _VIEWS + "review.page",
        "ReviewPage",
        QT_TRANSLATE_NOOP("Menu", "Review"),
        "Alt+6",
        "chart-bar",
    ),
    Place(
        "sheets",
        _VIEWS + "sheets.page",
        "SheetsPage",
        QT_TRANSLATE_NOOP("Menu", "Sheets and call scripts"),
        "Alt+7",
        "list-check",
        side=False,
    ),
    Place("settings", _VIEWS + "settings.page", "SettingsPage", side=False),
)


@cache
def offered() -> dict[str, Place]:
    """The pages of this program by code, in the table's order."""
    return {place.code: place for place in PLACES if _is_there(place.module)}


def side_codes() -> list[str]:
    """The pages that stand in the side board, in their order."""
    return [place.code for place in offered().values() if place.side]


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
