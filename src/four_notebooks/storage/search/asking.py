"""What the index answers, on connections of its own that wait for no writer; any thread.

Names are asked apart from texts, so that the oldest account of a name comes before a
million mentions. Texts come newest first; a question that would take too long is ended
and gives what it has found.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from four_notebooks.names import pinyin
from four_notebooks.names.passages import word_forms
from four_notebooks.storage.errors import BookReadOnly, naming
from four_notebooks.storage.opening import Opening
from four_notebooks.storage.search import index, plain, tokens
from four_notebooks.storage.search.documents import NAMED
from four_notebooks.storage.search.filling import looks_broken, rows_of
from four_notebooks.storage.search.streams import CAP, LAST, MOST_TOKENS, RANKED, Streams
from four_notebooks.storage.search.wanted import Texts, Wanted

_PATIENCE = 8
_KIND = "SELECT kind FROM entry WHERE id = ?"


class Asking:
    """Connections to read one book's index; each question sees one state of the book."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._closed = False
        self._broken = False

    def close(self) -> None:
        """Close the connections. Safe to call twice."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    @contextmanager
    def moment(self, seconds: float | None = None) -> Iterator[Moment]:
        """One state of the book; its questions together take ``seconds`` at most.

        Raises BookError; IndexBroken where the index cannot be read: the next moment then
        does without it.
        """
        with naming(self._opening.path):
            raw = self._taken()
            try:
                raw.execute("BEGIN")
                yield Moment(raw, seconds, broken=self._broken)
            except sqlite3.DatabaseError as fault:
                if self._broken or not index.is_index_fault(fault):
                    raise
                self._broken = True
                raise IndexBroken from fault
            finally:
                self._give_back(raw)

    def _taken(self) -> sqlite3.Connection:
        with self._lock:
            if self._closed:
                raise BookReadOnly(self._opening.path, "closed")
            if self._idle:
                return self._idle.pop()
        raw = self._opening.connect()
        self._broken = self._broken or looks_broken(raw)
        return raw

    def _give_back(self, raw: sqlite3.Connection) -> None:
        raw.set_progress_handler(None, 0)
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        with self._lock:
            if not self._closed:
                self._idle.append(raw)
                return
        raw.close()


class IndexBroken(Exception):  # noqa: N818 - what happened to the index
    """The index cannot be read; nothing of the user's is lost by it."""


class Moment:
    """Questions to one state of the index."""

    def __init__(
        self, raw: sqlite3.Connection, seconds: float | None, *, broken: bool = False
    ) -> None:
        self.raw = raw
        marks = {} if broken else index.marks(raw)
        self.is_complete = marks.get(index.COMPLETE) == index.FORMAT
        """Whether every text is in the index; if not, the texts themselves are gone through."""
        self.scale = index.Scale.of(marks)
        self._end: tuple[float, float] | None = None
        self.cut = False
        """Whether a question was ended before its end."""
        if seconds is not None:
            self.give_time(seconds)
        self._named: dict[str, frozenset[int]] = {}

    def give_time(self, seconds: float) -> None:
        """Let the questions take so long from now on.

        Counted is what this thread works; waiting for a slow disk or a busy machine cuts
        nothing short until it is ``_PATIENCE`` times as long.
        """
        self._end = time.thread_time() + seconds, time.perf_counter() + _PATIENCE * seconds
        self.raw.set_progress_handler(self.is_late, 2000)

    def is_late(self) -> bool:
        """Whether the time for the questions is over."""
        if self._end is None:
            return False
        worked, waited = self._end
        return time.thread_time() > worked or time.perf_counter() > waited

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[int, ...]]:
        """The rows of a query; those that came in time."""
        found: list[tuple[int, ...]] = []
        try:
            found.extend(self.raw.execute(query, values))
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            self.cut = True
        return found

    def gone(self) -> frozenset[int]:
        """The accounts in the bin."""
        return frozenset(
            row[0] for row in self.rows("SELECT account_id FROM standing WHERE deleted = 1")
        )

    def read(self, table: str, ids: Sequence[int]) -> list[dict[str, Any]]:
        """What is searched of these records, in the order asked; unknown ones are left out."""
        with self._calm():
            return rows_of(self.raw, table, ids)

    @contextmanager
    def _calm(self) -> Iterator[None]:
        """What is found by its id is read to the end, however late it is."""
        end, self._end = self._end, None
        try:
            yield
        finally:
            self._end = end

    def owners(self, kind: str, ids: Sequence[int]) -> dict[int, int]:
        """The accounts of accounts or contacts, those that are there."""
        if kind == NAMED[0]:
            return {one: one for one in ids}
        return self._of_contacts("account_id", ids)

    def levels(self, contact_ids: Sequence[int]) -> dict[int, str]:
        """The level of each person, "?" for an unknown one."""
        found = self._of_contacts("coalesce(level, '?')", contact_ids)
        return {one: str(level) for one, level in found.items()}

    def _of_contacts(self, column: str, ids: Sequence[int]) -> dict[int, Any]:
        found: dict[int, Any] = {}
        with self._calm():
            for start in range(0, len(ids), CAP):
                asked = ",".join(map(str, ids[start : start + CAP]))
                query = f"SELECT id, {column} FROM contact WHERE id IN ({asked})"
                found.update(self.raw.execute(query))
        return found

    def account_names(self, ids: Iterable[int]) -> dict[int, str]:
        """The names of these accounts."""
        asked = ",".join(map(str, ids))
        with self._calm():
            return dict(self.raw.execute(f"SELECT id, name FROM account WHERE id IN ({asked})"))

    def is_visit(self, entry_id: int) -> bool:
        """Whether a line of the journal is a visit."""
        with self._calm():
            found = self.raw.execute(_KIND, (entry_id,)).fetchone()
        return found is not None and found[0] != "note"

    # Names.

    def named(
        self,
        words: Sequence[str],
        kind: str,
        *,
        begins: bool = False,
        ends: bool = False,
        most: int = CAP,
    ) -> list[int]:
        """Accounts or contacts whose name (or title) holds every word, by id, so many at most.

        Also by pinyin and initials. ``begins`` and ``ends``: the whole name's edges. For a
        contact a word may stand in the name of its account.
        """
        if not self.is_complete:
            return plain.named(self, words, kind, most)
        asked = self._name_question(words, kind, begins=begins, ends=ends)
        if not asked:
            return []
        low, high = (0, index.PEOPLE - 1) if kind == NAMED[0] else (index.PEOPLE, LAST)
        query = (
            f"SELECT rowid FROM {index.NAME} WHERE {index.NAME} MATCH ?"
            " AND rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT ?"
        )
        return [row[0] - low for row in self.rows(query, (asked, low, high, most))]

    def _name_question(self, words: Sequence[str], kind: str, *, begins: bool, ends: bool) -> str:
        clauses: list[str] = []
        stands: list[str] = []
        elsewhere = kind == NAMED[1] and len(words) > 1
        for word in words:
            parts = [tokens.phrase(form, begins=begins, ends=ends) for form in _spoken(word)]
            stands += parts
            accounts = self.accounts_named(word) if elsewhere else frozenset()
            if len(accounts) <= MOST_TOKENS:
                parts = parts + [f'"{tokens.of_account(one)}"' for one in sorted(accounts)]
            if parts:
                clauses.append("(" + " OR ".join(parts) + ")")
        if elsewhere and clauses:
            clauses.append("(" + " OR ".join(stands) + ")")
        return " AND ".join(clauses[:MOST_TOKENS])

    def accounts_named(self, word: str) -> frozenset[int]:
        """The accounts whose name holds one word, ``CAP`` at most."""
        known = self._named.get(word)
        if known is None:
            form = word_forms(word)[0]
            spoken = len(form) > 2 or not form.isascii()
            found = self.named([word], NAMED[0]) if form and spoken else []
            known = self._named[word] = frozenset(found)
        return known

    # Texts.

    def texts(self, wanted: Wanted, most: int = RANKED, *, counted: bool = True) -> Texts:
        """Dated texts, the newest first; not ``counted``, a full answer only says "more"."""
        return self._texts(wanted, most, dated=True, counted=counted)

    def fields(self, wanted: Wanted, most: int = RANKED) -> Texts:
        """Accounts and contacts by anything that is kept of them, the oldest first."""
        if wanted.since is not None or wanted.until is not None:
            return Texts()
        return self._texts(wanted, most, dated=False)

    def accounts_with(self, wanted: Wanted) -> set[int]:
        """Every account with a text that is meant, however many there are."""
        dated = wanted.since is not None or wanted.until is not None
        found = self._streams(wanted, dated=True).accounts()
        return found if dated else found | self._streams(wanted, dated=False).accounts()

    def _texts(self, wanted: Wanted, most: int, *, dated: bool, counted: bool = True) -> Texts:
        if wanted.words and not any(word_forms(word)[0] for word in wanted.words):
            return Texts()
        found = self._streams(wanted, dated=dated, counted=counted).run(most)
        found.more = found.more or self.cut
        return found

    def _streams(self, wanted: Wanted, *, dated: bool, counted: bool = True) -> Streams:
        kind = Streams if self.is_complete else plain.PlainStreams
        return kind(self, wanted, dated=dated, counted=counted)


def _spoken(word: str) -> list[str]:
    """A word as a name may hold it: as written, and as pinyin is typed."""
    forms = [form for form in word_forms(word) if form]
    typed = pinyin.words("".join(word.split()))
    return list(dict.fromkeys([*forms, *typed])) if forms else []
