"""What people type is read as they mean it, and shown as they wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from four_notebooks.method.values import Answer, EntryKind
from four_notebooks.models.account.draft import VisitDraft
from four_notebooks.models.account.fields import account_values, amount_of, amount_words
from four_notebooks.models.account.reading import first_words, plain, readable
from four_notebooks.models.account.when import (
    date_words,
    day_words,
    local_moment,
    planned_words,
    read_hour,
)
from four_notebooks.services.refusals import Refused

CHINA = timezone(timedelta(hours=8))


def test_a_draft_comes_back_as_it_was_left() -> None:
    draft = VisitDraft(
        body="说了**交期**\n😀",
        kind=EntryKind.VIDEO,
        minutes=40,
        met=(3, 5),
        heat=0,
        start=datetime(2026, 11, 19, 14, 10, tzinfo=CHINA),
        asked=True,
        answer="要等周总",
        purpose="引荐",
        state="在意",
        problem_solved=Answer.YES,
        next_problem="付款",
        attachments=(7,),
    )
    assert VisitDraft.from_text(draft.to_text()) == draft


def test_an_untouched_draft_is_no_draft() -> None:
    assert VisitDraft().to_text() == ""
    assert VisitDraft.from_text(None) == VisitDraft()


@pytest.mark.parametrize("kept", ["不是JSON", "[1, 2]", "{坏", "17"])
def test_a_draft_that_cannot_be_read_is_kept_as_its_text(kept: str) -> None:
    assert VisitDraft.from_text(kept).body == kept


def test_bad_values_in_a_draft_do_not_spoil_the_good_ones() -> None:
    kept = (
        '{"body": "在", "kind": "dance", "heat": 900, "met": "x", "minutes": "1",'
        ' "start": "2026-01-01T00:00:00", "later": 1}'
    )
    assert VisitDraft.from_text(kept) == VisitDraft(body="在")


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("17", (17, 0)),
        ("17:00", (17, 0)),
        ("9.30", (9, 30)),
        ("930", (9, 30)),
        ("0905", (9, 5)),
        ("9点半", (9, 30)),
        ("9点", (9, 0)),
        ("14点10分", (14, 10)),
        ("14：10", (14, 10)),
        ("5pm", (17, 0)),
        ("12pm", (12, 0)),
        ("8h15", (8, 15)),
        ("24:00", None),
        ("9:60", None),
        ("", None),
        ("下午", None),
        ("-1", None),
    ],
)
def test_an_hour_is_read_as_people_type_it(typed: str, hour: tuple[int, int] | None) -> None:
    assert read_hour(typed) == hour


def test_days_near_today_have_names() -> None:
    today = date(2026, 12, 31)
    assert day_words(today, today) == "today"
    assert day_words(date(2027, 1, 1), today) == "tomorrow"
    assert day_words(date(2026, 12, 30), today) == "yesterday"
    assert date_words(date(2026, 11, 5), today) == "Nov 5"
    assert date_words(date(2025, 11, 5), today) == "Nov 5, 2025"


def test_a_plan_without_an_hour_names_none() -> None:
    today = date(2026, 11, 22)
    at = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    assert planned_words(date(2026, 11, 23), None, CHINA, today) == "tomorrow"
    assert planned_words(date(2026, 11, 23), at, CHINA, today) == "tomorrow 09:30"


def test_an_hour_that_the_clock_skips_moves_on() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    moment = local_moment(date(2026, 3, 29), (2, 30), berlin)
    assert moment.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert f"{moment:%H:%M}" == "03:30"


def test_line_breaks_are_kept_and_lists_end_where_they_end() -> None:
    assert readable("一\n二") == "一  \n二"
    assert readable("- 一\n- 二\n判断") == "- 一  \n- 二  \n\n判断"
    assert readable("> 引\n自己的话") == "> 引  \n\n自己的话"
    assert readable("一\n\n二") == "一\n\n二"


def test_code_and_tables_are_left_alone() -> None:
    text = "```\na\nb\n```"
    assert readable(text) == text
    table = "| a | b |\n|---|---|\n| 1 | 2 |"
    assert readable(table) == table


def test_plain_words_are_without_marks() -> None:
    assert plain("- **周总**说`好`") == "周总说好"
    assert plain("见[报价](attachment:abc.pdf)") == "见报价"
    assert first_words("# 标题\n正文" + "长" * 100, 10) == "标题 正文长长长长…"


@pytest.mark.parametrize(
    ("typed", "hundredths"),
    [
        ("", None),
        ("3,000", 300_000),
        ("12.5万", 12_500_000),
        ("¥800", 80_000),
        ("2万元", 2_000_000),
        ("3k", 300_000),
        ("0.5", 50),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, hundredths: int | None) -> None:
    assert amount_of(typed) == hundredths


@pytest.mark.parametrize("typed", ["很多", "-5", "1.2.3", "五万"])
def test_an_amount_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="amount"):
        amount_of(typed)


def test_an_amount_is_shown_with_separators() -> None:
    assert amount_words(12_500_000) == "125,000"
    assert amount_words(1_050) == "10.50"
    assert amount_of(amount_words(12_345_678)) == 12_345_678


def test_foreign_fields_are_lines_of_label_and_text() -> None:
    texts = dict.fromkeys(
        (
            "name",
            "short_name",
            "registration_code",
            "area",
            "address",
            "industry",
            "source",
            "website",
            "note",
            "phones",
            "tags",
            "amount",
        ),
        "",
    )
    values = account_values(
        {
            **texts,
            "term": "long",
            "phones": "138, 0512-6234 5678",
            "tags": "展会，机床、",
            "extra": "级别: A\n备注：两行\n第二行\n没有冒号",
        }
    )
    assert values["phones"] == ("138", "0512-6234 5678")
    assert values["tags"] == ("展会", "机床")
    assert values["extra"] == (("级别", "A"), ("备注", "两行 第二行 没有冒号"))
