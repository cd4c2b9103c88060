"""What the fields under the quick visit's line are understood to say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from four_notebooks.method.values import Notebook
from four_notebooks.services.quick_fields import (
    Judgement,
    judgement,
    next_visit,
    state_and_problem,
)
from four_notebooks.services.quick_when import When

TODAY = date(2026, 11, 21)  # a Saturday
ZONE = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("text", "when", "rest"),
    [
        ("今天 17:00 见周总:十分钟", When(TODAY, 1020), "见周总:十分钟"),
        ("明天17:00见周总", When(date(2026, 11, 22), 1020), "见周总"),
        ("明天下午3点见周总", When(date(2026, 11, 22), 900), "见周总"),
        ("明早9点半 见周总", When(date(2026, 11, 22), 570), "见周总"),
        ("明天 见周总", When(date(2026, 11, 22), None), "见周总"),
        ("tomorrow 17:00 meet Zhou", When(date(2026, 11, 22), 1020), "meet Zhou"),
        ("tomorrow: meet Zhou", When(date(2026, 11, 22), None), "meet Zhou"),
        ("mon 9am meet Zhou", When(date(2026, 11, 23), 540), "meet Zhou"),
        ("周六 见周总", When(date(2026, 11, 28), None), "见周总"),
        ("下周三 10:00 见周总", When(date(2026, 11, 25), 600), "见周总"),
        ("11-23 见周总", When(date(2026, 11, 23), None), "见周总"),
        ("1-5 见周总", When(date(2027, 1, 5), None), "见周总"),
        ("17:00 见周总", When(None, 1020), "见周总"),
        ("见周总", When(), "见周总"),
        ("三点建议要讲完", When(), "三点建议要讲完"),
        ("monday's list", When(), "monday's list"),
        ("", When(), ""),
    ],
)
def test_a_strategy_may_begin_with_day_and_time(text: str, when: When, rest: str) -> None:
    found = next_visit(text, TODAY)
    assert found.when == when
    assert found.text == rest


def test_without_headings_all_is_the_goal_and_a_last_ask_is_the_ask_too() -> None:
    found = next_visit("今天 17:00 见周总:十分钟,带李敏的奖金测算,提出签约", TODAY)
    assert found.goal == "见周总:十分钟,带李敏的奖金测算,提出签约"
    assert found.ask == "提出签约"
    assert next_visit("meet Zhou, ask for the order", TODAY).ask == "ask for the order"
    assert next_visit("meet Zhou", TODAY).ask == ""


def test_headings_part_the_strategy() -> None:
    found = next_visit("目标：提出签约。突破口：奖金测算；新内容：两家同行 提出：首付三成", TODAY)
    assert found.goal == "提出签约。"
    assert found.way_in == "奖金测算"
    assert found.news == "两家同行"
    assert found.ask == "首付三成"
    english = next_visit("Goal: ten minutes. Way in: bonus. Ask: the order", TODAY)
    assert (english.goal, english.way_in, english.ask) == ("ten minutes.", "bonus.", "the order")


def test_the_next_visit_is_on_the_proposed_day_unless_it_says_another() -> None:
    tomorrow = date(2026, 11, 22)
    assert next_visit("见周总", TODAY).starts(TODAY, tomorrow, ZONE) == (tomorrow, None)
    day, at = next_visit("17:00 见周总", TODAY).starts(TODAY, tomorrow, ZONE)
    assert (day, at) == (TODAY, datetime(2026, 11, 21, 9, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("B — 因为没见到付钱的人", Judgement(Notebook.B, "因为没见到付钱的人")),
        ("B本，没见到付钱的人", Judgement(Notebook.B, "没见到付钱的人")),
        ("b because we met KP2", Judgement(Notebook.B, "because we met KP2")),
        ("C没有预算", Judgement(Notebook.C, "没有预算")),
        ("A 见到老板了；不是A：预算没批", Judgement(Notebook.A, "见到老板了", "不是A：预算没批")),
        ("B", Judgement(Notebook.B, "")),
        ("没见到付钱的人", Judgement(None, "没见到付钱的人")),
        ("Because of the boss", Judgement(None, "Because of the boss")),
        ("", Judgement(None, "")),
    ],
)
def test_a_judgement_names_a_notebook_and_its_reason(text: str, expected: Judgement) -> None:
    assert judgement(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("交期解决了;下一个问题是付款方式", ("交期解决了", "付款方式")),
        ("交期解决了。下一个可能的问题：付款方式", ("交期解决了", "付款方式")),
        ("waiting; next problem: payment", ("waiting", "payment")),
        ("交期解决了", ("交期解决了", "")),
    ],
)
def test_the_next_problem_is_told_from_the_state(text: str, expected: tuple[str, str]) -> None:
    assert state_and_problem(text) == expected
