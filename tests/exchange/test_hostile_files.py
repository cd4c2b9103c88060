"""Whatever a file holds, reading it ends in a table or in a refusal with a code."""

from __future__ import annotations

import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from files import LISTS, ods, ods_row, xls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from four_notebooks.exchange.columns import guess
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.known import KnownAccounts
from four_notebooks.exchange.tables_in import read_table
from four_notebooks.exchange.taking_in.planning import plan_import

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 23, 9, tzinfo=ZONE)
CODES = {
    *("file_empty", "no_rows", "not_a_table", "damaged", "protected", "unpacks_too_large"),
    *("too_many_rows", "too_many_columns"),
}
calm = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
few = settings(calm, max_examples=120)


def try_to_import(path: Path) -> str:
    """Read, guess and plan: "" or the code of the refusal. Anything else fails the test."""
    try:
        table = read_table(path)
        plan = plan_import(table, guess(table), KnownAccounts(), now=NOW, zone=ZONE)
    except Unreadable as refusal:
        assert refusal.code in CODES | {"no_name_column"}
        return refusal.code
    told = plan.added + len(plan.duplicates) + len(plan.failed) + plan.skipped
    assert told == len(table.lines) == plan.rows
    return ""


@calm
@given(content=st.binary(max_size=400))
def test_any_bytes_as_csv(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "noise.csv"
    path.write_bytes(content)
    try_to_import(path)


@calm
@given(
    rows=st.lists(
        st.lists(
            st.one_of(
                st.text(max_size=12),
                st.sampled_from(
                    ["客户名称", "电话", "备注", "下次联系时间", "甲公司", "2026-12-01"]
                ),
            ),
            max_size=6,
        ),
        max_size=12,
    ),
    separator=st.sampled_from([",", ";", "\t", "，"]),
    encoding=st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-8-sig"]),
)
def test_any_texts_as_csv(
    tmp_path: Path, rows: list[list[str]], separator: str, encoding: str
) -> None:
    text = "\r\n".join(separator.join(row) for row in rows)
    path = tmp_path / "texts.csv"
    path.write_bytes(text.encode(encoding, errors="replace"))
    try_to_import(path)


@few
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 40))
def test_a_real_csv_with_bytes_changed(tmp_path: Path, seed: int, changes: int) -> None:
    path = tmp_path / "changed.csv"
    path.write_bytes(_changed((LISTS / "leads-gbk.csv").read_bytes()[:8000], seed, changes))
    try_to_import(path)


def _changed(content: bytes, seed: int, changes: int) -> bytes:
    """The content with some bytes overwritten, put in, or cut out."""
    source, data = random.Random(seed), bytearray(content)
    for _ in range(changes):
        at = source.randrange(len(data))
        deed = source.randrange(4)
        if deed == 0:
            data[at] = source.randrange(256)
        elif deed == 1:
            data[at:at] = source.randbytes(source.randrange(1, 9))
        elif deed == 2:
            del data[at : at + source.randrange(1, 40)]
        else:
            data[at] ^= 1 << source.randrange(8)
        if not data:
            return b"\x00"
    return bytes(data)


WORKBOOKS = {
    ".xlsx": (LISTS / "crm-export.xlsx").read_bytes(),
    ".ods": ods(ods_row("客户名称", "电话") + ods_row("甲", "13800000000") * 20),
    ".xls": xls([(row, column, "恒远印务") for row in range(8) for column in range(4)]),
}


@pytest.mark.parametrize("ending", sorted(WORKBOOKS))
@few
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 30))
def test_a_real_workbook_with_bytes_changed(
    tmp_path: Path, ending: str, seed: int, changes: int
) -> None:
    path = tmp_path / f"changed{ending}"
    path.write_bytes(_changed(WORKBOOKS[ending], seed, changes))
    try_to_import(path)


@pytest.mark.parametrize(
    "rows",
    [
        [["名称"] * 3, ["甲", "乙", "丙"]],
        [[""] * 5, ["", "", "", "", ""]],
        [["电话", "电话"], ["13800000000", ""]],
        [["客户名称", ""], ["甲", "x", "y", "z"], ["乙"]],
        [["*"], ["甲"]],
        [["名称", "电话"]],
    ],
)
def test_doubled_missing_and_lone_headers(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "headers.csv"
    path.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    assert try_to_import(path) in ("", "no_rows", "no_name_column")
