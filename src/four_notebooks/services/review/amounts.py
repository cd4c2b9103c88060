"""The 80/20 curve of expected amounts (METHOD 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import ceil

from four_notebooks.services.review.figures import FOUR_FIFTHS, TOP_FIFTH, AmountCurve

_POINTS = 120
"""A curve of more accounts than this is told by so many points."""


def curve_of(amounts: Iterable[int], *, without: int = 0) -> AmountCurve:
    """The curve of these expected amounts, all above zero; ``without``: accounts that have none."""
    sizes = sorted(amounts, reverse=True)
    total = sum(sizes)
    held = list(accumulate(sizes))
    fifth = ceil(len(sizes) * TOP_FIFTH)
    return AmountCurve(
        points=_points(held),
        accounts=len(sizes),
        without=without,
        total=total,
        fifth=fifth,
        fifth_share=held[fifth - 1] / total if total else None,
        holders=next((n for n, sum_ in enumerate(held, 1) if sum_ >= total * FOUR_FIFTHS), 0),
    )


def top_fifth(amounts: Sequence[tuple[int, int]]) -> list[int]:
    """The fifth of the accounts (rounded up) with the largest amounts, the largest first."""
    sized = sorted((-amount, account) for account, amount in amounts)
    return [account for _, account in sized[: ceil(len(sized) * TOP_FIFTH)]]


def _points(held: Sequence[int]) -> tuple[tuple[float, float], ...]:
    if not held:
        return ()
    count, total = len(held), held[-1]
    places: Sequence[int] = range(1, count + 1)
    if count > _POINTS:
        places = sorted({ceil(count * n / _POINTS) for n in range(1, _POINTS + 1)})
    return ((0.0, 0.0), *((n / count, held[n - 1] / total) for n in places))
