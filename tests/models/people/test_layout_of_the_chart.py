"""Where the cards of an org chart lie, and who is next to whom."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.models.people.layout import LOW, ROOMY, laid_out, neighbour
from four_notebooks.models.people.shown import PersonShown


def people(*levels: int | None, heads: dict[int, int] | None = None) -> list[PersonShown]:
    heads = heads or {}
    return [
        PersonShown(n, f"第{n}位", level, head=heads.get(n)) for n, level in enumerate(levels, 1)
    ]


def test_the_payer_is_on_top_and_unknown_levels_are_at_the_foot() -> None:
    found = laid_out(people(None, 3, 2, 1), 480, ROOMY)

    tops = {id_: box.y for id_, box in found.boxes.items()}
    assert sorted(tops, key=lambda id_: tops[id_]) == [4, 3, 2, 1]
    assert [found.bands[level].y for level in (1, 2, 3, None)] == sorted(
        band.y for band in found.bands.values()
    )


def test_who_reports_to_somebody_of_the_same_level_stands_below() -> None:
    found = laid_out(people(3, 3, 3, heads={1: 2, 3: 1}), 480, ROOMY)

    assert found.boxes[2].y < found.boxes[1].y < found.boxes[3].y
    assert found.rows == ((2,), (1,), (3,))


def test_people_stand_in_the_order_of_their_heads() -> None:
    found = laid_out(people(1, 2, 2, 3, 3, heads={4: 3, 5: 2}), 480, ROOMY)

    assert found.rows == ((1,), (2, 3), (5, 4))


def test_an_empty_level_leaves_a_band_to_drop_on() -> None:
    found = laid_out(people(1), 480, ROOMY)

    assert found.bands[2].high == ROOMY.empty
    assert found.level_at(found.bands[2].y + 3) == (True, 2)
    assert found.level_at(found.high + 50) == (False, None)


@given(
    st.lists(st.sampled_from([1, 2, 3, None]), max_size=220),
    st.integers(170, 1200),
    st.sampled_from([ROOMY, LOW]),
)
def test_no_card_lies_on_another_or_outside(
    levels: list[int | None], wide: int, measures: object
) -> None:
    found = laid_out(people(*levels), wide, measures)  # type: ignore[arg-type]

    assert len(found.boxes) == len(levels)
    rows = [[found.boxes[id_] for id_ in row] for row in found.rows]
    for row in rows:
        for left, right in itertools.pairwise(row):
            assert left.x + left.wide < right.x
        assert row[0].x >= 30 and row[-1].x + row[-1].wide <= wide
    for upper, lower in itertools.pairwise(rows):
        assert upper[0].y + upper[0].high < lower[0].y


@pytest.mark.parametrize(
    ("start", "across", "down", "end"),
    [
        (1, 0, 1, 2),
        (2, 1, 0, 3),
        (3, 1, 0, 4),
        (4, 0, -1, 2),
        (1, -1, 0, 1),
        (4, 0, 1, 4),
        (9, 0, 1, 1),
    ],
)
def test_arrows_walk_from_card_to_card(start: int, across: int, down: int, end: int) -> None:
    found = laid_out(people(1, 2, 2, 3), 480, ROOMY)

    assert neighbour(found, start, across, down) == end
