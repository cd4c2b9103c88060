"""Cutting a visit's text into the pieces that are compared (METHOD 7, first rule)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_FULLWIDTH: dict[int, str | None] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FULLWIDTH |= {0: None, 0x3000: " ", 0xFF61: "。", 0xFF64: "、", 0xFFE5: "¥"}

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")

_CUT = re.compile(r"[,.!?;:、，．！？；：。｡､]")
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_BLANK = (
    "\0\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)

# What a markdown line may begin with: quotes, bullets, numbers, headings, task boxes.
_LEAD = re.compile(
    r"(?:[ \t\u3000]*(?:>|(?:[-*+]|\d{1,9}[.)]|#{1,6})(?=[ \t]|$)|\[[ xX]\](?=[ \t]|$)))+"
)
_RULE = re.compile(r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$")
_TABLE_RULE = re.compile(r"(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$")

# Marks within a line: emphasis, code, strike-through, links (their address goes too).
_MARK = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"
    r"|(?<![0-9])\*+|\*+(?![0-9])"
    r"|`+|~~+"
    r"|(?<!\w)_+|_+(?!\w)"
    r"|!?\[(?=[^\[\]]*\]\()|\]\([^()\s]*(?:[ \t]+\"[^\"]*\")?\)"
)
_ADDRESS = re.compile(r"<(?:https?:|mailto:)[^<>\s]*>")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


_NEAR = 64
"""How far from a point its digits are looked for, so that no line is slow to cut."""


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
    ruled = line.strip()
    if _RULE.match(ruled) or _TABLE_RULE.match(ruled):
        return ()
    seen = _without_marks(line)
    found = []
    start = 0
    for end, following in [*_cuts(seen), (len(seen), len(seen))]:
        part = seen[start:end]
        text = bare(part)
        if text:
            first = start + len(part) - len(part.lstrip(_BLANK))
            found.append(Piece(text, first, start + len(part.rstrip(_BLANK))))
        start = following
    return tuple(found[_heading_length(found, headings) :])


def _without_marks(line: str) -> str:
    """The line, as long as before, with NUL for each character of a markdown mark."""
    lead = _LEAD.match(line)
    begin = lead.end() if lead else 0
    marks = [mark.span() for mark in _MARK.finditer(line, begin)]
    if lead and "#" in lead.group():
        closing = len(line.rstrip().rstrip("#"))
        if line[begin:closing].endswith((" ", "\t")):
            marks.append((closing, len(line)))
    if "<" in line:
        for address in _ADDRESS.finditer(line, begin):
            marks += [(n, n + 1) for n in (address.start(), address.end() - 1)]
    if line.lstrip().startswith("|"):
        marks += [(n, n + 1) for n in range(begin, len(line)) if line[n] == "|"]
    parts = ["\0" * begin]
    at = begin
    for first, last in sorted(marks):
        if last > at:
            parts += (line[at:first], "\0" * (last - max(at, first)))
            at = last
    return "".join((*parts, line[at:]))


def _cuts(seen: str) -> list[tuple[int, int]]:
    """Where clauses end and the next begin; a number's decimal point is no cut.

    White space is dropped before cutting, so it does not part a point from its digits.
    """
    found = []
    for cut in _CUT.finditer(seen):
        at = cut.start()
        if seen[at] in ".．":
            before = seen[max(0, at - _NEAR) : at].rstrip(_BLANK)[-1:]
            after = seen[at + 1 : at + 1 + _NEAR].lstrip(_BLANK)[:1]
            if before in _DIGITS and after in _DIGITS:
                continue
        found.append(cut.span())
    return found


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
