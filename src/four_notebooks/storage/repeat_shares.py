"""Counting the repeated share of visits where it may have changed (METHOD 7, rule 1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, bindparam, select

from four_notebooks.method.pieces import bare
from four_notebooks.method.repeats import names_in_pieces, share
from four_notebooks.method.rules import Rules
from four_notebooks.storage.own_records import OwnRecords
from four_notebooks.storage.prompt import fetch
from four_notebooks.storage.queries import ENTRY

_FEW = 16
"""Up to so many texts are read one by one; more are read with the whole account."""
_BODY = select(ENTRY.c.id, ENTRY.c.body).where(ENTRY.c.id == bindparam("the_id"))
_BODIES = select(ENTRY.c.id, ENTRY.c.body).where(ENTRY.c.account_id == bindparam("the_id"))


class Shares:
    """The shares of one account's visits; ``ids`` are these in order of time."""

    def __init__(
        self, connection: Connection, own: OwnRecords, ids: Sequence[int], rules: Rules
    ) -> None:
        self._connection = connection
        self._account = own.account.id
        self._names = tuple(c.name for c in own.contacts if c.name.strip())
        self._rules = rules
        self._ids = ids
        self._bodies: dict[int, str] = {}
        self._whole = False

    def moved(
        self, before: Sequence[int], texts: Collection[int], names: Iterable[str]
    ) -> set[int]:
        """The visits whose share may be another one now.

        ``before`` are the visits in their former order, ``texts`` those whose words
        changed, ``names`` people's names that came or went.
        """
        many, ids = self._rules.repeat_visits, self._ids
        same = 0
        for there, here in zip(before, ids, strict=False):
            if there != here:
                break
            same += 1
        found = {ids[n] for n in range(same, len(ids)) if not _stood_so(before, ids, n, many)}
        if texts:
            places = (n for n, number in enumerate(ids) if number in texts)
            found.update(number for n in places for number in ids[n : n + many + 1])
        return found | self._naming(names)

    def count(self, wanted: Collection[int]) -> dict[int, float]:
        """The shares of these visits, counted anew."""
        if not wanted:
            return {}
        many, ids = self._rules.repeat_visits, self._ids
        places = {n: ids[max(0, n - many) : n] for n, one in enumerate(ids) if one in wanted}
        self._read({ids[n] for n in places} | {one for part in places.values() for one in part})
        return {ids[n]: self._share(ids[n], earlier) for n, earlier in places.items()}

    def _naming(self, names: Iterable[str]) -> set[int]:
        """Visits that may hold one of these names: all its characters stand somewhere."""
        parts = [frozenset(part) for part in names_in_pieces(tuple(n for n in names if n.strip()))]
        if not parts or not self._ids:
            return set()
        self._read_whole()
        found = set()
        for number in self._ids:
            characters = set(bare(self._bodies.get(number, "")))
            if any(part <= characters for part in parts):
                found.add(number)
        return found

    def _share(self, number: int, earlier: Sequence[int]) -> float:
        body = self._bodies.get(number, "")
        if not body or not earlier:
            return 0.0
        bodies = tuple(self._bodies.get(one, "") for one in earlier)
        return share(body, bodies, self._names, rules=self._rules)

    def _read(self, numbers: set[int]) -> None:
        wanted = numbers - self._bodies.keys()
        if len(wanted) > _FEW:
            self._read_whole()
            return
        for number in wanted:
            self._bodies.update(map(tuple, fetch(self._connection, _BODY, {"the_id": number})))

    def _read_whole(self) -> None:
        if not self._whole:
            self._whole = True
            lines = fetch(self._connection, _BODIES, {"the_id": self._account})
            self._bodies.update(map(tuple, lines))


def _stood_so(before: Sequence[int], ids: Sequence[int], place: int, many: int) -> bool:
    """Whether a visit came after the same visits before."""
    try:
        there = before.index(ids[place])
    except ValueError:
        return False
    return before[max(0, there - many) : there] == ids[max(0, place - many) : place]
