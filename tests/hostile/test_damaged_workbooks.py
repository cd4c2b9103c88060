"""XLSX as careless programs write it: what is wrong in a row stays in that row."""

from __future__ import annotations

import pytest
from files import xlsx_of_sheet

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.tables_in import table_of


def cell(address: str, text: str, more: str = "") -> str:
    return f'<c r="{address}" t="inlineStr"{more}><is><t>{text}</t></is></c>'


def row(number: int, *texts: str) -> str:
    cells = "".join(cell(f"{'ABCDE'[at]}{number}", text) for at, text in enumerate(texts))
    return f'<row r="{number}">{cells}</row>'


def rows_of(*rows: str) -> list[tuple[str, ...]]:
    table = table_of(xlsx_of_sheet(f"<sheetData>{''.join(rows)}</sheetData>"), "crm.xlsx")
    return [line.cells for line in table.lines]


HEAD = row(1, "公司名称", "电话", "备注")
SOUND = [row(at, f"恒远印务{at}", "13800000000", "好 &amp; 快") for at in range(2, 5)]
EXPECTED = [(f"恒远印务{at}", "13800000000", "好 & 快") for at in range(2, 5)]


@pytest.mark.parametrize("control", ["\x01", "\x0b", "&#1;", "\ufffe"])
def test_a_control_character_costs_nothing_but_itself(control: str) -> None:
    found = rows_of(HEAD, *SOUND, row(5, f"海纳{control}物流", "139", "远"))
    assert found == [*EXPECTED, ("海纳物流", "139", "远")]


@pytest.mark.parametrize(
    "broken",
    [
        '<row r="5"><c r="A5" t="inlineStr"><is><t>海纳 & 远山</t></is></c></row>',
        '<row r="5"><c r="A5" t="inlineStr"><is><t>海纳</is></c></row>',
        '<row r="5"><c r="A5 t="s"><v>1</v></c></row>',
        '<row r="5"><c r="A5" t="s"><v>99999</v></c></row>',
        '<row r="5"><c r="A2" t="inlineStr"><is><t>海纳</t></is></c></row>',
        '<row r="2"><c r="A2" t="inlineStr"><is><t>海纳</t></is></c></row>',
        '<row r="5"><!-- <c></row>',
        '<row r="900000000000"><c r="A5"><v>1</v></c></row>',
    ],
)
def test_a_broken_row_costs_itself_alone(broken: str) -> None:
    last = row(6, "远山茶业", "137", "x")
    found = rows_of(HEAD, *SOUND, broken, last)
    assert found[:3] == EXPECTED
    assert found[-1] == ("远山茶业", "137", "x")


def test_dates_and_whole_numbers_are_read_beside_a_broken_row() -> None:
    dated = '<row r="5"><c r="A5"><v>1.38E10</v></c><c r="B5" t="b"><v>1</v></c></row>'
    found = rows_of(HEAD, *SOUND, dated, '<row r="6"><c r="A6" t="d"><v>2026-12-01</v></c><row>')
    assert found[3][:2] == ("13800000000", "TRUE")
    assert found[4][0] == "2026-12-01"


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["<row ", "<row>", "<c ", "<row><c><is><t>", "<a", "&#1;", "<!--"]
)
def test_broken_xml_by_the_megabyte_takes_no_time(piece: str) -> None:
    many = piece * (600_000 // len(piece))
    try:
        assert rows_of(HEAD, *SOUND, many)[:3] == EXPECTED
    except Unreadable as fault:
        assert fault.code in {"too_many_rows", "damaged", "unpacks_too_large"}
