"""Who pays and how far it is to them (METHOD 1)."""

from __future__ import annotations

import pytest

from four_notebooks.method.card import ChainLink
from four_notebooks.method.people import chain, distance, distances, met_distance
from four_notebooks.method.values import Contact

from .build import PAYER, PEOPLE, SECOND, USER


def person(id_: int, level: int | None, above: int | None = None, name: str = "") -> Contact:
    return Contact(id=id_, account_id=1, name=name or f"P{id_}", level=level, reports_to=above)


def test_the_links_to_the_first_payer_count_not_the_level() -> None:
    assert distances(PEOPLE) == {PAYER: 0, SECOND: 1, USER: 2}
    straight = [person(1, 1), person(2, 3, 1)]
    assert distance(straight[1], straight) == 1
    long_way = [person(1, 2, 2), person(2, 3, 3), person(3, None, 4), person(4, 1)]
    assert distance(long_way[0], long_way) == 3


def test_a_payer_who_reports_to_a_payer_is_the_payer() -> None:
    assert distances([person(1, 1, 2), person(2, 1)]) == {1: 0, 2: 0}


@pytest.mark.parametrize(("level", "expected"), [(1, 0), (2, 1), (3, 2), (None, 2)])
def test_without_a_chain_the_level_decides(level: int | None, expected: int) -> None:
    alone = person(9, level)
    assert distance(alone, [alone]) == expected
    to_nobody = person(9, level, 77)
    assert distance(to_nobody, [to_nobody]) == expected


def test_loops_lead_nowhere() -> None:
    assert distances([person(1, 2, 1)]) == {1: 1}
    loop = [person(1, 3, 2), person(2, 2, 3), person(3, None, 1), person(4, 1)]
    assert distances(loop) == {1: 2, 2: 1, 3: 2, 4: 0}


def test_the_nearest_person_met_counts() -> None:
    by_person = distances(PEOPLE)
    assert met_distance([USER, SECOND], by_person) == 1
    assert met_distance([], by_person) == 2
    assert met_distance([404], by_person) == 2


def test_the_chain_runs_from_the_farthest_met_to_the_payer() -> None:
    assert chain(PEOPLE, {SECOND}) == (ChainLink(2, "李敏", True), ChainLink(1, "周总", False))
    assert chain(PEOPLE, {PAYER}) == (ChainLink(1, "周总", True),)
    assert [link.met for link in chain(PEOPLE, {USER, PAYER})] == [True, False, True]


def test_the_chain_shows_everybody_on_the_way_while_nobody_was_met() -> None:
    assert [link.name for link in chain(PEOPLE, ())] == ["吴主管", "李敏", "周总"]
    assert chain([], {1}) == ()


def test_the_chain_leaves_names_of_the_unknown_empty() -> None:
    assert chain([person(1, None, name="教务")], {1}) == (
        ChainLink(0, "教务", True),
        ChainLink(2, "", False),
        ChainLink(1, "", False),
    )


def test_the_chain_prefers_who_was_met_then_who_is_on_the_way() -> None:
    others = [*PEOPLE, person(4, 2, PAYER, "钱"), person(5, 2, PAYER, "孙")]
    assert chain(others, {USER})[1].name == "李敏"
    assert chain(others, {USER, 5})[1] == ChainLink(2, "孙", True)
