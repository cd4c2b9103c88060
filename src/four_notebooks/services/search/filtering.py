"""The filters of a query against one state of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import Phase, phase
from four_notebooks.method.workdays import clock_of, first_instant
from four_notebooks.services.search.query import Filter, Query
from four_notebooks.services.search.vocabulary import days_of
from four_notebooks.storage.search import conditions
from four_notebooks.storage.search.documents import NAMED, TABLES
from four_notebooks.storage.search.wanted import Wanted

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.search.asking import Moment

_MINUTE = 60_000
_TABLE_OF = {"plan": "planned_visit", "visit": "entry", "note": "entry"}
_LATE = frozenset({Phase.RED, Phase.EXPIRED})
_PHASES = {
    "fresh": frozenset({Phase.FRESH}),
    "warm": frozenset({Phase.WARM}),
    "hot": frozenset({Phase.HOT}),
    "red": _LATE,
    "open": frozenset({Phase.FRESH, Phase.WARM, Phase.HOT, Phase.RED}),
    "expired": frozenset({Phase.EXPIRED}),
    "overdue": frozenset({Phase.EXPIRED}),
}
"""The phases that a word lets through; red holds what ran out too, as the board counts it."""


class Conditions:
    """What the filters of a query let through.

    A filter on accounts restricts all that belongs to them; several of one name let either
    through (``in:A in:B``), different ones all have to. Days restrict dated records.
    """

    def __init__(self, book: Book, moment: Moment, query: Query) -> None:
        self._book = book
        self._moment = moment
        self._query = query
        self._gone = moment.gone()
        self._by_name: dict[str, list[Filter]] = {}
        for one in query.filters:
            self._by_name.setdefault(one.name, []).append(one)
        self._accounts = self._account_ids()
        self._since, self._until = self._minutes()
        self._kinds = frozenset(one.value for one in self._by_name.get("kind", ()))
        asked = [conditions.levels_of(one.value) for one in self._by_name.get("kp", ())]
        self._levels = frozenset(level for levels in asked for level in levels)

    @property
    def _dated(self) -> bool:
        return self._since is not None or self._until is not None

    @property
    def wants_texts(self) -> bool:
        """Whether anything but accounts and people is asked for."""
        if not self._query.sought and not self._dated and not self._kinds:
            return False
        return bool(self._tables - set(NAMED))

    @property
    def _tables(self) -> frozenset[str]:
        if not self._kinds:
            return frozenset(TABLES)
        return frozenset(_TABLE_OF.get(kind, kind) for kind in self._kinds)

    def wants(self, kind: str) -> bool:
        """Whether accounts or people are asked for at all."""
        if self._dated or kind not in self._tables:
            return False
        return bool(self._query.sought or kind == NAMED[0] or self._kinds or self._levels)

    def let_through(self, kind: str, ids: list[int]) -> list[int]:
        """Those of these accounts or people whom the filters let through, in their order."""
        if not self._gone and self._accounts is None and not (self._levels and kind == "contact"):
            return ids
        owners = self._moment.owners(kind, ids)
        found = [one for one in ids if (owner := owners.get(one)) and self._allows(owner)]
        if kind == NAMED[0] or not self._levels:
            return found
        levels = self._moment.levels(found)
        return [one for one in found if levels[one] in self._levels]

    def _allows(self, account_id: int) -> bool:
        if account_id in self._gone:
            return False
        return self._accounts is None or account_id in self._accounts

    def listed(self, kind: str) -> list[int]:
        """Accounts or people that the filters alone let through, the most urgent first."""
        if kind == NAMED[0]:
            query = (
                "SELECT account_id FROM standing WHERE deleted = 0"
                " ORDER BY window_closes IS NULL, window_closes, account_id"
            )
            found = [row[0] for row in self._moment.rows(query)]
            return [one for one in found if self._accounts is None or one in self._accounts]
        query = "SELECT id, account_id, coalesce(level, '?') FROM contact ORDER BY level, id"
        return [
            one
            for one, account, level in self._moment.rows(query)
            if account not in self._gone
            and (self._accounts is None or account in self._accounts)
            and (not self._levels or str(level) in self._levels)
        ]

    def wanted(self, only: str | None = None, *, every: bool = False) -> Wanted:
        """The question to the index: about texts, about one kind ``only``, or about ``every``."""
        tables = self._tables if every else self._tables - set(NAMED)
        if only is not None:
            tables = frozenset({only})
        elif not every and not self._kinds:
            tables = frozenset(TABLES)
        visits = None
        if "entry" not in self._kinds and self._kinds & {"visit", "note"} in ({"visit"}, {"note"}):
            visits = "visit" in self._kinds
        return Wanted(
            self._query.sought,
            self._query.without,
            tables,
            self._accounts,
            self._gone,
            self._since,
            self._until,
            visits,
        )

    def _account_ids(self) -> frozenset[int] | None:
        """The accounts that every kind of filter lets through; None without such a filter."""
        found: frozenset[int] | None = None
        for name, filters in self._by_name.items():
            if name in ("since", "until", "on", "kind"):
                continue
            either: frozenset[int] = frozenset().union(*map(self._ids_of, filters))
            found = either if found is None else found & either
        return found

    def _ids_of(self, one: Filter) -> frozenset[int]:
        moment, value = self._moment, one.value
        if one.name == "in":
            return conditions.lying_in(moment, value)
        if one.name == "kp":
            return conditions.with_level(moment, value)
        if one.name == "strategy":
            return conditions.with_strategy(moment, has=value == "yes")
        if one.name == "tag":
            return conditions.with_text(moment, ("tags",), value)
        if one.name == "area":
            return conditions.with_text(moment, ("area", "address"), value)
        if one.name == "person":
            return conditions.people(moment, value)
        if one.name == "heat":
            sign = value.rstrip("0123456789")
            degree, now = int(value[len(sign) :]), to_ms(self._book.now())
            return conditions.heated(moment, sign, degree, now, self._book.rules)
        return conditions.windows(moment, self._worked(), self._phase(value))

    def _worked(self) -> list[str]:
        return [str(notebook) for notebook in self._book.rules.worked]

    def _phase(self, value: str) -> Callable[[int, int, int | None, str], bool]:
        """Whether a window is in such a phase now, by the clock that windows run by (METHOD 4)."""
        rules, now = self._book.rules, to_ms(self._book.now())
        read = clock_of(rules.working_days, self._book.zone).read
        wanted = _PHASES[value]

        def lets(opened: int, closes: int, deadline: int | None, _notebook: str) -> bool:
            if value == "overdue" and deadline is not None and now >= deadline:
                return True
            if closes == 0:
                return False
            if now >= closes:
                return Phase.EXPIRED in wanted
            return phase(read(opened), read(closes), read(now), rules.phase_marks) in wanted

        return lets

    def _minutes(self) -> tuple[int | None, int | None]:
        """The first and the last minute that the days let through."""
        since, until = None, None
        for name, first, last in self._days():
            if name in ("since", "on"):
                at = first_instant(first, self._book.zone) // _MINUTE
                since = at if since is None else max(since, at)
            if name in ("until", "on") and last < date.max:
                at = first_instant(last + timedelta(days=1), self._book.zone) // _MINUTE - 1
                until = at if until is None else min(until, at)
        return since, until

    def _days(self) -> Iterator[tuple[str, date, date]]:
        today = self._book.today()
        for name in ("since", "until", "on"):
            for one in self._by_name.get(name, ()):
                try:
                    yield name, *days_of(one.value, today)
                except (ValueError, OverflowError):
                    continue
