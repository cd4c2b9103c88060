"""XLSX whose XML is not what it should be, row by row: a damaged row costs itself alone.

Many programs write control characters, addresses that contradict each other or references to
texts that are not there, and no library reads the rest then. Every row is parsed for itself;
what is broken in it is left out. Nothing is guessed about what is broken in the archive.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from xml.parsers import expat

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
)
from four_notebooks.names.folding import clean

_FURTHEST = 1_000
"""Rows that may be missing between two; a number further on is not believed."""
_ROW = re.compile(r"<(?:\w+:)?row\b")
_ROW_END = re.compile(r"</(?:\w+:)?row\s*>")
_TEXT = re.compile(r"<(?:\w+:)?si\b")
_TEXT_END = re.compile(r"</(?:\w+:)?si\s*>")
_TOLD = re.compile(r"\buniqueCount=\"(\d{1,9})\"")
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DATED = re.compile("[ydh]", re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:[0-8]|1[124-9]|2\\d|3[01]);")
_ADDRESS = re.compile(r"([A-Z]{1,3})\d{0,9}")
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_FIRST_DAY = dt.datetime(1899, 12, 30)


def mended_rows(
    content: bytes, wanted: str | None
) -> tuple[list[tuple[str, ...]], str, tuple[str, ...]]:
    """The rows of the wanted sheet or of the first with rows, its name, and all names.

    ``content`` was found to unpack to something bearable.

    Raises:
        Unreadable: ``damaged`` (no row is left too), ``too_many_rows``,
            ``too_many_columns`` (limit).
    """
    archive = _Archive(content)
    sheets = archive.sheets()
    names = tuple(sheets)
    for name in (wanted,) if wanted in sheets else names:
        rows = archive.rows(sheets[name])
        if any(any(row) for row in rows):
            return rows, name, names
    raise Unreadable("damaged")


class _Archive:
    """The members of a workbook that hold texts, numbers and their forms."""

    def __init__(self, content: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self._texts: list[str] | None = None
        self._dates: frozenset[int] | None = None

    def sheets(self) -> dict[str, str]:
        """The members of the sheets by name, in the workbook's order."""
        inside = {name for name in self._zip.namelist() if "worksheets/" in name.lower()}
        targets: dict[str, str] = {}
        for _, told in _tags(self._member("xl/_rels/workbook.xml.rels"), "Relationship"):
            target = told.get("Target", "").lstrip("/")
            targets[told.get("Id", "")] = target if target in inside else f"xl/{target}"
        found: dict[str, str] = {}
        for _, told in _tags(self._member("xl/workbook.xml"), "sheet"):
            member = targets.get(told.get("r:id", ""), "")
            if member in inside:
                found[told.get("name", "")] = member
        sheets = sorted(name for name in inside if name.endswith(".xml"))
        return found or {name.rpartition("/")[2]: name for name in sheets}

    def rows(self, member: str) -> list[tuple[str, ...]]:
        """The rows of a sheet; blank ones where rows are missing."""
        if self._texts is None or self._dates is None:
            self._texts, self._dates = self._shared(), self._date_forms()
        rows: list[tuple[str, ...]] = []
        cells = wide = 0
        for piece in _pieces(self._member(member), _ROW, _ROW_END):
            row = _Row(piece, self._texts, self._dates)
            if len(rows) < row.number - 1 <= len(rows) + _FURTHEST:
                rows += [()] * (row.number - 1 - len(rows))
            rows.append(row.cells())
            cells += len(rows[-1])
            wide += row.is_wide
            if len(rows) > MOST_ROWS or cells > MOST_CELLS:
                raise Unreadable("too_many_rows", limit=MOST_ROWS)
        if wide * 2 > len(rows):
            raise Unreadable("too_many_columns", limit=MOST_COLUMNS)
        return rows

    def _member(self, name: str) -> str:
        """A member's text without what XML forbids; '' where there is none."""
        try:
            content = self._zip.read(name)
        except KeyError:
            return ""
        except Exception as fault:  # zlib, zipfile and struct each have their own
            raise Unreadable("damaged") from fault
        wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = content.decode("utf-16" if wide else "utf-8", errors="replace")
        return _FORBIDDEN.sub("", text)

    def _shared(self) -> list[str]:
        """The shared texts. Raises Unreadable where they cannot be counted off any more."""
        member = self._member("xl/sharedStrings.xml")
        texts = [_said(piece) for piece in _pieces(member, _TEXT, _TEXT_END)]
        told = _TOLD.search(member[:1000])
        if told and int(told[1]) != len(texts):
            raise Unreadable("damaged")
        return texts

    def _date_forms(self) -> frozenset[int]:
        """Which forms of cells show a number as a date."""
        dates = set(_DATES)
        used: list[str] = []
        inside = False
        styles = self._member("xl/styles.xml")
        for name, told in _tags(styles, "numFmt", "xf", "cellXfs", "cellStyles"):
            form = told.get("numFmtId", "")
            if name in ("cellXfs", "cellStyles"):
                inside = name == "cellXfs"
            elif name == "xf" and inside:
                used.append(form)
            elif _DATED.search(_LITERAL.sub("", told.get("formatCode", "")[:200])):
                dates.add(int(form) if form.isdecimal() else -1)
        return frozenset(
            at for at, form in enumerate(used) if form.isdecimal() and int(form) in dates
        )


def _tags(member: str, *wanted: str) -> list[tuple[str, dict[str, str]]]:
    """The tags of these names with their attributes, as far as the XML is sound."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local in wanted:
            found.append((local, attributes))

    _parse(member, StartElementHandler=start)
    return found


def _parse(text: str, **handlers: object) -> None:
    """Let a parser tell what is in a text, up to the first place that is no XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    for name, handler in handlers.items():
        setattr(parser, name, handler)
    with suppress(expat.ExpatError):
        parser.Parse(text, True)


def _pieces(member: str, begins: re.Pattern[str], ends: re.Pattern[str]) -> Iterator[str]:
    """The XML of each part: from where it begins to its end, or to where the next begins."""
    begin = begins.search(member)
    while begin is not None:
        following = begins.search(member, begin.end())
        stop = following.start() if following else len(member)
        end = ends.search(member, begin.end(), stop)
        yield member[begin.start() : end.end() if end else stop]
        begin = following


def _said(piece: str) -> str:
    """A shared text: its runs in one, without readings of characters."""
    words: list[str] = []
    open_tags: list[str] = []

    def data(text: str) -> None:
        if open_tags and open_tags[-1] == "t" and "rPh" not in open_tags:
            words.append(text)

    _parse(
        piece,
        StartElementHandler=lambda name, _: open_tags.append(name.rpartition(":")[2]),
        EndElementHandler=lambda _: open_tags.pop(),
        CharacterDataHandler=data,
    )
    return clean("".join(words))[:LONGEST_CELL]


class _Row:
    """One row as far as its XML is sound; ``number`` is 0 where it says none."""

    def __init__(self, piece: str, texts: list[str], dates: frozenset[int]) -> None:
        self.number = 0
        self.is_wide = False
        self._texts, self._dates = texts, dates
        self._cells: dict[int, str] = {}
        self._column = -1
        self._kind, self._form = "", -1
        self._words: list[str] | None = None
        _parse(
            piece,
            StartElementHandler=self._start,
            EndElementHandler=self._end,
            CharacterDataHandler=self._data,
        )

    def cells(self) -> tuple[str, ...]:
        """The texts of the cells from the first column on."""
        width = max(self._cells, default=-1) + 1
        return tuple([self._cells.get(at, "") for at in range(width)])

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "row":
            told = attributes.get("r", "")
            self.number = int(told) if told.isdecimal() and len(told) < 8 else 0
        elif local == "c":
            match = _ADDRESS.fullmatch(attributes.get("r", ""))
            self._column = _column(match[1]) if match else self._column + 1
            self._kind = attributes.get("t", "n")
            form = attributes.get("s", "")
            self._form = int(form) if form.isdecimal() and len(form) < 8 else -1
        elif local in ("v", "t"):
            self._words = []

    def _data(self, text: str) -> None:
        if self._words is not None:
            self._words.append(text)

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local in ("v", "t") and self._words is not None and self._column >= 0:
            text = "".join(self._words)
            self._words = None
            if self._column >= MOST_COLUMNS:
                self.is_wide = True
            else:
                self._cells[self._column] = self._cells.get(self._column, "") + self._read(text)

    def _read(self, text: str) -> str:
        from four_notebooks.exchange.workbooks_in import cell_text

        if self._kind == "s":
            at = int(text) if text.isdecimal() and len(text) < 10 else -1
            return self._texts[at] if 0 <= at < len(self._texts) else ""
        if self._kind == "b":
            return "TRUE" if text.strip() == "1" else "FALSE"
        if self._kind != "n":
            return cell_text(text)
        try:
            number = float(text)
            if self._form in self._dates:
                return cell_text(_FIRST_DAY + dt.timedelta(days=number))
        except (ValueError, OverflowError):
            return cell_text(text)
        return cell_text(number)


def _column(letters: str) -> int:
    """A column counted from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
