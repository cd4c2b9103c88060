"""Accounts on their way over the clipboard."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.clipboard import PastedAccount, accounts_as_text, accounts_from_text
from four_notebooks.method.values import Account

MADE = datetime(2026, 1, 1, tzinfo=UTC)


def test_accounts_are_lines_with_tabs_between_their_fields() -> None:
    full = Account(
        id=1,
        name="恒远\n印务",
        created_at=MADE,
        phones=("13800000000", "0513-1"),
        area="南通",
        address="工业园区\t68 号",
    )
    bare = Account(id=2, name="海纳物流", created_at=MADE)
    assert accounts_as_text([full, bare]) == (
        "恒远 印务\t13800000000; 0513-1\t南通\t工业园区 68 号\n海纳物流"
    )


@pytest.mark.parametrize(
    ("line", "account"),
    [
        ("恒远印务", PastedAccount("恒远印务")),
        ("恒远印务 13800000000", PastedAccount("恒远印务", ("13800000000",))),
        ("恒远印务，电话：0571-88880001", PastedAccount("恒远印务", ("0571-88880001",))),
        ("恒远印务(南通) 手机 13800000000", PastedAccount("恒远印务(南通)", ("13800000000",))),
        ("恒远印务(13800000000)", PastedAccount("恒远印务", ("13800000000",))),
        ("1. 恒远印务\t１３８００００００００", PastedAccount("恒远印务", ("13800000000",))),
        ("- 恒远印务", PastedAccount("恒远印务")),
        ("12、恒远印务", PastedAccount("恒远印务")),
        ("3M 中国", PastedAccount("3M 中国")),
        ("Acme Tools Ltd +49 30 1234567", PastedAccount("Acme Tools Ltd", ("+49 30 1234567",))),
        ("13800000000\t恒远印务", PastedAccount("恒远印务", ("13800000000",))),
    ],
)
def test_a_line_is_a_name_with_its_numbers(line: str, account: PastedAccount) -> None:
    assert accounts_from_text(line) == (account,)


@pytest.mark.parametrize("text", ["", "\n \n", "13800000000", "-", "1."])
def test_lines_without_a_name_are_left_out(text: str) -> None:
    assert accounts_from_text(text) == ()


def test_a_name_that_occurs_twice_is_one_account_with_all_numbers() -> None:
    assert accounts_from_text("甲印务 13800000000\r\n乙物流\r\n甲印务 13900000000") == (
        PastedAccount("甲印务", ("13800000000", "13900000000")),
        PastedAccount("乙物流"),
    )


@given(st.text(max_size=200))
def test_any_text_can_be_pasted(text: str) -> None:
    for account in accounts_from_text(text):
        assert account.name.strip()
        assert "\n" not in account.name
