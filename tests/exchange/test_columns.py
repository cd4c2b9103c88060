"""Which column is what, from headers and from contents."""

from __future__ import annotations

import pytest

from four_notebooks.exchange.columns import Field, Mapping, guess, of_header
from four_notebooks.exchange.tables_in import Table


def table(*rows: tuple[str, ...], header: int | None = 0) -> Table:
    return Table("list", "csv", tuple(rows), header)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("企业名称", Field.NAME),
        ("*客户名称", Field.NAME),
        ("客户名称(必填)", Field.NAME),
        ("统一社会信用代码", Field.CODE),
        ("法定代表人", Field.LEGAL_PERSON),
        ("电话", Field.PHONE),
        ("更多电话", Field.PHONE),
        ("手机", Field.MOBILE),
        ("注册地址", Field.ADDRESS),
        ("联系人", Field.CONTACT),
        ("联系人手机", Field.CONTACT_PHONE),
        ("客户级别", Field.EXTRA),
        ("负责人", Field.EXTRA),
        ("下次联系时间", Field.NEXT_VISIT),
        ("备注", Field.REMARK),
        ("最后跟进时间", Field.EXTRA),
        ("所属城市", Field.AREA),
        ("客户来源", Field.SOURCE),
        ("预计成交金额", Field.AMOUNT),
        ("Company name", Field.NAME),
        ("COMPANY NAME", Field.NAME),
        ("Organization - Name", Field.NAME),
        ("Person - Phone", Field.CONTACT_PHONE),
        ("Person - Email", Field.CONTACT_MAIL),
        ("First Name", Field.CONTACT_FIRST),
        ("Last Name", Field.CONTACT_LAST),
        ("Job Title", Field.CONTACT_TITLE),
        ("Lifecycle Stage", Field.EXTRA),
        ("Website URL", Field.WEBSITE),
        ("Next activity date", Field.NEXT_VISIT),
        ("Phone Number", Field.PHONE),
        ("Mobile Phone Number", Field.MOBILE),
        ("序号", Field.SKIP),
        ("失败原因", Field.SKIP),
        ("张三丰", None),
        ("", None),
    ],
)
def test_a_header_says_what_its_column_is(header: str, field: Field | None) -> None:
    assert of_header(header) == field


def test_a_column_that_only_one_can_be_is_taken_once() -> None:
    mapping = guess(table(("公司名称", "企业名称", "电话"), ("甲公司", "甲", "13800000000")))
    assert mapping.fields == (Field.NAME, Field.EXTRA, Field.PHONE)


def test_a_list_of_people_is_a_list_of_accounts() -> None:
    mapping = guess(table(("姓名", "电话"), ("王敏", "13800000000")))
    assert mapping.fields == (Field.NAME, Field.PHONE)


def test_contents_speak_where_headers_do_not() -> None:
    rows = [
        (f"91W1K75LKXWPWREWK{at}", f"恒远{at}有限公司", f"1380000000{at}", f"a{at}@example.com")
        for at in range(5)
    ]
    mapping = guess(table(*rows, header=None))
    assert mapping.fields == (Field.CODE, Field.NAME, Field.PHONE, Field.MAIL)


def test_contents_of_unknown_headers_find_the_name() -> None:
    mapping = guess(
        table(
            ("甲列", "乙列", "丙列"),
            ("南通市工业园区南路68号", "恒远印务有限公司", "2026-11-23"),
            ("苏州市工业园区东路17号", "海纳物流有限公司", "2026-11-24"),
        )
    )
    assert mapping.fields == (Field.ADDRESS, Field.NAME, Field.EXTRA)


def test_a_column_without_header_and_contents_is_left_out() -> None:
    assert guess(table(("名称", ""), ("甲", ""))).fields == (Field.NAME, Field.SKIP)


def test_a_changed_column_takes_a_single_field_away_from_the_other() -> None:
    mapping = Mapping((Field.NAME, Field.EXTRA)).changed(1, Field.NAME)
    assert mapping.fields == (Field.EXTRA, Field.NAME)
    assert Mapping((Field.PHONE, Field.EXTRA)).changed(1, Field.PHONE).fields == (
        Field.PHONE,
        Field.PHONE,
    )
    assert not mapping.changed(1, Field.SKIP).has_name
