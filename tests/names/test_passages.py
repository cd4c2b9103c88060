"""How texts are compared when something is looked for, and the way back to the user's own."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.names.passages import (
    folded,
    folded_with_places,
    holds,
    places_of,
    searched,
)
from naughty import NASTIER, NAUGHTY

MIXED = st.text(
    st.one_of(
        st.sampled_from("谈了预算ＡＢａｂ１２ aAßİé\u0301ﬁ①㎏ｶﾞ,。\n\t\u3000\u200b-13800"),
        st.characters(),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("谈了 ERP 系统的报价", "erp系统"),
        ("谈了ERP系统的报价", "ERP 系统"),
        ("ＥＲＰ系统", "erp"),
        ("Straße 5", "STRASSE"),
        ("电话 138-0013 8000", "13800138000"),
        ("电话 138-0013 8000", "0138000"),
        ("电话13800138000", "138-0013-8000"),
        ("(021) 5555-1234", "02155551234"),
        ("付款方式,分三期", "式,分"),
        ("cafe\u0301", "CAFÉ"),
    ],
)
def test_a_text_holds_a_word_however_it_is_written(text: str, word: str) -> None:
    assert holds(searched([text]), word)


@pytest.mark.parametrize(
    ("text", "word"),
    [("no water", "now"), ("谈了预算\n客户", "算客"), ("3-4 号 5 点", "345"), ("预算", "算预")],
)
def test_a_text_does_not_hold_what_nobody_wrote(text: str, word: str) -> None:
    assert not holds(searched([text]), word)


def test_nothing_is_found_across_two_texts_of_a_record() -> None:
    assert not holds(searched(["谈了预算", "客户"]), "算客")


@given(MIXED)
def test_both_ways_of_folding_agree(text: str) -> None:
    whole, places = folded_with_places(text)
    assert whole == folded(text)
    assert len(places) == len(whole)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@pytest.mark.parametrize("text", [*NAUGHTY, *NASTIER])
def test_naughty_strings_fold_alike(text: str) -> None:
    assert folded_with_places(text)[0] == folded(text)


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("谈了 ＥＲＰ 系统", ["erp系统"], ["ＥＲＰ 系统"]),
        ("在Straße上", ["ss"], ["ß"]),
        ("打 138-0013 8000 找他", ["13800138000"], ["138-0013 8000"]),
        ("ﬁne ①号", ["fine", "1号"], ["ﬁne", "①号"]),
        ("cafe\u0301!", ["é"], ["e\u0301"]),
        ("报价,报价单", ["报价", "价单"], ["报价", "报价单"]),
    ],
)
def test_marks_stand_in_the_users_own_text(text: str, words: list[str], marked: list[str]) -> None:
    assert [text[start:end] for start, end in places_of(text, words)] == marked


@given(MIXED, st.lists(st.text("谈了预算aAß1 ", min_size=1, max_size=3), max_size=3))
def test_marks_hold_the_words_and_never_overlap(text: str, words: list[str]) -> None:
    marks = places_of(text, words)
    assert all(before[1] < after[0] for before, after in pairwise(marks))
    for word in words:
        if folded(word).strip() and folded(word) in folded(text):
            assert any(folded(word)[0] in folded(text[start:end]) for start, end in marks)
