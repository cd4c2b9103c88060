"""What a move calls for afterwards: questions, a new lead, an undoing (METHOD 2-4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from four_notebooks.method.instants import to_ms
from four_notebooks.method.place import asks_for_lead, offers_undo_of_d, supports
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
from four_notebooks.storage.changes import Announcement, Change, Way

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What a move calls for, to be offered beside the card and never asked modally.

    ``questions``: ids whose new notebook the evidence does not support (the two
    questions, METHOD 3). ``new_lead``: an account left C unsigned in the funnel, so A
    wants a new lead. ``back_from_d``: ids that came out of D within the day with no
    entry between; ``Board.take_back_d`` makes that an undoing. ``to`` is where they
    went, None for the pool or the bin.
    """

    to: Notebook | None
    questions: tuple[int, ...] = ()
    new_lead: bool = False
    back_from_d: tuple[int, ...] = ()


def aftermath(book: Book, done: Announcement) -> Aftermath | None:
    """What a committed step calls for; None when nothing, and after undo and redo."""
    if done.way is not Way.DO:
        return None
    lines = [
        change.after
        for change in done.changes
        if change.before is None and isinstance(change.after, Move)
    ]
    accounts = {a.id: a for a in book.store.many(Account, [line.account_id for line in lines])}
    found = Aftermath(
        lines[0].to_notebook if lines else None,
        tuple(line.account_id for line in lines if _is_asked(book, accounts, line)),
        any(_leaves_c(book, change) for change in done.changes),
        tuple(
            line.account_id
            for line in lines
            if line.from_notebook is Notebook.D
            and line.account_id in accounts
            and recent_move_to_d(book, accounts[line.account_id]) is not None
        ),
    )
    return found if found.questions or found.new_lead or found.back_from_d else None


def recent_move_to_d(book: Book, account: Account) -> Move | None:
    """The move to D, within the day and with no entry since, that coming out would undo."""
    moves = book.store.of_account(Move, account.id)
    if not moves or account.status is not Status.ACTIVE:
        return None
    last = moves[-1]
    if last.to_notebook is Notebook.D:
        history = book.past.history(account)
        return last if offers_undo_of_d(history, book.rules, to_ms(book.now())) else None
    if last.kind is not MoveKind.MOVE or last.from_notebook is not Notebook.D or len(moves) < 2:
        return None
    history = book.past.without_move(account, last.id)
    return moves[-2] if offers_undo_of_d(history, book.rules, to_ms(last.at)) else None


def without_d(book: Book, account: Account, into: Move) -> list[Change]:
    """The changes that take a stay in D out of an account's history."""
    last = book.store.of_account(Move, account.id)[-1]
    origin = into.from_notebook or Notebook.INBOX
    if last.id == into.id:
        first = book.store.edge_position(origin, last=False)
        place = STEP if first is None else first - STEP
        back = replace(account, notebook=origin, position=place)
        return [Change(account, back), Change(into, None)]
    if last.to_notebook is origin:
        return [Change(into, None), Change(last, None)]
    return [Change(into, None), Change(last, replace(last, from_notebook=origin))]


def _is_asked(book: Book, accounts: dict[int, Account], line: Move) -> bool:
    """Whether the two questions are due for a move that was made."""
    account = accounts.get(line.account_id)
    if account is None or line.to_notebook is None or line.kind is not MoveKind.MOVE:
        return False
    before = replay(book.past.without_move(account, line.id), book.rules)
    return not supports(before, line.to_notebook)


def _leaves_c(book: Book, change: Change) -> bool:
    """Whether an unsigned account left the funnel's C, be it for the pool or the bin."""
    before, after = change.before, change.after
    if book.method is not Method.FUNNEL:
        return False
    if not isinstance(before, Account) or not isinstance(after, Account):
        return False
    if before.status is not Status.ACTIVE or before.deleted_at is not None:
        return False
    gone = after.deleted_at is not None or after.status is Status.RELEASED
    return asks_for_lead(before.notebook, None if gone else after.notebook, book.rules)
