"""One damaged place in a list costs its own row, and nothing of the others."""

from __future__ import annotations

import pytest

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.tables_in import Table, table_of

HEADER = "公司名称,联系人,电话,地址,备注\n"
ROWS = [f"恒远印务{at},王敏,1380000{at:04},杭州市文三路 {at} 号,老客户介绍\n" for at in range(20)]


def list_of(*rows: str, encoding: str = "utf-8") -> Table:
    return table_of((HEADER + "".join(rows)).encode(encoding), "list.csv")


def names(table: Table) -> list[str]:
    return [line.cells[0] for line in table.lines]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
@pytest.mark.parametrize("byte", [b"\xff", b"\x80", b"\xed\xa0\x80", b"\xe2\x80"])
def test_a_few_wrong_bytes_do_not_turn_the_whole_list_into_another_encoding(
    encoding: str, byte: bytes
) -> None:
    plain = [row.replace("远", "遠").replace("务", "務").replace("号", "號") for row in ROWS]
    plain = [row.replace("户", "戶").replace("绍", "紹") for row in plain]
    pieces = [row.encode(encoding) for row in plain]
    pieces[3] = pieces[3][:4] + byte + pieces[3][4:]
    header = HEADER.replace("称", "稱").replace("联", "聯").replace("话", "話").replace("备", "備")
    header = header.replace("系", "繫").replace("注", "註")
    table = table_of(header.encode(encoding) + b"".join(pieces), "list.csv")
    expected = [tuple(row.strip().split(",")) for row in plain]
    arrived = [line.cells for line in table.lines]
    assert arrived[:3] + arrived[4:] == expected[:3] + expected[4:]


def test_a_byte_lost_in_utf_16_costs_one_row() -> None:
    pieces = [row.replace("\n", "\r\n").encode("utf-16-le") for row in ROWS]
    pieces[3] = pieces[3][:7] + pieces[3][8:]
    content = b"\xff\xfe" + HEADER.replace("\n", "\r\n").encode("utf-16-le") + b"".join(pieces)
    found = names(table_of(content, "list.csv"))
    assert [*found[:3], *found[4:]] == [f"恒远印务{at}" for at in range(20) if at != 3]


@pytest.mark.parametrize(
    "stray",
    [
        '"恒远印务,王敏,138,杭州,介绍\n',
        '恒远印务,"王敏,138,杭州,介绍\n',
        '恒远印务,王敏,138,杭州,"\n',
        '恒远印务,王敏,"138"5,杭州,介绍\n',
        '恒远印务,王敏,138,5" 管材,介绍\n',
    ],
)
def test_a_stray_quote_swallows_no_other_row(stray: str) -> None:
    quoted = ['"海纳, 物流","单雄信",139,上海,"第一行\n第二行"\n', '远山,"",1,"",""\n']
    found = list_of(*ROWS[:5], stray, *ROWS[5:], *quoted)
    assert [name for name in names(found) if name in {f"恒远印务{at}" for at in range(20)}] == [
        f"恒远印务{at}" for at in range(20)
    ]
    assert found.lines[-2].cells == ("海纳, 物流", "单雄信", "139", "上海", "第一行\n第二行")
    assert found.lines[-1].cells == ("远山", "", "1", "", "")


def test_inches_at_the_ends_of_two_cells_do_not_join_the_rows_between() -> None:
    found = list_of('管材"甲,王敏,"1,杭州,介绍\n', *ROWS, '乙,王敏,2,5",介绍\n')
    assert len(found.lines) == len(ROWS) + 2


def test_control_characters_in_one_row_do_not_make_the_list_noise() -> None:
    found = list_of(*ROWS[:10], "\x01\x02\x03\x04" * 20 + ",a,b,c,d\n", *ROWS[10:])
    assert len(found.lines) == 21


def test_a_vertical_tab_or_a_line_separator_within_a_cell_makes_no_row() -> None:
    found = list_of("恒远\x0b印务,王\u2028敏,138,杭\x85州,介\x0c绍\n")
    assert found.lines[0].cells == ("恒远\n印务", "王\n敏", "138", "杭\n州", "介\n绍")
    assert len(found.lines) == 1


def test_a_cell_longer_than_any_is_kept_in_part_and_the_next_row_whole() -> None:
    found = list_of("恒远,王敏,138,杭州," + "长" * 600_000 + "\n", *ROWS)
    assert len(found.lines[0].cells[4]) == 500_000
    assert names(found)[1:] == [f"恒远印务{at}" for at in range(20)]


def test_blank_lines_without_end_are_too_many_rows() -> None:
    with pytest.raises(Unreadable) as refused:
        table_of(b"a,b\n" + b"\n" * 40_000_000, "list.csv")
    assert refused.value.code == "too_many_rows"
