"""Places kept by hand: new ones come between their neighbours, for ever."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.services.places import places_between, renumbered

NUMBERS = st.floats(-1e6, 1e6)


@given(lower=NUMBERS, gap=st.floats(1e-3, 1e6), count=st.integers(1, 50))
def test_new_places_rise_between_their_neighbours(lower: float, gap: float, count: int) -> None:
    found = places_between(lower, lower + gap, count)

    if found is not None:
        row = [lower, *found, lower + gap]
        assert row == sorted(set(row))


@given(edge=NUMBERS, count=st.integers(1, 50))
def test_at_either_end_there_is_always_room(edge: float, count: int) -> None:
    behind, ahead = places_between(edge, None, count), places_between(None, edge, count)

    assert behind is not None and ahead is not None
    assert [edge, *behind] == sorted({edge, *behind})
    assert [*ahead, edge] == sorted({edge, *ahead})


def test_a_gap_that_is_used_up_says_so() -> None:
    assert places_between(1.0, 1.0 + 1e-9, 1) is None


@given(
    ids=st.lists(st.integers(1, 99), min_size=1, unique=True),
    moved=st.lists(st.integers(1, 99), min_size=1, unique=True),
    before=st.none() | st.integers(1, 99),
)
def test_numbered_afresh_a_row_reads_as_it_should(
    ids: list[int], moved: list[int], before: int | None
) -> None:
    row = [(id_, 0.5) for id_ in ids]

    places = dict(row) | renumbered(row, moved, before)

    order = sorted(places, key=lambda id_: places[id_])
    rest = [id_ for id_ in ids if id_ not in moved]
    at = rest.index(before) if before in rest else len(rest)
    assert order == [*rest[:at], *moved, *rest[at:]]


def test_a_crowded_spot_costs_its_neighbours_and_not_the_whole_row() -> None:
    row = [(id_, 1024.0 * id_) for id_ in range(1, 1001)]
    pushed = []
    for moved in range(2001, 2101):
        places = dict(row)
        at = places_between(places[500], min(p for p in places.values() if p > places[500]), 1)
        if at is None:
            front = min(places, key=lambda id_: (places[id_] <= places[500], places[id_]))
            fresh = renumbered(row, [moved], front)
            pushed.append(len(fresh))
            places |= fresh
        else:
            places[moved] = at[0]
        row = sorted(places.items(), key=lambda each: each[1])
        assert row[[id_ for id_, _ in row].index(500) + 1][0] == moved

    assert pushed and max(pushed) < 40
