"""From one method to the other: where every account goes (METHOD 2, 3)."""

from __future__ import annotations

from collections.abc import Iterable
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
from four_notebooks.services.places import STEP
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

REASON = "switch_method"
"""The reason in the history of moves."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """Where an account goes when the method is changed."""

    account_id: int
    name: str
    origin: Notebook
    to: Notebook


def replacements(
    book: Book, to: Method, accounts: Iterable[Account] | None = None
) -> list[Replacement]:
    """The accounts that change their notebook, by notebook and hand order.

    ``accounts`` None is all that do not lie in the bin.
    """
    rules = replace(book.rules, method=to)
    rank = {notebook: n for n, notebook in enumerate(Notebook)}
    looked_at = book.accounts.all(None) if accounts is None else accounts
    accounts = sorted(looked_at, key=lambda a: (rank[a.notebook], a.position, a.id))
    histories = book.past.histories(accounts)
    found = []
    for account in accounts:
        goal = _goal(account, histories[account.id], book.rules, rules)
        if goal is not account.notebook:
            found.append(Replacement(account.id, account.name, account.notebook, goal))
    return found


def replaced(book: Book, to: Method) -> list[Change]:
    """The changes of a switch: the accounts in their new places, and the lines that say so.

    What lies in the bin goes along unseen, so that it comes back to a right place. Under
    the other method an old line may mean something else (a move to the funnel's D signs);
    where the history alone would end elsewhere, a line sets it right.
    """
    rules = replace(book.rules, method=to)
    accounts = [*book.accounts.all(None), *book.accounts.deleted()]
    goals = {each.account_id: each.to for each in replacements(book, to, accounts)}
    histories = book.past.histories(accounts)
    ends = {notebook: book.accounts.end_of(notebook) for notebook in Notebook}
    changes: list[Change] = []
    lines: list[tuple[Account, Notebook]] = []
    for account in accounts:
        goal = goals.get(account.id, account.notebook)
        if goal is not account.notebook:
            after = replace(account, notebook=goal, position=ends[goal])
            ends[goal] += STEP
            changes.append(Change(account, after))
        stands = replay(histories[account.id], rules).notebook
        if account.status is Status.ACTIVE and stands is not goal:
            lines.append((account, goal))
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
    return changes


def _goal(account: Account, history: History, old: Rules, new: Rules) -> Notebook:
    """The notebook of an account under the other method; in the pool it keeps its own.

    Signed, it lies where its history under that method says: in the funnel D, else where
    it was signed.
    """
    if account.status is Status.SIGNED:
        return replay(history, new).kept_notebook
    return re_place(replay(history, old), new) or account.notebook
