"""What is typed is understood in both languages, and never a fault."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.services.search.query import Filter, QueryFault, parse
from four_notebooks.services.search.vocabulary import FILTERS, days_of
from naughty import NASTIER, NAUGHTY


@pytest.mark.parametrize(
    ("typed", "name", "value"),
    [
        ("in:B", "in", "B"),
        ("本子:b", "in", "B"),
        ("本：Ｂ", "in", "B"),
        ("in:公海", "in", "pool"),
        ("本:已签", "in", "signed"),
        ("in:收件箱", "in", "inbox"),
        ("kp:2", "kp", "2"),
        ("级别：２", "kp", "2"),
        ("red", "phase", "red"),
        ("红色", "phase", "red"),
        ("amber", "phase", "warm"),
        ("窗口:开着", "phase", "open"),
        ("overdue", "phase", "overdue"),
        ("since:2026-10", "since", "2026-10"),
        ("自:2026年10月", "since", "2026-10"),
        ("至:2026/10/5", "until", "2026-10-05"),
        ("on:昨天", "on", "yesterday"),
        ("kind:visit", "kind", "visit"),
        ("类型:人", "kind", "contact"),
        ("kind:plan", "kind", "plan"),
        ("标签:老客户", "tag", "老客户"),
        ('tag:"老 客户"', "tag", "老 客户"),
        ("区域:苏州", "area", "苏州"),
        ("person:周总", "person", "周总"),
        ("没策略", "strategy", "no"),
        ("no-strategy", "strategy", "no"),
        ("heat>60", "heat", ">60"),
        ("热度≥30", "heat", ">=30"),
        ("热度>60", "heat", ">60"),
    ],
)
def test_filters_are_understood(typed: str, name: str, value: str) -> None:
    query = parse(f"报价 {typed}")

    assert query.filters == (Filter(name, value, typed),)
    assert (query.words, query.faults) == (("报价",), ())


@pytest.mark.parametrize("one", FILTERS, ids=lambda one: one.name)
def test_every_example_is_understood_in_both_languages(one: object) -> None:
    for example in (one.example, one.example_zh):  # type: ignore[attr-defined]
        query = parse(f"词 {example}")
        assert query.faults == ()
        assert query.filters or query.without


@pytest.mark.parametrize("quotes", ['""', "“”", "「」"])
def test_quotes_hold_a_phrase_together(quotes: str) -> None:
    query = parse(f"报价 {quotes[0]}付款 方式{quotes[1]} 尾款")

    assert (query.words, query.phrases) == (("报价", "尾款"), ("付款 方式",))


def test_quoted_filters_are_text() -> None:
    assert parse('"red" "in:B"').phrases == ("red", "in:B")


def test_a_minus_and_its_word_in_chinese_leave_out() -> None:
    query = parse('报价 -含税 不含:发票 -"首 付"')

    assert (query.words, query.without) == (("报价",), ("含税", "发票", "首 付"))


def test_one_character_alone_is_text_and_beside_others_a_filter() -> None:
    assert parse("红").words == ("红",)
    assert parse("红 报价").filters == (Filter("phase", "red", "红"),)


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("colour:blue", "unknown_filter", ("colour:blue",)),
        ("in:X", "bad_value", ("in:X",)),
        ("since:soon", "bad_value", ("since:soon",)),
        ("on:2026-02-30", "bad_value", ("on:2026-02-30",)),
        ("kp:7", "bad_value", ("kp:7",)),
        ("in:", "no_value", ()),
    ],
)
def test_what_is_no_filter_is_told_and_looked_for_as_text(
    typed: str, code: str, words: tuple[str, ...]
) -> None:
    query = parse(typed)

    assert query.faults == (QueryFault(code, typed),)
    assert (query.words, query.filters) == (words, ())


@pytest.mark.parametrize("typed", ["http://example.org", "10:30", "-", '"', "a:", "”", "「", "::"])
def test_plain_text_with_signs_is_no_fault(typed: str) -> None:
    query = parse(typed)

    assert query.faults == ()
    assert query.words == (typed,)


@given(st.text(max_size=60))
def test_nothing_typed_raises(typed: str) -> None:
    query = parse(typed)
    assert all(isinstance(word, str) and word for word in query.sought)


def test_naughty_strings_are_understood_as_something() -> None:
    for typed in (*NAUGHTY, *NASTIER, "词 " * 9000, "“" * 9999):
        assert len(parse(typed).words) <= 64


TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("today", TODAY, TODAY),
        ("yesterday", date(2026, 11, 20), date(2026, 11, 20)),
        ("week", date(2026, 11, 16), date(2026, 11, 22)),
        ("last-month", date(2026, 10, 1), date(2026, 10, 31)),
        ("-10-05", date(2026, 10, 5), date(2026, 10, 5)),
        ("-12-05", date(2025, 12, 5), date(2025, 12, 5)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_days_are_meant_as_a_person_means_them(value: str, first: date, last: date) -> None:
    assert days_of(value, TODAY) == (first, last)
