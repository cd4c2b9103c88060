"""Reads what the first board needs through sqlite3 alone, before any ORM is imported.

One reader belongs to one thread at a time; open a second one elsewhere.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from four_notebooks.method.card import Card, CardLine, ChainLink
from four_notebooks.storage.errors import BookDamaged, naming
from four_notebooks.storage.opening import Opening

_ON_BOARD = "on_board = 1"
_LINE = (
    "account_id, notebook, position, name, keys, window_opened, window_closes, target, attempts,"
    " deadline, heat, heat_from, has_strategy, plan_at, met, later_plans"
)
_CARD = (
    "account_id, name, notebook, status, position, keys, long_term, chain, strategy, distance,"
    " window_opened, window_closes, target, attempts, entered, deadline, heat, heat_from, asked,"
    " plan_at, plan_hour, moved, reason, phone, area, later_plans, care_due,"
    " (SELECT locked FROM account WHERE account.id = account_id)"
)
_PAGE = 500
_TRUTH = (False, True)
_HAND_ORDER = itemgetter(1, 2, 0)


class Counts(NamedTuple):
    """How many cards lie where; ``red`` and ``expired`` per notebook at one moment (METHOD 4)."""

    notebooks: dict[str, int]
    red: dict[str, int]
    expired: dict[str, int]
    active: int
    met: int
    released: int
    signed: int
    deleted: int


class BoardReader:
    """Cards, counts and settings of one book; opens its own read-only connection.

    Every question raises BookError. ``now_ms``: planned visits before it are passed over
    while there is a later one.
    """

    def __init__(self, opening: Opening) -> None:
        """Raises BookError."""
        self._path = opening.path
        self._connection = opening.connect()

    def close(self) -> None:
        """Close the connection. Safe to call twice."""
        self._connection.close()

    def _rows(self, query: str, *values: object) -> list[Any]:
        with naming(self._path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Rows that hold no card are damage."""
        try:
            yield
        except (ValueError, TypeError, IndexError, OverflowError) as fault:
            raise BookDamaged(self._path, repr(fault)) from fault

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """Let all questions inside see the same state of the book."""
        self._rows("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._rows("ROLLBACK")

    def revision(self) -> str:
        """The stored schema revision."""
        return str(self._rows("SELECT version_num FROM alembic_version")[0][0])

    def ids(self, notebook: str) -> array[int]:
        """The cards of a notebook in hand order (in the funnel D holds the signed ones)."""
        return self._ids(f"{_ON_BOARD} AND notebook = ? ORDER BY position, account_id", notebook)

    def pool_ids(self) -> array[int]:
        """Released accounts, the latest first."""
        return self._ids("deleted = 0 AND status = 'released' ORDER BY moved DESC, account_id DESC")

    def signed_ids(self) -> array[int]:
        """Signed accounts, the latest first."""
        return self._ids("deleted = 0 AND status = 'signed' ORDER BY moved DESC, account_id DESC")

    def _ids(self, condition: str, *values: object) -> array[int]:
        rows = self._rows(f"SELECT account_id FROM standing WHERE {condition}", *values)
        with self._sound():
            return array("q", [row[0] for row in rows])

    def care(self) -> list[tuple[int, int | None]]:
        """Signed accounts and when care falls due, the soonest first."""
        return self._rows(
            "SELECT account_id, care_due FROM standing WHERE deleted = 0 AND status = 'signed'"
            " ORDER BY care_due IS NULL, care_due, account_id"
        )

    def pool(self) -> list[tuple[int, int]]:
        """Released accounts and when they were let go, the latest first."""
        return self._rows(
            "SELECT account_id, moved FROM standing WHERE deleted = 0 AND status = 'released'"
            " ORDER BY moved DESC, account_id DESC"
        )

    def cards(self, ids: Iterable[int], now_ms: int | None = None) -> list[Card]:
        """The cards with these ids in the order asked, unknown ones left out."""
        rows = self._in_order(_CARD, ids)
        with self._sound():
            return [_card(row, now_ms) for row in rows]

    def card(self, account_id: int, now_ms: int | None = None) -> Card | None:
        """One card."""
        return next(iter(self.cards([account_id], now_ms)), None)

    def lines(self, now_ms: int | None = None) -> list[CardLine]:
        """All cards on the board, by notebook and hand order."""
        # Reading in the table's own order and sorting here costs less than the index's order.
        rows = self._rows(f"SELECT {_LINE} FROM standing NOT INDEXED WHERE {_ON_BOARD}")
        rows.sort(key=_HAND_ORDER)
        with self._sound():
            return _lines(rows, now_ms)

    def lines_of(self, ids: Iterable[int], now_ms: int | None = None) -> list[CardLine]:
        """The lines of these accounts, if on the board, in the order asked."""
        rows = self._in_order(_LINE, ids, f" AND {_ON_BOARD}")
        with self._sound():
            return _lines(rows, now_ms)

    def _in_order(self, columns: str, ids: Iterable[int], condition: str = "") -> list[Any]:
        asked = list(ids)
        found: dict[int, Any] = {}
        for start in range(0, len(asked), _PAGE):
            part = asked[start : start + _PAGE]
            marks = ",".join("?" * len(part))
            query = f"SELECT {columns} FROM standing WHERE account_id IN ({marks}){condition}"
            for row in self._rows(query, *part):
                found[row[0]] = row
        return [found[one] for one in asked if one in found]

    def names(self) -> list[tuple[int, str, str]]:
        """Every account not deleted, whatever its status: (id, name, search keys), by id."""
        return self._rows(
            "SELECT account_id, name, keys FROM standing WHERE deleted = 0 ORDER BY account_id"
        )

    def counts(self, now_ms: int, red_left: float = 1 / 12) -> Counts:
        """Counts at a moment; a window is red with ``red_left`` of it left or less, then expired.

        By the calendar's clock; with working days the caller counts over ``lines``.
        """
        left = "window_closes - :now"
        red = f"{left} > 0 AND {left} <= (window_closes - window_opened) * :part"
        query = f"""
            SELECT deleted, status, on_board, notebook, count(*), sum({red}), sum({left} <= 0),
                   sum(met)
            FROM standing GROUP BY deleted, status, on_board, notebook"""
        counts = Counts({}, {}, {}, 0, 0, 0, 0, 0)
        with naming(self._path):
            rows = self._connection.execute(query, {"now": now_ms, "part": red_left}).fetchall()
        for deleted, status, on_board, notebook, count, red_count, expired, met in rows:
            if on_board:
                counts.notebooks[notebook] = counts.notebooks.get(notebook, 0) + count
                counts.red[notebook] = counts.red.get(notebook, 0) + (red_count or 0)
                counts.expired[notebook] = counts.expired.get(notebook, 0) + (expired or 0)
            if deleted:
                counts = counts._replace(deleted=counts.deleted + count)
            elif status == "active":
                active, met_too = counts.active + count, counts.met + met
                counts = counts._replace(active=active, met=met_too)
            elif status == "released":
                counts = counts._replace(released=counts.released + count)
            else:
                counts = counts._replace(signed=counts.signed + count)
        return counts

    def planned_on(self, day: date) -> int:
        """How many visits a local day is planned to hold, recorded and missed ones included;
        not those dropped, or planned with an account that was let go since."""
        query = """SELECT count(*) FROM planned_visit AS plan
                   JOIN standing ON standing.account_id = plan.account_id
                   WHERE plan.day = ? AND plan.state != 'dropped'
                   AND standing.deleted = 0 AND standing.status != 'released'"""
        return int(self._rows(query, day.isoformat())[0][0])

    def people_count(self) -> int:
        """How many contacts the accounts that are not deleted have."""
        query = """SELECT count(*) FROM contact JOIN account ON account.id = contact.account_id
                   WHERE account.deleted_at IS NULL"""
        return int(self._rows(query)[0][0])

    def setting(self, setting_id: str) -> str | None:
        """A setting's JSON text."""
        rows = self._rows("SELECT value FROM setting WHERE id = ?", setting_id)
        return rows[0][0] if rows else None

    def settings(self) -> dict[str, str]:
        """All settings: id to JSON text."""
        return dict(self._rows("SELECT id, value FROM setting"))


def _lines(rows: list[tuple[Any, ...]], now_ms: int | None) -> list[CardLine]:
    truth, line = _TRUTH, CardLine._make
    lines = [line((*row[:12], truth[row[12]], row[13], truth[row[14]])) for row in rows]
    if now_ms is not None:
        for place, row in enumerate(rows):
            if row[15] and row[13] < now_ms:
                plan_at, _ = _next_plan(row[13], True, row[15], now_ms)
                lines[place] = lines[place]._replace(plan_at=plan_at)
    return lines


def _card(row: tuple[Any, ...], now_ms: int | None) -> Card:
    plan_at, plan_hour, later = row[19], _TRUTH[row[20]], row[25]
    if later and now_ms is not None and plan_at < now_ms:
        plan_at, plan_hour = _next_plan(plan_at, plan_hour, later, now_ms)
    links = json.loads(row[7]) if row[7] != "[]" else ()
    chain = tuple([ChainLink(*link) for link in links])
    values = (*row[:6], _TRUTH[row[6]], chain, *row[8:19], plan_at, plan_hour, *row[21:25])
    values = (*values, row[26], bool(row[27]))
    return Card(*values)


def _next_plan(first: int, hour: bool, later: str, now_ms: int) -> tuple[int, bool]:
    """The first planned visit that has not passed; the last one if all have."""
    plan = (first, hour)
    for due, has_hour in json.loads(later):
        plan = (due, bool(has_hour))
        if due >= now_ms:
            break
    return plan
