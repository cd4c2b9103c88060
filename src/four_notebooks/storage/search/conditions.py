"""Which accounts a filter lets through, from what the standings keep of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from four_notebooks.method.heat import heat_now
from four_notebooks.method.rules import Rules
from four_notebooks.names.passages import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from four_notebooks.storage.search.asking import Moment


UNKNOWN = "?"
LOWEST = "3"


def ids(moment: Moment, condition: str, values: tuple[object, ...] = ()) -> frozenset[int]:
    """The accounts not in the bin whose standing is so."""
    query = f"SELECT account_id FROM standing WHERE deleted = 0 AND ({condition})"
    return frozenset(row[0] for row in moment.rows(query, values))


def lying_in(moment: Moment, place: str) -> frozenset[int]:
    """In a notebook or the inbox on the board, in the ``pool``, or ``signed``."""
    if place == "pool":
        return ids(moment, "status = 'released'")
    if place == "signed":
        return ids(moment, "status = 'signed'")
    return ids(moment, "on_board = 1 AND notebook = ?", (place,))


def with_strategy(moment: Moment, *, has: bool) -> frozenset[int]:
    """Active accounts with a strategy that stands, or without."""
    return ids(moment, "status = 'active' AND has_strategy = ?", (has,))


def with_level(moment: Moment, level: str) -> frozenset[int]:
    """Accounts with a person of a level, met or not; an unknown one, "?", is 3 too (METHOD 1)."""
    own = [str(int(one)) for one in levels_of(level) if one != UNKNOWN]
    condition = f"level IN ({', '.join(own)})"
    if UNKNOWN in levels_of(level):
        condition += " OR level IS NULL"
    query = f"SELECT DISTINCT account_id FROM contact WHERE {condition}"
    return frozenset(row[0] for row in moment.rows(query))


def levels_of(level: str) -> tuple[str, ...]:
    """The levels of people that a value of the filter lets through: unknown counts as 3."""
    return (level, UNKNOWN) if level == LOWEST else (level,)


def with_text(moment: Moment, columns: tuple[str, ...], value: str) -> frozenset[int]:
    """Accounts that hold a text in one of these columns (``tags`` is a list)."""
    wanted = folded(value).strip()
    blank = " OR ".join(f"{column} NOT IN ('', '[]')" for column in columns)
    query = f"SELECT id, {', '.join(columns)} FROM account WHERE {blank}"
    rows: list[tuple[object, ...]] = list(moment.rows(query))
    return frozenset(
        int(str(one)) for one, *found in rows if any(wanted in folded(_plain(t)) for t in found)
    )


def _plain(text: object) -> str:
    text = str(text)
    if not text.startswith("["):
        return text
    try:
        return "\n".join(map(str, json.loads(text)))
    except ValueError:
        return text


def people(moment: Moment, name: str) -> frozenset[int]:
    """Accounts with a person of that name."""
    found = moment.named(name.split(), "contact")
    return frozenset(row["account_id"] for row in moment.read("contact", found))


def windows(
    moment: Moment, notebooks: list[str], lets: Callable[[int, int, int | None, str], bool]
) -> frozenset[int]:
    """Accounts in these notebooks whose window (opened, closes), deadline and notebook are so.

    0 stands for a window that there is not.
    """
    query = (
        "SELECT account_id, window_opened, window_closes, deadline, notebook FROM standing"
        " WHERE deleted = 0 AND on_board = 1"
        " AND (window_closes IS NOT NULL OR deadline IS NOT NULL)"
    )
    found = set()
    rows: list[tuple[object, ...]] = list(moment.rows(query))
    for one, opened, closes, deadline, notebook in rows:
        shown = notebook in notebooks
        window = (int(str(opened)), int(str(closes))) if shown and closes is not None else (0, 0)
        due = None if deadline is None else int(str(deadline))
        if lets(*window, due, str(notebook)):
            found.add(int(str(one)))
    return frozenset(found)


def heated(moment: Moment, sign: str, degree: int, now_ms: int, rules: Rules) -> frozenset[int]:
    """Accounts as hot as that now (METHOD 6)."""
    query = (
        "SELECT account_id, heat, heat_from, status = 'signed' FROM standing WHERE deleted = 0"
        " AND (heat IS NOT NULL OR status = 'signed')"
    )
    found = set()
    for one, heat, since, signed in moment.rows(query):
        now = 100 if signed else round(heat_now(heat, since, now_ms, rules) or 0)
        held = {
            ">": now > degree,
            "<": now < degree,
            ">=": now >= degree,
            "<=": now <= degree,
            "=": now == degree,
        }[sign]
        if held:
            found.add(one)
    return frozenset(found)
