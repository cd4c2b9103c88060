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


def put_in(
    row: Sequence[tuple[int, float]], moved: Sequence[int], before: int | None
) -> dict[int, float]:
    """New places when ``moved`` come in front of ``before`` in a row of (id, place).

    ``before`` None, or not in the row, is the end; a ``before`` that is itself moved
    stands for the next one that is not. Only those whose place changes are answered.
    """
    going = set(moved)
    old = dict(row)
    rest = [(id_, place) for id_, place in row if id_ not in going]
    at = _index(row, rest, going, before)
    if _in_order_already(row, rest, moved, at):
        return {}
    lower = rest[at - 1][1] if at > 0 else None
    upper = rest[at][1] if at < len(rest) else None
    places = places_between(lower, upper, len(moved))
    if places is not None:
        return dict(zip(moved, places, strict=True))
    order = [id_ for id_, _ in rest[:at]] + list(moved) + [id_ for id_, _ in rest[at:]]
    fresh = dict(zip(order, fresh_places(len(order)), strict=True))
    return {id_: place for id_, place in fresh.items() if old.get(id_) != place}


def _index(
    row: Sequence[tuple[int, float]],
    rest: Sequence[tuple[int, float]],
    going: set[int],
    before: int | None,
) -> int:
    """Where in the rest the moved ones come in."""
    ids = [id_ for id_, _ in row]
    if before not in ids:
        return len(rest)
    following = [id_ for id_ in ids[ids.index(before) :] if id_ not in going]
    if not following:
        return len(rest)
    return [id_ for id_, _ in rest].index(following[0])


def _in_order_already(
    row: Sequence[tuple[int, float]],
    rest: Sequence[tuple[int, float]],
    moved: Sequence[int],
    at: int,
) -> bool:
    """Whether the row would read the same afterwards."""
    order = [id_ for id_, _ in rest[:at]] + list(moved) + [id_ for id_, _ in rest[at:]]
    return order == [id_ for id_, _ in row]
