"""Places in a row that is kept by hand: numbers between numbers."""

from __future__ import annotations

from collections.abc import Sequence

STEP = 1024.0
_CLOSEST = 2.0**-20
_ROOMY = 2.0**-6
_FIRST_REACH = 8


def places_between(
    lower: float | None, upper: float | None, count: int, *, closest: float = _CLOSEST
) -> list[float] | None:
    """``count`` rising numbers between two neighbours (None: no neighbour on that side).

    None when the gap is used up (``closest``) and neighbours have to make room.
    """
    if lower is None and upper is None:
        return fresh_places(count)
    if upper is None:
        assert lower is not None
        return [lower + STEP * (n + 1) for n in range(count)]
    if lower is None:
        return [upper - STEP * (count - n) for n in range(count)]
    gap = (upper - lower) / (count + 1)
    if gap < closest:
        return None
    return [lower + gap * (n + 1) for n in range(count)]


def fresh_places(count: int) -> list[float]:
    """The numbers of a whole row numbered afresh."""
    return [STEP * (n + 1) for n in range(count)]


def renumbered(
    row: Sequence[tuple[int, float]], moved: Sequence[int], before: int | None
) -> dict[int, float]:
    """A row of (id, place) with ``moved`` in front of ``before``, its nearest neighbours spread.

    Only as many neighbours as it takes to make room get another place, so that a crowded
    spot costs a few cards and not the whole notebook. ``before`` None, or not in the row,
    is the end. Only places that change are answered.
    """
    old = dict(row)
    gone = set(moved)
    rest = [each for each in row if each[0] not in gone]
    at = next((n for n, (id_, _) in enumerate(rest) if id_ == before), len(rest))
    reach = _FIRST_REACH
    while True:
        low, high = max(0, at - reach), min(len(rest), at + reach)
        lower = rest[low - 1][1] if low > 0 else None
        upper = rest[high][1] if high < len(rest) else None
        order = [id_ for id_, _ in (*rest[low:at], *((id_, 0.0) for id_ in moved), *rest[at:high])]
        found = places_between(lower, upper, len(order), closest=_ROOMY)
        if found is not None:
            fresh = dict(zip(order, found, strict=True))
            return {id_: place for id_, place in fresh.items() if old.get(id_) != place}
        reach *= 2
