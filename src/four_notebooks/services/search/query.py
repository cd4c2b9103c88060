"""What was typed into the search box, understood: words, phrases, filters. Pure.

docs/SEARCH.md is its grammar. Nothing that is typed is a fault to stop at: what cannot be
understood is looked for as text, and told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from four_notebooks.names.folding import clean
from four_notebooks.services.search import vocabulary

MOST_WORDS = 64
"""So many different words are looked for; a text that long is found by its first ones."""
MOST_CHARACTERS = 10_000

_QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』", "„": "“", "”": "”"}
_HEAT = re.compile(r"(heat|热度)(>=|<=|[><=:])(\d{1,3})", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]{1,12}", re.ASCII)
_HAN_NAME = re.compile("[\u4e00-\u9fff]{1,4}")


@dataclass(frozen=True, slots=True)
class QueryFault:
    """A piece that reads like a filter and is none.

    ``code``: ``unknown_filter`` (there is none of that name; looked for as text),
    ``bad_value`` (the filter has no such value; looked for as text) or ``no_value`` (nothing
    stands behind the colon yet; passed over). ``word`` is the piece as typed.
    """

    code: str
    word: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition: ``name`` is its English name (``vocabulary.FILTERS``), ``value`` what it
    asks for in its one written form (``B``, ``inbox``, ``red``, ``2026-10``, ``>60``),
    ``word`` the piece as typed."""

    name: str
    value: str
    word: str


@dataclass(frozen=True, slots=True)
class Query:
    """``words`` and ``phrases`` must all be found, ``without`` must not; as the user wrote them."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    faults: tuple[QueryFault, ...] = ()

    @property
    def sought(self) -> tuple[str, ...]:
        """All that must be found."""
        return self.words + self.phrases


@lru_cache(maxsize=128)
def parse(words: str) -> Query:
    """Understand what was typed; whatever it is, this raises nothing."""
    pieces = list(_pieces(clean(words[:MOST_CHARACTERS])))
    found: dict[str, list[str]] = {"words": [], "phrases": [], "without": []}
    filters: list[Filter] = []
    faults: list[QueryFault] = []
    for piece in pieces:
        read = None if piece.quoted else _filter(piece, alone=len(pieces) == 1)
        if isinstance(read, QueryFault):
            faults.append(read)
        if isinstance(read, Filter) and read.name == "without":
            found["without"].append(read.value)
        elif isinstance(read, Filter):
            filters.append(read)
        elif read is None or read.code != "no_value":
            found[piece.part].append(piece.sought)
    kept = {part: tuple(dict.fromkeys(each))[:MOST_WORDS] for part, each in found.items()}
    return Query(kept["words"], kept["phrases"], kept["without"], tuple(filters), tuple(faults))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word as typed; a phrase without its quotes; what stands before and after a colon."""

    word: str
    sought: str
    quoted: bool = False
    minus: bool = False
    value: str | None = None

    @property
    def part(self) -> str:
        """Which part of the query it belongs to."""
        return "without" if self.minus else "phrases" if self.quoted else "words"


def _pieces(words: str) -> Iterator[_Piece]:
    """Words between white space; quotes hold a phrase together, also after a colon or a minus."""
    at, end = 0, len(words)
    while at < end:
        if words[at].isspace():
            at += 1
            continue
        start = at
        minus = words[at] in "-\uff0d" and at + 1 < end and not words[at + 1].isspace()
        at += minus
        closing = _closing(words, at)
        if closing is not None:
            yield _Piece(words[start : closing + 1], words[at + 1 : closing], True, minus)
            at = closing + 1
            continue
        value, begin = None, at
        while at < end and not words[at].isspace():
            closing = _closing(words, at + 1) if words[at] in ":\uff1a" else None
            if closing is not None:
                value, at = words[at + 2 : closing], closing
            at += 1
        yield _Piece(words[start:at], words[begin:at], False, minus, value)


def _closing(words: str, at: int) -> int | None:
    """Where the phrase ends whose quote stands here; None where none begins, or it is blank."""
    quote = _QUOTES.get(words[at : at + 1])
    if quote is None:
        return None
    found = words.find(quote, at + 1)
    return found if found > at and words[at + 1 : found].strip() else None


def _filter(piece: _Piece, *, alone: bool) -> Filter | QueryFault | None:
    """The filter that a word is; None for plain text."""
    if piece.minus:
        return None
    plain = unicodedata.normalize("NFKC", piece.word)
    bare = vocabulary.BARE.get(plain.casefold())
    if bare is not None and not (alone and len(plain) == 1):
        return Filter(*bare, piece.word)
    plain = plain.replace("≥", ">=").replace("≤", "<=")
    heat = _HEAT.fullmatch(plain)
    if heat is not None:
        sign = {":": ">=", "=": "="}.get(heat[2], heat[2])
        return Filter("heat", f"{sign}{int(heat[3])}", piece.word)
    name, colon, value = plain.partition(":")
    if not colon or not (_NAME.fullmatch(name) or _HAN_NAME.fullmatch(name)):
        return None
    known = vocabulary.NAMES.get(name.casefold())
    if known is None:
        natural = value.startswith("//") or not value
        return None if natural else QueryFault("unknown_filter", piece.word)
    value = piece.value if piece.value is not None else value
    if not value.strip():
        return QueryFault("no_value", piece.word)
    read = vocabulary.value_of(known, value)
    return Filter(known, read, piece.word) if read else QueryFault("bad_value", piece.word)
