"""Where a card goes: moves and what they ask for, and a change of method (METHOD 2-4)."""

from __future__ import annotations

from datetime import date, timedelta

from four_notebooks.method.grade import grade
from four_notebooks.method.history import History, Moved, Noted, Visited
from four_notebooks.method.phase import HOUR
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import Standing
from four_notebooks.method.values import Answer, Method, MoveKind, Notebook, Status

_BY_DISTANCE = (Notebook.A, Notebook.B, Notebook.C)


def supports(standing: Standing, to: Notebook) -> bool:
    """Whether a card may go to a notebook without the two questions (METHOD 3).

    They are asked of an active account that was met, when the evidence does not grade it
    as that notebook; so also while questions are open, since then it supports none.
    Never of unmet leads, of a move back to the inbox, or in the funnel, which has no grades.
    """
    if standing.status is not Status.ACTIVE or standing.distance is None:
        return True
    if to is Notebook.INBOX or to is standing.notebook:
        return True
    if standing.grade is None and not standing.questions:
        return True
    return standing.grade is to


def move_kind(standing: Standing, to: Notebook, rules: Rules) -> MoveKind | None:
    """What putting a card in a notebook is; None if it changes nothing (METHOD 2).

    From the pool it is picking up. In the funnel entering D signs. Taking a signed card
    elsewhere takes the signature back.
    """
    if standing.status is Status.RELEASED:
        return MoveKind.PICK_UP
    if standing.notebook is to:
        return None
    if standing.status is Status.SIGNED:
        return MoveKind.UNSIGN
    if to is Notebook.D and rules.method is Method.FUNNEL:
        return MoveKind.SIGN
    return MoveKind.MOVE


def asks_for_lead(left: Notebook | None, to: Notebook | None, rules: Rules) -> bool:
    """Whether a move asks for a new lead in A: leaving C unsigned in the funnel (METHOD 2).

    ``to`` is None for the pool.
    """
    return (
        rules.method is Method.FUNNEL and left is Notebook.C and to not in (Notebook.C, Notebook.D)
    )


def offers_undo_of_d(history: History, rules: Rules, now_ms: int) -> bool:
    """Whether taking a card out of D now is offered as undoing the move (METHOD 4).

    So within the day (24 hours) of its coming to D, with no entry between. A note is an
    entry, and an entry lies between by its own time, not by when it was recorded.
    """
    came: int | None = None
    for event in history.events:
        if event.at > now_ms:
            break
        if isinstance(event, Moved):
            came = event.at if _to_d(event) else None
        elif isinstance(event, (Visited, Noted)):
            came = None
    within = came is not None and now_ms - came < rules.undo_d_hours * HOUR
    return within and rules.method is Method.QUALIFICATION


def _to_d(move: Moved) -> bool:
    return move.kind is MoveKind.MOVE and move.to is Notebook.D


def offered_days(today: date) -> tuple[date, date]:
    """The days offered for the next visit: tomorrow, then the day after (METHOD 4)."""
    return today + timedelta(1), today + timedelta(2)


def re_place(standing: Standing, rules: Rules) -> Notebook | None:
    """Where an account goes when the book changes to the method of ``rules``; None: the pool.

    ``standing`` is that under the method left. To qualification by the grade of METHOD 3.
    Where questions are open there is no grade, and who was met decides, the first column of
    METHOD 2's table; the open questions stay with the card. A signed account stays where it
    is. To the funnel by the meaning of its notebooks: signed is D; met, with need and value
    yes and no "no", is C (needs known, strong intent); met is B; not met is A (a lead),
    but what nobody has sorted yet stays in the inbox.
    """
    if standing.status is Status.RELEASED:
        return None
    if rules.method is Method.FUNNEL:
        return _in_funnel(standing)
    if standing.status is Status.SIGNED:
        return standing.notebook
    found = grade(standing.distance, standing.need, standing.power, standing.value).notebook
    if found is not None:
        return found
    return _BY_DISTANCE[min(standing.distance or 0, 2)]


def _in_funnel(standing: Standing) -> Notebook:
    if standing.status is Status.SIGNED:
        return Notebook.D
    if standing.distance is None:
        return Notebook.INBOX if standing.notebook is Notebook.INBOX else Notebook.A
    keen = standing.need is Answer.YES and standing.value is Answer.YES
    return Notebook.C if keen and standing.power is not Answer.NO else Notebook.B
