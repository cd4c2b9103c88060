"""Cards put in their places in a notebook kept by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from four_notebooks.method.values import Account, Method, Move, Notebook, Status
from four_notebooks.services.places import places_between, renumbered
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


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


def places(book: Book, ids: Sequence[int], to: Notebook, before: int | None) -> dict[int, float]:
    """The places of cards in front of ``before`` in ``to``, and of those they push on."""
    status = status_in(book, to)
    lower, upper = book.store.neighbours(to, status, before, frozenset(ids))
    between = places_between(lower[1] if lower else None, upper[1] if upper else None, len(ids))
    if between is None:
        front = None if upper is None else upper[0]
        return renumbered(book.store.row(to, status), ids, front)
    return dict(zip(ids, between, strict=True))


def placed(book: Book, going: Sequence[Going], to: Notebook, before: int | None) -> list[Change]:
    """The changes, with the cards in front of ``before`` in ``to`` (None: at the end)."""
    found = places(book, [each.new.id for each in going], to, before)
    settled = [
        each._replace(new=replace(each.new, position=found.pop(each.new.id, each.new.position)))
        for each in going
    ]
    return written(settled) + pushed(book, found)


def placed_last(book: Book, going: Sequence[Going]) -> list[Change]:
    """The changes, with every card at the end of the notebook it goes to."""
    found: list[Change] = []
    for to in dict.fromkeys(each.new.notebook for each in going):
        found += placed(book, [each for each in going if each.new.notebook is to], to, None)
    return found


def placed_first(book: Book, going: Sequence[Going], to: Notebook) -> list[Change]:
    """The changes, with the cards in front of all others in ``to``."""
    row = book.store.row(to, status_in(book, to))
    return placed(book, going, to, row[0][0] if row else None)


def arranged(
    book: Book, accounts: Sequence[Account], notebook: Notebook, before: int | None
) -> list[Change]:
    """The changes that only put cards of one notebook in another order."""
    ids = [account.id for account in accounts]
    lower, upper = book.store.neighbours(
        notebook, status_in(book, notebook), before, frozenset(ids)
    )
    places_now = [(account.position, account.id) for account in accounts]
    first = [] if lower is None else [(lower[1], lower[0])]
    last = [] if upper is None else [(upper[1], upper[0])]
    order = first + places_now + last
    if order == sorted(order):
        return []
    return pushed(book, places(book, ids, notebook, before))


def pushed(book: Book, found: dict[int, float]) -> list[Change]:
    """The changes that give accounts other places."""
    return [
        Change(account, replace(account, position=found[account.id]))
        for account in book.store.many(Account, found)
    ]


def status_in(book: Book, notebook: Notebook) -> Status:
    """The status of the cards that lie in a notebook: signed in the funnel's D, else active."""
    funnel = book.method is Method.FUNNEL
    return Status.SIGNED if funnel and notebook is Notebook.D else Status.ACTIVE
