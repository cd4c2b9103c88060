"""Lists as text files: encodings, separators, quotes, headers, row numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from files import LISTS

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.tables_in import ENCODINGS, read_table

PLAIN = "客户名称,电话\n恒远印务,13800000000\n海纳物流,0571-88880001\n"


def table_of(folder: Path, content: bytes, name: str = "list.csv", **told: str):  # noqa: ANN201
    path = folder / name
    path.write_bytes(content)
    return read_table(path, **told)


def cells(table) -> list[tuple[str, ...]]:  # noqa: ANN001
    return [line.cells for line in table.lines]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (PLAIN.encode("utf-8"), "utf-8"),
        (PLAIN.encode("utf-8-sig"), "utf-8"),
        (PLAIN.encode("gb18030"), "gb18030"),
        (PLAIN.encode("gbk"), "gb18030"),
        (PLAIN.encode("utf-16"), "utf-16-le"),
        (PLAIN.encode("utf-16-le"), "utf-16-le"),
        (PLAIN.encode("utf-16-be"), "utf-16-be"),
        (b"\xfe\xff" + PLAIN.encode("utf-16-be"), "utf-16-be"),
        (PLAIN.encode("utf-32"), "utf-32-le"),
    ],
)
def test_a_chinese_list_is_read_in_every_usual_encoding(
    tmp_path: Path, content: bytes, encoding: str
) -> None:
    table = table_of(tmp_path, content)
    assert table.encoding == encoding
    assert table.headers == ("客户名称", "电话")
    assert cells(table) == [("恒远印务", "13800000000"), ("海纳物流", "0571-88880001")]


def test_western_letters_among_latin_words_are_not_taken_for_chinese(tmp_path: Path) -> None:
    content = "Company,City\nMüller Werkzeuge,Köln\nJosé Hernández,Málaga\n".encode("cp1252")
    assert cells(table_of(tmp_path, content))[0] == ("Müller Werkzeuge", "Köln")


def test_another_encoding_can_be_chosen(tmp_path: Path) -> None:
    content = "公司名稱,電話\n恆遠印務,13800000000\n".encode("big5hkscs")
    assert cells(table_of(tmp_path, content, encoding="big5hkscs")) == [("恆遠印務", "13800000000")]


def test_a_chosen_encoding_that_does_not_fit_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        table_of(tmp_path, ("电话\n" + "恒远印务" * 200).encode("gb18030"), encoding="utf-8")
    assert refused.value.code == "encoding"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_that_is_offered_exists(encoding: str) -> None:
    assert "a".encode(encoding).decode(encoding) == "a"


@pytest.mark.parametrize("separator", [",", "\t", ";", "，", "|", "；"])
def test_any_usual_separator_is_found(tmp_path: Path, separator: str) -> None:
    content = PLAIN.replace(",", separator).encode()
    table = table_of(tmp_path, content)
    assert table.separator == separator
    assert cells(table)[0] == ("恒远印务", "13800000000")


def test_one_column_is_one_column_whatever_its_texts_hold(tmp_path: Path) -> None:
    table = table_of(tmp_path, "公司名称\n恒远印务\n海纳物流\n同创 电子\n".encode())
    assert table.width == 1
    assert cells(table) == [("恒远印务",), ("海纳物流",), ("同创 电子",)]


def test_lists_within_a_cell_do_not_make_columns(tmp_path: Path) -> None:
    content = "公司名称,经营范围\n恒远,批发；零售；印刷\n海纳,运输；仓储\n"
    table = table_of(tmp_path, content.encode())
    assert table.separator == ","
    assert cells(table)[1] == ("海纳", "运输；仓储")


def test_the_first_line_of_excel_may_name_the_separator(tmp_path: Path) -> None:
    table = table_of(tmp_path, b"sep=;\nName;Phone\nA;1\n")
    assert table.headers == ("Name", "Phone")
    assert table.lines[0].number == 2


def test_a_line_break_within_quotes_adds_no_row(tmp_path: Path) -> None:
    content = '公司名称,经营范围\n甲公司,"批发""精品""\r\n零售"\n乙公司,"a\nb\nc"\n丙公司,x\n'
    table = table_of(tmp_path, content.encode())
    assert [line.number for line in table.lines] == [2, 3, 4]
    assert table.lines[0].cells == ("甲公司", '批发"精品"\n零售')


def test_blank_rows_count_as_rows(tmp_path: Path) -> None:
    table = table_of(tmp_path, "公司名称,电话\n\n甲公司,1\n,\n乙公司,2\n".encode())
    assert [(line.number, line.blank) for line in table.lines] == [
        (2, True),
        (3, False),
        (4, True),
        (5, False),
    ]


def test_old_line_ends_of_macintosh_are_read(tmp_path: Path) -> None:
    assert cells(table_of(tmp_path, b"Name,Phone\rA,1\rB,2\r")) == [("A", "1"), ("B", "2")]


def test_a_quote_that_nothing_closes_does_not_swallow_the_file(tmp_path: Path) -> None:
    rows = "".join(f"客户{at},{'x' * 40}\n" for at in range(4000))
    table = table_of(tmp_path, ('公司名称,说明\n"三寸管材,5\n' + rows).encode())
    assert len(table.lines) == 4001


def test_a_file_cut_in_the_middle_of_a_character_is_read_up_to_there(tmp_path: Path) -> None:
    assert cells(table_of(tmp_path, PLAIN.encode("utf-8").rstrip()[:-2]))[1][0] == "海纳物流"
    cut = (PLAIN + "同创电子").encode("gb18030")[:-1]
    assert cells(table_of(tmp_path, cut))[-1] == ("同创电",)


def test_nul_characters_are_stripped(tmp_path: Path) -> None:
    content = b"Name,Phone\nAcm\x00e,1380000\x000000\nB,2\n" + b"C,3\n" * 60
    assert cells(table_of(tmp_path, content))[0] == ("Acme", "13800000000")


def test_a_notice_above_the_header_is_nobodys_row(tmp_path: Path) -> None:
    content = "注意:日期格式 2020-02-02,,\n\n*客户名称,＊电话,备注\n甲,1,x\n"
    table = table_of(tmp_path, content.encode())
    assert table.headers == ("客户名称", "电话", "备注")
    assert table.lines[0].number == 2


def test_a_list_without_a_header_begins_with_row_one(tmp_path: Path) -> None:
    table = table_of(tmp_path, "恒远印务有限公司,13800000000\n海纳物流公司,13900000000\n".encode())
    assert table.header is None
    assert [line.number for line in table.lines] == [1, 2]


def test_the_header_can_be_chosen_again(tmp_path: Path) -> None:
    table = table_of(tmp_path, b"Alpha,Beta\nGamma,Delta\nx,y\n")
    assert table.header == 0
    assert table.with_header(1).headers == ("Gamma", "Delta")
    assert table.with_header(None).lines[0].cells == ("Alpha", "Beta")


def test_an_apostrophe_before_a_formula_is_taken_away_and_others_stay(tmp_path: Path) -> None:
    content = "名称,说明\n'=1+1,'n Sync\n'＋86,''@a\n"
    assert cells(table_of(tmp_path, content.encode())) == [("=1+1", "'n Sync"), ("＋86", "'@a")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"\n\n , \n", "no_rows"),
        (bytes(range(256)) * 40, "not_a_table"),
        (b"\x00" * 5000, "not_a_table"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(1, 32)) * 50, "not_a_table"),
        (("," * 1500 + "\n").encode() + b"a" + b"," * 1500, "too_many_columns"),
        (b"a\n" * 200_001, "too_many_rows"),
    ],
)
def test_what_is_no_list_is_refused_with_a_code(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        table_of(tmp_path, content)
    assert refused.value.code == code


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as missing:
        read_table(tmp_path / "none.csv")
    with pytest.raises(Unreadable) as folder:
        read_table(tmp_path)
    assert (missing.value.code, folder.value.code) == ("file_missing", "file_unreadable")


def test_a_workbook_ending_without_a_workbook_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        table_of(tmp_path, PLAIN.encode(), "list.xlsx")
    assert refused.value.code == "damaged"


def test_a_workbook_under_a_csv_name_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "crm.csv"
    path.write_bytes((LISTS / "crm-export.xlsx").read_bytes())
    assert read_table(path).kind == "xlsx"


def test_three_hundred_columns_and_a_hundred_thousand_rows_are_read(tmp_path: Path) -> None:
    wide = table_of(tmp_path, ("名称," * 300 + "\n" + "x," * 300).encode())
    assert wide.width == 301
    long = table_of(tmp_path, "名称,电话\n".encode() + "恒远印务,13800000000\n".encode() * 100_000)
    assert len(long.lines) == 100_000
    assert long.lines[-1].number == 100_001


def test_the_register_export_is_read_as_it_is() -> None:
    table = read_table(LISTS / "leads-gbk.csv")
    assert (table.encoding, table.separator, table.width) == ("gb18030", ",", 13)
    assert len(table.lines) == 405
    assert [line.number for line in table.lines if line.blank] == [122]
