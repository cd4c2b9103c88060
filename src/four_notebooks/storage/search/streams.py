"""Questions about texts, turned into questions to the tables of the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from four_notebooks.names.passages import holds, searched, word_forms
from four_notebooks.storage.search import index, tokens
from four_notebooks.storage.search.documents import NAMED, TABLES, record_of, texts
from four_notebooks.storage.search.wanted import Place, Texts, Wanted

if TYPE_CHECKING:
    from four_notebooks.storage.search.asking import Moment

CAP = 1000
"""Hits are counted up to here."""
RANKED = 200
"""So many of the newest are put in order of their exact time."""
MOST_TOKENS = 64
"""So many accounts can be named within one question to the index."""
_MOST_ASKED = 12
"""So many words are asked for; further ones are compared with the texts found."""
_MOST_SEEN = 30_000
"""So many texts are gone through where a condition lets few of them through."""
_MOST_READ = 600
"""So many texts are read where words have to be compared with them."""
LAST = (1 << 62) - 1


class Streams:
    """One question about texts, turned into questions to the tables of the index."""

    def __init__(
        self, moment: Moment, wanted: Wanted, *, dated: bool, counted: bool = True
    ) -> None:
        self._moment = moment
        self._wanted = wanted
        self._dated = dated
        self._counted = counted
        scale = moment.scale
        self._low = 1 if dated else index.UNDATED
        self._high = index.UNDATED - 1 if dated else LAST
        if dated and wanted.since is not None:
            self._low = scale.since(wanted.since)
        if dated and wanted.until is not None:
            self._high = scale.until(wanted.until)
        self._only: int | None = None
        if not dated and len(wanted.tables) == 1:
            self._only = NAMED.index(next(iter(wanted.tables)))
        several = len(wanted.words) > 1
        self._named = {
            w: moment.accounts_named(w) if several else frozenset() for w in wanted.words
        }

    def run(self, most: int) -> Texts:
        """The texts that hold every word, and those of accounts whose names hold some."""
        words = self._wanted.words
        found = self._stream(words, None, most)
        crowded = self._crowded()
        for word in crowded:
            others = tuple(one for one in words if one != word)
            more = self._stream(others, self._named[word], most)
            there = {place.id for place in found.places}
            fresh = [place for place in more.places if place.id not in there]
            found.places += fresh
            found.total = min(CAP, found.total + len(fresh))
            found.more = found.more or more.more
        if crowded:
            found.places.sort(key=lambda place: place.id, reverse=self._dated)
        return found

    def _stream(self, words: tuple[str, ...], accounts: frozenset[int] | None, most: int) -> Texts:
        table, asked = self._question(words)
        compares = self._compares(words, table)
        whole = self._only is not None or len(self._wanted.tables) == len(TABLES)
        simple = self._wanted.is_open and whole and accounts is None and not compares
        found = Texts()
        if simple:
            found.places = self._places(table, asked, most)
            found.total = len(found.places)
            if found.total == most:
                found.total += self._further(table, asked, found.places[-1].id, CAP - most)
                found.more = found.total >= CAP
            return found
        bound = _MOST_READ if compares else _MOST_SEEN
        for seen, place in enumerate(self._each(table, asked)):
            found.more = seen >= bound or len(found.places) >= CAP or self._moment.is_late()
            if found.more:
                break
            if self._lets(place, accounts) and (not compares or self._holds(place, words)):
                found.places.append(place)
        found.total = len(found.places)
        found.places = found.places[:most]
        return found

    def accounts(self) -> set[int]:
        """The accounts of all the texts, however many."""
        words = self._wanted.words
        found: set[int] = set()
        ways: list[tuple[tuple[str, ...], frozenset[int] | None]] = [(words, None)]
        for word in self._crowded():
            ways.append((tuple(one for one in words if one != word), self._named[word]))
        for some, accounts in ways:
            table, asked = self._question(some)
            compares = self._compares(some, table)
            for place in self._each(table, asked):
                new = place.account_id not in found and self._lets(place, accounts)
                if new and (not compares or self._holds(place, some)):
                    found.add(place.account_id)
        return found

    def _crowded(self) -> list[str]:
        """Words in the names of more accounts than a question can name."""
        crowded = [word for word in self._wanted.words if len(self._named[word]) > MOST_TOKENS]
        return crowded[:2]

    def _lets(self, place: Place, accounts: frozenset[int] | None) -> bool:
        if not self._wanted.lets(place) or (
            accounts is not None and place.account_id not in accounts
        ):
            return False
        if self._wanted.visits is None:
            return True
        table, record_id = record_of(place.key)
        return table == "entry" and self._moment.is_visit(record_id) is self._wanted.visits

    def _question(self, words: tuple[str, ...]) -> tuple[str, str]:
        """The table to ask and the question; "" asks for everything there is."""
        long = [word for word in words if len(word_forms(word)[0]) > 1]
        asked = sorted(long or words, key=lambda word: -len(word))[:_MOST_ASKED]
        table = index.PAIR if long else index.SINGLE
        clauses, stands = [], []
        for word in asked:
            parts = [tokens.phrase(form) for form in word_forms(word) if form]
            stands += parts
            named = self._named[word]
            if named and len(named) <= MOST_TOKENS:
                parts = [*parts, *(f'"{tokens.of_account(one)}"' for one in sorted(named))]
            clauses.append("(" + " OR ".join(parts) + ")")
        if clauses and len(asked) == len(words) and all(self._named[word] for word in asked):
            clauses.append("(" + " OR ".join(stands) + ")")
        accounts = self._wanted.accounts
        if accounts is not None and len(accounts) <= MOST_TOKENS:
            its = [f'"{tokens.of_account(one)}"' for one in sorted(accounts)]
            clauses.append("(" + (" OR ".join(its) or '"0"') + ")")
        return table, " AND ".join(clauses)

    def _compares(self, words: tuple[str, ...], table: str) -> bool:
        """Whether the texts found must be read to know whether they hold the words."""
        short = any(len(word_forms(word)[0]) == 1 for word in words)
        long = any(len(word_forms(word)[0]) > tokens.LONGEST for word in words)
        many = len(words) > _MOST_ASKED
        return (short and table == index.PAIR) or long or many or bool(self._wanted.without)

    def _holds(self, place: Place, words: tuple[str, ...]) -> bool:
        table, record_id = record_of(place.key)
        whole = "".join(searched(texts(table, r)) for r in self._moment.read(table, [record_id]))
        stands = [holds(whole, word) for word in words]
        named = [place.account_id in self._named[word] for word in words]
        if any(holds(whole, word) for word in self._wanted.without):
            return False
        if not words:
            return True
        return any(stands) and all(here or there for here, there in zip(stands, named, strict=True))

    def _sql(self, table: str, asked: str) -> tuple[str, list[object]]:
        order = "DESC" if self._dated else "ASC"
        if not asked:
            query = (
                f"SELECT id, record, account_id, at FROM {index.PLACE} WHERE id >= ? AND id <= ?"
            )
            return f"{query} ORDER BY id {order}", [self._low, self._high]
        query = (
            f"SELECT p.id, p.record, p.account_id, p.at FROM {table} CROSS JOIN {index.PLACE} AS p"
            f" ON p.id = {table}.rowid WHERE {table} MATCH ?"
            f" AND {table}.rowid >= ? AND {table}.rowid <= ?{self._kind(table)}"
            f" ORDER BY {table}.rowid {order}"
        )
        return query, [asked, self._low, self._high]

    def _kind(self, table: str) -> str:
        """Of accounts and contacts one kind only: their places alternate."""
        return "" if self._only is None else f" AND {table}.rowid % {len(NAMED)} = {self._only}"

    def _places(self, table: str, asked: str, most: int) -> list[Place]:
        query, values = self._sql(table, asked)
        return [Place(*row) for row in self._moment.rows(f"{query} LIMIT ?", [*values, most])]

    def _each(self, table: str, asked: str) -> Iterator[Place]:
        query, values = self._sql(table, asked)
        try:
            for row in self._moment.raw.execute(query, values):
                yield Place(*row)
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            self._moment.cut = True

    def _further(self, table: str, asked: str, last: int, most: int) -> int:
        """How many more there are behind the last place that is shown, so many at most."""
        if not self._counted or most <= 0:
            return max(0, most)
        low, high = (self._low, last - 1) if self._dated else (last + 1, self._high)
        if not asked:
            query = f"SELECT id FROM {index.PLACE} WHERE id >= ? AND id <= ? LIMIT ?"
            values: list[object] = [low, high, most]
        else:
            query = (
                f"SELECT rowid FROM {table} WHERE {table} MATCH ?"
                f" AND rowid >= ? AND rowid <= ?{self._kind(table)} LIMIT ?"
            )
            values = [asked, low, high, most]
        found = self._moment.rows(f"SELECT count(*) FROM ({query})", values)
        return found[0][0] if found else most
