"""Lists as workbooks, and the traps that workbooks can hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from files import LISTS, ods, ods_row, xls, xlsx, xlsx_of_sheet

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.tables_in import Table, read_table

ROW = '<row r="{row}"><c r="{cell}"><v>1</v></c></row>'


def table_of(folder: Path, content: bytes, ending: str = ".xlsx") -> Table:
    path = folder / f"list{ending}"
    path.write_bytes(content)
    return read_table(path)


def refusal(folder: Path, content: bytes, ending: str = ".xlsx") -> str:
    with pytest.raises(Unreadable) as refused:
        table_of(folder, content, ending)
    return refused.value.code


def test_cells_of_every_type_become_text(tmp_path: Path) -> None:
    values = [
        "恒远印务",
        13800138000,
        12.5,
        True,
        dt.datetime(2026, 11, 23),
        dt.datetime(2026, 11, 23, 14, 30),
        None,
    ]
    table = table_of(tmp_path, xlsx([["名称", "电话", "c", "d", "e", "f", "g"], values]))
    assert table.lines[0].cells == (
        "恒远印务",
        "13800138000",
        "12.5",
        "TRUE",
        "2026-11-23",
        "2026-11-23 14:30:00",
        "",
    )


def test_the_crm_export_has_its_header_below_a_notice() -> None:
    table = read_table(LISTS / "crm-export.xlsx")
    assert table.headers[0] == "客户名称"
    assert table.headers[-1] == "负责人"
    assert len(table.lines) == 150
    assert table.lines[0].number == 2
    assert table.lines[0].cells[2] == "13510000022"


def test_another_sheet_can_be_chosen_and_empty_ones_are_passed_over(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.create_sheet("客户").append(["名称", "电话"])
    book["客户"].append(["甲", 1])
    book.create_sheet("其他").append(["名称", "电话"])
    path = tmp_path / "two.xlsx"
    book.save(path)
    assert read_table(path).sheet == "客户"
    assert read_table(path).sheets == ("Sheet", "客户", "其他")
    assert read_table(path, sheet="其他").rows == (("名称", "电话"),)


def test_an_old_workbook_is_read(tmp_path: Path) -> None:
    cells: list[tuple[int, int, str | float]] = [
        (0, 0, "客户名称"),
        (0, 1, "手机"),
        (1, 0, "恒远印务"),
        (1, 1, 13800138000.0),
    ]
    table = table_of(tmp_path, xls(cells), ".xls")
    assert table.kind == "xls"
    assert table.headers == ("客户名称", "手机")
    assert table.lines[0].cells == ("恒远印务", "13800138000")


def test_an_old_workbook_with_a_cell_in_its_last_corner_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, xls([(0, 0, "a"), (65535, 255, "b")]), ".xls") == "too_many_rows"


def test_an_open_document_is_read_without_its_endless_empty_rows(tmp_path: Path) -> None:
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/>'
    rows = ods_row("客户名称", "电话") + ods_row("甲", "13800000000") + empty + "</table:table-row>"
    table = table_of(tmp_path, ods(rows), ".ods")
    assert table.kind == "ods"
    assert table.lines[0].cells == ("甲", "13800000000")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (
            ods_row("a", cell_attributes=' table:number-columns-repeated="30000000"'),
            "too_many_columns",
        ),
        (ods_row("a", attributes=' table:number-rows-repeated="30000000"'), "too_many_rows"),
        (ods_row('<text:s text:c="900000000"/>'), "unpacks_too_large"),
    ],
)
def test_repeats_of_an_open_document_cost_no_memory(tmp_path: Path, rows: str, code: str) -> None:
    assert refusal(tmp_path, ods(rows), ".ods") == code


@pytest.mark.parametrize(
    ("far", "left"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ()),
        ('<row r="1"><c r="XFD1"><v>1</v></c></row>', ()),
        ('<row r="1048576"><c><v>1</v></c></row>', (("1",),)),
        ("<!-- <c \" --><row r='1'><c foo='>' r='XFD1'><v>1</v></c></row>", ()),
    ],
)
def test_a_filled_cell_in_the_far_corner_is_left_out_and_nothing_between_is_allocated(
    tmp_path: Path, far: str, left: tuple[tuple[str, ...], ...]
) -> None:
    sheet = f"<sheetData>{ROW.format(row=1, cell='A1')}{far}</sheetData>"
    assert table_of(tmp_path, xlsx_of_sheet(sheet)).rows == (("1",), *left)


def test_a_sheet_wider_than_any_is_refused(tmp_path: Path) -> None:
    row = "".join(f'<c r="{each}"><v>1</v></c>' for each in ("A1", "XFD1"))
    assert refusal(tmp_path, xlsx_of_sheet(f"<sheetData><row r='1'>{row}</row></sheetData>")) == (
        "too_many_columns"
    )


def test_an_empty_cell_in_the_far_corner_does_no_harm(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    sheet = f"<sheetData>{ROW.format(row=1, cell='A1')}{far}</sheetData>"
    assert table_of(tmp_path, xlsx_of_sheet(sheet)).rows == (("1",),)


def test_a_bomb_is_refused_by_what_it_unpacks_to(tmp_path: Path) -> None:
    sheet = "<sheetData>" + '<row r="1"></row>' * 1_000_000 + "</sheetData>"
    assert refusal(tmp_path, xlsx_of_sheet(sheet)) == "unpacks_too_large"


def test_a_workbook_that_declares_entities_is_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
    assert refusal(tmp_path, ods(ods_row("&c;"), laughs), ".ods") == "damaged"


def test_a_sheet_without_cells_has_no_rows_and_a_broken_one_is_damaged(tmp_path: Path) -> None:
    assert refusal(tmp_path, xlsx_of_sheet("<sheetData/>")) == "no_rows"
    assert refusal(tmp_path, xlsx_of_sheet("</worksheet>")) == "damaged"


def test_a_zip_file_that_is_no_workbook_is_no_table(tmp_path: Path) -> None:
    import io
    import zipfile

    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("holiday.jpg", b"\xff\xd8")
    assert refusal(tmp_path, content.getvalue()) == "not_a_table"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_workbook_cut_in_the_middle_is_damaged(tmp_path: Path, share: float) -> None:
    content = (LISTS / "crm-export.xlsx").read_bytes()
    assert refusal(tmp_path, content[: int(len(content) * share)]) == "damaged"


def test_a_compound_file_of_something_else_is_damaged(tmp_path: Path) -> None:
    noise = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x07" * 3000
    assert refusal(tmp_path, noise, ".xls") == "damaged"
