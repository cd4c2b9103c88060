"""Cards put in their places in a notebook kept by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from four_notebooks.method.values import Account, Move, Notebook
from four_notebooks.services.places import put_in
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.storage.store import Store


class Going(NamedTuple):
    """One account before and after a verb, with the new line of its history."""

    old: Account
    new: Account
    line: Move | None


def written(going: Iterable[Going]) -> list[Change]:
    """The changes: the accounts that differ, and the new lines."""
    each = list(going)
    found = [Change(old, new) for old, new, _ in each if old != new]
    return found + [Change(None, line) for _, _, line in each if line is not None]


def placed(store: Store, going: Sequence[Going], to: Notebook, before: int | None) -> list[Change]:
    """The changes, with the cards in front of ``before`` in ``to`` (None: at the end)."""
    places = put_in(store.row(to), [each.new.id for each in going], before)
    settled = [
        each._replace(new=replace(each.new, position=places.pop(each.new.id, each.new.position)))
        for each in going
    ]
    return written(settled) + pushed(store, places)


def placed_last(store: Store, going: Sequence[Going]) -> list[Change]:
    """The changes, with every card at the end of the notebook it goes to."""
    found: list[Change] = []
    for to in dict.fromkeys(each.new.notebook for each in going):
        found += placed(store, [each for each in going if each.new.notebook is to], to, None)
    return found


def placed_first(store: Store, going: Sequence[Going], to: Notebook) -> list[Change]:
    """The changes, with the cards in front of all others in ``to``."""
    row = store.row(to)
    return placed(store, going, to, row[0][0] if row else None)


def arranged(
    store: Store, accounts: Sequence[Account], notebook: Notebook, before: int | None
) -> list[Change]:
    """The changes that only put cards of one notebook in another order."""
    return pushed(store, put_in(store.row(notebook), [a.id for a in accounts], before))


def pushed(store: Store, places: dict[int, float]) -> list[Change]:
    """The changes that give accounts other places."""
    return [
        Change(account, replace(account, position=places[account.id]))
        for account in store.many(Account, places)
    ]
