"""Places in a row that is kept by hand: numbers between numbers."""

from __future__ import annotations

from collections.abc import Sequence

STEP = 1024.0
_CLOSEST = 2.0**-20


def places_between(lower: float | None, upper: float | None, count: int) -> list[float] | None:
    """``count`` rising numbers between two neighbours (None: no neighbour on that side).

    None when the gap is used up and the row has to be numbered afresh.
    """
    if lower is None and upper is None:
        return fresh_places(count)
    if upper is None:
        assert lower is not None
        return [lower + STEP * (n + 1) for n in range(count)]
    if lower is None:
        return [upper - STEP * (count - n) for n in range(count)]
    gap = (upper - lower) / (count + 1)
    if gap < _CLOSEST:
        return None
    return [lower + gap * (n + 1) for n in range(count)]


def fresh_places(count: int) -> list[float]:
    """The numbers of a whole row numbered afresh."""
    return [STEP * (n + 1) for n in range(count)]


def renumbered(
    row: Sequence[tuple[int, float]], moved: Sequence[int], before: int | None
) -> dict[int, float]:
    """A row of (id, place) numbered afresh, with ``moved`` in front of ``before``.

    ``before`` None, or not in the row, is the end. Only places that change are answered.
    """
    old = dict(row)
    rest = [id_ for id_, _ in row if id_ not in set(moved)]
    at = rest.index(before) if before in rest else len(rest)
    order = [*rest[:at], *moved, *rest[at:]]
    fresh = dict(zip(order, fresh_places(len(order)), strict=True))
    return {id_: place for id_, place in fresh.items() if old.get(id_) != place}
