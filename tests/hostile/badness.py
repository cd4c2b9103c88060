"""Every way in which a file can be bad: what is made of a sound one, and what may come of it."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from files import ods, ods_row, xlsx_of_sheet
from goods import account_line

ANY = frozenset({"*"})
"""Taken in or refused with any named fault: the file may still be a file of some kind."""


@dataclass(frozen=True)
class Badness:
    """``make`` turns a sound file into a bad one; ``kinds`` are the readers it is meant for
    (none: all); ``ends`` are the codes that may come of it, '' for taken in."""

    name: str
    make: Callable[[bytes], bytes]
    ends: frozenset[str]
    kinds: frozenset[str] = frozenset()


def noise(size: int, seed: int = 4) -> bytes:
    return random.Random(seed).randbytes(size)


def always(content: Callable[[], bytes]) -> Callable[[bytes], bytes]:
    """The same bytes for every reader, made once."""
    made = cache(content)
    return lambda _: made()


def cut(share: float) -> Callable[[bytes], bytes]:
    return lambda good: good[: max(1, round(len(good) * share))]


def packed(members: dict[str, bytes], times: int = 1) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            for at in range(times):
                archive.writestr(f"{name}{at or ''}", data)
    return content.getvalue()


def _bomb(size: int) -> bytes:
    """A workbook whose sheet unpacks to so much."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b"<worksheet><sheetData>")
            for _ in range(size >> 20):
                sheet.write(b" " * (1 << 20))
    return content.getvalue()


def _lying_bomb(size: int) -> bytes:
    """The same, with a directory that says that it is small."""
    found = bytearray(_bomb(size))
    at = found.find(b"PK\x01\x02", found.find(b"PK\x01\x02") + 1)
    struct.pack_into("<I", found, at + 24, 100)
    return bytes(found)


def _nested(depth: int) -> bytes:
    inner = b"0" * 1_000_000
    for at in range(depth):
        inner = packed(
            {"xl/worksheets/sheet1.xml" if at else "0": inner, "xl/workbook.xml": b"<a/>"}
        )
    return inner


LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10 if at else "ha"}">' for at in range(10))


def _laughing_xlsx(_: bytes) -> bytes:
    made = zipfile.ZipFile(io.BytesIO(xlsx_of_sheet("<sheetData/>")))
    sheet = f"<!DOCTYPE w [{LAUGHS}]><worksheet><sheetData><row><c t='str'><v>&l9;</v></c></row>"
    members = {each: made.read(each) for each in made.namelist()}
    members["xl/worksheets/sheet1.xml"] = (sheet + "</sheetData></worksheet>").encode()
    return packed(members)


def _laughing_ods(_: bytes) -> bytes:
    return ods(ods_row("&l9;"), prolog=f"<!DOCTYPE d [{LAUGHS}]>")


def _outside_ods(_: bytes) -> bytes:
    return ods(ods_row("&e;"), prolog='<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>')


def _deep_xml(_: bytes) -> bytes:
    return xlsx_of_sheet("<sheetData>" + "<g>" * 200_000 + "</g>" * 200_000 + "</sheetData>")


def _far_cell(_: bytes) -> bytes:
    return xlsx_of_sheet(
        '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )


def _png(_: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + zlib.compress(noise(3000))


NOT_MINE = frozenset({"not_a_table", "damaged", "not_own", "no_rows", "no_name_column", "encoding"})
ZIPS = frozenset({"xlsx", "xlsm", "ods"})
WORKBOOKS = ZIPS | {"xls"}
TEXTS = frozenset({"csv", "tsv", "txt"})

EVERYWHERE = [
    Badness("nothing", always(lambda: b""), frozenset({"file_empty", "no_rows", ""})),
    Badness("one NUL", always(lambda: b"\0"), ANY),
    Badness("a million NULs", always(lambda: b"\0" * 1_000_000), ANY),
    Badness("binary noise", always(lambda: noise(100_000)), ANY),
    Badness("little noise", always(lambda: noise(40)), ANY),
    Badness("a picture", _png, ANY),
    Badness("a program", always(lambda: b"\x7fELF\x02\x01\x01" + noise(5000)), ANY),
    Badness("gzip", always(lambda: b"\x1f\x8b\x08\0" + zlib.compress(b"a" * 5000)), ANY),
    Badness("a book", always(lambda: b"SQLite format 3\0" + noise(5000)), ANY),
    Badness("a page", always(lambda: b"<html><script>alert(1)</script></html>"), ANY),
    Badness("line feeds", always(lambda: b"\n" * 3_000_000), ANY),
    Badness("one endless line", always(lambda: b"a" * 20_000_000), ANY),
    Badness("brackets", always(lambda: b"[" * 3_000_000), ANY),
    Badness("braces", always(lambda: b'{"a":' * 1_000_000), ANY),
    Badness("quotes", always(lambda: b'"' * 3_000_001), ANY),
    Badness("commas", always(lambda: b"," * 3_000_000), ANY),
    Badness("odd quotes in every line", always(lambda: b'x,"\n' * 8_000), ANY),
    Badness(
        "lone surrogates",
        always(lambda: "甲\ud800,\udfff\n".encode("utf-8", "surrogatepass") * 50),
        ANY,
    ),
    Badness("wrong way", always("\u202e甲,电话\u202c\n\u2067乙\u2066,1\n".encode), ANY),
    Badness("twice over", lambda good: good + good, ANY),
    Badness("noise behind", lambda good: good + noise(500), ANY),
    Badness("noise before", lambda good: noise(64) + good, ANY),
    Badness(
        "holes", lambda good: good[: len(good) // 2] + b"\0" * 4096 + good[len(good) // 2 :], ANY
    ),
    *[Badness(f"cut at {share}/10", cut(share / 10), ANY) for share in range(1, 10)],
    Badness("last byte lost", lambda good: good[:-1], ANY),
]
ENCODED = [
    Badness(f"in {name}", lambda good, name=name: good.decode().encode(name, "replace"), ANY)  # type: ignore[misc]
    for name in ("utf-16", "utf-16-be", "utf-32", "gb18030", "big5", "shift_jis", "cp1252", "utf-7")
]
LARGE = frozenset({"too_many_rows", "too_many_columns", "unpacks_too_large", "damaged"})
MEANT = [
    Badness("a bomb of 400 MB", always(lambda: _bomb(400 << 20)), LARGE, ZIPS),
    Badness("a bomb that lies", always(lambda: _lying_bomb(64 << 20)), LARGE, ZIPS),
    Badness("a bomb in a bomb", always(lambda: _nested(4)), ANY, ZIPS),
    Badness("ten thousand members", always(lambda: packed({"xl/a": b""}, 10_000)), LARGE, ZIPS),
    Badness(
        "a member that climbs",
        always(lambda: packed({"../../xl/a": b"1", "xl/../../b": b"1"})),
        ANY,
        ZIPS,
    ),
    Badness(
        "no workbook in the zip",
        always(lambda: packed({"a.txt": b"a"})),
        frozenset({"not_a_table"}),
        ZIPS,
    ),
    Badness("entities in a sheet", _laughing_xlsx, LARGE, ZIPS),
    Badness("entities in a document", _laughing_ods, LARGE, ZIPS),
    Badness("a file as an entity", _outside_ods, LARGE, ZIPS),
    Badness("elements within elements", _deep_xml, ANY, ZIPS),
    Badness("the last cell of a sheet", _far_cell, LARGE, ZIPS),
    Badness(
        "repeated for ever",
        lambda _: ods(ods_row("甲", attributes=' table:number-rows-repeated="1000000"')),
        LARGE,
        ZIPS,
    ),
    Badness(
        "300 columns",
        always(("名称," * 300 + "\n" + "x," * 300).encode),
        frozenset({""}),
        TEXTS,
    ),
    Badness(
        "2,000 columns",
        always(lambda: b"a," * 2000 + b"\n1"),
        frozenset({"too_many_columns"}),
        TEXTS,
    ),
    Badness(
        "100,000 rows",
        always(
            lambda: "公司名称,电话\n".encode() + b"".join(b"n%d,1\n" % at for at in range(100_000))
        ),
        frozenset({""}),
        frozenset({"csv"}),
    ),
    Badness(
        "no header",
        always(lambda: "恒远印务公司,13800000000\n".encode() * 2),
        frozenset({""}),
        TEXTS,
    ),
    Badness(
        "the same header",
        always("名称,名称,名称\n甲,乙,丙\n".encode),
        frozenset({""}),
        TEXTS,
    ),
    Badness("blank headers", always(lambda: b",,,\n,,1,\n2,,,\n"), ANY, TEXTS),
    Badness(
        "formulas",
        always("名称,电话\n=cmd|' /C calc'!A0,@SUM(1)\n".encode),
        frozenset({""}),
        TEXTS,
    ),
    Badness(
        "cards without end", always(lambda: b"BEGIN:VCARD\r\n" * 50_000), ANY, frozenset({"vcards"})
    ),
    Badness(
        "cards within cards",
        always(lambda: b"BEGIN:VCARD\nFN:a\n" * 300 + b"END:VCARD\n" * 300),
        ANY,
        frozenset({"vcards"}),
    ),
    Badness(
        "a photograph of 20 MB",
        always(
            lambda: (
                b"BEGIN:VCARD\nVERSION:3.0\nFN:a\nPHOTO;ENCODING=b:"
                + b"A" * 20_000_000
                + b"\nEND:VCARD\n"
            )
        ),
        frozenset({""}),
        frozenset({"vcards"}),
    ),
    Badness(
        "an endless rule",
        lambda good: good.replace(b"SUMMARY", b"RRULE:FREQ=SECONDLY\r\nSUMMARY"),
        ANY,
        frozenset({"calendar"}),
    ),
    Badness(
        "events within events",
        always(
            lambda: b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 20_000 + b"END:VEVENT\n" * 20_000
        ),
        ANY,
        frozenset({"calendar"}),
    ),
    Badness(
        "year 9999",
        lambda good: good.replace(b"2026", b"9999"),
        ANY,
        frozenset({"calendar", "trello"}),
    ),
    Badness(
        "year 0",
        lambda good: good.replace(b"2026", b"0000"),
        ANY,
        frozenset({"calendar", "trello"}),
    ),
    Badness(
        "lists within lists",
        always(lambda: b'{"lists":[],"cards":' + b"[" * 100_000 + b"]" * 100_000 + b',"id":"a"}'),
        ANY,
        frozenset({"trello"}),
    ),
    Badness(
        "empty lists by the million",
        always(lambda: b'{"lists":[],"cards":[' + b"[]," * 8_000_000 + b"[]]}"),
        ANY,
        frozenset({"trello"}),
    ),
    Badness(
        "other kinds of values",
        always(lambda: b'{"lists":5,"cards":{"a":[null,1e999,"\\ud800"]}}'),
        ANY,
        frozenset({"trello"}),
    ),
    Badness(
        "lists a mile deep",
        always(lambda: b"## a\n\n" + b"".join(b"\t" * at + b"- [ ] a\n" for at in range(2_000))),
        ANY,
        frozenset({"obsidian"}),
    ),
    Badness(
        "many brackets",
        always(lambda: b"## a\n\n- [ ] " + b"[" * 100_000 + b"\n"),
        ANY,
        frozenset({"obsidian"}),
    ),
    Badness(
        "links that climb",
        always(lambda: b"## a\n\n- [ ] [[../../../etc/passwd]] ![](file:///x)\n"),
        ANY,
        frozenset({"obsidian"}),
    ),
    Badness(
        "a name a megabyte long",
        always(lambda: b"## a\n\n- [ ] " + b"a" * 1_000_000),
        ANY,
        frozenset({"obsidian"}),
    ),
    Badness(
        "anchors",
        always(lambda: b"a: &a [x]\nb: [*a,*a]\n"),
        frozenset({"yaml_alias"}),
        frozenset({"sheet"}),
    ),
    Badness(
        "a tag",
        always(lambda: b"!!python/object/apply:os.system ['x']"),
        frozenset({"yaml_tag"}),
        frozenset({"sheet"}),
    ),
    Badness(
        "flow within flow",
        always(lambda: b"[" * 100_000),
        frozenset({"yaml_deep", "yaml_broken"}),
        frozenset({"sheet"}),
    ),
    Badness(
        "a line of 40 MB",
        lambda good: (
            good
            + b'{"record":"account","name":"'
            + b"a" * 8_000_000
            + b'"}\n'
            + account_line(99, "远山", "1")
        ),
        frozenset({""}),
        frozenset({"own"}),
    ),
    Badness(
        "a newer form",
        lambda good: good.replace(b":1,", b":99,", 1),
        frozenset({"newer_file"}),
        frozenset({"own"}),
    ),
    Badness(
        "garbled lines by the million",
        lambda good: good + b"x\n" * 3_000_000,
        ANY,
        frozenset({"own"}),
    ),
    Badness(
        "odd ids",
        lambda good: good.replace(b'"id": 3,', b'"id": -9223372036854775809,'),
        frozenset({""}),
        frozenset({"own"}),
    ),
    Badness(
        "an id beyond all",
        lambda good: good.replace(b'"id": 3,', b'"id": ' + b"9" * 30 + b","),
        frozenset({""}),
        frozenset({"own"}),
    ),
    Badness(
        "no numbers",
        lambda good: good.replace(b"1024.0", b"NaN"),
        frozenset({""}),
        frozenset({"own"}),
    ),
    Badness(
        "no file at all",
        lambda good: good + b'{"record":"attachment","digest":"../../x","id":1}\n',
        frozenset({""}),
        frozenset({"own"}),
    ),
]
BINARY = WORKBOOKS | {"attachment"}


def badnesses(kind: str) -> list[Badness]:
    """All that one reader has to face."""
    encoded = [] if kind in BINARY else ENCODED
    return [*EVERYWHERE, *encoded, *[each for each in MEANT if kind in each.kinds]]
