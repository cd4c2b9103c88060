import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.names.company import core_name, phone_digits, phones, place
from four_notebooks.names.places import same_place


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("南通恒远印务有限公司", "恒远印务"),
        ("江苏省南通市恒远印务有限公司", "恒远印务"),
        ("恒远印务(南通)有限公司", "恒远印务"),
        ("恒远印务（南通市）股份有限公司", "恒远印务"),
        ("恒远印务", "恒远印务"),
        ("恒远印务集团", "恒远印务"),
        ("中国恒远印务集团有限公司", "恒远印务"),
        ("恒远印务有限公司上海分公司", "恒远印务上海分公司"),
        ("上海公司", "上海"),
        ("海川", "海川"),
        ("Acme Tools Co., Ltd.", "acmetools"),
        ("ACME TOOLS GmbH & Co. KG", "acmetools"),
        ("Northwind Pty Ltd", "northwind"),
        ("Ltd", "ltd"),
        ("有限公司", "有限公司"),
        ("", ""),
    ],
)
def test_the_core_of_a_name_has_neither_legal_form_nor_place(name: str, core: str) -> None:
    assert core_name(name) == core


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("南通恒远印务有限公司", "南通"),
        ("江苏省南通市恒远印务有限公司", "南通"),
        ("江苏恒远印务有限公司", "江苏"),
        ("恒远印务(上海)有限公司", "上海"),
        ("恒远印务有限公司", ""),
        ("Acme Ltd", ""),
    ],
)
def test_the_place_of_a_name_is_the_narrower_one(name: str, where: str) -> None:
    assert place(name) == where


def test_places_agree_when_equal_unknown_or_one_is_the_others_province() -> None:
    assert same_place("南通", "南通")
    assert same_place("", "南通")
    assert same_place("江苏", "南通")
    assert not same_place("无锡", "南通")


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("18520000295; 19550000913", ("18520000295", "19550000913")),
        (
            "18520000295；19550000913、0513-88880001",
            ("18520000295", "19550000913", "0513-88880001"),
        ),
        ("１５２１００００６７２", ("15210000672",)),
        ("13800000000 13900000000", ("13800000000", "13900000000")),
        ("138 0000 0000", ("138 0000 0000",)),
        ("+86 138 0000 0000", ("+86 138 0000 0000",)),
        ("13800000000/13900000000", ("13800000000", "13900000000")),
        ("13800000000\n+86-138-0000-0000", ("13800000000",)),
        ("010-88880000转801", ("010-88880000转801",)),
        ("13800000000(王总)", ("13800000000(王总)",)),
        ("95588", ("95588",)),
        ("-", ()),
        ("无", ()),
        ("", ()),
    ],
)
def test_a_cell_holds_its_numbers_as_written(cell: str, numbers: tuple[str, ...]) -> None:
    assert phones(cell) == numbers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+86 138 0000 0000", "13800000000"),
        ("0086-13800000000", "138-0000-0000"),
        ("013800000000", "13800000000"),
        ("+86 10 8888 0000", "010-88880000"),
        ("+86 (0)513 8888 0001", "0513-88880001"),
        ("１３８００００００００", "13800000000"),
        ("010-88880000转801", "010-88880000"),
    ],
)
def test_two_spellings_of_a_number_have_the_same_digits(one: str, other: str) -> None:
    assert phone_digits(one) == phone_digits(other)


def test_different_numbers_have_different_digits() -> None:
    assert phone_digits("13800000000") != phone_digits("13800000001")
    assert phone_digits("+1 212 555 0100") == "12125550100"


@given(st.text(max_size=60))
def test_any_text_can_be_taken_for_a_company_or_a_number(text: str) -> None:
    assert isinstance(core_name(text), str)
    assert isinstance(place(text), str)
    assert all(phone_digits(number).isdigit() for number in phones(text))
