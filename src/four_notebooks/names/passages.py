"""Texts as they are searched: folded, with a way back to the user's own characters.

Folding makes fullwidth halfwidth and takes the case away, as names are compared. White
space stays one blank between Latin letters or digits and falls away elsewhere, so that
"ERP 系统" and "ERP系统" are one; a line break stays, and nothing is found across it. Digits
that stand in groups, as in 138-0013 8000, are also found without what is between them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from four_notebooks.names.folding import clean

Places: TypeAlias = list[tuple[int, int]]
"""Of each folded character where it came from: (start, end) in the text."""

BREAK = "\n"
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_JOINING = "".join(map(chr, (0xFF9E, 0xFF9F, *range(0x1160, 0x1200))))
_LATIN = re.compile("[0-9a-z\u00df-\u1fff]")
_BLANKS = re.compile(" +")
_GROUPED = re.compile(r"\+?\(?\d{2,}(?:(?:[ \-.()]|\) ?|-\()\d{2,})+(?!\d)")
FEWEST_DIGITS = 7
"""So many digits in groups are a number; fewer may be a date's day and month."""


class _Folded(dict[str, str | None]):
    """Each character folded; None for one that melts into the character before it."""

    def __missing__(self, character: str) -> str | None:
        found: str | None
        if character in _BREAKS:
            found = BREAK
        elif character.isspace() or character < " " or character == "\x7f":
            found = " "
        elif unicodedata.category(character)[0] == "M" or character in _UNSEEN + _JOINING:
            found = None
        else:
            found = _alone(character)
        self[character] = found
        return found


def _alone(cluster: str) -> str:
    """A character with all that melts into it, folded, without white space."""
    folded = cluster
    for _ in range(4):
        seen = "".join([c for c in folded if not c.isspace() and c not in _UNSEEN])
        again = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())
        if again == folded:
            break
        folded = again
    return folded


_FOLDED = _Folded()


def folded(text: str) -> str:
    """The text as it is searched."""
    if text.isascii() and text.isprintable():
        return _without_blanks(text.lower())
    parts = [_FOLDED[character] for character in text]
    if None in parts:
        parts = [_piece(text, start, end) for start, end in _clusters(text)]
    return _without_blanks("".join(parts))  # type: ignore[arg-type]


def _without_blanks(whole: str) -> str:
    """One blank between Latin letters or digits, none elsewhere."""
    return _BLANKS.sub(_blank, whole) if " " in whole else whole


def _blank(run: re.Match[str]) -> str:
    whole, start, end = run.string, run.start(), run.end()
    beside = start > 0 and end < len(whole) and _LATIN.match(whole[start - 1])
    return " " if beside and _LATIN.match(whole[end]) else ""


def _piece(text: str, start: int, end: int) -> str:
    if end - start == 1:
        found = _FOLDED[text[start]]
        return _alone(text[start]) if found is None else found
    first = _FOLDED[text[start]]
    if first in (" ", BREAK):
        return first + _alone(text[start + 1 : end])
    return _alone(text[start:end])


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Where each character with all that melts into it begins and ends."""
    starts = [0, *(at for at in range(1, len(text)) if _FOLDED[text[at]] is not None), len(text)]
    return (pair for pair in pairwise(starts))


def folded_with_places(text: str) -> tuple[str, Places]:
    """The text as it is searched, and where each character of that stands in the text."""
    parts = [_FOLDED[character] for character in text]
    places: Places
    if all(part is not None and len(part) == 1 for part in parts):
        whole = "".join(parts)  # type: ignore[arg-type]
        places = list(zip(range(len(text)), range(1, len(text) + 1), strict=True))
    else:
        pieces = [(_piece(text, *span), span) for span in _clusters(text)]
        whole = "".join([piece for piece, _ in pieces])
        places = [span for piece, span in pieces for _ in piece]
    dropped = {
        at
        for run in _BLANKS.finditer(whole)
        for at in range(run.start() + len(_blank(run)), run.end())
    }
    if not dropped:
        return whole, places
    kept = [at for at in range(len(whole)) if at not in dropped]
    return "".join([whole[at] for at in kept]), [places[at] for at in kept]


def numbers_in(whole: str) -> list[tuple[str, list[int]]]:
    """The grouped numbers of a folded text: the digits together, and where each stands."""
    found = []
    for match in _GROUPED.finditer(whole):
        at = [place for place in range(*match.span()) if whole[place].isdecimal()]
        if len(at) >= FEWEST_DIGITS:
            found.append(("".join([whole[place] for place in at]), at))
    return found


def searched(texts: Sequence[str]) -> str:
    """All texts of a record as they are searched: a line each, grouped numbers after them."""
    whole = BREAK.join([folded(text) for text in texts if text])
    numbers = [digits for digits, _ in numbers_in(whole)]
    return BREAK.join([whole, *numbers]) if numbers else whole


@lru_cache(maxsize=256)
def word_forms(word: str) -> tuple[str, ...]:
    """The ways in which a word that was typed may stand in a folded text, the usual first."""
    whole = folded(" ".join(clean(word).split()))
    digits = "".join([c for c in whole if c.isdecimal()])
    grouped = len(digits) >= FEWEST_DIGITS and not whole.strip("0123456789 -.()+")
    return (whole, digits) if grouped and digits != whole else (whole,)


def places_of(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a text: (start, end) in its characters, joined where they touch."""
    if not any(holds(searched([text]), word) for word in words):
        return ()
    whole, places = folded_with_places(text)
    lines = [(whole, places), *((d, [places[i] for i in at]) for d, at in numbers_in(whole))]
    spans: list[tuple[int, int]] = []
    for word in words:
        for form in word_forms(word):
            for line, where in lines if form else ():
                at = line.find(form)
                while at >= 0:
                    spans.append((where[at][0], where[at + len(form) - 1][1]))
                    at = line.find(form, at + len(form))
    return _joined(spans)


def first_place(text: str, words: Sequence[str]) -> int | None:
    """Where the first of the words stands in a text, None if none of them does."""
    written = [at for word in words if word and (at := text.find(word)) >= 0]
    if written:
        return min(written)
    places = places_of(text, words)
    return places[0][0] if places else None


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def holds(whole: str, word: str) -> bool:
    """Whether a text, as ``searched`` gave it, holds a word that was typed."""
    return any(form in whole for form in word_forms(word) if form)
