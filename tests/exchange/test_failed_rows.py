"""Failed rows as a file to mend and import again."""

from __future__ import annotations

from pathlib import Path

import pytest
from files import LISTS

from four_notebooks.exchange.arrivals import FailedRow
from four_notebooks.exchange.columns import Field, guess
from four_notebooks.exchange.failed_rows import write_failed_rows
from four_notebooks.exchange.tables_in import Table, read_table
from four_notebooks.exchange.tables_out import neutral
from four_notebooks.exchange.taking_in.files import import_file
from four_notebooks.services.book import Book

TABLE = Table("list", "csv", (("名称", "电话", ""), ("", "13800000000", "=1+1")), 0)
FAILED = (FailedRow(2, "name_blank", {}, ("", "13800000000", "=1+1")),)


def test_failed_rows_are_written_with_number_reason_and_all_their_cells(tmp_path: Path) -> None:
    target = tmp_path / "failed.csv"
    words = {"name_blank": "没有名称"}
    write_failed_rows(target, TABLE, FAILED, lambda row: words[row.reason], ("行号", "失败原因"))
    assert target.read_bytes() == (
        "行号,失败原因,名称,电话,C\r\n2,没有名称,,13800000000,'=1+1\r\n".encode("utf-8-sig")
    )
    assert [path.name for path in tmp_path.iterdir()] == ["failed.csv"]


def test_a_mended_file_comes_in_without_number_and_reason(book: Book, tmp_path: Path) -> None:
    result = import_file(book, LISTS / "leads-gbk.csv")
    target = tmp_path / "failed.csv"
    write_failed_rows(target, read_table(LISTS / "leads-gbk.csv"), result.failed)
    table = read_table(target)
    assert guess(table).fields[:3] == (Field.SKIP, Field.SKIP, Field.NAME)
    mended = target.read_text(encoding="utf-8-sig").replace("   ", "补上的名称公司")
    target.write_text(mended, encoding="utf-8-sig")
    again = import_file(book, target)
    # The mended row has the registration code of a row that came in before.
    assert (again.added, again.duplicates, again.failed) == (0, 1, ())


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_half_written(
    tmp_path: Path,
) -> None:
    target = tmp_path / "failed.csv"
    target.mkdir()
    (target / "kept").touch()
    with pytest.raises(OSError):
        write_failed_rows(target, TABLE, FAILED)
    assert [path.name for path in tmp_path.iterdir()] == ["failed.csv"]
    with pytest.raises(FileNotFoundError):
        write_failed_rows(tmp_path / "none" / "failed.csv", TABLE, FAILED)


@pytest.mark.parametrize("text", ["=1", "+86", "-1", "@a", "\tx", "＝1", "＠a", "'=1", "''+1"])
def test_what_a_spreadsheet_would_run_is_neutralised_and_read_back_as_it_was(
    tmp_path: Path, text: str
) -> None:
    assert neutral(text) == "'" + text
    target = tmp_path / "failed.csv"
    write_failed_rows(target, TABLE, [FailedRow(2, "name_blank", {}, ("甲", text, ""))])
    assert read_table(target).lines[0].cells[3] == text


def test_other_text_is_written_as_it_is() -> None:
    for text in ("恒远", "a=b", "'n Sync", "", "1-2"):
        assert neutral(text) == text
