"""Search: names before mentions, then everything else, the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from four_notebooks.method.instants import from_ms
from four_notebooks.services.search import marking, names
from four_notebooks.services.search.filtering import Conditions
from four_notebooks.services.search.findings import Found, Hit, Marks, Passage
from four_notebooks.services.search.query import Query, parse
from four_notebooks.storage.search.asking import IndexBroken, Moment
from four_notebooks.storage.search.documents import record_of
from four_notebooks.storage.search.streams import CAP, RANKED
from four_notebooks.storage.search.wanted import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from four_notebooks.services.book import Book

SECONDS = 0.035
"""A question from the interface is ended after so long, and gives what it has found."""
SECONDS_WITHOUT_INDEX = 0.5
MOST_TOTAL = CAP - 1
_KINDS = {"planned_visit": "plan"}
_TABLES = {kind: table for table, kind in _KINDS.items()}
_MINUTE = 60_000


class Search:
    """Finds everything in a book again; from any thread, without waiting for a writer."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._asking = book.new_asking()

    def find(self, words: str, limit: int = 50, *, seconds: float | None = SECONDS) -> Found:
        """Accounts, then people, then all other texts newest first; at most ``limit``.

        A smaller limit gives the beginning of the same answer. A question is ended after so
        many ``seconds`` of work, None never. Raises BookError.
        """
        query = parse(words)
        if limit <= 0 or not (query.sought or query.filters):
            return Found(faults=query.faults)
        try:
            return self._found(query, limit, seconds)
        except IndexBroken:
            return self._found(query, limit, seconds)

    def _found(self, query: Query, limit: int, seconds: float | None) -> Found:
        with self._moment(seconds) as moment:
            hits, total, more = _Finding(self._book, moment, query).hits(limit)
            more = more or moment.cut or total > MOST_TOTAL
            total = max(min(total, MOST_TOTAL), len(hits))
            return Found(tuple(hits), total, more, query.faults, moment.is_complete)

    def whole(self, hit: Hit, words: str) -> Passage:
        """The whole text of a finding, for its preview; blank where it is gone meanwhile.

        An answer comes with its question before it. Raises BookError.
        """
        table = _TABLES.get(hit.kind, hit.kind)
        with self._moment(None) as moment:
            rows = moment.read(table, [hit.record_id])
        if not rows:
            return Passage("")
        shown = list(marking.shown_texts(self._book, table, rows[0]))
        text = "\n".join(shown)
        return Passage(text, marking.marks_in(text, parse(words).sought))

    def accounts(self, words: str) -> list[int]:
        """Every account (in whatever status) that matches: itself, or anything it holds; by id.

        For saved searches: complete, however many there are. Raises BookError.
        """
        query = parse(words)
        if not (query.sought or query.filters):
            return []
        try:
            return self._accounts(query)
        except IndexBroken:
            return self._accounts(query)

    def _accounts(self, query: Query) -> list[int]:
        with self._moment(None) as moment:
            return sorted(_Finding(self._book, moment, query).accounts())

    def warm(self) -> None:
        """Read the index's first pages, so that the first question is as quick as the next."""
        self.find("的", 1)
        self.find("华启", 1)

    def close(self) -> None:
        """Close the connections; what is asked later is refused. Safe to call twice."""
        self._asking.close()

    @contextmanager
    def _moment(self, seconds: float | None) -> Iterator[Moment]:
        with self._asking.moment(seconds) as moment:
            if not moment.is_complete and seconds is not None:
                moment.give_time(SECONDS_WITHOUT_INDEX)
            yield moment


class _Finding:
    """One question to one state of the book."""

    def __init__(self, book: Book, moment: Moment, query: Query) -> None:
        self._book = book
        self._moment = moment
        self._query = query
        self._conditions = Conditions(book, moment, query)
        self._sought = query.sought
        self._questions: dict[tuple[str, str], str] = {}
        self._name_marks: dict[str, Marks] = {}

    def hits(self, limit: int) -> tuple[list[Hit], int, bool]:
        """The first hits, how many there are, and whether there may be more."""
        hits: list[Hit] = []
        total, more = 0, False
        for kind in names.NAMED:
            ids, many = self._named(kind)
            more = more or many
            total += len(ids)
            if len(hits) < limit:
                hits += self._shown(kind, ids[: limit - len(hits)])
        if self._conditions.wants_texts:
            texts = self._moment.texts(self._conditions.wanted(), max(RANKED, limit))
            total, more = total + texts.total, more or texts.more
            newest = sorted(texts.places, key=lambda place: (-place.at, -place.key))
            hits += self._hits(newest[: max(0, limit - len(hits))])
        return hits, total, more

    def accounts(self) -> set[int]:
        """All accounts with a hit."""
        conditions, moment = self._conditions, self._moment
        found: set[int] = set()
        for kind in names.NAMED:
            if conditions.wants(kind):
                ids = self._by_name(kind, 1 << 40)
                found |= set(moment.owners(kind, ids).values())
        if self._sought:
            found |= moment.accounts_with(conditions.wanted(every=True))
        elif conditions.wants_texts:
            found |= moment.accounts_with(conditions.wanted())
        return found

    def _named(self, kind: str) -> tuple[list[int], bool]:
        """Accounts or people in their order: by name, then by anything kept of them."""
        if not self._conditions.wants(kind):
            return [], False
        ids = self._by_name(kind, CAP)
        more = len(ids) >= CAP
        if self._sought:
            ids = names.ranked(self._moment, kind, self._sought, ids)
            fields = self._moment.fields(self._conditions.wanted(only=kind))
            there = set(ids)
            its = [record_of(place.key)[1] for place in fields.places]
            ids += [one for one in its if one not in there]
            more = more or fields.more
        return ids, more

    def _by_name(self, kind: str, most: int) -> list[int]:
        """Those whose name holds the words and whom the filters let through."""
        if not self._sought:
            return self._conditions.listed(kind)
        if self._query.without:
            return []
        found = self._moment.named(self._sought, kind, most=most)
        return self._conditions.let_through(kind, found)

    def _shown(self, kind: str, ids: Sequence[int]) -> list[Hit]:
        rows = self._moment.read(kind, ids)
        return self._made([(kind, row, None) for row in rows])

    def _hits(self, places: Sequence[Place]) -> list[Hit]:
        rows = {}
        by_table: dict[str, list[int]] = {}
        for place in places:
            table, record_id = record_of(place.key)
            by_table.setdefault(table, []).append(record_id)
        for table, ids in by_table.items():
            rows.update({(table, row["id"]): row for row in self._moment.read(table, ids)})
        found = [(record_of(place.key), place.at) for place in places]
        return self._made([(key[0], rows[key], at) for key, at in found if key in rows])

    def _made(self, found: Iterable[tuple[str, dict[str, object], int | None]]) -> list[Hit]:
        found = list(found)
        owners = {_owner(table, row) for table, row, _ in found}
        account_names = self._moment.account_names(owners)
        hits = []
        for table, row, at in found:
            name = account_names.get(_owner(table, row), "")
            text, marks = marking.passage(self._question, table, row, self._sought)
            hits.append(
                Hit(
                    _KINDS.get(table, table),
                    _owner(table, row),
                    name,
                    text,
                    int(str(row["id"])),
                    None if at is None else from_ms(at * _MINUTE),
                    marks,
                    self._marks_in_name(name),
                )
            )
        return hits

    def _marks_in_name(self, name: str) -> Marks:
        if name not in self._name_marks:
            self._name_marks[name] = marking.marks_in_name(name, self._sought)
        return self._name_marks[name]

    def _question(self, row: marking.Row) -> str:
        key = str(row["sheet"]), str(row["question"])
        if key not in self._questions:
            self._questions[key] = marking.question_of(self._book, row)
        return self._questions[key]


def _owner(table: str, row: dict[str, object]) -> int:
    """The account a row belongs to."""
    return int(str(row["id"] if table == "account" else row["account_id"]))
