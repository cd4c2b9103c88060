"""The order of a notebook's cards as it is kept by hand, asked piece by piece."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, and_, select, tuple_

from four_notebooks.storage.queries import STANDING

_PLACE = (STANDING.c.position, STANDING.c.account_id)


Place: TypeAlias = tuple[int, float]
"""A card's id and its position."""


def row(connection: Connection, notebook: str, status: str) -> list[Place]:
    """The cards of a notebook in hand order."""
    query = select(STANDING.c.account_id, STANDING.c.position)
    found = connection.execute(query.where(_lies_in(notebook, status)).order_by(*_PLACE))
    return [(row.account_id, row.position) for row in found]


def neighbours(
    connection: Connection, notebook: str, status: str, before: int | None, without: Collection[int]
) -> tuple[Place | None, Place | None]:
    """Between whom a card put in front of ``before`` would come (None: at the end).

    Cards in ``without`` are passed over; a ``before`` among them stands for the next one
    that is not.
    """
    upper = None
    if before is not None:
        upper = _next(connection, notebook, status, before, without)
    return _last(connection, notebook, status, upper, without), upper


def _lies_in(notebook: str, status: str) -> ColumnElement[bool]:
    """The condition of a card on the board in a notebook (the index of the board serves it)."""
    return and_(
        STANDING.c.on_board.is_(True),
        STANDING.c.status == status,
        STANDING.c.notebook == notebook,
    )


def _next(
    connection: Connection, notebook: str, status: str, first: int, without: Collection[int]
) -> Place | None:
    """The card ``first``, or the next one that is not passed over."""
    here = _lies_in(notebook, status)
    query = select(STANDING.c.position).where(here, STANDING.c.account_id == first)
    position = connection.execute(query).scalar_one_or_none()
    if position is None:
        return None
    rest = tuple_(*_PLACE) >= (position, first)
    return _first_of(connection, here & rest, without, _PLACE)


def _last(
    connection: Connection,
    notebook: str,
    status: str,
    upper: Place | None,
    without: Collection[int],
) -> Place | None:
    """The last card in front of a place, or the last of all."""
    here = _lies_in(notebook, status)
    if upper is not None:
        here = here & (tuple_(*_PLACE) < (upper[1], upper[0]))
    backwards = tuple(column.desc() for column in _PLACE)
    return _first_of(connection, here, without, backwards)


def _first_of(
    connection: Connection,
    condition: ColumnElement[bool],
    without: Collection[int],
    order: tuple[Any, ...],
) -> Place | None:
    """The first card of an order that is not passed over."""
    query = select(STANDING.c.account_id, STANDING.c.position).where(condition).order_by(*order)
    for found in connection.execute(query.limit(len(without) + 1)):
        if found.account_id not in without:
            return found.account_id, found.position
    return None
