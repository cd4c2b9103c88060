"""What a card shows, in plain numbers, so that ten thousand of them are cheap.

Instants here are whole milliseconds since 1970 in UTC, because a board of cards is
read before anything heavy is imported and compared at every tick of the clock.
Colours, phases and words come from these and one ``now``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class ChainLink(NamedTuple):
    """One step of the chain of key people, farthest from the payer first."""

    level: int
    name: str
    met: bool


class CardLine(NamedTuple):
    """The little that sorting, filtering, counting and the window list need of a card."""

    id: int
    notebook: str
    position: float
    name: str
    keys: str
    window_opened: int | None
    window_closes: int | None
    target: int | None
    attempts: int
    deadline: int | None
    heat: int | None
    heat_from: int | None
    has_strategy: bool
    plan_at: int | None
    met: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One account as it is painted.

    ``keys`` are the search keys of the name (characters, pinyin, initials).
    ``target`` is the distance to reach next, -1 for an answer, None without a window.
    ``heat`` is the heat set at ``heat_from`` (end of that visit); it cools from there (METHOD 6).
    ``plan_at`` is the next open planned visit; ``plan_hour`` tells whether it has an hour.
    ``reason`` is why a card lies in D or in the pool. ``care_due`` is when a signed account
    wants care; ``locked`` accounts are kept from being released (METHOD 5).
    """

    id: int
    name: str
    notebook: str
    status: str
    position: float
    keys: str
    long_term: bool
    chain: tuple[ChainLink, ...]
    strategy: str
    distance: int | None
    window_opened: int | None
    window_closes: int | None
    target: int | None
    attempts: int
    entered: int | None
    deadline: int | None
    heat: int | None
    heat_from: int | None
    asked: int
    plan_at: int | None
    plan_hour: bool
    moved: int | None
    reason: str
    phone: str
    area: str
    care_due: int | None = None
    locked: bool = False
