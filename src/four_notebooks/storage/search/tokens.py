"""Folded text as tokens: its pairs of characters in order, and its distinct characters. Pure.

FTS5's ``ascii`` tokenizer parts tokens at ASCII signs and controls, so these are written as
letters that no folded text can hold (capitals; one that came all the same would be written
small). A line's end and a record's account are tokens of more
than two characters: no phrase of pairs goes across them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from four_notebooks.names.passages import BREAK

_ASCII = [chr(code) for code in (*range(0x20, 0x80), *range(0x20)) if chr(code) != BREAK]
_SIGNS = [character for character in _ASCII if not character.isalnum()]
_CAPITALS = [c for c in map(chr, range(0xC0, 0x180)) if len(c.casefold()) == 1 and c != c.lower()]
_SMALL = {capital: capital.lower() for capital in _CAPITALS}
_WRITTEN = str.maketrans(_SMALL | dict(zip(_SIGNS, _CAPITALS, strict=False)))
START, END, _MARK = _CAPITALS[-1], _CAPITALS[-2], _CAPITALS[-3]
"""Round a whole name, so that what begins with a word or is one is told from what holds it."""
assert len(_CAPITALS) > len(_SIGNS) + 3
_LINE_END = _MARK + "00"
LONGEST = 24
"""Of a longer word the first so many characters are asked for; the rest is compared."""


def of_account(account_id: int) -> str:
    """The token of every record of an account."""
    return f"{_MARK}{account_id:02}{_MARK}"


def pairs(whole: str, account_id: int) -> str:
    """A folded text as the large index holds it."""
    found: list[str] = []
    for line in whole.translate(_WRITTEN).split(BREAK):
        found += [first + second for first, second in pairwise(line)]
        found.append(_LINE_END)
    found[-1] = of_account(account_id)
    return " ".join(found)


def singles(whole: str, account_id: int) -> str:
    """A folded text as the small index holds it."""
    found = sorted(set(whole.translate(_WRITTEN)) - {BREAK})
    return " ".join([*found, of_account(account_id)])


def of_name(names: Iterable[str], others: Iterable[str], account_id: int) -> str:
    """Whole names and what stands beside them (a title, pinyin): pairs and single characters."""
    lines = [START + name.translate(_WRITTEN) + END for name in names if name]
    lines += [other.translate(_WRITTEN) for other in others if other]
    found: list[str] = []
    for line in lines:
        found += [first + second for first, second in pairwise(line)]
        found.append(_LINE_END)
    once = sorted(set("".join(lines)) - {START, END, BREAK})
    return " ".join([*found, *once, of_account(account_id)])


def phrase(form: str, *, begins: bool = False, ends: bool = False) -> str:
    """The question for a folded word: its pairs in a row, or itself if it is one character."""
    line = form[:LONGEST].translate(_WRITTEN)
    line = (START if begins else "") + line + (END if ends and len(form) <= LONGEST else "")
    if len(line) == 1:
        return f'"{line}"'
    return '"' + " ".join([first + second for first, second in pairwise(line)]) + '"'
