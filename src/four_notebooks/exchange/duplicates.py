"""Which accounts of a book may be one company kept twice.

Surer than what an import recognises (``same_account``) is not asked for here: people look at
each pair before anything is merged, so one number is enough, unless half the town has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from four_notebooks.exchange.known import known_from
from four_notebooks.exchange.same_account import Known
from four_notebooks.method.values import Account, Contact
from four_notebooks.names.places import same_place

BY = ("code", "name", "phone")
"""What two accounts may be recognised by, the surest first."""
MOST_OF_ONE_NUMBER = 4
"""A number that more accounts have is an agent's or a building's."""
SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Accounts that may be one, the oldest first, with what speaks for it: of ``BY``."""

    ids: tuple[int, ...]
    names: tuple[str, ...]
    by: str


def possible_duplicates(
    accounts: Iterable[Account],
    contacts: Iterable[Contact] = (),
    apart: Collection[frozenset[int]] = (),
) -> list[Duplicates]:
    """Groups of accounts that may be one, the surest first, then by name.

    Those in the bin are left out, and so are pairs of ``apart``: the user said that they
    are two. Takes a moment for ten thousand accounts: call it off the interface's thread.
    """
    known = {each.key: each for each in known_from(accounts, contacts).compared()}
    found: dict[int, int] = {key: key for key in known}
    by: dict[int, str] = {}
    for mark, same in _marked(known.values()):
        for one, other in _pairs(mark, same):
            if frozenset((one.key, other.key)) in apart:
                continue
            first, second = _root(found, one.key), _root(found, other.key)
            if first != second:
                low, high = sorted((first, second))
                found[high] = low
                by[low] = min(by.get(low, mark), by.get(high, mark), mark, key=BY.index)
    groups: dict[int, list[int]] = defaultdict(list)
    for key in known:
        groups[_root(found, key)].append(key)
    several = [
        Duplicates(tuple(ids), tuple(known[i].name for i in ids), by[root])
        for root, ids in groups.items()
        if len(ids) > 1
    ]
    return sorted(several, key=lambda each: (BY.index(each.by), each.names))


def _root(found: dict[int, int], key: int) -> int:
    while found[key] != key:
        found[key] = found[found[key]]
        key = found[key]
    return key


def _marked(known: Iterable[Known]) -> Iterable[tuple[str, list[Known]]]:
    """The accounts that share a mark, mark by mark, the surest kind first."""
    marks: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for each in known:
        if each.code:
            marks["code", each.code].append(each)
        for name in {each.core, each.full, *each.others}:
            if len(name) >= SHORTEST_NAME:
                marks["name", name].append(each)
        for number in each.phones:
            marks["phone", number].append(each)
    for kind in BY:
        for (mark, _), same in marks.items():
            if mark == kind and len(same) > 1:
                yield mark, same


def _pairs(mark: str, same: Sequence[Known]) -> Iterable[tuple[Known, Known]]:
    """Neighbours in a row of accounts with one mark, where nothing speaks against them."""
    if mark == "phone" and len(same) > MOST_OF_ONE_NUMBER:
        return
    for number, one in enumerate(same[1:], 1):
        for other in reversed(same[max(0, number - 8) : number]):
            codes = one.code and other.code and one.code != other.code
            if not codes and (mark == "code" or same_place(one.where, other.where)):
                yield other, one
                break
