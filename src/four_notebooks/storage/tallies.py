"""What the review counts, asked over indexed ranges of the facts; instants in milliseconds.

Accounts in the bin are left out everywhere. A range is [first, end): its end is outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import tzinfo
from typing import Any, NamedTuple

from sqlalchemy import Connection

from four_notebooks.method.rules import Rules
from four_notebooks.storage import fact_shadow, facts, own_records, repeat_shares
from four_notebooks.storage.prompt import ask

_LIVE = "account_id NOT IN (SELECT account_id FROM standing WHERE deleted = 1)"
_MOVED = f"at >= ? AND at < ? AND reason <> 'switch_method' AND {_LIVE}"
_ACTIVE = "SELECT account_id FROM standing WHERE deleted = 0 AND status = 'active'"
_MEETING = "kind IN ('in_person', 'video')"
_DAY = 86_400_000


class DayTally(NamedTuple):
    """Visits that began on one day: meetings, others, recorded late, orders asked for, those
    that repeat enough for a warning (METHOD 7), and those whose share was not counted yet."""

    day: int
    meetings: int
    others: int
    late: int
    asked: int
    repeated: int
    uncounted: int


class Lying(NamedTuple):
    """An active account at a moment: where, since when, and whether it counts as met."""

    account_id: int
    notebook: str
    entered: int
    met: bool


class Tallies:
    """Counts over one state of a book. ``complete``: every account has its facts."""

    def __init__(self, connection: Connection, rules: Rules, complete: bool) -> None:
        self._connection = connection
        self._rules = rules
        self.complete = complete

    def _rows(self, query: str, *values: object) -> list[Any]:
        return ask(self._connection, query, values)

    # Visits.

    def visits_by_day(self, starts: Sequence[int], end: int) -> list[DayTally]:
        """Visits of each day before ``end``; ``starts`` are the first instants of the days and
        of the one after them. Days without visits are left out; ``day`` counts from 0."""
        found = []
        for first, last in _even_runs(starts):
            if starts[first] >= end:
                break
            query = f"""
                SELECT (start - ?) / {_DAY}, sum({_MEETING}), sum(NOT {_MEETING}), sum(late),
                       sum(asked), sum(coalesce(share, 0) >= ?), sum(share IS NULL)
                FROM visit_fact WHERE start >= ? AND start < ? AND {_LIVE} GROUP BY 1"""
            begin, warning = starts[first], self._warning
            rows = self._rows(query, begin, warning, begin, min(starts[last], end))
            found += [DayTally(first + row[0], *row[1:]) for row in rows]
        return sorted(found)

    @property
    def _warning(self) -> float:
        """From which repeated share on a visit is warned of; nothing repeated is never."""
        return max(self._rules.repeat_warning, 1e-9)

    def uncounted_repeats(self, first: int, end: int) -> int:
        """How many visits of a range repeat whose share is not in the table.

        They are counted here, and not written.
        """
        found = self._uncounted(first, end).values()
        return sum(share >= self._warning for share in found)

    def _uncounted(self, first: int, end: int) -> dict[int, float]:
        """Shares of the range that are not in the table, by visit."""
        query = f"""
            SELECT account_id, entry_id FROM visit_fact
            WHERE start >= ? AND start < ? AND share IS NULL AND {_LIVE}"""
        rows = self._rows(query, first, end)
        wanted = {row[1] for row in rows}
        found: dict[int, float] = {}
        for own in own_records.of_accounts(self._connection, {row[0] for row in rows}):
            visits = self._rows(
                "SELECT entry_id FROM visit_fact WHERE account_id = ? ORDER BY start, entry_id",
                own.account.id,
            )
            ids = [row[0] for row in visits]
            counting = repeat_shares.Shares(self._connection, own, ids, self._rules)
            found |= counting.count(wanted.intersection(ids))
        return found

    def visited(self, first: int, end: int, what: str = "") -> list[int]:
        """Accounts visited in a range, each once, the latest visit first.

        ``what`` keeps to visits that are ``meeting``, ``other``, ``late``, ``asked`` or
        ``repeat``.
        """
        condition = {
            "": "1",
            "meeting": _MEETING,
            "other": f"NOT {_MEETING}",
            "late": "late",
            "asked": "asked",
            "repeat": f"share >= {self._warning:.12f}",
        }[what]
        query = f"""
            SELECT account_id FROM visit_fact
            WHERE start >= ? AND start < ? AND ({condition}) AND {_LIVE}
            GROUP BY account_id ORDER BY max(start) DESC, account_id"""
        ids = [row[0] for row in self._rows(query, first, end)]
        if what == "repeat":
            found = self._uncounted(first, end).items()
            more = [one for one, share in found if share >= self._warning]
            ids += [one for one in self._accounts_of(more) if one not in set(ids)]
        return ids

    def _accounts_of(self, entry_ids: Sequence[int]) -> list[int]:
        query = "SELECT account_id FROM visit_fact WHERE entry_id = ?"
        return list(dict.fromkeys(self._rows(query, one)[0][0] for one in entry_ids))

    def reached(self, first: int, end: int, distance: int) -> list[int]:
        """Accounts where a visit of the range reached this distance for the first time."""
        query = f"""
            SELECT DISTINCT account_id FROM visit_fact
            WHERE start >= ? AND start < ? AND gained AND distance = ? AND {_LIVE}"""
        return [row[0] for row in self._rows(query, first, end, distance)]

    # Windows (METHOD 4).

    def windows(self, what: str, first: int, end: int) -> list[int]:
        """The account of each window that was ``kept``, has ``expired`` or was ``put_away``
        in a range, in the order of that; one account may come several times.

        Kept: its step began, or the account was signed, before the close. Expired: the
        close came first. Put away: moved to D or let go before the close.
        """
        if what == "expired":
            query = f"""
                SELECT account_id FROM window_fact
                WHERE closes >= ? AND closes < ? AND (ended IS NULL OR ended >= closes)
                AND {_LIVE} ORDER BY closes, account_id"""
        else:
            how = "how = 'closed'" if what == "put_away" else "how IN ('step', 'sign')"
            query = f"""
                SELECT account_id FROM window_fact
                WHERE ended >= ? AND ended < ? AND ended < closes AND {how}
                AND {_LIVE} ORDER BY ended, account_id"""
        return [row[0] for row in self._rows(query, first, end)]

    def windows_open(self, at: int) -> list[int]:
        """The accounts whose window was open at a moment, the soonest close first."""
        query = f"""
            SELECT account_id FROM window_fact
            WHERE closes > ? AND opened <= ? AND (ended IS NULL OR ended > ?)
            AND {_LIVE} ORDER BY closes, account_id"""
        return [row[0] for row in self._rows(query, at, at, at)]

    # Stays in notebooks.

    def lying(self, at: int) -> list[Lying]:
        """The active accounts at a moment."""
        part = f"""
            SELECT account_id, notebook, entered, coalesce(met <= ?, 0) FROM stay_fact
            WHERE entered <= ? AND {_LIVE} AND"""
        query = f"{part} left IS NULL UNION ALL {part} left > ?"
        return [Lying._make(row) for row in self._rows(query, at, at, at, at, at)]

    def stays_ended(self, first: int, end: int) -> list[tuple[int, str, int]]:
        """(account, notebook, how long in milliseconds) of stays that ended in a range, in no
        order."""
        query = f"""
            SELECT account_id, notebook, left - entered FROM stay_fact
            WHERE left >= ? AND left < ? AND {_LIVE}"""
        return self._rows(query, first, end)

    # Moves.

    def moves(self, first: int, end: int) -> list[tuple[int, str, str, str]]:
        """(account, kind, from, to) of the moves of a range by time; the pool is empty text.

        Moves of a change of method are left out: nobody's work.
        """
        query = f"""
            SELECT account_id, kind, coalesce(from_notebook, ''), coalesce(to_notebook, '')
            FROM move WHERE {_MOVED} ORDER BY at, id"""
        return self._rows(query, first, end)

    def count_moves(self, first: int, end: int) -> list[tuple[int, str, str, str]]:
        """(how many, kind, from, to) of the same moves."""
        query = f"""
            SELECT count(*), kind, coalesce(from_notebook, ''), coalesce(to_notebook, '')
            FROM move WHERE {_MOVED} GROUP BY 2, 3, 4"""
        return self._rows(query, first, end)

    def releases(self, first: int, end: int) -> list[tuple[int, str, str]]:
        """(account, reason, what lost it) of the releases of a range, by time."""
        query = f"""
            SELECT account_id, reason, lost_by FROM move
            WHERE at >= ? AND at < ? AND kind = 'release' AND {_LIVE} ORDER BY at, id"""
        return self._rows(query, first, end)

    def signed_now(self) -> set[int]:
        """The accounts that are signed as the book says now."""
        query = "SELECT account_id FROM standing WHERE deleted = 0 AND status = 'signed'"
        return {row[0] for row in self._rows(query)}

    def signatures(self, first: int, end: int) -> list[int]:
        """Accounts signed in a range that are signed still, each once, by time."""
        query = """
            SELECT m.account_id FROM move m JOIN standing s ON s.account_id = m.account_id
            WHERE m.at >= ? AND m.at < ? AND m.kind = 'sign'
            AND s.deleted = 0 AND s.status = 'signed' ORDER BY m.at, m.id"""
        return list(dict.fromkeys(row[0] for row in self._rows(query, first, end)))

    # Amounts.

    def amounts(self) -> list[tuple[int, int]]:
        """(account, expected amount in hundredths) of the active accounts that have one."""
        query = f"SELECT id, amount FROM account WHERE amount > 0 AND id IN ({_ACTIVE})"
        return self._rows(query)

    def count_active(self) -> int:
        """How many accounts are active."""
        return int(self._rows(f"SELECT count(*) FROM ({_ACTIVE})")[0][0])

    def amounts_of(self, account_ids: Sequence[int]) -> dict[int, int | None]:
        """The expected amounts of some accounts."""
        query = "SELECT amount FROM account WHERE id = ?"
        return {one: self._rows(query, one)[0][0] for one in account_ids}


def _even_runs(starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of days of 24 hours each, as places in ``starts``; a changed clock parts them."""
    first = 0
    for n in range(1, len(starts)):
        even = starts[n] - starts[n - 1] == _DAY
        if not even and first < n - 1:
            yield first, n - 1
        if not even:
            yield n - 1, n
            first = n
    if first < len(starts) - 1:
        yield first, len(starts) - 1


@contextmanager
def tallies_on(
    connection: Connection, rules: Rules, zone: tzinfo, *, direct: bool
) -> Iterator[Tallies]:
    """Tallies of the state a connection sees. In a book whose facts are not filled in yet,
    ``direct`` counts them for this once, which takes as long as there are visits."""
    complete = facts.are_complete(connection)
    if complete or not direct:
        yield Tallies(connection, rules, complete)
        return
    with fact_shadow.counted_apart(connection, rules, zone):
        yield Tallies(connection, rules, True)
