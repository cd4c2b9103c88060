"""Searching without an index: the texts themselves, one by one, until it is filled or mended.

Slower, and letters beyond ASCII are found in their own case only; nothing else differs.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from four_notebooks.names.folding import fold
from four_notebooks.names.pinyin import keys, matches
from four_notebooks.storage.search.documents import COLUMNS, MOMENTS, NAMED, key_of, minute_of
from four_notebooks.storage.search.streams import Streams
from four_notebooks.storage.search.wanted import Place, Texts

if TYPE_CHECKING:
    from four_notebooks.storage.search.asking import Moment


def named(moment: Moment, words: Sequence[str], kind: str, most: int) -> list[int]:
    """Accounts or contacts whose name (or title) holds every word, by id."""
    asked = " ".join("".join(word.split()) for word in words)
    if kind == NAMED[0]:
        query = "SELECT account_id, keys FROM standing ORDER BY account_id"
        rows = [(one, str(text)) for one, text in moment.rows(query)]
    else:
        query = "SELECT id, name, title FROM contact ORDER BY id"
        rows = [(one, f"{keys(str(n))} {fold(str(t))}") for one, n, t in moment.rows(query)]
    return [one for one, text in rows if matches(text, asked)][:most]


class PlainStreams(Streams):
    """The same questions, put to the tables of the records."""

    def run(self, most: int) -> Texts:
        """The texts that hold every word, the newest first."""
        found = Texts()
        for table in COLUMNS:
            if table in self._wanted.tables and (table in NAMED) is not self._dated:
                places = [p for p in self._each(table, "") if self._lets(p, None)]
                found.places += places[: most + 1]
        found.places.sort(key=lambda place: (place.at, place.id), reverse=self._dated)
        found.total = len(found.places)
        found.more = found.total > most
        found.places = found.places[:most]
        return found

    def accounts(self) -> set[int]:
        """The accounts of all the texts."""
        return {place.account_id for place in self.run(1 << 40).places}

    def _each(self, table: str, asked: str) -> Iterator[Place]:
        conditions, values = [], []
        whole = " || char(10) || ".join(COLUMNS[table])
        account = "id" if table == "account" else "account_id"
        for word in self._wanted.words:
            condition = f"({whole}) LIKE ? ESCAPE '\\'"
            accounts = sorted(self._named[word])
            if accounts:
                condition = f"({condition} OR {account} IN ({','.join(map(str, accounts))}))"
            conditions.append(condition)
            values.append(_like(word))
        for word in self._wanted.without:
            conditions.append(f"({whole}) NOT LIKE ? ESCAPE '\\'")
            values.append(_like(word))
        stands = " OR ".join([f"({whole}) LIKE ? ESCAPE '\\'"] * len(self._wanted.words))
        if stands:
            conditions.append(f"({stands})")
            values += [_like(word) for word in self._wanted.words]
        order = ", ".join((*MOMENTS[table], "id"))
        columns = ", ".join(("id", account, *MOMENTS[table]))
        query = f"SELECT {columns} FROM {table} WHERE {' AND '.join(conditions) or '1'}"
        try:
            for row in self._moment.raw.execute(f"{query} ORDER BY {order} DESC", values):
                moments = dict(zip(MOMENTS[table], row[2:], strict=True))
                at = minute_of(table, moments)
                yield Place(row[0], key_of(table, row[0]), row[1], at)
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            self._moment.cut = True


def _like(word: str) -> str:
    for sign in "\\%_":
        word = word.replace(sign, "\\" + sign)
    return f"%{word}%"
