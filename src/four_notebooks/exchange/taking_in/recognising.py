"""Which account an arrival is about: surely, perhaps, or by being named in an event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo
from functools import cached_property
from typing import TypeAlias

from four_notebooks.exchange.arrivals import Arrival, FailedRow
from four_notebooks.exchange.columns import Mapping
from four_notebooks.exchange.known import KnownAccounts
from four_notebooks.exchange.leads import Lead
from four_notebooks.exchange.same_account import (
    Known,
    Match,
    Recognition,
    known_by,
    recognition_of,
)
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.plan import Maybe
from four_notebooks.exchange.taking_in.rows import arrivals_of
from four_notebooks.names.folding import fold
from four_notebooks.services.resemblance import Resemblance

Row: TypeAlias = Arrival | FailedRow | int
Rows: TypeAlias = list[Row]
_SHORTEST_LATIN = 4
"""A shorter Latin name stands within too many words."""


class Recognising:
    """The accounts of a book, and what was found out about the rows of one source.

    It may be kept while only choices change: comparing the same rows again costs little.
    Keys of accounts are their ids, those of rows are negative.
    """

    def __init__(self, known: KnownAccounts) -> None:
        self.known = known
        self._compared = known.compared()
        self._wanted: dict[int, tuple[Lead, Known]] = {}
        self._maybes: dict[int, tuple[Lead, Maybe | None]] = {}
        self._read: tuple[Table, Mapping, tzinfo, Rows] | None = None

    def rows_of(self, table: Table, mapping: Mapping, zone: tzinfo) -> Iterable[Row]:
        """The rows of a list, read once for a mapping."""
        read = self._read
        if read is not None and read[0] is table and read[1:3] == (mapping, zone):
            yield from read[3]
            return
        rows: Rows = []
        for row in arrivals_of(table, mapping, zone):
            rows.append(row)
            yield row
        self._read = (table, mapping, zone, rows)

    def wanted(self, arrival: Arrival, key: int) -> Known:
        """An arrival in the form in which it is compared."""
        lead = arrival.lead
        kept = self._wanted.get(arrival.row)
        if kept is not None and kept[0] == lead:
            return kept[1] if kept[1].key == key else replace(kept[1], key=key)
        made = known_by(
            key,
            lead.name,
            code=lead.registration_code,
            phones=lead.all_phones,
            area=lead.area,
            address=lead.address,
            short_name=lead.short_name,
            region=self.known.region,
        )
        self._wanted[arrival.row] = (lead, made)
        return made

    def beginning(self) -> Recognition:
        """A recognition that knows the accounts of the book, and no row yet."""
        return Recognition(before=self._book_only)

    def of_account(self, account_id: int) -> Known:
        """An account of the book in the form in which it is compared."""
        return self._by_id[account_id]

    def named_in(self, texts: Iterable[str]) -> Match | None:
        """The account whose name stands in a text, the longest name first; None if there are
        two of one name, or none."""
        for text in texts:
            found = self._names.longest_in(fold(text))
            if found is not None:
                return Match(found, "mention")
        return None

    def maybe(self, arrival: Arrival, wanted: Known) -> Maybe | None:
        """An account that a new row may be about."""
        kept = self._maybes.get(arrival.row)
        if kept is None or kept[0] != arrival.lead:
            kept = self._maybes[arrival.row] = (arrival.lead, self._maybe(wanted))
        return kept[1]

    def _maybe(self, wanted: Known) -> Maybe | None:
        if not self._compared and not self.known.binned:
            return None
        binned = self._binned.find(wanted) if self.known.binned else None
        if binned is not None:
            return Maybe(binned.known.key, binned.known.name, "bin")
        sharing = self._book_only.with_number(wanted)
        if sharing is not None:
            return Maybe(sharing.key, sharing.name, "phone")
        near = self._resembling.near(wanted.core)
        if not near:
            return None
        account = self.known.accounts[near[0].key]
        return Maybe(account.id, account.name, near[0].by, near[0].share)

    @cached_property
    def _by_id(self) -> dict[int, Known]:
        return {each.key: each for each in self._compared}

    @cached_property
    def _book_only(self) -> Recognition:
        return recognition_of(self._compared)

    @cached_property
    def _binned(self) -> Recognition:
        return recognition_of(self.known.compared_in_bin())

    @cached_property
    def _resembling(self) -> Resemblance:
        found = Resemblance()
        for each in self._compared:
            found.put(each.key, each.core)
        return found

    @cached_property
    def _names(self) -> Names:
        return Names(self._compared)


class Names:
    """Names of accounts as they stand in running text."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_head: dict[str, dict[str, list[Known]]] = {}
        for each in known:
            for name in {each.full, each.core, *each.others}:
                if len(name) >= (_SHORTEST_LATIN if name.isascii() else 2):
                    names = self._by_head.setdefault(name[:2], {})
                    names.setdefault(name, []).append(each)

    def longest_in(self, text: str) -> Known | None:
        """The account of the longest name in a folded text; None for none, or for several."""
        best: tuple[int, list[Known]] = (0, [])
        for at in range(len(text) - 1):
            for name, owners in self._by_head.get(text[at : at + 2], {}).items():
                if len(name) > best[0] and text.startswith(name, at):
                    best = (len(name), owners)
        return best[1][0] if len(best[1]) == 1 else None
