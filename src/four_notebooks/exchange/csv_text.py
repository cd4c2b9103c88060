"""Text files of rows: which encoding, which separator, and the rows themselves."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import LONGEST_CELL, MOST_CELLS, MOST_ROWS
from four_notebooks.names.folding import clean

ENCODINGS = (
    "utf-8",
    "gb18030",
    "big5hkscs",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "shift_jis",
    "euc_kr",
)
"""The encodings that a person may choose from, by Python's names."""
SEPARATORS = (",", "\t", ";", "，", "|", "；")
"""What may stand between cells, the likeliest first."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")
_WESTERN = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z ,;\t\n])")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_MOST_CONTROL = 0.01
_SAMPLE_ROWS = 60


def decoded(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and the encoding it was read with: chosen, told by a mark, or the first that fits.

    The ladder is a byte order mark, strict UTF-8, strict GB18030 (MEASURED on lists of
    Chinese customers), then Western and Big5. A last character cut in half is left out.

    Raises:
        Unreadable: ``encoding`` if the chosen one does not fit, ``not_a_table``.
    """
    if encoding is not None:
        return _chosen(content, encoding), encoding
    for mark, name in _BOMS:
        if content.startswith(mark):
            text = _strict(content[len(mark) :], name)
            if text is not None:
                return _plausible(text), name
    without_mark = _utf16_without_mark(content)
    ladder = (without_mark,) if without_mark else ("utf-8", "gb18030", "big5hkscs", "cp1252")
    for name in ladder:
        text = _strict(content, name)
        if text is not None:
            if name == "gb18030" and _looks_western(text):
                western = _strict(content, "cp1252")
                if western is not None:
                    return _plausible(western), "cp1252"
            return _plausible(text), name
    raise Unreadable("not_a_table")


def _chosen(content: bytes, encoding: str) -> str:
    """The text by the encoding that a person chose; what does not fit becomes a mark."""
    for mark, name in _BOMS:
        if content.startswith(mark) and codecs.lookup(encoding).name == codecs.lookup(name).name:
            content = content[len(mark) :]
    try:
        text = content.decode(encoding, errors="replace")
    except (LookupError, ValueError) as error:
        raise Unreadable("encoding", encoding=encoding) from error
    if text.count("\ufffd") > len(text) / 4:
        raise Unreadable("encoding", encoding=encoding)
    return _plausible(text)


def _strict(content: bytes, encoding: str) -> str | None:
    """The text if it is wholly of that encoding, but for a last character cut in half."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(content, final=False)
    except (UnicodeDecodeError, ValueError):
        return None


def _utf16_without_mark(content: bytes) -> str:
    """The kind of UTF-16 that the zero bytes tell of, or ''."""
    zeros = content[:4096].count(0)
    if not zeros or len(content) < 4:
        return ""
    odd = content[1:4096:2].count(0)
    even = zeros - odd
    if min(odd, even) * 4 > max(odd, even) or zeros * 50 < len(content[:4096]):
        return ""
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = _strict(content, name)
    return name if text is not None and not _CONTROL.search(text) else ""


def _looks_western(text: str) -> bool:
    """Whether the Chinese characters stand one by one within Latin words: "M黮ler"."""
    foreign = len(_NOT_ASCII.findall(text))
    return foreign > 0 and len(_WESTERN.findall(text)) * 2 > foreign


def _plausible(text: str) -> str:
    """The text without NUL, unless there is so much else in it that it is no text."""
    if len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROL + 2 or (
        text.count("\x00") > len(text) / 3 + 2
    ):
        raise Unreadable("not_a_table")
    return clean(text)


def parsed(text: str, separator: str | None = None) -> tuple[list[tuple[str, ...]], str]:
    """The rows of a text and the separator they were read with.

    A line break within quotes belongs to its cell. Excel's first line "sep=;" is obeyed.

    Raises:
        Unreadable: ``too_many_rows``.
    """
    told = re.match(r'\ufeff?"?sep=(.)"?\n', text)
    if told:
        text = text[told.end() :]
    used = separator or (told[1] if told else _separator(text))
    try:
        return _rows(text, used, csv.QUOTE_MINIMAL), used
    except csv.Error:
        # A quote that nothing closes swallows the rest: read quotes as they stand.
        try:
            return _rows(text, used, csv.QUOTE_NONE), used
        except csv.Error as error:
            raise Unreadable("not_a_table") from error


def _rows(text: str, separator: str, quoting: int) -> list[tuple[str, ...]]:
    """All rows within the limits, cells cleaned and cut to the longest that is kept."""
    rows: list[tuple[str, ...]] = []
    cells = 0
    known: dict[str, str] = {}
    for row in csv.reader(_lines(text), delimiter=separator, quoting=quoting):  # type: ignore[arg-type]
        rows.append(tuple([known.setdefault(cell, cell) for cell in row]))
        cells += len(row)
        if len(rows) > MOST_ROWS or cells > MOST_CELLS:
            raise Unreadable("too_many_rows", limit=MOST_ROWS)
    return [tuple([cell[:LONGEST_CELL] for cell in row]) for row in rows]


def _lines(text: str) -> Iterable[str]:
    return io.StringIO(text, newline="\n")


def _separator(text: str) -> str:
    """The separator under which most of the first rows have the same number of cells.

    Of those that agree equally the one with more cells wins, then the likelier one.
    The csv module's own sniffer fails on one column and on fullwidth commas.
    """
    sample = text[:200_000]
    best, best_score = ",", (0.0, 0)
    for separator in SEPARATORS:
        widths = _widths(sample, separator)
        if not widths:
            continue
        counted = Counter(width for width in widths if width > 1)
        if not counted:
            continue
        width, times = max(counted.items(), key=lambda item: (item[1], item[0]))
        score = (round(times / len(widths), 1), width)
        if score > best_score:
            best, best_score = separator, score
    return best


def _widths(sample: str, separator: str) -> list[int]:
    """How many cells each of the first filled rows has."""
    widths: list[int] = []
    try:
        for row in csv.reader(_lines(sample), delimiter=separator):
            if any(cell.strip() for cell in row):
                widths.append(len(row))
            if len(widths) >= _SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return widths
