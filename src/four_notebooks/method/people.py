"""Who pays, who was met, and how many confirmations lie between (METHOD 1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from four_notebooks.method.card import ChainLink
from four_notebooks.method.values import Contact

UNKNOWN_LEVEL = 3
NOBODY_NAMED = 2
"""The distance of a meeting with nobody named."""


def distances(contacts: Iterable[Contact]) -> dict[int, int]:
    """The distance of each contact from the payer, by contact id (METHOD 1, distance).

    0 for level 1; else the links upwards to the first level-1 contact; where no chain
    leads there (a loop, or a superior who is not among the contacts), level - 1.
    """
    by_id = {contact.id: contact for contact in contacts}
    return {contact.id: _distance(contact, by_id) for contact in by_id.values()}


def distance(contact: Contact, contacts: Iterable[Contact]) -> int:
    """The distance of one contact from the payer, among all contacts of the account."""
    return _distance(contact, {other.id: other for other in contacts})


def _distance(contact: Contact, by_id: Mapping[int, Contact]) -> int:
    path = _path_to_payer(contact, by_id)
    return len(path) - 1 if path else (contact.level or UNKNOWN_LEVEL) - 1


def _path_to_payer(contact: Contact, by_id: Mapping[int, Contact]) -> list[Contact]:
    """The contacts from one up to the first level-1 contact, both told; empty without one."""
    path = [contact]
    seen = {contact.id}
    while path[-1].level != 1:
        above = path[-1].reports_to
        if above is None or above in seen or above not in by_id:
            return []
        seen.add(above)
        path.append(by_id[above])
    return path


def met_distance(met: Sequence[int], by_person: Mapping[int, int]) -> int:
    """The smallest distance met in one meeting.

    Somebody who is no longer among the contacts counts as a person of unknown level.
    """
    if not met:
        return NOBODY_NAMED
    return min(by_person.get(person, UNKNOWN_LEVEL - 1) for person in met)


def chain(contacts: Sequence[Contact], met_ids: Collection[int]) -> tuple[ChainLink, ...]:
    """The key people as a card shows them, farthest from the payer first.

    It begins at the farthest contact met (at the farthest known while nobody is) and
    holds one person for each distance down to the payer: one who was met before one who
    was not, then one on the way from the first to the payer, then by hand order. Where
    nobody is known the name is empty. An unknown level is 0. Without contacts, empty.
    """
    if not contacts:
        return ()
    by_id = {contact.id: contact for contact in contacts}
    away = distances(contacts)
    met = frozenset(met_ids)

    def order(contact: Contact) -> tuple[bool, bool, float, int]:
        return contact.id not in met, contact.id not in way, contact.position, contact.id

    way: frozenset[int] = frozenset()
    ends = [c for c in contacts if c.id in met] or list(contacts)
    farthest = max(away[c.id] for c in ends)
    end = min((c for c in ends if away[c.id] == farthest), key=order)
    way = frozenset(c.id for c in _path_to_payer(end, by_id))
    links = []
    for step in range(farthest, -1, -1):
        here = [c for c in contacts if away[c.id] == step]
        if here:
            best = min(here, key=order)
            links.append(ChainLink(best.level or 0, best.name, best.id in met))
        else:
            links.append(ChainLink(min(step + 1, UNKNOWN_LEVEL), "", False))
    return tuple(links)
