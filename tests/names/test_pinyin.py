import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.names.folding import fold
from four_notebooks.names.pinyin import keys, matches, matching, readings

READINGS = "chong zhong shan dan xie jie zeng ceng qiu chou zha cha"
TOP = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("单杰", "shanjie danjie sj dj"),
        ("解伟", "xiewei jiewei xw jw"),
        ("曾敏", "zengmin cengmin zm cm"),
        ("仇伟", "qiuwei chouwei qw cw"),
        ("查敏", "zhamin chamin zm cm"),
        ("重庆火锅", "chongqing zhongqing cqhg zqhg"),
        ("长沙", "changsha cs"),
        ("朴成", "piao pu"),
        ("乐天", "letian yuetian"),
        ("华启精密制造", "hqjmzz huaqi 华启 精密"),
        ("喆堃", "zhekun zk"),
        ("吕布", "lvbu lüBU lb"),
        ("ABC科技", "abckj ABC abckeji 科技"),
        ("西安客户", "xi'an"),
    ],
)
def test_a_name_is_found_by_every_reading_in_full_and_by_initials(name: str, typed: str) -> None:
    for query in typed.split():
        assert matches(keys(name), query), query


def test_every_word_of_the_query_must_stand_in_the_keys() -> None:
    assert matches(keys("华启精密制造"), "huaqi  jm")
    assert not matches(keys("华启精密制造"), "huaqi wuliu")


def test_a_blank_query_matches_everything() -> None:
    assert matches(keys("海纳物流"), "  ")
    assert matching([keys("海纳物流"), keys("同创电子")], "") == [0, 1]


def test_a_latin_name_is_found_by_its_words_and_initials() -> None:
    assert matches(keys("Northwind Trading House"), "trading")
    assert matches(keys("Northwind Trading House"), "nth")


def test_a_name_of_many_readings_stays_short_and_keeps_each_reading() -> None:
    found = keys("重重单单解解曾曾仇仇查查")
    assert len(found) < 1500
    for syllable in READINGS.split():
        assert syllable in found


def test_matching_many_gives_the_places_in_order() -> None:
    names = [keys(name) for name in ("海纳物流", "同创电子", "海川装饰")]
    assert matching(names, "hai") == [0, 2]
    assert matching(names, "hai zs") == [2]


def test_a_character_without_a_reading_stands_for_itself() -> None:
    assert readings("々") == ("々",)
    assert keys("𠮷野家").endswith("yj")


@given(st.text(max_size=40))
def test_a_name_is_found_by_any_piece_of_itself(name: str) -> None:
    found = keys(name)
    assert matches(found, fold(name))
    assert "\x00" in name or "\x00" not in found


@given(st.text(alphabet="单解曾仇查重长行乐华海物流", max_size=30))
def test_keys_stay_bounded(name: str) -> None:
    assert len(keys(name)) <= 24 * 7 * 30 + 24 * 31 + 31


def test_the_table_is_what_the_script_makes_from_pypinyin() -> None:
    script = TOP / "packaging" / "make_pinyin.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def best(repeats: int, work: object) -> float:
    """The shortest of several runs in seconds, so that a busy machine does not fail a test."""
    assert callable(work)
    shortest = 9.0
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest


def test_ten_thousand_names_are_filtered_within_a_frame() -> None:
    names = [keys(f"客户{i}精密制造单解") for i in range(10_000)]
    assert best(7, lambda: matching(names, "jmzz9")) < 0.008


def test_the_keys_of_a_name_cost_microseconds() -> None:
    def thousand() -> None:
        for _ in range(1000):
            keys("南通恒远印务有限公司")

    assert best(7, thousand) < 0.05
