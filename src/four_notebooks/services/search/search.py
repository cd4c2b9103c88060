"""Simple search: every word must be found; names before mentions, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from four_notebooks.method.values import Account, Contact, Entry, Record, Strategy
from four_notebooks.names.folding import fold
from four_notebooks.names.pinyin import keys, matches
from four_notebooks.names.pinyin import words as spoken
from four_notebooks.services.search.findings import Found, Hit, Passage
from four_notebooks.services.search.query import parse

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

AROUND = 40
"""How many characters of a passage stand before and after the word found."""


class Search:
    """Names by characters or pinyin, everything else by substring."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def find(self, words: str, limit: int = 50) -> Found:
        """Accounts, then contacts, then entries and strategies, newest first."""
        query = parse(words)
        wanted = list(query.words)
        if not wanted or limit <= 0:
            return Found(faults=query.faults)
        found: list[Hit] = []
        if spoken(words):
            found += self._accounts(words, limit)
            found += self._contacts(words, limit - len(found))
        hits = found + self._texts(wanted, limit - len(found), found)
        return Found(tuple(hits), len(hits), len(hits) >= limit, query.faults)

    def whole(self, hit: Hit, words: str) -> Passage:
        """The whole text of a finding, for its preview."""
        kinds = {"account": Account, "contact": Contact, "entry": Entry, "strategy": Strategy}
        kind: Any = kinds[hit.kind]
        record = self._book.store.get(kind, hit.record_id)
        return Passage("" if record is None else "\n".join(_texts_of(record)))

    def accounts(self, words: str) -> list[int]:
        """The accounts (in whatever status) that match: itself, or anything it holds."""
        return list(dict.fromkeys(hit.account_id for hit in self.find(words, 10**6)))

    def _accounts(self, words: str, limit: int) -> list[Hit]:
        """Accounts by name, short name and pinyin, the oldest first."""
        reader = self._book.new_reader()
        try:
            names = reader.names()
        finally:
            reader.close()
        ids = [(id_, name) for id_, name, key in names if matches(key, words)]
        return [Hit("account", id_, name, name, id_) for id_, name in ids[:limit]]

    def _contacts(self, words: str, limit: int) -> list[Hit]:
        """People by name, title and pinyin."""
        if limit <= 0:
            return []
        people = [
            person
            for person in self._book.store.all(Contact)
            if matches(f"{keys(person.name)} {fold(person.title)}", words)
        ]
        owners = self._owners(people)
        return [
            Hit(
                "contact",
                person.account_id,
                owners[person.account_id].name,
                f"{person.name} {person.title}".strip(),
                person.id,
            )
            for person in people
            if person.account_id in owners
        ][:limit]

    def _texts(self, wanted: list[str], limit: int, found: list[Hit]) -> list[Hit]:
        """Everything else that holds every word."""
        if limit <= 0:
            return []
        known = {(hit.kind, hit.record_id) for hit in found}
        records = self._book.store.find_text(wanted, limit + len(found))
        owners = self._owners(records)
        hits = []
        for record in records:
            owner = owners.get(_owner(record))
            if owner is not None and (_kind(record), record.id) not in known:
                hits.append(_hit(record, owner, wanted))
        return hits[:limit]

    def _owners(self, records: list[Contact] | list[Record]) -> dict[int, Account]:
        """The accounts that records belong to, but those in the bin."""
        ids = dict.fromkeys(_owner(record) for record in records)
        found = self._book.store.many(Account, ids)
        return {account.id: account for account in found if account.deleted_at is None}


def passage(text: str, words: list[str]) -> str:
    """The user's own text around the first word that stands in it, on one line."""
    low = text.lower()
    places = [at for word in words if (at := low.find(word.lower())) >= 0]
    start = max(0, min(places, default=0) - AROUND)
    end = min(len(text), min(places, default=0) + 2 * AROUND)
    cut = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"


def _owner(record: Record) -> int:
    """The account a record belongs to, 0 if none."""
    if isinstance(record, Account):
        return record.id
    owner: int = getattr(record, "account_id", 0)
    return owner


def _kind(record: Record) -> str:
    """The kind of a finding."""
    return type(record).__name__.lower()


def _hit(record: Record, owner: Account, words: list[str]) -> Hit:
    """A record as a finding."""
    text = "\n".join(_texts_of(record))
    at = None
    if isinstance(record, Entry):
        at = record.start
    elif isinstance(record, Strategy):
        at = record.written_at
    assert isinstance(record.id, int)
    return Hit(_kind(record), owner.id, owner.name, passage(text, words), record.id, at)


def _texts_of(record: Record) -> list[str]:
    """The texts of a record in which words are looked for."""
    if isinstance(record, Entry):
        found = (record.purpose, record.body, record.state, record.next_problem, record.answer)
    elif isinstance(record, Strategy):
        found = (record.goal, record.way_in, record.news, record.ask, "")
    elif isinstance(record, Contact):
        found = (record.name, record.title, record.note, record.wechat, " ".join(record.phones))
    elif isinstance(record, Account):
        found = (record.name, record.short_name, record.note, record.address, record.area)
    else:
        found = ("", "", "", "", "")
    return [text for text in found if text]
