"""Tables that no spreadsheet runs, that read back as they were, equal for an equal moment."""

from __future__ import annotations

import csv
import io
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from four_notebooks.exchange.out.forms import FORMS, export
from four_notebooks.exchange.out.workbook import LONGEST_CELL, Workbook
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.exchange.tables_in import read_table, table_of
from four_notebooks.exchange.tables_out import FORMULA, neutral, write_csv
from four_notebooks.services.book import Book
from naughty import NASTIER, NAUGHTY

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
FORMULAS = [
    *("=1+1", "+86 138", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u3000=1", "\xa0+1"),
    *("＝1", "＋1", "－1", "＠a", "﹦1", "﹢1", "﹣1", "﹫a", "\u200b=1", "\ufeff@a", " \t ＝1"),
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_could_run_gets_an_apostrophe(text: str) -> None:
    assert neutral(text) == "'" + text
    assert neutral("'" + text) == "''" + text


@pytest.mark.parametrize("text", ["", "a=1", "1-2", "华启", "'", "'n Sync", " 甲", "—", "《=》"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@given(st.text(alphabet=st.sampled_from("='+ \t＝\u3000a"), max_size=6))
def test_reading_takes_away_what_writing_gave(text: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([["名称", "说明"], ["甲", neutral(text)]])
    (line,) = table_of(file.getvalue().encode(), "a.csv").lines
    assert line.cells[1] in (text, text.strip())


def test_no_cell_of_a_csv_begins_like_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, [[text] for text in (*FORMULAS, *NAUGHTY, *NASTIER)])
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert [row for row in rows for cell in row if FORMULA.match(cell)] == []
    assert len(rows) == len(FORMULAS) + len(NAUGHTY) + len(NASTIER)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=UTC, create=True)
    make_sample(book)
    yield book
    book.close()


def everywhere(book: Book, text: str) -> None:
    """A text wherever a table shows one."""
    account = book.accounts.create(
        text, phones=(text,), area=text, address=text, industry=text, source=text, tags=(text,),
        website=text, note=text, short_name=text, registration_code=text, extra=((text, text),),
    )  # fmt: skip
    book.people.add(account.id, text, title=text, phones=(text,), wechat=text, mail=text, note=text)
    book.journal.note(account.id, text)
    book.journal.save_strategy(account.id, goal=text, way_in=text, news=text, ask=text)
    book.plan.plan(account.id, NOW.date(), purpose=text)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_no_exported_cell_is_a_formula(book: Book, tmp_path: Path, ending: str) -> None:
    for text in FORMULAS:
        everywhere(book, "甲" + text)
        everywhere(book, text)
    path = tmp_path / f"out{ending}"
    export(book, path, "zh_CN")
    if ending == ".csv":
        rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
        cells = [cell for row in rows for cell in row]
        assert [cell for cell in cells if FORMULA.match(cell)] == []
    else:
        sheets = openpyxl.load_workbook(path)
        kinds = {c.data_type for sheet in sheets for row in sheet.iter_rows() for c in row}
        assert kinds == {"s", "n"}


def test_a_phone_is_text_and_an_amount_a_figure(book: Book, tmp_path: Path) -> None:
    book.accounts.create("恒远印务", phones=("013800138000",), amount=123450)
    path = tmp_path / "out.xlsx"
    export(book, path, "en")
    rows = list(openpyxl.load_workbook(path)["Accounts"].iter_rows(values_only=True))
    at = {name: number for number, name in enumerate(rows[0])}
    (row,) = [row for row in rows if row[0] == "恒远印务"]
    assert (row[at["Phones"]], row[at["Amount"]]) == ("013800138000", 1234.5)


def test_a_workbook_holds_naughty_strings_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    texts = [text for text in (*NAUGHTY, *NASTIER) if text]
    with path.open("wb") as file, Workbook(file, NOW) as workbook:
        workbook.sheet("a&b", [["text", "figure"], *([text, Decimal("1.5")] for text in texts)])
    sheet = openpyxl.load_workbook(path)["a&b"]
    found = [row[0].value for row in sheet.iter_rows(min_row=2)]
    for sent, got in zip(texts, found, strict=True):
        fit = "".join("\ufffd" if not _fit(letter) else letter for letter in sent)
        assert got == fit.replace("\r\n", "\n").replace("\r", "\n")
    assert read_table(path).headers == ("text", "figure")


def _fit(letter: str) -> bool:
    code = ord(letter)
    return letter in "\t\n\r" or (
        code >= 0x20 and not 0xD800 <= code < 0xE000 and code not in (0xFFFE, 0xFFFF)
    )


def test_a_text_too_long_for_a_cell_is_cut_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file, Workbook(file, NOW) as workbook:
        workbook.sheet("a", [["x"], ["名" * 40_000]])
    (cell,) = [row[0].value for row in openpyxl.load_workbook(path)["a"].iter_rows(min_row=2)]
    assert (len(cell), cell[-1]) == (LONGEST_CELL, "…")


@pytest.mark.parametrize("ending", FORMS)
def test_an_equal_moment_gives_equal_files_whatever_the_clock_says(
    book: Book, tmp_path: Path, qtbot: QtBot, ending: str
) -> None:
    first, second = tmp_path / f"1{ending}", tmp_path / f"2{ending}"
    export(book, first, "en")
    until = time.time() + 2.1  # the clock of archives counts by two seconds
    qtbot.waitUntil(lambda: time.time() > until)
    export(book, second, "en")
    assert first.read_bytes() == second.read_bytes()


def test_rows_beyond_a_sheet_go_on_in_another(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = [["x"], *([f"名{number}"] for number in range(5))]
    with path.open("wb") as file, Workbook(file, NOW, most_rows=3) as workbook:
        workbook.sheet("a", rows)
    sheets = openpyxl.load_workbook(path)
    assert {
        sheet.title: [row[0] for row in sheet.iter_rows(values_only=True)] for sheet in sheets
    } == {"a": ["x", "名0", "名1"], "a 2": ["x", "名2", "名3"], "a 3": ["x", "名4"]}


def test_a_workbook_bears_the_moment_and_no_other(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(book, path, "en")
    with zipfile.ZipFile(path) as archive:
        moments = {member.date_time[0] for member in archive.infolist()}
        properties = archive.read("docProps/core.xml").decode()
    assert moments == {1980}
    assert properties.count("2026-11-23T01:30:00Z") == 2
