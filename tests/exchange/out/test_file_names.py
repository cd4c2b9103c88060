"""Names of accounts as names of files, on every system."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.out.file_names import LONGEST, FileNames, safe


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("恒远印务有限公司", "恒远印务有限公司"),
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("..", "_"),
        (" .hidden. ", "hidden"),
        ("a\u202eb\u200bc", "abc"),
        ("", "_"),
    ],
)
def test_what_a_system_forbids_is_replaced(name: str, expected: str) -> None:
    assert safe(name) == expected


@given(st.lists(st.text(max_size=300), max_size=30))
def test_names_are_safe_and_never_given_twice(names: list[str]) -> None:
    giver = FileNames()
    given_names = [giver.give(name, ".md") for name in names]
    assert len({name.casefold() for name in given_names}) == len(names)
    for name in given_names:
        assert not set(name) & set('<>:"/\\|?*')
        assert name[0] not in ". "
        assert len(name.encode("utf-8")) <= LONGEST + 20
