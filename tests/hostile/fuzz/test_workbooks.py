"""XLSX with one row of XML or one member damaged: the other rows arrive, or a named fault comes."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

import pytest
from damage import counted, damaged, in_time, seconds
from goods import GOODS, HEADER, ROWS
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.tables_in import table_of

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"
ASIDE = ("docProps/app.xml", "docProps/core.xml")
INLINE = re.compile(rb' t="inlineStr"><is>(.*?)</is>', re.DOTALL)
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FULL = 2_000
NAMED = {"damaged", "not_a_table", "protected", "unpacks_too_large", "no_rows"} | {
    "too_many_rows",
    "too_many_columns",
}


@cache
def members(kind: str) -> dict[str, bytes]:
    """The members of a sound workbook, its texts beside the sheet or within it."""
    with zipfile.ZipFile(io.BytesIO(GOODS["xlsx"][1])) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    if kind == "shared":
        texts = list(dict.fromkeys(INLINE.findall(found[SHEET])))
        found[SHEET] = INLINE.sub(lambda at: b' t="s"><v>%d</v>' % texts.index(at[1]), found[SHEET])
        inner = b"".join(b"<si>" + text + b"</si>" for text in texts)
        found[TEXTS] = b'<sst xmlns="%s" uniqueCount="%d">%s</sst>' % (MAIN, len(texts), inner)
        here = (
            b'<Relationship Type="%s/sharedStrings" Target="sharedStrings.xml" Id="rId9"/>' % OFFICE
        )
        name = "xl/_rels/workbook.xml.rels"
        found[name] = found[name].replace(b"</Relationships>", here + b"</Relationships>")
    return found


def zipped(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return content.getvalue()


def arrived(content: bytes) -> list[tuple[str, ...]]:
    with in_time():
        table = table_of(content, "list.xlsx")
    width = len(HEADER)
    return [tuple([*line.cells, *[""] * width][:width]) for line in table.lines]


def missing(content: bytes, victim: int) -> list[tuple[str, ...]]:
    found = arrived(content)
    return [row for at, row in enumerate(ROWS) if at != victim and row not in found]


@st.composite
def sheets(draw: st.DrawFn) -> tuple[bytes, int]:
    """A workbook with one damaged row, and which."""
    parts = dict(members(draw(st.sampled_from(("shared", "inline")))))
    rows = list(re.finditer(rb"<row\b.*?</row>", parts[SHEET], re.DOTALL))
    victim = draw(st.integers(1, len(ROWS)))
    piece = rows[victim]
    sheet = parts[SHEET]
    parts[SHEET] = sheet[: piece.start()] + draw(damaged(piece[0])) + sheet[piece.end() :]
    return zipped(parts), victim - 1


@pytest.mark.timeout(seconds(FULL))
@counted(FULL // 2)
@given(made=sheets())
def test_one_damaged_row_of_a_sheet_costs_itself_alone(made: tuple[bytes, int]) -> None:
    content, victim = made
    assert missing(content, victim) == []


@pytest.mark.timeout(seconds(FULL))
@counted(FULL // 4)
@given(data=st.data())
def test_one_damaged_text_costs_its_rows_or_is_named(data: st.DataObject) -> None:
    parts = dict(members("shared"))
    pieces = list(re.finditer(rb"<si>.*?</si>", parts[TEXTS], re.DOTALL))
    at = data.draw(st.integers(len(HEADER), len(pieces) - 1))
    text = re.sub(rb"<[^>]*>", b"", pieces[at][0]).decode()
    whole = parts[TEXTS]
    parts[TEXTS] = (
        whole[: pieces[at].start()] + data.draw(damaged(pieces[at][0])) + whole[pieces[at].end() :]
    )
    try:
        found = arrived(zipped(parts))
    except Unreadable as fault:
        assert fault.code == "damaged"
        return
    assert [row for row in ROWS if text not in row and row not in found] == []


@pytest.mark.timeout(seconds(FULL))
@counted(FULL // 8)
@given(data=st.data())
def test_a_damaged_member_that_holds_no_rows_costs_none(data: st.DataObject) -> None:
    parts = dict(members("shared"))
    name = data.draw(st.sampled_from(ASIDE))
    if data.draw(st.booleans()):
        del parts[name]
    else:
        parts[name] = data.draw(damaged(parts[name]))
    assert missing(zipped(parts), -1) == []


@pytest.mark.timeout(seconds(FULL))
@counted(FULL // 8)
@given(data=st.data())
def test_a_damaged_archive_gives_true_rows_or_a_named_fault(data: st.DataObject) -> None:
    content = data.draw(damaged(GOODS["xlsx"][1]))
    try:
        found = arrived(content)
    except Unreadable as fault:
        assert fault.code in NAMED
        return
    assert [row for row in found if row not in ROWS] == []
