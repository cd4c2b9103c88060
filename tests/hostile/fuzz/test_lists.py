"""Lists as text with one damaged row: all other rows arrive as they were written."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta, timezone

import pytest
from damage import counted, damaged, in_time, seconds
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.columns import guess
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.known import KnownAccounts
from four_notebooks.exchange.tables_in import table_of
from four_notebooks.exchange.taking_in.planning import plan_import

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 23, 9, tzinfo=ZONE)
HEADER = ("公司名称", "联系人", "电话", "地址", "备注")
NAMES = ("恒远印务有限公司", "海纳物流", "同创电子科技", "远山茶业", "北辰医院", "东风食品厂")
REMARKS = (
    *("", "老客户介绍", "报价已发，等回复", '要"三寸"管材', "第一行\n第二行", "a,b;c\td"),
    *("说了三点：\n1. 价格\n2. 交期, 质量", ",先电话", "=1+1", '5"', "很好😀", "\n空行在前"),
)
FULL = 10_000


@st.composite
def lists(draw: st.DrawFn) -> tuple[bytes, list[tuple[str, ...]], str]:
    """The bytes of a list, the rows of it that are not damaged, and its encoding."""
    rows = [
        (
            f"{draw(st.sampled_from(NAMES))}{at}",
            draw(st.sampled_from(("", "王敏", "单雄信", "曾小贤"))),
            f"138{draw(st.integers(10_000_000, 99_999_999))}",
            draw(st.sampled_from(("", "杭州市西湖区文三路 5 号", "上海"))),
            draw(st.sampled_from(REMARKS)),
        )
        for at in range(draw(st.integers(3, 9)))
    ]
    encoding = draw(st.sampled_from(("utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be")))
    style = {
        "delimiter": draw(st.sampled_from(",,;\t")),
        "quoting": draw(st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))),
    }
    end = "\r\n" if encoding.startswith("utf-16") else draw(st.sampled_from(("\n", "\r\n")))
    pieces = [
        _line(row, style, end).encode(encoding.removesuffix("-sig")) for row in (HEADER, *rows)
    ]
    victim = draw(st.integers(1, len(rows)))
    last = len(end.encode(encoding.removesuffix("-sig")))
    whole = pieces[victim]
    pieces[victim] = draw(damaged(whole[:-last])) + whole[-last:]
    mark = {"utf-8": b"", "gb18030": b"", "utf-8-sig": b"\xef\xbb\xbf"}
    mark |= {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    del rows[victim - 1]
    return mark[encoding] + b"".join(pieces), rows, encoding


def _line(row: tuple[str, ...], style: dict[str, object], end: str) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator=end, **style).writerow(row)  # type: ignore[arg-type]
    return text.getvalue()


@pytest.mark.timeout(seconds(FULL))
@counted(FULL)
@given(made=lists())
def test_one_damaged_row_costs_itself_alone(
    made: tuple[bytes, list[tuple[str, ...]], str],
) -> None:
    content, sound, _ = made
    with in_time():
        table = table_of(content, "list.csv")
        plan = plan_import(table, guess(table), KnownAccounts(), now=NOW, zone=ZONE)
    arrived = [line.cells for line in table.lines]
    assert [row for row in sound if row not in arrived] == []
    names = {new.lead.name for new in plan.new} | {again.name for again in plan.duplicates}
    assert {row[0] for row in sound} <= names
    told = plan.added + len(plan.duplicates) + len(plan.failed) + plan.skipped
    assert told == len(table.lines)


@pytest.mark.timeout(seconds(FULL))
@counted(FULL // 10)
@given(content=st.binary(max_size=600), ending=st.sampled_from((".csv", ".txt", ".tsv", ".vcf")))
def test_noise_is_a_table_or_a_named_fault(content: bytes, ending: str) -> None:
    with in_time():
        try:
            table = table_of(content, "noise" + ending)
            plan = plan_import(table, guess(table), KnownAccounts(), now=NOW, zone=ZONE)
            assert plan.rows == len(table.lines)
        except Unreadable as fault:
            assert fault.code in {"not_a_table", "no_rows", "no_name_column", "damaged"}
