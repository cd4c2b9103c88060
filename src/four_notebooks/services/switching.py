"""From one method to the other: where every account goes (METHOD 2, 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from four_notebooks.method.history import History
from four_notebooks.method.place import re_place
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import replay
from four_notebooks.method.values import (
    Account,
    Method,
    Move,
    MoveKind,
    Notebook,
    Status,
)
from four_notebooks.services.past import PIECE
from four_notebooks.services.places import STEP
from four_notebooks.storage.changes import Change
from four_notebooks.storage.course import went

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_RANK = {notebook: n for n, notebook in enumerate(Notebook)}
REASON = "switch_method"
"""The reason in the history of moves."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """Where an account goes when the method is changed."""

    account_id: int
    name: str
    origin: Notebook
    to: Notebook


def replacements(book: Book, to: Method) -> list[Replacement]:
    """The accounts that change their notebook, by notebook and hand order, without the bin's."""
    ways = _Ways(book, to, book.accounts.all(None))
    return [Replacement(one.id, one.name, one.notebook, ways.goals[one.id]) for one in ways.going()]


def replaced(book: Book, to: Method) -> tuple[int, list[Change]]:
    """A switch: how many accounts it re-places as previewed, and the changes of all.

    What lies in the bin goes along unseen, so that it comes back to a right place. Under
    the other method an old line may mean something else (a move to the funnel's D signs);
    where the history alone would end elsewhere, a line sets it right.
    """
    ways = _Ways(book, to, [*book.accounts.all(None), *book.accounts.deleted()])
    ends = {notebook: book.accounts.end_of(notebook) for notebook in Notebook}
    changes: list[Change] = []
    for account in ways.in_order():
        goal = ways.goals[account.id]
        if goal is not account.notebook:
            after = replace(account, notebook=goal, position=ends[goal])
            ends[goal] += STEP
            changes.append(Change(account, after))
    lines = [
        (account, ways.goals[account.id])
        for account in ways.accounts
        if account.status is Status.ACTIVE and ways.ends[account.id] is not ways.goals[account.id]
    ]
    ids = book.store.new_ids(Move, len(lines)) if lines else range(0)
    now = book.now()
    for id_, (account, goal) in zip(ids, lines, strict=True):
        line = Move(
            id=id_,
            account_id=account.id,
            at=now,
            kind=MoveKind.MOVE,
            from_notebook=account.notebook,
            to_notebook=goal,
            reason=REASON,
        )
        changes.append(Change(None, line))
    return sum(account.deleted_at is None for account in ways.going()), changes


class _Ways:
    """Where each of some accounts goes, and where its history alone would end."""

    def __init__(self, book: Book, to: Method, accounts: list[Account]) -> None:
        self.accounts = accounts
        self.goals: dict[int, Notebook] = {}
        self.ends: dict[int, Notebook | None] = {}
        old, new = book.rules, book.rules.switched(to)
        for start in range(0, len(accounts), PIECE):
            part = accounts[start : start + PIECE]
            histories = book.past.histories(part, texts=False)
            for account in part:
                history = histories[account.id]
                self.goals[account.id] = _goal(account, history, old, new)
                self.ends[account.id] = replay(history, new).notebook
            went(sum(len(each.events) for each in histories.values()))

    def in_order(self) -> list[Account]:
        """By notebook and hand order, so that those who go together stay in order."""
        return sorted(self.accounts, key=lambda a: (_RANK[a.notebook], a.position, a.id))

    def going(self) -> list[Account]:
        """Those that change their notebook."""
        return [one for one in self.in_order() if self.goals[one.id] is not one.notebook]


def _goal(account: Account, history: History, old: Rules, new: Rules) -> Notebook:
    """The notebook of an account under the other method; in the pool it keeps its own.

    Signed, it lies where its history under that method says: in the funnel D, else where
    it was signed.
    """
    if account.status is Status.SIGNED:
        return replay(history, new).kept_notebook
    return re_place(replay(history, old), new) or account.notebook
