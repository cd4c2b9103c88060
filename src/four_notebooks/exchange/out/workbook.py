"""A workbook (XLSX) written row by row into its archive: no row is kept, nothing is run.

The parts are those of ECMA-376 that every reader asks for; texts stand in their cells
(``inlineStr``), so that no table of them grows. Equal rows and an equal moment give equal
files: every member of the archive bears that moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import BinaryIO, Self, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Cell: TypeAlias = str | int | Decimal
Row: TypeAlias = Sequence[Cell]

LONGEST_CELL = 32_767
"""Characters of one cell of a workbook; a longer text is cut there and says so with …."""
_LEVEL = 3
"""Of compression: half the time of the usual 6, for a tenth more on the disk."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TOGETHER = 200
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'<styleSheet xmlns="{_SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/>'
    '</font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>'
    '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border>'
    '</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '</cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
    'xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>"
)
_TOP = (
    f'<worksheet xmlns="{_SHEET}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" '
    'ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView>'
    '</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{cols}</cols><sheetData>'
)


class Workbook:
    """Sheets one after the other, in a ``with`` block whose end writes what holds them together.

    After an exception in the block nothing more is written.
    """

    def __init__(self, file: BinaryIO, made_at: datetime) -> None:
        self._archive = ZipFile(file, "w", ZIP_DEFLATED, allowZip64=True, compresslevel=_LEVEL)
        self._made_at = made_at
        self._titles: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._close()
        else:
            self._archive.fp = None  # or it would try to finish when it is forgotten

    def sheet(self, title: str, rows: Iterable[Row]) -> None:
        """Write a sheet; its first row is the heading, in bold, and stays when one scrolls."""
        self._titles.append(title)
        member = self._member(f"xl/worksheets/sheet{len(self._titles)}.xml")
        with self._archive.open(member, "w", force_zip64=True) as part:
            for text in _sheet(iter(rows)):
                part.write(text.encode("utf-8"))

    def _close(self) -> None:
        """Write the other parts and the archive's directory."""
        numbers = range(1, len(self._titles) + 1)
        overrides = [("xl/workbook.xml", f"{_TYPE}.sheet.main+xml")]
        overrides += [(f"xl/worksheets/sheet{n}.xml", f"{_TYPE}.worksheet+xml") for n in numbers]
        overrides += [("xl/styles.xml", f"{_TYPE}.styles+xml")]
        core = "application/vnd.openxmlformats-package.core-properties+xml"
        overrides += [("docProps/core.xml", core)]
        parts = {
            "docProps/core.xml": self._properties(),
            "xl/styles.xml": _STYLES,
            "xl/workbook.xml": _book(self._titles),
            "xl/_rels/workbook.xml.rels": _relations(
                [(f"{_OFFICE}/worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
                + [(f"{_OFFICE}/styles", "styles.xml")]
            ),
            "_rels/.rels": _relations(
                [
                    (f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
                    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ]
            ),
            "[Content_Types].xml": _types(overrides),
        }
        for name, text in parts.items():
            self._archive.writestr(self._member(name), _XML + text)
        self._archive.close()

    def _member(self, name: str) -> ZipInfo:
        """A place in the archive; before 1980 there were none of its dates."""
        at = self._made_at
        stamp = (at.year, at.month, at.day, at.hour, at.minute, at.second)
        member = ZipInfo(name, max(stamp, (1980, 1, 1, 0, 0, 0)))
        member.compress_type = ZIP_DEFLATED
        return member

    def _properties(self) -> str:
        moment = self._made_at.strftime("%Y-%m-%dT%H:%M:%SZ")
        w3c = 'xsi:type="dcterms:W3CDTF"'
        return (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:creator>Four Notebooks</dc:creator><dcterms:created {w3c}>{moment}"
            f"</dcterms:created><dcterms:modified {w3c}>{moment}</dcterms:modified>"
            "</cp:coreProperties>"
        )


def _sheet(rows: Iterator[Row]) -> Iterator[str]:
    """The XML of a sheet in pieces of some rows."""
    heading = next(rows, ())
    letters = [_letters(column) for column in range(len(heading))]
    widths = (
        f'<col min="{n}" max="{n}" width="{_width(cell)}" customWidth="1"/>'
        for n, cell in enumerate(heading, 1)
    )
    yield _XML + _TOP.format(cols="".join(widths) or '<col min="1" max="1" width="10"/>')
    pieces = [_row(heading, 1, letters, ' s="1"')]
    for number, row in enumerate(rows, 2):
        pieces.append(_row(row, number, letters, ""))
        if len(pieces) >= _TOGETHER:
            yield "".join(pieces)
            pieces.clear()
    yield "".join(pieces) + "</sheetData></worksheet>"


def _width(heading: Cell) -> int:
    """In characters: room for the heading and for something under it."""
    wide = sum(2 if ord(letter) > 0x2E80 else 1 for letter in str(heading))
    return max(12, wide + 4)


def _row(row: Row, number: int, letters: list[str], style: str) -> str:
    cells = [f'<row r="{number}">']
    for letter, value in zip(letters, row, strict=True):
        if type(value) is str:
            if value:
                cells.append(f'<c r="{letter}{number}"{style} t="inlineStr"><is>{_text(value)}')
        else:
            cells.append(f'<c r="{letter}{number}"{style}><v>{value}</v></c>')
    cells.append("</row>")
    return "".join(cells)


def _text(value: str) -> str:
    """A text that a workbook can hold: no control characters, and not too long."""
    if len(value) > LONGEST_CELL:
        value = value[: LONGEST_CELL - 1] + "…"
    if not value.isprintable():
        value = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", value)
    if "&" in value or "<" in value or ">" in value:
        value = _escaped(value)
    keep = "" if value.isprintable() and value == value.strip() else ' xml:space="preserve"'
    return f"<t{keep}>{value}</t></is></c>"


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _letters(column: int) -> str:
    """A column's letters: A, B, … Z, AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _book(titles: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name="{_escaped(title)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, title in enumerate(titles, 1)
    )
    return f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _types(overrides: Iterable[tuple[str, str]]) -> str:
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    lines = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{relations}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{lines}</Types>"
    )
