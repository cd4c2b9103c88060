"""The ids of an export in the book that takes it in, and what they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from four_notebooks.method.reminders import handed_to
from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Entry,
    PlannedVisit,
    Record,
    Referral,
    Reminder,
    Script,
    ScriptUse,
    SheetAnswer,
)

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Owned(NamedTuple):
    """A record of the book, and the account it belongs to there."""

    id: int
    account_id: int


class Renamed:
    """New ids for old ones; with ``keep`` the old ones themselves.

    A reference to somebody who did not come along is dropped where a record can do without.
    Methods that take a record answer it as the book will hold it, or the code of what is wrong.
    """

    def __init__(self, book: Book, *, keep: bool) -> None:
        self.keep = keep
        self._book = book
        self._seen: set[tuple[str, int | str]] = set()
        self._passed: set[int] = set()
        self._accounts: dict[int, int] = {}
        self._scripts: dict[int, int] = {}
        self._people: dict[int, Owned] = {}
        self._entries: dict[int, Owned] = {}
        self._offsets: dict[str, float] = {}

    def pass_over(self, account_id: int) -> None:
        """Leave out an account and all it has."""
        self._passed.add(account_id)

    def is_passed_over(self, record: Record) -> bool:
        """Whether it belongs to an account that is left out."""
        return getattr(record, "account_id", None) in self._passed

    def account(self, account: Account) -> Account | str:
        """An account in its place: behind the cards that lie in its notebook already."""
        if self._is_twice(account):
            return "twice"
        new = self._new_id(account)
        self._accounts[account.id] = new
        if self.keep:
            return account
        offset = self._offsets.get(account.notebook)
        if offset is None:
            offset = self._book.accounts.end_of(account.notebook)
            self._offsets[account.notebook] = offset
        return replace(account, id=new, position=offset + max(account.position, 0.0))

    def script(self, script: Script) -> Script | str:
        """A call script; the book may have some of its own."""
        if self._is_twice(script):
            return "twice"
        there = self._book.store.get(Script, script.id) is not None
        new = self._book.store.new_ids(Script)[0] if there or not self.keep else script.id
        self._scripts[script.id] = new
        return replace(script, id=new)

    def people(self, records: Iterable[Record]) -> None:
        """Learn of people and visits before anything that refers to them is asked for."""
        for record in records:
            if isinstance(record, Contact | Entry) and record.account_id in self._accounts:
                known = self._people if isinstance(record, Contact) else self._entries
                if record.id not in known:
                    owner = self._accounts[record.account_id]
                    known[record.id] = Owned(self._new_id(record), owner)

    def record(self, record: Record) -> Record | str:
        """Any other record, with its references."""
        if self._is_twice(record):
            return "twice"
        if isinstance(record, ScriptUse) and record.script_id not in self._scripts:
            return "no_script"
        changed = self._owner(record)
        if changed is None:
            return "no_account"
        if isinstance(record, SheetAnswer) and record.contact_id is not None:
            person = self._person(record.contact_id, changed["account_id"])
            if person is None:
                return "unknown_contact"
            changed["contact_id"] = person
        changed |= self._references(record, changed["account_id"])
        changed["id"] = self._id_of(record)
        return replace(record, **changed)

    def _owner(self, record: Record) -> dict[str, Any] | None:
        old = getattr(record, "account_id", None)
        if old is None:
            return {"account_id": None} if isinstance(record, ScriptUse) else None
        new = self._accounts.get(old)
        return None if new is None else {"account_id": new}

    def _references(self, record: Record, account_id: int | None) -> dict[str, Any]:
        """The references of a record that it can do without, in the book's ids."""
        if isinstance(record, Contact):
            return {"reports_to": self._person(record.reports_to, account_id)}
        if isinstance(record, Entry):
            return {"met": self._those(record.met, account_id)}
        if isinstance(record, PlannedVisit):
            return {"contacts": self._those(record.contacts, account_id)}
        if isinstance(record, Attachment):
            entry = self._entries.get(record.entry_id or 0)
            mine = entry is not None and entry.account_id == account_id
            return {"entry_id": entry.id if entry is not None and mine else None}
        if isinstance(record, ScriptUse):
            return {"script_id": self._scripts[record.script_id]}
        if isinstance(record, Referral):
            # A lead that was erased stays named, as in the book it comes from.
            lost = record.lead_id if self.keep else None
            return {"lead_id": self._accounts.get(record.lead_id or 0, lost)}
        return {}

    def _id_of(self, record: Record) -> int | str:
        if isinstance(record, Contact):
            return self._people[record.id].id
        if isinstance(record, Entry):
            return self._entries[record.id].id
        if isinstance(record, Reminder):
            # An event is named by its account, among others.
            old = record.account_id
            return handed_to(record.id, old, self._accounts[old])
        return self._new_id(record)

    def _new_id(self, record: Record) -> int:
        if self.keep:
            return int(record.id)
        return self._book.store.new_ids(type(record))[0]

    def _person(self, old: int | None, account_id: int | None) -> int | None:
        found = self._people.get(old or 0)
        return found.id if found is not None and found.account_id == account_id else None

    def _those(self, old: tuple[int, ...], account_id: int | None) -> tuple[int, ...]:
        found = (self._person(one, account_id) for one in old)
        return tuple(one for one in found if one is not None)

    def _is_twice(self, record: Record) -> bool:
        key = (type(record).__name__, record.id)
        if key in self._seen:
            return True
        self._seen.add(key)
        return False
