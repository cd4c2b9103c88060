"""What a workbook unpacks to, found out before any library allocates it.

The zip directory can lie about sizes, so every member is unpacked once, in pieces that
are thrown away, and counted (a bomb of 2.5 MB took 2.1 GB). A sheet with one filled cell
in its last corner would make the reader allocate all cells between and end the process:
addresses and repeat counts are looked at on the way.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import (
    LARGEST_UNPACKED,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_MEMBERS,
    MOST_ROWS,
    RATIO_COUNTS_FROM,
    STEEPEST_RATIO,
)

_MOST_SPACES = 10_000
_ASIDE = ("docProps/", "customXml/", "_xmlsignatures/", "Thumbnails/", "Pictures/")
"""Members that no reader of tables opens."""
_XML = b"<"


class Checked(NamedTuple):
    """Which kind of workbook a zip file is ("xlsx", "ods"), and whether a library may read it.

    It may not where a sheet is no XML or its addresses contradict each other.
    """

    kind: str
    sound: bool


def checked_zip(content: bytes) -> Checked:
    """What a zip file is, after it proved bearable.

    Raises:
        Unreadable: ``damaged``, ``protected``, ``not_a_table``, ``unpacks_too_large``,
            ``too_many_rows``, ``too_many_columns``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("damaged") from error
    kind = _kind(members)
    unpacked, sound = 0, True
    for member in members:
        if member.filename.startswith(_ASIDE):
            continue
        looked = Extent(strict=kind == "ods")
        for piece in _pieces(content, member):
            unpacked += len(piece)
            _check_size(unpacked, len(content))
            looked.look(piece)
        sound = sound and looked.sound
    return Checked(kind, sound)


def _kind(members: list[zipfile.ZipInfo]) -> str:
    names = {member.filename for member in members}
    if len(members) > MOST_MEMBERS:
        raise Unreadable("unpacks_too_large", limit=LARGEST_UNPACKED)
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("protected")
    if "content.xml" in names:
        return "ods"
    if not any(name.lower().startswith("xl/") for name in names):
        raise Unreadable("not_a_table")
    return "xlsx"


def _check_size(unpacked: int, packed: int) -> None:
    if unpacked > LARGEST_UNPACKED or (
        unpacked > RATIO_COUNTS_FROM and unpacked > packed * STEEPEST_RATIO
    ):
        raise Unreadable("unpacks_too_large", limit=LARGEST_UNPACKED)


def _pieces(content: bytes, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked bytes of a member in pieces, whatever size the directory claims."""
    start = member.header_offset
    header = content[start : start + 30]
    if len(header) < 30 or not header.startswith(b"PK\x03\x04"):
        raise Unreadable("damaged")
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    begin = start + 30 + name_length + extra_length
    packed = content[begin : begin + member.compress_size]
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable("damaged")
    stored = member.compress_type == zipfile.ZIP_STORED
    check = 0
    for piece in (packed,) if stored else _inflated(packed):
        check = zlib.crc32(piece, check)
        yield piece
    if check != member.CRC:
        raise Unreadable("damaged")


def _inflated(packed: bytes) -> Iterable[bytes]:
    """A deflated member in pieces of at most a megabyte."""
    unpacker = zlib.decompressobj(-15)
    rest = packed
    try:
        while rest and not unpacker.eof:
            piece = unpacker.decompress(rest, 1 << 20)
            rest = unpacker.unconsumed_tail
            if not piece:
                break
            yield piece
    except zlib.error as error:
        raise Unreadable("damaged") from error


_ADDRESS = re.compile(r"([A-Za-z]{1,9})(\d{1,12})")


class Extent:
    """How far the filled cells of one XML member reach, in either kind of workbook.

    Entities declared in a document are refused: they serve bombs only. ``strict`` refuses
    a member that is no XML or reaches too far; else it is only not ``sound``.
    """

    def __init__(self, *, strict: bool) -> None:
        self.sound = True
        self._strict = strict
        self._begun = False
        self._parser: expat.XMLParserType | None = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._entity
        self._row = self._column = 0
        self._row_repeats = self._repeats = 1
        self._address = ""
        self._rows = self._columns = 0

    def look(self, piece: bytes) -> None:
        """Look at the next piece of the member; what does not begin as XML is passed over."""
        if not self._begun:
            self._begun = True
            if not piece.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_XML):
                self._parser = None
        if self._parser is None:
            return
        try:
            self._parser.Parse(piece, False)
        except expat.ExpatError as error:
            self._is_odd(Unreadable("damaged"), error)

    def _is_odd(self, fault: Unreadable, cause: Exception | None = None) -> None:
        """No library may read it as it is: refuse it, or read it row by row later."""
        if self._strict:
            raise fault from cause
        self.sound = False
        self._parser = None if cause is not None else self._parser

    def _entity(self, *_: object) -> None:
        raise Unreadable("damaged")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            self._column += 1
            self._address = attributes.get("r", "")
        elif local in ("v", "is", "f", "p"):
            self._fill()
        elif local == "row":
            row = _number(attributes.get("r", ""), self._row + 1)
            if row <= self._row:
                self._is_odd(Unreadable("damaged"))
            self._row, self._column = row, 0
        elif local == "table-row":
            self._row_repeats = _repeats(attributes, "number-rows-repeated")
            self._row += self._row_repeats
            self._column = 0
        elif local in ("table-cell", "covered-table-cell"):
            self._repeats = _repeats(attributes, "number-columns-repeated")
            self._column += self._repeats
            self._address = ""
            if any(key.rpartition(":")[2] in ("value-type", "formula") for key in attributes):
                self._fill()
        elif local == "s" and _repeats(attributes, "c") > _MOST_SPACES:
            raise Unreadable("unpacks_too_large", limit=LARGEST_UNPACKED)

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] == "table":
            self._row = self._column = 0

    def _fill(self) -> None:
        """The cell being read holds something: the sheet reaches at least to it."""
        if not self._row:
            return
        row, column = self._row, self._column
        match = _ADDRESS.fullmatch(self._address) if self._address else None
        if match:
            column, row = _column_number(match[1]), int(match[2])
            if row != self._row:
                self._is_odd(Unreadable("damaged"))
        self._rows = max(self._rows, row)
        self._columns = max(self._columns, column)
        if self._columns > MOST_COLUMNS:
            self._is_odd(Unreadable("too_many_columns", limit=MOST_COLUMNS))
        if self._rows > MOST_ROWS or self._rows * self._columns > MOST_CELLS:
            self._is_odd(Unreadable("too_many_rows", limit=MOST_ROWS))


def _repeats(attributes: dict[str, str], wanted: str) -> int:
    for key, value in attributes.items():
        if key.rpartition(":")[2] == wanted:
            return _number(value, 1)
    return 1


def _number(text: str, otherwise: int) -> int:
    tidy = text.strip()
    return int(tidy) if tidy.isascii() and tidy.isdigit() and len(tidy) < 19 else otherwise


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
