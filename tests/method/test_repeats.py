"""Nothing repeated, and the three marks (METHOD 7)."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from four_notebooks.method.marks import marks_of_strategy, marks_of_visit
from four_notebooks.method.pieces import pieces_of
from four_notebooks.method.repeats import repeats, share

from .build import PAYER, at, strategy, visit

FEW = settings(deadline=None, derandomize=False, max_examples=60)
CLAUSES = st.lists(
    st.text(alphabet="介绍系统三个模块李敏在意换线时间担心交期ab ", min_size=4, max_size=12).filter(
        lambda text: len("".join(text.split())) >= 4
    ),
    min_size=1,
    max_size=6,
)


@given(clauses=CLAUSES, others=st.lists(st.text(max_size=30), max_size=2))
@FEW
def test_the_same_body_again_is_repeated_whole(clauses: list[str], others: list[str]) -> None:
    body = "，".join(clauses)
    assert repeats(body, [*others, body]).share == 1.0


@given(clauses=CLAUSES, number=st.integers(0, 10**6))
@FEW
def test_a_piece_with_a_new_number_is_never_repeated(clauses: list[str], number: int) -> None:
    earlier = "。".join(clauses)
    piece = f"{clauses[0]}{number}"
    assert repeats(piece, [earlier]).share == 0.0


@given(clauses=CLAUSES, earlier=CLAUSES, where=st.integers(0, 6))
@FEW
def test_a_wholly_new_piece_never_raises_the_share(
    clauses: list[str], earlier: list[str], where: int
) -> None:
    before = repeats("。".join(clauses), ["。".join(earlier)]).share
    more = [*clauses[:where], "盟友签单预算审批", *clauses[where:]]
    assert repeats("。".join(more), ["。".join(earlier)]).share <= before


@given(body=st.text(max_size=80), earlier=st.lists(st.text(max_size=80), max_size=4))
@FEW
def test_any_text_is_judged_and_its_pieces_lie_in_it_in_order(
    body: str, earlier: list[str]
) -> None:
    found = repeats(body, earlier, ["李敏"], ["目标"])
    assert 0.0 <= found.share <= 1.0
    ends = [0]
    for piece in found.repeated:
        assert ends[-1] <= piece.start < piece.end <= len(body)
        ends.append(piece.end)


def test_repeated_pieces_are_told_with_their_place_and_the_latest_visit_they_stood_in() -> None:
    body = "约好周四。**介绍了系统的三个模块**，谈成了。"
    earlier = ["介绍了系统的三个模块", "介绍了系统的三个模块。", "没见到人,改天再来"]
    (found,) = repeats(body, earlier).repeated
    assert body[found.start : found.end] == "介绍了系统的三个模块"
    assert found.earlier == 1


def test_only_the_last_three_visits_count() -> None:
    said = "老板娘管钱老板管技术"
    assert repeats(said, [said, "", "", ""]).share == 0.0
    assert repeats(said, [said, "", ""]).repeated[0].earlier == 0


def test_one_visit_must_hold_it_all() -> None:
    assert repeats("价三十万首付两成", ["报价三十万好", "三十万首付两成"]).share == 1.0
    assert repeats("甲乙丙丁戊己庚辛", ["甲乙丙丁", "戊己庚辛"]).share == 0.0


def test_the_very_visit_must_hold_the_number_and_the_name() -> None:
    same, holds = "首付比例我们再谈一谈", "编号 30。"
    assert repeats("首付比例30我们再谈一谈", [same, holds]).share == 0.0
    assert repeats("首付比例30我们再谈一谈", [same + "。30"]).share > 0.0
    assert repeats("采购部的李敏一起看样品", ["采购部的李一起看样品"], ["李敏"]).share == 0.0
    assert repeats("采购部的李敏一起看样品", ["采购部的一起看样品。李敏"], ["李敏"]).share == 1.0


def test_decimals_are_one_number_and_not_cut() -> None:
    assert [p.text for p in pieces_of("价格3.5万元,共１．２吨。完")] == [
        "价格3.5万元",
        "共1.2吨",
        "完",
    ]
    assert repeats("价格大约3.5万元左右", ["价格大约3.6万元左右,5"]).share == 0.0


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("# 目标 #\n正文", ["目标", "正文"]),
        ("> - [x] 已完成 _斜体_ a_b_c", ["已完成斜体a_b_c"]),
        ("1. 见了`周总`\n2) 再约", ["见了周总", "再约"]),
        ("[链接](https://a.b/c?d=1,2)与![图](x.png)", ["链接与图"]),
        ("---\n***\n===\n| 甲 | 乙 |\n|---|:-:|", ["甲乙"]),
        ("~~不~~ 2*3=6 **粗**", ["不2*3=6粗"]),
        ("ＡＢ　ｃ！？一、二；三：四", ["ABc", "一", "二", "三", "四"]),
        ("", []),
        ("，。\n \n", []),
    ],
)
def test_marks_and_blanks_are_taken_away_and_clauses_cut(body: str, texts: list[str]) -> None:
    assert [piece.text for piece in pieces_of(body)] == texts


def test_a_forms_own_headings_are_left_out() -> None:
    form = ["客户状态：", "## 下一个可能的问题?"]
    body = "**客户状态**: 在等预算批复\n## 下一个可能的问题\n客户状态很好没有变化"
    texts = [piece.text for piece in pieces_of(body, tuple(form))]
    assert texts == ["在等预算批复", "客户状态很好没有变化"]
    assert repeats("客户状态:\n新的一句话", ["客户状态:\n旧的那句说法"], (), form).share == 0.0


def test_a_name_with_a_cut_in_it_still_counts() -> None:
    earlier = "They will bring the papers along to the meeting"
    body = "J. Smith will bring the papers along"
    assert repeats(body, [earlier]).share == 1.0
    assert repeats(body, [earlier], ["J. Smith"]).share == 0.0


def test_judging_a_page_again_after_a_keystroke_is_quick() -> None:
    page = "\n".join(f"- 第{n}件事,{'介绍了系统的三个模块' * 3},约好周{n}再谈。" for n in range(50))
    earlier = [page.replace("系统", word) for word in ("样品", "材料", "工期")]
    repeats(page, earlier, ["李敏"])
    spent = []
    for _ in range(30):
        page = page[:100] + "新" + page[100:]
        start = time.perf_counter()
        repeats(page, earlier, ["李敏"])
        spent.append(time.perf_counter() - start)
    assert sorted(spent)[15] < 0.02


@pytest.mark.parametrize("mark", ["*,", "1.", "[", "[a](", "_ ", "|", "\\", "-|", " ", "# ", "]("])
def test_no_text_takes_long_to_cut(mark: str) -> None:
    start = time.perf_counter()
    share(mark * 2000 + "x", (mark * 2000,))
    assert time.perf_counter() - start < 1.0


def test_the_three_marks_of_a_visit() -> None:
    said = "介绍了系统的三个模块"
    made_with = strategy(at(), "见周总", ask="请李敏引荐")
    asked = marks_of_visit(visit(at(), PAYER, asked=True, body=said), made_with, 0, [said])
    assert (asked.new, asked.goal, asked.ask) == (False, True, True)
    unasked = marks_of_visit(visit(at(), PAYER, body="新的话题有了进展"), made_with, 0, [said])
    assert (unasked.new, unasked.ask) == (True, False)
    assert marks_of_visit(visit(at(), body=said), made_with, 1, []).ask
    bare = marks_of_visit(visit(at()), None, 1, [])
    assert (bare.new, bare.goal, bare.ask) == (True, False, False)


def test_the_three_marks_of_a_strategy() -> None:
    good = marks_of_strategy(strategy(at(), "请她今天引荐", ask="引荐周总"), ["介绍了产品的功能"])
    assert (good.new, good.goal, good.ask) == (True, True, True)
    poor = marks_of_strategy(strategy(at(), " "), [])
    assert (poor.new, poor.goal, poor.ask) == (True, False, False)
