"""Cutting a visit's text into the pieces that are compared (METHOD 7, first rule)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_FULLWIDTH = {0x3000: " ", 0xFF61: "。", 0xFF64: "、", 0xFFE5: "¥"} | {
    code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)
}

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")

# A cut, but not the point of a number; marks and blanks round the point do not matter.
_CUT = re.compile(r"[,!?;:、，！？；：。｡､]|(?<![0-9０-９])[.．]|[.．](?![0-9０-９])")

# What a markdown line may begin with: quotes, bullets, numbers, headings, task boxes.
_LEAD = re.compile(
    r"(?:[ \t\u3000]*(?:>|(?:[-*+]|\d{1,9}[.)]|#{1,6})(?=[ \t]|$)|\[[ xX]\](?=[ \t]|$)))+"
)
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$")

# Marks within a line: emphasis, code, strike-through, links (their address goes too).
_MARK = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"
    r"|(?<![0-9])\*+|\*+(?![0-9])"
    r"|`+|~~+"
    r"|(?<!\w)_+|_+(?!\w)"
    r"|!?\[(?=[^\[\]]*\]\()|\]\([^()\s]*(?:[ \t]+\"[^\"]*\")?\)"
    r"|<(?=(?:https?:|mailto:)[^<>\s]*>)|(?<=\S)>(?=$|[\s,.，。])"
)
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class Piece(NamedTuple):
    """One clause: its text without marks and blanks, and its range in the body."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A whole body as the comparison sees it.

    ``pieces`` are all clauses, short ones too; ``pairs`` their character pairs,
    ``numbers`` their numbers; ``whole`` is the text with its cuts, to look for names in.
    """

    pieces: tuple[Piece, ...]
    pairs: frozenset[str]
    numbers: frozenset[str]
    whole: str


def bare(text: str) -> str:
    """Text folded to halfwidth and without white space."""
    return "".join(text.translate(_FULLWIDTH).split())


@lru_cache(maxsize=8192)
def pairs_of(text: str) -> frozenset[str]:
    """The distinct pairs of neighbouring characters."""
    return frozenset(text[n : n + 2] for n in range(len(text) - 1))


@lru_cache(maxsize=8192)
def numbers_of(text: str) -> frozenset[str]:
    """The numbers in a text: runs of digits, with decimals."""
    return frozenset(_NUMBER.findall(text))


def pieces_of(body: str, headings: tuple[str, ...] = ()) -> list[Piece]:
    """The clauses of a body in order, a form's own headings left out."""
    found: list[Piece] = []
    for line in _LINE.finditer(body):
        start = line.start()
        found.extend(
            Piece(text, start + first, start + last)
            for text, first, last in _line_pieces(line.group(), headings)
        )
    return found


@lru_cache(maxsize=256)
def text_of(body: str, headings: tuple[str, ...] = ()) -> Text:
    """A body to compare with, cached: earlier visits do not change while one is written."""
    pieces = tuple(pieces_of(body, headings))
    return Text(
        pieces,
        frozenset().union(*(pairs_of(piece.text) for piece in pieces)),
        frozenset().union(*(numbers_of(piece.text) for piece in pieces)),
        "\n".join(piece.text for piece in pieces),
    )


@lru_cache(maxsize=4096)
def _line_pieces(line: str, headings: tuple[str, ...]) -> tuple[Piece, ...]:
    marks = _marks(line)
    if marks is None:
        return ()
    found = []
    start = 0
    for cut in [*_cuts(line, marks), (len(line), len(line))]:
        piece = _piece(line, start, cut[0], marks)
        if piece is not None:
            found.append(piece)
        start = cut[1]
    return tuple(found[_heading_length(found, headings) :])


def _marks(line: str) -> list[tuple[int, int]] | None:
    """The ranges of markdown marks in a line; None if it is nothing but a mark."""
    if _RULE.match(line) or _TABLE_RULE.match(line):
        return None
    lead = _LEAD.match(line)
    begin = lead.end() if lead else 0
    found = [(0, begin)] if begin else []
    found.extend(mark.span() for mark in _MARK.finditer(line, begin))
    if lead and "#" in lead.group() and (closing := _CLOSING_HASHES.search(line, begin)):
        found.append(closing.span())
    if line.lstrip().startswith("|"):
        found.extend((n, n + 1) for n in range(len(line)) if line[n] == "|")
    return sorted(found)


def _cuts(line: str, marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        cut.span()
        for cut in _CUT.finditer(line)
        if not any(first <= cut.start() < last for first, last in marks)
    ]


def _piece(line: str, start: int, end: int, marks: list[tuple[int, int]]) -> Piece | None:
    """The clause between two cuts, its range drawn in to what is seen of it."""
    kept: list[tuple[int, int]] = []
    at = start
    for first, last in marks:
        if last <= start or first >= end:
            continue
        if first > at:
            kept.append((at, first))
        at = max(at, last)
    if at < end:
        kept.append((at, end))
    text = bare("".join(line[first:last] for first, last in kept))
    if not text:
        return None
    kept = [part for part in kept if line[part[0] : part[1]].strip()]
    first = kept[0][1] - len(line[kept[0][0] : kept[0][1]].lstrip())
    last = kept[-1][0] + len(line[kept[-1][0] : kept[-1][1]].rstrip())
    return Piece(text, first, last)


def _heading_length(found: list[Piece], headings: tuple[str, ...]) -> int:
    """How many pieces at the beginning of a line are one of the form's headings."""
    longest = 0
    for heading in headings:
        texts = _heading_texts(heading)
        if texts and tuple(piece.text for piece in found[: len(texts)]) == texts:
            longest = max(longest, len(texts))
    return longest


@lru_cache(maxsize=1024)
def _heading_texts(heading: str) -> tuple[str, ...]:
    return tuple(piece.text for piece in _line_pieces(heading, ()))
