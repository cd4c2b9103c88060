"""Entries that were written to the wrong account go to the right one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from four_notebooks.method.values import Account, Attachment, Contact, Entry
from four_notebooks.names.folding import fold
from four_notebooks.services.places import STEP
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


def handed_over(book: Book, entries: Sequence[Entry], target: Account) -> list[Change]:
    """The changes: entries with their files, and the people they name who are not there yet."""
    going = [entry for entry in entries if entry.account_id != target.id]
    sources = {entry.account_id for entry in going}
    people, added = _people(book, going, target)
    ids = {entry.id for entry in going}
    changes = [Change(None, contact) for contact in added]
    for entry in going:
        met = tuple(dict.fromkeys(people[id_] for id_ in entry.met if id_ in people))
        changes.append(Change(entry, replace(entry, account_id=target.id, met=met)))
    for files in book.store.of_accounts(Attachment, sources).values():
        changes += [
            Change(file, replace(file, account_id=target.id))
            for file in files
            if file.entry_id in ids
        ]
    return changes


def _people(
    book: Book, entries: Sequence[Entry], target: Account
) -> tuple[dict[int, int], list[Contact]]:
    """Who everybody is at the other account, and those who come to it new.

    Somebody who was deleted since is a person of unknown level there too: nobody's name is
    known any more, and the visit keeps its distance.
    """
    there = {fold(person.name): person for person in book.people.contacts(target.id)}
    last = max((person.position for person in there.values()), default=0.0)
    met = dict.fromkeys(id_ for entry in entries for id_ in entry.met)
    known = {person.id: person for person in book.store.many(Contact, met)}
    new = [fold(p.name) for p in known.values() if fold(p.name) not in there]
    ids = iter(book.store.new_ids(Contact, len(set(new))) if new else ())
    people: dict[int, int] = {}
    added: list[Contact] = []
    for id_ in met:
        person = known.get(id_)
        if person is None:
            people[id_] = id_
            continue
        same = there.get(fold(person.name))
        if same is None:
            last += STEP
            same = replace(
                person, id=next(ids), account_id=target.id, reports_to=None, position=last
            )
            there[fold(person.name)] = same
            added.append(same)
        people[id_] = same.id
    return people, added
