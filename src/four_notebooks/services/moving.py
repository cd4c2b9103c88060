"""What a move writes: the account in its new place, and the line of its history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from four_notebooks.method.values import (
    Account,
    LostBy,
    Method,
    Move,
    MoveKind,
    Notebook,
    Status,
)
from four_notebooks.services.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """When and why something moves; ``at`` is UTC."""

    at: datetime
    reason: str = ""
    lost_by: LostBy = LostBy.UNSAID
    note: str = ""


def moved(
    account: Account, to: Notebook, method: Method, why: Why, move_id: int
) -> tuple[Account, Move | None]:
    """The account in ``to`` and the line that says so; no line where it lies there already.

    Released accounts are picked up, signed ones lose their signature; in the funnel D is
    the signature itself (METHOD 2).

    Raises:
        Refused: ``wrong_notebook`` for a released account to D.
    """
    if account.status is Status.RELEASED:
        return picked_up(account, to, why, move_id)
    if is_on_board(account, method) and account.notebook is to:
        return account, None
    if account.status is Status.SIGNED:
        return _placed(account, to, Status.ACTIVE, MoveKind.UNSIGN, why, move_id)
    if method is Method.FUNNEL and to is Notebook.D:
        return signed(account, method, why, move_id)
    return _placed(account, to, Status.ACTIVE, MoveKind.MOVE, why, move_id)


def signed(account: Account, method: Method, why: Why, move_id: int) -> tuple[Account, Move]:
    """The account signed: where it lay in the qualification, in D in the funnel."""
    to = Notebook.D if method is Method.FUNNEL else account.notebook
    return _placed(account, to, Status.SIGNED, MoveKind.SIGN, why, move_id)


def released(account: Account, why: Why, move_id: int) -> tuple[Account, Move]:
    """The account in the open pool; it remembers its notebook."""
    line = Move(
        id=move_id,
        account_id=account.id,
        at=why.at,
        kind=MoveKind.RELEASE,
        from_notebook=account.notebook,
        to_notebook=None,
        reason=why.reason,
        lost_by=why.lost_by,
        note=why.note,
    )
    return replace(account, status=Status.RELEASED), line


def picked_up(account: Account, to: Notebook, why: Why, move_id: int) -> tuple[Account, Move]:
    """The account out of the pool. Raises Refused ``wrong_notebook`` for D."""
    if to is Notebook.D:
        raise Refused("wrong_notebook", notebook=to)
    after, line = _placed(account, to, Status.ACTIVE, MoveKind.PICK_UP, why, move_id)
    return after, replace(line, from_notebook=None)


def is_on_board(account: Account, method: Method) -> bool:
    """Whether it lies in a notebook: active, or in the funnel's D."""
    if account.deleted_at is not None:
        return False
    if account.status is Status.ACTIVE:
        return True
    return (
        method is Method.FUNNEL
        and account.status is Status.SIGNED
        and account.notebook is Notebook.D
    )


def _placed(
    account: Account, to: Notebook, status: Status, kind: MoveKind, why: Why, move_id: int
) -> tuple[Account, Move]:
    """The account with another notebook and status, and the line about it."""
    line = Move(
        id=move_id,
        account_id=account.id,
        at=why.at,
        kind=kind,
        from_notebook=account.notebook,
        to_notebook=to,
        reason=why.reason,
        note=why.note,
    )
    return replace(account, notebook=to, status=status), line
