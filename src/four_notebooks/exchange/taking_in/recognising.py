"""Which account an arrival is about: surely, perhaps, or by being named in an event."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from four_notebooks.exchange.arrivals import Arrival
from four_notebooks.exchange.known import KnownAccounts
from four_notebooks.exchange.same_account import (
    Known,
    Match,
    Recognition,
    known_by,
    recognition_of,
)
from four_notebooks.exchange.taking_in.plan import Maybe
from four_notebooks.names.folding import fold
from four_notebooks.services.resemblance import Resemblance

_SHORTEST_LATIN = 4
"""A shorter Latin name stands within too many words."""


class Recognising:
    """The accounts of a book and the rows taken so far.

    Keys of accounts are their ids, those of rows are negative.
    """

    def __init__(self, known: KnownAccounts) -> None:
        self._known = known
        self._compared = known.compared()
        self._sure = recognition_of(self._compared)

    def wanted(self, arrival: Arrival, key: int) -> Known:
        """An arrival in the form in which it is compared."""
        lead = arrival.lead
        return known_by(
            key,
            lead.name,
            code=lead.registration_code,
            phones=lead.all_phones,
            area=lead.area,
            address=lead.address,
            short_name=lead.short_name,
            region=self._known.region,
        )

    def find(self, wanted: Known) -> Match | None:
        """The account, or the earlier row, that an arrival is surely about."""
        return self._sure.find(wanted)

    def add(self, wanted: Known) -> None:
        """Let later rows be recognised as this one."""
        self._sure.add(wanted)

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

    def maybe(self, wanted: Known) -> Maybe | None:
        """An account that a new row may be about."""
        if not self._compared and not self._known.binned:
            return None
        binned = self._binned.find(wanted) if self._known.binned else None
        if binned is not None:
            return Maybe(binned.known.key, binned.known.name, "bin")
        sharing = self._book_only.with_number(wanted)
        if sharing is not None:
            return Maybe(sharing.key, sharing.name, "phone")
        near = self._resembling.near(wanted.core)
        if not near:
            return None
        account = self._known.accounts[near[0].key]
        return Maybe(account.id, account.name, near[0].by, near[0].share)

    @cached_property
    def _by_id(self) -> dict[int, Known]:
        return {each.key: each for each in self._compared}

    @cached_property
    def _book_only(self) -> Recognition:
        return recognition_of(self._compared)

    @cached_property
    def _binned(self) -> Recognition:
        return recognition_of(self._known.compared_in_bin())

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
