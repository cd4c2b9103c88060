"""Files as other programs write them, made by hand so that tests say what is in them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl

LISTS = Path(__file__).parent / "lists"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def xlsx_of_sheet(inner: str) -> bytes:
    """A workbook whose sheet is this XML, written by nobody's library."""
    source = zipfile.ZipFile(io.BytesIO(xlsx([["a"]])))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            data = source.read(member)
            if member.filename.endswith("sheet1.xml"):
                data = f'<worksheet xmlns="{SPREADSHEET}">{inner}</worksheet>'.encode()
            target.writestr(member.filename, data)
    return content.getvalue()


def ods(rows: str, prolog: str = "") -> bytes:
    """An OpenDocument sheet of this XML of rows."""
    spaces = "".join(f' xmlns:{each}="{OFFICE}:{each}:1.0"' for each in ("office", "table", "text"))
    body = (
        f"{prolog}<office:document-content{spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = f'<m:manifest xmlns:m="{OFFICE}:manifest:1.0"></m:manifest>'
        target.writestr("META-INF/manifest.xml", manifest)
        target.writestr("content.xml", body)
    return content.getvalue()


def ods_row(*cells: str, attributes: str = "", cell_attributes: str = "") -> str:
    """One row of text cells."""
    inner = "".join(
        f'<table:table-cell office:value-type="string"{cell_attributes}>'
        f"<text:p>{cell}</text:p></table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row{attributes}>{inner}</table:table-row>"


def _biff(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def xls(cells: Sequence[tuple[int, int, str | float]]) -> bytes:
    """An old workbook (BIFF8 in a compound file) with cells given as (row, column, value)."""
    name = "S".encode("utf-16-le")
    version = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0x07CC, 0, 6)
    head = _biff(0x0809, version)
    sheet_at = len(head) + 4 + 6 + 2 + len(name) + 4
    bound = _biff(0x0085, struct.pack("<IHBB", sheet_at, 0, 1, 1) + name)
    stream = head + bound + _biff(0x000A, b"")
    stream += _biff(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0x07CC, 0, 6))
    for row, column, value in cells:
        place = struct.pack("<HHH", row, column, 0)
        if isinstance(value, str):
            text = value.encode("utf-16-le")
            stream += _biff(0x0204, place + struct.pack("<HB", len(value), 1) + text)
        else:
            stream += _biff(0x0203, place + struct.pack("<d", value))
    stream += _biff(0x000A, b"")
    return _compound(stream.ljust(4096 + (-len(stream)) % 512 if len(stream) < 4096 else 0, b"\0"))


def _compound(stream: bytes) -> bytes:
    """A compound file whose one stream is called Workbook."""
    stream += b"\0" * (-len(stream) % 512)
    count = len(stream) // 512
    end, free, fat_mark = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    fat_sectors = (count + 2 + 127) // 128
    first = fat_sectors + 1
    chain = [fat_mark] * fat_sectors + [end]
    chain += [first + at + 1 for at in range(count - 1)] + [end]
    chain += [free] * (fat_sectors * 128 - len(chain))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, fat_sectors, fat_sectors, 0, 4096, end, 0, end, 0)
    table = [*range(fat_sectors), *[free] * (109 - fat_sectors)]
    header += struct.pack("<109I", *table)
    return (
        header
        + struct.pack(f"<{len(chain)}I", *chain)
        + _entry("Root Entry", 5, 1, end, 0)
        + _entry("Workbook", 2, free, first, len(stream))
        + _entry("", 0, free, 0, 0) * 2
        + stream
    )


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0" if name else b""
    free = 0xFFFFFFFF
    return (
        text.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(text), kind, 1, free, free, child)
        + b"\0" * 36
        + struct.pack("<IQ", start, size)
    )
